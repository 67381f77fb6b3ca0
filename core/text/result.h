#pragma once

#include "core/text/phrase.h"

#include <cstddef>
#include <optional>
#include <string>
#include <tl/expected.hpp>

namespace quantoscope {

// Why something given from outside was refused. `offset` is the byte in the text where the trouble
// begins (for a caret under it); it is absent where no text was involved.
struct Error {
    Phrase what;
    std::optional<std::size_t> offset = {};
    std::string nearest = {}; // the nearest known name, empty when none is near

    bool operator==(const Error&) const = default;
};

// A value or the reason there is none. tl::expected stands in for std::expected of C++23.
template <class T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> failure(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

// The same at a place in a text.
inline tl::unexpected<Error> failure_at(std::size_t offset, Phrase what, std::string nearest = {})
{
    return failure({.what = std::move(what), .offset = offset, .nearest = std::move(nearest)});
}

} // namespace quantoscope
