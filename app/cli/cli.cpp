#include "app/cli/cli.h"

#include "app/cli/arguments.h"
#include "app/cli/help.h"
#include "app/cli/session_given.h"
#include "app/files/descriptor.h"
#include "app/words/display_text.h"
#include "core/spec/fixed_type.h"
#include "core/text/nearest.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <exception>
#include <new>
#include <system_error>
#include <unistd.h>

namespace quantoscope {

namespace {

constexpr Option version_option{"--version", "", "Show the version"};
constexpr Option program_options[] = {version_option};
constexpr Operand program_operands[] = {{spec_operand, Operand::Count::any}};

Outcome run_program(const Given& given, Output& out, const FrontEnd& front_end)
{
    if (given.contains(version_option.names)) {
        out.write("quantoscope " QUANTOSCOPE_VERSION "\n");
        return exit_done;
    }
    const auto opening = given.contains(spec_operand) ? opening_of_all(given, front_end)
                                                      : tl::expected<Opening, Complaint>(Opening{});
    if (!opening) {
        return complain(opening.error());
    }
    return open_in_window(*opening, front_end);
}

// The program without a command: the window.
constexpr Command program{
    .name = "",
    .summary = "",
    .operands = program_operands,
    .options = program_options,
    .details = "",
    .examples = {},
    .run = run_program,
};

bool is_word(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
               c == '-';
    });
}

// What to say when the first argument, which is no command, is no quantizer either. A bare word may be
// either, misspelt.
std::optional<Complaint> neither_command_nor_quantizer(const std::string& text)
{
    const Result<Spec> spec = parse_quantizer(text);
    if (spec) {
        return std::nullopt;
    }
    if (!is_word(text)) {
        return complaint_about_spec(spec.error(), text);
    }
    std::vector<std::string_view> names;
    std::string known;
    for (const Command* command : commands()) {
        names.push_back(command->name);
        known += concat({command->name, ", "});
    }
    std::ranges::copy(quantizer_names(""), std::back_inserter(names));
    return Complaint{.message =
                         concat({"there is no command or quantizer '", harmless(text, 40), "'; commands are ",
                                 known, "help; 'quantoscope list' shows the quantizers"}),
                     .place = Complaint::Place{text, 0},
                     .nearest = nearest_of(text, names)};
}

Outcome run_arguments(std::vector<std::string> arguments, Output& out, const FrontEnd& front_end)
{
    if (!arguments.empty() && arguments.front() == "help") { // 'help steps' is 'steps --help'
        arguments.erase(arguments.begin());
        arguments.emplace_back("--help");
    }
    const Command* command = arguments.empty() ? nullptr : find_command(arguments.front());
    if (command != nullptr) {
        arguments.erase(arguments.begin());
    } else if (!arguments.empty() && !looks_like_option(arguments.front()) &&
               !names_session(arguments.front())) {
        if (auto complaint = neither_command_nor_quantizer(arguments.front())) {
            return complain(std::move(*complaint));
        }
    }
    const Command& chosen = command != nullptr ? *command : program;
    const auto parsed = parse_arguments(chosen, arguments);
    if (!parsed) {
        return complain(parsed.error());
    }
    if (parsed->wants_help) {
        out.write(command != nullptr ? help_for(chosen) : overview(program_options));
        return exit_done;
    }
    return chosen.run(parsed->given, out, front_end);
}

Outcome run_guarded(int argc, const char* const* argv, Output& out, const FrontEnd& front_end)
{
    try {
        return run_arguments(std::vector<std::string>(argv + std::min(argc, 1), argv + argc), out, front_end);
    } catch (const std::bad_alloc&) {
        return complain({"out of memory", exit_io});
    } catch (const std::exception& error) {
        return complain({error.what(), exit_io});
    }
}

} // namespace

int run_command_line(int argc, const char* const* argv, const FrontEnd& front_end)
{
    // A reader that has gone and a file that has grown too large are told by write() instead.
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
    Output out(STDOUT_FILENO);
    Outcome outcome = run_guarded(argc, argv, out, front_end);
    out.flush();
    if (out.error() == EPIPE) {
        return exit_done; // nobody reads on: nothing left to do or to say
    }
    if (out.broken()) {
        outcome = complain(
            {concat({"cannot write the output: ", std::generic_category().message(out.error())}), exit_io});
    }
    if (!outcome) {
        write_all(STDERR_FILENO, told(outcome.error()));
        return outcome.error().code;
    }
    return *outcome;
}

Outcome open_in_window(const Opening& opening, const FrontEnd& front_end)
{
    if (!front_end.open_window) {
        return complain({"this build has no window (it was built without Qt); "
                         "'quantoscope --help' shows what it does without one",
                         exit_io});
    }
    return front_end.open_window(opening);
}

} // namespace quantoscope
