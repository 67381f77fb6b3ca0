#include "core/qkeras/facts.h"
#include "tests/core/support.h"

#include "core/curves/curve.h"
#include "core/function/function.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>
#include <set>

namespace quantoscope {
namespace {
struct ExpectedFamily {
    std::string revision, name;
    std::vector<std::string> parameters;
};

// The contract's table: positional order of the parameters in each revision.
const std::vector<ExpectedFamily>& expected_functions() {
    static const std::vector<ExpectedFamily> table = {
        {"pr63_v1", "quantized_sigmoid", {"bits", "integer", "symmetric", "use_stochastic_rounding"}},
        {"pr63_v2", "quantized_sigmoid", {"bits", "symmetric", "use_stochastic_rounding"}},
        {"pr63_clip", "quantized_sigmoid", {"bits"}},
        {"pr63_v3", "quantized_sigmoid", {"bits", "use_stochastic_rounding"}},
        {"pr63", "quantized_sigmoid", {"bits", "use_real_sigmoid", "use_stochastic_rounding"}},
        {"", "quantized_sigmoid", {"bits", "symmetric", "use_real_sigmoid", "use_stochastic_rounding"}},
        {"pr63_base", "quantized_tanh", {"bits", "integer", "symmetric", "use_stochastic_rounding"}},
        {"", "quantized_tanh", {"bits", "use_stochastic_rounding", "symmetric", "use_real_tanh"}},
    };
    return table;
}

TEST(Functions, HaveTheParametersOfTheContractInItsOrder) {
    ASSERT_EQ(sigmoid_and_tanh_functions().size(), expected_functions().size());
    for (std::size_t i = 0; i < expected_functions().size(); ++i) {
        const ExpectedFamily& expected = expected_functions()[i];
        const Function& function = *functions()[i];
        EXPECT_EQ(function.prefix(), expected.revision);
        EXPECT_EQ(function.name, expected.name);
        std::vector<std::string> keys;
        for (const ParameterDefinition& parameter : function.parameters) { keys.emplace_back(parameter.key); }
        EXPECT_EQ(keys, expected.parameters) << expected.revision << "." << expected.name;
        EXPECT_EQ(find_function(expected.revision, expected.name), &function);
    }
    EXPECT_EQ(find_function("pr63", "quantized_tanh"), nullptr);
    EXPECT_EQ(find_function("qkeras", "quantized_sigmoid"), nullptr); // the prefix belongs to the text form
}

TEST(Functions, HaveTheDomainsAndDefaultsOfTheContract) {
    for (const Function* function : sigmoid_and_tanh_functions()) {
        for (const ParameterDefinition& parameter : function->parameters) {
            const bool bits = parameter.key == "bits";
            const bool integer = parameter.key == "integer";
            EXPECT_EQ(parameter.minimum, bits ? 1 : 0);
            EXPECT_EQ(parameter.maximum, bits ? 24 : integer ? 16 : 1) << parameter.key;
            EXPECT_EQ(parameter.default_value, bits ? 8 : 0);
            EXPECT_EQ(parameter.kind, bits || integer ? ParameterKind::integer : ParameterKind::flag);
            if (integer) { EXPECT_EQ(parameter.slider_maximum, 8); }
            EXPECT_FALSE(parameter.title.empty());
            EXPECT_FALSE(parameter.sentence.empty());
        }
    }
}

TEST(Functions, TellWhyAParameterOfAnotherRevisionIsAbsent) {
    for (const Function* function : sigmoid_and_tanh_functions()) {
        for (const AbsentParameter& absent : function->absent) {
            EXPECT_FALSE(function->parameter_index(absent.key)) << absent.key;
            EXPECT_FALSE(absent.reason.empty());
        }
        for (const Function* other : revisions_of(function->name, function->origin)) {
            for (const ParameterDefinition& parameter : other->parameters) {
                const bool told = std::ranges::count(function->absent, parameter.key, &AbsentParameter::key) == 1;
                EXPECT_NE(function->parameter_index(parameter.key).has_value(), told)
                    << function->prefix() << " " << parameter.key;
            }
        }
    }
}

TEST(Functions, RevisionsComeInOrderOfDateAndAreTold) {
    EXPECT_EQ(revisions_of("quantized_sigmoid").size(), 6u);
    EXPECT_EQ(revisions_of("quantized_tanh").size(), 2u);
    EXPECT_TRUE(revisions_of("quantized_nothing").empty());
    for (const std::string_view name : {"quantized_sigmoid", "quantized_tanh"}) {
        EXPECT_TRUE(std::ranges::is_sorted(revisions_of(name), {},
                                           [](const Function* function) { return qkeras_facts(*function).date; }));
        std::set<std::string_view> labels;
        for (const Function* function : revisions_of(name)) {
            EXPECT_TRUE(labels.insert(function->label()).second) << function->label();
            EXPECT_FALSE(qkeras_facts(*function).title.empty() || qkeras_facts(*function).source.empty() ||
                         qkeras_facts(*function).story.empty());
        }
    }
}

TEST(Functions, PiecesCoverAllInputsWithoutGaps) {
    for (const Function* function : sigmoid_and_tanh_functions()) {
        const std::vector<MonotonePiece> pieces = function->pieces(default_spec(*function).values);
        ASSERT_FALSE(pieces.empty());
        EXPECT_EQ(pieces.front().inputs.first, -inf);
        EXPECT_EQ(pieces.back().inputs.last, inf);
        for (std::size_t i = 1; i < pieces.size(); ++i) {
            EXPECT_EQ(pieces[i].inputs.first, std::nextafterf(pieces[i - 1].inputs.last, inf));
        }
    }
}

// Step and reported range of a spec, from the contract.
double contract_step(const Spec& spec) {
    const std::string_view revision = spec.function->prefix();
    const int bits = spec.value("bits");
    if (revision == "pr63_base" || revision == "pr63_v1") { return std::ldexp(1.0, spec.value("integer") - bits + 1); }
    const bool signed_grid =
        revision == "pr63_v2" || revision == "pr63_clip" || spec.function->name == "quantized_tanh";
    return std::ldexp(1.0, signed_grid ? 1 - bits : -bits);
}

Range contract_reported(const Spec& spec) {
    const std::string_view revision = spec.function->prefix();
    const int bits = spec.value("bits");
    const double integer_end = std::ldexp(1.0, spec.value("integer"));
    if (revision == "pr63_base") {
        return bits == 1 ? Range{-1, 1} : Range{-std::max(1.0, integer_end), std::max(1.0, integer_end)};
    }
    if (revision == "pr63_v1") {
        return bits == 1 ? Range{0, 1} : Range{-std::max(1.0, integer_end), std::max(1.0, integer_end)};
    }
    if (!revision.empty()) { return {0, 1}; }
    if (spec.function->name == "quantized_tanh") { // semantics.md: honest
        const double step = std::ldexp(1.0, 1 - bits);
        return {-1.0 + spec.value("symmetric") * step, 1.0 - step};
    }
    return {spec.value("symmetric") * std::ldexp(1.0, -bits), 1.0 - std::ldexp(1.0, -bits)};
}

TEST(Functions, StepsAndReportedRangesAreThoseOfTheContract) {
    for_each_spec([](const Spec& spec) {
        ASSERT_EQ(spec.function->step(spec.values), contract_step(spec)) << text_of(spec);
        ASSERT_EQ(reported_of(spec), contract_reported(spec)) << text_of(spec);
    });
    for (const Function* function : sigmoid_and_tanh_functions()) {
        const bool tanh = function->name == "quantized_tanh";
        const Values values = default_spec(*function).values;
        EXPECT_EQ(function->nominal(values), (tanh ? Range{-1, 1} : Range{0, 1}));
        EXPECT_EQ(function->center(values), tanh ? 0.0 : 0.5);
        EXPECT_EQ(function->stands_for(values).curve->key, tanh ? "tanh" : "sigmoid");
    }
}

float sigmoid_of(const Spec& spec, float x, bool real) {
    const std::string_view mode = real ? "real" : spec.mode->key;
    if (mode == "real") {
        return sigmoid_rounded(x); // proved against MPFR elsewhere
    }
    const auto product = static_cast<float>((mode == "hard" ? 0.5 : 0.1875) * static_cast<double>(x));
    const auto sum = static_cast<float>(static_cast<double>(product) + 0.5);
    return std::fmax(std::fmin(sum, 1.0f), 0.0f);
}

// The formulas of the revisions as the review and the sources have them, in double: every operation after
// the float32 sigmoid is exact there up to 24 bits, apart from 2s-1, which is rounded to float32.
double formula(const Spec& spec, float x) {
    const std::string_view revision = spec.function->prefix();
    const double sym = spec.value("symmetric");
    const double half = std::ldexp(1.0, spec.value("bits") - 1);
    const double full = 2 * half;
    const double stretch = std::ldexp(1.0, spec.value("integer"));
    const auto clip = [](double v, double low, double high) { return std::fmax(std::fmin(v, high), low); };
    const float in = x / static_cast<float>(stretch);
    const double s = sigmoid_of(spec, in, spec.value("use_real_sigmoid") != 0);
    if (revision == "pr63_base") {
        return stretch * clip(2 * (std::rint(s * half) / half) - 1, -1 + sym / half, 1 - 1 / half);
    }
    if (spec.function->name == "quantized_tanh") {
        const double p = spec.value("use_real_tanh") != 0 ? tanh_rounded(x) : static_cast<float>(2.0 * s - 1.0);
        return clip(std::rint(p * half) / half, -1 + sym / half, 1 - 1 / half);
    }
    if (revision == "pr63_v1" || revision == "pr63_v2") {
        return stretch * clip(std::rint(s * half) / half, sym / half, 1 - 1 / half);
    }
    if (revision == "pr63_clip") { return clip(std::rint(s * half) / half, 0, 1); }
    if (revision == "pr63_v3" || revision == "pr63") { return std::rint(s * full) / full; }
    return clip(std::rint(s * full) / full, sym / full, 1 - 1 / full);
}

TEST(Functions, OutputsFollowTheFormulaOfEverySpec) {
    constexpr std::uint64_t seed = 22387;
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937_64 random(seed);
    for_each_spec([&](const Spec& spec) {
        const auto kernel = bind(spec);
        const double reach = std::ldexp(16.0, spec.value("integer"));
        std::vector<float> x = {0.0f, -0.0f, 1.0f, -1.0f, inf, -inf, 0x1p-149f, -0x1p-149f, 3e38f, -3e38f};
        for (int i = 0; i < 30; ++i) {
            x.push_back(static_cast<float>((static_cast<double>(random() >> 11) * 0x1p-53 - 0.5) * reach));
        }
        std::vector<float> y(x.size());
        kernel->evaluate(x, y);
        for (std::size_t i = 0; i < x.size(); ++i) {
            ASSERT_EQ(static_cast<double>(y[i]), formula(spec, x[i])) << text_of(spec) << " at " << x[i];
            ASSERT_EQ((*kernel)(x[i]), y[i]) << text_of(spec) << " at " << x[i];
        }
        ASSERT_TRUE(std::isnan((*kernel)(std::nanf("")))) << text_of(spec);
    });
}

TEST(Functions, TheModeIsWithoutEffectJustWhereTheTableSaysSo) {
    const std::vector<float> x = {-3.3f, -0.7f, 0.3f, 1.1f, 2.6f, 5.0f};
    for_each_spec([&](const Spec& spec) {
        const bool real_flag = spec.value("use_real_sigmoid") + spec.value("use_real_tanh") != 0;
        ASSERT_EQ(mode_matters(spec), !real_flag) << text_of(spec);
        if (real_flag) {
            const Spec hard{spec.function, spec.values, &default_sigmoid_mode()};
            for (const float v : x) { ASSERT_EQ((*bind(spec))(v), (*bind(hard))(v)) << text_of(spec); }
            ASSERT_EQ(mode_curve_of(spec), curve_of(spec));
        }
    });
}

TEST(Functions, SurrogatesAreTheUnroundedValuesInFloat32) {
    for (const char* text :
         {"pr63_v1.quantized_sigmoid(4, 2)", "quantized_sigmoid(4)@smooth", "quantized_sigmoid(4, use_real_sigmoid=1)",
          "quantized_tanh(5)@real", "quantized_tanh(5, use_real_tanh=1)", "pr63_base.quantized_tanh(5, 1)@real"}) {
        const Spec spec = spec_of(text);
        const auto kernel = bind(spec);
        const auto stretch = static_cast<float>(std::ldexp(1.0, spec.value("integer")));
        for (float x = -9.0f; x < 9.0f; x += 0.01f) {
            const float s = sigmoid_of(spec, x / stretch, spec.value("use_real_sigmoid") != 0);
            const bool doubled = spec.function->name == "quantized_tanh" && spec.function->prefix().empty();
            const float p = spec.value("use_real_tanh") != 0 ? tanh_rounded(x)
                            : doubled                        ? static_cast<float>(2.0 * s - 1.0)
                                                             : s;
            ASSERT_EQ(kernel->pre_quantization_at(x), p) << text << " " << x;
        }
    }
}

// Facts and legends have words for these two forms alone.
TEST(Functions, ReferencesAreACurveOrTwiceACurveMinusOne) {
    for_each_spec([](const Spec& spec) {
        const ScaledCurve curve = mode_curve_of(spec);
        const bool plain_form = curve.gain == 1.0 && curve.offset == 0.0;
        const bool doubled_form = curve.gain == 2.0 && curve.offset == -1.0;
        ASSERT_TRUE(plain_form || doubled_form) << text_of(spec);
    });
}
} // namespace
} // namespace quantoscope
