#include "core/search/search.h"
#include "tests/core/support.h"

#include <gtest/gtest.h>

#include <map>
#include <tuple>

namespace quantoscope {
namespace {
std::vector<std::string> texts_of(const std::string& text) {
    std::vector<std::string> texts;
    const auto settings = settings_of(text);
    for (const Spec& spec : settings.value()) { texts.push_back(text_of(spec)); }
    return texts;
}

TEST(Holes, StandForTheirDomains) {
    EXPECT_EQ(texts_of("quantized_sigmoid(4)"), std::vector<std::string>{"quantized_sigmoid(bits=4)"});
    EXPECT_EQ(texts_of("qkeras.quantized_sigmoid(2..3, ?)@real"),
              (std::vector<std::string>{"quantized_sigmoid(bits=2)@real", "quantized_sigmoid(bits=3)@real",
                                        "quantized_sigmoid(bits=2, symmetric=True)@real",
                                        "quantized_sigmoid(bits=3, symmetric=True)@real"}));
    const std::map<std::string, std::size_t> counts{
        {"quantized_sigmoid(bits=?, symmetric=?)@?", 16 * 2 * 3},
        {"pr63_v1.quantized_sigmoid(bits = ? , integer=?)", 16 * 9},
        {"quantized_bits(4, integer=-2..2)", 5},
        {"qkeras.quantizers.quantized_bits(2..4)", 3},
        {"quantized_po2(4, log2_rounding=?)", 2},
        {"hls4ml.sigmoid(table_size=?)", 11},
        {"hls4ml.sigmoid(table_size=60..300)", 3}, // 64, 128, 256
        {"hls4ml.sigmoid(result='ap_ufixed<?,0..1>')", 16 * 2},
        {"ap_fixed<?,3>", 16},
        {"ap_fixed<8, ? ,AP_RND,AP_SAT>", 9},
        {"quantized_linear(bits=?)@?", 16 * 3},
    };
    for (const auto& [text, count] : counts) { EXPECT_EQ(texts_of(text).size(), count) << text; }
}

// A sign needs a bit of its own: without negative outputs there is one setting more.
TEST(Holes, LeaveOutWhatAFunctionRefuses) {
    for (const Function* function : functions()) {
        if (!function->parameter_index("bits") || function->refuses == nullptr) { continue; }
        const std::string name =
            std::string(function->prefix()) + (function->prefix().empty() ? "" : ".") + std::string(function->name);
        std::size_t exist = 0;
        for (int bits = 1; bits <= 16; ++bits) {
            exist += parse_spec(name + "(bits=" + std::to_string(bits) + ")") ? 1u : 0u;
        }
        EXPECT_EQ(texts_of(name + "(bits=?)").size(), exist) << name;
    }
}

TEST(Holes, SayWhatIsWrongAndWhere) {
    const auto expect_error = [](const std::string& text, const std::string& place, const std::string& part) {
        const auto settings = settings_of(text);
        ASSERT_FALSE(settings) << text;
        EXPECT_EQ(settings.error().offset, text.find(place)) << text;
        EXPECT_NE(plain(settings.error().what).find(part), std::string::npos) << plain(settings.error().what);
    };
    expect_error("quantized_bits(4, alpha=?)", "?", "alpha cannot be left open");
    expect_error("quantized_hswish(4, relu_shift=?)", "?", "relu_shift cannot be left open");
    expect_error("quantized_sigmoid(symmetric=0..1)", "0..1", "symmetric cannot be left open");
    expect_error("quantized_sigmoid(8..2)", "8..2", "ends below its beginning");
    expect_error("quantized_sigmoid(2..99)", "2..99", "bits must be a whole number from 1 to 24, not 99");
    expect_error("quantized_sigmoid(2..)", "2..", "bits must be");
    expect_error("ap_fixed<8,3,?>", "?", "cannot be left open");
    expect_error("quantized_sigmod(?)", "quantized_sigmod", "there is no quantizer");
    expect_error("quantized_sigmoid(symetric=?)", "symetric", "no parameter 'symetric'");
    expect_error("plan.sigmoid()@?", "@", "no sigmoid mode");
    expect_error("ap_fixed<-100000..100000,3>", "-100000", "more than 65536");
    EXPECT_FALSE(settings_of("quantized_relu(?, ?, use_sigmoid=?, use_stochastic_rounding=?, is_quantized_clip=?, "
                             "use_ste=?, enable_fast_inference=?)@?"
                             "x"));
    EXPECT_FALSE(settings_of("hls4ml.sigmoid(?, input='ap_fixed<?,?>', table='ap_fixed<?,?>')"));
}

TriedSetting setting(const char* text, std::int64_t bits, double error, std::vector<std::string_view> failed = {}) {
    return {.spec = spec_of(text), .bits = bits, .largest_error = error, .failed = std::move(failed)};
}

TEST(Search, OrdersByBitsErrorAndText) {
    const SearchResult found =
        in_order({setting("quantized_tanh(5)", 5, 0.1), setting("quantized_tanh(3)", 3, 0.4),
                  setting("quantized_tanh(2)", 2, 0.9, {"monotone"}), setting("quantized_sigmoid(4)", 3, 0.4),
                  setting("quantized_tanh(4)", 3, 0.2)});
    EXPECT_EQ(found.tried, 5u);
    EXPECT_FALSE(found.nearest);
    std::vector<std::string> texts;
    for (const TriedSetting& passing : found.passing) { texts.push_back(text_of(passing.spec)); }
    EXPECT_EQ(texts, (std::vector<std::string>{"quantized_tanh(bits=4)", "quantized_sigmoid(bits=4)",
                                               "quantized_tanh(bits=3)", "quantized_tanh(bits=5)"}));
}

TEST(Search, NamesTheNearestWhereNonePasses) {
    const SearchResult found = in_order({setting("quantized_tanh(2)", 2, 0.1, {"symmetric", "monotone"}),
                                         setting("quantized_tanh(3)", 3, 0.4, {"max-error"}),
                                         setting("quantized_tanh(5)", 5, 0.2, {"max-error"})});
    EXPECT_TRUE(found.passing.empty());
    EXPECT_EQ(text_of(found.nearest.value().spec), "quantized_tanh(bits=5)");
    EXPECT_FALSE(in_order({}).nearest);
}

// Of shared facts: genuine C++ gave 3069 codes of 65536 and at most 2 steps (tests/cli/deploy_test.cpp).
TEST(Search, HoldsTargetsToWhatWasTrained) {
    const Spec spec = spec_of("hls4ml.sigmoid(input='ap_fixed<16,6>', table='ap_fixed<18,8>', "
                              "result='ap_ufixed<8,0,AP_RND_CONV,AP_SAT>')");
    Limits limits{.trained = spec_of("quantized_sigmoid(8, use_real_sigmoid=True)"),
                  .max_lsb = 2.0,
                  .max_share = 3069.0 / 65536.0};
    const TriedSetting passing = judged(spec, usual, limits);
    EXPECT_TRUE(passing.failed.empty());
    EXPECT_EQ(passing.bits, 8);
    EXPECT_EQ(passing.table.value().entries, 1024);
    EXPECT_EQ(passing.table.value().bytes, 1024 * 18 / 8);
    limits.max_lsb = 1.5;
    limits.max_share = 3068.0 / 65536.0;
    EXPECT_EQ(judged(spec, usual, limits).failed, (std::vector<std::string_view>{"max-lsb", "max-share"}));
}

// The text with everything open that acts at inference and can be, up to ten bits and three integer bits.
std::string open_text(const Function& function) {
    std::string arguments;
    for (const ParameterDefinition& parameter : function.parameters) {
        const bool is_open = (parameter.kind == ParameterKind::flag && !parameter.training_only) ||
                             parameter.kind == ParameterKind::choice;
        const char* value = parameter.key == "bits"      ? "1..10"
                            : parameter.key == "integer" ? "0..3"
                            : is_open                    ? "?"
                                                         : nullptr;
        if (value == nullptr) { continue; }
        arguments += (arguments.empty() ? "" : ", ") + std::string(parameter.key) + "=" + value;
    }
    const std::string prefix(function.prefix());
    return prefix + (prefix.empty() ? "" : ".") + std::string(function.name) + "(" + arguments + ")@?";
}

// The same specs from the table, value by value.
std::vector<Spec> enumerated(const Function& function) {
    std::vector<Spec> specs{default_spec(function)};
    const auto vary = [&](auto values_of) {
        std::vector<Spec> more;
        for (const Spec& spec : specs) { values_of(spec, more); }
        specs = std::move(more);
    };
    for (std::size_t i = 0; i < function.parameters.size(); ++i) {
        const ParameterDefinition& parameter = function.parameters[i];
        std::vector<Value> values;
        for (const std::string_view word : parameter.words) { values.push_back(Value::word(word)); }
        if (parameter.kind == ParameterKind::flag && !parameter.training_only) { values = {0, 1}; }
        for (int n = 1; n <= 10 && parameter.key == "bits"; ++n) { values.emplace_back(n); }
        for (int n = 0; n <= 3 && parameter.key == "integer"; ++n) { values.emplace_back(n); }
        if (values.empty() || parameter.kind == ParameterKind::number) { continue; }
        vary([&](const Spec& spec, std::vector<Spec>& more) {
            for (const Value& value : values) {
                more.push_back(spec);
                more.back().values[i] = value;
            }
        });
    }
    vary([](const Spec& spec, std::vector<Spec>& more) {
        for (const SigmoidMode& mode : sigmoid_modes()) { more.push_back({spec.function, spec.values, &mode}); }
    });
    std::erase_if(specs, [](const Spec& spec) { return refusal_of(spec).has_value(); });
    return specs;
}

// The limits in the words of the analysis: an error of at most 1/32, no output out of range, none that decreases.
bool keeps_limits(const Analysis& analysis) {
    return analysis.error.largest <= 0.03125 && analysis.range.outside_total == 0 && analysis.monotone;
}

TEST(SearchThorough, AgreesWithEnumerationOfEveryQKerasFunction) {
    const Limits limits{.checks = {parse_check(CheckKind::max_error, "1/32").value(), Check{CheckKind::no_overshoot},
                                   Check{CheckKind::monotone}}};
    std::size_t functions_tried = 0;
    std::size_t passing_total = 0;
    for (const Function* function : functions()) {
        if (function->qkeras == nullptr || function->parameters.size() < 2) { continue; }
        ++functions_tried;
        std::vector<TriedSetting> settings;
        const auto specs = settings_of(open_text(*function));
        ASSERT_TRUE(specs) << open_text(*function) << ": " << plain(specs.error().what);
        for (const Spec& spec : *specs) { settings.push_back(judged(spec, default_interval(spec), limits)); }
        const SearchResult found = in_order(std::move(settings));

        std::vector<std::tuple<std::int64_t, double, std::string>> expected;
        const std::vector<Spec> all = enumerated(*function);
        for (const Spec& spec : all) {
            const Analysis analysis = analyze(solve(spec, default_interval(spec)), spec);
            if (keeps_limits(analysis)) {
                const std::int64_t bits = spec.function->parameter_index("bits") ? spec.value("bits")
                                          : analysis.levels == 3                 ? 2
                                                                                 : 1; // signs
                expected.emplace_back(bits, analysis.error.largest, text_of(spec));
            }
        }
        std::ranges::sort(expected);
        EXPECT_EQ(found.tried, all.size()) << open_text(*function);
        ASSERT_EQ(found.passing.size(), expected.size()) << open_text(*function);
        for (std::size_t i = 0; i < expected.size(); ++i) {
            const auto& [bits, error, text] = expected[i];
            ASSERT_EQ(text_of(found.passing[i].spec), text);
            ASSERT_EQ(found.passing[i].bits, bits) << text;
            ASSERT_EQ(found.passing[i].largest_error, error) << text;
        }
        ASSERT_EQ(found.nearest.has_value(), expected.empty()) << open_text(*function);
        passing_total += expected.size();
    }
    EXPECT_GE(functions_tried, 20u);
    EXPECT_GT(passing_total, 100u); // something was compared
}
} // namespace
} // namespace quantoscope
