#include "app/files/open_file.h"

#include "app/files/companion.h"
#include "app/files/file_bytes.h"
#include "core/json/json.h"

#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>
#include <dlfcn.h>
#include <exception>
#include <fcntl.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace quantoscope::inline files {
namespace {
constexpr std::string_view png_signature = "\x89PNG\r\n\x1a\n";
constexpr std::size_t looked_at = 1024; // a PDF file may begin with something else

std::string_view without_mark_and_blanks(std::string_view text) {
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    text.remove_prefix(text.starts_with(mark) ? mark.size() : 0);
    const std::size_t begin = text.find_first_not_of(" \t\r\n\v\f");
    return text.substr(std::min(begin, text.size()));
}

// --- reading a model in a process of its own

constexpr int patience_s = 10;
constexpr rlim_t most_memory = rlim_t{4} << 30; // of addresses

// What the child writes first. A message is a literal, and those are at the same address after fork.
struct Answer {
    bool good = false;
    const char* message = nullptr;
    std::size_t size = 0; // of what follows: the text, or what goes into the message
};

// What reads the containers of libraries of their own, of the part of the program that is loaded at the first of them.
ArchiveReaders loaded_readers() {
    static void* const part = ::dlopen(companion("quantoscope-archives.so").c_str(), RTLD_NOW | RTLD_LOCAL);
    void* const found = part != nullptr ? ::dlsym(part, "quantoscope_archive_readers") : nullptr;
    return found != nullptr ? *reinterpret_cast<const ArchiveReaders* (*)()>(found)() : ArchiveReaders{};
}

void limit(decltype(RLIMIT_CPU) resource, rlim_t most) {
    const rlimit limits{most, most};
    ::setrlimit(resource, &limits);
}

[[noreturn]] void answer(std::string_view bytes, const ArchiveReaders& readers, int descriptor) {
    const int nowhere = ::open("/dev/null", O_RDWR | O_CLOEXEC);
    ::dup2(nowhere, STDERR_FILENO); // what the C library says of a damaged heap
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_CPU, patience_s);
#ifndef __SANITIZE_ADDRESS__ // which needs terabytes of addresses
    limit(RLIMIT_AS, most_memory);
#endif
    try {
        const Result<std::string> text = model_text(bytes, readers);
        const std::vector<std::string> none;
        const std::vector<std::string>& arguments = text ? none : text.error().what.arguments;
        const std::string_view content = text                ? std::string_view(*text)
                                         : arguments.empty() ? std::string_view()
                                                             : std::string_view(arguments.front());
        const Answer head{text.has_value(), text ? nullptr : text.error().what.text, content.size()};
        char raw[sizeof head];
        std::memcpy(raw, &head, sizeof head);
        if (write_all(descriptor, {raw, sizeof raw}) == 0) { write_all(descriptor, content); }
    } catch (const std::exception&) { // of memory; the answer is missing then
    }
    ::_exit(0);
}

// All the child writes until it ends; cut off where it takes too long.
std::string listen_to(int descriptor, pid_t child) {
    using Clock = std::chrono::steady_clock;
    const auto end = Clock::now() + std::chrono::seconds(patience_s);
    std::string answer;
    for (;;) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now()).count();
        pollfd wait{descriptor, POLLIN, 0};
        const int ready = left > 0 ? ::poll(&wait, 1, static_cast<int>(left)) : 0;
        if (ready == 0) {
            ::kill(child, SIGKILL);
            return answer;
        }
        if (ready < 0 && errno == EINTR) { continue; }
        if (ready < 0 || append_some(descriptor, answer, std::size_t{1} << 16) <= 0) { return answer; }
    }
}

Result<std::string> understood(std::string answer) {
    Answer head;
    if (answer.size() >= sizeof head) { std::memcpy(&head, answer.data(), sizeof head); }
    if (answer.size() < sizeof head || answer.size() - sizeof head != head.size) {
        return failure("this file cannot be read; it may be damaged or cut off");
    }
    std::string content = std::move(answer).substr(sizeof head);
    if (!head.good) { return failure(head.message, {std::move(content)}); }
    return content;
}

// HDF5 files and YAML are read in a child process with bounded time and memory, so that one made to bring its library
// down is merely refused.
Result<std::string> guarded_model_text(std::string_view bytes) {
    const ModelContainer container = container_of(bytes);
    const bool is_archive = container == ModelContainer::keras || container == ModelContainer::hdf5;
    const ArchiveReaders readers = is_archive ? loaded_readers() : ArchiveReaders{};
    if (container != ModelContainer::hdf5 && container != ModelContainer::yaml) { return model_text(bytes, readers); }
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) { return failure("no process could be started to read this file"); }
    const pid_t child = ::fork();
    if (child == 0) {
        ::close(ends[0]);
        answer(bytes, readers, ends[1]);
    }
    ::close(ends[1]);
    std::string said = child > 0 ? listen_to(ends[0], child) : std::string();
    ::close(ends[0]);
    if (child < 0) { return failure("no process could be started to read this file"); }
    while (::waitpid(child, nullptr, 0) < 0 && errno == EINTR) {}
    return understood(std::move(said));
}
} // namespace

FileKind file_kind(std::string_view content) {
    const std::string_view start = without_mark_and_blanks(content.substr(0, looked_at));
    if (content.starts_with(png_signature)) { return FileKind::png; }
    if (start.starts_with('<')) { return FileKind::svg; }
    if (!start.starts_with('{') && start.find("%PDF-") != std::string_view::npos) { return FileKind::pdf; }
    return looks_like_model(content) ? FileKind::model : FileKind::session;
}

Result<Model> model_in(std::string_view content) {
    return guarded_model_text(content).and_then([](const std::string& text) {
        return read_model(text).map_error([&](const Error& error) { return with_line(error, text); });
    });
}
} // namespace quantoscope::inline files
