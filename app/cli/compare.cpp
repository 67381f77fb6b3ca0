#include "app/cli/command.h"
#include "app/cli/input_file.h"
#include "app/cli/json_text.h"
#include "app/words/display_text.h"
#include "app/words/facts.h"
#include "core/data/number_file.h"
#include "core/text/number_text.h"

#include <algorithm>
#include <cmath>

namespace quantoscope::inline cli {
namespace {
constexpr std::string_view file_operand = "FILE.csv";
constexpr std::string_view all_option = "--all";
constexpr std::size_t most_shown = 20;

using Rows = std::vector<MeasuredRow>;

// What is written of the mismatches, and how.
struct Listing {
    std::span<const MeasuredMismatch> mismatches;
    bool hex = false;
};

std::string number_text(float value, bool hex) { return hex ? hex_text_of(value) : text_of(value); }

Json json_float(float value, bool hex) { return hex ? Json(hex_text_of(value)) : json_number(value); }

std::string sentences(const MeasuredComparison& comparison, const Rows& rows, const Listing& listing) {
    constexpr std::size_t width = 80;
    std::string text = wrapped(plain(measured_fact(comparison, rows, exact_style())), width);
    if (listing.mismatches.size() < comparison.mismatches.size()) {
        text += concat({"The first ", std::to_string(listing.mismatches.size()), " of them follow; ", all_option,
                        " writes all.\n"});
    }
    return text;
}

void write_text(const MeasuredComparison& comparison, const Rows& rows, const Listing& listing, Output& out) {
    out.write(sentences(comparison, rows, listing));
    if (listing.mismatches.empty()) { return; }
    out.write("\nline,x,expected,measured,steps\n");
    for (const MeasuredMismatch& mismatch : listing.mismatches) {
        if (out.broken()) { return; }
        const MeasuredRow& row = rows[mismatch.row];
        out.write(concat({std::to_string(row.line), ",", number_text(row.x, listing.hex), ",",
                          number_text(mismatch.expected, listing.hex), ",", number_text(row.y, listing.hex), ",",
                          text_of(mismatch.steps), "\n"}));
    }
}

// Rows go out one by one: there may be millions.
void write_json(const MeasuredComparison& comparison, const Spec& spec, const Rows& rows, const Listing& listing,
                Output& out) {
    const Json none = comparison.mismatches.empty() ? Json(0) : Json();
    Json head = {{"spec", text_of(spec)}, {"rows", comparison.rows},  {"differing", comparison.mismatches.size()},
                 {"largest", none},       {"largest_in_steps", none}, {"at", nullptr}};
    if (comparison.largest) {
        const MeasuredMismatch& largest = comparison.mismatches[*comparison.largest];
        const MeasuredRow& row = rows[largest.row];
        head["largest"] = json_number(std::fabs(largest.difference));
        head["largest_in_steps"] = json_number(std::fabs(largest.steps));
        head["at"] = {{"line", row.line}, {"x", json_float(row.x, listing.hex)}};
    }
    JsonList list(out, head, "mismatches");
    for (const MeasuredMismatch& mismatch : listing.mismatches) {
        if (out.broken()) { return; }
        const MeasuredRow& row = rows[mismatch.row];
        list.add(inline_json({{"line", row.line},
                              {"x", json_float(row.x, listing.hex)},
                              {"expected", json_float(mismatch.expected, listing.hex)},
                              {"measured", json_float(row.y, listing.hex)},
                              {"steps", json_number(mismatch.steps)}}));
    }
    list.end();
}

Result<Rows> rows_in(const std::string& path) {
    return content_of(path, longest_number_file).and_then([&](const std::string& content) {
        return read_measured(content).map_error([&](const Error& error) { return in_file(error, content, path); });
    });
}

Outcome compare(const Spec& spec, const Rows& rows, const Given& given, Output& out) {
    const MeasuredComparison comparison = compare_measured(spec, rows);
    Listing listing{comparison.mismatches, given.contains(hex_option.names)};
    if (!given.contains(all_option)) {
        listing.mismatches = listing.mismatches.first(std::min(listing.mismatches.size(), most_shown));
    }
    if (given.contains(json_option.names)) {
        write_json(comparison, spec, rows, listing, out);
    } else {
        write_text(comparison, rows, listing, out);
    }
    return outcome_of_check(comparison.mismatches.empty());
}

Outcome run(const Given& given, Output& out, const FrontEnd&) {
    return spec_given(given).and_then([&](const Spec& spec) {
        return rows_in(*find_given(given, file_operand)).and_then([&](const Rows& rows) {
            return compare(spec, rows, given, out);
        });
    });
}

constexpr Operand operands[] = {{spec_operand}, {file_operand}};
constexpr Option options[] = {
    {all_option, "", "Write every mismatching row, not only the first 20"},
    hex_option,
    json_option,
};
constexpr std::string_view examples[] = {
    "quantoscope compare 'quantized_tanh(4)' measured.csv",
    "quantoscope compare 'quantized_tanh(4)' - --hex --all <measured.csv",
};
} // namespace

const Command compare_command{
    .name = "compare",
    .summary = "Check measured outputs against the quantizer",
    .operands = operands,
    .options = options,
    .details = "Reads x and y from the rows of FILE.csv (standard input when it is -), as eval and table write "
               "them: separated by commas, semicolons, tabs or blanks. Finds the columns x and y by their "
               "names in a header; without a header they are the first two. Skips blank lines and lines that "
               "start with #. Every y must be the quantizer's output at x, as float32 and without tolerance; "
               "-0 equals 0, and nan never matches. Reports how many rows differ and by how much at most, then "
               "writes those rows as CSV with the header line,x,expected,measured,steps; steps is measured "
               "minus expected in steps of the quantizer. The exit code is 0 when all rows agree and 1 when "
               "one does not.",
    .examples = examples,
    .run = run,
};
} // namespace quantoscope::inline cli
