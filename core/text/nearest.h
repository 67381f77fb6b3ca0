#pragma once

#include "core/text/list_text.h"

#include <string>
#include <string_view>
#include <vector>

namespace quantoscope::inline text {
// The name in `names` nearest to `word` by edit distance (insert, delete, replace, swap of neighbours),
// case ignored; empty when none is within a third of its length, nor what is behind its first underscore.
std::string nearest_of(std::string_view word, const std::vector<std::string_view>& names);

// The same of things with names: nearest_of("rael", sigmoid_modes(), &SigmoidMode::key).
template <class Items, class NameOf> std::string nearest_of(std::string_view word, const Items& items, NameOf name_of) {
    return nearest_of(word, names_in(items, name_of));
}
} // namespace quantoscope::inline text
