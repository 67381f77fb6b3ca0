#pragma once

#include "core/staircase/staircase.h"

#include <chrono>
#include <cstddef>

namespace quantoscope::inline cli {

// How far the work has come, on standard error: on a terminal, and once it has taken a second, a bar that is drawn
// over; nothing elsewhere.
class ProgressBar {
public:
    explicit ProgressBar(std::size_t size); // of the work
    void show(std::size_t done) const;
    void clear() const;
    Progress progress() const; // shows each hundredth more that is done; not to outlive the bar

private:
    std::chrono::steady_clock::time_point m_begun = std::chrono::steady_clock::now();
    std::size_t m_size;
    bool m_shown;
};

// solve, with a bar.
Staircase solve_shown(const Spec& spec, Interval interval);

} // namespace quantoscope::inline cli
