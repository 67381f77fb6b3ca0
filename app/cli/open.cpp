#include "app/cli/session_given.h"

#include "app/words/display_text.h"
#include "core/analysis/fixed_point.h"
#include "core/numeric/list_text.h"
#include "core/session/session.h"
#include "core/text/nearest.h"

namespace quantoscope {

namespace {

constexpr std::string_view file_operand = "FILE";
constexpr Operand operands[] = {{file_operand}};

Outcome run_open(const Given& given, Output&, const FrontEnd& front_end)
{
    const auto opening = opening_of(given.find(file_operand)->second, front_end);
    if (!opening) {
        return complain(opening.error());
    }
    return open_in_window(*opening, front_end);
}

constexpr std::string_view as_option = "--as";

struct Writing {
    std::string_view key;
    std::string (*text)(const Spec& spec);
};

constexpr Writing writings[] = {{"spec", text_of}, {"python", qkeras_python}};

// The selected quantizer alone, written as --as says.
tl::expected<std::string, Complaint> written(const Spec& spec, std::string_view form)
{
    std::vector<std::string_view> keys;
    for (const Writing& writing : writings) {
        if (writing.key == form) {
            return writing.text(spec);
        }
        keys.push_back(writing.key);
    }
    for (const FixedPointSpelling& spelling : fixed_point_spellings()) {
        if (spelling.key == form) {
            const auto type = same_fixed_point(spec);
            const std::string text = type ? spelling.text(*type) : "";
            return text.empty() ? tl::expected<std::string, Complaint>(complain(
                                      {concat({"no type of this kind does what ", text_of(spec), " does"})}))
                                : text;
        }
        keys.push_back(spelling.key);
    }
    return complain({.message = concat({as_option, ": expected one of ", comma_list(keys), ", not '",
                                        harmless(form, 40), "'"}),
                     .nearest = nearest_of(form, keys)});
}

Outcome run_text(const Given& given, Output& out, const FrontEnd& front_end)
{
    const auto opening = session_from(opening_of(given.find(file_operand)->second, front_end));
    if (!opening) {
        return complain(opening.error());
    }
    const Session& session = opening->session;
    if (const auto form = given.find(as_option); form != given.end()) {
        if (session.document.is_empty()) {
            return complain({"the session holds no quantizer"});
        }
        return written(session.document.spec(), form->second).map([&](const std::string& text) -> int {
            out.write(text + "\n");
            return exit_done;
        });
    }
    out.write(given.contains(json_option.names) ? session_text(session.document, session.unknown)
                                                : session_line(session.document) + "\n");
    return exit_done;
}

constexpr Option text_options[] = {
    {"--json", "", "Write the whole session, one value a line, as a session file has it"},
    {as_option, "FORM",
     "Write the selected quantizer alone: spec, python, or as a fixed-point type ap_fixed, ac_fixed or q"}};
constexpr std::string_view open_examples[] = {
    "quantoscope open first.svg",
    "quantoscope open 'quantized_tanh(4)'",
};
constexpr std::string_view text_examples[] = {
    "quantoscope text first.png",
    "quantoscope text first.pdf --json >first.qscope",
    "quantoscope text 'quantized_bits(8, 2)' --as ap_fixed",
};

} // namespace

const Command open_command{
    .name = "open",
    .summary = "Open a figure, a session, a model or a quantizer in the window",
    .operands = operands,
    .options = {},
    .details =
        "FILE is a figure written by this program (SVG, PDF, PNG or JSON), which carries its session; a "
        "session file; or a Keras model (JSON, .keras or .h5), whose quantizers are listed. A "
        "quantizer's text works as well. The word open may be left out.",
    .examples = open_examples,
    .run = run_open,
};

const Command text_command{
    .name = "text",
    .summary = "Write the session a figure was made from, or its quantizer in another notation",
    .operands = operands,
    .options = text_options,
    .details = "FILE is a figure written by this program (SVG, PDF, PNG or JSON) or a session file; a "
               "quantizer's text works as well. Writes its session as one line, which the window takes from "
               "the clipboard. With --as, writes its selected quantizer alone; a fixed-point type is what "
               "quantized_bits without a scale is, rounding to nearest even and saturating.",
    .examples = text_examples,
    .run = run_text,
};

} // namespace quantoscope
