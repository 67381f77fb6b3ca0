#include "app/files/replace_file.h"

#include "app/files/descriptor.h"

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace quantoscope::inline files {
namespace {
// What a chain of links ends at, be it there or not.
std::filesystem::path followed(std::filesystem::path path) {
    constexpr int longest_chain = 40; // as Linux has it
    std::error_code error;
    for (int i = 0; i < longest_chain && std::filesystem::is_symlink(path, error); ++i) {
        path = path.parent_path() / std::filesystem::read_symlink(path, error);
    }
    return path;
}

// A new file in a folder, with the permissions new files get. Its name is short: that of the target may be as
// long as names can be.
int open_new(const std::filesystem::path& folder, std::string& name) {
    for (int i = 0;; ++i) {
        name = (folder / (".quantoscope-" + std::to_string(::getpid()) + "-" + std::to_string(i))).string();
        const int descriptor = ::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (descriptor >= 0 || errno != EEXIST) { return descriptor; }
    }
}

// All of it, down to the disk, some of which say only then that they are full; errno of the error, or 0.
int write_through(int descriptor, std::string_view bytes) {
    if (const int error = write_all(descriptor, bytes)) { return error; }
    const bool synced = ::fsync(descriptor) == 0 || errno == EINVAL || errno == ENOTSUP; // not every file has one
    return synced ? 0 : errno;
}
} // namespace

Result<void> replace_file(const std::string& path, std::string_view bytes) {
    const std::filesystem::path target = followed(path);
    struct stat old {};
    const bool exists = ::stat(target.c_str(), &old) == 0;
    if (exists && !S_ISREG(old.st_mode)) {
        return failure("'%1' exists and is not a regular file; it is left alone", {path}, ErrorKind::file);
    }
    std::string name;
    const int descriptor = open_new(target.parent_path(), name);
    int error = descriptor < 0 ? errno : write_through(descriptor, bytes);
    if (descriptor >= 0) {
        if (exists) { (void)!::fchmod(descriptor, old.st_mode & 07777u); }
        if (::close(descriptor) != 0 && error == 0) { error = errno; }
        if (error == 0 && std::rename(name.c_str(), target.c_str()) != 0) { error = errno; }
        if (error != 0) { ::unlink(name.c_str()); }
    }
    if (error == 0) { return {}; }
    const std::string reason = std::generic_category().message(error);
    return failure("cannot write '%1': %2; nothing was changed", {path, reason}, ErrorKind::file);
}
} // namespace quantoscope::inline files
