#include "tests/core/support.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <map>

namespace quantoscope {
namespace {
std::vector<std::string> told(const std::string& spec, float x) {
    std::vector<std::string> out;
    for (const Stage& stage : bind(spec_of(spec))->stages(x)) { out.push_back(plain(stage.title)); }
    return out;
}

std::map<std::string, double> values(const Spec& spec, float x) {
    std::map<std::string, double> out;
    for (const Stage& stage : bind(spec)->stages(x)) {
        EXPECT_TRUE(out.emplace(stage.key, stage.value).second) << stage.key;
    }
    return out;
}

TEST(Stages, EndWithTheOutputForEverySpec) {
    for_each_spec([](const Spec& spec) {
        const auto kernel = bind(spec);
        for (const float x : {0.0f, -0.3f, 0.7f, 1.5769145f, -5.4161f, 100.0f, 0x1p-149f, inf, -inf}) {
            const std::vector<Stage> stages = kernel->stages(x);
            ASSERT_EQ(stages.front().key, "input") << text_of(spec);
            ASSERT_EQ(stages.front().value, x) << text_of(spec);
            ASSERT_EQ(stages.back().key, "output") << text_of(spec);
            ASSERT_EQ(stages.back().value, (*kernel)(x)) << text_of(spec) << " at " << x;
        }
        ASSERT_TRUE(std::isnan(kernel->stages(std::nanf("")).back().value)) << text_of(spec);
    });
}

// Beyond the surrogate every operation is exact at these widths, so double arithmetic tells its value.
TEST(Stages, EachFollowsFromTheOneBefore) {
    for_each_distinct_spec(1, 12, 4, [](const Spec& spec) {
        const auto kernel = bind(spec);
        const bool tanh = spec.function->name == "quantized_tanh";
        const std::string_view revision = spec.function->prefix();
        const bool whole_width = !tanh && (revision.empty() || revision == "pr63_v3" || revision == "pr63");
        const double m = std::ldexp(1.0, spec.value("bits") - (whole_width ? 0 : 1));
        const double stretch = std::ldexp(1.0, spec.value("integer"));
        for (const float x : {0.0f, -0.3f, 0.7f, 1.5769145f, -5.4161f, 100.0f, inf, -inf}) {
            const auto v = values(spec, x);
            ASSERT_EQ(v.contains("shrunk"), stretch != 1.0) << text_of(spec);
            ASSERT_EQ(v.contains("shrunk") ? v.at("shrunk") : x, x / stretch) << text_of(spec);
            ASSERT_EQ(v.at("surrogate"), kernel->pre_quantization_at(x)) << text_of(spec);
            if (v.contains("sigmoid")) { ASSERT_EQ(v.at("surrogate"), 2.0 * v.at("sigmoid") - 1.0) << text_of(spec); }
            ASSERT_EQ(v.at("scaled"), v.at("surrogate") * m) << text_of(spec);
            ASSERT_EQ(v.at("rounded"), std::nearbyint(v.at("scaled"))) << text_of(spec);
            ASSERT_EQ(v.at("quotient"), v.at("rounded") / m) << text_of(spec);
            double last = v.at("quotient");
            if (v.contains("doubled")) {
                ASSERT_EQ(v.at("doubled"), 2.0 * last - 1.0) << text_of(spec);
                last = v.at("doubled");
            }
            ASSERT_EQ(v.contains("doubled"), revision == "pr63_base") << text_of(spec);
            ASSERT_EQ(v.contains("clipped"), revision != "pr63_v3" && revision != "pr63") << text_of(spec);
            ASSERT_EQ(v.at("output"), stretch * (v.contains("clipped") ? v.at("clipped") : last)) << text_of(spec);
        }
    });
}

TEST(Stages, TellWhatIsDoneInQkerasOrder) {
    EXPECT_EQ(told("pr63_v1.quantized_sigmoid(4, 1)@real", 3.0f),
              (std::vector<std::string>{"x", "x / 2", "p before quantization: real sigmoid", "p * 2^3",
                                        "rounded, ties to even", "r = rounded / 2^3", "clipped to [0, 0.875]",
                                        "output, times 2"}));
    EXPECT_EQ(told("pr63_v3.quantized_sigmoid(4)", 3.0f),
              (std::vector<std::string>{"x", "p before quantization: hard sigmoid", "p * 2^4", "rounded, ties to even",
                                        "r = rounded / 2^4", "output"}));
    EXPECT_EQ(
        told("pr63_base.quantized_tanh(3)@smooth", 3.0f),
        (std::vector<std::string>{"x", "p before quantization: smooth sigmoid", "p * 2^2", "rounded, ties to even",
                                  "r = rounded / 2^2", "2 r - 1", "clipped to [-1, 0.75]", "output"}));
    EXPECT_EQ(told("quantized_tanh(4, symmetric=1)", 3.0f),
              (std::vector<std::string>{"x", "s: hard sigmoid", "p before quantization = 2 s - 1", "p * 2^3",
                                        "rounded, ties to even", "r = rounded / 2^3", "clipped to [-0.875, 0.875]",
                                        "output"}));
    EXPECT_EQ(told("quantized_tanh(4, use_real_tanh=1)", 3.0f)[1], "p before quantization: tanh");
    EXPECT_EQ(told("quantized_sigmoid(4, use_real_sigmoid=1)", 3.0f)[1], "p before quantization: real sigmoid");
}

TEST(Stages, AreTheNumbersWorkedOutByHand) {
    // (0.75 / 2) / 2 + 0.5 = 0.6875; times 8 is 5.5, a tie that goes to the even 6; 6/8, times 2.
    const std::vector<Stage> stages = bind(spec_of("pr63_v1.quantized_sigmoid(4, 1)"))->stages(0.75f);
    std::vector<float> found;
    for (const Stage& stage : stages) { found.push_back(stage.value); }
    EXPECT_EQ(found, (std::vector<float>{0.75f, 0.375f, 0.6875f, 5.5f, 6.0f, 0.75f, 0.75f, 1.5f}));
    EXPECT_EQ(values(spec_of("pr63_v1.quantized_sigmoid(4, 1)"), 9.0f).at("clipped"), 0.875);
}
} // namespace
} // namespace quantoscope
