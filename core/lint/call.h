#pragma once

#include "core/spec/spec.h"
#include "core/text/call_text.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace quantoscope::inline lint {
// Who reads the text of a call: QKeras, by its safe_eval, where it is a string; Python where it is code;
// nobody where it stands for a class with its config, whose values are what they are.
enum class CallReader : std::uint8_t { safe_eval, python, config };

// What the reader makes of the text of one argument.
struct ReadValue {
    enum class Kind : std::uint8_t {
        number,
        flag,     // True or False
        none,     // None
        list,     // "[1 2]"
        word,     // quoted
        stripped, // not quoted: safe_eval takes away the first and the last character
        unknown,  // a name or an expression: what it is, running the program would tell
    };
    Kind kind = Kind::unknown;
    double number = 0.0; // of a number; 1 or 0 of a flag
    std::string word;    // of a word, and what is left of a stripped one

    bool operator==(const ReadValue&) const = default;
};

// A piece of the text a call stands in, in bytes.
struct TextSpan {
    std::size_t offset = 0;
    std::size_t length = 0;
    bool operator==(const TextSpan&) const = default;
};

struct CallArgument {
    std::string_view key;  // as written; empty when given by position
    std::string_view text; // of the value as the reader takes it, blanks behind it included
    TextSpan key_span;
    TextSpan span; // of the value, without those blanks
    ReadValue value;
    std::optional<std::size_t> parameter = {}; // of the function, which it is meant for

    std::string_view plain() const { return text.substr(0, span.length); } // without those blanks
    const TextSpan& place() const { return key.empty() ? span : key_span; }
};

// Where the reader does not read what is written.
enum class CallFault : std::uint8_t {
    nested_parentheses, // safe_eval drops all arguments
    not_closed,
    blank_in_name,
    blank_in_value, // of a positional argument
    no_value,       // nothing between two commas
    comma_at_end,
    positional_after_keyword,
    text_behind, // which safe_eval leaves unread
};

struct FaultAt {
    CallFault fault;
    TextSpan span;
};

// A call of a quantizer as it stands in a text, read as tolerantly as the reader does: the findings are about
// what QKeras would do with it, and this program may refuse it.
struct QuantizerCall {
    CallReader reader = CallReader::safe_eval;
    std::string_view text = {}; // all of it, of a safe_eval string; empty of code
    TextSpan span;              // from the revision or the name to the closing parenthesis or the mode
    std::string_view revision;
    std::string_view name;
    TextSpan name_span;
    const Function* function = nullptr; // nullptr where no quantizer has exactly this name
    const SigmoidMode* mode = nullptr;
    double scale = 1.0;
    QuantizerRole role = QuantizerRole::none; // behind the @, or of the place where the call is
    TextSpan mode_span = {};                  // of mode, scale and role with the @; empty where none is given
    bool has_parentheses = false;
    bool is_partial = false; // of functools.partial: more arguments may come
    std::vector<CallArgument> arguments = {};
    std::vector<FaultAt> faults = {};

    bool has(CallFault fault) const;
    bool is_read() const;    // whole, but for what may follow it
    bool has_values() const; // what each argument gives is known, and none lost its ends

    // What an argument is meant for; null where the function has no such parameter.
    const ParameterDefinition* parameter_of(const CallArgument& argument) const {
        return argument.parameter ? &function->parameters[*argument.parameter] : nullptr;
    }
    // The argument that counts for the parameter, the last of several; nullptr where none does.
    const CallArgument* given(std::string_view key) const;
};

// `text` from `offset` on is the text of one quantizer, as in parse_spec: [revision.]name(arguments)[@mode].
QuantizerCall read_call_text(std::string_view text);

// The call in Python code whose name begins at `offset`; nullopt where its parenthesis does not close within
// `longest_spec_text` bytes.
std::optional<QuantizerCall> read_python_call(std::string_view source, std::size_t offset);

// The same of functools.partial(name, arguments), whose "partial" begins at `offset`.
std::optional<QuantizerCall> read_python_partial(std::string_view source, std::size_t offset);

// The call of a function whose name is another one in its source.
QuantizerCall as_call_of(QuantizerCall call, const Function& function);

// The call python_call (core/model/read_model.cpp) writes of a class with its config, all of the text.
QuantizerCall read_config_call(std::string_view text);

// What is built, with Value::unknown() where a value is not known: nullopt where the reader refuses the call, or a value
// lies outside the domain of this program.
std::optional<Spec> known_spec_of(const QuantizerCall& call);
// The same, whole: nullopt where a value is not known, or QKeras or this program refuses them together.
std::optional<Spec> spec_of(const QuantizerCall& call, const std::optional<Spec>& known);
inline std::optional<Spec> spec_of(const QuantizerCall& call) { return spec_of(call, known_spec_of(call)); }

// A call put right: every argument with its keyword.
std::vector<WrittenArgument> keyword_arguments(const QuantizerCall& call);
std::string call_text(const QuantizerCall& call, const std::vector<WrittenArgument>& arguments);
std::string with_keywords(const QuantizerCall& call);
// The same with another value for a parameter, behind the others; with another keyword in place of one.
std::string with_argument(const QuantizerCall& call, std::string_view key, std::string_view value);
std::string with_keyword(const QuantizerCall& call, std::string_view key, std::string_view right);

// In a text that is put together by a program: a value that only running it would tell. A control character, which no
// text of a quantizer has.
inline constexpr char unknown_value = '\x1a';

// GetArg of qkeras/safe_eval.py.
ReadValue read_by_safe_eval(std::string_view text);

ReadValue read_by_python(std::string_view text);
} // namespace quantoscope::inline lint
