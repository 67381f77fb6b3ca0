#include "core/deploy/exact_curves.h"
#include "core/deploy/parameters.h"
#include "core/deploy/targets.h"

// sigmoid and tanh of hls4ml for Quartus and oneAPI: a table of the positive half, mirrored.
namespace quantoscope::inline deploy {
namespace {
constexpr ParameterDefinition parameters[] = {table_size_parameter(1024), without_integer_types(input_parameter),
                                              table_parameter, without_integer_types(result_parameter)};

// As hls4ml's Python writes it: the middle of the bin, in double throughout.
TableEntry entry_at(bool is_tanh, int index, int size, const FixedPointType& table) {
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

template <bool is_tanh> Target bind(const Values& values) {
    const int size = values["table_size"].whole();
    const FixedPointType& input = values["input"].type();
    const FixedPointType& result = values["result"].type();
    const Fraction center = is_tanh ? Fraction{0, 1} : Fraction{1, 1};
    LookupTable table{.type = values["table"].type(), .entries = {}, .address = {}};
    std::vector<std::int64_t> right;
    std::vector<std::int64_t> left; // the mirror image
    for (int i = 0; i < size; ++i) {
        table.entries.push_back(entry_at(is_tanh, i, size, table.type));
        right.push_back(code_of(value_of(table.entries.back().code, table.type.format), result));
        left.push_back(code_of(center - value_of(right.back(), result.format), result));
    }
    table.address = [size, input](std::int64_t code) {
        const std::int64_t magnitude = code < 0 ? in_range(-Int128{code}, input) : code;
        const std::int64_t index = index_of(is_tanh, magnitude, size, input.format.fraction_bits());
        return index >= 0 && index < size ? std::optional(static_cast<std::size_t>(index)) : std::nullopt;
    };
    const auto address = table.address;
    return {.input = fixed_point_input(input),
            .output_codes = fixed_point_output(result),
            .output = [address, right, left](std::int64_t code) -> std::optional<std::int64_t> {
                const std::optional<std::size_t> entry = address(code);
                return entry ? std::optional((code < 0 ? left : right)[*entry]) : std::nullopt;
            },
            .table = std::move(table)};
}

constexpr DeployCause causes[] = {
    {"One entry of the table stands for a whole bin of inputs, whatever the input is within it."},
    {"The negative half is the mirror image of rounded outputs, so that it may never reach the end of its range."},
    floored_entries};

constexpr DeployFacts facts{
    .title = "hls4ml, Quartus and oneAPI",
    .story =
        "Reads a table of the positive half, sampled in the middle of each bin, and mirrors it for negative inputs",
    .source = hls4ml_source,
    .causes = causes,
    .undefined = "Inputs just at the end of the table and the most negative input read outside it."};

constexpr Function table[] = {
    target_function(facts, {"hls4ml_quartus", "sigmoid", parameters, bind<false>, false, table_index_refusal}),
    target_function(facts, {"hls4ml_quartus", "tanh", parameters, bind<true>, true, table_index_refusal}),
};
} // namespace

std::span<const Function> hls4ml_quartus_functions() { return table; }
} // namespace quantoscope::inline deploy
