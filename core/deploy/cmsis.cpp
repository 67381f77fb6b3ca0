#include "core/curves/curve.h"
#include "core/deploy/integer_kernels.h"
#include "core/deploy/target.h"

#include <algorithm>
#include <cmath>

// arm_nn_activation_s16 of CMSIS-NN (99f736a); arm_nn_activations_direct_q7 and _q15, which CMSIS-NN removed in 2022
// (read and run at 011bf322^): a table of 256 entries over [-8, 8), for q15 with linear interpolation.
namespace quantoscope::inline deploy {
namespace {
using LegacyTable = std::array<std::int16_t, 256>;

// The curve at j / 16, with j read as an int8, in q7 or q15. The rounded values are at least 0.0008 from a tie, the
// error of the curve in double is below 2^-35.
LegacyTable legacy_table(bool is_tanh, int bits) {
    const Curve& curve = is_tanh ? tanh_curve : logistic_curve;
    const double one = std::ldexp(1.0, bits - 1);
    LegacyTable table{};
    for (std::size_t j = 0; j < table.size(); ++j) {
        const double value = curve.value(static_cast<std::int8_t>(j) / 16.0, {});
        table[j] = static_cast<std::int16_t>(std::min(round_to_integer(value * one, Rounding::ties_away), one - 1.0));
    }
    return table;
}

std::int16_t legacy_entry(const LegacyTable& table, std::int32_t index) {
    return table[static_cast<std::size_t>(index & 255)];
}

std::int32_t interpolated_q15(const LegacyTable& table, std::int32_t q, int int_width) {
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

constexpr ParameterDefinition nn_parameters[] = {
    integer_parameter("left_shift", "The input's scale is 2^(left_shift - 12)", -8, 8, 0)};
constexpr ParameterDefinition legacy_parameters[] = {
    integer_parameter("int_width", "Integer bits of the input, without the sign", 0, 3, 3)};

template <bool is_tanh> Target bind_nn(const Values& values) {
    const int left_shift = values["left_shift"].whole();
    const Int16Multiplier multiplier{3 << std::max(left_shift, 0), std::max(-left_shift, 0)};
    return affine_target(signed_codes(16, std::ldexp(1.0f, left_shift - 12)), signed_codes(16, int16_output_scale),
                         [multiplier](std::int32_t q) { return int16_table_output(q, multiplier, is_tanh); });
}

template <bool is_tanh, int bits> Target bind_legacy(const Values& values) {
    const int int_width = values["int_width"].whole();
    return affine_target(
        signed_codes(bits, std::ldexp(1.0f, int_width + 1 - bits)), signed_codes(bits, std::ldexp(1.0f, 1 - bits)),
        [table = legacy_table(is_tanh, bits), int_width](std::int32_t q) -> std::int32_t {
            return bits == 8 ? legacy_entry(table, q >> (3 - int_width)) : interpolated_q15(table, q, int_width);
        });
}

template <int bits> std::optional<FixedPointFormat> format(const Values&) { return FixedPointFormat{bits, 0, true}; }

constexpr DeployFacts nn_facts{.title = "CMSIS-NN",
                               .story = "arm_nn_activation_s16: an interpolated table of 256 entries",
                               .source = "CMSIS-NN 99f736a"};

template <int bits>
constexpr DeployFacts legacy_facts{.title = "CMSIS-NN before 2022",
                                   .story = bits == 8
                                                ? "arm_nn_activations_direct_q7: a table of 256 entries over [-8, 8)"
                                                : "arm_nn_activations_direct_q15: a table of 256 entries over [-8, 8), "
                                                  "interpolated",
                                   .source = "CMSIS-NN before commit 011bf322"};

template <bool is_tanh> constexpr Function nn_row(std::string_view name) {
    return target_function(nn_facts, "cmsis_nn", name, nn_parameters, bind_nn<is_tanh>, is_tanh, nullptr, format<16>);
}

template <bool is_tanh, int bits> constexpr Function legacy_row(std::string_view name) {
    return target_function(legacy_facts<bits>, "cmsis_legacy", name, legacy_parameters, bind_legacy<is_tanh, bits>,
                           is_tanh, nullptr, format<bits>);
}

constexpr Function table[] = {nn_row<false>("sigmoid"),
                              nn_row<true>("tanh"),
                              legacy_row<false, 8>("sigmoid_q7"),
                              legacy_row<true, 8>("tanh_q7"),
                              legacy_row<false, 16>("sigmoid_q15"),
                              legacy_row<true, 16>("tanh_q15")};
} // namespace

std::span<const Function> cmsis_functions() { return table; }
} // namespace quantoscope::inline deploy
