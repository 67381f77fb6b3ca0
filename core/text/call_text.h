#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace quantoscope::inline text {
// A piece of a text, and the byte it begins at.
struct TextPiece {
    std::string_view text;
    std::size_t offset = 0;
    std::size_t end() const { return offset + text.size(); }
};

// Who reads a call says where an argument ends and what a keyword is.
enum class CallGrammar : std::uint8_t {
    text_form, // at a comma, a parenthesis or an @; a value may be a string
    safe_eval, // of QKeras: at a comma or a parenthesis, in strings too; a second "(" hides all arguments
    python,    // at a comma or a parenthesis outside of strings and brackets; comments are passed over
};

struct ArgumentText {
    TextPiece key;   // before a '='; empty where the argument is given by position
    TextPiece value; // with the blanks behind it
    std::size_t begin() const { return key.text.empty() ? value.offset : key.offset; }
};

// [prefix.]name(arguments)[@state,...] as it is written, whatever it means. Never fails: what was not expected is where
// `end` and `rest` are. Pieces lead into the text.
//   read_call("quantized_bits(4, alpha = 'auto')") -> quantized_bits: 4; alpha='auto'
//   read_call("pr63.quantized_sigmoid(x y,)@real") -> pr63.quantized_sigmoid: x y; @real
//   read_call("qkeras.quantizers.binary@scale=0.5,kernel") -> qkeras.quantizers.binary: @scale=0.5; @kernel
//   read_call("binary (use_01=f(1") -> binary: use_01=f(1; not closed
struct CallText {
    TextPiece prefix; // all before the last point
    TextPiece name;
    std::optional<std::size_t> open; // the parenthesis
    std::vector<ArgumentText> arguments;
    std::optional<std::size_t> comma_at_end; // the comma behind the last argument
    bool is_closed = false;
    std::size_t end = 0;              // behind the closing parenthesis, or where reading stopped
    std::vector<ArgumentText> states; // behind an @, separated by commas: a word, or key=value
    std::size_t rest = 0;             // what follows after blanks
};

CallText read_call(std::string_view text, CallGrammar grammar, std::size_t offset = 0);

// An argument to be written; without a key it is given by position.
struct WrittenArgument {
    std::string key;
    std::string value;
};
std::string written_call(std::string_view name, const std::vector<WrittenArgument>& arguments);
} // namespace quantoscope::inline text
