// Loaded before the C library (LD_PRELOAD), makes one call fail, or the process end there: QUANTOSCOPE_FAULT is
// CALL:N:ERRNO or CALL:N:kill, for the Nth call of open, write, fchmod, fsync, close or rename that concerns one of the
// program's temporary files (for close and the rest by the descriptor that open gave).

#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {
int ours = -1; // the descriptor of the temporary file
int calls = 0;

bool is_ours(const char* path) {
    return std::strstr(path, "/.quantoscope-") != nullptr || std::strncmp(path, ".quantoscope-", 13) == 0;
}

// Whether this call is to fail; errno is set then.
bool fails(const char* call) {
    const char* fault = std::getenv("QUANTOSCOPE_FAULT");
    char name[16] = "";
    char what[16] = "";
    int number = 0;
    if (fault == nullptr || std::sscanf(fault, "%15[^:]:%d:%15s", name, &number, what) != 3) { return false; }
    if (std::strcmp(name, call) != 0 || ++calls != number) { return false; }
    if (std::strcmp(what, "kill") == 0) { ::raise(SIGKILL); }
    errno = std::atoi(what);
    return true;
}

template <class Call> Call next(const char* name) { return reinterpret_cast<Call>(::dlsym(RTLD_NEXT, name)); }

int opened(const char* name, const char* path, int flags, mode_t mode) {
    const bool is_new = is_ours(path) && (flags & O_CREAT) != 0;
    if (is_new && fails("open")) { return -1; }
    const int descriptor = next<int (*)(const char*, int, mode_t)>(name)(path, flags, mode);
    if (is_new) { ours = descriptor; }
    return descriptor;
}
} // namespace

extern "C" {
int open(const char* path, int flags, ...) {
    va_list more;
    va_start(more, flags);
    const int descriptor = opened("open", path, flags, static_cast<mode_t>(va_arg(more, unsigned)));
    va_end(more);
    return descriptor;
}

int open64(const char* path, int flags, ...) __attribute__((alias("open")));

ssize_t write(int descriptor, const void* bytes, size_t size) {
    if (descriptor == ours && ours >= 0) {
        if (fails("write")) { return -1; }
        size = size > 2000 ? 2000 : size; // in several calls, as a full disk would
    }
    return next<ssize_t (*)(int, const void*, size_t)>("write")(descriptor, bytes, size);
}

int fchmod(int descriptor, mode_t mode) {
    if (descriptor == ours && ours >= 0 && fails("fchmod")) { return -1; }
    return next<int (*)(int, mode_t)>("fchmod")(descriptor, mode);
}

int fsync(int descriptor) {
    if (descriptor == ours && ours >= 0 && fails("fsync")) { return -1; }
    return next<int (*)(int)>("fsync")(descriptor);
}

int close(int descriptor) {
    const bool is_it = descriptor == ours && ours >= 0;
    const int result = next<int (*)(int)>("close")(descriptor);
    if (!is_it) { return result; }
    ours = -1;
    return fails("close") ? -1 : result; // closed all the same, as on Linux
}

int rename(const char* from, const char* to) {
    return is_ours(from) && fails("rename") ? -1 : next<int (*)(const char*, const char*)>("rename")(from, to);
}
}
