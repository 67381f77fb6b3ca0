#include "core/qkeras/tensor_scale.h"

#include "core/curves/correctly_rounded.h"

#include <algorithm>
#include <cmath>

namespace quantoscope::inline qkeras {
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
