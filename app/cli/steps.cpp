#include "app/cli/command.h"
#include "app/cli/json_text.h"
#include "app/cli/output.h"
#include "core/staircase/staircase.h"
#include "core/text/number_text.h"

#include <charconv>

namespace quantoscope::inline cli {
namespace {
char* copy(char* out, std::string_view text) { return std::copy(text.begin(), text.end(), out); }

// How numbers are written: in JSON some are not numbers, and go between quotes.
struct Notation {
    bool json = false;
    bool hex = false;

    // `put` writes the number.
    template <class Put> char* write(char* out, double value, Put put) const {
        const std::string_view quote = json && (hex || !std::isfinite(value)) ? "\"" : "";
        return copy(put(copy(out, quote)), quote);
    }
};

// The transition before segment `index`, cell by cell, `before`[i] before the i-th. Rows are written one by one
// and without memory of their own: at 24 bits there are 16.7 million of them.
class Row {
public:
    Row(const Staircase& staircase, const Spec& spec, std::size_t index, const Notation& notation,
        const std::string_view (&before)[5]) {
        const float x = staircase.first(index);
        m_end = notation.write(copy(m_end, before[0]), x,
                               [&](char* at) { return notation.hex ? write_hex_text(at, x) : write_text(at, x); });
        for (std::size_t cell = 1; cell < 3; ++cell) {
            const double y = staircase.output(index - 2 + cell);
            m_end = notation.write(copy(m_end, before[cell]), y,
                                   [&](char* at) { return write_output(at, spec, y, notation.hex); });
        }
        for (std::size_t cell = 3; cell < 5; ++cell) {
            const std::size_t side = index - 4 + cell;
            m_end = copy(m_end, before[cell]);
            m_end = staircase.has_codes() && !std::isnan(staircase.value(side))
                        ? std::to_chars(m_end, m_end + number_text_size, staircase.code(side)).ptr
                        : copy(m_end, notation.json ? "null" : "");
        }
        m_end = copy(m_end, notation.json ? "}" : "\n");
    }
    std::string_view text() const { return {m_text, static_cast<std::size_t>(m_end - m_text)}; }

private:
    char m_text[512];
    char* m_end = m_text;
};

void write_csv(const Staircase& staircase, const Spec& spec, bool hex, Output& out) {
    constexpr std::string_view before[] = {"", ",", ",", ",", ","};
    out.write("x,before,after,code_before,code_after\n");
    for (std::size_t i = 1; i < staircase.size() && !out.broken(); ++i) {
        out.write(Row(staircase, spec, i, {.hex = hex}, before).text());
    }
}

void write_json(const Staircase& staircase, const Spec& spec, bool hex, Output& out) {
    constexpr std::string_view before[] = {
        "{\"x\": ", ", \"before\": ", ", \"after\": ", ", \"code_before\": ", ", \"code_after\": "};
    JsonList list(out,
                  {{"spec", text_of(spec)},
                   {"interval", json_interval(staircase.interval())},
                   {"step", staircase.has_codes() ? json_number(staircase.step()) : Json()}},
                  "steps");
    for (std::size_t i = 1; i < staircase.size() && !out.broken(); ++i) {
        list.add(Row(staircase, spec, i, {.json = true, .hex = hex}, before).text());
    }
    list.end();
}

Outcome run(const Given& given, Output& out, const FrontEnd&) {
    const Question asked = question_given(given);
    const auto write = given.contains(json_option.names) ? write_json : write_csv;
    write(solve_shown(asked.spec, asked.interval), asked.spec, given.contains(hex_option.names), out);
    return {};
}

constexpr Option options[] = {from_option, to_option, tensor_option, channel_option, hex_option, json_option};
} // namespace

const Command steps_command = documented("steps", one_spec, options, run);
} // namespace quantoscope::inline cli
