#include "core/table/table.h"
#include "core/text/number_text.h"

namespace quantoscope::inline table {
namespace {
std::string power_of_two(int exponent) { return "2^" + std::to_string(exponent); }

// What a library computes with: integers that stand for scale * (code - zero point).
std::optional<Target> library_of(const Table& table) {
    const Spec& spec = table.request().spec;
    const bool has_types = spec.function->is_type || spec.at("input").is_type();
    return table.request().by_code && !has_types ? target_of(spec) : std::nullopt;
}

std::string inputs_line(const Table& table) {
    const FixedPointFormat& inputs = table.request().inputs;
    if (const auto library = library_of(table)) {
        const auto end = [&](std::int64_t code) {
            return std::to_string(code) + " (x = " + text_of(library->input.value(code)) + ")";
        };
        return "Inputs: codes of the target, " + std::to_string(table.size()) + " from " + end(library->input.first) +
               " to " + end(library->input.last) + ".";
    }
    return "Inputs: " + text_of(inputs) + ", " + std::to_string(table.size()) + " values from " +
           text_of(inputs.min_value()) + " to " + text_of(inputs.max_value()) + "; x = code * " +
           power_of_two(-inputs.fraction_bits()) + ".";
}

std::pair<std::string, std::string> order_lines(const Table& table) {
    const FixedPointFormat& inputs = table.request().inputs;
    std::string line = "Address: ";
    if (!inputs.is_signed) {
        line += "the input's code";
    } else if (table.request().order == AddressOrder::raw) {
        line += "the input's code in two's complement, read as an unsigned number (raw)";
    } else {
        line += "the input's code plus " + std::to_string(-inputs.min_code()) + " (offset)";
    }
    const auto place = [&](std::size_t address) {
        return "address " + std::to_string(address) + " is x = " + text_of(table.input(address));
    };
    return {line + ";", place(0) + ", " + place(table.size() / 2) + "."};
}

std::string source_line(const Function& function) {
    const QKerasFacts& facts = qkeras_facts(function);
    return function.deploy != nullptr
               ? std::string(function.deploy->title) + ", " + std::string(function.deploy->source) + "."
               : std::string(facts.title) + ", " + std::string(facts.source) + ".";
}

std::string outputs_line(const Table& table) {
    if (!table.output_format()) { return "Outputs: float32 numbers; " + plain(table.why_no_format()) + "."; }
    const FixedPointFormat& format = *table.output_format();
    std::size_t smallest = 0;
    std::size_t largest = 0;
    for (std::size_t i = 0; i < table.size(); ++i) { // neither is one that is undefined
        const double y = table.output(i);
        smallest = y < table.output(smallest) || table.is_undefined(smallest) ? i : smallest;
        largest = y > table.output(largest) || table.is_undefined(largest) ? i : largest;
    }
    return "Outputs: " + text_of(format) + ", from " + table.output_text(smallest) + " to " +
           table.output_text(largest) + "; y = code * " + power_of_two(-format.fraction_bits()) + ", codes of " +
           std::to_string(format.bits) + (format.bits == 1 ? " bit, " : " bits, ") +
           (format.is_signed ? "two's complement." : "unsigned.");
}
} // namespace

std::vector<std::string> statement_of(const Table& table, std::string_view program) {
    const Function& function = *table.request().spec.function;
    const auto [order, places] = order_lines(table);
    std::vector<std::string> lines{
        text_of(table.request().spec) + " as a lookup table, written by " + std::string(program) + ".",
        source_line(function),
        inputs_line(table),
        order,
        places,
        outputs_line(table),
    };
    if (function.deploy != nullptr) {
        lines.emplace_back("Every entry is what the target gives for the input code, exactly.");
    } else {
        lines.emplace_back("Rounding: every entry is what QKeras computes at inference in float32, each operation "
                           "rounded to");
        lines.emplace_back("nearest, ties to even; entries are exact, nothing is rounded again.");
    }
    for (const Phrase& caveat : caveats_of(table.request().spec)) { lines.push_back(plain(caveat)); }
    // The text of a quantizer leaves the default out, and a table is kept for long.
    if (const Spec& spec = table.request().spec; mode_matters(spec)) {
        const std::string mode(spec.mode->key);
        lines.insert(lines.begin() + 2,
                     "Sigmoid: " + mode +
                         (spec.mode == &default_sigmoid_mode() ? ", the default of QKeras."
                                                               : ", by set_internal_sigmoid('" + mode + "')."));
    }
    if (const auto library = library_of(table); library && library->output_codes.zero_point != 0) {
        lines.push_back("The target's own output code is the code here plus its zero point, " +
                        std::to_string(library->output_codes.zero_point) + ".");
    }
    return lines;
}
} // namespace quantoscope::inline table
