#include "core/deploy/target.h"
#include "tests/core/hardware_support.h"
#include "tests/core/support.h"

#include <gtest/gtest.h>

// Targets against what the genuine code gives, code by code. The repository has a part of the vectors; all of them are
// read where they are.
namespace quantoscope {
namespace {
void expect_every_code(const hardware::Config& config) {
    const auto spec = parse_spec(config.text);
    ASSERT_TRUE(spec) << config.text << ": " << plain(spec.error().what);
    EXPECT_EQ(parse_spec(text_of(*spec)).value(), *spec) << config.text;
    const Target target = target_of(*spec).value();
    std::int64_t codes = 0;
    for (const hardware::Run& run : config.runs) {
        for (std::int64_t code = run.first; code <= run.last; ++code) {
            ASSERT_EQ(target.output(code), run.output) << config.text << " at " << code;
            ++codes;
        }
    }
    EXPECT_GT(codes, 0) << config.text;
    EXPECT_TRUE(!config.full || codes == target.input.last - target.input.first + 1) << config.text;
}

// Input code k of a type means the value k/16.
void expect_every_value(const hardware::Config& config) {
    const FixedPointType type = parse_fixed_point(config.text).value();
    const auto kernel = bind(parse_spec(config.text).value());
    for (const hardware::Run& run : config.runs) {
        for (std::int64_t k = run.first; k <= run.last; ++k) {
            ASSERT_EQ(code_of(Fraction{k, 16}, type), run.output) << config.text << " at " << k;
            ASSERT_EQ(code_of(static_cast<double>(k) / 16.0, type), run.output) << config.text << " at " << k;
            ASSERT_EQ(kernel->output(static_cast<float>(k) / 16.0f),
                      static_cast<double>(*run.output) * type.format.step())
                << config.text << " at " << k;
        }
    }
}

class Hardware : public testing::TestWithParam<const char*> {};

TEST_P(Hardware, GivesWhatTheGenuineCodeGives) {
    const bool types = GetParam() == std::string_view("ap_fixed_modes");
    const auto check = types ? expect_every_value : expect_every_code;
    std::size_t configs = 0;
    for (const auto& folder : {hardware::subset(), hardware::full_set()}) {
        if (!std::filesystem::exists(folder / (std::string(GetParam()) + ".configs.csv"))) { continue; }
        for (const hardware::Config& config : hardware::read(folder, GetParam())) {
            check(config);
            ++configs;
        }
    }
    EXPECT_GE(configs, 8u);
}

INSTANTIATE_TEST_SUITE_P(Files, Hardware,
                         testing::Values("ap_fixed_modes", "approximations", "hls4ml_catapult", "hls4ml_hard",
                                         "hls4ml_quartus", "hls4ml_table"),
                         [](const auto& file) { return std::string(file.param); });
} // namespace
} // namespace quantoscope
