#include "core/deploy/int16_table.h"

#include "core/curves/curve.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace quantoscope::inline deploy {
namespace {
constexpr std::uint8_t one_higher[] = {4,  8,  12, 14, 15, 16, 17, 19, 20,  21,  22,  25,  27,  28, 29,
                                       30, 31, 33, 34, 35, 37, 39, 40, 41,  43,  44,  45,  46,  49, 50,
                                       54, 62, 63, 64, 66, 82, 86, 93, 100, 103, 112, 116, 135, 255};

// The rounded values are at least 0.001 from a tie, the error of the curve in double below 2^-34.
std::array<std::uint16_t, 256> make_int16_table() {
    std::array<std::uint16_t, 256> table{};
    for (std::size_t i = 0; i < table.size(); ++i) {
        const double value = logistic_curve.value(static_cast<double>(i) / 24.0, {});
        table[i] = static_cast<std::uint16_t>(std::min(65535.0, std::floor(65536.0 * value + 0.5)));
    }
    for (const std::uint8_t i : one_higher) { ++table[i]; }
    return table;
}

// The table's entry at `position`, whose lowest `bits` bits are a fraction, with as many bits of fraction.
std::int32_t interpolated(std::int32_t position, int bits, std::int32_t beyond) {
    const auto& table = int16_sigmoid_table();
    const std::int32_t index = position >> bits;
    if (index >= 255) { return beyond; }
    const std::int32_t entry = table[static_cast<std::size_t>(index)];
    const std::int32_t next = table[static_cast<std::size_t>(index) + 1];
    return (entry << bits) + (position & ((1 << bits) - 1)) * (next - entry);
}
} // namespace

const std::array<std::uint16_t, 256>& int16_sigmoid_table() {
    static const std::array<std::uint16_t, 256> table = make_int16_table();
    return table;
}

std::int32_t int16_table_output(std::int32_t q, Int16Multiplier multiplier, bool is_tanh) {
    const std::int32_t half = multiplier.shift > 0 ? 1 << (multiplier.shift - 1) : 0;
    const std::int32_t input = (q * multiplier.factor + half) >> multiplier.shift;
    const std::int32_t magnitude = std::abs(input);
    if (!is_tanh) {
        const std::int32_t result = interpolated(magnitude, 9, 0x7fff << 10);
        return (input >= 0 ? result + (1 << 9) : (1 << 25) - result + (1 << 9) - 1) >> 10;
    }
    const std::int32_t result = interpolated(magnitude, 8, 0xffff << 8) - (1 << 23);
    return (input >= 0 ? result + (1 << 7) : -result + (1 << 7) - 1) >> 8;
}
} // namespace quantoscope::inline deploy
