#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <type_traits>
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

// Whose fault it is, from which the exit code follows: of what was asked for, of a text or a file that was
// read, of a file or a display that cannot be used, or of what was checked and does not hold.
enum class ErrorKind : std::uint8_t { usage, input, file, check };

// Why there is no value.
struct Error {
    Phrase what;                            // nothing where there is nothing to say
    std::optional<std::size_t> offset = {}; // the byte of the text where it begins, for a caret under it
    std::string nearest = {};               // the nearest known name, empty when none is near
    ErrorKind kind = ErrorKind::input;
    std::string subject = {}; // what goes before the sentence: an option, a line, a file
    std::string text = {};    // what `offset` counts in, for whoever shows it without having it

    bool operator==(const Error&) const = default;
};

// A value or the reason there is none. tl::expected stands in for std::expected of C++23.
template <class T> using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> failure(Error error) { return tl::unexpected<Error>(std::move(error)); }

// The same at a place in a text.
inline tl::unexpected<Error> failure_at(std::size_t offset, Phrase what, std::string nearest = {}) {
    return failure({.what = std::move(what), .offset = offset, .nearest = std::move(nearest)});
}

inline tl::unexpected<Error> failure(const char* text, std::vector<std::string> arguments = {},
                                     ErrorKind kind = ErrorKind::input) {
    return failure({.what = {text, std::move(arguments)}, .kind = kind});
}

// For what is done in many small steps of which each may fail: the value, or the error is thrown, as far as `caught`.
template <class T> T or_throw(Result<T> result) {
    if (!result) { throw std::move(result.error()); }
    if constexpr (!std::is_void_v<T>) { return std::move(*result); }
}

// What `work` gives, or the error that it threw.
template <class Work> Result<std::invoke_result_t<Work>> caught(Work work) {
    try {
        if constexpr (std::is_void_v<std::invoke_result_t<Work>>) {
            work();
            return {};
        } else {
            return work();
        }
    } catch (Error& error) { return failure(std::move(error)); }
}
} // namespace quantoscope::inline text
