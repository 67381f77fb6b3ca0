#include "core/curves/correctly_rounded.h"
#include "core/deploy/parameters.h"
#include "core/deploy/targets.h"

#include <algorithm>
#include <cmath>

// sigmoid and tanh of hls4ml for Vivado and Vitis (nnet_utils/nnet_activation.h): a table over [-R/2, R/2), read at
// the address of the truncated input.
namespace quantoscope::inline deploy {
namespace {
constexpr ParameterDefinition parameters[] = {table_size_parameter(1024), input_parameter, table_parameter,
                                              result_parameter};
// Integer types were not run with Catapult.
constexpr ParameterDefinition catapult_parameters[] = {parameters[0], without_integer_types(input_parameter),
                                                       table_parameter, without_integer_types(result_parameter)};

// As the generator computes them: the sample in double, then float32 throughout, but for the division.
TableEntry entry_at(bool is_tanh, int index, int size, const FixedPointType& table) {
    const double range = is_tanh ? 8.0 : 16.0;
    const auto sample = static_cast<float>(range * (index - static_cast<double>(size) / 2.0) / size);
    const float value =
        is_tanh ? tanh_rounded(sample) : static_cast<float>(1.0 / static_cast<double>(1.0f + exp_rounded(-sample)));
    return {static_cast<double>(sample), static_cast<double>(value), code_of(static_cast<double>(value), table)};
}

template <bool is_tanh> Target bind(const Values& values) {
    const int size = values["table_size"].whole();
    LookupTable table{.type = values["table"].type(), .entries = {}, .address = {}};
    for (int i = 0; i < size; ++i) { table.entries.push_back(entry_at(is_tanh, i, size, table.type)); }
    table.address = [size, fraction = values["input"].type().format.fraction_bits()](std::int64_t code) {
        const std::int64_t quotient = code * size / (is_tanh ? 8 : 16); // keeps the input's fraction bits, truncated
        const std::int64_t whole =
            fraction >= 0 ? quotient / (std::int64_t{1} << fraction) : quotient * (std::int64_t{1} << -fraction);
        return std::optional(static_cast<std::size_t>(std::clamp<std::int64_t>(whole + size / 2, 0, size - 1)));
    };
    return table_target(values, std::move(table));
}

// The generated table is filled by the C library, whose last place may be another.
template <int fraction_bits> bool is_fine(const Values& values) {
    return values["table"].type().format.fraction_bits() >= fraction_bits;
}

constexpr const char* fine_entries =
    "With so many fraction bits, entries may differ by one step of the table type with the C library that fills it.";

// Whether an entry stands for more than one input code: not where each code has its own.
template <int range> bool has_bins(const Values& values) {
    const int fraction = values["input"].type().format.fraction_bits();
    return fraction < 0 || std::fmod(values["table_size"].number(), std::ldexp(range, fraction)) != 0.0;
}

template <int range, int fine>
constexpr DeployCause causes[] = {
    {"Each entry of the table is sampled at the left edge of its bin.", has_bins<range>},
    {"The address is truncated toward zero: the bin around 0 is twice as wide, and both sides are pulled toward the "
     "value at 0.",
     has_bins<range>},
    floored_entries,
    {fine_entries, is_fine<fine>}};

constexpr std::string_view story =
    "Reads a table sampled at the left edge of each bin; the address is truncated toward zero, so that the bin "
    "around 0 is twice as wide";

constexpr DeployFacts sigmoid_facts{
    .title = "hls4ml, Vivado and Vitis", .story = story, .source = hls4ml_source, .causes = causes<16, 24>};
constexpr DeployFacts tanh_facts{
    .title = "hls4ml, Vivado and Vitis", .story = story, .source = hls4ml_source, .causes = causes<8, 13>};

constexpr DeployFacts of_catapult(DeployFacts facts) {
    facts.title = "hls4ml, Catapult";
    facts.story = "The same as for Vivado";
    return facts;
}
constexpr DeployFacts catapult_sigmoid_facts = of_catapult(sigmoid_facts);
constexpr DeployFacts catapult_tanh_facts = of_catapult(tanh_facts);

constexpr Function row(const DeployFacts& facts, std::string_view origin, std::span<const ParameterDefinition> own,
                       bool is_tanh) {
    return target_function(facts, {origin, is_tanh ? "tanh" : "sigmoid", own, is_tanh ? bind<true> : bind<false>,
                                   is_tanh, table_index_refusal});
}

constexpr Function table[] = {
    row(sigmoid_facts, "hls4ml", parameters, false),
    row(tanh_facts, "hls4ml", parameters, true),
    row(catapult_sigmoid_facts, "hls4ml_catapult", catapult_parameters, false),
    row(catapult_tanh_facts, "hls4ml_catapult", catapult_parameters, true),
};
} // namespace

std::span<const Function> hls4ml_functions() { return table; }
} // namespace quantoscope::inline deploy
