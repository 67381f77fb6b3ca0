#include "app/cli/command.h"
#include "app/cli/json_text.h"
#include "core/staircase/staircase.h"
#include "core/text/number_text.h"

#include <charconv>
#include <nlohmann/json.hpp>

namespace quantoscope {

namespace {

// How a row is written: `before`[i] stands before its i-th cell, `after` after the last.
struct RowLayout {
    std::string_view before[5];
    std::string_view after;
    std::string_view between_rows;
    std::string_view without_code = {}; // in place of a code where there is none
    bool hex = false;
    bool quotes_what_is_no_json_number = false;
};

constexpr RowLayout csv_layout{
    .before = {"", ",", ",", ",", ","}, .after = "\n", .between_rows = "", .without_code = ""};
constexpr RowLayout json_layout{
    .before = {"\n  {\"x\": ", ", \"before\": ", ", \"after\": ", ", \"code_before\": ",
               ", \"code_after\": "},
    .after = "}",
    .between_rows = ",",
    .without_code = "null",
    .quotes_what_is_no_json_number = true,
};

char* copy(char* out, std::string_view text)
{
    return std::copy(text.begin(), text.end(), out);
}

// `write` writes the number.
template <class Write>
char* write_cell(char* out, double value, const RowLayout& layout, Write write)
{
    const bool quoted = layout.quotes_what_is_no_json_number && (layout.hex || !std::isfinite(value));
    out = write(quoted ? copy(out, "\"") : out);
    return quoted ? copy(out, "\"") : out;
}

char* write_code(char* out, const Staircase& staircase, std::size_t index, std::string_view without)
{
    return staircase.has_codes() && !std::isnan(staircase.value(index))
               ? std::to_chars(out, out + number_text_size, staircase.code(index)).ptr
               : copy(out, without);
}

// Rows go out one by one: at 24 bits there are 16.7 million of them.
void write_rows(const Staircase& staircase, const Spec& spec, const RowLayout& layout, Output& out)
{
    constexpr std::size_t longest_row = 512;
    for (std::size_t i = 1; i < staircase.size() && !out.broken(); ++i) {
        char* end = out.room(longest_row);
        end = copy(end, i > 1 ? layout.between_rows : "");
        const float x = staircase.first(i);
        end = write_cell(copy(end, layout.before[0]), x, layout,
                         [&](char* at) { return layout.hex ? write_hex_text(at, x) : write_text(at, x); });
        for (std::size_t cell = 1; cell < 3; ++cell) {
            const double y = staircase.output(i - 2 + cell);
            end = write_cell(copy(end, layout.before[cell]), y, layout,
                             [&](char* at) { return write_output(at, spec, y, layout.hex); });
        }
        for (std::size_t cell = 3; cell < 5; ++cell) {
            end = copy(end, layout.before[cell]);
            end = write_code(end, staircase, i - 4 + cell, layout.without_code);
        }
        out.commit(copy(end, layout.after));
    }
}

void write_csv(const Staircase& staircase, const Spec& spec, bool hex, Output& out)
{
    RowLayout layout = csv_layout;
    layout.hex = hex;
    out.write("x,before,after,code_before,code_after\n");
    write_rows(staircase, spec, layout, out);
}

void write_json(const Staircase& staircase, const Spec& spec, bool hex, Output& out)
{
    RowLayout layout = json_layout;
    layout.hex = hex;
    const Interval interval = staircase.interval();
    const Json head = {{"spec", text_of(spec)},
                       {"interval", {json_number(interval.first), json_number(interval.last)}},
                       {"step", staircase.has_codes() ? json_number(staircase.step()) : Json()}};
    std::string opening = inline_json(head);
    opening.back() = ','; // the object goes on
    out.write(opening + "\n \"steps\": [");
    write_rows(staircase, spec, layout, out);
    out.write(staircase.size() > 1 ? "\n ]}\n" : "]}\n");
}

Outcome run(const Given& given, Output& out, const FrontEnd&)
{
    const auto spec = spec_given(given);
    if (!spec) {
        return complain(spec.error());
    }
    const auto interval = interval_given(given, *spec);
    if (!interval) {
        return complain(interval.error());
    }
    const Staircase staircase = solve(*spec, *interval);
    const bool hex = given.contains(hex_option.names);
    if (given.contains(json_option.names)) {
        write_json(staircase, *spec, hex, out);
    } else {
        write_csv(staircase, *spec, hex, out);
    }
    return exit_done;
}

constexpr Option options[] = {from_option, to_option, hex_option, json_option};
constexpr std::string_view examples[] = {
    "quantoscope steps 'pr63_v1.quantized_sigmoid(4, 1)@real'",
    "quantoscope steps 'quantized_tanh(8)' --from 0 --to inf --hex",
};

} // namespace

const Command steps_command{
    .name = "steps",
    .summary = "Every transition of the staircase, exactly",
    .operands = one_spec,
    .options = options,
    .details =
        "Writes CSV with the header x,before,after,code_before,code_after: x is the first float32 input "
        "with the new value, before and after are the outputs on its two sides, and a code is an output "
        "divided by the step. Transitions are solved for, not sampled: none of the interval is missed. "
        "With --json, writes an object with spec, interval, step and the list steps; with --hex as "
        "well, its float32 numbers are strings.",
    .examples = examples,
    .run = run,
};

} // namespace quantoscope
