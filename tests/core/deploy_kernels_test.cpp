#include "core/deploy/cmsis.h"
#include "core/deploy/facts.h"
#include "core/deploy/gemmlowp.h"
#include "core/deploy/int16_table.h"
#include "core/deploy/onnx.h"
#include "core/deploy/tflite.h"
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
std::int64_t expect_equal(const std::filesystem::path& folder, const std::string& name)
{
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

TEST(DeployKernels, GiveTheCodesOfTheLibraries)
{
    for (const char* name : names) {
        EXPECT_GT(expect_equal(hardware::subset(), name), 700) << name;
    }
}

TEST(DeployKernels, GiveEveryCodeOfTheLibraries)
{
    if (!std::filesystem::exists(hardware::full_set())) { GTEST_SKIP() << "no " << hardware::full_set(); }
    std::int64_t codes = 0;
    for (const char* name : names) {
        codes += expect_equal(hardware::full_set(), name);
    }
    EXPECT_GT(codes, 1500000);
}

TEST(DeployKernels, TableOf16BitsIsThatOfTheLibraries)
{
    std::size_t index = 0;
    std::ifstream file(hardware::subset() / "tflite_sigmoid_table_uint16.csv");
    hardware::for_each_line(file, [&](const std::vector<std::string>& row) {
        EXPECT_EQ(row, (std::vector{std::to_string(index), std::to_string(int16_sigmoid_table()[index])}));
        ++index;
    });
    EXPECT_EQ(index, int16_sigmoid_table().size());
}

CodeFunction tflite(TfliteRuntime runtime, Activation activation, float scale, int zero_point, int bits)
{
    return *tflite_function({runtime, activation, scale, zero_point, bits});
}

// The libraries' own description of their codes, and float32 inputs at ties and beyond the ends.
TEST(DeployKernels, CodesAndValuesAreThoseOfTheFormat)
{
    const CodeFunction int8 = tflite(TfliteRuntime::tflite, Activation::sigmoid, 0.0625f, 5, 8);
    EXPECT_EQ(int8.input.value(5), 0.0);
    EXPECT_EQ(int8.input.value(-128), -133.0 / 16.0);
    EXPECT_EQ(int8.output.value(-128), 0.0);
    EXPECT_EQ(int8.output.value(127), 255.0 / 256.0);
    EXPECT_EQ(int8.input.code_of(0.03125f), 6); // ties away from zero
    EXPECT_EQ(int8.input.code_of(-0.03125f), 4);
    EXPECT_EQ(int8.input.code_of(-0.031f), 5);
    EXPECT_EQ(int8.input.code_of(1e38f), 127);
    EXPECT_EQ(int8.input.code_of(-std::numeric_limits<float>::max()), -128); // the quotient is infinite
    EXPECT_EQ(int8.input.code_of(std::numeric_limits<float>::infinity()), std::nullopt);
    EXPECT_EQ(int8.input.code_of(std::nanf("")), std::nullopt);
    const CodeFunction tanh = tflite(TfliteRuntime::tflm, Activation::tanh, 0.1f, -3, 8);
    EXPECT_EQ(tanh.output, signed_codes(8, 0x1p-7f));
    EXPECT_EQ(tanh.input.value(-2), 0x1.99999ap-4); // of the float32, not of 0.1
    const CodeFunction int16 = tflite(TfliteRuntime::tflm, Activation::sigmoid, 0x1p-12f, 0, 16);
    EXPECT_EQ(int16.input.first, -32768);
    EXPECT_EQ(int16.output.value(32767), 32767.0 / 32768.0);
    const CodeFunction q7 = *cmsis_legacy_function({Activation::sigmoid, 8, 3});
    EXPECT_EQ(q7.input.value(-128), -8.0);
    EXPECT_EQ(q7.output.value(127), 127.0 / 128.0);
    EXPECT_EQ(cmsis_nn_function({Activation::tanh, -8})->input.value(-32768), -0.03125);
    const CodeFunction uint8 = *onnx_sigmoid_function({0.0625f, 128, 0x1p-8f, 0, false});
    EXPECT_EQ(uint8.input.last, 255);
    EXPECT_EQ(uint8.input.value(255), 127.0 / 16.0);
    EXPECT_EQ(uint8.input.code_of(0.03125f), 128); // ties to even
    EXPECT_EQ(uint8(128), 128);
    EXPECT_EQ(uint8(0), 0); // 256 sigmoid(-8) = 0.086
    EXPECT_EQ(uint8(255), 255);
}

TEST(DeployKernels, RefuseWhatTheLibrariesRefuse)
{
    const auto refuses = [](const TfliteConfig& config) {
        const auto function = tflite_function(config);
        return function ? std::string() : plain(function.error().what);
    };
    TfliteConfig config;
    EXPECT_EQ(refuses(config), "");
    config.scale = 0x1p-20f;
    EXPECT_EQ(refuses(config), "");
    config.scale = 0x1.fffffep-21f;
    EXPECT_EQ(refuses(config), "scale must be a number from 2^-20 to 4, not 9.5367426e-07");
    config.scale = std::nanf("");
    EXPECT_EQ(refuses(config), "scale must be a number from 2^-20 to 4, not nan");
    config = {.scale = 4.0f, .zero_point = 128};
    EXPECT_EQ(refuses(config), "zero_point must be a whole number from -128 to 127, not 128");
    config = {.scale = 8.0f / 3.0f, .bits = 16}; // the float32 above 8/3
    EXPECT_EQ(refuses(config), "scale 2.6666667 is too large for int16: the kernel refuses scale * 12288 above 32767");
    config.scale = std::nextafterf(config.scale, 0.0f);
    EXPECT_EQ(refuses(config), "");
    config.zero_point = 1;
    EXPECT_EQ(refuses(config), "the zero point of int16 codes must be 0, not 1");
    EXPECT_FALSE(cmsis_nn_function({Activation::sigmoid, 9}));
    EXPECT_FALSE(cmsis_legacy_function({Activation::sigmoid, 16, 4}));
    EXPECT_FALSE(onnx_sigmoid_function({.y_scale = 0.0f}));
    EXPECT_FALSE(onnx_sigmoid_function({.is_signed = false})); // its zero point is a code: not -128
}

// TensorFlow Lite rounds float32, TensorFlow Lite Micro computes with integers: at most one apart. Of its two int16
// kernels the older, at scale 2^-12, falls in places, the one with the table nowhere.
TEST(DeployKernels, RuntimesDifferAsMeasured)
{
    for (const Activation activation : {Activation::sigmoid, Activation::tanh}) {
        for (const float scale : {0x1p-20f, 0x1p-12f, 0x1p-8f, 0.003f, 0.0625f, 0.1f, 1.0f, 3.9f}) {
            const CodeFunction lite = tflite(TfliteRuntime::tflite, activation, scale, -7, 8);
            const CodeFunction micro = tflite(TfliteRuntime::tflm, activation, scale, -7, 8);
            for (int code = -128; code <= 127; ++code) {
                ASSERT_LE(std::abs(lite(code) - micro(code)), 1) << scale << " " << code;
            }
        }
        const auto falls = [&](TfliteRuntime runtime) {
            const CodeFunction function = tflite(runtime, activation, 0x1p-12f, 0, 16);
            bool found = false;
            for (int code = -32767; code <= 32767; ++code) {
                found = found || function(code) < function(code - 1);
            }
            return found;
        };
        EXPECT_TRUE(falls(TfliteRuntime::tflite));
        EXPECT_FALSE(falls(TfliteRuntime::tflm));
    }
}

// What fixedpoint.h says of its operations, at their ends.
TEST(DeployKernels, ArithmeticSaturatesAndRoundsAsStated)
{
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
