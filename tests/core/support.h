#pragma once

#include "core/numeric/float32.h"
#include "core/spec/spec.h"
#include "core/staircase/staircase.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <limits>
#include <random>
#include <set>
#include <string>
#include <vector>

namespace quantoscope {
inline constexpr float inf = std::numeric_limits<float>::infinity();
// What the program analyses unless told otherwise.
inline constexpr Interval usual{-12.0f, 12.0f};

// Any float32, NaN and infinities too, all equally likely.
inline float random_float(std::mt19937_64& random) {
    return std::bit_cast<float>(static_cast<std::uint32_t>(random()));
}

// Every output that occurs in training.
inline std::set<float> training_levels(const std::vector<TrainingBand>& bands) {
    std::set<float> levels;
    for (const TrainingBand& band : bands) { levels.insert({band.low, band.high}); }
    return levels;
}

// `spec` as it is used in training, where it has a parameter for that.
inline Spec training(Spec spec) {
    if (const auto index = spec.function->training_parameter()) { spec.values[*index] = 1; }
    return spec;
}

// The functions of the contract's table, whose parameters are whole numbers and flags throughout: every spec
// of theirs can be visited.
inline const std::vector<const Function*>& sigmoid_and_tanh_functions() {
    static const std::vector<const Function*> found = [] {
        std::vector<const Function*> all;
        for (const Function* function : functions()) {
            if (function->name == "quantized_sigmoid" || function->name == "quantized_tanh") {
                all.push_back(function);
            }
        }
        return all;
    }();
    return found;
}

// Calls `visit` with every combination of values of the parameters of the function.
template <class Visit> void for_each_values(const Function& function, Visit visit) {
    Values values(function.parameters);
    for (std::size_t i = 0; i < values.size(); ++i) { values[i] = function.parameters[i].minimum; }
    for (;;) {
        visit(values);
        std::size_t i = 0;
        for (; i < values.size() && values[i] == Value(function.parameters[i].maximum); ++i) {
            values[i] = function.parameters[i].minimum;
        }
        if (i == values.size()) { return; }
        values[i] = values[i].whole() + 1;
    }
}

// Every spec of these functions: all values, all modes (about 13000).
template <class Visit> void for_each_spec(Visit visit) {
    for (const Function* function : sigmoid_and_tanh_functions()) {
        for_each_values(*function, [&](const Values& values) {
            for (const SigmoidMode& mode : sigmoid_modes()) { visit(Spec{function, values, &mode}); }
        });
    }
}

// Specs with distinct outputs at inference, bits from `min_bits` to `max_bits` and integer bits up to
// `max_integer`: stochastic rounding off.
template <class Visit> void for_each_distinct_spec(int min_bits, int max_bits, int max_integer, Visit visit) {
    for_each_spec([&](const Spec& spec) {
        const int bits = spec.value("bits");
        if (bits >= min_bits && bits <= max_bits && spec.value("integer") <= max_integer &&
            spec.value("use_stochastic_rounding") == 0) {
            visit(spec);
        }
    });
}

// A spec drawn at random with bits up to `max_bits`.
inline Spec random_spec(std::mt19937_64& random, int max_bits) {
    Spec spec = default_spec(*sigmoid_and_tanh_functions()[random() % sigmoid_and_tanh_functions().size()]);
    for (std::size_t i = 0; i < spec.values.size(); ++i) {
        const ParameterDefinition& parameter = spec.function->parameters[i];
        const int maximum = parameter.key == "bits" ? max_bits : parameter.maximum;
        spec.values[i] =
            parameter.minimum + static_cast<int>(random() % static_cast<unsigned>(maximum - parameter.minimum + 1));
    }
    spec.mode = &sigmoid_modes()[random() % sigmoid_modes().size()];
    return spec;
}

// Values that make outputs leave their grid, fall, leak or turn.
inline const std::vector<std::string> unusual_texts = {
    "quantized_bits(4)",
    "quantized_bits(8, 0)",
    "ideal.quantized_bits(8, 0)",
    "quantized_bits(8, -2, 1)",
    "quantized_bits(3, 2, keep_negative=False)",
    "quantized_bits(1)",
    "quantized_bits(4, 1, alpha=3.0)",
    "quantized_bits(6, use_ste=False)",
    "quantized_bits(20)",
    "quantized_linear(4)",
    "quantized_linear(1)",
    "quantized_linear(8, 2, 0, False)",
    "quantized_linear(5, alpha=0.75)",
    "quantized_relu(4, 2)",
    "quantized_relu(4, 0, negative_slope=0.125)",
    "quantized_relu(6, 2, negative_slope=0.5, is_quantized_clip=False)",
    "quantized_relu(4, 0, relu_upper_bound=0.3, is_quantized_clip=False)",
    "quantized_relu(4, 0, relu_upper_bound=0, is_quantized_clip=False)",
    "quantized_relu(8, 1, use_sigmoid=1)@real",
    "quantized_relu(4, 0, use_sigmoid=1, negative_slope=0.125)@smooth",
    "quantized_relu(4, 0, enable_fast_inference=True)",
    "binary()",
    "binary(alpha=1.0)",
    "binary(use_01=True, alpha=0.5)",
    "ternary()",
    "ternary(alpha=2.0, threshold=0.5)",
    "ternary(threshold=0)",
    "ternary(alpha=0.75, threshold=-1.0)",
    "stochastic_binary(alpha=1.0)",
    "stochastic_ternary()",
    "bernoulli()",
    "quantized_po2(4)",
    "ideal.quantized_po2(8)",
    "quantized_po2(1)",
    "quantized_po2(2, quadratic_approximation=True)",
    "quantized_po2(7)",
    "quantized_po2(9)",
    "quantized_po2(12)",
    "quantized_po2(4, max_value=3.0, log2_rounding='floor')",
    "quantized_po2(6, 0.5, use_ste=False)",
    "quantized_relu_po2(2)",
    "quantized_relu_po2(8, 0.5)",
    "quantized_relu_po2(4, 100.0, quadratic_approximation=True, log2_rounding='floor')",
    "quantized_relu_po2(4, negative_slope=0.25)",
    "quantized_relu_po2(3, 1e18, 4, quadratic_approximation=True)",
    "quantized_relu_po2(5, negative_slope=5.9604644775390625e-08)",
    "quantized_ulaw(4)",
    "quantized_ulaw(8, 1, 1, 1.0)@real",
    "quantized_ulaw(12, -2)@smooth",
    "quantized_hswish(4, 2)",
    "quantized_hswish(1)",
    "quantized_hswish(3)",
    "ideal.quantized_hswish(8, 0)",
    "quantized_hswish(12, 0, 1, alpha=1.5)",
    "quantized_hswish(8, relu_shift=2, relu_upper_bound=0.7)",
    "quantized_hswish(6, relu_shift=7.3, relu_upper_bound=5)",
    "quantized_bits(4, 1, alpha='auto_po2')",
    "quantized_bits(5, -2, keep_negative=False, alpha='auto')@scale=0.3",
    "quantized_bits(1)@kernel",
    "quantized_bits(8, 3)@scale=0.125,kernel",
    "quantized_bits(20)@scale=0.75,kernel",
    "quantized_bits(6, use_ste=False)@kernel",
    "quantized_bits(4, alpha='auto', post_training_scale=3)",
    "quantized_linear(5, 1)@scale=0.7,kernel",
    "quantized_linear(1)@kernel",
    "quantized_hswish(5, 1)@kernel",
    "binary(use_01=True)@scale=0.5,kernel",
    "ternary()@scale=0.3,kernel",
    "bernoulli(alpha='auto')@scale=3",
    "quantized_hswish(20, relu_shift=30, relu_upper_bound=1)",
};

// Values a parameter may take, as its row says: ends, defaults, words and numbers of several kinds.
inline std::vector<Value> sample_values(const ParameterDefinition& parameter) {
    std::vector<Value> tried{parameter.default_value, Value()};
    for (const std::string_view word : parameter.words) { tried.push_back(Value::word(word)); }
    const bool is_bits = parameter.key == "bits"; // so few that every tread can be looked at
    for (const int whole : {parameter.minimum, parameter.minimum + 1, 4, is_bits ? 9 : parameter.slider_maximum}) {
        tried.emplace_back(whole);
    }
    for (const char* type :
         {"ap_fixed<8,3>", "ap_ufixed<6,0,AP_RND_CONV,AP_SAT>", "ap_fixed<10,2,AP_TRN_ZERO,AP_SAT_SYM>",
          "ap_fixed<7,-1,AP_RND,AP_SAT_ZERO>", "ap_int<4>"}) {
        tried.emplace_back(parse_fixed_point(type).value());
    }
    for (const double number : {-1.0, 0.0, 1e-5, 0.125, 0.3, 0.5, 0.75, 1.5, 3.0, 100.0, 1e10}) {
        tried.emplace_back(parameter.is_float32 ? static_cast<double>(static_cast<float>(number)) : number);
    }
    std::vector<Value> admitted;
    for (const Value& value : tried) {
        const bool is_new = std::ranges::find(admitted, value) == admitted.end();
        if (parameter.kind != ParameterKind::inert && is_new && admits(parameter, value)) { admitted.push_back(value); }
    }
    return admitted;
}

// Specs of every row of the function table: each parameter on its own at each of its sample values, a few mixtures
// drawn at random, in every mode that matters.
inline std::vector<Spec> sample_specs(const Function& function) {
    Spec base = default_spec(function);
    if (const auto four_bits = with_value(base, "bits", 4)) { base = *four_bits; }
    if (const auto few_inputs = with_value(base, "input", parse_fixed_point("ap_fixed<8,3>").value())) {
        base = *few_inputs;
    }
    std::vector<Spec> specs{base};
    std::mt19937_64 random(63);
    std::vector<Spec> mixtures(6, base);
    for (std::size_t i = 0; i < function.parameters.size(); ++i) {
        const std::vector<Value> values = sample_values(function.parameters[i]);
        for (const Value& value : values) {
            specs.push_back(base);
            specs.back().values[i] = value;
        }
        for (Spec& mixture : mixtures) {
            mixture.values[i] = values.empty() ? base.values[i] : values[random() % values.size()];
        }
    }
    specs.insert(specs.end(), mixtures.begin(), mixtures.end());
    std::vector<Spec> all;
    for (Spec spec : specs) {
        if (refusal_of(spec)) {
            continue; // its values do not go together
        }
        for (const SigmoidMode& mode : sigmoid_modes()) {
            spec.mode = &mode;
            if (std::ranges::find(all, spec) == all.end() && (mode_matters(spec) || &mode == &default_sigmoid_mode())) {
                all.push_back(spec);
            }
        }
    }
    return all;
}

// Calls `visit` with every sample spec of every function.
template <class Visit> void for_every_function(Visit visit) {
    for (const Function* function : functions()) {
        for (const Spec& spec : sample_specs(*function)) { visit(spec); }
    }
}

inline Spec spec_of(const std::string& text) { return parse_spec(text).value(); }
} // namespace quantoscope
