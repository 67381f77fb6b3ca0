#include "core/qkeras/common_parameters.h"

#include <cmath>

namespace quantoscope::inline qkeras {
BinaryParts binary_parts(double number) {
    int exponent = 0;
    double significand = std::frexp(std::fabs(number), &exponent); // in [1/2, 1)
    int used = 0;
    while (significand != 0.0) {
        significand = 2.0 * significand;
        significand -= significand >= 1.0 ? 1.0 : 0.0;
        ++used;
    }
    return {std::ldexp(1.0, exponent - used), used};
}

std::string_view why_levels_wander(double alpha, double noise, int bits) {
    constexpr int spare = 2;
    if (noise != 1.0) {
        return "qnoise_factor is not 1: QKeras mixes the input into its outputs; eval, compare and table do so too, "
               "steps, analyses and figures show the levels alone";
    }
    if (alpha != 1.0 && binary_parts(static_cast<float>(alpha)).bits + bits > 24 - spare) {
        return "the scale needs many bits: x + (-x + q) rounds the levels differently at each input, by an ulp or so; "
               "eval, compare and table do so too, steps, analyses and figures show the levels alone";
    }
    return {};
}
} // namespace quantoscope::inline qkeras
