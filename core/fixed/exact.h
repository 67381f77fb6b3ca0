#pragma once

#include "core/fixed/type_text.h"

#include <cstdint>

namespace quantoscope::inline fixed {
__extension__ typedef __int128 Int128;

// An exact number, numerator / denominator; the denominator is above 0 and the two need not be coprime. What is
// computed with it must fit: the domains of the targets (core/deploy) see to that.
struct Fraction {
    Int128 numerator = 0;
    Int128 denominator = 1;
};

Fraction operator+(const Fraction& a, const Fraction& b);
Fraction operator-(const Fraction& a, const Fraction& b);
Fraction operator*(const Fraction& a, const Fraction& b);
bool operator<(const Fraction& a, const Fraction& b);

// number * 2^exponent, |exponent| <= 126.
Fraction dyadic(Int128 number, int exponent);

// The value of a code of the format.
Fraction value_of(std::int64_t code, const FixedPointFormat& format);

// The largest whole number not above the number.
Int128 floor_of(const Fraction& number);

// What the type makes of an exact value: rounded, then brought into range. Exact.
std::int64_t code_of(const Fraction& value, const FixedPointType& type);
// The same of a finite double.
std::int64_t code_of(double value, const FixedPointType& type);

// A rounded number of steps brought into the range of the type; |code| may be anything.
std::int64_t in_range(Int128 code, const FixedPointType& type);
} // namespace quantoscope::inline fixed
