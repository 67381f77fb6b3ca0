#include "app/files/read_file.h"

#include "app/files/descriptor.h"

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace quantoscope::inline files {
namespace {
// Closes itself.
class Descriptor {
public:
    explicit Descriptor(int number) : m_number(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (m_number >= 0) { ::close(m_number); }
    }
    int number() const { return m_number; }

private:
    int m_number;
};

// Standard input has no name.
tl::unexpected<Error> unreadable(std::string name, std::string reason) {
    return name.empty() ? failure("cannot read standard input: %1", {std::move(reason)}, ErrorKind::file)
                        : failure("cannot read '%1': %2", {std::move(name), std::move(reason)}, ErrorKind::file);
}

std::string reason_of(int error) { return std::generic_category().message(error); }

Result<std::string> content_of_descriptor(int descriptor, std::size_t most_bytes, std::string name) {
    constexpr std::size_t block = std::size_t{1} << 16;
    std::string content;
    ssize_t got = 1;
    while (got > 0) { // to the end, or one byte more than there may be
        got = append_some(descriptor, content, std::min(block, most_bytes + 1 - content.size()));
    }
    if (got < 0) { return unreadable(std::move(name), reason_of(errno)); }
    if (content.size() > most_bytes) { return failure(longer_than(most_bytes, std::move(name))); }
    return content;
}
} // namespace

Result<std::string> content_of_file(const std::string& path, std::size_t most_bytes, std::string name) {
    name = name.empty() ? path : name;
    // Opening a pipe would wait for its writer, and that of a terminal could make it ours.
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
    struct stat status = {};
    if (file.number() < 0 || ::fstat(file.number(), &status) != 0) {
        return unreadable(std::move(name), reason_of(errno));
    }
    if (S_ISDIR(status.st_mode)) { return unreadable(std::move(name), reason_of(EISDIR)); }
    if (!S_ISREG(status.st_mode)) { return unreadable(std::move(name), "it is not a regular file"); }
    if (static_cast<std::uintmax_t>(status.st_size) > most_bytes) {
        return failure(longer_than(most_bytes, std::move(name)));
    }
    // Which may grow meanwhile, or hide its size.
    return content_of_descriptor(file.number(), most_bytes, std::move(name));
}

Result<std::string> content_of_standard_input(std::size_t most_bytes) {
    return content_of_descriptor(STDIN_FILENO, most_bytes, {});
}

Error longer_than(std::size_t most_bytes, std::string name) {
    std::string most = std::to_string(most_bytes);
    return {name.empty() ? Phrase{"cannot read standard input: it is longer than %1 bytes", {std::move(most)}}
                         : Phrase{"cannot read '%1': it is longer than %2 bytes", {std::move(name), std::move(most)}}};
}
} // namespace quantoscope::inline files
