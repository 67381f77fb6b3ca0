#pragma once

#include "app/cli/cli.h"
#include "app/cli/output.h"
#include "app/files/figure_options.h"
#include "core/analysis/checks.h"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace quantoscope::inline cli {
// Nothing where a command did its work.
using Outcome = Result<void>;

// A fault of the command line. Commands, and what reads for them, throw errors; run_command_line writes them.
inline Error misuse(const char* text, std::vector<std::string> arguments = {}, std::string nearest = {}) {
    return {.what = {text, std::move(arguments)}, .nearest = std::move(nearest), .kind = ErrorKind::usage};
}

// What was checked, and reported, holds or does not.
inline Outcome outcome_of_check(bool passed) {
    return passed ? Outcome() : failure({.what = {}, .kind = ErrorKind::check});
}

struct ExitCodeRow {
    ExitCode code;
    std::string_view meaning;
};
std::span<const ExitCodeRow> exit_codes();
ExitCode exit_code_of(const Outcome& outcome);

// As it goes to standard error: message, text with a caret, suggestion. A few lines whatever it is about; nothing
// where an error has nothing to say.
std::string report_of(const Error& error);
// The same without the text, in a line.
std::string line_of(const Error& error);

// An error with what it is about: an option, a line or a file, and the text its offset counts in.
Error about(Error error, std::string_view subject, std::string_view text);

// As help and manual show them: "raw|offset", "raw or offset".
std::string value_of(const Option& option);
std::string sentence_of(const Option& option);

// An argument without a name of its own.
struct Operand {
    enum class Count : std::uint8_t { one, several, any }; // several: one or more; any: or none

    std::string_view name;
    Count count = Count::one;

    bool may_be_missing() const { return count == Count::any; }
    bool may_repeat() const { return count != Count::one; }
};

// What was given on the command line: operands and options by name, the last name of each. Of an operand that
// may come several times there are as many, in their order.
using Given = std::multimap<std::string, std::string, std::less<>>;

// The first text given for it, null where it was not given.
const std::string* find_given(const Given& given, std::string_view name);

using RunCommand = Outcome (*)(const Given& given, Output& out, const FrontEnd& front_end);

struct Command {
    std::string_view name;
    std::string_view summary;          // for the list of commands
    std::span<const Operand> operands; // in their order; only the last may be other than one
    std::span<const Option> options;
    std::string_view details; // for its help
    std::span<const std::string_view> examples;
    RunCommand run;
    bool uses_front_end = false;
};

// The command with what its page in the manual says of it.
Command documented(std::string_view name, std::span<const Operand> operands, std::span<const Option> options,
                   RunCommand run, bool uses_front_end = false);

// Every command, in the order of the help. To add one, add its file, a row and its page (resources/manual/command-*.md).
std::span<const Command* const> commands();
const Command* command_named(std::string_view name);

extern const Command list_command, eval_command, steps_command, analyze_command, check_command, find_command,
    plot_command, build_command, table_command, compare_command, deploy_command, prove_command, lint_command,
    model_command, lesson_command, open_command, text_command;

// Shows the window until it is closed.
Outcome open_in_window(const Opening& opening, const FrontEnd& front_end);

// What several commands take.
inline constexpr std::string_view spec_operand = "SPEC";
inline constexpr Operand one_spec[] = {{spec_operand}};
inline constexpr Option from_option{
    "--from", "A", "Start of the interval; -inf is allowed (default: that of the function, -12 for sigmoid and tanh)"};
inline constexpr Option to_option{
    "--to", "B",
    "End of the interval, included; inf is allowed (default: that of the function, 12 for sigmoid and tanh)"};
std::vector<std::string_view> reference_keys();
inline constexpr Option reference_option{
    "--reference", "%1",
    "What errors are measured against: the true sigmoid or tanh (default), or the curve of the sigmoid mode",
    reference_keys};
inline constexpr Option tensor_option{
    "--tensor", "FILE",
    "Numbers (.npy, text) from which to work out the scale of 'auto' and 'auto_po2', as QKeras does"};
inline constexpr Option channel_option{"--channel", "N",
                                       "Which channel of the tensor, its last axis, counted from 0 (default 0)"};
inline constexpr std::string_view max_lsb_option = "--max-lsb";
inline constexpr std::string_view max_share_option = "--max-share";
inline constexpr Option json_option{"--json", "", "Write JSON"};
inline constexpr Option hex_option{"--hex", "", "Write float32 numbers in C99 hexadecimal, exactly"};

// What was given, by its kind. All of these throw what is wrong with it.

// The first SPEC read as a quantizer, with the scale of --tensor; what must be said of it goes to standard error.
Spec spec_given(const Given& given);
// The quantizers with the scale of --tensor where they have one, as at least one must; which it was goes to standard error.
std::vector<Spec> with_tensor_given(std::vector<Spec> specs, const Given& given);
// Which of its choices was given for an option; nothing where it was not given.
std::optional<std::size_t> choice_given(const Given& given, const Option& option);
// A whole number from `least` on, at most `most` where that is not 0.
int whole_given(const Given& given, std::string_view option, int otherwise, int least = 1, int most = 0);
// A number from 0 on, or where the option says share, one from 0 to 1 or with '%'.
std::optional<double> limit_given(const Given& given, std::string_view option);
// An option for each check there is, and the checks that were asked for, in the order of their table.
std::vector<Option> check_options();
std::vector<Check> checks_given(const Given& given);
// [--from, --to] with its ends in order, what is left out as `spec` proposes.
Interval interval_given(const Given& given, const Spec& spec);
// Which of the choices of --format: the one given, else the extension of the file to write.
std::size_t format_given(const Given& given, const Option& format_option, const std::string& path);

// What to solve and analyze: SPEC, [--from, --to] with its ends in order, and --reference.
struct Question {
    Spec spec;
    Interval interval;
    Reference reference = Reference::truth;
};
Question question_given(const Given& given);
// The same about a quantizer that is known, with the rest of what was given.
Question question_about(const Spec& spec, const Given& given);

// What must be said of a quantizer (caveats_of), on standard error.
void say_caveats(const Spec& spec);
// A remark of the program's on standard error.
void say(std::string_view sentence);
// An error about a text that should be a quantizer; names of files are called so.
Error error_about_spec(const Error& error, const std::string& text);

// What means standard input or output where a file may be named.
inline constexpr std::string_view standard_input = "-";
inline constexpr std::string_view standard_output = "-";

// content_of_file, or all of standard input until its end.
Result<std::string> content_of(const std::string& path, std::size_t most_bytes);
// Replaces the file, or writes to standard output.
Outcome write_file(const std::string& path, std::string_view bytes, Output& out);
// An error about the content of the file at `path`: with its line, not the whole text.
Error in_file(Error error, std::string_view content, const std::string& path);
} // namespace quantoscope::inline cli
