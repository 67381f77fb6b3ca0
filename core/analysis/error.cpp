#include "core/analysis/analysis.h"
#include "core/analysis/quadrature.h"

#include <array>
#include <cmath>
#include <vector>

namespace quantoscope::inline analysis {

namespace {

// Integrals of e and e^2 over treads.
class ErrorIntegral {
public:
    explicit ErrorIntegral(const ScaledCurve& curve) : m_curve(curve), m_pieces(curve) {}

    // Adds the tread of height `q` over [from, to].
    void add_tread(double q, double from, double to)
    {
        m_pieces.for_each(from, to, [&](double a, double b, std::optional<double> constant) {
            if (constant) {
                const double e = q - *constant;
                m_integrals.add({e * (b - a), e * e * (b - a)});
                return;
            }
            m_integrals.add_smooth(a, b, m_pieces.widest(), [&](double x) {
                const double e = q - m_curve(x);
                return std::array<double, 2>{e, e * e};
            });
        });
    }

    double mean(double width) const { return m_integrals[0] / width; }
    double rms(double width) const { return std::sqrt(m_integrals[1] / width); }

private:
    ScaledCurve m_curve;
    SmoothPieces m_pieces;
    Integrals<2> m_integrals;
};

// The float32 inputs next to where the curve turns or jumps, ascending.
std::vector<float> beside_kinks(const ScaledCurve& curve)
{
    std::vector<float> inputs;
    for (const double kink : curve.kinks()) {
        const float above = float_not_below(kink);
        inputs.push_back(next_down(above));
        inputs.push_back(above);
    }
    return inputs;
}

} // namespace

ErrorAnalysis analyze_error(const Staircase& staircase, const Spec& spec, Reference reference, const Progress& progress)
{
    const ScaledCurve curve = reference_curve(spec, reference);
    const Interval interval = staircase.interval();
    ErrorAnalysis error;
    error.reference = reference;
    error.largest = -1.0;
    const auto look = [&](double value, float x) {
        const double e = std::fabs(value - curve(static_cast<double>(x)));
        if (e > error.largest) { // not where it is NaN
            error.largest = e;
            error.at = x;
        }
    };
    // On a segment the output is constant and the curve monotone between kinks: the extremes are at the
    // segment's ends or beside a kink.
    const std::vector<float> kinks = beside_kinks(curve);
    LoopProgress largest_loop(part(progress, 0.0, 0.4), staircase.size());
    for (std::size_t i = 0; i < staircase.size() && largest_loop.goes_on(i); ++i) {
        const float first = staircase.first(i);
        const float last = staircase.last(i);
        look(staircase.output(i), first);
        for (const float x : kinks) {
            if (first < x && x < last) { look(staircase.output(i), x); }
        }
        look(staircase.output(i), last);
    }
    error.largest = std::fmax(error.largest, 0.0);
    error.largest_in_steps = error.largest / staircase.step();
    const double width = static_cast<double>(interval.last) - static_cast<double>(interval.first);
    if (width == 0.0 && interval.is_finite()) {
        const double e = static_cast<double>(staircase.value(0)) - curve(static_cast<double>(interval.first));
        error.mean = e;
        error.rms = std::fabs(e);
    } else if (interval.is_finite()) {
        ErrorIntegral integral(curve);
        double undefined = 0.0; // inputs without an output count for nothing
        LoopProgress loop(part(progress, 0.4, 1.0), staircase.size());
        for (std::size_t i = 0; i < staircase.size() && loop.goes_on(i); ++i) {
            // The real function steps up at the transition.
            const float to = i + 1 < staircase.size() ? staircase.first(i + 1) : interval.last;
            if (std::isnan(staircase.output(i))) {
                undefined += static_cast<double>(to) - static_cast<double>(staircase.first(i));
            } else {
                integral.add_tread(staircase.output(i), staircase.first(i), to);
            }
        }
        if (undefined < width) {
            error.mean = integral.mean(width - undefined);
            error.rms = integral.rms(width - undefined);
        }
    }
    return error;
}

} // namespace quantoscope::inline analysis
