#include "core/analysis/normal.h"

#include <cmath>

namespace quantoscope::inline analysis {
namespace {
constexpr double root_half = 0.70710678118654752440;    // 1/sqrt(2)
constexpr double peak_density = 0.39894228040143267794; // 1/sqrt(2 pi)

// Of [from, to] with 0 <= from: the upper tails subtracted, or where they nearly agree integrated.
double upper_share(double from, double to) {
    const double change = (to - from) * std::fmax(1.0, to); // of the density's logarithm, about
    if (!(change <= 1.0)) { return 0.5 * (std::erfc(from * root_half) - std::erfc(to * root_half)); }
    const auto density = [](double z) { return std::array<double, 1>{normal_density(z)}; };
    return (change <= 1.0 / 64.0 ? integral_by<1>(three_points, from, to, density)
                                 : integral_by<1>(ten_points, from, to, density))[0];
}
} // namespace

double normal_density(double z) { return peak_density * std::exp(-0.5 * z * z); }

double normal_share(double from, double to) {
    if (from >= 0.0) { return upper_share(from, to); }
    if (to <= 0.0) { // the mirror image, and thus exactly its share
        return upper_share(-to, -from);
    }
    return 0.5 * (std::erf(to * root_half) + std::erf(-from * root_half));
}
} // namespace quantoscope::inline analysis
