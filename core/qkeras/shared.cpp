#include "core/qkeras/shared.h"

#include <algorithm>

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

float near_po2(float scale) {
    constexpr float ln_2 = 0x1.62e43p-1f;
    const float exponent = std::nearbyint(log_rounded(scale + keras_epsilon) / ln_2);
    return std::isfinite(exponent) ? std::ldexp(1.0f, static_cast<int>(exponent)) : std::exp2(exponent);
}

float largest_size(Channel x) {
    float largest = 0.0f;
    for (const float number : x) { largest = std::max(largest, std::fabs(number)); }
    return largest;
}

float least_squares_scale(const Values& v, double product, double square, std::size_t size) {
    const auto mean = [size](double sum) { return static_cast<float>(sum / static_cast<double>(size)); };
    const float scale = mean(product) / (mean(square) + keras_epsilon);
    if (v["alpha"].word() != "auto_po2") { return scale; }
    float po2 = near_po2(scale);
    if (const Value least = v["min_po2_exponent"]; least.is_number()) {
        po2 = std::max(po2, std::ldexp(1.0f, least.whole()));
    }
    if (const Value most = v["max_po2_exponent"]; most.is_number()) {
        po2 = std::min(po2, std::ldexp(1.0f, most.whole()));
    }
    return po2;
}
} // namespace quantoscope::inline qkeras
