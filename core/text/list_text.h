#pragma once

#include <algorithm>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace quantoscope::inline text {
// "a, b, c": the names of `items`, each a string or what can be a string_view, by `name_of`.
template <class Items, class NameOf = std::identity>
std::string comma_list(const Items& items, NameOf name_of = {}, std::string_view comma = ", ") {
    std::string list;
    for (const auto& item : items) {
        list += list.empty() ? "" : comma;
        list += std::invoke(name_of, item);
    }
    return list;
}

// Those names.
template <class Items, class NameOf> std::vector<std::string_view> names_in(const Items& items, NameOf name_of) {
    std::vector<std::string_view> names;
    for (const auto& item : items) { names.push_back(std::invoke(name_of, item)); }
    return names;
}

// The items of "a,b"; a comma at the end adds none.
inline std::vector<std::string_view> items_of(std::string_view list) {
    std::vector<std::string_view> items;
    while (!list.empty()) {
        items.push_back(list.substr(0, list.find(',')));
        list.remove_prefix(std::min(items.back().size() + 1, list.size()));
    }
    return items;
}

// "a, b or c" of at least one.
inline std::string or_list(std::span<const std::string_view> items) {
    const std::string before = comma_list(items.first(items.size() - 1));
    return before + (before.empty() ? "" : " or ") + std::string(items.back());
}

// The name in `names` nearest to `word` by edit distance (insert, delete, replace, swap of neighbours),
// case ignored; empty when none is within a third of its length, nor what is behind its first underscore.
std::string nearest_of(std::string_view word, const std::vector<std::string_view>& names);

// The same of things with names: nearest_of("rael", sigmoid_modes(), &SigmoidMode::key).
template <class Items, class NameOf> std::string nearest_of(std::string_view word, const Items& items, NameOf name_of) {
    return nearest_of(word, names_in(items, name_of));
}
} // namespace quantoscope::inline text
