#pragma once

#include "core/staircase/staircase.h"

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace quantoscope::inline cli {
// The one way to standard output: buffers, and remembers the first error. After an error everything
// written is dropped, so that writers need to ask only where stopping early saves work.
class Output {
public:
    explicit Output(int descriptor);
    Output(const Output&) = delete;
    Output& operator=(const Output&) = delete;
    ~Output() = default; // what is to be written is flushed by name: only then an error can be told

    void write(std::string_view text);

    // Room for `size` characters (at most `capacity`), for writing in place; commit tells how far it got.
    char* room(std::size_t size);
    void commit(const char* end) { m_used = static_cast<std::size_t>(end - m_buffer.data()); }

    void flush();

    // errno of the first error, 0 without: EPIPE when the reader has gone.
    int error() const { return m_error; }
    bool broken() const { return m_error != 0; }

    static constexpr std::size_t capacity = std::size_t{1} << 16;

private:
    int m_descriptor;
    int m_error = 0;
    std::size_t m_used = 0;
    std::vector<char> m_buffer;
};

// How far the work has come, and after a second how long it still takes, on standard error: a bar that is drawn over on a terminal, nothing elsewhere.
class ProgressBar {
public:
    // `size` is that of the work. Work that is done within `patience` shows no bar.
    explicit ProgressBar(std::size_t size, std::chrono::milliseconds patience = {});
    ~ProgressBar() { clear(); }
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
