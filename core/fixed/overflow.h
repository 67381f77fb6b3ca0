#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace quantoscope::inline fixed {
// What happens to a code that does not fit: the five modes of ap_fixed (no saturated bits, N = 0).
enum class Overflow : std::uint8_t { saturate, saturate_zero, saturate_symmetric, wrap, wrap_sign_magnitude };

struct OverflowRow {
    Overflow mode;
    std::string_view key;
    std::string_view ap; // ap_fixed name (AMD Vitis HLS user guide UG1399, overflow modes)
    std::string_view sentence;
};

inline constexpr std::array<OverflowRow, 5> overflow_table{{
    {Overflow::saturate, "saturate", "AP_SAT", "the nearest representable code"},
    {Overflow::saturate_zero, "saturate_zero", "AP_SAT_ZERO", "the value 0"},
    {Overflow::saturate_symmetric, "saturate_symmetric", "AP_SAT_SYM",
     "the nearest representable code, the most negative code of a signed format excluded"},
    {Overflow::wrap, "wrap", "AP_WRAP", "the low bits, two's complement"},
    {Overflow::wrap_sign_magnitude, "wrap_sign_magnitude", "AP_WRAP_SM",
     "the low bits, all inverted where the lowest deleted bit and the new sign bit differ (signed formats only; "
     "an unsigned format wraps)"},
}};

// `code` brought into the range of a two's complement format of `bits` bits (1 to 53, the sign included
// when signed). |code| < 2^62. Source of AP_WRAP_SM: IEEE 1666 (SystemC), SC_WRAP_SM with n_bits = 0.
std::int64_t overflow_to(std::int64_t code, int bits, bool is_signed, Overflow mode);
} // namespace quantoscope::inline fixed
