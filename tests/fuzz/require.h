#pragma once

#include "core/text/result.h"

#include <cstdlib>
#include <string_view>

namespace quantoscope {
inline void require(bool kept) {
    if (!kept) { std::abort(); }
}

// Every error says what, in a few lines, and where.
inline void check(const Error& error, std::string_view text) {
    require(!plain(error.what).empty() && plain(error.what).size() < 2000);
    require(!error.offset || *error.offset <= text.size());
}

template <class T> void check(const Result<T>& result, std::string_view text) {
    if (!result) { check(result.error(), text); }
}
} // namespace quantoscope
