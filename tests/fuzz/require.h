#pragma once

#include "core/text/result.h"

#include <cstdlib>
#include <string_view>

namespace quantoscope {
inline void require(bool kept) {
    if (!kept) { std::abort(); }
}

// Every error says what, in a few lines, and where.
template <class T> void check(const Result<T>& result, std::string_view text) {
    if (result) { return; }
    require(!plain(result.error().what).empty() && plain(result.error().what).size() < 2000);
    require(!result.error().offset || *result.error().offset <= text.size());
}
} // namespace quantoscope
