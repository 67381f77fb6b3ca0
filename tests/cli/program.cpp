#include "tests/cli/program.h"
#include "tests/places.h"

#include <gtest/gtest.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <poll.h>
#include <spawn.h>
#include <stdexcept>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace quantoscope {
namespace {
constexpr int patience_ms = 60'000; // far beyond any machine's slowness; then something hangs

void close_descriptor(int& descriptor) {
    if (descriptor >= 0) {
        ::close(descriptor);
        descriptor = -1;
    }
}

struct Pipe {
    int read_end = -1;
    int write_end = -1;
};

Pipe make_pipe() {
    int ends[2] = {-1, -1};
    if (pipe2(ends, O_CLOEXEC) != 0) { throw std::runtime_error("no pipe"); }
    return {ends[0], ends[1]};
}

std::vector<std::string> environment_with(const Environment& changes) {
    std::vector<std::string> entries;
    for (char** entry = environ; *entry != nullptr; ++entry) {
        const std::string text = *entry;
        if (!changes.contains(text.substr(0, text.find('=')))) { entries.push_back(text); }
    }
    for (const auto& [name, value] : changes) {
        std::string entry = name;
        entry += '=';
        entry += value;
        entries.push_back(entry);
    }
    return entries;
}

std::vector<char*> pointers_to(std::vector<std::string>& texts) {
    std::vector<char*> pointers;
    for (std::string& text : texts) { pointers.push_back(text.data()); }
    pointers.push_back(nullptr);
    return pointers;
}

// Appends what has arrived; false at the end.
bool read_some(int descriptor, std::string& text) {
    char buffer[65536];
    const ssize_t got = ::read(descriptor, buffer, sizeof buffer);
    if (got > 0) { text.append(buffer, static_cast<std::size_t>(got)); }
    return got > 0;
}
} // namespace

Process::Process(const Arguments& command, int output, const Environment& environment) {
    // Writing to a process that has gone is part of the tests. The process itself starts with the
    // dispositions a shell gives it.
    std::signal(SIGPIPE, SIG_IGN);
    Pipe in = make_pipe();
    Pipe out = make_pipe();
    Pipe err = make_pipe();
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, in.read_end, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, output >= 0 ? output : out.write_end, STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions, err.write_end, STDERR_FILENO);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t defaults;
    sigemptyset(&defaults);
    sigaddset(&defaults, SIGPIPE);
    sigaddset(&defaults, SIGXFSZ);
    posix_spawnattr_setsigdefault(&attributes, &defaults);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
    Arguments arguments = command;
    std::vector<std::string> entries = environment_with(environment);
    const int error = posix_spawnp(&m_pid, command.front().c_str(), &actions, &attributes,
                                   pointers_to(arguments).data(), pointers_to(entries).data());
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
    close_descriptor(in.read_end);
    close_descriptor(out.write_end);
    close_descriptor(err.write_end);
    m_input = in.write_end;
    m_output_end = out.read_end;
    m_errors_end = err.read_end;
    if (error != 0) {
        m_pid = -1;
        ADD_FAILURE() << "cannot start " << command.front();
    }
}

Process::~Process() {
    close_input();
    close_output();
    close_descriptor(m_errors_end);
    if (m_pid > 0) {
        ::kill(m_pid, SIGKILL);
        ::waitpid(m_pid, nullptr, 0);
    }
}

bool Process::write(std::string_view text) const {
    while (!text.empty()) {
        const ssize_t written = ::write(m_input, text.data(), text.size());
        if (written < 0) { return false; }
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

void Process::close_input() { close_descriptor(m_input); }

void Process::close_output() { close_descriptor(m_output_end); }

std::string Process::read_line() {
    std::size_t end = m_output.find('\n');
    while (end == std::string::npos) {
        pollfd waiting{m_output_end, POLLIN, 0};
        if (poll(&waiting, 1, patience_ms) <= 0 || !read_some(m_output_end, m_output)) { break; }
        end = m_output.find('\n');
    }
    const std::string line = m_output.substr(0, end == std::string::npos ? end : end + 1);
    m_output.erase(0, line.size());
    return line;
}

int Process::finish(std::string_view input) {
    if (m_input >= 0) {
        fcntl(m_input, F_SETFL, O_NONBLOCK); // writing and reading take turns
    }
    while (m_output_end >= 0 || m_errors_end >= 0) {
        if (input.empty()) { close_input(); }
        pollfd waiting[] = {{m_input, POLLOUT, 0}, {m_output_end, POLLIN, 0}, {m_errors_end, POLLIN, 0}};
        if (poll(waiting, 3, patience_ms) <= 0) {
            ADD_FAILURE() << "the program hangs";
            break;
        }
        if (waiting[0].revents != 0) {
            const ssize_t written = ::write(m_input, input.data(), input.size());
            input.remove_prefix(written > 0 ? static_cast<std::size_t>(written) : 0);
            if (written < 0 && errno != EAGAIN) { input = {}; }
        }
        if (waiting[1].revents != 0 && !read_some(m_output_end, m_output)) { close_output(); }
        if (waiting[2].revents != 0 && !read_some(m_errors_end, m_errors)) { close_descriptor(m_errors_end); }
    }
    int status = 0;
    ::waitpid(m_pid, &status, 0);
    m_pid = -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

namespace {
Ended run_process(Process& process, std::string_view input) {
    Ended result;
    result.exit_code = process.finish(input);
    result.output = process.output();
    result.errors = process.errors();
    return result;
}

Arguments program_with(const Arguments& arguments) {
    Arguments command{program_path()};
    command.insert(command.end(), arguments.begin(), arguments.end());
    return command;
}
} // namespace

Ended run(const Arguments& arguments, std::string_view input, const Environment& environment) {
    Process process(program_with(arguments), -1, environment);
    return run_process(process, input);
}

bool has_front_end() {
    const TemporaryFolder folder;
    const Ended probe = run({"plot", "quantized_tanh(4)", "-o", folder.path() + "/probe.svg"});
    return probe.errors.find("built without Qt") == std::string::npos;
}

Ended run_in_shell(const std::string& command) {
    Process process({"sh", "-c", command, program_path()});
    return run_process(process, {});
}

Ended run_into(int output, const Arguments& arguments, std::string_view input) {
    Process process(program_with(arguments), output);
    return run_process(process, input);
}

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        lines.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

std::string complaint(const std::string& message, const std::string& text, std::size_t offset) {
    return "quantoscope: " + message + "\n  " + text + "\n  " + std::string(offset, ' ') + "^\n";
}

TemporaryFolder::TemporaryFolder() {
    m_path = (std::filesystem::temp_directory_path() / "quantoscope-test-XXXXXX").string();
    if (mkdtemp(m_path.data()) == nullptr) { throw std::runtime_error("no temporary folder"); }
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
}
} // namespace quantoscope
