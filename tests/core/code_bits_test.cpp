#include "core/fixed/fixed_point.h"

#include "core/analysis/analysis.h"
#include "core/staircase/staircase.h"
#include "tests/core/support.h"

#include <gtest/gtest.h>

#include <cmath>
#include <map>

namespace quantoscope {
namespace {
double sum_of(const CodeBits& code) {
    double sum = 0.0;
    for (const CodeBit& bit : code.bits) {
        sum += (bit.value ? 1.0 : 0.0) * (bit.is_sign ? -1.0 : 1.0) * std::ldexp(1.0, bit.exponent);
    }
    return sum;
}

std::string pattern(const CodeBits& code) {
    std::string out;
    for (const CodeBit& bit : code.bits) {
        out += bit.beyond_width ? "+" : "";
        out += bit.is_sign ? "s" : "";
        out += bit.value ? '1' : '0';
    }
    return out;
}

TEST(CodeBits, AddUpToTheCodeInEveryFormat) {
    for (int bits = 1; bits <= 6; ++bits) {
        for (int integer = -2; integer <= 8; ++integer) {
            for (const bool is_signed : {false, true}) {
                const FixedPointFormat format{bits, integer, is_signed};
                for (std::int64_t code = -200; code <= 200; ++code) {
                    const CodeBits found = code_bits(code, format);
                    ASSERT_EQ(sum_of(found), static_cast<double>(code) * format.step());
                    ASSERT_EQ(found.code, code);
                    ASSERT_EQ(found.width, bits);
                    const bool fits = code >= format.min_code() && code <= format.max_code();
                    ASSERT_EQ(found.representable, fits);
                    ASSERT_EQ(found.is_signed, is_signed || code < 0);
                    ASSERT_EQ(found.bits.back().exponent, -format.fraction_bits());
                    const auto extra = found.bits.size() - static_cast<std::size_t>(bits);
                    ASSERT_EQ(extra == 0, fits);
                    for (std::size_t i = 0; i < found.bits.size(); ++i) {
                        ASSERT_EQ(found.bits[i].beyond_width, i < extra);
                        ASSERT_EQ(found.bits[i].is_sign, found.is_signed && i == 0);
                        ASSERT_EQ(found.bits[i].exponent + static_cast<int>(i), found.bits[0].exponent);
                    }
                    if (!fits) { // no narrower pattern would do
                        const int narrower = static_cast<int>(found.bits.size()) - 1;
                        const std::int64_t end = std::int64_t{1} << (narrower - (found.is_signed ? 1 : 0));
                        ASSERT_TRUE(code >= end || code < (found.is_signed ? -end : 0) || narrower == bits);
                    }
                }
            }
        }
    }
}

TEST(CodeBits, ShowTheTopOfTheThirdVersionBeyondItsWidth) {
    const auto bits_of = [](const char* text, std::int64_t code) {
        const Spec spec = spec_of(text);
        return code_bits(code, *spec.function->format(spec.values));
    };
    const CodeBits top = bits_of("pr63_v3.quantized_sigmoid(4)", 16);
    EXPECT_EQ(pattern(top), "+10000");
    EXPECT_FALSE(top.representable);
    EXPECT_EQ(top.bits[0], (CodeBit{true, 0, false, true})); // the weight of 1
    EXPECT_EQ(top.bits[4].exponent, -4);
    EXPECT_EQ(pattern(bits_of("pr63_clip.quantized_sigmoid(4)", 8)), "1000");
    EXPECT_EQ(bits_of("pr63_clip.quantized_sigmoid(4)", 8).bits[0].exponent, 0);
    EXPECT_EQ(pattern(bits_of("quantized_tanh(4)", -3)), "s1101");
    EXPECT_EQ(bits_of("quantized_tanh(4)", -3).bits[0], (CodeBit{true, 0, true, false}));
    EXPECT_EQ(pattern(bits_of("pr63_v1.quantized_sigmoid(4, 1)", 7)), "s0111");
    EXPECT_EQ(bits_of("pr63_v1.quantized_sigmoid(4, 1)", 7).bits[1].exponent, 0);
    EXPECT_EQ(pattern(bits_of("pr63_v1.quantized_sigmoid(1, 0, 1)", 1)), "+s01"); // a sign alone
}

TEST(CodeBits, GiveTheOutputOfEveryInput) {
    for_each_distinct_spec(1, 24, 16, [](const Spec& spec) {
        const auto kernel = bind(spec);
        for (const float x : {-20.0f, -2.9f, -0.51f, 0.0f, 0.3f, 1.0f, 7.7f, 1e30f}) {
            const double y = (*kernel)(x);
            const auto code = std::llrint(y / spec.function->step(spec.values));
            ASSERT_EQ(sum_of(code_bits(code, *spec.function->format(spec.values))), y) << text_of(spec);
        }
    });
}

TEST(InputForCode, ExistsForJustTheCodesOfTheStaircase) {
    for_each_distinct_spec(1, 6, 2, [](const Spec& spec) {
        const Staircase staircase = solve(spec, Interval{});
        std::map<std::int64_t, Segment> segments;
        for (std::size_t i = 0; i < staircase.size(); ++i) { segments.emplace(staircase.code(i), staircase[i]); }
        ASSERT_EQ(segments.size(), staircase.size());
        for (std::int64_t code = -70; code <= 70; ++code) {
            const auto expected = segments.find(code);
            const std::optional<Segment> segment = segment_of_code(spec, code);
            const std::optional<float> input = input_for_code(spec, code);
            ASSERT_EQ(segment.has_value(), expected != segments.end()) << text_of(spec) << " " << code;
            ASSERT_EQ(input.has_value(), segment.has_value());
            if (segment) {
                ASSERT_EQ(*segment, expected->second) << text_of(spec) << " " << code;
                ASSERT_EQ(*input, shortest_input({segment->first, segment->last})) << text_of(spec);
                ASSERT_EQ(staircase.at(*input), segment->value) << text_of(spec) << " " << code;
            }
        }
    });
}

TEST(InputForCode, FindsTheCodesOfManyBits) {
    for (const char* text : {"quantized_sigmoid(24)@real", "quantized_tanh(20, 0, 0, 1)",
                             "pr63_v1.quantized_sigmoid(22, 5)@smooth", "pr63_v3.quantized_sigmoid(24)"}) {
        const Spec spec = spec_of(text);
        const auto kernel = bind(spec);
        const double step = spec.function->step(spec.values);
        for (const float x : {-3.1f, -0.7f, 0.001f, 0.4f, 2.2f}) {
            const auto code = std::llrint(static_cast<double>((*kernel)(x)) / step);
            const std::optional<float> input = input_for_code(spec, code);
            ASSERT_TRUE(input) << text << " " << code;
            EXPECT_EQ((*kernel)(*input), (*kernel)(x)) << text << " " << code;
        }
        EXPECT_EQ(input_for_code(spec, std::int64_t{1} << 40), std::nullopt);
        EXPECT_EQ(input_for_code(spec, -(std::int64_t{1} << 40)), std::nullopt);
    }
    EXPECT_EQ(input_for_code(spec_of("quantized_sigmoid(4)"), 15), 1.0f);
    EXPECT_EQ(input_for_code(spec_of("pr63_base.quantized_tanh(4)"), 1), std::nullopt); // left out
}
} // namespace
} // namespace quantoscope
