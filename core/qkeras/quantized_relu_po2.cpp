#include "core/qkeras/facts.h"
#include "core/qkeras/power_shape.h"
#include "core/qkeras/quantizers.h"

#include <algorithm>

// quantized_relu_po2: powers of two, with a slope below 0 or none; the arithmetic is in power_shape.h.
namespace quantoscope::inline qkeras {
namespace {
constexpr ParameterDefinition parameters[] = {
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

PowerShape shape_of(const Values& v) { return power_shape(v, true); }

Range nominal(const Values& v) {
    const PowerShape shape = shape_of(v);
    const double end = largest_power(shape);
    return {shape.slope == 0.0 ? 0.0 : -end, end};
}

ScaledCurve relu(const Values& v) {
    const PowerShape shape = shape_of(v);
    return {&relu_curve, 1.0, 0.0, {shape.slope, shape.max_value}};
}

Range reported(const Values& v) {
    const PowerShape shape = shape_of(v);
    const double smallest = std::exp2(shape.low);
    const bool has_slope = shape.slope != 0.0 && shape.bits > 1.0;
    return {has_slope ? std::min(smallest, -shape.slope * std::exp2(shape.bits - 1.0)) : smallest, reported_end(shape)};
}

using Row = PowerRow<shape_of>;

constexpr StrMisprint str_misprints[] = {{1, "negative_slope", StrMisprint::Value::below_one}};

constexpr RaiseRow raises[] = {negative_max_value, wrong_slope, wrong_log2_rounding};

constexpr QKerasFacts today_facts{.story = "Powers of two, never 0: negative inputs give the smallest one",
                                  .reported = reported,
                                  .str_misprints = str_misprints,
                                  .str_truncates = "max_value",
                                  .raises = raises};

constexpr Function today{.name = "quantized_relu_po2",
                         .parameters = parameters,
                         .nominal = nominal,
                         .symmetry_center = no_symmetry,
                         .stands_for = relu,
                         .format = no_grid,
                         .levels_note = Row::levels_note,
                         .bind = Row::bind<Form::qkeras>,
                         .pieces = Row::pieces,
                         .off_grid_reason = Row::off_grid_reason,
                         .qkeras = &today_facts};

constexpr std::span<const Function> rows = rows_with_ideal<today, Row::bind<Form::ideal>, Row::ideal_pieces>;
} // namespace

std::span<const Function> quantized_relu_po2_functions() { return rows; }
} // namespace quantoscope::inline qkeras
