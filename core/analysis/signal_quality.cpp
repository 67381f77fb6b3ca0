#include "core/analysis/normal.h"
#include "core/analysis/probability.h"

#include <cmath>
#include <map>

namespace quantoscope::inline analysis {
namespace {
using Squares = std::array<double, 2>; // (q - f)^2 and f^2

Squares squares_of(double q, double f) { return {(q - f) * (q - f), f * f}; }

Squares times(double weight, const Squares& squares) { return {weight * squares[0], weight * squares[1]}; }

// Means over treads of inputs that have a density.
class TreadMeans {
public:
    TreadMeans(const InputDistribution& distribution, Interval interval, const ScaledCurve& curve)
        : m_distribution(distribution)
        , m_interval(interval)
        , m_curve(curve)
        , m_pieces(curve)
        , m_uniform_density(1.0 / (static_cast<double>(interval.last) - static_cast<double>(interval.first)))
        , m_normal(distribution.mean, distribution.deviation) {}

    // Adds the tread of height `q` over [from, to].
    void add_tread(double q, double from, double to) {
        const auto squares = [&](double x) { return squares_of(q, m_curve(x)); };
        const auto uniform = [&](double x) { return times(m_uniform_density, squares(x)); };
        m_pieces.for_each(from, to, [&](double a, double b, std::optional<double> constant) {
            if (constant) { // the tail in closed form
                m_means.add(times(share(m_distribution, m_interval, a, b), squares_of(q, *constant)));
            } else if (m_distribution.kind == InputDistribution::Kind::normal) {
                m_normal.add_smooth(m_means, a, b, m_pieces.widest(), squares);
            } else {
                m_means.add_smooth(a, b, m_pieces.widest(), uniform);
            }
        });
    }

    Squares means() const { return {m_means[0], m_means[1]}; }

private:
    const InputDistribution& m_distribution;
    Interval m_interval;
    ScaledCurve m_curve;
    SmoothPieces m_pieces;
    double m_uniform_density;
    NormalWeight<2> m_normal;
    Integrals<2> m_means;
};

Squares means_over_treads(const Staircase& staircase, const ScaledCurve& curve, const InputDistribution& distribution,
                          const Progress& progress) {
    const Interval interval = staircase.interval();
    TreadMeans means(distribution, interval, curve);
    LoopProgress loop(progress, staircase.size());
    for (std::size_t i = 0; i < staircase.size() && loop.goes_on(i); ++i) {
        if (std::isnan(staircase.value(i)) && tread_share(distribution, staircase, i) == 0.0) {
            continue; // float32 overflows where no input comes
        }
        const float to = i + 1 < staircase.size() ? staircase.first(i + 1) : interval.last;
        means.add_tread(static_cast<double>(staircase.value(i)), static_cast<double>(staircase.first(i)),
                        static_cast<double>(to));
    }
    return means.means();
}

Squares means_over_numbers(const Staircase& staircase, const ScaledCurve& curve, const std::vector<float>& values,
                           const Progress& progress) {
    Integrals<2> sums;
    LoopProgress loop(progress, values.size());
    for (std::size_t i = 0; i < values.size() && loop.goes_on(i); ++i) {
        const float x = values[i];
        sums.add(squares_of(static_cast<double>(staircase.at(x)), curve(static_cast<double>(x))));
    }
    const auto count = static_cast<double>(values.size());
    return {sums[0] / count, sums[1] / count};
}

Squares means_of(const Staircase& staircase, const ScaledCurve& curve, const InputDistribution& distribution,
                 const Progress& progress) {
    const Interval interval = staircase.interval();
    if (distribution.kind == InputDistribution::Kind::sample) {
        return means_over_numbers(staircase, curve, distribution.sample->values, progress);
    }
    if (distribution.kind == InputDistribution::Kind::uniform && interval.first == interval.last) {
        return means_over_numbers(staircase, curve, {interval.first}, progress);
    }
    return means_over_treads(staircase, curve, distribution, progress);
}

double information(double p) { return p > 0.0 ? -p * std::log2(p) : 0.0; }

// A code may come on several treads where the staircase goes down somewhere.
double entropy_of(const Staircase& staircase, const InputDistribution& distribution, const Progress& progress) {
    bool rises = true;
    for (std::size_t i = 1; i < staircase.size() && rises; ++i) { rises = staircase.value(i - 1) < staircase.value(i); }
    CompensatedSum entropy;
    std::map<float, double> shares; // of outputs
    LoopProgress loop(progress, staircase.size());
    for (std::size_t i = 0; i < staircase.size() && loop.goes_on(i); ++i) {
        const double p = tread_share(distribution, staircase, i);
        if (rises) {
            entropy.add(information(p));
        } else if (!std::isnan(staircase.value(i))) {
            shares[staircase.value(i)] += p;
        }
    }
    for (const auto& [value, p] : shares) { entropy.add(information(p)); }
    return entropy.value();
}
} // namespace

SignalQuality signal_quality(const Staircase& staircase, const Spec& spec, Reference reference,
                             const InputDistribution& distribution, const Progress& progress) {
    SignalQuality quality;
    if (!is_defined(distribution, staircase.interval())) { return quality; }
    const auto [error, signal] =
        means_of(staircase, reference_curve(spec, reference), distribution, part(progress, 0.0, 0.6));
    if (std::isnan(error)) { // of an input there is no output
        return quality;
    }
    quality.mean_square_error = error;
    quality.signal_power = signal;
    if (error > 0.0 && signal > 0.0) { quality.sqnr_db = 10.0 * std::log10(signal / error); }
    quality.entropy_bits = entropy_of(staircase, distribution, part(progress, 0.6, 1.0));
    return quality;
}
} // namespace quantoscope::inline analysis
