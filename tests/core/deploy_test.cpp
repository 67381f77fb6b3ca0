#include "core/deploy/comparison.h"
#include "core/deploy/target.h"
#include "core/spec/spec.h"
#include "core/staircase/staircase.h"
#include "core/text/number_text.h"
#include "tests/core/hardware_support.h"
#include "tests/core/support.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numeric>
#include <random>

namespace quantoscope {
namespace {
std::vector<Spec> target_specs() {
    std::vector<Spec> specs;
    for (const Function* function : functions()) {
        if (function->deploy != nullptr) {
            for (const Spec& spec : sample_specs(*function)) { specs.push_back(spec); }
        }
    }
    return specs;
}

std::string refusal(std::string_view text) {
    const auto spec = parse_spec(text);
    return spec ? text_of(*spec) : plain(spec.error().what);
}

// Every code has an output that fits the result type, or none; the staircase is what evaluation gives at every code.
TEST(Targets, GiveACodeOrNothingAtEveryCodeAndTheirStaircasesSayTheSame) {
    for (const Spec& spec : target_specs()) {
        ASSERT_EQ(parse_spec(text_of(spec)).value(), spec) << text_of(spec);
        const Target target = target_of(spec).value();
        if (target.input.last - target.input.first > 1 << 18) { continue; }
        const auto format = spec.function->format(spec.values);
        const Interval range = settled_inputs(spec);
        const Staircase staircase = solve(spec, range);
        for (std::int64_t code = target.input.first; code <= target.input.last; ++code) {
            const auto output = target.output(code);
            const auto x = static_cast<float>(target.input.value(code));
            if (output && format) {
                const double y = target.value_of(output);
                ASSERT_TRUE(y >= format->min_value() && y <= format->max_value()) << text_of(spec) << code;
            }
            if (const auto again = target.input.code_of(x); again == code) { // SAT_SYM has no lowest one
                ASSERT_TRUE(same_output(staircase.output(staircase.index_of(x)), target.value_of(output)))
                    << text_of(spec) << " at " << code;
            }
        }
    }
}

TEST(Targets, SegmentsEndWhereTheOutputChanges) {
    std::mt19937 random(14);
    std::uniform_real_distribution<float> near(-40.0f, 40.0f);
    for (const char* text :
         {"hls4ml.sigmoid()", "hls4ml_quartus.sigmoid()", "hls4ml_catapult.hard_tanh()", "ap_fixed<8,3>",
          "ap_ufixed<4,2,AP_RND_ZERO,AP_SAT>", "ap_fixed<6,2,AP_TRN_ZERO,AP_SAT_ZERO>", "ap_int<3>",
          "lut.tanh(sample='nearest')", "ap_fixed<5,3,AP_RND_MIN_INF,AP_SAT_SYM>"}) {
        const Spec spec = spec_of(text);
        const auto kernel = bind(spec);
        for (int i = 0; i < 200; ++i) {
            const float x = near(random);
            const CursorReading reading = read_at(spec, x);
            const Segment tread = reading.tread;
            ASSERT_TRUE(tread.first <= x && x <= tread.last) << text << " " << x;
            for (const float inside : {tread.first, tread.last, std::midpoint(tread.first, x)}) {
                ASSERT_TRUE(same_output(kernel->output(inside), kernel->output(x))) << text << " " << x;
            }
            for (const float outside : {next_down(tread.first), next_up(tread.last)}) {
                ASSERT_TRUE(outside == tread.first || outside == tread.last ||
                            !same_output(kernel->output(outside), kernel->output(x)))
                    << text << " " << x << " " << outside;
            }
        }
    }
}

// The whole axis of a target that saturates, and of one whose input wraps as far as that can be told.
TEST(Targets, AreSolvedOnTheWholeAxis) {
    const Spec spec = spec_of("ap_fixed<4,2,AP_RND,AP_SAT>");
    const Staircase staircase = solve(spec, {});
    ASSERT_EQ(staircase.size(), 18u); // the infinities have no code
    EXPECT_TRUE(std::isnan(staircase.output(0)));
    EXPECT_EQ(staircase.output(1), -2.0);
    EXPECT_EQ(staircase.first(2), -1.875f);
    EXPECT_EQ(staircase.output(16), 1.75);
    EXPECT_TRUE(std::isnan(staircase.output(17)));
    EXPECT_EQ(solve(spec_of("ap_fixed<4,2>"), {-6.0f, 6.0f}).first(1), -5.75f);
    EXPECT_EQ(segment_at(spec_of("ap_fixed<4,2>"), 0x1p60f).value, 0.0f);
    EXPECT_GT(transition_count(spec_of("ap_fixed<32,6>"), {-32.0f, 32.0f}, 100), 1 << 25);
}

TEST(Targets, AreWrittenInOneWay) {
    EXPECT_EQ(refusal("hls4ml.sigmoid()"), "hls4ml.sigmoid(input='ap_fixed<16,6>', table='ap_fixed<18,8>', "
                                           "result='ap_fixed<16,6>')");
    EXPECT_EQ(refusal("hls4ml.tanh(512, table_t=\"fixed< 12, 2, RND, SAT, 0 >\", result_t='ap_int<4>')"),
              "hls4ml.tanh(table_size=512, input='ap_fixed<16,6>', table='ap_fixed<12,2,AP_RND,AP_SAT>', "
              "result='ap_int<4>')");
    EXPECT_EQ(refusal("cri.sigmoid(q=4)"), "cri.sigmoid(q=4, input='ap_fixed<16,6>', result='ap_fixed<16,6>')");
    EXPECT_EQ(refusal("cri.sigmoid(q=4, delta=0.3)"),
              "cri.sigmoid(q=4, delta=0.3, input='ap_fixed<16,6>', result='ap_fixed<16,6>')");
    EXPECT_EQ(refusal("ufixed<8,0,RND_CONV,SAT,0>"), "ap_ufixed<8,0,AP_RND_CONV,AP_SAT>");
    EXPECT_EQ(refusal("ac_int<5>"), "ap_int<5>");
    EXPECT_EQ(refusal("ac_fixed<8,3,false,AC_TRN,AC_SAT>"), "ap_ufixed<8,3,AP_TRN,AP_SAT>");
    EXPECT_EQ(refusal("ac_fixed<8,3,AC_RND>"), "ap_fixed<8,3,AP_RND,AP_WRAP>");
}

TEST(Targets, RefuseWithTheReason) {
    EXPECT_NE(refusal("hls4ml.sigmoid()@real").find("has no sigmoid mode"), std::string::npos);
    EXPECT_NE(refusal("hls4ml.sigmoid(table='ap_int<8>')").find("integer types are refused"), std::string::npos);
    EXPECT_NE(refusal("hls4ml_quartus.tanh(input='ap_int<8>')").find("integer types are refused"), std::string::npos);
    EXPECT_NE(refusal("hls4ml_catapult.sigmoid(result='ap_uint<8>')").find("integer types are refused"),
              std::string::npos);
    EXPECT_NE(refusal("hls4ml.sigmoid(input='ap_fixed<25,6>')").find("from 1 to 24 bits"), std::string::npos);
    EXPECT_NE(refusal("hls4ml.sigmoid(input='ap_fixed<24,21>')").find("would overflow"), std::string::npos);
    EXPECT_EQ(refusal("hls4ml.sigmoid(input='ap_fixed<24,21>', table_size=512)").substr(0, 7), "hls4ml.");
    EXPECT_NE(refusal("ap_fixed<33,6>").find("from 1 to 32 bits"), std::string::npos);
    EXPECT_NE(refusal("ap_fixed<8,-17>").find("from -16 to 32"), std::string::npos);
    EXPECT_NE(refusal("ap_fixed<8,3,AP_TRN,AP_WRAP_SM>").find("AP_WRAP_SM"), std::string::npos);
    EXPECT_NE(refusal("ap_fixed<8,3,AP_TRN,AP_SAT,1>").find("must be 0, not 1"), std::string::npos);
    EXPECT_NE(refusal("lut.sigmoid(sample='right')").find("'left' or 'mid' or 'nearest'"), std::string::npos);
    EXPECT_NE(refusal("hls4ml.sigmoid(result=8)").find("in quotes"), std::string::npos);
}

TEST(Targets, ProposeTheInputsTheyHold) {
    EXPECT_EQ(default_interval(spec_of("hls4ml.sigmoid()")), usual);
    EXPECT_EQ(default_interval(spec_of("hls4ml.sigmoid(input='ap_fixed<8,3>')")), (Interval{-4.0f, 3.96875f}));
    EXPECT_EQ(default_interval(spec_of("ap_fixed<8,3>")), (Interval{-6.0f, 6.0f}));
}

// Against MPFR-proven tanh and sigmoid of float32: where the result type has as many bits as float32 there, the code
// must round the same way; and the ends, where the missing part is below every double.
TEST(Targets, DecideTheExactCurveAtItsEnds) {
    const auto code = [](const char* text, std::int64_t input) {
        const Spec spec = spec_of(text);
        return *target_of(spec).value().output(input);
    };
    const char* floor = "ideal.sigmoid(input='ap_fixed<24,12>', result='ap_fixed<32,2>')";
    EXPECT_EQ(code(floor, 2000 * 4096), (1 << 30) - 1); // below 1, however little
    EXPECT_EQ(code(floor, -2000 * 4096), 0);
    EXPECT_EQ(code("ideal.tanh(input='ap_fixed<24,12>', result='ap_fixed<32,2>')", -2000 * 4096), -(1 << 30));
    EXPECT_EQ(code("ideal.tanh(input='ap_fixed<24,-8>', result='ap_fixed<32,-8>')", 5), 1280 - 1); // below x
    EXPECT_EQ(code("ideal.tanh(input='ap_fixed<24,-8>', result='ap_fixed<32,-8>')", -5), -1280);
    EXPECT_EQ(code("ideal.sigmoid(input='ap_fixed<24,-16>', result='ap_fixed<32,1>')", 0), 1 << 30);
    for (std::int64_t input = 1; input < 40; ++input) { // sigmoid(x) = 1/2 + x/4 - x^3/48 ... with x = input 2^-40
        EXPECT_EQ(code("ideal.sigmoid(input='ap_fixed<24,-16>', result='ap_ufixed<32,0,AP_RND_CONV,AP_SAT>')", input),
                  std::int64_t{1} << 31);
    }
}

TEST(DeployComparison, GivesTheFacts) {
    std::ifstream file(hardware::subset() / "facts.csv");
    int facts = 0;
    hardware::for_each_line(file, [&](const std::vector<std::string>& row) {
        const auto deployed = parse_spec(row[2]);
        ASSERT_TRUE(deployed) << row[2];
        const DeployComparison found = compare_deployed(*bind(spec_of(row[1])), target_of(*deployed).value());
        const bool differs = found.disagree > 0;
        const auto cell = [differs](auto value) {
            return differs ? text_of(static_cast<double>(value)) : std::string();
        };
        const LargestDifference largest = found.largest.value_or(LargestDifference{});
        const DifferingCodes longest = found.longest.value_or(DifferingCodes{});
        const std::vector<std::string> cells{row[0],
                                             row[1],
                                             row[2],
                                             std::to_string(found.codes),
                                             std::to_string(found.undefined),
                                             std::to_string(found.disagree),
                                             std::to_string(found.runs.size()),
                                             cell(longest.first),
                                             cell(longest.last),
                                             cell(differs ? found.runs.front().first : 0),
                                             cell(differs ? found.runs.back().last : 0),
                                             text_of(found.min_lsb),
                                             text_of(found.max_lsb),
                                             text_of(largest.lsb),
                                             cell(largest.code),
                                             cell(largest.x),
                                             cell(largest.trained_value),
                                             cell(largest.deployed_code)};
        EXPECT_EQ(cells, row);
        ++facts;
    });
    EXPECT_GE(facts, 8);
}

// Every row of what hls4ml's own functions give.
TEST(Hls4mlDefaults, AreThoseOfTheConverter) {
    std::ifstream file(hardware::subset() / "defaults.csv");
    int rows = 0;
    hardware::for_each_line(file, [&](const std::vector<std::string>& row) {
        const Spec trained = spec_of(row[0]);
        const auto backend = std::ranges::find(hls4ml_backends(), row[2], &Hls4mlBackendRow::key)->backend;
        const auto granularity = row[1] == "name" ? Hls4mlGranularity::name : Hls4mlGranularity::model;
        const auto text = hls4ml_default(*trained.function, trained.values, backend, granularity, default_type);
        ASSERT_TRUE(text) << row[0];
        EXPECT_EQ(refusal(*text), refusal(row[3])) << row[0] << " " << row[1] << " " << row[2];
        ++rows;
    });
    EXPECT_EQ(rows, 280);
}

TEST(Hls4mlDefaults, GiveOtherQuantizersTheirType) {
    const auto of = [](const char* text) {
        const Spec spec = spec_of(text);
        const auto found =
            hls4ml_default(*spec.function, spec.values, Hls4mlBackend::vivado, Hls4mlGranularity::name, default_type);
        return found ? *found : plain(found.error().what);
    };
    // _get_precision_from_quantizer: signed whatever keep_negative says, an integer type without fraction bits.
    EXPECT_EQ(of("quantized_bits(8, 2)"), "ap_fixed<8,3,AP_RND_CONV,AP_SAT>");
    EXPECT_EQ(of("quantized_bits(8, 7)"), "ap_int<8>");
    EXPECT_EQ(of("quantized_relu(6, 1)"), "ap_ufixed<6,1,AP_RND_CONV,AP_SAT>");
    EXPECT_EQ(of("quantized_relu(4, 4)"), "ap_uint<4>");
    EXPECT_NE(of("quantized_relu(4, negative_slope=0.25)").find("no plain fixed-point type"), std::string::npos);
    EXPECT_NE(of("quantized_po2(4)").find("no plain fixed-point type"), std::string::npos);
    EXPECT_NE(of("plan.sigmoid()").find("quantizers of QKeras alone"), std::string::npos);
    EXPECT_EQ(of("pr63_v1.quantized_sigmoid(4, 1)@real").substr(0, 19), "hls4ml.hard_sigmoid");
}
} // namespace
} // namespace quantoscope
