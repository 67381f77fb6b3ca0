#include "tests/cli/program.h"
#include "tests/pages.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace quantoscope {
namespace {
const std::string spec = "quantized_sigmoid(4)@real";

Arguments plot(const std::string& output, const Arguments& more) {
    Arguments command{"plot", spec, "--sweep", "bits=1..3", "--dpi", "72", "-o", output};
    command.insert(command.end(), more.begin(), more.end());
    return command;
}

std::size_t files_in(const std::string& folder) {
    return static_cast<std::size_t>(
        std::distance(std::filesystem::directory_iterator(folder), std::filesystem::directory_iterator()));
}

TEST(AnimationCommand, WritesAFileForEachValueWhereItsNameHasANumber) {
    const TemporaryFolder folder;
    if (!has_front_end()) { GTEST_SKIP() << "this build cannot draw"; }
    for (const std::string ending : {"png", "svg"}) {
        const Ended ended = run(plot(folder.path() + "/frame-%d." + ending, {}));
        ASSERT_EQ(ended.exit_code, 0) << ended.errors;
        for (const int number : {1, 2, 3}) {
            const std::string path = folder.path() + "/frame-" + std::to_string(number) + "." + ending;
            ASSERT_TRUE(std::filesystem::exists(path)) << path;
            // Each is a figure that remembers its quantizer.
            EXPECT_NE(run({"text", path}).output.find("quantized_sigmoid(bits=" + std::to_string(number) + ")@real"),
                      std::string::npos);
        }
        EXPECT_FALSE(std::filesystem::exists(folder.path() + "/frame-4." + ending));
    }
    // Without a sweep the name is a name.
    ASSERT_EQ(run({"plot", spec, "-o", folder.path() + "/a%d.csv"}).exit_code, 0);
    EXPECT_TRUE(std::filesystem::exists(folder.path() + "/a%d.csv"));
}

TEST(AnimationCommand, RefusesMorePixelsThanFitAndSaysWhatDoes) {
    if (!has_front_end()) { GTEST_SKIP() << "this build cannot draw"; }
    const TemporaryFolder folder;
    const Ended ended = run({"plot", spec, "--sweep", "bits=1..3", "--width", "600", "--height", "300", "--dpi", "600",
                             "-o", folder.path() + "/a.gif"});
    EXPECT_EQ(ended.exit_code, 2);
    EXPECT_EQ(ended.errors, "quantoscope: 3 frames with 600 dots to an inch have more than 100 million pixels, or more "
                            "than 16383 on a side; at most 345 dots to an inch fit\n");
    EXPECT_EQ(files_in(folder.path()), 0u);
    for (const Arguments& bad :
         {Arguments{"--seconds", "0"}, {"--seconds", "61"}, {"--pause", "-1"}, {"--loops", "x"}}) {
        const Ended refused = run(plot(folder.path() + "/a.gif", bad));
        EXPECT_EQ(refused.exit_code, 2) << bad.front();
        EXPECT_NE(refused.errors.find(bad.front()), std::string::npos) << refused.errors;
    }
}

// 24 bits take seconds each.
TEST(AnimationCommand, LeavesNothingBehindWhenItIsInterrupted) {
    if (!has_front_end()) { GTEST_SKIP() << "this build cannot draw"; }
    const TemporaryFolder folder;
    const std::string path = folder.path() + "/long.gif";
    ASSERT_EQ(run(plot(path, {})).exit_code, 0);
    const std::string before = content_of(path);
    const Ended ended =
        run_in_shell("timeout -s INT 1 \"$0\" plot '" + spec + "' --sweep bits=21..24 -o '" + path + "'");
    EXPECT_EQ(ended.exit_code, 124) << ended.errors; // of timeout
    EXPECT_EQ(files_in(folder.path()), 1u);
    EXPECT_TRUE(content_of(path) == before);
}

TEST(AnimationCommand, IsBuiltFromAList) {
    if (!has_front_end()) { GTEST_SKIP() << "this build cannot draw"; }
    const TemporaryFolder folder;
    const std::string list = folder.path() + "/list.json";
    std::ofstream(list)
        << R"json({"figures": [{"quantizers": "quantized_sigmoid(4)@real", "sweep": "bits=1..3", "dpi": 72,
        "back-and-forth": true, "seconds": 0.5, "output": ["a.gif", "a.webp"]}]})json";
    ASSERT_EQ(run({"build", list}).exit_code, 0);
    ASSERT_EQ(run(plot(folder.path() + "/b.gif", {"--back-and-forth", "--seconds", "0.5"})).exit_code, 0);
    EXPECT_TRUE(content_of(folder.path() + "/a.gif") == content_of(folder.path() + "/b.gif"));
    EXPECT_TRUE(content_of(folder.path() + "/a.webp").starts_with("RIFF"));
}
} // namespace
} // namespace quantoscope
