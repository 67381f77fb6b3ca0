#include "core/analysis/analysis.h"
#include "core/analysis/quadrature.h"

#include <algorithm>
#include <cmath>

namespace quantoscope::inline analysis {
namespace {
// Adds the integrals of e and e^2 over the tread of height `q` over [from, to].
void add_tread(Integrals<2>& integrals, const SmoothPieces& pieces, const ScaledCurve& curve, double q, double from,
               double to) {
    const auto errors = [q](double truth) { return std::array<double, 2>{q - truth, (q - truth) * (q - truth)}; };
    pieces.for_each(from, to, [&](double a, double b, std::optional<double> constant) {
        if (constant) {
            const auto [e, square] = errors(*constant);
            integrals.add({e * (b - a), square * (b - a)});
        } else {
            integrals.add_smooth(a, b, pieces.widest(), [&](double x) { return errors(curve(x)); });
        }
    });
}

// The float32 inputs next to where the curve turns or jumps, ascending.
std::vector<float> beside_kinks(const ScaledCurve& curve) {
    std::vector<float> inputs;
    for (const double kink : curve.kinks()) {
        const float above = float_not_below(kink);
        inputs.push_back(next_down(above));
        inputs.push_back(above);
    }
    return inputs;
}

// a x + b where the double is that number, else NaN: the product's rest, and the sum's (Knuth's two-sum).
double exact_line(double a, double x, double b) {
    const double product = a * x;
    const double sum = product + b;
    const double b_of_sum = sum - product;
    const double rest = (product - (sum - b_of_sum)) + (b - b_of_sum);
    return std::fma(a, x, -product) == 0.0 && rest == 0.0 ? sum : std::nan("");
}

// The error of an output at a float32 where it is a double, NaN where that is not known. The sigmoid and tanh of a
// rational number other than 0 are irrational (Lindemann).
double exact_error(double output, const ScaledCurve& scaled, double x) {
    const Curve* curve = scaled.curve;
    double value = std::nan("");
    if (x == 0.0 || curve == &identity_curve) {
        value = curve->value(x, scaled.parameters);
    } else if (curve == &hard_sigmoid_curve || curve == &smooth_sigmoid_curve) {
        value = exact_line(curve == &hard_sigmoid_curve ? 0.5 : 0.1875, x, 0.5);
        value = value < 0.0 ? 0.0 : value > 1.0 ? 1.0 : value;
    } else if (curve == &relu_curve) {
        value = x > 0.0 ? std::fmin(x, scaled.parameters[1]) : exact_line(scaled.parameters[0], x, 0.0);
    }
    return exact_line(-1.0, exact_line(scaled.gain, value, scaled.offset), output);
}

// The lowest and the highest output of all inputs on the levels: at the ends of the monotone pieces.
Range outputs_of(const Spec& asked) {
    const Spec spec = staircase_spec(asked);
    const Interval settled = settled_inputs(spec);
    const auto kernel = bind(spec);
    Range range{std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity()};
    for (const MonotonePiece& piece : pieces_of(spec)) {
        const Interval inputs{std::max(piece.inputs.first, settled.first), std::min(piece.inputs.last, settled.last)};
        if (inputs.first > inputs.last) { continue; }
        for (const float x : {inputs.first, inputs.last}) {
            const double output = (*kernel)(x);
            range = {std::fmin(range.min, output), std::fmax(range.max, output)};
        }
    }
    return range;
}

// Looks for the largest error on either side of where outputs saturate.
class LargestError {
public:
    LargestError(const ScaledCurve& curve, ErrorAnalysis& error) : m_curve(curve), m_error(error) {}

    // Of a run of inputs with one output, on which the curve is monotone.
    void look_at(double output, float first, float last) {
        Side side = look(output, first);
        if (first == last) { return; }
        const Side end = look(output, last);
        for (float from = first; side != end;) { // beside each end of the outputs on the way
            const Ordinal edge = farthest(ordinal_of(from), ordinal_of(last),
                                          [&](Ordinal at) { return side_of(m_curve(float_at(at))) == side; });
            look(output, float_at(edge));
            from = float_at(edge + 1);
            side = look(output, from);
        }
    }

private:
    enum class Side : std::uint8_t { below, within, beyond };

    Side side_of(double truth) const {
        const Range& outputs = m_error.outputs;
        return truth < outputs.min ? Side::below : truth <= outputs.max ? Side::within : Side::beyond;
    }

    Side look(double output, float x) {
        const double truth = m_curve(static_cast<double>(x));
        const double e = std::fabs(output - truth);
        const Side side = side_of(truth);
        ErrorAnalysis::Part& part = side == Side::within ? m_error.within : m_error.saturated;
        if (e > part.largest || (e == part.largest && x < part.at)) { // not where it is NaN
            part = {e, x, !std::isnan(exact_error(output, m_curve, static_cast<double>(x)))};
        }
        return side;
    }

    ScaledCurve m_curve;
    ErrorAnalysis& m_error;
};
} // namespace

ErrorAnalysis analyze_error(const Staircase& staircase, const Spec& spec, Reference reference,
                            const Progress& progress) {
    const ScaledCurve curve = reference_curve(spec, reference);
    const Interval interval = staircase.interval();
    ErrorAnalysis error;
    error.reference = reference;
    error.outputs = spec.function->deploy == nullptr ? outputs_of(spec) : nominal_of(spec);
    LargestError found(curve, error);
    // On a segment the output is constant and the curve monotone between kinks: the extremes are at the
    // segment's ends or beside a kink.
    const std::vector<float> kinks = beside_kinks(curve);
    LoopProgress largest_loop(part(progress, 0.0, 0.4), staircase.size());
    for (std::size_t i = 0; i < staircase.size() && largest_loop.goes_on(i); ++i) {
        const double output = staircase.output(i);
        float first = staircase.first(i);
        const float last = staircase.last(i);
        for (const float x : kinks) {
            if (first < x && x < last) {
                found.look_at(output, first, x);
                first = x;
            }
        }
        found.look_at(output, first, last);
    }
    const ErrorAnalysis::Part& first = error.within; // of equals the leftmost
    const ErrorAnalysis::Part& second = error.saturated;
    const bool is_first = first.largest > second.largest || (first.largest == second.largest && first.at < second.at);
    const ErrorAnalysis::Part& largest = is_first ? first : second;
    error.largest = std::fmax(largest.largest, 0.0);
    error.at = largest.at;
    error.is_exact = largest.is_exact;
    error.largest_in_steps = error.largest / staircase.step();
    const double width = static_cast<double>(interval.last) - static_cast<double>(interval.first);
    if (width == 0.0 && interval.is_finite()) {
        const double e = static_cast<double>(staircase.value(0)) - curve(static_cast<double>(interval.first));
        error.mean = e;
        error.rms = std::fabs(e);
    } else if (interval.is_finite()) {
        const SmoothPieces pieces(curve);
        Integrals<2> integrals;
        double undefined = 0.0; // inputs without an output count for nothing
        LoopProgress loop(part(progress, 0.4, 1.0), staircase.size());
        for (std::size_t i = 0; i < staircase.size() && loop.goes_on(i); ++i) {
            // The real function steps up at the transition.
            const float to = i + 1 < staircase.size() ? staircase.first(i + 1) : interval.last;
            if (std::isnan(staircase.output(i))) {
                undefined += static_cast<double>(to) - static_cast<double>(staircase.first(i));
            } else {
                add_tread(integrals, pieces, curve, staircase.output(i), staircase.first(i), to);
            }
        }
        if (undefined < width) {
            error.mean = integrals[0] / (width - undefined);
            error.rms = std::sqrt(integrals[1] / (width - undefined));
        }
    }
    return error;
}
} // namespace quantoscope::inline analysis
