#include "app/cli/cli.h"

#include "app/cli/arguments.h"
#include "app/cli/opening.h"
#include "app/files/data_files.h"
#include "app/files/file_bytes.h"
#include "app/files/version.h"
#include "app/words/display_text.h"
#include "core/text/ascii.h"
#include "core/text/list_text.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <exception>
#include <new>
#include <spawn.h>
#include <system_error>
#include <unistd.h>

namespace quantoscope::inline cli {
namespace {
constexpr Option version_option{"--version", "", "Show the version, the commit it was built from, and the libraries"};
constexpr Option program_options[] = {version_option};
constexpr Operand program_operands[] = {{spec_operand, Operand::Count::any}};

// Of several files, as a desktop hands them over, each has a window in a process of its own; this one takes the first.
void open_others(Given& given) {
    auto [file, end] = given.equal_range(spec_operand);
    if (given.count(spec_operand) < 2 ||
        !std::all_of(file, end, [](const auto& operand) { return names_session(operand.second); })) {
        return;
    }
    while (file != end && std::next(file) != end) {
        std::string program = "/proc/self/exe";
        char* arguments[] = {program.data(), std::prev(end)->second.data(), nullptr};
        pid_t process = 0;
        ::posix_spawn(&process, program.c_str(), nullptr, nullptr, arguments, environ);
        given.erase(std::prev(end));
    }
}

Outcome run_program(const Given& all, Output& out, const FrontEnd& front_end) {
    Given given = all;
    if (given.contains(version_option.names)) {
        out.write(concat({"quantoscope ", program_version, "\n"}));
        if (*program_commit != '\0') { out.write(concat({"commit ", program_commit, "\n"})); }
        if (front_end.libraries) {
            for (const std::string& library : front_end.libraries()) { out.write(library + "\n"); }
        }
        return {};
    }
    open_others(given);
    return open_in_window(given.contains(spec_operand)
                              ? opening_to_show(caught([&] { return opening_of_all(given, front_end); }),
                                                *find_given(given, spec_operand))
                              : Opening{.asked_for = false},
                          front_end);
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
    .uses_front_end = true,
};

bool is_word(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) { return is_word_character(c) || c == '-'; });
}

// The first argument, which is not a command, is a quantizer. A bare word may be either, misspelt.
void must_be_quantizer(const std::string& text) {
    const Result<Spec> spec = parse_quantizer(text, code_file_on_disk);
    if (spec) { return; }
    if (!is_word(text)) { throw error_about_spec(spec.error(), text); }
    std::vector<std::string_view> names = names_in(commands(), &Command::name);
    const std::string known = comma_list(names);
    std::ranges::copy(quantizer_names(""), std::back_inserter(names));
    Error error = misuse("there is no command or quantizer '%1'; commands are %2, help; 'quantoscope list' shows the "
                         "quantizers",
                         {harmless(text, 40), known}, nearest_of(text, names));
    error.offset = 0;
    error.text = text;
    throw error;
}

Outcome run_arguments(std::vector<std::string> arguments, Output& out, const FrontEnd& front_end) {
    if (!arguments.empty() && arguments.front() == "--complete") { // asked by the shell alone
        for (const std::string& text : completions_of_words(std::span(arguments).subspan(1))) {
            out.write(text + "\n");
        }
        return {};
    }
    if (!arguments.empty() && arguments.front() == "help") { // 'help steps' is 'steps --help'
        arguments.erase(arguments.begin());
        arguments.emplace_back("--help");
    }
    const Command* command = arguments.empty() ? nullptr : command_named(arguments.front());
    if (command != nullptr) {
        arguments.erase(arguments.begin());
    } else if (!arguments.empty() && !looks_like_option(arguments.front()) && !names_session(arguments.front())) {
        must_be_quantizer(arguments.front());
    }
    const Command& chosen = command != nullptr ? *command : program;
    const Arguments parsed = or_throw(parse_arguments(chosen, arguments));
    if (parsed.wants_help) {
        out.write(command != nullptr ? help_for(chosen) : overview(program_options));
        return {};
    }
    if (chosen.uses_front_end && front_end.hand_over) { front_end.hand_over(); }
    return chosen.run(parsed.given, out, front_end);
}

Outcome run_guarded(int argc, const char* const* argv, Output& out, const FrontEnd& front_end) {
    try {
        return run_arguments(std::vector<std::string>(argv + std::min(argc, 1), argv + argc), out, front_end);
    } catch (const Error& error) { return failure(error); } catch (const std::bad_alloc&) {
        return failure("out of memory", {}, ErrorKind::file);
    } catch (const std::exception& error) { return failure("%1", {error.what()}, ErrorKind::file); }
}
} // namespace

int run_command_line(int argc, const char* const* argv, const FrontEnd& front_end) {
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
        outcome =
            failure("cannot write the output: %1", {std::generic_category().message(out.error())}, ErrorKind::file);
    }
    if (!outcome) { write_all(STDERR_FILENO, report_of(outcome.error())); }
    return exit_code_of(outcome);
}

Outcome open_in_window(const Opening& opening, const FrontEnd& front_end) {
    if (!front_end.open_window) {
        if (opening.error) { return failure(*opening.error); }
        return failure("this build has no window (it was built without Qt); "
                       "'quantoscope --help' shows what it does without one",
                       {}, ErrorKind::file);
    }
    return front_end.open_window(opening);
}
} // namespace quantoscope::inline cli
