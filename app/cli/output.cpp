#include "app/cli/output.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <poll.h>
#include <unistd.h>

namespace quantoscope {

void wait_for(int descriptor, short events)
{
    pollfd waiting{descriptor, events, 0};
    poll(&waiting, 1, -1);
}

int write_all(int descriptor, std::string_view text)
{
    while (!text.empty()) {
        const ssize_t written = ::write(descriptor, text.data(), text.size());
        if (written >= 0) {
            text.remove_prefix(static_cast<std::size_t>(written));
        } else if (errno == EAGAIN || errno == EWOULDBLOCK) {
            wait_for(descriptor, POLLOUT); // someone at the other end made it non-blocking
        } else if (errno != EINTR) {
            return errno;
        }
    }
    return 0;
}

Output::Output(int descriptor) : m_descriptor(descriptor), m_buffer(capacity) {}

void Output::write(std::string_view text)
{
    while (!text.empty()) {
        const std::size_t size = std::min(text.size(), capacity);
        char* out = room(size);
        std::memcpy(out, text.data(), size);
        commit(out + size);
        text.remove_prefix(size);
    }
}

char* Output::room(std::size_t size)
{
    if (capacity - m_used < size) {
        flush();
    }
    return m_buffer.data() + m_used;
}

void Output::flush()
{
    if (m_error == 0) {
        m_error = write_all(m_descriptor, {m_buffer.data(), m_used});
    }
    m_used = 0;
}

} // namespace quantoscope
