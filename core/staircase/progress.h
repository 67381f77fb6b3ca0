#pragma once

#include <cstddef>
#include <functional>
#include <utility>

namespace quantoscope::inline staircase {
// Told now and then how much of the work is done, 0 to 1; returning false ends it.
using Progress = std::function<bool(double done)>;

// `progress` for one part of the work: from `begin` to `end` of the whole.
inline Progress part(const Progress& progress, double begin, double end) {
    if (!progress) { return nullptr; }
    return [=](double done) { return progress(begin + (end - begin) * done); };
}

// Tells `progress` every few thousand rounds how far a loop over `size` things has come.
class LoopProgress {
public:
    LoopProgress(Progress progress, std::size_t size) : m_progress(std::move(progress)), m_size(size) {}

    // To be asked once a round: whether to go on.
    bool goes_on(std::size_t at) {
        return m_round++ % rounds != 0 || !m_progress ||
               m_progress(static_cast<double>(at) / static_cast<double>(m_size));
    }

private:
    static constexpr std::size_t rounds = 4096;

    Progress m_progress;
    std::size_t m_size;
    std::size_t m_round = 0;
};
} // namespace quantoscope::inline staircase
