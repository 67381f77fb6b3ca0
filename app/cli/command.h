#pragma once

#include "app/cli/cli.h"
#include "app/cli/output.h"
#include "app/files/option.h"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace quantoscope {

// What a command stops with when it cannot do its work.
struct Complaint {
    struct Place {
        std::string text;
        std::size_t offset = 0;
    };

    std::string message;
    ExitCode code = exit_usage;
    std::optional<Place> place = {}; // where in what text
    std::string nearest = {};        // what may have been meant
};

// The exit code of a command that did its work, or why it could not.
using Outcome = tl::expected<int, Complaint>;

inline tl::unexpected<Complaint> complain(Complaint complaint)
{
    return tl::unexpected<Complaint>(std::move(complaint));
}

// An error of the core about `text`; `subject` (an option, a line) goes before the message.
Complaint complaint_about(const Error& error, std::string_view text, std::string_view subject = {});

// As it goes to standard error: message, text with a caret, suggestion. A few lines whatever it is about.
std::string told(const Complaint& complaint);

// An argument without a name of its own.
struct Operand {
    enum class Count : std::uint8_t { one, optional, several, any }; // several: one or more; any: or none

    std::string_view name;
    Count count = Count::one;

    bool may_be_missing() const { return count == Count::optional || count == Count::any; }
    bool may_repeat() const { return count == Count::several || count == Count::any; }
};

// What was given on the command line: operands and options by name, the last name of each. Of an operand that
// may come several times there are as many, in their order.
using Given = std::multimap<std::string, std::string, std::less<>>;

struct Command {
    std::string_view name;
    std::string_view summary;          // for the list of commands
    std::span<const Operand> operands; // in their order; only the last may be other than one
    std::span<const Option> options;
    std::string_view details; // paragraphs for its help
    std::span<const std::string_view> examples;
    Outcome (*run)(const Given& given, Output& out, const FrontEnd& front_end);
};

// Every command, in the order of the help. To add one, add its file and a row.
std::span<const Command* const> commands();
const Command* find_command(std::string_view name);

extern const Command list_command;
extern const Command eval_command;
extern const Command steps_command;
extern const Command analyze_command;
extern const Command check_command;
extern const Command plot_command;
extern const Command compare_command;
extern const Command lint_command;
extern const Command model_command;
extern const Command table_command;
extern const Command open_command;
extern const Command text_command;
extern const Command build_command;
extern const Command deploy_command;

// Shows the window until it is closed.
Outcome open_in_window(const Opening& opening, const FrontEnd& front_end);

// What several commands take.
inline constexpr std::string_view spec_operand = "SPEC";
inline constexpr Operand one_spec[] = {{spec_operand}};
inline constexpr Option from_option{
    "--from", "A",
    "Start of the interval; -inf is allowed (default -12; of a target or a type that of its inputs)"};
inline constexpr Option to_option{
    "--to", "B",
    "End of the interval, included; inf is allowed (default 12; of a target or a type that of its inputs)"};
inline constexpr Option reference_option{
    "--reference", "true|mode",
    "What errors are measured against: the true sigmoid or tanh (default), or the curve of the sigmoid mode"};
inline constexpr Option json_option{"--json", "", "Write JSON"};
inline constexpr Option hex_option{"--hex", "", "Write float32 numbers in C99 hexadecimal, exactly"};

// The first SPEC read as a quantizer; what must be said of it (caveats_of) goes to standard error.
tl::expected<Spec, Complaint> spec_given(const Given& given);
// What is wrong with a text that should be a quantizer; names of files are called so.
Complaint complaint_about_spec(const Error& error, const std::string& text);
// A number as eval reads it; nullopt when the option was not given. NaN is refused.
tl::expected<std::optional<float>, Complaint> number_given(const Given& given, std::string_view option);
// What errors are measured against; the true function unless --reference says otherwise.
tl::expected<Reference, Complaint> reference_given(const Given& given);
std::string key_of(Reference reference);
// [--from, --to], ends in order; a target must not have too many treads there to be listed.
tl::expected<Interval, Complaint> interval_given(const Given& given, const Spec& spec);

} // namespace quantoscope
