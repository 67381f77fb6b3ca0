#include "core/qkeras/facts.h"
#include "core/qkeras/power_shape.h"
#include "core/qkeras/quantizers.h"

// quantized_po2: a sign and a power of two; the arithmetic is in power_shape.h.
namespace quantoscope::inline qkeras {
namespace {
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

PowerShape shape_of(const Values& v) { return power_shape(v, false); }

Range nominal(const Values& v) {
    const double end = largest_power(shape_of(v));
    return {-end, end};
}

Range reported(const Values& v) {
    const double end = reported_end(shape_of(v));
    return {-end, end};
}

using Row = PowerRow<shape_of>;

constexpr Hls4mlConversion weights_alone{};

constexpr RaiseRow raises[] = {negative_max_value, wrong_log2_rounding};

constexpr QKerasFacts today_facts{.story = "A sign and a power of two, no 0: a product with it is a shift of bits",
                                  .reported = reported,
                                  .hls4ml = &weights_alone,
                                  .str_truncates = "max_value",
                                  .raises = raises};

constexpr Function today{.name = "quantized_po2",
                         .parameters = parameters,
                         .nominal = nominal,
                         .stands_for = identity,
                         .format = no_grid,
                         .levels_note = Row::levels_note,
                         .bind = Row::bind<Form::qkeras>,
                         .pieces = Row::pieces,
                         .off_grid_reason = Row::off_grid_reason,
                         .qkeras = &today_facts};

constexpr std::span<const Function> rows = rows_with_ideal<today, Row::bind<Form::ideal>, Row::ideal_pieces>;
} // namespace

std::span<const Function> quantized_po2_functions() { return rows; }
} // namespace quantoscope::inline qkeras
