#include "core/curves/correctly_rounded.h"
#include "core/numeric/number_text.h"
#include "core/quantizers/common_parameters.h"
#include "core/quantizers/quantizers.h"
#include "core/quantizers/straight_through.h"

#include <algorithm>
#include <cmath>
#include <string>

// quantized_po2 and quantized_relu_po2: powers of two.
//
//   f = min(max(a, 1e-7), max_value)         a = |x|
//   e = clip(rt(log f / ln 2), -E, E - 1)    E = 2^(bits - 1), halved unless max_value <= 1
//   e = 2 clip(rt(log sqrt f / ln 2), -E, 2 floor((E - 1) / 2))    with quadratic_approximation
//   e = -E                                   where a < 1e-7
//   q = 2^e or -2^e
//   y = b + n * (-b + q)                     b = x, n = qnoise_factor
//
// relu has twice the E, since it needs no sign, and a = max(x, 0) with q = 2^e; with a slope a = -slope * x
// and q = -2^e below 0. Its b is x with slope, at most max_value.
namespace quantoscope {

namespace {

constexpr float infinity = std::numeric_limits<float>::infinity();
constexpr float nan = std::numeric_limits<float>::quiet_NaN();
constexpr float epsilon = 1e-7f; // keras.backend.epsilon()
constexpr float ln_2 = 0x1.62e43p-1f;

bool is_max_value(double number)
{
    return number >= 0x1p-126 && number <= 0x1p64;
}

bool is_slope(double number)
{
    int exponent = 0;
    return number == 0.0 || (number >= 0x1p-24 && number <= 256.0 && std::frexp(number, &exponent) == 0.5);
}

constexpr ParameterDefinition exponent_bits_parameter(std::string_view sentence)
{
    ParameterDefinition parameter = bits_parameter;
    parameter.sentence = sentence;
    parameter.slider_maximum = 8; // beyond, the exponents leave float32
    return parameter;
}

constexpr ParameterDefinition max_value_parameter{
    .key = "max_value",
    .title = "max_value",
    .unit = "",
    .sentence =
        "Larger magnitudes are cut to this before they are rounded, up too; at most 1, the exponent needs no "
        "sign",
    .kind = ParameterKind::number,
    .default_value = Value(),
    .takes_none = true,
    .admits = is_max_value,
    .domain = "a number above 0",
};

constexpr ParameterDefinition slope_parameter{
    .key = "negative_slope",
    .title = "negative_slope",
    .unit = "",
    .sentence = "Slope below 0, a power of two; with 0, negative inputs give the smallest level",
    .kind = ParameterKind::number,
    .default_value = 0,
    .admits = is_slope,
    .domain = "0 or a power of two from 2^-24 to 256",
};

constexpr std::string_view rounding_words[] = {"rnd", "floor"};

constexpr ParameterDefinition log2_rounding_parameter{
    .key = "log2_rounding",
    .title = "log2_rounding",
    .unit = "",
    .sentence = "How the exponent becomes whole: to the nearest, or down",
    .kind = ParameterKind::choice,
    .default_value = Value::word("rnd"),
    .words = rounding_words,
};

constexpr ParameterDefinition quadratic_parameter =
    flag_parameter("quadratic_approximation", "Even exponents only: twice that of the square root");

constexpr ParameterDefinition po2_parameters[] = {
    exponent_bits_parameter("Width in bits: a sign, and an exponent with its sign"),
    max_value_parameter,
    stochastic_parameter,
    quadratic_parameter,
    log2_rounding_parameter,
    qnoise_factor_parameter,
    inert_parameter("var_name"),
    use_ste_parameter,
    inert_parameter("use_variables"),
};

constexpr ParameterDefinition relu_parameters[] = {
    exponent_bits_parameter("Width in bits: an exponent with its sign"),
    max_value_parameter,
    slope_parameter,
    stochastic_parameter,
    quadratic_parameter,
    log2_rounding_parameter,
    qnoise_factor_parameter,
    inert_parameter("var_name"),
    use_ste_parameter,
    inert_parameter("use_variables"),
};

// 2^exponent as float32; -1/2 is the only exponent that is not whole.
float power(float exponent)
{
    if (std::isnan(exponent)) {
        return exponent;
    }
    return exponent == -0.5f
               ? 0x1.6a09e6p-1f
               : static_cast<float>(std::ldexp(1.0, static_cast<int>(std::clamp(exponent, -200.0f, 200.0f))));
}

// What both have of the parameters, whichever their order.
struct Shape {
    bool is_relu = false;
    double low = -1.0; // -E
    double top = 0.0;  // the largest exponent, before it is doubled
    double bits = 1.0;
    double max_value = std::numeric_limits<double>::infinity();
    double slope = 0.0;
    double noise = 1.0;
    bool is_random = false;
    bool is_quadratic = false;
    bool is_floor = false;
    bool use_ste = true;

    bool has_max() const { return max_value < std::numeric_limits<double>::infinity(); }
};

Shape shape_of(const Values& v, bool is_relu)
{
    const std::size_t after_max = is_relu ? 3 : 2; // the order of the others is the same
    Shape shape;
    shape.is_relu = is_relu;
    shape.bits = v[0].number();
    shape.max_value = v[1].is_number() ? v[1].number() : shape.max_value;
    shape.slope = is_relu ? v[2].number() : 0.0;
    shape.is_random = v[after_max].is_set();
    shape.is_quadratic = v[after_max + 1].is_set();
    shape.is_floor = v[after_max + 2].word() == "floor";
    shape.noise = v[after_max + 3].number();
    shape.use_ste = v[after_max + 5].is_set();
    const int without = (is_relu ? 0 : 1) + (shape.max_value > 1.0 ? 1 : 0);
    const double e = power_of_two(v[0].whole() - without);
    shape.low = -e;
    shape.top = shape.is_quadratic ? 2.0 * std::floor((e - 1.0) / 2.0) : e - 1.0;
    return shape;
}

Shape po2_shape(const Values& v)
{
    return shape_of(v, false);
}

Shape relu_shape(const Values& v)
{
    return shape_of(v, true);
}

// From a magnitude to an exponent, operation by operation.
class Exponent {
public:
    Exponent(const Shape& shape, Form form)
        : m_form(form)
        , m_low(static_cast<float>(shape.low))
        , m_top(static_cast<float>(shape.top))
        , m_max(static_cast<float>(shape.max_value))
        , m_factor(shape.is_quadratic ? 2.0f : 1.0f)
        , m_floor(shape.is_floor)
    {}

    float low() const { return m_low; }
    float top() const { return m_top; }
    bool doubles() const { return m_factor == 2.0f; }
    bool is_floor() const { return m_floor; }

    float limited(float a) const
    {
        const float filtered = a < epsilon ? epsilon : a;
        return filtered >= m_max ? m_max : filtered;
    }
    float rooted(float f) const { return doubles() ? std::sqrt(f) : f; }
    static float log2(float f) { return log_rounded(f) / ln_2; }
    float whole(float l) const
    {
        const float nearest = m_floor ? std::floor(l) : std::nearbyint(l);
        return m_form == Form::ideal ? nearest : straight_through(l, nearest);
    }
    float clipped(float e) const { return m_factor * clip(e, m_low, m_top); }

    float of(float a) const { return a < epsilon ? m_low : clipped(whole(log2(rooted(limited(a))))); }

    // QKeras's stochastic_round_po2: the powers on both sides, drawn so that the mean is the input.
    struct Draw {
        float down, up;
        double probability_of_up;
    };
    Draw drawn(float a) const
    {
        const float y = rooted(limited(a));
        if (!std::isfinite(y)) {
            return {nan, nan, 0.0};
        }
        const float nearest = std::nearbyint(log2(y + epsilon));
        const float left = power(nearest) > y ? nearest - 1.0f : nearest;
        const double least = power(left);
        if (a < epsilon || clipped(left) == clipped(left + 1.0f)) {
            const float only = a < epsilon ? m_low : clipped(left);
            return {only, only, 0.0};
        }
        return {clipped(left), clipped(left + 1.0f), std::clamp((y - least) / least, 0.0, 1.0)};
    }

private:
    Form m_form;
    float m_low, m_top, m_max, m_factor;
    bool m_floor;
};

// The exponent of the largest level there is.
double top_exponent(const Shape& shape)
{
    return Exponent(shape, Form::ideal).of(std::numeric_limits<float>::max());
}

class PowerKernel final : public LevelKernel {
public:
    PowerKernel(const Shape& shape, Form form)
        : LevelKernel(form)
        , m_shape(shape)
        , m_exponent(shape, form)
        , m_slope(static_cast<float>(shape.slope))
        , m_max(static_cast<float>(shape.max_value))
        , m_noise(static_cast<float>(shape.noise))
    {}

    float output(float x) const override { return around(x, level(x)); }

    float unquantized(float x) const override { return base(x); }

    std::vector<Stage> stages(float x) const override
    {
        std::vector<Stage> out = {{"input", {"x", {}}, x}};
        const float a = magnitude(x);
        out.push_back({"magnitude", {magnitude_title(x), {}}, a});
        if (a < epsilon) {
            out.push_back(
                {"exponent", {"exponent e: %1, as a < 1e-7", {text_of(m_exponent.low())}}, m_exponent.of(a)});
        } else {
            stages_to_exponent(out, a);
        }
        out.push_back({"level", {is_negative(x) ? "level q = -2^e" : "level q = 2^e", {}}, level(x)});
        if (!is_ideal()) {
            if (m_shape.is_relu) {
                out.push_back({"base", {"b: x with slope and bound", {}}, base(x)});
            }
            if (m_shape.use_ste) {
                out.push_back(
                    {"difference", {m_shape.is_relu ? "-b + q" : "-x + q", {}}, -base(x) + level(x)});
            }
        }
        out.push_back({"output", {output_title(), {}}, output(x)});
        return out;
    }

    std::optional<TrainingOutcome> training(float x) const override
    {
        if (!m_shape.is_random || m_exponent.is_floor()) {
            return std::nullopt;
        }
        const Exponent::Draw draw = m_exponent.drawn(magnitude(x));
        const float down = around(x, level_of(x, draw.down));
        const float up = around(x, level_of(x, draw.up));
        return is_negative(x) ? TrainingOutcome{up, down, 1.0 - draw.probability_of_up}
                              : TrainingOutcome{down, up, draw.probability_of_up};
    }

private:
    static float positive_part(float x) { return x > 0.0f || std::isnan(x) ? x : 0.0f; }

    // Whether q is negative.
    bool is_negative(float x) const { return x < 0.0f && (!m_shape.is_relu || m_slope != 0.0f); }

    float magnitude(float x) const
    {
        if (!m_shape.is_relu) {
            return std::fabs(x);
        }
        return is_negative(x) ? -x * m_slope : positive_part(x);
    }

    static float level_of(float exponent, bool negative)
    {
        return negative ? -power(exponent) : power(exponent);
    }
    float level_of(float x, float exponent) const { return level_of(exponent, is_negative(x)); }
    float level(float x) const { return level_of(x, m_exponent.of(magnitude(x))); }

    float base(float x) const
    {
        if (!m_shape.is_relu) {
            return x;
        }
        const float r = m_slope == 0.0f ? positive_part(x) : leaky_relu(x, m_slope);
        return x <= m_max || !m_shape.has_max() ? r : m_max;
    }

    float around(float x, float q) const
    {
        if (is_ideal()) {
            return q;
        }
        const float b = base(x);
        return m_shape.use_ste ? b + m_noise * (-b + q) : (1.0f - m_noise) * b + m_noise * q;
    }

    const char* magnitude_title(float x) const
    {
        if (!m_shape.is_relu) {
            return "a = |x|";
        }
        return is_negative(x) ? "a = -slope * x" : "a: x, 0 below 0";
    }

    const char* output_title() const
    {
        if (is_ideal()) {
            return "output";
        }
        if (m_shape.is_relu) {
            return m_shape.use_ste ? "output, b + n (-b + q)" : "output, (1 - n) b + n q";
        }
        return m_shape.use_ste ? "output, x + n (-x + q)" : "output, (1 - n) x + n q";
    }

    void stages_to_exponent(std::vector<Stage>& out, float a) const
    {
        float value = m_exponent.limited(a);
        if (m_shape.has_max()) {
            out.push_back({"limited", {"at most %1", {text_of(m_max)}}, value});
        }
        if (m_exponent.doubles()) {
            value = m_exponent.rooted(value);
            out.push_back({"root", {"square root", {}}, value});
        }
        out.push_back({"logarithm", {"log", {}}, log_rounded(value)});
        value = Exponent::log2(value);
        out.push_back({"log2", {"log / log 2", {}}, value});
        value = m_exponent.whole(value);
        out.push_back(
            {"rounded", {m_exponent.is_floor() ? "rounded down" : "rounded, ties to even", {}}, value});
        const std::vector<std::string> ends = {text_of(m_exponent.low()), text_of(m_exponent.top())};
        out.push_back({"exponent",
                       {m_exponent.doubles() ? "exponent e: clipped to [%1, %2], doubled"
                                             : "exponent e: clipped to [%1, %2]",
                        ends},
                       m_exponent.clipped(value)});
    }

    Shape m_shape;
    Exponent m_exponent;
    float m_slope, m_max, m_noise;
};

// --- pieces

constexpr std::string_view steps_are_monotone =
    "root, log, quotient, rint or floor, clip and power are non-decreasing, and rounding to float32 preserves that";
constexpr std::string_view same_below_epsilon = "one level to each side of 0 where magnitudes are below 1e-7";

// Doubled exponents may lie below -E, which is what magnitudes below epsilon get: outputs fall there.
std::vector<MonotonePiece> ideal_pieces_of(const Shape& shape)
{
    if (!shape.is_quadratic) {
        return {{Interval{}, steps_are_monotone}};
    }
    if (shape.is_relu && shape.slope == 0.0) {
        return {{{-infinity, next_down(epsilon)}, same_below_epsilon},
                {{epsilon, infinity}, steps_are_monotone}};
    }
    const float left = shape.is_relu ? epsilon / static_cast<float>(shape.slope) : epsilon;
    return {{{-infinity, -left}, steps_are_monotone},
            {{next_up(-left), next_down(epsilon)}, same_below_epsilon},
            {{epsilon, infinity}, steps_are_monotone}};
}

void add(std::vector<MonotonePiece>& pieces, const MonotonePiece& piece)
{
    if (piece.inputs.first <= piece.inputs.last) {
        pieces.push_back(piece);
    }
}

// Of magnitudes from 1e-7 on, a level is never below a quarter where they are not cut off above, so the form
// is exact up to 2^24 times the largest level. From 2^25 times a power of two on, -b + q is -b.
StraightThroughSide side_of(const Shape& shape, double slope)
{
    const double largest = power(static_cast<float>(top_exponent(shape)));
    return straight_through_side(largest, 0.5 * largest, slope);
}

// Below 1e-7 the level may be so small that the form gives 0 or twice the level, by turns of inputs; a level
// of 0 stays 0.
bool loses_smallest(const Shape& shape)
{
    const double smallest = power(static_cast<float>(shape.low));
    return smallest > 0.0 && 0x1p24 * smallest < static_cast<double>(epsilon);
}

StraightThroughSide right_side(const Shape& shape)
{
    StraightThroughSide side = side_of(shape, 1.0);
    const auto end = static_cast<float>(shape.max_value);
    if (shape.is_relu && end < side.exact_below) {
        return {};
    }
    side.zero_from = shape.is_relu ? std::min(side.zero_from, next_up(end)) : side.zero_from;
    return side;
}

StraightThroughSide left_side(const Shape& shape)
{
    if (shape.is_relu && shape.slope == 0.0) {
        return {}; // b is 0
    }
    return side_of(shape, shape.is_relu ? shape.slope : 1.0);
}

std::vector<MonotonePiece> pieces_of(const Shape& shape)
{
    constexpr std::string_view end = "an infinity: NaN, or the level of all inputs before it";
    constexpr std::string_view constant =
        "constant: an ulp of b hides every level, or b has reached its bound; NaN "
        "once a product overflows";
    constexpr std::string_view wavering =
        "b + (-b + q) rounds to an ulp of b, coarser than the levels: every input is looked at";
    const StraightThroughSide left = shape.use_ste ? left_side(shape) : StraightThroughSide{};
    const StraightThroughSide right = shape.use_ste ? right_side(shape) : StraightThroughSide{};
    std::vector<MonotonePiece> pieces = {{{-infinity, -infinity}, end}};
    add(pieces, {{next_up(-infinity), -left.zero_from}, constant});
    add(pieces, {{next_up(-left.zero_from), -left.exact_below}, wavering, true, true});
    for (MonotonePiece piece : ideal_pieces_of(shape)) {
        piece.inputs = {std::max(piece.inputs.first, next_up(-left.exact_below)),
                        std::min(piece.inputs.last, next_down(right.exact_below))};
        add(pieces, piece);
    }
    add(pieces, {{right.exact_below, next_down(right.zero_from)}, wavering, true, true});
    add(pieces, {{right.zero_from, next_down(infinity)}, constant});
    pieces.push_back({{infinity, infinity}, end});
    return pieces;
}

// --- what the table says of both

double end_of(const Shape& shape)
{
    constexpr double float32_end = std::numeric_limits<float>::max();
    const double largest = power(static_cast<float>(shape.top));
    return std::min({shape.max_value, largest, float32_end});
}

double reported_end(const Shape& shape)
{
    return std::max(1.0, shape.has_max() ? shape.max_value : std::exp2(shape.top));
}

Range po2_reported(const Values& v)
{
    const double end = reported_end(po2_shape(v));
    return {-end, end};
}

Range relu_reported(const Values& v)
{
    const Shape shape = relu_shape(v);
    const double smallest = std::exp2(shape.low);
    const bool has_slope = shape.slope != 0.0 && shape.bits > 1.0;
    return {has_slope ? std::min(smallest, -shape.slope * std::exp2(shape.bits - 1.0)) : smallest,
            reported_end(shape)};
}

using ShapeOf = Shape (*)(const Values&);

template <ShapeOf shape_of>
struct Row {
    static Range nominal(const Values& v)
    {
        const Shape shape = shape_of(v);
        return {shape.is_relu && shape.slope == 0.0 ? 0.0 : -end_of(shape), end_of(shape)};
    }

    static ScaledCurve activation(const Values& v)
    {
        const Shape shape = shape_of(v);
        return shape.is_relu ? ScaledCurve{&relu_curve, 1.0, 0.0, {shape.slope, shape.max_value}}
                             : ScaledCurve{&identity_curve};
    }

    static ScaledCurve activation_of_mode(const Values& v, const SigmoidMode&) { return activation(v); }

    static std::string_view levels_note(const Values& v)
    {
        const Shape shape = shape_of(v);
        return shape.is_quadratic                ? "of the exponents only the even ones are output"
               : top_exponent(shape) < shape.top ? "max_value leaves the largest exponents out"
                                                 : "magnitudes below 1e-7 share one level";
    }

    static std::string_view wanders(const Values& v)
    {
        const Shape shape = shape_of(v);
        if (shape.use_ste && shape.noise == 1.0 && std::floor(shape.low) != shape.low &&
            !shape.is_quadratic) {
            return "one bit leaves the exponent -1/2 alone, and x + (-x + q) rounds the root of 1/2 differently at "
                   "each input: the levels alone are drawn";
        }
        if (shape.use_ste && shape.noise == 1.0 && loses_smallest(shape)) {
            return "the smallest level is far below 1e-7, and for most inputs that have it x + (-x + q) gives 0 or twice "
                   "the level: the levels alone are drawn";
        }
        return why_levels_wander(1.0, shape.noise, 1);
    }

    static std::vector<MonotonePiece> ideal_pieces(const Values& v) { return ideal_pieces_of(shape_of(v)); }
    static std::vector<MonotonePiece> pieces(const Values& v) { return pieces_of(shape_of(v)); }

    template <Form form>
    static std::unique_ptr<const Kernel> bind(const Values& v, const SigmoidMode&)
    {
        return std::make_unique<PowerKernel>(shape_of(v), form);
    }
};

std::optional<FixedPointFormat> no_grid(const Values&)
{
    return std::nullopt;
}

using Center = std::optional<double> (*)(const Values&);

constexpr Hls4mlConversion weights_alone{};

template <ShapeOf shape_of>
void add_both(std::vector<Family>& table, std::string_view name, std::string_view story,
              std::span<const ParameterDefinition> parameters, Range (*reported)(const Values&),
              Center center, const Hls4mlConversion* hls4ml)
{
    using R = Row<shape_of>;
    const Family today{.name = name,
                       .revision = "",
                       .title = "QKeras today",
                       .label = "today",
                       .date = "2025-06-12",
                       .source = "google/qkeras commit 78ea90f",
                       .story = story,
                       .parameters = parameters,
                       .absent = {},
                       .nominal = R::nominal,
                       .symmetry_center = center,
                       .activation = R::activation,
                       .mode_reference = R::activation_of_mode,
                       .format = no_grid,
                       .levels_note = R::levels_note,
                       .reported = reported,
                       .mode_unused = no_sigmoid,
                       .bind = R::template bind<Form::qkeras>,
                       .pieces = R::pieces,
                       .wanders = R::wanders,
                       .hls4ml = hls4ml};
    table.push_back(ideal_of(today, R::template bind<Form::ideal>, R::ideal_pieces));
    table.push_back(today);
}

std::vector<Family> make_table()
{
    std::vector<Family> table;
    add_both<po2_shape>(table, "quantized_po2",
                        "A sign and a power of two, no 0: a product with it is a shift of bits",
                        po2_parameters, po2_reported, nullptr, &weights_alone);
    add_both<relu_shape>(table, "quantized_relu_po2",
                         "Powers of two, never 0: negative inputs give the smallest one", relu_parameters,
                         relu_reported, no_symmetry, nullptr);
    return table;
}

} // namespace

std::span<const Family> po2_families()
{
    static const std::vector<Family> table = make_table();
    return table;
}

} // namespace quantoscope
