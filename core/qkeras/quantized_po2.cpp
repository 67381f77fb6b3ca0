#include "core/qkeras/power_shape.h"

// quantized_po2, a sign and a power of two; quantized_relu_po2, powers of two with a slope below 0 or none. The
// arithmetic is in power_shape.h.
namespace quantoscope::inline qkeras {
namespace {
bool is_max_value(double number) { return number >= 0x1p-126 && number <= 0x1p64; }

constexpr ParameterDefinition exponent_bits_parameter(std::string_view sentence) {
    ParameterDefinition parameter = bits_parameter;
    parameter.sentence = sentence;
    parameter.slider_maximum = 8; // beyond, the exponents leave float32
    return parameter;
}

constexpr ParameterDefinition max_value_parameter = number_parameter(
    "max_value",
    "Larger magnitudes are cut to this before they are rounded, up too; at most 1, the exponent needs no sign", Value(),
    is_max_value, "a number above 0");

constexpr std::string_view rounding_words[] = {"rnd", "floor"};

constexpr ParameterDefinition log2_rounding_parameter =
    word_parameter("log2_rounding", "How the exponent becomes whole: to the nearest, or down", rounding_words);

constexpr ParameterDefinition quadratic_parameter =
    flag_parameter("quadratic_approximation", "Even exponents only: twice that of the square root");

constexpr RaiseRow negative_max_value{
    "max_value", "ValueError", false, "QKeras raises %1: %2 must not be negative, not %3",
    [](const Values& v) { return v["max_value"].is_number() && v["max_value"].number() < 0.0; }};

constexpr RaiseRow wrong_log2_rounding{
    "log2_rounding", "AssertionError", true, "QKeras raises %1 when it is called: %2 must be 'rnd' or 'floor', not %3",
    [](const Values& v) {
        const Value mode = v["log2_rounding"];
        return !mode.is_unknown() &&
               (!mode.is_word() || std::ranges::find(rounding_words, mode.word()) == std::end(rounding_words));
    }};

constexpr ParameterDefinition parameters[] = {
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
    slope_parameter("Slope below 0, a power of two; with 0, negative inputs give the smallest level"),
    stochastic_parameter,
    quadratic_parameter,
    log2_rounding_parameter,
    qnoise_factor_parameter,
    inert_parameter("var_name"),
    use_ste_parameter,
    inert_parameter("use_variables"),
};

template <bool is_relu> std::string_view levels_note(const Values& v) {
    return power_levels_note(power_shape(v, is_relu));
}
template <bool is_relu> std::string_view off_grid_reason(const Values& v) {
    return power_off_grid_reason(power_shape(v, is_relu));
}
template <bool is_relu> std::vector<MonotonePiece> ideal_pieces(const Values& v) {
    return ideal_power_pieces(power_shape(v, is_relu));
}
template <bool is_relu> std::vector<MonotonePiece> pieces(const Values& v) {
    return power_pieces(power_shape(v, is_relu));
}
template <bool is_relu, Form form> std::unique_ptr<const Kernel> bind(const Values& v, const SigmoidMode&) {
    return bind_power(power_shape(v, is_relu), v, form);
}

template <bool is_relu> Range nominal(const Values& v) {
    const PowerShape shape = power_shape(v, is_relu);
    const double end = largest_power(shape);
    return {is_relu && shape.slope == 0.0 ? 0.0 : -end, end};
}

Range reported(const Values& v) {
    const double end = reported_end(power_shape(v, false));
    return {-end, end};
}

Range relu_reported(const Values& v) {
    const PowerShape shape = power_shape(v, true);
    const double smallest = std::exp2(shape.low);
    const bool has_slope = shape.slope != 0.0 && shape.bits > 1.0;
    return {has_slope ? std::min(smallest, -shape.slope * std::exp2(shape.bits - 1.0)) : smallest, reported_end(shape)};
}

ScaledCurve relu(const Values& v) {
    const PowerShape shape = power_shape(v, true);
    return {&relu_curve, 1.0, 0.0, {shape.slope, shape.max_value}};
}

constexpr Hls4mlConversion weights_alone{};
constexpr RaiseRow raises[] = {negative_max_value, wrong_log2_rounding};
constexpr QKerasFacts today_facts{.story = "A sign and a power of two, no 0: a product with it is a shift of bits",
                                  .reported = reported,
                                  .hls4ml = &weights_alone,
                                  .str_truncates = "max_value",
                                  .raises = raises};

constexpr StrMisprint relu_str_misprints[] = {{1, "negative_slope", StrMisprint::Value::below_one}};
constexpr RaiseRow relu_raises[] = {negative_max_value, wrong_slope, wrong_log2_rounding};
constexpr QKerasFacts relu_facts{.story = "Powers of two, never 0: negative inputs give the smallest one",
                                 .reported = relu_reported,
                                 .str_misprints = relu_str_misprints,
                                 .str_truncates = "max_value",
                                 .raises = relu_raises};

template <bool is_relu>
constexpr Function today{.name = is_relu ? "quantized_relu_po2" : "quantized_po2",
                         .parameters = is_relu ? std::span<const ParameterDefinition>(relu_parameters) : parameters,
                         .nominal = nominal<is_relu>,
                         .symmetry_center = is_relu ? no_symmetry : nullptr,
                         .stands_for = is_relu ? relu : identity,
                         .format = no_grid,
                         .levels_note = levels_note<is_relu>,
                         .bind = bind<is_relu, Form::qkeras>,
                         .pieces = pieces<is_relu>,
                         .off_grid_reason = off_grid_reason<is_relu>,
                         .qkeras = is_relu ? &relu_facts : &today_facts};

template <bool is_relu>
constexpr std::span<const Function> rows =
    rows_with_ideal<today<is_relu>, bind<is_relu, Form::ideal>, ideal_pieces<is_relu>>;
} // namespace

std::span<const Function> quantized_po2_functions() { return rows<false>; }
std::span<const Function> quantized_relu_po2_functions() { return rows<true>; }
} // namespace quantoscope::inline qkeras
