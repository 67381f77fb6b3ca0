#include "core/qkeras/sigmoid_shape.h"

// quantized_tanh: with integer bits, as it stood when pull request 63 copied it, and as it is today.
namespace quantoscope::inline qkeras {
namespace {
constexpr ParameterDefinition use_real_tanh_parameter = flag_parameter(
    "use_real_tanh", "Computes with tanh(x) instead of 2 sigmoid(x) - 1, which is tanh(x/2) in mode real");

constexpr ParameterDefinition base_parameters[] = {bits_parameter, integer_parameter, symmetric_parameter,
                                                   stochastic_parameter};
constexpr ParameterDefinition today_parameters[] = {bits_parameter, stochastic_parameter, symmetric_parameter,
                                                    use_real_tanh_parameter};

constexpr AbsentParameter base_absent[] = {{"use_real_tanh", "use_real_tanh came after pull request 63"}};
constexpr AbsentParameter today_absent[] = {
    {"integer", "integer bits were removed: with them the output leaves [-1, 1] (google/qkeras #65)"}};

Range minus_one_to_one(const Values&) { return {-1.0, 1.0}; }

ScaledCurve true_tanh(const Values&) { return {&tanh_curve}; }

ScaledCurve doubled_sigmoid_of_mode(const Values&, const SigmoidMode& mode) { return {mode.curve, 2.0, -1.0}; }

// I*clip(rt(p*H)/H, -1+sym/H, 1-1/H), H = 2^(bits-1), I = 2^integer; today I = 1
SigmoidShape signed_shape(const Values& v) {
    const double lsb = power_of_two(1 - v["bits"].whole());
    return {.stretch = static_cast<float>(power_of_two(v["integer"].whole())),
            .m = static_cast<float>(power_of_two(v["bits"].whole() - 1)),
            .low = static_cast<float>(-1.0 + v["symmetric"].number() * lsb),
            .high = static_cast<float>(1.0 - lsb),
            .random_in_training = v["use_stochastic_rounding"].is_set()};
}

// --- before the pull request: 2*(rt(s(x/I)*H)/H)-1 is clipped

Range base_reported(const Values& v) {
    const double end = v["bits"].whole() == 1 ? 1.0 : power_of_two(v["integer"].whole());
    return {-end, end};
}

std::unique_ptr<const Kernel> base_bind(const Values& v, const SigmoidMode& mode) {
    SigmoidShape shape = signed_shape(v);
    shape.doubles_after_rounding = true;
    return bind_shape(shape, mode, signed_fraction(v)->step());
}

// --- today: p = 2*s(x)-1 or tanh(x)

Range today_reported(const Values& v) {
    const double step = signed_fraction(v)->step();
    return {-1.0 + v["symmetric"].number() * step, 1.0 - step};
}

std::string_view today_mode_unused(const Values& v) {
    return v["use_real_tanh"].is_set() ? "use_real_tanh is set: tanh(x) whatever the mode" : std::string_view();
}

ScaledCurve today_reference(const Values& v, const SigmoidMode& mode) {
    return v["use_real_tanh"].is_set() ? ScaledCurve{&tanh_curve} : doubled_sigmoid_of_mode(v, mode);
}

std::unique_ptr<const Kernel> today_bind(const Values& v, const SigmoidMode& mode) {
    SigmoidShape shape = signed_shape(v);
    shape.surrogate =
        v["use_real_tanh"].is_set() ? SigmoidShape::Surrogate::tanh : SigmoidShape::Surrogate::doubled_sigmoid;
    return bind_shape(shape, mode, signed_fraction(v)->step());
}

std::string_view doubles_after_rounding(const Values& v) {
    // With so few bits symmetric leaves no code out between those it keeps.
    return v["symmetric"].is_set() && v["bits"].whole() <= 2
               ? ""
               : "it doubles after rounding, so that every other code is never output";
}

constexpr Hls4mlLoss hls4ml_losses[] = {
    {.key = "symmetric",
     .why =
         "hls4ml makes %1 of one bit an ap_int<1>, which leaves symmetric out (weights keep it, QKeras quantizes them)",
     .only_if = [](const Values& v) { return v["bits"].whole() == 1; }},
    mode_is_lost("use_real_tanh"),
};
constexpr Hls4mlConversion hls4ml{.as_activation = true, .losses = hls4ml_losses};

constexpr std::string_view str_flags[] = {"use_stochastic_rounding", "symmetric", "use_real_tanh"};

constexpr QKerasFacts base_facts{.revision = "pr63_base",
                                 .title = "Before pull request 63",
                                 .label = "base",
                                 .date = "2021-03",
                                 .source = "google/qkeras commit 25e7803",
                                 .story = "With integer bits, as pull request 63 copied it; the output leaves [-1, 1]",
                                 .reported = base_reported,
                                 .mode_unused = mode_always_used,
                                 .half_steps_in_training = true};

constexpr QKerasFacts today_facts{
    .story = "Without integer bits; symmetric leaves out -1, which has no mirror image",
    .request = "laurilaatu asked what the integer bits are for (issue 65) and for a real tanh (issue 62)",
    .reported = today_reported,
    .mode_unused = today_mode_unused,
    .half_steps_in_training = true,
    .hls4ml = &hls4ml,
    .str_flags = str_flags,
    .familiarity = 2};

constexpr Function table[] = {
    {.name = "quantized_tanh",
     .parameters = base_parameters,
     .absent = base_absent,
     .nominal = minus_one_to_one,
     .stands_for = true_tanh,
     .stands_for_in_mode = doubled_sigmoid_of_mode,
     .format = signed_fraction,
     .levels_note = doubles_after_rounding,
     .bind = base_bind,
     .pieces = sigmoid_shape_pieces,
     .qkeras = &base_facts},
    {.name = "quantized_tanh",
     .parameters = today_parameters,
     .absent = today_absent,
     .nominal = minus_one_to_one,
     .stands_for = true_tanh,
     .stands_for_in_mode = today_reference,
     .format = signed_fraction,
     .bind = today_bind,
     .pieces = sigmoid_shape_pieces,
     .qkeras = &today_facts},
};
} // namespace

std::span<const Function> quantized_tanh_functions() { return table; }
} // namespace quantoscope::inline qkeras
