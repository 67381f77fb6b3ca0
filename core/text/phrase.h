#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace quantoscope::inline text {
// A sentence with numbered places (%1 ... %9) and what goes into them. The core and the words of the
// program speak in phrases so that the window can translate `text` before the arguments are put in.
struct Phrase {
    const char* text = "";
    std::vector<std::string> arguments;
    std::int64_t count = -1; // what the text counts: the language may have several plurals; -1: nothing

    bool operator==(const Phrase& other) const {
        return std::string_view(text) == other.text && arguments == other.arguments;
    }
};

// `one` where one thing is counted, else `several`, which is translated by the number.
inline Phrase counted(std::int64_t count, const char* one, const char* several, std::vector<std::string> arguments) {
    return count == 1 ? Phrase{one, std::move(arguments)} : Phrase{several, std::move(arguments), count};
}

// `text` with every %N replaced by arguments[N-1]; a place without an argument stays as it is.
std::string fill(std::string_view text, const std::vector<std::string>& arguments);

// A text from outside, to be quoted in a phrase: its first bytes, and "..." for the rest. No character of
// UTF-8 is cut in two.
std::string excerpt_of(std::string_view text, std::size_t longest = 40);

// A text without the quotes, of either kind, around it, if there are any: for a phrase that has its own.
std::string_view unquoted(std::string_view text);

// The phrase in the language it was written in (English).
std::string plain(const Phrase& phrase);
} // namespace quantoscope::inline text
