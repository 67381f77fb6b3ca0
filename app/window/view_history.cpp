#include "app/window/view_history.h"

namespace quantoscope::inline window {
namespace {
std::optional<Ranges> step(std::vector<Ranges>& from, std::vector<Ranges>& to, const Ranges& present) {
    if (from.empty()) { return std::nullopt; }
    to.push_back(present);
    const Ranges place = from.back();
    from.pop_back();
    return place;
}
} // namespace

Ranges ranges_of(const View& view) { return {view.x, view.y}; }

View with_ranges(View view, const Ranges& ranges) {
    view.x = ranges.x;
    view.y = ranges.y;
    return view;
}

void ViewHistory::leave(const Ranges& place) {
    m_forward.clear();
    m_back.push_back(place);
    if (m_back.size() > most_places) { m_back.erase(m_back.begin()); }
}

std::optional<Ranges> ViewHistory::back(const Ranges& present) { return step(m_back, m_forward, present); }

std::optional<Ranges> ViewHistory::forward(const Ranges& present) { return step(m_forward, m_back, present); }
} // namespace quantoscope::inline window
