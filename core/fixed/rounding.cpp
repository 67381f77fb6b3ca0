#include "core/fixed/rounding.h"

#include <cmath>

namespace quantoscope::inline fixed {
namespace {
// Whether a magnitude whose integer part is `integer` and whose fraction is in (0, 1) goes outwards.
bool goes_outwards(double integer, double fraction, bool negative, Rounding mode) {
    const bool tie = fraction == 0.5;
    const bool nearest_is_outwards = fraction > 0.5;
    switch (mode) {
    case Rounding::down: return negative;
    case Rounding::toward_zero: return false;
    case Rounding::ties_up: return nearest_is_outwards || (tie && !negative);
    case Rounding::ties_down: return nearest_is_outwards || (tie && negative);
    case Rounding::ties_zero: return nearest_is_outwards;
    case Rounding::ties_away: return nearest_is_outwards || tie;
    case Rounding::ties_even: break;
    }
    return nearest_is_outwards || (tie && std::fmod(integer, 2.0) != 0.0);
}
} // namespace

double round_to_integer(double value, Rounding mode) {
    // Split the magnitude, not the value: |value| - trunc(|value|) is exact, value - floor(value) is not.
    const double magnitude = std::fabs(value);
    const double integer = std::trunc(magnitude);
    const double fraction = magnitude - integer;
    if (!(fraction > 0.0)) {
        return value; // an integer, an infinity or NaN
    }
    const bool outwards = goes_outwards(integer, fraction, value < 0.0, mode);
    return std::copysign(outwards ? integer + 1.0 : integer, value);
}
} // namespace quantoscope::inline fixed
