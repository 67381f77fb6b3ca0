#include "app/cli/line_reader.h"

#include "app/files/descriptor.h"

#include <cerrno>
#include <cstring>
#include <poll.h>
#include <unistd.h>

namespace quantoscope::inline cli {
namespace {
constexpr std::size_t block_size = std::size_t{1} << 18;
} // namespace

LineReader::LineReader(int descriptor)
    : m_descriptor(descriptor)
    , m_buffer(block_size + longest_line + 2) // a line's CR may wait for its LF
{}

bool LineReader::fill() {
    if (m_at_end || m_error != 0) { return false; }
    std::memmove(m_buffer.data(), m_buffer.data() + m_begin, m_end - m_begin);
    m_end -= m_begin;
    m_begin = 0;
    for (;;) {
        const ssize_t got = ::read(m_descriptor, m_buffer.data() + m_end, m_buffer.size() - m_end);
        if (got > 0) {
            m_end += static_cast<std::size_t>(got);
            return true;
        }
        if (got == 0) {
            m_at_end = true;
            return m_end > m_begin; // the last line may lack its end
        }
        if (errno == EAGAIN || errno == EWOULDBLOCK) {
            wait_for(m_descriptor, POLLIN);
        } else if (errno != EINTR) {
            m_error = errno;
            return false;
        }
    }
}

std::optional<std::string_view> LineReader::next() {
    const std::string_view rest(m_buffer.data() + m_begin, m_end - m_begin);
    const std::size_t end = rest.find('\n');
    std::string_view line = rest.substr(0, end);
    if (end != std::string_view::npos) {
        m_begin += end + 1;
    } else if ((m_at_end && !rest.empty()) || rest.size() > longest_line + 1) {
        m_begin = m_end;
    } else {
        return std::nullopt;
    }
    if (line.ends_with('\r')) { line.remove_suffix(1); }
    return line;
}
} // namespace quantoscope::inline cli
