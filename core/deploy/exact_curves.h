#pragma once

#include "core/fixed/fixed_point.h"

namespace quantoscope::inline deploy {
// What the type makes of the exact sigmoid or tanh of x: rounded once, decided with certainty. |x| below 2^33, its
// denominator below 2^62.
std::int64_t activation_code(bool is_tanh, const Fraction& x, const FixedPointType& type);

// exp(-x) and tanh(x) correctly rounded to double, unless the real value is within 2^-35 of a last place of the middle
// of two doubles; x from 0 to 64.
double exp_of_negative(double x);
double tanh_of_positive(double x);

// The sigmoid or the tanh as a double, within two last places.
double activation_value(bool is_tanh, double x);
} // namespace quantoscope::inline deploy
