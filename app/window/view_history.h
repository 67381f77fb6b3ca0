#pragma once

#include "core/document/document.h"

#include <optional>
#include <vector>

namespace quantoscope::inline window {
// The part of the plane looked at; y is absent where it fits the data.
struct Ranges {
    AxisRange x;
    std::optional<AxisRange> y;
    bool operator==(const Ranges&) const = default;
};

Ranges ranges_of(const View& view);
View with_ranges(View view, const Ranges& ranges);

// Places looked at, as a browser keeps pages: going somewhere new forgets the way forward.
class ViewHistory {
public:
    bool has_back() const { return !m_back.empty(); }
    bool has_forward() const { return !m_forward.empty(); }

    // Where one was before going somewhere new. At most `most_places` are kept, the latest.
    void leave(const Ranges& place);
    // Going on from a place that has been left: only the way forward is lost.
    void go_on() { m_forward.clear(); }
    // The place before, or after, `present`; nothing where there is none.
    std::optional<Ranges> back(const Ranges& present);
    std::optional<Ranges> forward(const Ranges& present);

    static constexpr std::size_t most_places = 200;

private:
    std::vector<Ranges> m_back; // the latest last
    std::vector<Ranges> m_forward;
};
} // namespace quantoscope::inline window
