#include "core/fixed/exact.h"

#include <algorithm>
#include <bit>

namespace quantoscope::inline fixed {
namespace {
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
    const Int128 below = floor_divided(number.numerator, number.denominator);
    const Int128 rest = number.numerator - below * number.denominator;
    const bool nearer_above = rest > number.denominator - rest;
    const bool tie = rest == number.denominator - rest;
    switch (mode) {
    case Rounding::down: return below;
    case Rounding::toward_zero: return below < 0 && rest != 0 ? below + 1 : below;
    case Rounding::ties_up: return below + (nearer_above || tie ? 1 : 0);
    case Rounding::ties_down: return below + (nearer_above ? 1 : 0);
    case Rounding::ties_zero: return below + (nearer_above || (tie && below < 0) ? 1 : 0);
    case Rounding::ties_away: return below + (nearer_above || (tie && below >= 0) ? 1 : 0);
    case Rounding::ties_even: break;
    }
    return below + (nearer_above || (tie && (below & 1) != 0) ? 1 : 0);
}

// a and b on one denominator; mostly one of them is a multiple of the other's.
void align(Fraction& a, Fraction& b) {
    if (a.denominator % b.denominator == 0) {
        b = {b.numerator * (a.denominator / b.denominator), a.denominator};
    } else if (b.denominator % a.denominator == 0) {
        a = {a.numerator * (b.denominator / a.denominator), b.denominator};
    } else {
        const Int128 product = a.denominator * b.denominator;
        a = {a.numerator * b.denominator, product};
        b = {b.numerator * (product / b.denominator), product};
    }
}
} // namespace

Fraction operator+(const Fraction& a, const Fraction& b) {
    Fraction x = a;
    Fraction y = b;
    align(x, y);
    return {x.numerator + y.numerator, x.denominator};
}

Fraction operator-(const Fraction& a, const Fraction& b) { return a + Fraction{-b.numerator, b.denominator}; }

Fraction operator*(const Fraction& a, const Fraction& b) {
    return {a.numerator * b.numerator, a.denominator * b.denominator};
}

bool operator<(const Fraction& a, const Fraction& b) {
    Fraction x = a;
    Fraction y = b;
    align(x, y);
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
