#include "core/fixed/fixed_point.h"

#include "core/numeric/expects.h"

#include <algorithm>
#include <bit>
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

bool holds(int width, bool is_signed, std::int64_t code) {
    const std::int64_t end = std::int64_t{1} << (is_signed ? width - 1 : width);
    return code < end && code >= (is_signed ? -end : 0);
}

std::int64_t low_bits(std::int64_t code, int bits, bool is_signed) {
    const std::int64_t range = std::int64_t{1} << bits;
    const std::int64_t low = code & (range - 1);
    return is_signed && low >= range / 2 ? low - range : low;
}

// --- exact numbers

// How often 2 divides the number, up to `most`.
int twos_in(Int128 number, int most) {
    const auto low = static_cast<std::uint64_t>(number);
    return std::min(low != 0 ? std::countr_zero(low) : 64, most);
}

// number * 2^exponent with the powers of two cancelled, so that little is multiplied.
Fraction scaled(Fraction number, int exponent) {
    Int128& grows = exponent > 0 ? number.numerator : number.denominator;
    Int128& shrinks = exponent > 0 ? number.denominator : number.numerator;
    const int magnitude = exponent > 0 ? exponent : -exponent;
    const int cancelled = shrinks == 0 ? magnitude : twos_in(shrinks, magnitude);
    shrinks >>= cancelled;
    grows *= Int128{1} << (magnitude - cancelled);
    return number;
}

Int128 floor_divided(Int128 number, Int128 by) {
    if ((by & (by - 1)) == 0) { // a power of two, as nearly always: a shift
        const auto low = static_cast<std::uint64_t>(by);
        return number >>
               (low != 0 ? std::countr_zero(low) : 64 + std::countr_zero(static_cast<std::uint64_t>(by >> 64)));
    }
    const Int128 quotient = number / by;
    return quotient * by > number ? quotient - 1 : quotient;
}

Int128 rounded(const Fraction& number, Rounding mode) {
    const bool is_negative = number.numerator < 0;
    const Int128 magnitude = is_negative ? -number.numerator : number.numerator;
    const Int128 whole = floor_divided(magnitude, number.denominator);
    const Int128 rest = magnitude - whole * number.denominator;
    const Int128 beside_half = rest - (number.denominator - rest);
    const int sign = beside_half > 0 ? 1 : beside_half < 0 ? -1 : 0;
    const bool outwards = rest != 0 && goes_outwards(mode, sign, is_negative, (whole & 1) != 0);
    const Int128 result = whole + (outwards ? 1 : 0);
    return is_negative ? -result : result;
}

// a and b on one denominator; mostly one of them is a multiple of the other's.
std::pair<Fraction, Fraction> aligned(const Fraction& a, const Fraction& b) {
    if (a.denominator % b.denominator == 0) {
        return {a, {b.numerator * (a.denominator / b.denominator), a.denominator}};
    }
    if (b.denominator % a.denominator == 0) {
        return {{a.numerator * (b.denominator / a.denominator), b.denominator}, b};
    }
    const Int128 product = a.denominator * b.denominator;
    return {{a.numerator * b.denominator, product}, {b.numerator * a.denominator, product}};
}
} // namespace

bool goes_outwards(Rounding mode, int beside_half, bool is_negative, bool is_odd) {
    const bool is_nearer = beside_half > 0;
    const bool is_tie = beside_half == 0;
    switch (mode) {
    case Rounding::down: return is_negative;
    case Rounding::toward_zero: return false;
    case Rounding::ties_up: return is_nearer || (is_tie && !is_negative);
    case Rounding::ties_down: return is_nearer || (is_tie && is_negative);
    case Rounding::ties_zero: return is_nearer;
    case Rounding::ties_away: return is_nearer || is_tie;
    case Rounding::ties_even: break;
    }
    return is_nearer || (is_tie && is_odd);
}

double round_to_integer(double value, Rounding mode) {
    // Split the magnitude, not the value: |value| - trunc(|value|) is exact, value - floor(value) is not.
    const double magnitude = std::fabs(value);
    const double integer = std::trunc(magnitude);
    const double fraction = magnitude - integer;
    if (!(fraction > 0.0)) {
        return value; // an integer, an infinity or NaN
    }
    const bool is_odd_tie = fraction == 0.5 && std::fmod(integer, 2.0) != 0.0;
    const int beside_half = fraction > 0.5 ? 1 : fraction == 0.5 ? 0 : -1;
    const bool outwards = goes_outwards(mode, beside_half, value < 0.0, is_odd_tie);
    return std::copysign(outwards ? integer + 1.0 : integer, value);
}

std::int64_t overflow_to(std::int64_t code, int bits, bool is_signed, Overflow mode) {
    const std::int64_t top = (std::int64_t{1} << (is_signed ? bits - 1 : bits)) - 1;
    const std::int64_t bottom = is_signed ? -top - 1 : 0;
    switch (mode) {
    case Overflow::saturate: return std::clamp(code, bottom, top);
    case Overflow::saturate_zero: return code < bottom || code > top ? 0 : code;
    case Overflow::saturate_symmetric:
        // One bit with a sign has no symmetric range; ap_fixed and ac_fixed saturate it as it is.
        return std::clamp(code, is_signed && bits > 1 ? -top : bottom, top);
    case Overflow::wrap: return low_bits(code, bits, is_signed);
    case Overflow::wrap_sign_magnitude: break;
    }
    const std::int64_t wrapped = low_bits(code, bits, is_signed);
    if (!is_signed) { return wrapped; }
    const bool lowest_deleted_bit = ((code >> bits) & 1) != 0;
    return lowest_deleted_bit != (wrapped < 0) ? ~wrapped : wrapped;
}

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

CodeBits code_bits(std::int64_t code, const FixedPointFormat& format) {
    QUANTOSCOPE_EXPECTS(code > -(std::int64_t{1} << 62) && code < std::int64_t{1} << 62);
    CodeBits out{.is_signed = format.is_signed || code < 0, .width = format.bits, .code = code, .bits = {}};
    out.representable = holds(format.bits, format.is_signed, code);
    int shown = out.is_signed == format.is_signed ? format.bits : format.bits + 1;
    while (!holds(shown, out.is_signed, code)) { ++shown; }
    for (int i = shown - 1; i >= 0; --i) {
        out.bits.push_back({.value = ((code >> i) & 1) != 0,
                            .exponent = i - format.fraction_bits(),
                            .is_sign = out.is_signed && i == shown - 1,
                            .beyond_width = i >= format.bits});
    }
    return out;
}

Fraction operator+(const Fraction& a, const Fraction& b) {
    const auto [x, y] = aligned(a, b);
    return {x.numerator + y.numerator, x.denominator};
}

Fraction operator-(const Fraction& a, const Fraction& b) { return a + Fraction{-b.numerator, b.denominator}; }

Fraction operator*(const Fraction& a, const Fraction& b) {
    return {a.numerator * b.numerator, a.denominator * b.denominator};
}

bool operator<(const Fraction& a, const Fraction& b) {
    const auto [x, y] = aligned(a, b);
    return x.numerator < y.numerator;
}

Fraction dyadic(Int128 number, int exponent) {
    return exponent >= 0 ? Fraction{number * (Int128{1} << exponent), 1} : Fraction{number, Int128{1} << -exponent};
}

Fraction value_of(std::int64_t code, const FixedPointFormat& format) { return dyadic(code, -format.fraction_bits()); }

Int128 floor_of(const Fraction& number) { return floor_divided(number.numerator, number.denominator); }

std::int64_t in_range(Int128 code, const FixedPointType& type) {
    constexpr Int128 far = Int128{1} << 61;
    const bool wraps = type.overflow == Overflow::wrap || type.overflow == Overflow::wrap_sign_magnitude;
    // The bits that wrapping looks at are the low ones, the sign not among them.
    const Int128 near = wraps ? (code & (far - 1)) : std::clamp(code, -far, far);
    return overflow_to(static_cast<std::int64_t>(near), type.format.bits, type.format.is_signed, type.overflow);
}

std::int64_t code_of(const Fraction& value, const FixedPointType& type) {
    return in_range(rounded(scaled(value, type.format.fraction_bits()), type.rounding), type);
}

std::int64_t code_of(double value, const FixedPointType& type) {
    return code_of(value, type.format, type.rounding, type.overflow).value_or(0);
}
} // namespace quantoscope::inline fixed
