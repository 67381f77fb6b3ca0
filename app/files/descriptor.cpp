#include "app/files/descriptor.h"

#include <algorithm>
#include <cerrno>
#include <poll.h>
#include <unistd.h>

namespace quantoscope::inline files {
namespace {
// Whether the call that failed is to be repeated; waits until it can succeed.
bool is_to_be_repeated(int descriptor, short events) {
    const bool blocks = errno == EAGAIN || errno == EWOULDBLOCK; // someone at the other end made it non-blocking
    if (!blocks) { return errno == EINTR; }
    pollfd waiting{descriptor, events, 0};
    poll(&waiting, 1, -1);
    return true;
}
} // namespace

int write_all(int descriptor, std::string_view text) {
    while (!text.empty()) {
        const ssize_t written = ::write(descriptor, text.data(), text.size());
        if (written < 0 && !is_to_be_repeated(descriptor, POLLOUT)) { return errno; }
        text.remove_prefix(static_cast<std::size_t>(std::max<ssize_t>(written, 0)));
    }
    return 0;
}

ssize_t append_some(int descriptor, std::string& text, std::size_t most) {
    const std::size_t size = text.size();
    text.resize(size + most);
    ssize_t got = 0;
    do { got = ::read(descriptor, text.data() + size, most); } while (got < 0 && is_to_be_repeated(descriptor, POLLIN));
    text.resize(size + static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
    return got;
}
} // namespace quantoscope::inline files
