#include "core/text/list_text.h"

#include "core/text/ascii.h"

#include <algorithm>

namespace quantoscope::inline text {
namespace {
// Optimal string alignment distance.
std::size_t edit_distance(std::string_view a, std::string_view b) {
    std::vector<std::vector<std::size_t>> d(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i) {
        for (std::size_t j = 0; j <= b.size(); ++j) {
            if (i == 0 || j == 0) {
                d[i][j] = i + j;
                continue;
            }
            const std::size_t cost = lower(a[i - 1]) == lower(b[j - 1]) ? 0 : 1;
            d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + cost});
            if (i > 1 && j > 1 && lower(a[i - 1]) == lower(b[j - 2]) && lower(a[i - 2]) == lower(b[j - 1])) {
                d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
            }
        }
    }
    return d[a.size()][b.size()];
}
} // namespace

std::string nearest_of(std::string_view word, const std::vector<std::string_view>& names) {
    constexpr std::size_t longest_word = 64;
    constexpr std::size_t shortest_part = 4;
    std::string best;
    std::size_t best_distance = longest_word;
    const auto look_at = [&](std::string_view name, std::string_view part) {
        const std::size_t distance = edit_distance(word, part);
        const bool shares_nothing = distance >= std::max(word.size(), part.size());
        if (distance < best_distance && distance * 3 <= part.size() + 2 && !shares_nothing) {
            best = name;
            best_distance = distance;
        }
    };
    if (word.size() > longest_word || word.empty()) { return best; }
    for (const std::string_view name : names) { look_at(name, name); }
    if (!best.empty() || word.size() < shortest_part) { return best; }
    for (const std::string_view name : names) { // without what many begin with: "sigmoid"
        look_at(name, name.substr(std::min(name.find('_'), name.size() - 1) + 1));
    }
    return best;
}
} // namespace quantoscope::inline text
