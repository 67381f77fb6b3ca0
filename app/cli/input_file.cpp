#include "app/cli/input_file.h"

#include "app/cli/display_text.h"
#include "core/json/place.h"

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace quantoscope {

namespace {

constexpr std::size_t longest_shown = 80;

// Closes itself.
class Descriptor {
public:
    explicit Descriptor(int number) : m_number(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor()
    {
        if (m_number >= 0) {
            ::close(m_number);
        }
    }
    int number() const { return m_number; }

private:
    int m_number;
};

tl::unexpected<Error> unreadable(int error)
{
    return failure({.what = {"%1", {std::generic_category().message(error)}}});
}

tl::unexpected<Error> too_long(std::size_t most_bytes)
{
    return failure(
        {.what = {"it is longer than %1 bytes", {std::to_string(most_bytes)}}, .offset = most_bytes});
}

// Appends all there is, at most one byte more than `most_bytes`; errno of the error that stopped it, or 0.
int append_all(int descriptor, std::size_t most_bytes, std::string& content)
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

Result<std::string> read_all(int descriptor, std::size_t most_bytes)
{
    std::string content;
    if (const int error = append_all(descriptor, most_bytes, content)) {
        return unreadable(error);
    }
    return content.size() > most_bytes ? Result<std::string>(too_long(most_bytes)) : std::move(content);
}

} // namespace

Result<std::string> content_of_file(const std::string& path, std::size_t most_bytes)
{
    // Opening a pipe would wait for its writer, and that of a terminal could make it ours.
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
    struct stat status = {};
    if (file.number() < 0 || ::fstat(file.number(), &status) != 0) {
        return unreadable(errno);
    }
    if (S_ISDIR(status.st_mode)) {
        return unreadable(EISDIR);
    }
    if (!S_ISREG(status.st_mode)) {
        return failure({.what = {"it is not a regular file", {}}});
    }
    if (static_cast<std::uintmax_t>(status.st_size) > most_bytes) {
        return too_long(most_bytes);
    }
    return read_all(file.number(), most_bytes); // which may grow meanwhile, or hide its size
}

tl::expected<std::string, Complaint> content_of(const std::string& path, std::size_t most_bytes)
{
    const bool from_input = path == standard_input;
    return (from_input ? read_all(STDIN_FILENO, most_bytes) : content_of_file(path, most_bytes))
        .map_error([&](const Error& error) {
            const std::string name =
                from_input ? "standard input" : concat({"'", harmless(path, longest_shown), "'"});
            return Complaint{concat({"cannot read ", name, ": ", plain(error.what)}),
                             error.offset ? exit_usage : exit_io};
        });
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
