#include "core/deploy/exact_curves.h"
#include "core/deploy/target.h"

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
    return target_function(facts, origin, is_tanh ? "tanh" : "sigmoid", own, is_tanh ? bind<true> : bind<false>,
                           is_tanh, table_index_refusal);
}

// --- hard_sigmoid and hard_tanh of hls4ml: a slope, a shift and a clip, computed without loss.

constexpr ParameterDefinition hard_parameters[] = {
    slope_parameter("slope", "Steepness; the type slope_t decides what becomes of it"),
    slope_parameter("shift", "Value at 0; the type shift_t decides what becomes of it"),
    type_parameter("slope_t", "The type of the slope", widest_result, half_type),
    type_parameter("shift_t", "The type of the shift", widest_result, half_type),
    input_parameter,
    result_parameter,
};

// Catapult's own functions convert slope and input alike; integer types were not run there.
constexpr ParameterDefinition catapult_sigmoid_parameters[] = {without_integer_types(input_parameter),
                                                               without_integer_types(result_parameter)};
constexpr ParameterDefinition catapult_tanh_parameters[] = {hard_parameters[0],
                                                            hard_parameters[1],
                                                            without_integer_types(hard_parameters[2]),
                                                            without_integer_types(hard_parameters[3]),
                                                            catapult_sigmoid_parameters[0],
                                                            catapult_sigmoid_parameters[1]};

constexpr Fraction zero{0, 1};
constexpr Fraction one{1, 1};
constexpr Fraction two{2, 1};

Fraction held(double value, const FixedPointType& type) { return value_of(code_of(value, type), type.format); }

// slope * x + shift, as their types hold them.
struct Line {
    Fraction slope;
    Fraction shift;

    Fraction operator()(const Fraction& x) const { return slope * x + shift; }
};

Fraction clipped(const Fraction& value) { return value < zero ? zero : one < value ? one : value; }

template <bool is_tanh, bool clips> Target hard_bind(const Values& values) {
    const Line line{held(values["slope"].number(), values["slope_t"].type()),
                    held(values["shift"].number(), values["shift_t"].type())};
    return exact_target(values, [line](const Fraction& x, const FixedPointType& result) {
        const Fraction value = clips ? clipped(line(x)) : line(x);
        return code_of(is_tanh ? two * value - one : value, result);
    });
}

Target bind_catapult_sigmoid(const Values& values) {
    const FixedPointType& input = values["input"].type();
    const Line line{held(0.2, input), held(0.5, input)};
    return exact_target(values, [line, input, top = held(1.0, input)](const Fraction& x, const FixedPointType& result) {
        const Fraction value = value_of(code_of(line(x), input), input.format);
        return one < value ? code_of(top, result) : value < zero ? 0 : code_of(value, result);
    });
}

constexpr DeployCause catapult_sigmoid_causes[] = {
    {"Catapult's hard sigmoid has the slope 0.2, whatever slope is configured."}};
constexpr DeployCause catapult_tanh_causes[] = {
    {"Catapult's hard tanh does not clip: with a result type that wraps it is the straight line, repeated.",
     [](const Values& values) { return values["result"].type().overflow == Overflow::wrap; }}};

constexpr DeployFacts hard_facts{.title = "hls4ml",
                                 .story =
                                     "Clips slope * x + shift to [0, 1], exactly, then converts to the result type",
                                 .source = hls4ml_source};
constexpr DeployFacts hard_catapult_sigmoid_facts{
    .title = "hls4ml, Catapult",
    .story = "Computes with slope 0.2 in the input type, whatever slope is configured",
    .source = hls4ml_source,
    .causes = catapult_sigmoid_causes};
constexpr DeployFacts hard_catapult_tanh_facts{
    .title = "hls4ml, Catapult",
    .story = "Leaves the clip to the result type: with wrapping it does not clip at all",
    .source = hls4ml_source,
    .causes = catapult_tanh_causes};

// --- sigmoid and tanh of hls4ml for Quartus and oneAPI: a table of the positive half, mirrored.

constexpr ParameterDefinition quartus_parameters[] = {table_size_parameter(1024),
                                                      without_integer_types(input_parameter), table_parameter,
                                                      without_integer_types(result_parameter)};

// As hls4ml's Python writes it: the middle of the bin, in double throughout.
TableEntry quartus_entry_at(bool is_tanh, int index, int size, const FixedPointType& table) {
    const double range = is_tanh ? 4.0 : 8.0;
    const double sample = index * range / size + range / (size * 2.0);
    const double value = is_tanh ? tanh_of_positive(sample) : 1.0 / (1.0 + exp_of_negative(sample));
    return {sample, value, code_of(value, table)};
}

// Index of the entry for a magnitude of n steps; not of the table where the code reads outside.
std::int64_t index_of(bool is_tanh, std::int64_t n, int size, int fraction_bits) {
    const std::int64_t range = is_tanh ? 4 : 8;
    const std::int64_t scaled = n * (size / range);
    std::int64_t index = fraction_bits >= 0 ? scaled >> fraction_bits : scaled * (std::int64_t{1} << -fraction_bits);
    if (is_tanh) { index = static_cast<std::int16_t>(index); }
    const bool beyond =
        fraction_bits >= 0 ? n > range << fraction_bits : n * (std::int64_t{1} << -fraction_bits) > range;
    return beyond ? size - 1 : index;
}

template <bool is_tanh> Target quartus_bind(const Values& values) {
    const int size = values["table_size"].whole();
    const FixedPointType& input = values["input"].type();
    const FixedPointType& result = values["result"].type();
    const Fraction center = is_tanh ? Fraction{0, 1} : Fraction{1, 1};
    LookupTable table{.type = values["table"].type(), .entries = {}, .address = {}};
    for (int i = 0; i < size; ++i) { table.entries.push_back(quartus_entry_at(is_tanh, i, size, table.type)); }
    table.address = [size, input](std::int64_t code) {
        const std::int64_t magnitude = code < 0 ? in_range(-Int128{code}, input) : code;
        const std::int64_t index = index_of(is_tanh, magnitude, size, input.format.fraction_bits());
        return index >= 0 && index < size ? std::optional(static_cast<std::size_t>(index)) : std::nullopt;
    };
    Target target = table_target(values, std::move(table));
    target.output = [right = std::move(target.output), center, result](std::int64_t code) {
        const std::optional<std::int64_t> output = right(code);
        const auto mirrored = [&] { return code_of(center - value_of(*output, result.format), result); };
        return output && code < 0 ? std::optional(mirrored()) : output;
    };
    return target;
}

constexpr DeployCause quartus_causes[] = {
    {"One entry of the table stands for a whole bin of inputs, whatever the input is within it."},
    {"The negative half is the mirror image of rounded outputs, so that it may never reach the end of its range."},
    floored_entries};

constexpr DeployFacts quartus_facts{
    .title = "hls4ml, Quartus and oneAPI",
    .story =
        "Reads a table of the positive half, sampled in the middle of each bin, and mirrors it for negative inputs",
    .source = hls4ml_source,
    .causes = quartus_causes,
    .undefined = "Inputs just at the end of the table and the most negative input read outside it."};

constexpr Function table[] = {
    row(sigmoid_facts, "hls4ml", parameters, false),
    row(tanh_facts, "hls4ml", parameters, true),
    row(catapult_sigmoid_facts, "hls4ml_catapult", catapult_parameters, false),
    row(catapult_tanh_facts, "hls4ml_catapult", catapult_parameters, true),
    target_function(hard_facts, "hls4ml", "hard_sigmoid", hard_parameters, hard_bind<false, true>),
    target_function(hard_facts, "hls4ml", "hard_tanh", hard_parameters, hard_bind<true, true>, true),
    target_function(hard_catapult_sigmoid_facts, "hls4ml_catapult", "hard_sigmoid", catapult_sigmoid_parameters,
                    bind_catapult_sigmoid),
    target_function(hard_catapult_tanh_facts, "hls4ml_catapult", "hard_tanh", catapult_tanh_parameters,
                    hard_bind<true, false>, true),
    target_function(quartus_facts, "hls4ml_quartus", "sigmoid", quartus_parameters, quartus_bind<false>, false,
                    table_index_refusal),
    target_function(quartus_facts, "hls4ml_quartus", "tanh", quartus_parameters, quartus_bind<true>, true,
                    table_index_refusal),
};
} // namespace

std::span<const Function> hls4ml_functions() { return table; }
} // namespace quantoscope::inline deploy
