#pragma once

#include <cmath>

namespace quantoscope::inline curves {
// An unevaluated sum hi + lo with |lo| <= ulp(hi)/2: about 106 bits. Only what the second step of the
// correctly rounded curves needs. Algorithms: Dekker 1971, Knuth (TwoSum); error bounds as in Joldes,
// Muller and Popescu, "Tight and rigorous error bounds for basic building blocks of double-word
// arithmetic", ACM TOMS 44 (2017): each operation below has relative error under 2^-100.
struct DoubleDouble {
    double hi = 0.0;
    double lo = 0.0;
};

inline DoubleDouble quick_two_sum(double a, double b) {
    const double s = a + b;
    return {s, b - (s - a)};
}

inline DoubleDouble two_sum(double a, double b) {
    const double s = a + b;
    const double bb = s - a;
    return {s, (a - (s - bb)) + (b - bb)};
}

inline DoubleDouble operator+(DoubleDouble a, DoubleDouble b) {
    const DoubleDouble s = two_sum(a.hi, b.hi);
    const DoubleDouble t = two_sum(a.lo, b.lo);
    const DoubleDouble u = quick_two_sum(s.hi, s.lo + t.hi);
    return quick_two_sum(u.hi, u.lo + t.lo);
}

inline DoubleDouble operator-(DoubleDouble a) { return {-a.hi, -a.lo}; }

inline DoubleDouble operator*(DoubleDouble a, DoubleDouble b) {
    const double p = a.hi * b.hi;
    const double e = std::fma(a.hi, b.hi, -p);
    return quick_two_sum(p, e + (a.hi * b.lo + a.lo * b.hi));
}

inline DoubleDouble operator/(DoubleDouble a, DoubleDouble b) {
    const double q1 = a.hi / b.hi;
    const DoubleDouble r1 = a + -(b * DoubleDouble{q1, 0.0});
    const double q2 = r1.hi / b.hi;
    const DoubleDouble r2 = r1 + -(b * DoubleDouble{q2, 0.0});
    return quick_two_sum(q1, q2) + DoubleDouble{r2.hi / b.hi, 0.0};
}

// exp(y) for y in [-256, 0], relative error below 2^-90 (2^-98 from the series, times 2^8 from squaring).
inline DoubleDouble exp_of(double y) {
    // ln 2 in three parts; the first has 40 bits, so that its product with k (8 bits or 9) is exact.
    constexpr double ln2_1 = 0x1.62e42fefa2p-1;
    constexpr double ln2_2 = 0x1.9ef35793c7673p-41;
    constexpr double ln2_3 = 0x1.f97b57a079a19p-103;
    const double k = std::rint(y / 0x1.62e42fefa39efp-1);
    const double p2 = k * ln2_2;
    const double e2 = std::fma(k, ln2_2, -p2);
    DoubleDouble r = two_sum(y - k * ln2_1, -p2) + DoubleDouble{-(e2 + k * ln2_3), 0.0};
    r = {r.hi * 0x1p-8, r.lo * 0x1p-8}; // |r| < 0.00136
    DoubleDouble sum{1.0, 0.0};
    DoubleDouble term{1.0, 0.0};
    for (int n = 1; n <= 11; ++n) { // next term below 2^-142
        term = term * r / DoubleDouble{static_cast<double>(n), 0.0};
        sum = sum + term;
    }
    for (int i = 0; i < 8; ++i) { sum = sum * sum; }
    const int scale = static_cast<int>(k);
    return {std::ldexp(sum.hi, scale), std::ldexp(sum.lo, scale)};
}
} // namespace quantoscope::inline curves
