#include "tests/cli/program.h"
#include "tests/places.h"

#include <gtest/gtest.h>

#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

namespace quantoscope {
namespace {
// A file on which every write fails for want of space: a node of our own with the numbers of the full
// device, or a tiny file system filled to the brim. Both need rights that not everybody has.
class FullDisk {
public:
    FullDisk() {
        const std::string node = m_folder.path() + "/full";
        if (mknod(node.c_str(), S_IFCHR | 0600, makedev(1, 7)) == 0) {
            m_descriptor = ::open(node.c_str(), O_WRONLY | O_CLOEXEC);
        }
        if (m_descriptor < 0) {
            m_why = std::string("no device node: ") + std::strerror(errno);
            open_on_full_file_system();
        }
    }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;
    ~FullDisk() {
        if (m_descriptor >= 0) { ::close(m_descriptor); }
        if (m_mounted) { umount2(m_folder.path().c_str(), MNT_DETACH); }
    }
    int descriptor() const { return m_descriptor; }
    const std::string& why() const { return m_why; }

private:
    void open_on_full_file_system() {
        m_mounted = mount("tmpfs", m_folder.path().c_str(), "tmpfs", 0, "size=4k") == 0;
        if (!m_mounted) {
            m_why += std::string("; no file system: ") + std::strerror(errno);
            return;
        }
        const int filler = ::open((m_folder.path() + "/filler").c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
        const std::string block(4096, 'x');
        while (::write(filler, block.data(), block.size()) > 0) {}
        ::close(filler);
        m_descriptor = ::open((m_folder.path() + "/out").c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    }

    TemporaryFolder m_folder;
    int m_descriptor = -1;
    bool m_mounted = false;
    std::string m_why;
};

const Arguments commands_that_write[] = {{"--help"},
                                         {"--version"},
                                         {"list"},
                                         {"list", "--json"},
                                         {"steps", "--help"},
                                         {"steps", "quantized_sigmoid(16)"},
                                         {"steps", "quantized_sigmoid(4)", "--json"},
                                         {"analyze", "quantized_sigmoid(4)"},
                                         {"analyze", "quantized_sigmoid(4)", "--json"},
                                         {"eval", "quantized_sigmoid(4)"}};

TEST(Output, TellsOfAFullDisk) {
    const FullDisk disk;
    if (disk.descriptor() < 0) { GTEST_SKIP() << disk.why(); }
    for (const Arguments& arguments : commands_that_write) {
        const Ended result = run_into(disk.descriptor(), arguments, "1\n2\n");
        EXPECT_EQ(result.exit_code, 3) << arguments.front();
        EXPECT_EQ(result.errors, "quantoscope: cannot write the output: No space left on device\n");
    }
}

TEST(Output, TellsOfAFileGrownTooLarge) {
    const TemporaryFolder folder;
    const Ended result = run_in_shell("ulimit -f 1; \"$0\" steps 'quantized_sigmoid(16)' >" + folder.path() + "/out");
    EXPECT_EQ(result.exit_code, 3);
    EXPECT_EQ(result.errors, "quantoscope: cannot write the output: File too large\n");
}

TEST(Output, TellsOfAClosedOutput) {
    const Ended result = run_in_shell("\"$0\" list >&-");
    EXPECT_EQ(result.exit_code, 3);
    EXPECT_EQ(result.errors, "quantoscope: cannot write the output: Bad file descriptor\n");
}

TEST(Output, EndsSilentlyWhenItsReaderHasGone) {
    for (const Arguments& arguments : commands_that_write) {
        Arguments command{program_path()};
        command.insert(command.end(), arguments.begin(), arguments.end());
        Process process(command);
        process.close_output();
        EXPECT_EQ(process.finish("1\n2\n"), 0) << arguments.front();
        EXPECT_EQ(process.errors(), "");
    }
}

TEST(Output, EndsSilentlyWhenItsReaderGoesAfterTheFirstLine) {
    Process process({program_path(), "steps", "quantized_sigmoid(16)"});
    EXPECT_EQ(process.read_line(), "x,before,after,code_before,code_after\n");
    process.close_output();
    EXPECT_EQ(process.finish(), 0);
    EXPECT_EQ(process.errors(), "");
}

TEST(Output, EndsEvalWhoseReaderHasGoneThoughItsInputGoesOn) {
    Process process({program_path(), "eval", "quantized_sigmoid(4)"});
    process.write("1\n");
    process.read_line();
    process.close_output();
    bool taken = true;
    for (int i = 0; i < 100'000 && taken; ++i) { taken = process.write("1\n"); }
    EXPECT_FALSE(taken);
    EXPECT_EQ(process.finish(), 0);
    EXPECT_EQ(process.errors(), "");
}

TEST(Output, WorksInAPipelineOfTheShell) {
    const Ended result = run_in_shell("(\"$0\" steps 'quantized_sigmoid(20)'; echo $? >&2) | head -n 2");
    EXPECT_EQ(lines_of(result.output).size(), 2u);
    EXPECT_EQ(result.errors, "0\n");
}

TEST(Output, ToOrFromWhatDoesNotWaitLosesNothing) {
    int ends[2];
    ASSERT_EQ(pipe2(ends, O_CLOEXEC | O_NONBLOCK), 0); // both ends: the program writes into a full pipe
    Process process({program_path(), "steps", "quantized_sigmoid(14)"}, ends[1]);
    ::close(ends[1]);
    usleep(200'000); // it has filled the pipe by now
    fcntl(ends[0], F_SETFL, 0);
    std::string text;
    char buffer[4096];
    for (ssize_t got = 0; (got = ::read(ends[0], buffer, sizeof buffer)) > 0;) {
        text.append(buffer, static_cast<std::size_t>(got));
    }
    ::close(ends[0]);
    EXPECT_EQ(process.finish(), 0);
    EXPECT_EQ(lines_of(text).size(), 16'384u);
}

TEST(Output, TellsOfInputThatCannotBeRead) {
    const Ended folder = run_in_shell("\"$0\" eval 'quantized_sigmoid(4)' </");
    EXPECT_EQ(folder.exit_code, 3);
    EXPECT_EQ(folder.errors, "quantoscope: cannot read standard input: Is a directory\n");
    const Ended closed = run_in_shell("\"$0\" eval 'quantized_sigmoid(4)' <&-");
    EXPECT_EQ(closed.exit_code, 3);
    EXPECT_EQ(closed.errors, "quantoscope: cannot read standard input: Bad file descriptor\n");
}

// A decimal comma would show in any of these.
TEST(Output, IsTheSameInEveryLocale) {
    const TemporaryFolder folder; // a system has few locales installed, but often what to make them of
    const Ended made = run_in_shell("localedef -i de_DE -f UTF-8 " + folder.path() + "/de_DE.UTF-8");
    const Environment german{{"LC_ALL", "de_DE.UTF-8"}, {"LOCPATH", folder.path()}};
    if (made.exit_code != 0) { GTEST_SKIP() << "cannot make the locale de_DE.UTF-8: " << made.errors; }
    for (const Arguments& command : {Arguments{"eval", "quantized_tanh(6)@real"},
                                     {"eval", "quantized_tanh(6)@real", "--hex"},
                                     {"steps", "quantized_tanh(4)@real", "--from", "-1.5"},
                                     {"steps", "quantized_tanh(4)@real", "--json"},
                                     {"analyze", "quantized_tanh(4)@real", "--json"},
                                     {"analyze", "quantized_tanh(4)@real"}}) {
        const Ended plain = run(command, "0.5\n1.5\n", {{"LC_ALL", "C"}});
        EXPECT_EQ(plain.exit_code, 0);
        EXPECT_EQ(run(command, "0.5\n1.5\n", german).output, plain.output);
    }
}

// Qt complains of locales without UTF-8 and of those that are not installed, as in containers.
TEST(Output, HasNoRemarksOfLibrariesInAnyLocale) {
    if (!has_front_end()) { GTEST_SKIP() << "this build draws nothing"; }
    const TemporaryFolder folder;
    for (const Environment& locale : {Environment{{"LC_ALL", "C"}},
                                      {{"LC_ALL", ""}, {"LC_CTYPE", "POSIX"}},
                                      {{"LC_ALL", ""}, {"LANG", "xx_XX.UTF-8"}},
                                      {{"LC_ALL", ""}, {"LANG", "de_DE@euro"}},
                                      {{"LC_ALL", ""}, {"LC_CTYPE", ""}, {"LANG", ""}}}) {
        const Ended drawn = run({"plot", "quantized_tanh(4)", "-o", folder.path() + "/figure.svg"}, {}, locale);
        EXPECT_EQ(drawn.exit_code, 0);
        EXPECT_EQ(drawn.errors, "") << locale.begin()->second;
    }
}

// Dynamic linkers list the libraries of a program and end when this variable is set (ld.so(8)).
TEST(Program, LoadsNoLibraryThatMostCommandsDoWithout) {
    const Ended listed = run_in_shell("LD_TRACE_LOADED_OBJECTS=1 exec \"$0\"");
    ASSERT_NE(listed.output.find("libstdc++"), std::string::npos) << listed.errors;
    for (const char* library : {"Qt6", "hdf5", "libzip", "libcurl", "libssl"}) {
        EXPECT_EQ(listed.output.find(library), std::string::npos) << library;
    }
}
} // namespace
} // namespace quantoscope
