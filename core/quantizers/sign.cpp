#include "core/curves/correctly_rounded.h"
#include "core/numeric/number_text.h"
#include "core/quantizers/common_parameters.h"
#include "core/quantizers/quantizers.h"
#include "core/quantizers/straight_through.h"

#include <algorithm>
#include <cmath>
#include <string>

// binary, ternary and what is drawn at random with such levels.
//
//   k = sgn(x) with sgn(0) = 1, or (k + 1) / 2                   binary, stochastic_binary
//   k = sgn(x) with sgn(0) = 0 where |x| >= threshold, else 0    ternary, stochastic_ternary
//   y = b + (-b + a k)    a = alpha and b = x; without alpha a = 1 and b = tanh(x)
namespace quantoscope {

namespace {

constexpr double default_threshold = 0.33;

constexpr ParameterDefinition threshold_parameter{
    .key = "threshold",
    .title = "threshold",
    .unit = "",
    .sentence = "From this magnitude on outputs are not 0; None means 0.33, and with 0 only 0 gives 0",
    .kind = ParameterKind::number,
    .default_value = Value(),
    .takes_none = true,
    .admits = is_finite,
    .domain = "a number",
};

constexpr ParameterDefinition training_random_parameter{
    .key = "use_stochastic_rounding",
    .title = "stochastic rounding (training)",
    .unit = "",
    .sentence = "Rounds at random in training only; how depends on a whole tensor, which is not here",
    .kind = ParameterKind::flag,
};

constexpr ParameterDefinition temperature_parameter(double by_default, std::string_view sentence)
{
    return {.key = "temperature",
            .title = "temperature",
            .unit = "",
            .sentence = sentence,
            .kind = ParameterKind::number,
            .default_value = by_default,
            .admits = is_positive,
            .domain = "a number above 0"};
}

constexpr ParameterDefinition training_temperature_parameter(double by_default)
{
    ParameterDefinition parameter = temperature_parameter(
        by_default, "How steep the probabilities are in training; nothing at inference");
    parameter.admits = is_finite;
    parameter.domain = "a number";
    return parameter;
}

constexpr ParameterDefinition real_sigmoid_in_training = flag_parameter(
    "use_real_sigmoid", "Probabilities in training from the real sigmoid; nothing at inference", true);

constexpr ParameterDefinition binary_parameters[] = {
    flag_parameter("use_01", "Outputs 0 and 1 in place of -1 and 1"),
    alpha_parameter,
    training_random_parameter,
    inert_parameter("scale_axis"),
    inert_parameter("elements_per_scale"),
    inert_parameter("min_po2_exponent"),
    inert_parameter("max_po2_exponent"),
};

constexpr ParameterDefinition ternary_parameters[] = {
    alpha_parameter, threshold_parameter, training_random_parameter, inert_parameter("number_of_unrolls")};

constexpr ParameterDefinition stochastic_binary_parameters[] = {
    alpha_parameter, training_temperature_parameter(6.0), real_sigmoid_in_training};

constexpr ParameterDefinition stochastic_ternary_parameters[] = {
    alpha_parameter, threshold_parameter, training_temperature_parameter(8.0), real_sigmoid_in_training,
    inert_parameter("number_of_unrolls")};

constexpr ParameterDefinition bernoulli_parameters[] = {
    alpha_parameter,
    temperature_parameter(6.0, "How steep the probability of a 1 is: sigmoid(temperature * x)"),
    flag_parameter("use_real_sigmoid", "The probability from the real sigmoid whatever the sigmoid mode is",
                   true)};

// What the five have of the parameters, whichever their order.
struct Shape {
    double alpha = 1.0;
    bool has_alpha = false;
    bool zero_and_one = false;
    std::optional<double> threshold = {}; // as float32; below it 0, as 0 itself
    double largest() const { return alpha; }
    double smallest() const { return zero_and_one ? 0.0 : -alpha; }
};

Shape with_alpha(const Value& alpha)
{
    return {.alpha = alpha_of(alpha), .has_alpha = alpha.is_number()};
}

double threshold_of(const Value& value)
{
    return static_cast<float>(value.is_number() ? value.number() : default_threshold);
}

Shape binary_shape(const Values& v)
{
    Shape shape = with_alpha(v[1]);
    shape.zero_and_one = v[0].is_set();
    return shape;
}

Shape ternary_shape(const Values& v) // of the stochastic one, too
{
    Shape shape = with_alpha(v[0]);
    shape.threshold = threshold_of(v[1]);
    return shape;
}

Shape stochastic_binary_shape(const Values& v)
{
    return with_alpha(v[0]);
}

using ShapeOf = Shape (*)(const Values&);

template <ShapeOf shape_of>
struct Row {
    static Range nominal(const Values& v) { return {shape_of(v).smallest(), shape_of(v).largest()}; }

    static ScaledCurve activation(const Values& v)
    {
        const Shape shape = shape_of(v);
        if (shape.threshold) {
            return {&dead_zone_sign_curve, shape.alpha, 0.0, {std::fmax(*shape.threshold, 0.0)}};
        }
        return shape.zero_and_one ? ScaledCurve{&sign_curve, 0.5 * shape.alpha, 0.5 * shape.alpha}
                                  : ScaledCurve{&sign_curve, shape.alpha};
    }

    static ScaledCurve activation_of_mode(const Values& v, const SigmoidMode&) { return activation(v); }

    // The two levels -1 and 1 lie on no grid that has no code between them.
    static std::optional<FixedPointFormat> format(const Values& v)
    {
        const Shape shape = shape_of(v);
        if (shape.threshold) {
            return FixedPointFormat{2, 1, true};
        }
        return shape.zero_and_one ? std::optional(FixedPointFormat{1, 1, false}) : std::nullopt;
    }

    static double scale(const Values& v) { return shape_of(v).alpha; }

    static Range reported(const Values& v) // at least 1, whatever alpha
    {
        const double end = std::max(1.0, shape_of(v).alpha);
        return {shape_of(v).zero_and_one ? 0.0 : -end, end};
    }

    static std::string_view wanders(const Values& v) { return why_levels_wander(shape_of(v).alpha, 1.0, 2); }

    static std::vector<MonotonePiece> ideal_pieces(const Values&)
    {
        return {{Interval{}, "the sign is non-decreasing, with a dead zone too"}};
    }

    static std::vector<MonotonePiece> pieces(const Values& v)
    {
        const Shape shape = shape_of(v);
        if (!shape.has_alpha) {
            return {{Interval{}, "b is tanh(x), at most 1, where b + (-b + k) is k exactly"}};
        }
        const StraightThroughSide side = straight_through_side(binary_parts(shape.alpha).unit, shape.alpha);
        return straight_through_pieces(ideal_pieces(v), side, side);
    }

    template <Form form>
    static std::unique_ptr<const Kernel> bind(const Values& v, const SigmoidMode&);
};

class SignKernel final : public LevelKernel {
public:
    SignKernel(const Shape& shape, Form form) : LevelKernel(form), m_shape(shape) {}

    float output(float x) const override
    {
        return is_ideal() ? level(x) : straight_through(unquantized(x), level(x));
    }

    float unquantized(float x) const override { return m_shape.has_alpha ? x : tanh_rounded(x); }

    std::vector<Stage> stages(float x) const override
    {
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
    float sign(float x) const
    {
        if (std::isnan(x)) {
            return x;
        }
        if (m_shape.threshold && (x == 0.0f || std::fabs(x) < static_cast<float>(*m_shape.threshold))) {
            return 0.0f;
        }
        return x < 0.0f ? -1.0f : 1.0f;
    }

    Phrase sign_title() const
    {
        if (!m_shape.threshold) {
            return {"sign, of 0 too 1", {}};
        }
        return *m_shape.threshold > 0.0
                   ? Phrase{"sign, 0 below %1", {text_of(static_cast<float>(*m_shape.threshold))}}
                   : Phrase{"sign, 0 at 0", {}};
    }

    float level(float x) const
    {
        const float k = m_shape.zero_and_one ? (sign(x) + 1.0f) / 2.0f : sign(x);
        return static_cast<float>(m_shape.alpha) * k;
    }

    Shape m_shape;
};

template <ShapeOf shape_of>
template <Form form>
std::unique_ptr<const Kernel> Row<shape_of>::bind(const Values& v, const SigmoidMode&)
{
    return std::make_unique<SignKernel>(shape_of(v), form);
}

// --- bernoulli: 1 with probability s(temperature * x), at inference too; the likelier of the two is drawn as
// the output, the probability as that of training.

std::optional<double> half_of_alpha(const Values& v)
{
    return 0.5 * alpha_of(v[0]);
}

Range zero_to_alpha(const Values& v)
{
    return {0.0, alpha_of(v[0])};
}

Range bernoulli_reported(const Values& v)
{
    return {0.0, std::max(1.0, alpha_of(v[0]))};
}

ScaledCurve probability(const Values& v)
{
    return {&steep_sigmoid_curve, alpha_of(v[0]), 0.0, {v[1].number(), 0.0, sigmoid_number(logistic_curve)}};
}

ScaledCurve probability_of_mode(const Values& v, const SigmoidMode& mode)
{
    ScaledCurve curve = probability(v);
    curve.parameters[2] = v[2].is_set() ? curve.parameters[2] : sigmoid_number(*mode.curve);
    return curve;
}

std::string_view bernoulli_mode_unused(const Values& v)
{
    return v[2].is_set() ? "use_real_sigmoid is set: the real sigmoid whatever the mode" : "";
}

std::optional<FixedPointFormat> one_bit(const Values&)
{
    return FixedPointFormat{1, 1, false};
}

class BernoulliKernel final : public LevelKernel {
public:
    BernoulliKernel(const Values& v, const SigmoidMode& mode)
        : LevelKernel(Form::ideal)
        , m_alpha(static_cast<float>(alpha_of(v[0])))
        , m_temperature(static_cast<float>(v[1].number()))
        , m_mode(v[2].is_set() ? real_sigmoid_mode() : mode)
    {}

    float output(float x) const override { return std::isnan(x) ? x : x < 0.0f ? 0.0f : m_alpha; }

    float unquantized(float x) const override
    {
        float p = m_temperature * x;
        m_mode.evaluate({&p, 1}, {&p, 1});
        return p;
    }

    std::vector<Stage> stages(float x) const override
    {
        return {
            {"input", {"x", {}}, x},
            {"scaled", {"x * %1", {text_of(m_temperature)}}, m_temperature * x},
            {"probability", {"probability of a 1: %1 sigmoid", {std::string(m_mode.key)}}, unquantized(x)},
            {"output", {"the likelier output", {}}, output(x)}};
    }

    std::optional<TrainingOutcome> training(float x) const override
    {
        return std::isnan(x) ? TrainingOutcome{x, x, 0.0} : TrainingOutcome{0.0f, m_alpha, unquantized(x)};
    }

private:
    float m_alpha, m_temperature;
    const SigmoidMode& m_mode;
};

std::vector<MonotonePiece> bernoulli_pieces(const Values&)
{
    return {{Interval{}, "1 from 0 on: there the probability is at least one half"}};
}

std::unique_ptr<const Kernel> bind_bernoulli(const Values& v, const SigmoidMode& mode)
{
    return std::make_unique<BernoulliKernel>(v, mode);
}

// --- the table

constexpr Hls4mlConversion anywhere{.as_activation = true};
constexpr Hls4mlConversion weights_alone{};

template <ShapeOf shape_of>
Family today_of(std::string_view name, std::string_view story,
                std::span<const ParameterDefinition> parameters, const Hls4mlConversion& hls4ml)
{
    using R = Row<shape_of>;
    return {.name = name,
            .revision = "",
            .title = "QKeras today",
            .label = "today",
            .date = "2025-06-12",
            .source = "google/qkeras commit 78ea90f",
            .story = story,
            .parameters = parameters,
            .absent = {},
            .nominal = R::nominal,
            .activation = R::activation,
            .mode_reference = R::activation_of_mode,
            .format = R::format,
            .scale = R::scale,
            .levels_note = no_levels_note,
            .reported = R::reported,
            .mode_unused = no_sigmoid,
            .bind = R::template bind<Form::qkeras>,
            .pieces = R::pieces,
            .wanders = R::wanders,
            .hls4ml = &hls4ml};
}

template <ShapeOf shape_of>
void add_both(std::vector<Family>& table, const Family& today)
{
    using R = Row<shape_of>;
    table.push_back(ideal_of(today, R::template bind<Form::ideal>, R::ideal_pieces));
    table.push_back(today);
}

std::vector<Family> make_table()
{
    std::vector<Family> table;
    add_both<binary_shape>(
        table, today_of<binary_shape>("binary", "The sign, that of 0 being 1", binary_parameters, anywhere));
    add_both<ternary_shape>(table, today_of<ternary_shape>("ternary",
                                                           "The sign with a dead zone: 0 below a threshold",
                                                           ternary_parameters, anywhere));
    add_both<stochastic_binary_shape>(
        table, today_of<stochastic_binary_shape>("stochastic_binary",
                                                 "At inference binary; in training the sign is drawn",
                                                 stochastic_binary_parameters, weights_alone));
    add_both<ternary_shape>(table,
                            today_of<ternary_shape>("stochastic_ternary",
                                                    "At inference ternary; in training the level is drawn",
                                                    stochastic_ternary_parameters, weights_alone));
    table.push_back(
        {.name = "bernoulli",
         .revision = "",
         .title = "QKeras today",
         .label = "today",
         .date = "2025-06-12",
         .source = "google/qkeras commit 78ea90f",
         .story = "Draws 0 or 1 at inference too; the likelier is shown, and the probability as a band",
         .parameters = bernoulli_parameters,
         .absent = {},
         .nominal = zero_to_alpha,
         .symmetry_center = half_of_alpha,
         .activation = probability,
         .mode_reference = probability_of_mode,
         .format = one_bit,
         .scale = [](const Values& v) { return alpha_of(v[0]); },
         .levels_note = no_levels_note,
         .reported = bernoulli_reported,
         .mode_unused = bernoulli_mode_unused,
         .bind = bind_bernoulli,
         .pieces = bernoulli_pieces});
    return table;
}

} // namespace

std::span<const Family> sign_families()
{
    static const std::vector<Family> table = make_table();
    return table;
}

} // namespace quantoscope
