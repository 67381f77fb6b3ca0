#pragma once

#include "core/curves/curve.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>
#include <span>

namespace quantoscope::inline analysis {
// Gauss-Legendre rules on [-1, 1] (Abramowitz and Stegun, table 25.4). n points integrate polynomials of
// degree 2n-1 exactly. The curves are analytic between their kinks, their nearest poles pi/2 (tanh) off the
// real axis, so that the integrand (q-f)^2 on a piece of width w has error of the order (w/6)^(2n):
// below 1e-12 for 3 points to w = 1/32 and 10 points to w = 1. Of the integral itself it is at most about
// w^4/150 and thus below 1e-8: where f hardly moves, neither do its derivatives.
struct Node {
    double at;
    double weight;
};

inline constexpr std::array<Node, 3> three_points{{{-0.7745966692414833770, 0.5555555555555555556},
                                                   {0.0, 0.8888888888888888889},
                                                   {0.7745966692414833770, 0.5555555555555555556}}};

inline constexpr std::array<Node, 10> ten_points{{{-0.9739065285171717200, 0.0666713443086881376},
                                                  {-0.8650633666889845107, 0.1494513491505805931},
                                                  {-0.6794095682990244062, 0.2190863625159820440},
                                                  {-0.4333953941292471908, 0.2692667193099963550},
                                                  {-0.1488743389816312109, 0.2955242247147528702},
                                                  {0.1488743389816312109, 0.2955242247147528702},
                                                  {0.4333953941292471908, 0.2692667193099963550},
                                                  {0.6794095682990244062, 0.2190863625159820440},
                                                  {0.8650633666889845107, 0.1494513491505805931},
                                                  {0.9739065285171717200, 0.0666713443086881376}}};

// Of the widest piece for ten points, the part that three points manage.
inline constexpr double narrow = 1.0 / 32.0;

// A compensated sum (Neumaier): of millions of terms it is as good as one rounding.
class CompensatedSum {
public:
    void add(double term) {
        const double next = m_sum + term;
        m_rest += std::fabs(m_sum) >= std::fabs(term) ? (m_sum - next) + term : (term - next) + m_sum;
        m_sum = next;
    }

    double value() const { return m_sum + m_rest; }

private:
    double m_sum = 0.0;
    double m_rest = 0.0;
};

// The integral of N functions over [from, to] by one rule. `functions` gives their N values at a point.
template <std::size_t N, class Functions>
std::array<double, N> integral_by(std::span<const Node> rule, double from, double to, const Functions& functions) {
    const double half = 0.5 * (to - from);
    const double middle = 0.5 * (to + from);
    std::array<double, N> sums{};
    for (const Node& node : rule) {
        const std::array<double, N> values = functions(middle + half * node.at);
        for (std::size_t i = 0; i < N; ++i) { sums[i] += node.weight * values[i]; }
    }
    for (double& sum : sums) { sum *= half; }
    return sums;
}

// Integrals of N functions, gathered over millions of pieces.
template <std::size_t N> class Integrals {
public:
    void add(const std::array<double, N>& terms) {
        for (std::size_t i = 0; i < N; ++i) { m_sums[i].add(terms[i]); }
    }

    // Adds those over [from, to], on which the functions are smooth: ten points for every `widest`.
    template <class Functions> void add_smooth(double from, double to, double widest, const Functions& functions) {
        if (to - from <= narrow * widest) {
            add(integral_by<N>(three_points, from, to, functions));
            return;
        }
        const double pieces = std::ceil((to - from) / widest);
        for (double i = 0.0; i < pieces; i += 1.0) {
            add(integral_by<N>(ten_points, from + (to - from) * (i / pieces), from + (to - from) * ((i + 1.0) / pieces),
                               functions));
        }
    }

    double operator[](std::size_t index) const { return m_sums[index].value(); }

private:
    std::array<CompensatedSum, N> m_sums;
};

// Where a curve is smooth.
class SmoothPieces {
public:
    explicit SmoothPieces(const ScaledCurve& curve)
        : m_curve(curve)
        , m_end(curve.curve->constant_beyond(curve.parameters))
        , m_widest(curve.curve->widest_piece(curve.parameters))
        , m_cuts(curve.kinks()) {
        m_cuts.push_back(-m_end);
        m_cuts.push_back(m_end);
        std::ranges::sort(m_cuts);
    }

    // How wide a piece the ten-point rule manages.
    double widest() const { return m_widest; }

    // Cuts [from, to] where the curve is not smooth and calls visit(a, b, value) for each piece: `value` is
    // the curve's where it is constant (to within 2^-54), otherwise absent. Ends may be infinite.
    template <class Visit> void for_each(double from, double to, Visit visit) const {
        double begin = from;
        for (const double cut : m_cuts) {
            if (begin < cut && cut < to) {
                visit_piece(begin, cut, visit);
                begin = cut;
            }
        }
        visit_piece(begin, to, visit);
    }

private:
    template <class Visit> void visit_piece(double from, double to, Visit& visit) const {
        std::optional<double> value;
        if (to <= -m_end || from >= m_end) { // one value stands for all
            value = m_curve(from >= m_end ? to : from);
        }
        visit(from, to, value);
    }

    ScaledCurve m_curve;
    double m_end;
    double m_widest;
    std::vector<double> m_cuts;
};
} // namespace quantoscope::inline analysis
