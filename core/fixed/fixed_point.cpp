#include "core/fixed/fixed_point.h"

#include <cmath>
#include <limits>

namespace quantoscope::inline fixed {
namespace {
Result<FixedPointFormat> checked(FixedPointFormat format, int integer_as_given) {
    if (format.bits < 1 || format.bits > 53) {
        return failure("the width must be from 1 to 53 bits, not %1", {std::to_string(format.bits)});
    }
    if (integer_as_given < -64 || integer_as_given > 64) {
        return failure("the integer bits must be from -64 to 64, not %1", {std::to_string(integer_as_given)});
    }
    return format;
}
} // namespace

double FixedPointFormat::step() const { return std::ldexp(1.0, -fraction_bits()); }

Result<FixedPointFormat> format_from_ap_fixed(int width, int integer_bits, bool is_signed) {
    return checked({width, is_signed ? integer_bits - 1 : integer_bits, is_signed}, integer_bits);
}

Result<FixedPointFormat> format_from_qkeras(int bits, int integer, bool keep_negative) {
    return checked({bits, integer, keep_negative}, integer);
}

Result<std::int64_t> code_of(double value, const FixedPointFormat& format, Rounding rounding, Overflow overflow) {
    if (std::isnan(value)) { return failure("nan has no fixed-point code"); }
    const bool wraps = overflow == Overflow::wrap || overflow == Overflow::wrap_sign_magnitude;
    // Two more bits than the widest format keep everything the wrapping modes look at.
    const double range = std::ldexp(1.0, format.bits + 2);
    double scaled = std::ldexp(value, format.fraction_bits());
    if (scaled == 0.0 && value != 0.0) { // underflow must not lose which side of zero the value is on
        scaled = std::copysign(std::numeric_limits<double>::denorm_min(), value);
    }
    double code = round_to_integer(scaled, rounding);
    if (wraps) {
        // A magnitude that overflows double is a multiple of every power of two in reach.
        code = std::isinf(code) ? 0.0 : std::fmod(code, range);
    } else if (std::fabs(code) > range) {
        code = std::copysign(range, code);
    }
    return overflow_to(static_cast<std::int64_t>(code), format.bits, format.is_signed, overflow);
}
} // namespace quantoscope::inline fixed
