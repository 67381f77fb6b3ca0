#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace quantoscope::inline fixed {
// Rounding to an integer: the seven modes of ap_fixed. The first five round to nearest and differ in
// where an exact tie goes.
enum class Rounding : std::uint8_t { ties_even, ties_up, ties_zero, ties_down, ties_away, down, toward_zero };

struct RoundingRow {
    Rounding mode;
    std::string_view key;
    std::string_view ieee; // IEEE 754-2019 name, empty where the standard has none
    std::string_view ap;   // ap_fixed name (AMD Vitis HLS user guide UG1399, quantization modes)
    std::string_view sentence;
};

inline constexpr std::array<RoundingRow, 7> rounding_table{{
    {Rounding::ties_even, "ties_even", "roundTiesToEven", "AP_RND_CONV", "to nearest, a tie to the even neighbour"},
    {Rounding::ties_up, "ties_up", "", "AP_RND", "to nearest, a tie towards plus infinity"},
    {Rounding::ties_zero, "ties_zero", "", "AP_RND_ZERO", "to nearest, a tie towards zero"},
    {Rounding::ties_down, "ties_down", "", "AP_RND_MIN_INF", "to nearest, a tie towards minus infinity"},
    {Rounding::ties_away, "ties_away", "roundTiesToAway", "AP_RND_INF", "to nearest, a tie away from zero"},
    {Rounding::down, "down", "roundTowardNegative", "AP_TRN", "towards minus infinity (truncation of the bits)"},
    {Rounding::toward_zero, "toward_zero", "roundTowardZero", "AP_TRN_ZERO", "towards zero"},
}};

// `value` rounded to an integer. Exact for every finite double, infinities and NaN stay themselves; the
// result is independent of the floating-point environment's rounding direction.
double round_to_integer(double value, Rounding mode);
} // namespace quantoscope::inline fixed
