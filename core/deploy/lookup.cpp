#include "core/deploy/exact_curves.h"
#include "core/deploy/target.h"

#include <algorithm>

// Lookup tables as one would define them: of exact values, over [-range, range), read as they are (lut) or with
// linear interpolation (interp).
namespace quantoscope::inline deploy {
namespace {
constexpr std::string_view samples[] = {"left", "mid", "nearest"};

constexpr ParameterDefinition range_parameter =
    integer_parameter("range", "The table covers inputs from -range to range", 1, 64, 8, 16);
constexpr ParameterDefinition lut_parameters[] = {
    table_size_parameter(256),
    range_parameter,
    word_parameter("sample", "Where in its bin an entry is sampled", samples, 1),
    input_parameter,
    table_parameter,
    result_parameter};
constexpr ParameterDefinition interp_parameters[] = {table_size_parameter(64), range_parameter, input_parameter,
                                                     table_parameter, result_parameter};

// Where the inputs lie in the table: bins of width 2 range / size.
struct Bins {
    int size;
    int range;
    FixedPointFormat input;

    explicit Bins(const Values& values)
        : size(values["table_size"].whole())
        , range(values["range"].whole())
        , input(values["input"].type().format) {}

    // From -range, in bins.
    Fraction place(std::int64_t code) const {
        return (value_of(code, input) + Fraction{range, 1}) * Fraction{size, 2 * range};
    }
    // Of the bin of an input code, `offset` bins further; at most `last`.
    auto address(const Fraction& offset, int last) const {
        return [bins = *this, offset, last](std::int64_t code) {
            const Int128 place = floor_of(bins.place(code) + offset);
            return std::optional(static_cast<std::size_t>(std::clamp<Int128>(place, 0, last)));
        };
    }
    // The input at `halves` half bins from -range.
    Fraction node(int halves) const { return {Int128{range} * (halves - size), size}; }
};

TableEntry entry_at(bool is_tanh, const Fraction& x, const FixedPointType& table) {
    const double sample = static_cast<double>(x.numerator) / static_cast<double>(x.denominator);
    return {sample, activation_value(is_tanh, sample), activation_code(is_tanh, x, table)};
}

template <bool is_tanh> Target bind_lut(const Values& values) {
    const Bins bins(values);
    const bool in_the_middle = values["sample"].word() == samples[1];
    const Fraction offset = values["sample"].word() == samples[2] ? Fraction{1, 2} : Fraction{0, 1};
    LookupTable table{.type = values["table"].type(), .entries = {}, .address = {}};
    for (int i = 0; i < bins.size; ++i) {
        table.entries.push_back(entry_at(is_tanh, bins.node(2 * i + (in_the_middle ? 1 : 0)), table.type));
    }
    table.address = bins.address(offset, bins.size - 1);
    return table_target(values, std::move(table));
}

template <bool is_tanh> Target bind_interp(const Values& values) {
    const Bins bins(values);
    const FixedPointType& result = values["result"].type();
    LookupTable table{.type = values["table"].type(), .entries = {}, .address = {}};
    for (int i = 0; i <= bins.size; ++i) { table.entries.push_back(entry_at(is_tanh, bins.node(2 * i), table.type)); }
    table.address = bins.address({0, 1}, bins.size); // of the node at or left of the input
    Target target = table_target(values, table);
    target.output = [bins, table, result](std::int64_t code) {
        const std::size_t left = *table.address(code);
        const Fraction rest = bins.place(code) - Fraction{static_cast<Int128>(left), 1};
        const Fraction value = value_of(table.entries[left].code, table.type.format);
        if (rest.numerator <= 0 || left + 1 == table.entries.size()) { return std::optional(code_of(value, result)); }
        const Fraction rise = value_of(table.entries[left + 1].code - table.entries[left].code, table.type.format);
        return std::optional(code_of(value + rest * rise, result));
    };
    return target;
}

constexpr DeployFacts lut_facts{.title = "Lookup table",
                                .story = "Reads a table of exact values, sampled where it says",
                                .source = own_definition,
                                .status = DeployStatus::defined};
constexpr DeployFacts interp_facts{.title = "Interpolated table",
                                   .story = "Interpolates linearly between the exact values at the ends of each bin",
                                   .source = own_definition,
                                   .status = DeployStatus::defined};

constexpr Function rows[] = {
    target_function(lut_facts, "lut", "sigmoid", lut_parameters, bind_lut<false>),
    target_function(lut_facts, "lut", "tanh", lut_parameters, bind_lut<true>, true),
    target_function(interp_facts, "interp", "sigmoid", interp_parameters, bind_interp<false>),
    target_function(interp_facts, "interp", "tanh", interp_parameters, bind_interp<true>, true),
};
} // namespace

std::span<const Function> lookup_functions() { return rows; }
} // namespace quantoscope::inline deploy
