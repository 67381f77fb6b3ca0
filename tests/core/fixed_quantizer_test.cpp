#include "core/analysis/analysis.h"

#include "core/staircase/staircase.h"

#include <gtest/gtest.h>

#include <cmath>

namespace quantoscope {
namespace {
std::string spec_of_type(std::string_view text) {
    const auto spec = parse_quantizer(text);
    return spec ? text_of(*spec) : plain(spec.error().what);
}

TEST(FixedQuantizer, ReadsTypesOfTheFamiliesOfTools) {
    EXPECT_EQ(spec_of_type("ap_fixed<8,3,AP_RND_CONV,AP_SAT>"), "ideal.quantized_bits(bits=8, integer=2)");
    EXPECT_EQ(spec_of_type(" ap_ufixed<8, 3, AP_RND_CONV, AP_SAT>"),
              "ideal.quantized_bits(bits=8, integer=3, keep_negative=False)");
    EXPECT_EQ(spec_of_type("ap_fixed<8,1,AP_RND_CONV,AP_SAT_SYM>"), "ideal.quantized_bits(bits=8, symmetric=True)");
    EXPECT_EQ(spec_of_type("ac_fixed<8,3,false,AC_RND_CONV,AC_SAT>"),
              "ideal.quantized_bits(bits=8, integer=3, keep_negative=False)");
    EXPECT_EQ(spec_of_type("Q2.5"), "ideal.quantized_bits(bits=8, integer=2)");
    EXPECT_EQ(spec_of_type("UQ0.8"), "ideal.quantized_bits(bits=8, keep_negative=False)");
    EXPECT_EQ(spec_of_type("quantized_tanh(4)"), "quantized_tanh(bits=4)"); // as before
}

TEST(FixedQuantizer, LeavesTypesThatDoSomethingElseAsTheyAre) {
    EXPECT_EQ(spec_of_type("ap_fixed<8,3>"), "ap_fixed<8,3>");
    EXPECT_EQ(spec_of_type("ac_fixed<8,3,true,AC_RND,AC_SAT>"), "ap_fixed<8,3,AP_RND,AP_SAT>");
    EXPECT_EQ(spec_of_type("ap_fixed<1,1,AP_RND_CONV,AP_SAT>"), // quantized_bits(1) gives -1 and 1
              "ap_fixed<1,1,AP_RND_CONV,AP_SAT>");
    EXPECT_FALSE(parse_quantizer("ap_fixed<40,3,AP_RND_CONV,AP_SAT>")); // beyond the domain
    EXPECT_FALSE(parse_quantizer("ap_fixed<8,3"));
    EXPECT_FALSE(parse_quantizer("Q"));
    EXPECT_FALSE(parse_quantizer("qkeras"));
}

TEST(FixedQuantizer, WritesWhatItReads) {
    int written = 0;
    for (int bits = 1; bits <= 24; ++bits) {
        for (int integer = 0; integer <= 8; ++integer) {
            for (const char* flags : {"", ", symmetric=True", ", keep_negative=False"}) {
                const std::string text = "quantized_bits(bits=" + std::to_string(bits) +
                                         ", integer=" + std::to_string(integer) + flags + ")";
                const auto spec = parse_spec("ideal." + text);
                ASSERT_TRUE(spec) << text;
                const auto type = fixed_point_of(*spec);
                if (bits == 1 && std::string_view(flags) != ", keep_negative=False") {
                    EXPECT_FALSE(type) << text;
                    continue;
                }
                ASSERT_TRUE(type) << text;
                EXPECT_EQ(fixed_point_of(parse_spec(text).value()), type);
                for (const FixedPointSpelling& spelling : fixed_point_spellings()) {
                    if (const std::string spelt = spelling.text(*type); !spelt.empty()) {
                        EXPECT_EQ(parse_quantizer(spelt).value(), *spec) << spelt;
                        ++written;
                    }
                }
            }
        }
    }
    EXPECT_GT(written, 1000);
    EXPECT_FALSE(fixed_point_of(parse_spec("quantized_bits(8, alpha=2.0)").value()));
    EXPECT_FALSE(fixed_point_of(parse_spec("quantized_bits(8, qnoise_factor=0.5)").value()));
    EXPECT_FALSE(fixed_point_of(parse_spec("quantized_tanh(8)").value()));
    EXPECT_TRUE(fixed_point_of(parse_spec("quantized_bits(8, alpha=1.0)").value()));
}

// Against code_of, which rounds and saturates the real number in another way: at and around every transition.
TEST(FixedQuantizer, DoesToAnInputWhatTheTypeDoes) {
    for (const char* text : {"ap_fixed<5,2,AP_RND_CONV,AP_SAT>", "ap_fixed<6,0,AP_RND_CONV,AP_SAT_SYM>",
                             "ap_ufixed<4,6,AP_RND_CONV,AP_SAT>", "ap_ufixed<1,1,AP_RND_CONV,AP_SAT>"}) {
        const FixedPointType type = parse_fixed_point(text).value();
        const Spec spec = parse_quantizer(text).value();
        const auto kernel = bind(spec);
        const Staircase staircase = solve(spec, {-100.0f, 100.0f});
        for (std::size_t i = 0; i < staircase.size(); ++i) {
            for (const float x : {staircase.first(i), staircase.last(i)}) {
                const auto code = code_of(x, type.format, type.rounding, type.overflow);
                EXPECT_EQ((*kernel)(x), static_cast<float>(static_cast<double>(*code) * type.format.step())) << x;
            }
        }
        EXPECT_EQ(staircase.size(), static_cast<std::size_t>(type.format.max_code() - type.format.min_code() + 1) -
                                        (type.overflow == Overflow::saturate_symmetric ? 1u : 0u));
    }
}

std::string type_of(std::string_view text) {
    const auto type = same_fixed_point(parse_spec(text).value());
    return type ? fixed_point_spellings().front().text(*type) : "none";
}

// semantics.md, section 2: relu is unsigned, quantized_linear keeps to symmetric levels by default.
TEST(FixedQuantizer, FindsTheTypesOfOtherFunctions) {
    EXPECT_EQ(type_of("quantized_relu(8, 2)"), "ap_ufixed<8,2,AP_RND_CONV,AP_SAT>");
    EXPECT_EQ(type_of("quantized_linear(8, 2)"), "ap_fixed<8,3,AP_RND_CONV,AP_SAT_SYM>");
    EXPECT_EQ(type_of("quantized_linear(8, 2, symmetric=0)"), "ap_fixed<8,3,AP_RND_CONV,AP_SAT>");
    EXPECT_EQ(type_of("quantized_bits(20, 3)"), "ap_fixed<20,4,AP_RND_CONV,AP_SAT>");
    for (const char* text : {"quantized_tanh(8)", "quantized_relu(8, 2, negative_slope=0.25)", "binary()",
                             "quantized_bits(8, alpha=0.3)", "quantized_hswish(8, 2)", "quantized_po2(8)"}) {
        EXPECT_EQ(type_of(text), "none") << text;
    }
}
} // namespace
} // namespace quantoscope
