#include "core/deploy/cmsis.h"

#include "core/curves/curve.h"
#include "core/deploy/int16_table.h"
#include "core/deploy/parameters.h"
#include "core/deploy/targets.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace quantoscope::inline deploy {

namespace {

using LegacyTable = std::array<std::int16_t, 256>;

// The curve at j / 16, with j read as an int8, in q7 or q15. The rounded values are at least 0.0008 from a tie, the
// error of the curve in double is below 2^-35.
LegacyTable legacy_table(Activation activation, int bits)
{
    const Curve& curve = activation == Activation::sigmoid ? logistic_curve : tanh_curve;
    const double one = std::ldexp(1.0, bits - 1);
    LegacyTable table{};
    for (std::size_t j = 0; j < table.size(); ++j) {
        const double value = curve.value(static_cast<std::int8_t>(j) / 16.0, {});
        table[j] = static_cast<std::int16_t>(std::min(round_to_integer(value * one, Rounding::ties_away), one - 1.0));
    }
    return table;
}

std::int16_t legacy_entry(const LegacyTable& table, std::int32_t index)
{
    return table[static_cast<std::size_t>(index & 255)];
}

std::int32_t interpolated_q15(const LegacyTable& table, std::int32_t q, int int_width)
{
    const int shift = 11 - int_width;
    const std::int32_t whole = 1 << shift;
    const std::int32_t fraction = q & (whole - 1);
    const std::int32_t index = q >> shift;
    if (index == 127) { // no entry above it
        return legacy_entry(table, index);
    }
    return static_cast<std::int16_t>(
        ((whole - fraction) * legacy_entry(table, index) + fraction * legacy_entry(table, index + 1)) >> shift);
}

} // namespace

Result<CodeFunction> cmsis_nn_function(const CmsisNnConfig& config)
{
    if (auto error = refused_integer("left_shift", config.left_shift, -8, 8)) { return failure(*std::move(error)); }
    const Int16Multiplier multiplier{3 << std::max(config.left_shift, 0), std::max(-config.left_shift, 0)};
    return CodeFunction{signed_codes(16, std::ldexp(1.0f, config.left_shift - 12)),
                        signed_codes(16, int16_output_scale),
                        [multiplier, activation = config.activation](std::int32_t q) {
                            return int16_table_output(q, multiplier, activation);
                        }};
}

Result<CodeFunction> cmsis_legacy_function(const CmsisLegacyConfig& config)
{
    QUANTOSCOPE_EXPECTS(config.bits == 8 || config.bits == 16);
    if (auto error = refused_integer("int_width", config.int_width, 0, 3)) { return failure(*std::move(error)); }
    const LegacyTable table = legacy_table(config.activation, config.bits);
    CodeFunction out{signed_codes(config.bits, std::ldexp(1.0f, config.int_width + 1 - config.bits)),
                     signed_codes(config.bits, std::ldexp(1.0f, 1 - config.bits)),
                     {}};
    if (config.bits == 8) {
        out.map = [table, shift = 3 - config.int_width](std::int32_t q) -> std::int32_t {
            return legacy_entry(table, q >> shift);
        };
    } else {
        out.map = [table, int_width = config.int_width](std::int32_t q) {
            return interpolated_q15(table, q, int_width);
        };
    }
    return out;
}

namespace {

constexpr ParameterDefinition nn_parameters[] = {
    integer_parameter("left_shift", "The input's scale is 2^(left_shift - 12)", -8, 8, 0)};
constexpr ParameterDefinition legacy_parameters[] = {
    integer_parameter("int_width", "Integer bits of the input, without the sign", 0, 3, 3)};

template <Activation activation>
Result<CodeFunction> nn_of(const Values& values)
{
    return cmsis_nn_function({activation, values["left_shift"].whole()});
}

template <Activation activation, int bits>
Result<CodeFunction> legacy_of(const Values& values)
{
    return cmsis_legacy_function({activation, bits, values["int_width"].whole()});
}

template <int bits>
std::optional<FixedPointFormat> format(const Values&)
{
    return FixedPointFormat{bits, 0, true};
}

template <Activation activation>
constexpr DeployFacts nn_facts{.bind = bind_library<nn_of<activation>>,
                               .title = "CMSIS-NN",
                               .story = "arm_nn_activation_s16: an interpolated table of 256 entries",
                               .source = "CMSIS-NN 99f736a"};
template <Activation activation, int bits>
constexpr DeployFacts legacy_facts{.bind = bind_library<legacy_of<activation, bits>>,
                                   .title = "CMSIS-NN before 2022",
                                   .story = bits == 8
                                                ? "arm_nn_activations_direct_q7: a table of 256 entries over [-8, 8)"
                                                : "arm_nn_activations_direct_q15: a table of 256 entries over [-8, 8), "
                                                  "interpolated",
                                   .source = "CMSIS-NN before commit 011bf322"};

template <Activation activation>
constexpr Function nn_row = target_function(nn_facts<activation>,
                                            {.origin = "cmsis_nn",
                                             .name = activation == Activation::tanh ? "tanh" : "sigmoid",
                                             .parameters = nn_parameters,
                                             .is_tanh = activation == Activation::tanh,
                                             .format = format<16>});
template <Activation activation, int bits>
constexpr Function legacy_row(std::string_view name)
{
    return target_function(legacy_facts<activation, bits>, {.origin = "cmsis_legacy",
                                                            .name = name,
                                                            .parameters = legacy_parameters,
                                                            .is_tanh = activation == Activation::tanh,
                                                            .format = format<bits>});
}

constexpr Function table[] = {nn_row<Activation::sigmoid>,
                              nn_row<Activation::tanh>,
                              legacy_row<Activation::sigmoid, 8>("sigmoid_q7"),
                              legacy_row<Activation::tanh, 8>("tanh_q7"),
                              legacy_row<Activation::sigmoid, 16>("sigmoid_q15"),
                              legacy_row<Activation::tanh, 16>("tanh_q15")};

} // namespace

std::span<const Function> cmsis_functions() { return table; }

} // namespace quantoscope::inline deploy
