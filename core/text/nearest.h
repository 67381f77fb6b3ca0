#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace quantoscope {

// The name in `names` nearest to `word` by edit distance (insert, delete, replace, swap of neighbours),
// case ignored; empty when none is within a third of its length.
std::string nearest_of(std::string_view word, const std::vector<std::string_view>& names);

} // namespace quantoscope
