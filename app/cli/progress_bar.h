#pragma once

#include <cstddef>

namespace quantoscope::inline cli {

// How far the work has come, on standard error: a bar that is drawn over on a terminal, nothing elsewhere.
class ProgressBar {
public:
    explicit ProgressBar(std::size_t size); // of the work
    void show(std::size_t done) const;
    void clear() const;

private:
    std::size_t m_size;
    bool m_shown;
};

} // namespace quantoscope::inline cli
