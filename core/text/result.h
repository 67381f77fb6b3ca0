#pragma once

#include "core/text/phrase.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <tl/expected.hpp>
#include <type_traits>

namespace quantoscope::inline text {
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
