#pragma once

#include "core/curves/curve.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <optional>
#include <span>

namespace quantoscope {

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
    void add(double term)
    {
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
std::array<double, N> integral_by(std::span<const Node> rule, double from, double to,
                                  const Functions& functions)
{
    const double half = 0.5 * (to - from);
    const double middle = 0.5 * (to + from);
    std::array<double, N> sums{};
    for (const Node& node : rule) {
        const std::array<double, N> values = functions(middle + half * node.at);
        for (std::size_t i = 0; i < N; ++i) {
            sums[i] += node.weight * values[i];
        }
    }
    for (double& sum : sums) {
        sum *= half;
    }
    return sums;
}

// Integrals of N functions, gathered over millions of pieces.
template <std::size_t N>
class Integrals {
public:
    void add(const std::array<double, N>& terms)
    {
        for (std::size_t i = 0; i < N; ++i) {
            m_sums[i].add(terms[i]);
        }
    }

    // Adds those over [from, to], on which the functions are smooth: ten points for every `widest`.
    template <class Functions>
    void add_smooth(double from, double to, double widest, const Functions& functions)
    {
        if (to - from <= narrow * widest) {
            add(integral_by<N>(three_points, from, to, functions));
            return;
        }
        const double pieces = std::ceil((to - from) / widest);
        for (double i = 0.0; i < pieces; i += 1.0) {
            add(integral_by<N>(ten_points, from + (to - from) * (i / pieces),
                               from + (to - from) * ((i + 1.0) / pieces), functions));
        }
    }

    double operator[](std::size_t index) const { return m_sums[index].value(); }

private:
    std::array<CompensatedSum, N> m_sums;
};

// Cuts [from, to] where the curve is not smooth and calls visit(a, b, value) for each piece: `value` is the
// curve's where it is constant (to within 2^-54), otherwise absent. Ends may be infinite.
template <class Visit>
void for_each_smooth_piece(const ScaledCurve& curve, double from, double to, Visit visit)
{
    const double end = curve.curve->constant_beyond;
    std::array<double, 8> cuts{from};
    std::size_t count = 1;
    const auto cut_at = [&](double x) {
        if (cuts[count - 1] < x && x < to) {
            cuts[count++] = x;
        }
    };
    cut_at(-end);
    for (const double kink : curve.curve->kinks) {
        cut_at(kink);
    }
    cut_at(end);
    cuts[count++] = to;
    for (std::size_t i = 0; i + 1 < count; ++i) {
        std::optional<double> value;
        if (cuts[i + 1] <= -end || cuts[i] >= end) { // one value stands for all
            value = curve(cuts[i] >= end ? cuts[i + 1] : cuts[i]);
        }
        visit(cuts[i], cuts[i + 1], value);
    }
}

} // namespace quantoscope
