#include "core/curves/curve.h"

#include "core/numeric/vectorised.h"

#include <algorithm>

namespace quantoscope::inline curves {
namespace {
// clip(slope*x + 0.5, 0, 1): product, sum and clip each in float32. Comparisons keep NaN.
QUANTOSCOPE_VECTORISED
void clipped_line(float slope, const float* x, float* y, std::size_t size) {
    for (std::size_t i = 0; i < size; ++i) {
        float v = slope * x[i] + 0.5f;
        v = v > 1.0f ? 1.0f : v;
        y[i] = v < 0.0f ? 0.0f : v;
    }
}

void hard(std::span<const float> x, std::span<float> y) { clipped_line(0.5f, x.data(), y.data(), x.size()); }

void smooth(std::span<const float> x, std::span<float> y) { clipped_line(0.1875f, x.data(), y.data(), x.size()); }

constexpr SigmoidMode modes[] = {
    {"hard", "hard", "clip(0.5 x + 0.5, 0, 1): a line that saturates at -1 and 1; QKeras's default", hard,
     &hard_sigmoid_curve},
    {"smooth", "smooth", "clip(0.1875 x + 0.5, 0, 1): a line that saturates at -8/3 and 8/3", smooth,
     &smooth_sigmoid_curve},
    {"real", "real", "the logistic sigmoid 1/(1+exp(-x)), correctly rounded to float32", sigmoid_rounded,
     &logistic_curve},
};
} // namespace

std::span<const SigmoidMode> sigmoid_modes() { return modes; }

const SigmoidMode& default_sigmoid_mode() { return *find_sigmoid_mode("hard"); }

const SigmoidMode& real_sigmoid_mode() { return *find_sigmoid_mode("real"); }

const SigmoidMode& real_mode_of(const SigmoidMode& mode) {
    return mode.curve == &logistic_curve ? mode : real_sigmoid_mode();
}

const SigmoidMode* find_sigmoid_mode(std::string_view key) {
    const auto found = std::ranges::find(modes, key, &SigmoidMode::key);
    return found == std::end(modes) ? nullptr : found;
}
} // namespace quantoscope::inline curves
