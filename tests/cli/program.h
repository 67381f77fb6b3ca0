#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <sys/types.h>
#include <vector>

namespace quantoscope {
using Arguments = std::vector<std::string>;
using Environment = std::map<std::string, std::string>;

// A command that is running, with pipes to its standard input, output and error.
class Process {
public:
    // Looked up in PATH unless it has a slash. `output` replaces the pipe of standard output.
    explicit Process(const Arguments& command, int output = -1, const Environment& environment = {});
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;
    ~Process();

    // Whether all of it was taken: not when the process has gone.
    bool write(std::string_view text) const;
    void close_input();
    void close_output();

    // A line of standard output with its end; what there is when it does not come within some seconds.
    std::string read_line();

    // Feeds `input`, gathers everything until the process ends and returns its exit code (minus the signal
    // when a signal ended it).
    int finish(std::string_view input = {});

    const std::string& output() const { return m_output; }
    const std::string& errors() const { return m_errors; }

private:
    int m_input = -1;
    int m_output_end = -1;
    int m_errors_end = -1;
    pid_t m_pid = -1;
    std::string m_output;
    std::string m_errors;
};

struct Ended {
    int exit_code = -1;
    std::string output;
    std::string errors;
};

// The program, start to end.
Ended run(const Arguments& arguments, std::string_view input = {}, const Environment& environment = {});

// Whether the program draws: not when it was built without Qt.
bool has_front_end();

// A shell command in which "$0" is the program.
Ended run_in_shell(const std::string& command);

// The program with standard output going to a descriptor.
Ended run_into(int output, const Arguments& arguments, std::string_view input = {});

std::vector<std::string> lines_of(std::string_view text);

// What standard error should hold for an error in `text`: the message's beginning, the whole line and a
// caret under byte `offset` (ASCII).
std::string complaint(const std::string& message, const std::string& text, std::size_t offset);

// A folder that goes with its contents.
class TemporaryFolder {
public:
    TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    ~TemporaryFolder();
    const std::string& path() const { return m_path; }

private:
    std::string m_path;
};
} // namespace quantoscope
