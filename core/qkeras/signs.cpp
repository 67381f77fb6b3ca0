#include "core/qkeras/straight_through.h"
#include "core/text/number_text.h"

// bernoulli, at the end, and binary, ternary, stochastic_binary and stochastic_ternary; of the stochastic ones training alone is different:
//
//   k = sgn(x) with sgn(0) = 1, or (k + 1) / 2                   binary, stochastic_binary
//   k = sgn(x) with sgn(0) = 0 where |x| >= threshold, else 0    ternary, stochastic_ternary
//   y = b + (-b + a k)    a = alpha and b = x; without alpha a = 1 and b = tanh(x)
//
// With alpha 'auto' or 'auto_po2' a is the scale, and of the ternary ones k = sgn(x) where |rint(x / a)| >= 1: QKeras works
// a out in steps, and the dead zone is that of the step before, which is the same once the scale repeats.
namespace quantoscope::inline qkeras {
namespace {
constexpr ParameterDefinition training_random_parameter{
    .key = stochastic_parameter.key,
    .title = stochastic_parameter.title,
    .sentence = "Rounds at random in training only; how depends on a whole tensor, which is not here",
    .kind = ParameterKind::flag};

constexpr ParameterDefinition training_temperature_parameter(double by_default) {
    return number_parameter("temperature", "How steep the probabilities are in training; nothing at inference",
                            by_default, is_finite, "a number");
}

constexpr ParameterDefinition real_sigmoid_in_training =
    flag_parameter("use_real_sigmoid", "Probabilities in training from the real sigmoid; nothing at inference", true);

constexpr ParameterDefinition threshold_parameter = number_parameter(
    "threshold", "From this magnitude on outputs are not 0; None means 0.33, and with 0 only 0 gives 0", Value(),
    is_finite, "a number");

constexpr ParameterDefinition binary_parameters[] = {flag_parameter("use_01", "Outputs 0 and 1 in place of -1 and 1"),
                                                     alpha_parameter,
                                                     training_random_parameter,
                                                     inert_parameter("scale_axis"),
                                                     inert_parameter("elements_per_scale"),
                                                     min_po2_exponent_parameter,
                                                     max_po2_exponent_parameter};
constexpr ParameterDefinition stochastic_binary_parameters[] = {alpha_parameter, training_temperature_parameter(6.0),
                                                                real_sigmoid_in_training};
constexpr ParameterDefinition ternary_parameters[] = {alpha_parameter, threshold_parameter, training_random_parameter,
                                                      inert_parameter("number_of_unrolls")};
constexpr ParameterDefinition stochastic_ternary_parameters[] = {
    alpha_parameter, threshold_parameter, training_temperature_parameter(8.0), real_sigmoid_in_training,
    inert_parameter("number_of_unrolls")};

// Without a threshold there are two levels.
struct SignShape {
    double alpha = 1.0;
    bool has_alpha = false;
    bool zero_and_one = false;
    std::optional<double> threshold = {}; // as float32; below it 0, as 0 itself
    bool rounds = false;                  // at the threshold 0, too
    double smallest() const { return zero_and_one ? 0.0 : -alpha; }
};

// stochastic_binary lacks use_01.
SignShape binary_shape(const Values& v) {
    return {.alpha = scale_by_alpha(v), .has_alpha = !v["alpha"].is_none(), .zero_and_one = v["use_01"].is_set()};
}

SignShape ternary_shape(const Values& v) {
    const double alpha = scale_by_alpha(v);
    if (is_auto(v)) { return {.alpha = alpha, .has_alpha = true, .threshold = 0.5 * alpha, .rounds = true}; }
    const Value threshold = v["threshold"];
    return {.alpha = alpha,
            .has_alpha = !v["alpha"].is_none(),
            .threshold = static_cast<float>(threshold.is_number() ? threshold.number() : 0.33)};
}

float binary_scale(const Values& v, Channel x) {
    return least_squares_scale(
        v, x, [&](float number) { return number < 0.0f ? v["use_01"].is_set() ? 0.0f : -1.0f : 1.0f; });
}

// With five unrolls, the default.
float ternary_scale(const Values& v, Channel x) {
    float scale = 2.0f * largest_size(x) / 3.0f;
    if (v["alpha"].word() == "auto_po2") { scale = near_po2(scale); }
    for (int i = 0; i < 5; ++i) {
        scale = least_squares_scale(v, x, [&](float number) {
            const bool is_far = std::fabs(scale * std::nearbyint(number / scale)) >= scale / 2.0f;
            return is_far && number != 0.0f ? std::copysign(1.0f, number) : 0.0f;
        });
    }
    return scale;
}

class SignKernel final : public LevelKernel {
public:
    SignKernel(const SignShape& shape, Form form) : LevelKernel(form), m_shape(shape) {}

    float output(float x) const override { return is_ideal() ? level(x) : straight_through(unquantized(x), level(x)); }

    float unquantized(float x) const override { return m_shape.has_alpha ? x : tanh_rounded(x); }

    std::vector<Stage> stages(float x) const override {
        std::vector<Stage> out = {{"input", {"x", {}}, x}};
        out.push_back({"sign", sign_title(), sign(x)});
        out.push_back({"level", {"level q", {}}, level(x)});
        if (!is_ideal()) {
            out.push_back({"base", {m_shape.has_alpha ? "b: x" : "b: tanh(x)", {}}, unquantized(x)});
            out.push_back({"difference", {"-b + q", {}}, -unquantized(x) + level(x)});
        }
        out.push_back({"output", {is_ideal() ? "output" : "output, b + (-b + q)", {}}, output(x)});
        return out;
    }

private:
    float sign(float x) const {
        if (std::isnan(x)) { return x; }
        if (m_shape.threshold && is_inside(std::fabs(x))) { return 0.0f; }
        return x < 0.0f ? -1.0f : 1.0f;
    }

    // Of the dead zone.
    bool is_inside(float size) const {
        if (m_shape.rounds) { return !(std::nearbyint(size / static_cast<float>(m_shape.alpha)) >= 1.0f); }
        return size == 0.0f || size < static_cast<float>(*m_shape.threshold);
    }

    Phrase sign_title() const {
        if (!m_shape.threshold) { return {"sign, of 0 too 1", {}}; }
        return *m_shape.threshold > 0.0 ? Phrase{m_shape.rounds ? "sign, 0 up to %1" : "sign, 0 below %1",
                                                 {text_of(static_cast<float>(*m_shape.threshold))}}
                                        : Phrase{"sign, 0 at 0", {}};
    }

    float level(float x) const {
        const float k = m_shape.zero_and_one ? (sign(x) + 1.0f) / 2.0f : sign(x);
        return static_cast<float>(m_shape.alpha) * k;
    }

    SignShape m_shape;
};

constexpr RaiseRow ternary_raises[] = {
    wrong_alpha_rows[0],
    {"threshold", "AssertionError", true,
     "QKeras raises %1 when it is called: with alpha='auto' or 'auto_po2', which alpha=None becomes for a kernel, %2 must "
     "be None, not %3",
     [](const Values& v) { return v["alpha"].is_word() && (v["threshold"].is_number() || v["threshold"].is_word()); }},
    {"use_stochastic_rounding", "AssertionError", true,
     "QKeras raises %1 when it is called: %2 needs alpha='auto' or alpha='auto_po2'",
     [](const Values& v) {
         return (v["alpha"].is_none() || v["alpha"].is_number()) && v["use_stochastic_rounding"].is_set();
     }},
    {"threshold", "AssertionError", true, "QKeras raises %1 when it is called: %2 must be a number, not %3",
     [](const Values& v) { return !v["alpha"].is_unknown() && v["threshold"].is_word(); }},
};

// It rounds as ternary does at inference, and takes no use_stochastic_rounding.
constexpr RaiseRow stochastic_ternary_raises[] = {{"threshold", "AssertionError", false,
                                                   "QKeras raises %1: %2 must not be 1",
                                                   [](const Values& v) { return v["threshold"] == Value(1); }},
                                                  ternary_raises[0],
                                                  ternary_raises[1],
                                                  ternary_raises[2],
                                                  ternary_raises[3]};

// What tells one of them from the others.
struct SignQuantizer {
    std::string_view name;
    std::string_view story;
    std::span<const ParameterDefinition> parameters;
    SignShape (*shape_of)(const Values&);
    bool as_activation = false; // as Hls4mlConversion
    std::span<const RaiseRow> raises = wrong_alpha_rows;
    float (*scale_of)(const Values&, Channel) = binary_scale;
};

template <const SignQuantizer& quantizer> struct SignRow {
    static SignShape shape_of(const Values& v) { return quantizer.shape_of(v); }

    static Range nominal(const Values& v) { return {shape_of(v).smallest(), shape_of(v).alpha}; }

    static ScaledCurve stands_for(const Values& v) {
        const SignShape shape = shape_of(v);
        if (shape.threshold) { return {&dead_zone_sign_curve, shape.alpha, 0.0, {std::fmax(*shape.threshold, 0.0)}}; }
        return shape.zero_and_one ? ScaledCurve{&sign_curve, 0.5 * shape.alpha, 0.5 * shape.alpha}
                                  : ScaledCurve{&sign_curve, shape.alpha};
    }

    // The two levels -1 and 1 lie on no grid that has no code between them.
    static std::optional<FixedPointFormat> format(const Values& v) {
        const SignShape shape = shape_of(v);
        if (shape.threshold) { return FixedPointFormat{2, 1, true}; }
        return shape.zero_and_one ? std::optional(FixedPointFormat{1, 1, false}) : std::nullopt;
    }

    static Range reported(const Values& v) // at least 1, whatever alpha
    {
        const double end = is_auto(v) ? 1.0 : std::max(1.0, shape_of(v).alpha);
        return {shape_of(v).zero_and_one ? 0.0 : -end, end};
    }

    static std::string_view off_grid_reason(const Values& v) { return why_levels_wander(shape_of(v).alpha, 1.0, 2); }

    static std::vector<MonotonePiece> ideal_pieces(const Values&) {
        return {{Interval{}, "the sign is non-decreasing, with a dead zone too"}};
    }

    static std::vector<MonotonePiece> pieces(const Values& v) {
        const SignShape shape = shape_of(v);
        if (!shape.has_alpha) { return {{Interval{}, "b is tanh(x), at most 1, where b + (-b + k) is k exactly"}}; }
        const StraightThroughSide side = straight_through_side(binary_parts(shape.alpha).unit, shape.alpha);
        return straight_through_pieces(ideal_pieces(v), side, side);
    }

    template <Form form> static std::unique_ptr<const Kernel> bind(const Values& v, const SigmoidMode&) {
        return std::make_unique<SignKernel>(shape_of(v), form);
    }

    static constexpr Hls4mlConversion hls4ml{.as_activation = quantizer.as_activation};
    static constexpr QKerasFacts facts{.story = quantizer.story,
                                       .reported = reported,
                                       .hls4ml = &hls4ml,
                                       .raises = quantizer.raises,
                                       .scale_of = quantizer.scale_of};
    static constexpr Function today{.name = quantizer.name,
                                    .parameters = quantizer.parameters,
                                    .nominal = nominal,
                                    .stands_for = stands_for,
                                    .format = format,
                                    .scale = scale_by_alpha,
                                    .bind = bind<Form::qkeras>,
                                    .pieces = pieces,
                                    .off_grid_reason = off_grid_reason,
                                    .qkeras = &facts};
};

template <const SignQuantizer& quantizer>
constexpr std::span<const Function> sign_rows =
    rows_with_ideal<SignRow<quantizer>::today, SignRow<quantizer>::template bind<Form::ideal>,
                    SignRow<quantizer>::ideal_pieces>;

constexpr SignQuantizer binary{"binary", "The sign, that of 0 being 1", binary_parameters, binary_shape, true};
constexpr SignQuantizer ternary{"ternary",
                                "The sign with a dead zone: 0 below a threshold",
                                ternary_parameters,
                                ternary_shape,
                                true,
                                ternary_raises,
                                ternary_scale};
constexpr SignQuantizer stochastic_binary{"stochastic_binary", "At inference binary; in training the sign is drawn",
                                          stochastic_binary_parameters, binary_shape};
constexpr SignQuantizer stochastic_ternary{"stochastic_ternary",
                                           "At inference ternary; in training the level is drawn",
                                           stochastic_ternary_parameters,
                                           ternary_shape,
                                           false,
                                           stochastic_ternary_raises,
                                           ternary_scale};

// --- bernoulli: 1 with probability s(temperature * x), at inference too; the more probable of the two is drawn as
// the output, the probability as that of training.

constexpr ParameterDefinition bernoulli_parameters[] = {
    alpha_parameter,
    number_parameter("temperature", "How steep the probability of a 1 is: sigmoid(temperature * x)", 6.0, is_positive,
                     "a number above 0"),
    flag_parameter("use_real_sigmoid", "The probability from the real sigmoid whatever the sigmoid mode is", true)};

Range zero_to_alpha(const Values& v) { return {0.0, scale_by_alpha(v)}; }

Range bernoulli_reported(const Values& v) { return {0.0, is_auto(v) ? 1.0 : std::max(1.0, scale_by_alpha(v))}; }

ScaledCurve probability(const Values& v) {
    return {
        &steep_sigmoid_curve, scale_by_alpha(v), 0.0, {v["temperature"].number(), 0.0, sigmoid_number(logistic_curve)}};
}

ScaledCurve probability_of_mode(const Values& v, const SigmoidMode& mode) {
    ScaledCurve curve = probability(v);
    curve.parameters[2] = v["use_real_sigmoid"].is_set() ? curve.parameters[2] : sigmoid_number(*mode.curve);
    return curve;
}

std::string_view bernoulli_mode_unused(const Values& v) {
    return v["use_real_sigmoid"].is_set() ? "use_real_sigmoid is set: the real sigmoid whatever the mode" : "";
}

std::optional<FixedPointFormat> one_bit(const Values&) { return FixedPointFormat{1, 1, false}; }

class BernoulliKernel final : public LevelKernel {
public:
    BernoulliKernel(const Values& v, const SigmoidMode& mode, Form form)
        : LevelKernel(form)
        , m_alpha(static_cast<float>(scale_by_alpha(v)))
        , m_temperature(static_cast<float>(v["temperature"].number()))
        , m_mode(v["use_real_sigmoid"].is_set() ? real_mode_of(mode) : mode) {}

    float output(float x) const override { return std::isnan(x) ? x : x < 0.0f ? 0.0f : m_alpha; }

    float unquantized(float x) const override { return m_mode(m_temperature * x); }

    std::vector<Stage> stages(float x) const override {
        return {{"input", {"x", {}}, x},
                {"scaled", {"x * %1", {text_of(m_temperature)}}, m_temperature * x},
                {"probability", {"probability of a 1: %1 sigmoid", {std::string(m_mode.key)}}, unquantized(x)},
                {"output", {"the more probable output", {}}, output(x)}};
    }

    std::optional<TrainingOutcome> training(float x) const override {
        return std::isnan(x) ? TrainingOutcome{x, x, 0.0} : TrainingOutcome{0.0f, m_alpha, unquantized(x)};
    }

private:
    float m_alpha, m_temperature;
    const SigmoidMode& m_mode;
};

std::vector<MonotonePiece> bernoulli_pieces(const Values&) {
    return {{Interval{}, "1 from 0 on: there the probability is at least one half"}};
}

float bernoulli_scale(const Values& v, Channel x) {
    return least_squares_scale(v, x, [](float number) { return number < 0.0f ? 0.0f : 1.0f; });
}

constexpr QKerasFacts bernoulli_facts{
    .story = "Draws 0 or 1 at inference too; the more probable output is shown, and the probability as a band",
    .reported = bernoulli_reported,
    .mode_unused = bernoulli_mode_unused,
    .raises = wrong_alpha_rows,
    .scale_of = bernoulli_scale};

constexpr Function bernoulli_rows[] = {{.name = "bernoulli",
                                        .parameters = bernoulli_parameters,
                                        .nominal = zero_to_alpha,
                                        .stands_for = probability,
                                        .stands_for_in_mode = probability_of_mode,
                                        .format = one_bit,
                                        .scale = scale_by_alpha,
                                        .bind = bind_kernel<BernoulliKernel, Form::ideal>,
                                        .pieces = bernoulli_pieces,
                                        .qkeras = &bernoulli_facts}};
} // namespace

std::span<const Function> binary_functions() { return sign_rows<binary>; }
std::span<const Function> ternary_functions() { return sign_rows<ternary>; }
std::span<const Function> stochastic_binary_functions() { return sign_rows<stochastic_binary>; }
std::span<const Function> stochastic_ternary_functions() { return sign_rows<stochastic_ternary>; }
std::span<const Function> bernoulli_functions() { return bernoulli_rows; }
} // namespace quantoscope::inline qkeras
