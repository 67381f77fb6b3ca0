#include "app/cli/output.h"

#include "app/files/file_bytes.h"
#include "app/words/display_text.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <unistd.h>

namespace quantoscope::inline cli {
Output::Output(int descriptor) : m_descriptor(descriptor), m_buffer(capacity) {}

void Output::write(std::string_view text) {
    while (!text.empty()) {
        const std::size_t size = std::min(text.size(), capacity);
        char* out = room(size);
        std::memcpy(out, text.data(), size);
        commit(out + size);
        text.remove_prefix(size);
    }
}

char* Output::room(std::size_t size) {
    if (capacity - m_used < size) { flush(); }
    return m_buffer.data() + m_used;
}

void Output::flush() {
    if (m_error == 0) { m_error = write_all(m_descriptor, {m_buffer.data(), m_used}); }
    m_used = 0;
}

ProgressBar::ProgressBar(std::size_t size, std::chrono::milliseconds patience)
    : m_start(std::chrono::steady_clock::now())
    , m_shown_from(m_start + patience)
    , m_size(size)
    , m_shown(::isatty(STDERR_FILENO) == 1 && size > 1) {}

void ProgressBar::show(std::size_t done) const {
    constexpr std::size_t width = 30;
    const auto now = std::chrono::steady_clock::now();
    if (m_shown && now >= m_shown_from) {
        const std::string full(width * done / m_size, '#');
        write_all(STDERR_FILENO, concat({"\r\033[K[", full, std::string(width - full.size(), ' '), "] ",
                                         std::to_string(done), " of ", std::to_string(m_size), time_left(now, done)}));
    }
}

// Once there is something to reckon with.
std::string ProgressBar::time_left(std::chrono::steady_clock::time_point now, std::size_t done) const {
    const auto gone = std::chrono::duration_cast<std::chrono::seconds>(now - m_start).count();
    if (gone < 1 || done == 0) { return {}; }
    const auto rest = static_cast<double>(gone) * static_cast<double>(m_size - done) / static_cast<double>(done);
    return concat({", ", std::to_string(std::llround(rest)), " s left"});
}

void ProgressBar::clear() const {
    if (m_shown) { write_all(STDERR_FILENO, "\r\033[K"); }
}

Progress ProgressBar::progress() const {
    return [this, shown = -1.0](double done) mutable {
        if (done >= shown + 0.01) {
            shown = done;
            show(static_cast<std::size_t>(done * static_cast<double>(m_size)));
        }
        return true;
    };
}

Staircase solve_shown(const Spec& spec, Interval interval) {
    const ProgressBar bar(100, std::chrono::seconds(1));
    return *solve(spec, interval, bar.progress()); // nothing asks it to stop
}
} // namespace quantoscope::inline cli
