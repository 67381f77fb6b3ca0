#pragma once

#include "core/spec/spec.h"

#include <random>
#include <string>
#include <vector>

namespace quantoscope {

// The families of the contract's table, whose parameters are whole numbers and flags throughout: every spec
// of theirs can be visited.
inline const std::vector<const Family*>& sigmoid_and_tanh_families()
{
    static const std::vector<const Family*> found = [] {
        std::vector<const Family*> all;
        for (const Family* family : families()) {
            if (family->name == "quantized_sigmoid" || family->name == "quantized_tanh") {
                all.push_back(family);
            }
        }
        return all;
    }();
    return found;
}

// Calls `visit` with every combination of values of the parameters of the family.
template <class Visit>
void for_each_values(const Family& family, Visit visit)
{
    Values values;
    for (const ParameterDefinition& parameter : family.parameters) {
        values.push_back(parameter.minimum);
    }
    for (;;) {
        visit(values);
        std::size_t i = 0;
        for (; i < values.size() && values[i] == Value(family.parameters[i].maximum); ++i) {
            values[i] = family.parameters[i].minimum;
        }
        if (i == values.size()) {
            return;
        }
        values[i] = values[i].whole() + 1;
    }
}

// Every spec of these families: all values, all modes (about 13000).
template <class Visit>
void for_each_spec(Visit visit)
{
    for (const Family* family : sigmoid_and_tanh_families()) {
        for_each_values(*family, [&](const Values& values) {
            for (const SigmoidMode& mode : sigmoid_modes()) {
                visit(Spec{family, values, &mode});
            }
        });
    }
}

// Specs with distinct outputs at inference, bits from `min_bits` to `max_bits` and integer bits up to
// `max_integer`: stochastic rounding off.
template <class Visit>
void for_each_distinct_spec(int min_bits, int max_bits, int max_integer, Visit visit)
{
    for_each_spec([&](const Spec& spec) {
        const int bits = spec.value("bits");
        if (bits >= min_bits && bits <= max_bits && spec.value("integer") <= max_integer &&
            spec.value("use_stochastic_rounding") == 0) {
            visit(spec);
        }
    });
}

// A spec drawn at random with bits up to `max_bits`.
inline Spec random_spec(std::mt19937_64& random, int max_bits)
{
    Spec spec = default_spec(*sigmoid_and_tanh_families()[random() % sigmoid_and_tanh_families().size()]);
    for (std::size_t i = 0; i < spec.values.size(); ++i) {
        const ParameterDefinition& parameter = spec.family->parameters[i];
        const int maximum = parameter.key == "bits" ? max_bits : parameter.maximum;
        spec.values[i] = parameter.minimum +
                         static_cast<int>(random() % static_cast<unsigned>(maximum - parameter.minimum + 1));
    }
    spec.mode = &sigmoid_modes()[random() % sigmoid_modes().size()];
    return spec;
}

inline Spec spec_of(const std::string& text)
{
    return parse_spec(text).value();
}

} // namespace quantoscope
