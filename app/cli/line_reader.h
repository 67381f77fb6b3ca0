#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace quantoscope::inline cli {
// Lines of a descriptor, in blocks as they arrive: complete lines can be answered before more are waited
// for. Memory is bounded: a line is at most `longest_line` characters and whatever is longer is handed out
// as a line too long, after which reading makes no sense.
class LineReader {
public:
    explicit LineReader(int descriptor);

    // Waits for more. False at the end of the input, when the last line has been handed out.
    bool fill();

    // The next line of what has arrived, without its end (LF or CRLF); valid until fill().
    std::optional<std::string_view> next();

    // errno when reading failed, 0 otherwise.
    int error() const { return m_error; }

    static constexpr std::size_t longest_line = 4096;

private:
    int m_descriptor;
    int m_error = 0;
    bool m_at_end = false;
    std::size_t m_begin = 0;
    std::size_t m_end = 0;
    std::vector<char> m_buffer;
};
} // namespace quantoscope::inline cli
