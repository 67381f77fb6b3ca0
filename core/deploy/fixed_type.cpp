#include "core/deploy/target.h"

// Conversion to a fixed-point type, which is what storing a number in one does.
namespace quantoscope::inline deploy {
namespace {
constexpr ParameterDefinition parameters[] = {
    type_parameter("type", "The type a number is converted to", widest_result)};

Target bind(const Values& values) {
    const FixedPointType& type = values["type"].type();
    return {.input = fixed_point_input(type),
            .output_codes = fixed_point_output(type),
            .output = [](std::int64_t code) { return std::optional(code); }};
}

ScaledCurve identity(const Values&) { return {&identity_curve}; }

Range range_of(const Values& values) {
    const FixedPointFormat& format = values["type"].type().format;
    return {format.min_value(), format.max_value()};
}

std::optional<double> zero(const Values&) { return 0.0; }

constexpr DeployFacts facts{
    .title = "Fixed-point type", .story = "Rounds and overflows as the type says", .source = hls4ml_source};

constexpr Function table[] = {
    {.name = "fixed",
     .origin = "type",
     .parameters = parameters,
     .nominal = range_of,
     .symmetry_center = zero,
     .stands_for = identity,
     .format = [](const Values& values) { return std::optional(values["type"].type().format); },
     .target = bind,
     .pieces = target_row::whole_axis,
     .is_type = true,
     .deploy = &facts}};
} // namespace

Target conversion(const FixedPointType& input, const FixedPointType& type) {
    return {.input = fixed_point_input(input),
            .output_codes = fixed_point_output(type),
            .output = [format = input.format, type](std::int64_t code) {
                return std::optional(code_of(value_of(code, format), type));
            }};
}

std::span<const Function> fixed_type_functions() { return table; }
} // namespace quantoscope::inline deploy
