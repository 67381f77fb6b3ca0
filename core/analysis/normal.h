#pragma once

#include "core/analysis/quadrature.h"

namespace quantoscope::inline analysis {
// The standard normal distribution; z is in deviations from the mean.

// exp(-z^2/2) / sqrt(2 pi), relative error below 1e-12 (0 beyond |z| = 38.6).
double normal_density(double z);

// Probability of [from, to], from <= to, ends may be infinite. Relative error below 1e-12 wherever it is
// above 1e-300, in either tail and for the narrowest piece.
double normal_share(double from, double to);

// Adds the integrals over [from, to] of N functions of x, weighted with the density of a normal distribution.
// The functions are smooth there in the sense of quadrature.h. Cut at multiples of the deviation, so that on
// no piece the density changes by more than e^4, which keeps the relative error of the rules below 1e-7.
template <std::size_t N> class NormalWeight {
public:
    NormalWeight(double mean, double deviation)
        : m_mean(mean)
        , m_deviation(deviation)
        , m_unit(std::fmin(deviation, 1.0))
        , m_origin(deviation < 1.0 ? mean : 0.0) {}

    template <class Functions>
    void add_smooth(Integrals<N>& integrals, double from, double to, double most, const Functions& functions) const {
        for (std::size_t i = 0; i + 1 < std::size(bands); ++i) {
            const double a = std::fmax(place_of(from), place_at(bands[i]));
            const double b = std::fmin(place_of(to), place_at(bands[i + 1]));
            if (a < b) {
                const double outer = std::fmax(std::fabs(bands[i]), std::fabs(bands[i + 1]));
                const double widest = std::fmin(std::fmin(1.0, most / m_unit), 4.0 / outer * (m_deviation / m_unit));
                integrals.add_smooth(a, b, widest, [&](double place) {
                    const double x = m_origin + m_unit * place;
                    const double z = m_deviation < 1.0 ? place : (x - m_mean) / m_deviation;
                    const double weight = normal_density(z) * (m_unit / m_deviation);
                    std::array<double, N> values = functions(x);
                    for (double& value : values) { value *= weight; }
                    return values;
                });
            }
        }
    }

private:
    // In deviations. Beyond the last the density is 0 in double.
    static constexpr double bands[] = {-40.0, -16.0, -8.0, -4.0, 0.0, 4.0, 8.0, 16.0, 40.0};

    // Places are deviations from the mean where the deviation is below 1 and x itself where it is not: either
    // way neither the ends of a tread nor the density suffer from cancellation.
    double place_of(double x) const { return (x - m_origin) / m_unit; }
    double place_at(double z) const { return m_deviation < 1.0 ? z : m_mean + m_deviation * z; }

    double m_mean;
    double m_deviation;
    double m_unit;
    double m_origin;
};
} // namespace quantoscope::inline analysis
