#include "core/deploy/exact_curves.h"

#include "core/curves/double_double.h"

#include <algorithm>
#include <cmath>

namespace quantoscope::inline deploy {
namespace {
constexpr DoubleDouble one{1.0, 0.0};

DoubleDouble double_double(Int128 number) {
    const auto hi = static_cast<double>(number);
    return quick_two_sum(hi, static_cast<double>(number - static_cast<Int128>(hi)));
}

// exp(-x), relative error below 2^-88: exp_of takes a double, the rest of x is a factor near 1.
DoubleDouble exp_of_minus(DoubleDouble x) {
    const DoubleDouble rest{x.lo, 0.0};
    return exp_of(-x.hi) * (one + -rest + DoubleDouble{0.5, 0.0} * rest * rest);
}

// A number from 0 to 8 in fixed point: 8 limbs of 32 bits, the first before the binary point. Decides what
// double-double arithmetic leaves open.
class Long {
public:
    explicit Long(std::uint32_t whole) { m_limbs[0] = whole; }

    static Long of(Fraction number) // rounded down; below 2^32
    {
        Long result(static_cast<std::uint32_t>(number.numerator / number.denominator));
        Int128 rest = number.numerator % number.denominator;
        for (std::size_t bit = 32; bit < 32 * size; ++bit) {
            const bool is_set = 2 * rest >= number.denominator;
            rest = 2 * rest - (is_set ? number.denominator : 0);
            std::uint32_t& limb = result.m_limbs[bit / 32];
            limb = 2 * limb + (is_set ? 1 : 0);
        }
        return result;
    }

    // a + b, or a - b for a >= b, which is the sum with the complement.
    static Long sum(Long a, const Long& b, bool subtracts) {
        std::uint64_t carry = subtracts ? 1 : 0;
        for (std::size_t i = size; i-- > 0;) {
            carry += std::uint64_t{a.m_limbs[i]} + (subtracts ? ~b.m_limbs[i] : b.m_limbs[i]);
            a.m_limbs[i] = static_cast<std::uint32_t>(carry);
            carry >>= 32;
        }
        return a;
    }
    friend Long operator+(const Long& a, const Long& b) { return sum(a, b, false); }

    friend Long operator*(const Long& a, const Long& b) {
        std::array<std::uint64_t, 2 * size> sums{};
        for (std::size_t i = size; i-- > 0;) {
            std::uint64_t carry = 0;
            for (std::size_t j = size; j-- > 0;) {
                carry += sums[i + j + 1] + std::uint64_t{a.m_limbs[i]} * b.m_limbs[j];
                sums[i + j + 1] = carry & 0xffffffffu;
                carry >>= 32;
            }
            sums[i] += carry;
        }
        Long result(0); // sums[0] and [1] stand before the binary point
        for (std::size_t i = 0; i < size; ++i) { result.m_limbs[i] = static_cast<std::uint32_t>(sums[i + 1]); }
        return result;
    }

    friend Long operator/(Long a, std::uint32_t by) {
        std::uint64_t rest = 0;
        for (std::uint32_t& limb : a.m_limbs) {
            rest = (rest << 32) + limb;
            limb = static_cast<std::uint32_t>(rest / by);
            rest %= by;
        }
        return a;
    }

    friend bool operator<(const Long& a, const Long& b) { return a.m_limbs < b.m_limbs; }

private:
    static constexpr std::size_t size = 8;
    std::array<std::uint32_t, size> m_limbs{};
};

// exp(-x) for x from 0 to 64, within 2^-200: the series of x / 128, squared seven times.
Long long_exp_of_minus(const Fraction& x) {
    const Long r = Long::of({x.numerator, x.denominator * 128});
    Long result(1);
    Long term(1);
    for (std::uint32_t n = 1; n <= 48; ++n) { // no sum is below 0: terms alternate and fall
        term = term * r / n;
        result = Long::sum(result, term, n % 2 != 0);
    }
    for (int i = 0; i < 7; ++i) { result = result * result; }
    return result;
}

// Whether factor * e / (1 + e) is at least whole / 2^bits, for e = exp(-x); never equal, since e is irrational.
bool reaches(const Fraction& x, Int128 whole, int bits, std::uint32_t factor) {
    // factor * e * 2^bits >= whole * (1 + e), both sides divided by 2^bits
    const Long e = long_exp_of_minus(x);
    const Long part = Long::of(dyadic(whole, -bits)); // at most 1
    const Long left = factor == 2 ? e + e : e;
    return part + part * e < left;
}

// floor(2^bits * factor * e / (1 + e)) for e = exp(-x), x > 0: the part of the sigmoid (factor 1) or the tanh
// (factor 2) that is missing to 1.
Int128 missing_steps(const Fraction& x, int bits, std::uint32_t factor) {
    if (Fraction{64 * x.denominator, x.denominator} < x) {
        return 0; // below 2^-91
    }
    const DoubleDouble e = exp_of_minus(double_double(x.numerator) / double_double(x.denominator));
    const DoubleDouble part = e / (one + e);
    const double scale = std::ldexp(static_cast<double>(factor), bits);
    const DoubleDouble steps{part.hi * scale, part.lo * scale};
    const double nearest = std::nearbyint(steps.hi);
    const double distance = (steps.hi - nearest) + steps.lo;
    const auto whole = static_cast<Int128>(nearest);
    if (nearest == 0.0 || std::fabs(distance) > std::fabs(steps.hi) * 0x1p-80) {
        return distance < 0.0 && nearest > 0.0 ? whole - 1 : whole;
    }
    return reaches(x, whole, bits, factor) ? whole : whole - 1;
}

// floor(2 f(x) 2^fraction_bits); x is not 0, so that f(x) is irrational.
Int128 half_steps(bool is_tanh, const Fraction& x, int fraction_bits) {
    const bool negative = x.numerator < 0;
    const int bits = fraction_bits + 1;
    if (bits < 0) { // the steps are larger than the range
        return is_tanh && negative ? -1 : 0;
    }
    const Fraction magnitude{negative ? -x.numerator : x.numerator, x.denominator};
    const Fraction argument{magnitude.numerator * (is_tanh ? 2 : 1), magnitude.denominator};
    const Int128 missing = missing_steps(argument, bits, is_tanh ? 2 : 1);
    const Int128 whole = Int128{1} << bits;
    if (!negative) { return whole - missing - 1; }
    return is_tanh ? missing - whole : missing;
}
} // namespace

std::int64_t activation_code(bool is_tanh, const Fraction& x, const FixedPointType& type) {
    if (x.numerator == 0) { return code_of(is_tanh ? Fraction{0, 1} : Fraction{1, 2}, type); }
    // Between two half steps every mode but those of truncation rounds alike.
    const Int128 halves = half_steps(is_tanh, x, type.format.fraction_bits());
    const Int128 below = halves >> 1;
    switch (type.rounding) {
    case Rounding::down: return in_range(below, type);
    case Rounding::toward_zero: return in_range(below < 0 ? below + 1 : below, type);
    default: return in_range(below + (halves & 1), type);
    }
}

double exp_of_negative(double x) {
    const DoubleDouble e = exp_of(-x);
    return e.hi + e.lo;
}

double tanh_of_positive(double x) {
    const DoubleDouble e = exp_of(-2.0 * x);
    const DoubleDouble y = (one + -e) / (one + e);
    return y.hi + y.lo;
}

double activation_value(bool is_tanh, double x) {
    const double magnitude = std::min(std::fabs(x), 64.0);
    if (is_tanh) { return std::copysign(tanh_of_positive(magnitude), x); }
    const double e = exp_of_negative(magnitude);
    return (x < 0.0 ? e : 1.0) / (1.0 + e);
}
} // namespace quantoscope::inline deploy
