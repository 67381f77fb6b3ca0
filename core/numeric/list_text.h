#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace quantoscope {

// "a, b, c": the names of `items`, each a string or what can be a string_view, by `name_of`.
template <class Items, class NameOf = std::identity>
std::string comma_list(const Items& items, NameOf name_of = {}, std::string_view comma = ", ")
{
    std::string list;
    for (const auto& item : items) {
        list += list.empty() ? "" : comma;
        list += std::invoke(name_of, item);
    }
    return list;
}

} // namespace quantoscope
