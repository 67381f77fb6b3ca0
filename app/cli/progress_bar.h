#pragma once

#include "core/staircase/staircase.h"

#include <chrono>
#include <cstddef>
#include <string>

namespace quantoscope::inline cli {
// How far the work has come, and after a second how long it still takes, on standard error: a bar that is drawn over on a terminal, nothing elsewhere.
class ProgressBar {
public:
    // `size` is that of the work. Work that is done within `patience` shows no bar.
    explicit ProgressBar(std::size_t size, std::chrono::milliseconds patience = {});
    void show(std::size_t done) const;
    void clear() const;
    Progress progress() const; // shows each hundredth more that is done; not to outlive the bar

private:
    std::string time_left(std::chrono::steady_clock::time_point now, std::size_t done) const;

    std::chrono::steady_clock::time_point m_start;
    std::chrono::steady_clock::time_point m_shown_from;
    std::size_t m_size;
    bool m_shown;
};

// solve, with a bar once it has taken a second.
Staircase solve_shown(const Spec& spec, Interval interval);
} // namespace quantoscope::inline cli
