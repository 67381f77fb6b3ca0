#include "core/deploy/cmsis.h"
#include "core/deploy/gemmlowp.h"
#include "core/deploy/int16_table.h"
#include "core/deploy/onnx.h"
#include "core/deploy/tflite.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <limits>
#include <map>
#include <string>
#include <vector>

namespace quantoscope {
namespace {

const std::string subset = QUANTOSCOPE_SOURCE_DIR "/tests/core/hardware/";
const std::string whole = QUANTOSCOPE_SOURCE_DIR "/../shared/golden-hardware/";

// The lines below the first; of FILE.gz where there is no FILE.
std::vector<std::string> lines_of(const std::string& path)
{
    const std::string command =
        std::filesystem::exists(path) ? "cat '" + path + "'" : "gzip -dc '" + path + ".gz'";
    std::FILE* pipe = ::popen(command.c_str(), "r");
    std::vector<std::string> lines;
    char line[1024];
    while (std::fgets(line, sizeof line, pipe) != nullptr) {
        lines.emplace_back(line, std::string_view(line).find_first_of("\r\n"));
    }
    EXPECT_EQ(::pclose(pipe), 0) << command;
    EXPECT_FALSE(lines.empty()) << path;
    lines.erase(lines.begin(), lines.begin() + (lines.empty() ? 0 : 1));
    return lines;
}

// "tflite.tanh(scale=0.5, dtype='int8')" as {"": "tflite.tanh", "scale": "0.5", "dtype": "'int8'"}.
std::map<std::string, std::string> words_of(const std::string& text)
{
    const std::size_t open = text.find('(');
    std::map<std::string, std::string> words{{"", text.substr(0, open)}};
    for (std::size_t at = open + 1; at < text.size();) {
        const std::size_t equals = text.find('=', at);
        const std::size_t end = text.find_first_of(",)", equals);
        words[text.substr(at, equals - at)] = text.substr(equals + 1, end - equals - 1);
        at = text.find_first_not_of(' ', end + 1);
    }
    return words;
}

Result<CodeFunction> function_of(const std::string& text)
{
    auto words = words_of(text);
    const auto number = [&](const char* key) { return std::strtof(words[key].c_str(), nullptr); };
    const auto integer = [&](const char* key) { return std::atoi(words[key].c_str()); };
    const std::string library = words[""].substr(0, words[""].find('.'));
    const std::string name = words[""].substr(library.size() + 1);
    const Activation activation = name.starts_with("tanh") ? Activation::tanh : Activation::sigmoid;
    if (library == "onnxruntime") {
        return onnx_sigmoid_function({number("X_scale"), integer("X_zero_point"), number("Y_scale"),
                                      integer("Y_zero_point"), words["dtype"] == "'int8'"});
    }
    if (library == "cmsis_nn") {
        return cmsis_nn_function({activation, integer("left_shift")});
    }
    if (library == "cmsis_legacy") {
        return cmsis_legacy_function({activation, name.ends_with("q7") ? 8 : 16, integer("int_width")});
    }
    return tflite_function({library == "tflm" ? TfliteRuntime::tflm : TfliteRuntime::tflite, activation,
                            number("scale"), integer("zero_point"), words["dtype"] == "'int8'" ? 8 : 16});
}

// The functions of NAME.configs.csv by their ids.
std::map<std::string, CodeFunction> functions_of(const std::string& path)
{
    std::map<std::string, CodeFunction> functions;
    for (const std::string& line : lines_of(path)) {
        const std::size_t comma = line.find(',');
        const std::string text = line.substr(line.find_first_not_of(",\"", comma), line.find(')') - comma);
        const Result<CodeFunction> function = function_of(text.substr(0, text.find(')') + 1));
        EXPECT_TRUE(function) << line;
        if (function) {
            functions.emplace(line.substr(0, comma), *function);
        }
    }
    return functions;
}

// Every code of every row; the number of codes.
std::int64_t expect_equal(const std::string& folder, const std::string& name)
{
    const auto functions = functions_of(folder + name + ".configs.csv");
    std::int64_t codes = 0;
    for (const std::string& line : lines_of(folder + name + ".vectors.csv")) {
        char id[16];
        int first = 0;
        int last = 0;
        int output = 0;
        EXPECT_EQ(std::sscanf(line.c_str(), "%15[^,],%d,%d,%d", id, &first, &last, &output), 4) << line;
        const CodeFunction& function = functions.at(id);
        for (int code = first; code <= last; ++code, ++codes) {
            const std::int32_t got = function(code);
            if (got != output) {
                ADD_FAILURE() << name << " " << id << ": " << code << " gives " << got << ", not " << output;
                return codes;
            }
        }
    }
    return codes;
}

constexpr const char* names[] = {"int8", "int16", "cmsis", "onnxruntime"};

TEST(DeployKernels, GiveTheCodesOfTheLibraries)
{
    for (const char* name : names) {
        EXPECT_GT(expect_equal(subset, name), 700) << name;
    }
}

TEST(DeployKernels, GiveEveryCodeOfTheLibraries)
{
    if (!std::filesystem::exists(whole)) {
        GTEST_SKIP() << "no " << whole;
    }
    std::int64_t codes = 0;
    for (const char* name : names) {
        codes += expect_equal(whole, name);
    }
    EXPECT_GT(codes, 1500000);
}

TEST(DeployKernels, TableOf16BitsIsThatOfTheLibraries)
{
    std::size_t index = 0;
    for (const std::string& line : lines_of(subset + "tflite_sigmoid_table_uint16.csv")) {
        const std::string expected =
            std::to_string(index) + "," + std::to_string(int16_sigmoid_table()[index]);
        EXPECT_EQ(line, expected);
        ++index;
    }
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
    EXPECT_EQ(refuses(config),
              "scale 2.6666667 is too large for int16: the kernel refuses scale * 12288 above 32767");
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
