#include "core/text/ascii.h"

#include <algorithm>
#include <filesystem>

namespace quantoscope::inline text {
std::string_view trimmed(std::string_view text) {
    while (!text.empty() && is_blank(text.front())) { text.remove_prefix(1); }
    while (!text.empty() && is_blank(text.back())) { text.remove_suffix(1); }
    return text;
}

std::string lowered(std::string_view text) {
    std::string result(text);
    std::ranges::transform(result, result.begin(), lower);
    return result;
}

std::string ending_of(std::string_view path) {
    std::string ending = std::filesystem::path(path).extension().string();
    ending.erase(0, 1);
    return lowered(ending);
}

std::string_view file_name_of(std::string_view path) {
    const std::string_view name = path.substr(path.rfind('/') + 1); // npos + 1 is 0
    return name == "." || name == ".." ? std::string_view() : name;
}
} // namespace quantoscope::inline text
