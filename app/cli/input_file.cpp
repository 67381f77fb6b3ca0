#include "app/cli/input_file.h"

#include "app/cli/display_text.h"
#include "core/json/place.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <poll.h>
#include <system_error>
#include <unistd.h>

namespace quantoscope {

namespace {

constexpr std::size_t longest_shown = 80;

std::string shown(const std::string& path)
{
    return path == standard_input ? "standard input" : concat({"'", harmless(path, longest_shown), "'"});
}

tl::unexpected<Complaint> cannot_read(const std::string& path, int error)
{
    return complain(
        {concat({"cannot read ", shown(path), ": ", std::generic_category().message(error)}), exit_io});
}

// Appends all there is, at most one byte more than `most_bytes`; errno of the error that stopped it, or 0.
int read_all(int descriptor, std::size_t most_bytes, std::string& content)
{
    constexpr std::size_t block = std::size_t{1} << 16;
    for (;;) {
        const std::size_t size = content.size();
        content.resize(size + std::min(block, most_bytes + 1 - size));
        const ssize_t got = ::read(descriptor, content.data() + size, content.size() - size);
        content.resize(size + static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
        if (got == 0) { // the end, or no room for more
            return 0;
        }
        if (got < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) {
            wait_for(descriptor, POLLIN);
        } else if (got < 0 && errno != EINTR) {
            return errno;
        }
    }
}

} // namespace

tl::expected<std::string, Complaint> content_of(const std::string& path, std::size_t most_bytes)
{
    const bool from_input = path == standard_input;
    const int descriptor = from_input ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) {
        return cannot_read(path, errno);
    }
    std::string content;
    const int error = read_all(descriptor, most_bytes, content);
    if (!from_input) {
        ::close(descriptor);
    }
    if (error != 0) {
        return cannot_read(path, error);
    }
    if (content.size() > most_bytes) {
        return complain({concat({shown(path), " is longer than ", std::to_string(most_bytes), " bytes"})});
    }
    return content;
}

Complaint complaint_about_content(const Error& error, std::string_view content, const std::string& path)
{
    Complaint complaint{.message = concat({path == standard_input ? "" : harmless(path, longest_shown),
                                           path == standard_input ? "" : ": ", plain(error.what)}),
                        .nearest = error.nearest};
    if (error.offset) {
        const TextPlace place = place_in(content, *error.offset);
        complaint.place = {std::string(place.text), place.offset};
    }
    return complaint;
}

} // namespace quantoscope
