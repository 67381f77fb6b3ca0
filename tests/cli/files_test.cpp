#include "tests/cli/program.h"

#include <chrono>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

// Files that are no ordinary ones, and a disk that is full: for every command that reads or writes a file
// somebody named.
namespace quantoscope {
namespace {
namespace fs = std::filesystem;

// What is read, by the names it may have. The list for build and the sessions name the data file "data.json".
class ReadFile : public ::testing::Test {
protected:
    ReadFile() {
        for (const char* name : {"measured", "sample"}) {
            const bool measured = name == std::string("measured");
            const std::string data =
                measured ? R"("measured":"data.json")" : R"("inputs":{"kind":"sample","sample":"data.json"})";
            std::ofstream(path(std::string(name) + ".qscope"))
                << R"q({"qscope":1,"quantizers":["quantized_tanh(4)"],)q" << data << "}";
            std::ofstream(path(std::string(name) + ".json"))
                << R"({"figures":[{"session":")" << name << R"(.qscope","output":"a.svg"}]})";
        }
        std::ofstream(path("option.json"))
            << R"q({"figures":[{"quantizers":"quantized_tanh(4)","measured":"data.json","output":"a.svg"}]})q";
        std::ofstream(path("session.json")) << R"({"figures":[{"session":"data.json","output":"a.svg"}]})";
    }

    std::string path(const std::string& name) const { return m_folder.path() + "/" + name; }

    // Every way to read the file `data`.
    std::vector<Arguments> readers(const std::string& data) const {
        std::vector<Arguments> all = {{"compare", "quantized_tanh(4)", data},
                                      {"model", data},
                                      {"lint", data},
                                      {"text", data},
                                      {"open", data},
                                      {"build", data}};
        if (has_front_end()) {
            for (const char* list : {"measured.json", "sample.json", "option.json", "session.json"}) {
                all.push_back({"build", path(list), "--jobs", "1"});
                all.push_back({"build", path(list), "--check"});
            }
            for (const char* session : {"measured.qscope", "sample.qscope"}) {
                all.push_back({"plot", path(session), "-o", path("a.svg")});
            }
            all.push_back({"plot", data, "-o", path("a.svg")});
            all.push_back({"plot", "quantized_tanh(4)", "--measured", data, "-o", path("a.svg")});
            all.push_back({"plot", "quantized_tanh(4)", "--inputs", data, "-o", path("a.svg")});
        }
        return all;
    }

    // Refused with `reason`, at once and in little memory.
    void expect_refused(const std::string& reason) {
        for (const Arguments& arguments : readers(path("data.json"))) {
            std::string said;
            for (const std::string& argument : arguments) { said += ' ' + argument; }
            const auto begin = std::chrono::steady_clock::now();
            const Ended result = run(arguments);
            EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(20)) << said;
            EXPECT_NE(result.exit_code, 0) << said;
            EXPECT_NE((result.errors + result.output).find(reason), std::string::npos)
                << said << ": " << result.errors << result.output;
            EXPECT_FALSE(fs::exists(path("a.svg"))) << said;
        }
    }

    TemporaryFolder m_folder;
};

TEST_F(ReadFile, IsNoPipe) {
    ASSERT_EQ(::mkfifo(path("data.json").c_str(), 0600), 0);
    expect_refused("it is not a regular file");
}

TEST_F(ReadFile, IsNoDevice) {
    fs::create_symlink("/dev/zero", path("data.json"));
    expect_refused("it is not a regular file");
}

TEST_F(ReadFile, IsNoFolder) {
    fs::create_directory(path("data.json"));
    for (const Arguments& arguments : readers(path("data.json"))) {
        if (arguments.front() != "lint") { // which looks through it
            const Ended result = run(arguments);
            EXPECT_NE(result.exit_code, 0);
            EXPECT_NE((result.errors + result.output).find("Is a directory"), std::string::npos)
                << arguments.front() << result.errors;
        }
    }
}

// A file with a hole of a terabyte: refused by its size, of which nothing is read.
TEST_F(ReadFile, IsOfBoundedSize) {
    std::ofstream(path("data.json")) << "1,1\n";
    std::error_code error;
    fs::resize_file(path("data.json"), std::uintmax_t{1} << 40, error);
    if (error) { GTEST_SKIP() << "no file with a hole: " << error.message(); }
    expect_refused("it is longer than");
}

// Earlier figures are looked at, too: what is in their place and is no file is drawn over or left alone, not
// read.
TEST_F(ReadFile, IsNoPipeInThePlaceOfAFigure) {
    if (!has_front_end()) { GTEST_SKIP() << "this build cannot draw"; }
    std::ofstream(path("figure.json")) << R"q({"figures":[{"quantizers":"quantized_tanh(4)","output":"a.svg"}]})q";
    ASSERT_EQ(run({"build", path("figure.json")}).exit_code, 0);
    fs::remove(path("a.svg"));
    ASSERT_EQ(::mkfifo(path("a.svg").c_str(), 0600), 0);
    EXPECT_EQ(run({"build", path("figure.json"), "--check"}).exit_code, 1);
    const Ended result = run({"build", path("figure.json")});
    EXPECT_EQ(result.exit_code, 1);
    EXPECT_NE(result.errors.find("not a regular file"), std::string::npos) << result.errors;
    fs::remove(path(".figure.json.built"));
    fs::remove(path("a.svg"));
    ASSERT_EQ(::mkfifo(path(".figure.json.built").c_str(), 0600), 0);
    EXPECT_EQ(run({"build", path("figure.json")}).exit_code, 3); // what was built cannot be remembered
    EXPECT_TRUE(fs::exists(path("a.svg")));
}

// A file system of 8 kB, mounted for one command alone.
Ended run_on_small_disk(const std::string& folder, const std::string& command) {
    const std::string namespaces = ::geteuid() == 0 ? "unshare --mount" : "unshare --map-root-user --mount";
    return run_in_shell(namespaces +
                        " sh -c 'mount -t tmpfs -o size=8k tmpfs \"$1\" && shift && \"$@\"; code=$?; ls -A \"" +
                        folder + "\"; exit $code' sh '" + folder + "' " + command);
}

TEST(WriteFile, SaysWhyAFullDiskTakesNoMore) {
    if (!has_front_end()) { GTEST_SKIP() << "this build replaces no files"; }
    const TemporaryFolder folder;
    if (run_on_small_disk(folder.path(), "true").exit_code != 0) {
        GTEST_SKIP() << "no file system can be mounted here";
    }
    const std::string list = folder.path() + ".json";
    std::ofstream(list) << R"q({"figures":[{"quantizers":"quantized_tanh(4)","output":")q" << folder.path()
                        << R"(/a.png"}]})";
    for (const std::string& command :
         {"\"$0\" plot 'quantized_tanh(4)' -o " + folder.path() + "/a.png",
          "\"$0\" plot 'quantized_tanh(4)' -o " + folder.path() + "/a.pdf",
          "\"$0\" table 'quantized_tanh(4)' --inputs 14,3 -o " + folder.path() + "/a.mem", "\"$0\" build " + list}) {
        const Ended result = run_on_small_disk(folder.path(), command);
        EXPECT_TRUE(result.exit_code == 3 || result.exit_code == 1) << command << result.errors;
        EXPECT_NE(result.errors.find(": No space left on device; nothing was changed"), std::string::npos)
            << command << ": " << result.errors;
        EXPECT_EQ(result.output.find("a."), std::string::npos) << result.output; // nothing is left behind
    }
    fs::remove(list);
}
} // namespace
} // namespace quantoscope
