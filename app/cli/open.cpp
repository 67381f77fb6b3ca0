#include "app/cli/session_given.h"

#include "core/session/session.h"

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

Outcome run_text(const Given& given, Output& out, const FrontEnd& front_end)
{
    const auto opening = session_from(opening_of(given.find(file_operand)->second, front_end));
    if (!opening) {
        return complain(opening.error());
    }
    const Session& session = opening->session;
    out.write(given.contains(json_option.names) ? session_text(session.document, session.unknown)
                                                : session_line(session.document) + "\n");
    return exit_done;
}

constexpr Option text_options[] = {
    {"--json", "", "Write the whole session, one value a line, as a session file has it"}};
constexpr std::string_view open_examples[] = {
    "quantoscope open first.svg",
    "quantoscope open 'quantized_tanh(4)'",
};
constexpr std::string_view text_examples[] = {
    "quantoscope text first.png",
    "quantoscope text first.pdf --json >first.qscope",
};

} // namespace

const Command open_command{
    .name = "open",
    .summary = "Open a figure, a session, a model or a quantizer in the window",
    .operands = operands,
    .options = {},
    .details =
        "FILE is an SVG, PDF or PNG figure written by this program, which carries its session, a session file, or a "
        "Keras model (JSON, .keras or .h5), whose quantizers are listed; a quantizer's text does as well. The word open may be left out.",
    .examples = open_examples,
    .run = run_open,
};

const Command text_command{
    .name = "text",
    .summary = "Write the session a figure was made from",
    .operands = operands,
    .options = text_options,
    .details =
        "FILE is an SVG, PDF or PNG figure written by this program, or a session file. Writes its session as one "
        "line, which the window takes from the clipboard.",
    .examples = text_examples,
    .run = run_text,
};

} // namespace quantoscope
