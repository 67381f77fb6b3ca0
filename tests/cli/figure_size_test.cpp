#include "tests/cli/program.h"

#include <gtest/gtest.h>

#include <chrono>
#include <filesystem>
#include <fstream>

namespace quantoscope {
namespace {
const std::string spec = "quantized_tanh(4)";

void write_text(const std::string& path, const std::string& text) { std::ofstream(path) << text; }

TEST(FigureSize, DotsMatterToPngAlone) {
    if (!has_front_end()) { GTEST_SKIP() << "this build cannot draw"; }
    const TemporaryFolder folder;
    const Arguments a0{"plot", spec, "--width", "841", "--height", "1189"};
    for (const char* ending : {"pdf", "svg", "tex", "csv", "json", "md"}) {
        Arguments command = a0;
        command.insert(command.end(), {"-o", folder.path() + "/a0." + ending});
        const Ended ended = run(command);
        EXPECT_EQ(ended.exit_code, 0) << ended.errors;
    }
    Arguments command = a0;
    command.insert(command.end(), {"-o", folder.path() + "/a0.png"});
    EXPECT_EQ(run(command).errors, "quantoscope: a picture of 841 by 1189 mm at 288 dots to an inch has more than 100 "
                                   "million pixels\n");
    write_text(folder.path() + "/list.json",
               R"json({"defaults": {"width": 841, "height": 1189}, "figures": [{"quantizers": "quantized_tanh(4)",
                   "output": ["b0.pdf", "b0.png", "b0.csv"]}]})json");
    const Ended built = run({"build", folder.path() + "/list.json"});
    EXPECT_EQ(built.exit_code, 1);
    EXPECT_TRUE(std::filesystem::exists(folder.path() + "/b0.pdf"));
    EXPECT_TRUE(std::filesystem::exists(folder.path() + "/b0.csv"));
    EXPECT_FALSE(std::filesystem::exists(folder.path() + "/b0.png"));
    // A figure that was set for print opens whatever its dots would be.
    write_text(folder.path() + "/s.qscope", R"json({"qscope":1,"quantizers":["quantized_tanh(4)"],
        "figure":{"width_mm":2000,"height_mm":2000,"dpi":2400}})json");
    EXPECT_EQ(run({"plot", folder.path() + "/s.qscope", "-o", folder.path() + "/s.svg"}).exit_code, 0);
}

// 24 bits take many seconds to be worked out.
TEST(FigureSize, WithoutRoomIsRefusedBeforeAnyWork) {
    if (!has_front_end()) { GTEST_SKIP() << "this build cannot draw"; }
    const TemporaryFolder folder;
    write_text(folder.path() + "/s.qscope", R"json({"qscope":1,"quantizers":["quantized_sigmoid(24)@real"],
        "figure":{"width_mm":40,"height_mm":40},
        "panels":{"error":{"shown":true},"widths":{"shown":true},"probability":{"shown":true}}})json");
    write_text(folder.path() + "/list.json", R"json({"figures": [{"session": "s.qscope", "output": "x.png"}]})json");
    const Arguments commands[] = {
        {"plot", "quantized_sigmoid(24)@real", "--width", "40", "--height", "40", "--panel",
         "difference,error,symmetry,widths,probability,training", "-o", folder.path() + "/x.svg"},
        {"plot", folder.path() + "/s.qscope", "-o", folder.path() + "/x.pdf"},
        {"build", folder.path() + "/list.json"},
    };
    for (const Arguments& command : commands) {
        const auto start = std::chrono::steady_clock::now();
        const Ended ended = run(command);
        const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
        EXPECT_EQ(ended.exit_code, command.front() == "build" ? 1 : 2) << ended.errors;
        EXPECT_NE(ended.errors.find("a figure 40 mm high has no room for its legend and panels"), std::string::npos)
            << ended.errors;
        EXPECT_LT(seconds.count(), 4.0) << command.front();
    }
}
} // namespace
} // namespace quantoscope
