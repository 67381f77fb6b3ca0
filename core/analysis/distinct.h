#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

namespace quantoscope::inline analysis {
// The different values among many, without room for all of them: what was met more than once goes whenever
// the room is full. None may be NaN.
template <class T> class Distinct {
public:
    void add(T value) {
        if (m_values.empty() || m_values.back() != value) { m_values.push_back(value); }
        if (m_values.size() == m_room) {
            drop_equal();
            m_room = std::max(m_room, 2 * m_values.size());
        }
    }

    // In increasing order.
    const std::vector<T>& values() {
        drop_equal();
        return m_values;
    }

private:
    void drop_equal() {
        if (!std::ranges::is_sorted(m_values)) { std::ranges::sort(m_values); }
        m_values.erase(std::unique(m_values.begin(), m_values.end()), m_values.end());
    }

    std::vector<T> m_values;
    std::size_t m_room = std::size_t{1} << 16;
};
} // namespace quantoscope::inline analysis
