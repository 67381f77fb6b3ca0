#include "app/cli/command.h"
#include "app/words/display_text.h"

namespace quantoscope::inline cli {
namespace {
constexpr ExitCodeRow rows[] = {
    {exit_done, "done"},
    {exit_check_failed, "a check failed"},
    {exit_usage, "usage, bad text or bad input"},
    {exit_io, "a file or display could not be used"},
};

std::string sentence_of(const Error& error) {
    const std::string subject = harmless(error.subject, 80);
    return concat({subject, subject.empty() ? "" : ": ", plain(error.what)});
}
} // namespace

std::span<const ExitCodeRow> exit_codes() { return rows; }

ExitCode exit_code_of(const Outcome& outcome) {
    if (outcome) { return exit_done; }
    switch (outcome.error().kind) {
    case ErrorKind::check: return exit_check_failed;
    case ErrorKind::usage:
    case ErrorKind::input: break;
    case ErrorKind::file: return exit_io;
    }
    return exit_usage;
}

std::string report_of(const Error& error) {
    constexpr std::size_t longest_message = 640; // eight lines of a terminal
    if (*error.what.text == '\0') { return {}; }
    std::string text = concat({"quantoscope: ", harmless(sentence_of(error), longest_message), "\n"});
    if (error.offset && !error.text.empty()) {
        const Excerpt excerpt = excerpt_around(error.text, *error.offset);
        text += concat({"  ", excerpt.line, "\n  ", std::string(excerpt.column, ' '), "^\n"});
    }
    if (!error.nearest.empty()) { text += concat({"did you mean '", error.nearest, "'?\n"}); }
    return text;
}

std::string line_of(const Error& error) {
    return concat({sentence_of(error), error.nearest.empty() ? "" : "; did you mean '" + error.nearest + "'?"});
}

Error about(Error error, std::string_view subject, std::string_view text) {
    error.subject = subject;
    error.text = text;
    return error;
}
} // namespace quantoscope::inline cli
