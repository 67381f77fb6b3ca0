#include "app/files/file_bytes.h"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <fcntl.h>
#include <poll.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace quantoscope::inline files {
namespace {
// --- reading

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

// --- replacing

constexpr std::string_view temporary_prefix = ".quantoscope-";

// What a chain of links ends at, be it there or not; empty where it has no end.
std::filesystem::path followed(std::filesystem::path path) {
    constexpr int longest_chain = 40; // as Linux has it
    std::error_code error;
    for (int i = 0; i < longest_chain; ++i) {
        if (!std::filesystem::is_symlink(path, error)) { return path; }
        path = path.parent_path() / std::filesystem::read_symlink(path, error);
    }
    return {};
}

// A new file in a folder. Its name is short: that of the target may be as long as names can be. The lock is for
// sweep_temporary_files, and goes with the descriptor.
int open_new(const std::filesystem::path& folder, mode_t mode, std::string& name) {
    for (int i = 0;; ++i) {
        const std::string last = std::to_string(::getpid()) + "-" + std::to_string(i);
        name = (folder / (std::string(temporary_prefix) + last)).string();
        const int descriptor = ::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
        if (descriptor >= 0) { ::flock(descriptor, LOCK_EX | LOCK_NB); }
        if (descriptor >= 0 || errno != EEXIST) { return descriptor; }
    }
}

// The owner first: a change of it takes special permissions away.
void take_over(int descriptor, const struct stat& old) {
    if (::fchown(descriptor, old.st_uid, old.st_gid) != 0) { (void)!::fchown(descriptor, ~uid_t{0}, old.st_gid); }
    (void)!::fchmod(descriptor, old.st_mode & 07777u);
}

// All of it, down to the disk, some of which say only then that they are full; errno of the error, or 0.
int write_through(int descriptor, std::string_view bytes) {
    if (const int error = write_all(descriptor, bytes)) { return error; }
    const bool synced = ::fsync(descriptor) == 0 || errno == EINVAL || errno == ENOTSUP; // not every file has one
    return synced ? 0 : errno;
}

// --- descriptors

// Whether the call that failed is to be repeated; waits until it can succeed.
bool is_to_be_repeated(int descriptor, short events) {
    const bool blocks = errno == EAGAIN || errno == EWOULDBLOCK; // someone at the other end made it non-blocking
    if (!blocks) { return errno == EINTR; }
    pollfd waiting{descriptor, events, 0};
    poll(&waiting, 1, -1);
    return true;
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

void sweep_temporary_files(const std::string& folder) {
    constexpr auto fresh = std::chrono::minutes(5);
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(folder.empty() ? "." : folder, error)) {
        const std::string path = entry.path().string();
        struct stat status {};
        if (!entry.path().filename().string().starts_with(temporary_prefix) || ::lstat(path.c_str(), &status) != 0 ||
            !S_ISREG(status.st_mode) || status.st_uid != ::geteuid() ||
            std::chrono::system_clock::now() - std::chrono::system_clock::from_time_t(status.st_mtime) < fresh) {
            continue;
        }
        const int descriptor = ::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
        if (descriptor < 0) { continue; }
        if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0) { ::unlink(path.c_str()); }
        ::close(descriptor);
    }
}

bool is_below(const std::filesystem::path& path, const std::filesystem::path& folder) {
    std::error_code error;
    const auto real = [&](const std::filesystem::path& any) {
        return std::filesystem::weakly_canonical(std::filesystem::absolute(any, error), error);
    };
    const std::filesystem::path from = real(folder.empty() ? "." : folder);
    const std::filesystem::path inside = real(path).lexically_relative(from);
    return !error && !inside.empty() && *inside.begin() != "..";
}

Result<void> replace_file(const std::string& path, std::string_view bytes, NewFile created) {
    const std::filesystem::path target = followed(path);
    struct stat old {};
    const bool exists = ::stat(target.c_str(), &old) == 0;
    if (exists && !S_ISREG(old.st_mode)) {
        return failure("'%1' exists and is not a regular file; it is left alone", {path}, ErrorKind::file);
    }
    sweep_temporary_files(target.parent_path().string());
    std::string name;
    const mode_t mode = created == NewFile::owner_alone ? 0600 : 0666;
    const int descriptor = target.empty() ? -1 : open_new(target.parent_path(), mode, name);
    int error = target.empty() ? ELOOP : descriptor < 0 ? errno : write_through(descriptor, bytes);
    if (descriptor >= 0) {
        if (exists) { take_over(descriptor, old); }
        if (::close(descriptor) != 0 && error == 0) { error = errno; }
        if (error == 0 && std::rename(name.c_str(), target.c_str()) != 0) { error = errno; }
        if (error != 0) { ::unlink(name.c_str()); }
    }
    if (error == 0) { return {}; }
    const std::string reason = std::generic_category().message(error);
    return failure("cannot write '%1': %2; nothing was changed", {path, reason}, ErrorKind::file);
}

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
