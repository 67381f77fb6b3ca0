#include "core/qkeras/quantizers.h"
#include "core/qkeras/sign_shape.h"
#include "core/text/number_text.h"

// bernoulli: 1 with probability s(temperature * x), at inference too; the more probable of the two is drawn as
// the output, the probability as that of training.
namespace quantoscope::inline qkeras {
namespace {
constexpr ParameterDefinition parameters[] = {
    alpha_parameter,
    number_parameter("temperature", "How steep the probability of a 1 is: sigmoid(temperature * x)", 6.0, is_positive,
                     "a number above 0"),
    flag_parameter("use_real_sigmoid", "The probability from the real sigmoid whatever the sigmoid mode is", true)};

std::optional<double> half_of_alpha(const Values& v) { return 0.5 * scale_by_alpha(v); }

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

float scale_of(const Values& v, Channel x) {
    return least_squares_scale(v, x, [](float number) { return number < 0.0f ? 0.0f : 1.0f; });
}

constexpr QKerasFacts today_facts{
    .story = "Draws 0 or 1 at inference too; the more probable output is shown, and the probability as a band",
    .reported = bernoulli_reported,
    .mode_unused = bernoulli_mode_unused,
    .raises = wrong_alpha_rows,
    .scale_of = scale_of};

constexpr Function table[] = {{.name = "bernoulli",
                               .parameters = parameters,
                               .nominal = zero_to_alpha,
                               .symmetry_center = half_of_alpha,
                               .stands_for = probability,
                               .stands_for_in_mode = probability_of_mode,
                               .format = one_bit,
                               .scale = scale_by_alpha,
                               .bind = bind_kernel<BernoulliKernel, Form::ideal>,
                               .pieces = bernoulli_pieces,
                               .qkeras = &today_facts}};
} // namespace

std::span<const Function> bernoulli_functions() { return table; }
} // namespace quantoscope::inline qkeras
