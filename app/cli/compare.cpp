#include "app/cli/command.h"
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

Rows rows_in(const std::string& path) {
    const std::string content = or_throw(content_of(path, longest_number_file));
    const auto rows = read_measured(content);
    if (!rows) { throw in_file(rows.error(), content, path); }
    return *rows;
}

Outcome run(const Given& given, Output& out, const FrontEnd&) {
    const Spec spec = spec_given(given);
    const Rows rows = rows_in(*find_given(given, file_operand));
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

constexpr Operand operands[] = {{spec_operand}, {file_operand}};
constexpr Option options[] = {
    {all_option, "", "Write every mismatching row, not only the first 20"},
    hex_option,
    json_option,
};
} // namespace

const Command compare_command = documented("compare", operands, options, run);
} // namespace quantoscope::inline cli
