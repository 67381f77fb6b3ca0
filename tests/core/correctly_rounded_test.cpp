#include "core/curves/curve.h"

#include "core/numeric/float32.h"
#include "tests/places.h"

#include <gtest/gtest.h>

#include <bit>
#include <cmath>
#include <fstream>
#include <mpfr.h>
#include <random>
#include <sstream>

namespace quantoscope {
namespace {
// The referee: MPFR with 300 bits, rounded once to float32 (mpfr_get_flt rounds to subnormals correctly,
// see the first test). 300 bits keep sigmoid(2^-149) = 1/2 + 2^-151 apart from 1/2.
class Referee {
public:
    Referee() { mpfr_init2(m_value, 300); }
    Referee(const Referee&) = delete;
    Referee& operator=(const Referee&) = delete;
    ~Referee() {
        mpfr_clear(m_value);
        mpfr_free_cache();
    }

    float sigmoid(float x) {
        mpfr_set_flt(m_value, x, MPFR_RNDN);
        mpfr_neg(m_value, m_value, MPFR_RNDN);
        mpfr_exp(m_value, m_value, MPFR_RNDN);
        mpfr_add_ui(m_value, m_value, 1, MPFR_RNDN);
        mpfr_ui_div(m_value, 1, m_value, MPFR_RNDN);
        return mpfr_get_flt(m_value, MPFR_RNDN);
    }

    float tanh(float x) {
        mpfr_set_flt(m_value, x, MPFR_RNDN);
        mpfr_tanh(m_value, m_value, MPFR_RNDN);
        return mpfr_get_flt(m_value, MPFR_RNDN);
    }

    float exp(float x) {
        mpfr_set_flt(m_value, x, MPFR_RNDN);
        mpfr_exp(m_value, m_value, MPFR_RNDN);
        return mpfr_get_flt(m_value, MPFR_RNDN);
    }

    float log(float x) {
        mpfr_set_flt(m_value, x, MPFR_RNDN);
        mpfr_log(m_value, m_value, MPFR_RNDN);
        return mpfr_get_flt(m_value, MPFR_RNDN);
    }

    // 2^exponent (1 + 2^tail), or 2^exponent alone.
    float rounded_power(int exponent, int tail) {
        mpfr_set_ui_2exp(m_value, 1, tail, MPFR_RNDN);
        mpfr_add_ui(m_value, m_value, tail == 0 ? 0 : 1, MPFR_RNDN);
        mpfr_mul_2si(m_value, m_value, exponent, MPFR_RNDN);
        return mpfr_get_flt(m_value, MPFR_RNDN);
    }

private:
    mpfr_t m_value;
};

bool same(float a, float b) {
    return std::bit_cast<std::uint32_t>(a) == std::bit_cast<std::uint32_t>(b) || (std::isnan(a) && std::isnan(b));
}

// Whether a value that is known to within 2^-49 of itself may round to either of two float32: there the second step of
// the curves decides.
bool is_hard_case(double value) {
    const double slack = std::fabs(value) * 0x1p-49;
    return !std::isnan(value) && static_cast<float>(value - slack) != static_cast<float>(value + slack);
}

bool is_hard_for_sigmoid(float x) {
    const double t = std::exp(-std::fabs(static_cast<double>(x)));
    return is_hard_case((x < 0.0f ? t : 1.0) / (1.0 + t));
}

void expect_correct(Referee& referee, float x) {
    ASSERT_TRUE(same(sigmoid_rounded(x), referee.sigmoid(x))) << std::hexfloat << x;
    ASSERT_TRUE(same(tanh_rounded(x), referee.tanh(x))) << std::hexfloat << x;
}

TEST(CorrectlyRounded, TheRefereeRoundsSubnormalsOnce) {
    Referee referee;
    EXPECT_EQ(referee.rounded_power(-149, 0), 0x1p-149f);
    EXPECT_EQ(referee.rounded_power(-150, 0), 0.0f);         // a tie, to even
    EXPECT_EQ(referee.rounded_power(-150, -200), 0x1p-149f); // just above it
    EXPECT_EQ(referee.rounded_power(-126, -24), 0x1p-126f);  // a tie in the normal range, to even
    EXPECT_EQ(referee.rounded_power(-127, -22), 0x1p-127f + 0x1p-149f);
    EXPECT_EQ(referee.rounded_power(-127, -23), 0x1p-127f); // a tie in the subnormal range
}

// Inputs where a correctly rounded double, rounded to float32, is wrong.
TEST(CorrectlyRounded, DoubleRoundingExceptionsComeOutRight) {
    std::ifstream file(source_dir() + "/tests/golden/sigmoid_double_rounding_exceptions.txt");
    int count = 0;
    Referee referee;
    for (std::string line; std::getline(file, line);) { // "x=-0x1.8p-23 (...) got ... correct 0x1.fffffep-2"
        std::string x_text;
        std::string word;
        std::string correct_text;
        std::istringstream words(line);
        for (words >> x_text; words >> word;) {
            if (word == "correct") { words >> correct_text; }
        }
        if (x_text.starts_with("x=") && !correct_text.empty()) {
            const float x = std::strtof(x_text.c_str() + 2, nullptr);
            const float correct = std::strtof(correct_text.c_str(), nullptr);
            EXPECT_EQ(sigmoid_rounded(x), correct) << line;
            EXPECT_EQ(referee.sigmoid(x), correct) << line;
            EXPECT_TRUE(is_hard_for_sigmoid(x)) << line;
            ++count;
        }
    }
    EXPECT_EQ(count, 66);
}

// Of all 2^32 float32 patterns 449 are hard cases of the sigmoid and 6 of tanh (x86-64, glibc 2.36); a scan
// of every one of them against MPFR found no mismatch, and none between batch and scalar values on any
// input. Here: the hard cases of the dense regions, and of a stride through everything else.
TEST(CorrectlyRounded, HardCasesComeOutRight) {
    Referee referee;
    int sigmoid_cases = 0;
    const auto look_at = [&](float x) {
        if (is_hard_for_sigmoid(x)) {
            ++sigmoid_cases;
            ASSERT_TRUE(same(sigmoid_rounded(x), referee.sigmoid(x))) << std::hexfloat << x;
        }
        if (is_hard_case(std::tanh(static_cast<double>(x)))) {
            ASSERT_TRUE(same(tanh_rounded(x), referee.tanh(x))) << std::hexfloat << x;
        }
    };
    // Near 0 sigmoid(x) = 1/2 + x/4 - x^3/48: close to a tie where x/4 is one, that is at float32 with few
    // mantissa bits.
    for (int exponent = -27; exponent <= -10; ++exponent) {
        for (int mantissa = 0; mantissa < 1 << 15; ++mantissa) {
            const float x = std::ldexp(1.0f + static_cast<float>(mantissa) * 0x1p-15f, exponent);
            look_at(x);
            look_at(-x);
        }
    }
    const int near_zero = sigmoid_cases;
    EXPECT_GT(near_zero, 100);
    for (Ordinal ordinal = -infinity_ordinal; ordinal <= infinity_ordinal; ordinal += 61) {
        look_at(float_at(ordinal));
    }
    EXPECT_GT(sigmoid_cases, 400);
    // All of tanh's, up to the sign.
    for (const float x : {0x1.86fbc4p-10f, 0x1.dc0accp-2f, 0x1.5969ap+2f}) {
        EXPECT_TRUE(same(tanh_rounded(x), referee.tanh(x))) << std::hexfloat << x;
        EXPECT_TRUE(same(tanh_rounded(-x), referee.tanh(-x))) << std::hexfloat << x;
    }
}

TEST(CorrectlyRounded, RandomInputsComeOutRight) {
    constexpr std::uint64_t seed = 2021;
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937_64 random(seed);
    Referee referee;
    const auto span = static_cast<std::uint64_t>(2 * ordinal_of(104.0f));
    for (int i = 0; i < 100000 && !::testing::Test::HasFailure(); ++i) {
        expect_correct(referee, float_at(static_cast<Ordinal>(random() % span) - ordinal_of(104.0f)));
        expect_correct(referee, static_cast<float>(static_cast<double>(random() >> 11) * 0x1p-53 * 24.0 - 12.0));
    }
}

// Of all positive float32 100 are hard cases of the logarithm (x86-64, glibc 2.36); a scan of every one of
// them against MPFR found no mismatch, and the logarithm nowhere falling. Here: two binades, a stride through
// all, the hardest of the scan.
TEST(CorrectlyRounded, LogarithmsComeOutRight) {
    Referee referee;
    int hard = 0;
    const auto look_at = [&](float x) {
        if (is_hard_case(std::log(static_cast<double>(x)))) {
            ++hard;
            ASSERT_TRUE(same(log_rounded(x), referee.log(x))) << std::hexfloat << x;
        }
    };
    for (Ordinal at = ordinal_of(0.5f); at <= ordinal_of(2.0f); ++at) { look_at(float_at(at)); }
    for (Ordinal at = 1; at < infinity_ordinal; at += 61) { look_at(float_at(at)); }
    for (const float x :
         {0x1.55c90ep-123f, 0x1.c34644p-23f, 0x1.b97c7p-14f, 0x1.8f63f2p-12f, 0x1.f0ddep-8f, 0x1.827a74p-7f,
          0x1.566842p-3f, 0x1.8aa6f2p+0f, 0x1.a6c9aep+0f, 0x1.addc8ap+1f, 0x1.2f1fd6p+3f, 0x1.c7655ep+4f,
          0x1.cb534cp+13f, 0x1.ee64b4p+23f, 0x1.000682p+60f, 0x1.3171e8p+124f}) {
        look_at(x);
    }
    EXPECT_GE(hard, 16);
    std::mt19937_64 random(2718);
    for (int i = 0; i < 100000; ++i) {
        const float x = float_at(static_cast<Ordinal>(random() % static_cast<std::uint64_t>(infinity_ordinal)));
        ASSERT_TRUE(same(log_rounded(x), referee.log(x))) << std::hexfloat << x;
    }
    constexpr float inf = std::numeric_limits<float>::infinity();
    EXPECT_EQ(log_rounded(0.0f), -inf);
    EXPECT_EQ(log_rounded(1.0f), 0.0f);
    EXPECT_EQ(log_rounded(inf), inf);
    EXPECT_TRUE(std::isnan(log_rounded(-1.0f)));
    EXPECT_TRUE(std::isnan(log_rounded(std::nanf(""))));
}

// Of all float32 20 are hard cases of exp (x86-64, glibc 2.36); a scan of every one of them and of every
// 4001st other input against MPFR found no mismatch, and exp nowhere falling.
TEST(CorrectlyRounded, ExponentialsComeOutRight) {
    Referee referee;
    for (const float x : {-0x1.d2259ap+3f, -0x1.e1dbe2p-8f, -0x1.c1c4b8p-10f, -0x1p-25f,       0x1.fdff02p-17f,
                          0x1.62b666p+1f,  0x1.036492p+1f,  0x1.8d7cb6p-12f,  0x1.cd3982p-14f, 0x1.747de2p-15f,
                          -0x1.548c34p-7f, 0x1.344e9cp-5f,  0x1.112856p+6f,   -0x1.6e1ddp-8f,  0x1.cce332p+0f,
                          -0x1.7acc62p+3f, 0x1.cb763ap-12f, 0x1.97f0f6p+4f,   0x1.fbff82p-18f, 0x1p-24f}) {
        EXPECT_TRUE(same(exp_rounded(x), referee.exp(x))) << std::hexfloat << x;
    }
    for (Ordinal at = -infinity_ordinal; at <= infinity_ordinal; at += 9973) {
        const float x = float_at(at);
        ASSERT_TRUE(same(exp_rounded(x), referee.exp(x))) << std::hexfloat << x;
    }
    // Around the ties of underflow, 2^-150, and of overflow, and where results become subnormal.
    for (const float middle : {-103.97208f, 88.72284f, -87.33655f}) {
        for (Ordinal step = -2000; step <= 2000; ++step) {
            const float x = float_at(ordinal_of(middle) + step);
            ASSERT_TRUE(same(exp_rounded(x), referee.exp(x))) << std::hexfloat << x;
        }
    }
    EXPECT_EQ(exp_rounded(0.0f), 1.0f);
    EXPECT_TRUE(std::isnan(exp_rounded(std::nanf(""))));
}

TEST(CorrectlyRounded, SubnormalResultsComeOutRight) {
    Referee referee;
    for (float x = -104.5f; x < -86.0f; x += 0x1.3p-13f) { expect_correct(referee, x); }
    // sigmoid(x) = 2^-150, the tie between 0 and the smallest subnormal, lies at -150 ln 2.
    const float tie = static_cast<float>(-150.0 * 0.69314718055994530942);
    for (Ordinal step = -2000; step <= 2000; ++step) { expect_correct(referee, float_at(ordinal_of(tie) + step)); }
    EXPECT_EQ(sigmoid_rounded(-103.98f), 0.0f);
    EXPECT_EQ(sigmoid_rounded(-103.97f), 0x1p-149f);
}

TEST(CorrectlyRounded, EndsAndSpecialValuesComeOutRight) {
    Referee referee;
    constexpr float inf = std::numeric_limits<float>::infinity();
    for (const float x : {0.0f, 0x1p-149f, 0x1p-126f, 0x1.fffffcp-127f, 87.0f, 88.0f, 104.0f, 105.0f, 1e10f,
                          3.4028235e38f, inf, 16.0f, 17.0f, 17.4f, 9.01f, 8.9f, 10.0f}) {
        expect_correct(referee, x);
        expect_correct(referee, -x);
    }
    EXPECT_EQ(sigmoid_rounded(-inf), 0.0f);
    EXPECT_EQ(sigmoid_rounded(inf), 1.0f);
    EXPECT_EQ(tanh_rounded(-inf), -1.0f);
    EXPECT_EQ(tanh_rounded(inf), 1.0f);
    EXPECT_TRUE(std::isnan(sigmoid_rounded(std::nanf(""))));
    EXPECT_TRUE(std::isnan(tanh_rounded(std::nanf(""))));
    EXPECT_TRUE(std::signbit(tanh_rounded(-0.0f)));
}

TEST(CorrectlyRounded, BatchesGiveTheScalarValues) {
    std::mt19937_64 random(30);
    for (const std::size_t size : {1u, 7u, 8u, 255u, 256u, 257u, 5000u}) {
        std::vector<float> x(size);
        for (float& v : x) { v = std::bit_cast<float>(static_cast<std::uint32_t>(random())); }
        x[size / 2] = -0x1.8p-23f; // a hard case, and NaN beside it: both leave the vectorised loop
        x[size - 1] = std::nanf("");
        std::vector<float> sigmoids(size);
        std::vector<float> tanhs = x;
        sigmoid_rounded(x, sigmoids);
        tanh_rounded(tanhs, tanhs);
        for (std::size_t i = 0; i < size; ++i) {
            ASSERT_TRUE(same(sigmoids[i], sigmoid_rounded(x[i]))) << x[i];
            ASSERT_TRUE(same(tanhs[i], tanh_rounded(x[i]))) << x[i];
        }
    }
}

TEST(CorrectlyRounded, NeverDecreases) {
    float sigmoid_before = 0.0f;
    float tanh_before = -1.0f;
    for (Ordinal ordinal = -infinity_ordinal; ordinal <= infinity_ordinal; ordinal += 1999) {
        const float x = float_at(ordinal);
        ASSERT_GE(sigmoid_rounded(x), sigmoid_before) << x;
        ASSERT_GE(tanh_rounded(x), tanh_before) << x;
        sigmoid_before = sigmoid_rounded(x);
        tanh_before = tanh_rounded(x);
    }
}
} // namespace
} // namespace quantoscope
