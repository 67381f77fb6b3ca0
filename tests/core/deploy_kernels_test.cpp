#include "core/deploy/integer_kernels.h"
#include "core/deploy/target.h"
#include "tests/core/hardware_support.h"
#include "tests/core/support.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <limits>
#include <string>
#include <vector>

namespace quantoscope {
namespace {
// Every code of every row, through the text that names the target; the number of codes.
std::int64_t expect_equal(const std::filesystem::path& folder, const std::string& name) {
    std::int64_t codes = 0;
    for (const hardware::Config& config : hardware::read(folder, name)) {
        const Spec spec = spec_of(config.text);
        const Target target = target_of(spec).value();
        for (const hardware::Run& run : config.runs) {
            for (std::int64_t code = run.first; code <= run.last; ++code, ++codes) {
                if (target.output(code) != run.output) {
                    ADD_FAILURE() << config.text << " at " << code << ": not " << *run.output;
                    return codes;
                }
            }
        }
    }
    return codes;
}

constexpr const char* names[] = {"int8", "int16", "cmsis", "onnxruntime"};

TEST(DeployKernels, GiveTheCodesOfTheLibraries) {
    for (const char* name : names) { EXPECT_GT(expect_equal(hardware::subset(), name), 700) << name; }
}

TEST(DeployKernels, GiveEveryCodeOfTheLibraries) {
    if (!std::filesystem::exists(hardware::full_set())) { GTEST_SKIP() << "no " << hardware::full_set(); }
    std::int64_t codes = 0;
    for (const char* name : names) { codes += expect_equal(hardware::full_set(), name); }
    EXPECT_GT(codes, 1500000);
}

TEST(DeployKernels, TableOf16BitsIsThatOfTheLibraries) {
    std::size_t index = 0;
    std::ifstream file(hardware::subset() / "tflite_sigmoid_table_uint16.csv");
    hardware::for_each_line(file, [&](const std::vector<std::string>& row) {
        EXPECT_EQ(row, (std::vector{std::to_string(index), std::to_string(int16_sigmoid_table()[index])}));
        ++index;
    });
    EXPECT_EQ(index, int16_sigmoid_table().size());
}

Target target(const std::string& text) { return target_of(spec_of(text)).value(); }

// The libraries' own description of their codes, and float32 inputs at ties and beyond the ends.
TEST(DeployKernels, CodesAndValuesAreThoseOfTheFormat) {
    const Target int8 = target("tflite.logistic(0.0625, 5)");
    EXPECT_EQ(int8.input.value(5), 0.0);
    EXPECT_EQ(int8.input.value(-128), -133.0 / 16.0);
    EXPECT_EQ(int8.output_codes.value(-128), 0.0);
    EXPECT_EQ(int8.output_codes.value(127), 255.0 / 256.0);
    EXPECT_EQ(int8.input.code_of(0.03125f), 6); // ties away from zero
    EXPECT_EQ(int8.input.code_of(-0.03125f), 4);
    EXPECT_EQ(int8.input.code_of(-0.031f), 5);
    EXPECT_EQ(int8.input.code_of(1e38f), 127);
    EXPECT_EQ(int8.input.code_of(-std::numeric_limits<float>::max()), -128); // the quotient is infinite
    EXPECT_EQ(int8.input.code_of(std::numeric_limits<float>::infinity()), std::nullopt);
    EXPECT_EQ(int8.input.code_of(std::nanf("")), std::nullopt);
    const Target tanh = target("tflm.tanh(0.1, -3)");
    EXPECT_EQ(tanh.output_codes.value(-128), -1.0);
    EXPECT_EQ(tanh.output_codes.value(1), 0x1p-7);
    EXPECT_EQ(tanh.input.value(-2), 0x1.99999ap-4); // of the float32, not of 0.1
    const Target int16 = target("tflm.logistic(0.000244140625, 0, 'int16')");
    EXPECT_EQ(int16.input.first, -32768);
    EXPECT_EQ(int16.output_codes.value(32767), 32767.0 / 32768.0);
    const Target q7 = target("cmsis_legacy.sigmoid_q7(3)");
    EXPECT_EQ(q7.input.value(-128), -8.0);
    EXPECT_EQ(q7.output_codes.value(127), 127.0 / 128.0);
    EXPECT_EQ(target("cmsis_nn.tanh(-8)").input.value(-32768), -0.03125);
    const Target uint8 = target("onnxruntime.qlinear_sigmoid(0.0625, 128, 0.00390625, 0, 'uint8')");
    EXPECT_EQ(uint8.input.last, 255);
    EXPECT_EQ(uint8.input.value(255), 127.0 / 16.0);
    EXPECT_EQ(uint8.input.code_of(0.03125f), 128); // ties to even
    EXPECT_EQ(uint8.output(128), 128);
    EXPECT_EQ(uint8.output(0), 0); // 256 sigmoid(-8) = 0.086
    EXPECT_EQ(uint8.output(255), 255);
}

TEST(DeployKernels, RefuseWhatTheLibrariesRefuse) {
    const auto refusal = [](const std::string& text) {
        const auto spec = parse_spec(text);
        return spec ? std::string() : plain(spec.error().what);
    };
    EXPECT_EQ(refusal("tflite.logistic()"), "");
    EXPECT_EQ(refusal("tflite.logistic(9.5367431640625e-07)"), "");
    EXPECT_EQ(refusal("tflite.logistic(9.5367426e-07)"), "scale must be a number from 2^-20 to 4, not 9.5367426e-07");
    EXPECT_EQ(refusal("tflite.logistic(4, 128)"), "zero_point must be a whole number from -128 to 127, not 128");
    EXPECT_EQ(refusal("tflite.logistic(2.6666667, 0, 'int16')"), // the float32 above 8/3
              "scale 2.6666667 is too large for int16: the kernel refuses scale * 12288 above 32767");
    EXPECT_EQ(refusal("tflite.logistic(2.6666665, 0, 'int16')"), "");
    EXPECT_EQ(refusal("tflite.logistic(2.6666665, 1, 'int16')"), "the zero point of int16 codes must be 0, not 1");
    EXPECT_NE(refusal("cmsis_nn.sigmoid(9)"), "");
    EXPECT_NE(refusal("cmsis_legacy.sigmoid_q15(4)"), "");
    EXPECT_NE(refusal("onnxruntime.qlinear_sigmoid(Y_scale=0)"), "");
    EXPECT_EQ(refusal("onnxruntime.qlinear_sigmoid(dtype='uint8')"), // a zero point is a code
              "Y_zero_point must be a whole number from 0 to 255, not -128");
}

// TensorFlow Lite rounds float32, TensorFlow Lite Micro computes with integers: at most one apart. Of its two int16
// kernels the older, at scale 2^-12, falls in places, the one with the table nowhere.
TEST(DeployKernels, RuntimesDifferAsMeasured) {
    for (const std::string name : {"logistic", "tanh"}) {
        for (const char* scale :
             {"9.5367431640625e-07", "0.000244140625", "0.00390625", "0.003", "0.0625", "0.1", "1", "3.9"}) {
            const Target lite = target("tflite." + name + "(" + scale + ", -7)");
            const Target micro = target("tflm." + name + "(" + scale + ", -7)");
            for (std::int64_t code = -128; code <= 127; ++code) {
                ASSERT_LE(std::abs(*lite.output(code) - *micro.output(code)), 1) << scale << " " << code;
            }
        }
        const auto falls = [&](const std::string& runtime) {
            const Target function = target(runtime + "." + name + "(0.000244140625, 0, 'int16')");
            bool found = false;
            for (std::int64_t code = -32767; code <= 32767; ++code) {
                found = found || *function.output(code) < *function.output(code - 1);
            }
            return found;
        };
        EXPECT_TRUE(falls("tflite"));
        EXPECT_FALSE(falls("tflm"));
    }
}

// What fixedpoint.h says of its operations, at their ends.
TEST(DeployKernels, ArithmeticSaturatesAndRoundsAsStated) {
    constexpr std::int32_t low = std::numeric_limits<std::int32_t>::min();
    constexpr std::int32_t high = std::numeric_limits<std::int32_t>::max();
    EXPECT_EQ(saturating_rounding_doubling_high_multiply(low, low), high);
    EXPECT_EQ(saturating_rounding_doubling_high_multiply(low, high), -high);
    EXPECT_EQ(saturating_rounding_doubling_high_multiply<std::int16_t>(-32768, -32768), 32767);
    EXPECT_EQ(rounding_divide_by_power(5, 1), 3); // 2.5 and -2.5, away from zero
    EXPECT_EQ(rounding_divide_by_power(-5, 1), -3);
    EXPECT_EQ(rounding_divide_by_power(-5, 2), -1);
    EXPECT_EQ(saturating_multiply_by_power<std::int16_t>(16384, 1), 32767);
    EXPECT_EQ(saturating_multiply_by_power<std::int16_t>(-16384, 1), -32768);
    EXPECT_EQ(saturating_multiply_by_power<std::int16_t>(-16385, 1), -32768);
    EXPECT_EQ(saturating_multiply_by_power(low, 0), low);
    EXPECT_NEAR(gemmlowp_logistic(low, 4), 241.67, 1.0); // 2^31 sigmoid(-16)
    EXPECT_EQ(gemmlowp_tanh(high, 4), high);
}
} // namespace
} // namespace quantoscope
