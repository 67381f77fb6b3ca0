#include "core/analysis/probability.h"

#include "core/analysis/quadrature.h"

#include <map>

namespace quantoscope::inline analysis {
namespace {
constexpr double infinity = std::numeric_limits<double>::infinity();

// --- the standard normal distribution; z is in deviations from the mean

constexpr double root_half = 0.70710678118654752440;    // 1/sqrt(2)
constexpr double peak_density = 0.39894228040143267794; // 1/sqrt(2 pi)

// exp(-z^2/2) / sqrt(2 pi), relative error below 1e-12 (0 beyond |z| = 38.6).
double normal_density(double z) { return peak_density * std::exp(-0.5 * z * z); }

// Of [from, to] with 0 <= from: the upper tails subtracted, or where they nearly agree integrated.
double upper_share(double from, double to) {
    const double change = (to - from) * std::fmax(1.0, to); // of the density's logarithm, about
    if (!(change <= 1.0)) { return 0.5 * (std::erfc(from * root_half) - std::erfc(to * root_half)); }
    const auto density = [](double z) { return std::array<double, 1>{normal_density(z)}; };
    return (change <= 1.0 / 64.0 ? integral_by<1>(three_points, from, to, density)
                                 : integral_by<1>(ten_points, from, to, density))[0];
}

// Probability of [from, to], from <= to, ends may be infinite. Relative error below 1e-12 wherever it is
// above 1e-300, in either tail and for the narrowest piece.
double normal_share(double from, double to) {
    if (from >= 0.0) { return upper_share(from, to); }
    if (to <= 0.0) { // the mirror image, and thus exactly its share
        return upper_share(-to, -from);
    }
    return 0.5 * (std::erf(to * root_half) + std::erf(-from * root_half));
}

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

// --- shares of inputs

double uniform_share(Interval interval, double from, double to) {
    const auto first = static_cast<double>(interval.first);
    const auto last = static_cast<double>(interval.last);
    if (first == last) { return from <= first && first < to ? 1.0 : 0.0; }
    return std::max(0.0, std::min(to, last) - std::max(from, first)) / (last - first);
}

double sample_share(const std::vector<float>& values, double from, double to) {
    const auto below = [](float value, double bound) { return static_cast<double>(value) < bound; };
    const auto begin = std::lower_bound(values.begin(), values.end(), from, below);
    const auto end = to == infinity ? values.end() : std::lower_bound(begin, values.end(), to, below);
    return static_cast<double>(end - begin) / static_cast<double>(values.size());
}

// --- what becomes of a signal

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

std::shared_ptr<const Sample> make_sample(std::string path, std::vector<float> values) {
    std::ranges::sort(values);
    return std::make_shared<const Sample>(Sample{std::move(path), std::move(values)});
}

bool InputDistribution::operator==(const InputDistribution& other) const {
    return kind == other.kind && mean == other.mean && deviation == other.deviation &&
           (sample == other.sample || (sample && other.sample && *sample == *other.sample));
}

bool is_defined(const InputDistribution& distribution, Interval uniform_on) {
    if (distribution.kind == InputDistribution::Kind::uniform) { return uniform_on.is_finite(); }
    return distribution.kind == InputDistribution::Kind::normal
               ? std::isfinite(distribution.mean) && std::isfinite(distribution.deviation) &&
                     distribution.deviation > 0.0
               : distribution.sample && !distribution.sample->values.empty();
}

double share(const InputDistribution& distribution, Interval uniform_on, double from, double to) {
    if (distribution.kind == InputDistribution::Kind::uniform) { return uniform_share(uniform_on, from, to); }
    const auto place = [&](double x) { return (x - distribution.mean) / distribution.deviation; };
    return distribution.kind == InputDistribution::Kind::normal ? normal_share(place(from), place(to))
                                                                : sample_share(distribution.sample->values, from, to);
}

double tread_share(const InputDistribution& distribution, const Staircase& staircase, std::size_t index) {
    const bool first = index == 0;
    const bool last = index + 1 == staircase.size();
    return share(distribution, staircase.interval(), first ? -infinity : static_cast<double>(staircase.first(index)),
                 last ? infinity : static_cast<double>(staircase.first(index + 1)));
}

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
