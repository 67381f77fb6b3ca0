#include "app/files/descriptor.h"

#include <cerrno>
#include <poll.h>
#include <unistd.h>

namespace quantoscope::inline files {
void wait_for(int descriptor, short events) {
    pollfd waiting{descriptor, events, 0};
    poll(&waiting, 1, -1);
}

int write_all(int descriptor, std::string_view text) {
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
} // namespace quantoscope::inline files
