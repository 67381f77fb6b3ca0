#include "core/numeric/ascii.h"

#include <algorithm>
#include <filesystem>

namespace quantoscope {

std::string ending_of(std::string_view path)
{
    std::string ending = std::filesystem::path(path).extension().string();
    ending.erase(0, 1);
    std::ranges::transform(ending, ending.begin(), lower);
    return ending;
}

} // namespace quantoscope
