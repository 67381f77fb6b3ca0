#include "core/qkeras/sigmoid_shape.h"

// quantized_sigmoid in all its revisions: google/qkeras pull request 63 (March 2021) and 68 (May 2021).
namespace quantoscope::inline qkeras {
namespace {
constexpr ParameterDefinition use_real_sigmoid_parameter =
    flag_parameter("use_real_sigmoid", "Computes with the real sigmoid whatever the sigmoid mode is");

constexpr ParameterDefinition v1_parameters[] = {bits_parameter, integer_parameter, symmetric_parameter,
                                                 stochastic_parameter};
constexpr ParameterDefinition v2_parameters[] = {bits_parameter, symmetric_parameter, stochastic_parameter};
constexpr ParameterDefinition clip_parameters[] = {bits_parameter};
constexpr ParameterDefinition v3_parameters[] = {bits_parameter, stochastic_parameter};
constexpr ParameterDefinition merged_parameters[] = {bits_parameter, use_real_sigmoid_parameter, stochastic_parameter};
constexpr ParameterDefinition today_parameters[] = {bits_parameter, symmetric_parameter, use_real_sigmoid_parameter,
                                                    stochastic_parameter};

constexpr AbsentParameter no_real_yet{"use_real_sigmoid", "use_real_sigmoid came with the merge of pull request 63"};
constexpr AbsentParameter integer_removed{"integer", "integer bits were removed in the second revision"};
constexpr AbsentParameter always_symmetric{"symmetric", "symmetric was removed in the third revision, which always is"};

constexpr AbsentParameter v1_absent[] = {no_real_yet};
constexpr AbsentParameter v2_absent[] = {integer_removed, no_real_yet};
constexpr AbsentParameter clip_absent[] = {
    {"integer", "the proposal fixes one integer bit and clips to [0, 1]"},
    {"symmetric", "the proposal reaches 0 and 1 alike and needs no such flag"},
    no_real_yet,
    {"use_stochastic_rounding", "the proposal was never coded"},
};
constexpr AbsentParameter v3_absent[] = {integer_removed, always_symmetric, no_real_yet};
constexpr AbsentParameter merged_absent[] = {integer_removed, always_symmetric};
constexpr AbsentParameter today_absent[] = {integer_removed};

ScaledCurve true_sigmoid(const Values&) { return {&logistic_curve}; }

// use_real_sigmoid, in the revisions that have it.
bool is_always_real(const Values& v) { return v["use_real_sigmoid"].is_set(); }

const SigmoidMode& mode_of(const Values& v, const SigmoidMode& mode) {
    return is_always_real(v) ? real_mode_of(mode) : mode;
}

ScaledCurve sigmoid_of_mode(const Values& v, const SigmoidMode& mode) { return {mode_of(v, mode).curve}; }

std::string_view mode_unused(const Values& v) {
    return is_always_real(v) ? "use_real_sigmoid is set: the real sigmoid whatever the mode" : "";
}

std::optional<FixedPointFormat> unsigned_fraction(const Values& v) { return grid_of(v, false); } // step 2^-bits

Range zero_to_one(const Values&) { return {0.0, 1.0}; }

// rt(s(x)*m)/m
SigmoidShape unclipped_shape(const Values& v, double m) {
    return {.m = static_cast<float>(m), .random_in_training = v["use_stochastic_rounding"].is_set()};
}

// clip(rt(s(x)*m)/m, symmetric/m, 1-1/m)
SigmoidShape clipped_shape(const Values& v, double m) {
    SigmoidShape shape = unclipped_shape(v, m);
    shape.low = static_cast<float>(v["symmetric"].whole() / m);
    shape.high = static_cast<float>(1.0 - 1.0 / m);
    return shape;
}

// --- v1: I*clip(rt(s(x/I)*H)/H, sym/H, 1-1/H), H = 2^(bits-1), I = 2^integer

Range v1_reported(const Values& v) {
    const double end = power_of_two(v["integer"].whole());
    return v["bits"].whole() == 1 ? Range{0.0, 1.0} : Range{-end, end};
}

// --- v1, and v2, where I = 1

std::unique_ptr<const Kernel> bind_signed(const Values& v, const SigmoidMode& mode) {
    SigmoidShape shape = clipped_shape(v, power_of_two(v["bits"].whole() - 1));
    shape.stretch = static_cast<float>(power_of_two(v["integer"].whole()));
    return bind_shape(shape, mode, signed_fraction(v)->step());
}

// --- proposal of 2021-03-19, never coded; read as unsigned with one integer bit: clip(rt(s(x)*H)/H, 0, 1)

std::optional<FixedPointFormat> clip_format(const Values& v) { return FixedPointFormat{v["bits"].whole(), 1, false}; }

std::unique_ptr<const Kernel> clip_bind(const Values& v, const SigmoidMode& mode) {
    SigmoidShape shape = unclipped_shape(v, power_of_two(v["bits"].whole() - 1));
    shape.low = 0.0f;
    shape.high = 1.0f;
    return bind_shape(shape, mode, clip_format(v)->step());
}

// --- v3 and as merged: rt(s(x)*B)/B, B = 2^bits, no clip

std::unique_ptr<const Kernel> bind_unclipped(const Values& v, const SigmoidMode& mode) {
    return bind_shape(unclipped_shape(v, power_of_two(v["bits"].whole())), mode_of(v, mode),
                      unsigned_fraction(v)->step());
}

// --- today: clip(rt(s(x)*B)/B, sym/B, 1-1/B)

Range today_reported(const Values& v) {
    const double step = unsigned_fraction(v)->step();
    return {v["symmetric"].number() * step, 1.0 - step};
}

std::unique_ptr<const Kernel> today_bind(const Values& v, const SigmoidMode& mode) {
    return bind_shape(clipped_shape(v, power_of_two(v["bits"].whole())), mode_of(v, mode),
                      unsigned_fraction(v)->step());
}

std::string_view sign_bit_spent(const Values&) { return "one bit is spent on a sign that a sigmoid does not have"; }

std::string_view integer_bit_spent(const Values&) {
    return "one bit is spent on an integer part that only the level 1 needs";
}

constexpr Hls4mlLoss hls4ml_losses[] = {symmetric_is_lost, mode_is_lost("use_real_sigmoid")};
constexpr Hls4mlConversion hls4ml{.as_activation = true, .losses = hls4ml_losses};

constexpr std::string_view str_flags[] = {"symmetric", "use_real_sigmoid", "use_stochastic_rounding"};

// What all revisions have in common.
constexpr QKerasFacts of_revision(QKerasFacts facts) {
    if (facts.reported == nullptr) { facts.reported = zero_to_one; }
    facts.mode_unused = mode_unused;
    facts.half_steps_in_training = true;
    return facts;
}

constexpr QKerasFacts v1_facts =
    of_revision({.revision = "pr63_v1",
                 .title = "First version",
                 .label = "v1",
                 .date = "2021-03-02",
                 .source = "google/qkeras pull request 63, commit 22de387",
                 .story = "Integer bits as in quantized_tanh; sent back because the output leaves [0, 1]",
                 .request = "zapdos23 missed a quantized sigmoid (issue 59); laurilaatu wrote it after quantized_tanh",
                 .reported = v1_reported});

constexpr QKerasFacts v2_facts =
    of_revision({.revision = "pr63_v2",
                 .title = "Second version",
                 .label = "v2",
                 .date = "2021-03-18",
                 .source = "google/qkeras pull request 63, commits a9ecd4a and 39179d7",
                 .story = "Without integer bits; sent back because it is not symmetric: it reaches 0 but not 1",
                 .request = "danielemoro saw outputs beyond 1, zhuangh asked for the range [0, 1] (pull request 63)"});

constexpr QKerasFacts clip_facts =
    of_revision({.revision = "pr63_clip",
                 .title = "Proposal: one integer bit, clipped",
                 .label = "clip",
                 .date = "2021-03-19",
                 .source = "google/qkeras pull request 63, review comment by danielemoro; never coded",
                 .story = "One integer bit and a clip to [0, 1], so that 1 is reached; our reading of a comment",
                 .request = "danielemoro proposed it to cover the whole range of the sigmoid (pull request 63)"});

constexpr QKerasFacts v3_facts =
    of_revision({.revision = "pr63_v3",
                 .title = "Third version",
                 .label = "v3",
                 .date = "2021-03-24",
                 .source = "google/qkeras pull request 63, commit 6b5a06a",
                 .story = "Symmetric, step 2^-bits, reaches 0 and 1, and so has 2^bits + 1 levels",
                 .request = "zhuangh asked why it was not symmetric, danielemoro agreed (pull request 63)"});

constexpr QKerasFacts merged_facts =
    of_revision({.revision = "pr63",
                 .title = "As merged",
                 .label = "merged",
                 .date = "2021-03-30",
                 .source = "google/qkeras pull request 63, commits 7bf473c and 491fcb3",
                 .story = "The third version, with use_real_sigmoid to bypass the sigmoid mode"});

constexpr QKerasFacts today_facts = of_revision(
    {.date = "2021-05-21",
     .source = "google/qkeras pull request 68, commits 0426678 and bf900b9; the same at 78ea90f (2025-06-12)",
     .story = "2^bits levels: the top level 1 is clipped off, and symmetric takes 0 away as well",
     .request =
         "zhuangh asked about symmetry again, of quantized_tanh (pull request 68); kantic expected no output 1 (issue 71)",
     .reported = today_reported,
     .hls4ml = &hls4ml,
     .str_flags = str_flags,
     .familiarity = 3});

constexpr Function revision(std::span<const ParameterDefinition> parameters, std::span<const AbsentParameter> absent,
                            decltype(Function::format) format, decltype(Function::bind) bind, const QKerasFacts& facts,
                            decltype(Function::levels_note) levels_note = nullptr) {
    return {.name = "quantized_sigmoid",
            .parameters = parameters,
            .absent = absent,
            .nominal = zero_to_one,
            .stands_for = true_sigmoid,
            .stands_for_in_mode = sigmoid_of_mode,
            .format = format,
            .levels_note = levels_note,
            .bind = bind,
            .pieces = sigmoid_shape_pieces,
            .qkeras = &facts};
}

constexpr Function table[] = {
    revision(v1_parameters, v1_absent, signed_fraction, bind_signed, v1_facts, sign_bit_spent),
    revision(v2_parameters, v2_absent, signed_fraction, bind_signed, v2_facts, sign_bit_spent),
    revision(clip_parameters, clip_absent, clip_format, clip_bind, clip_facts, integer_bit_spent),
    revision(v3_parameters, v3_absent, unsigned_fraction, bind_unclipped, v3_facts),
    revision(merged_parameters, merged_absent, unsigned_fraction, bind_unclipped, merged_facts),
    revision(today_parameters, today_absent, unsigned_fraction, today_bind, today_facts),
};
} // namespace

std::span<const Function> quantized_sigmoid_functions() { return table; }
} // namespace quantoscope::inline qkeras
