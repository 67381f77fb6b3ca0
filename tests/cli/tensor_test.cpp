#include "tests/cli/program.h"

#include <gtest/gtest.h>

#include <bit>
#include <cstdint>
#include <fstream>

namespace quantoscope {
namespace {
// A NumPy file of float32 numbers.
std::string numpy_of(const std::string& shape, bool fortran, const std::vector<float>& numbers) {
    std::string header =
        "{'descr': '<f4', 'fortran_order': " + std::string(fortran ? "True" : "False") + ", 'shape': " + shape + ", }";
    header.resize(118, ' ');
    std::string bytes = std::string("\x93NUMPY\x01\x00", 8) + std::string("\x76\x00", 2) + header;
    for (const float number : numbers) {
        const auto bits = std::bit_cast<std::uint32_t>(number);
        for (int shift = 0; shift < 32; shift += 8) { bytes += static_cast<char>(bits >> shift & 0xff); }
    }
    return bytes;
}

std::string written(const TemporaryFolder& folder, const std::string& name, const std::string& content) {
    const std::string path = folder.path() + "/" + name;
    std::ofstream(path, std::ios::binary) << content;
    return path;
}

std::string scale_said(const std::string& path, const std::string& channel) {
    const Ended result =
        run({"eval", "quantized_bits(4, alpha='auto')", "--tensor", path, "--channel", channel}, "0\n");
    const std::size_t begin = result.errors.find("Note: scale ");
    return begin == std::string::npos ? result.errors
                                      : result.errors.substr(begin + 12, result.errors.find(" of ") - begin - 12);
}

// max |u| * 2 / 14 * 8 of the channel: with 7, 8.
TEST(Tensor, ChannelsAreTheLastAxis) {
    const TemporaryFolder folder;
    const std::vector<float> in_turn{7.0f, 1.75f, -3.5f, -0.875f, 0.5f, 0.25f, 1.0f, 0.5f};
    const std::vector<float> apart{7.0f, -3.5f, 0.5f, 1.0f, 1.75f, -0.875f, 0.25f, 0.5f};
    const std::string c_order = written(folder, "c.npy", numpy_of("(2, 2, 2)", false, in_turn));
    const std::string fortran = written(folder, "f.npy", numpy_of("(2, 2, 2)", true, apart));
    const std::string rows = written(folder, "rows.csv", "a,b\n7,1.75\n-3.5,-0.875\n\n0.5,0.25\n1,0.5\n");
    for (const std::string& path : {c_order, fortran, rows}) {
        EXPECT_EQ(scale_said(path, "0"), "8") << path;
        EXPECT_EQ(scale_said(path, "1"), "2") << path;
        EXPECT_NE(scale_said(path, "2").find("it has 2 channels, counted from 0; there is no channel 2"),
                  std::string::npos);
    }
    for (const std::string& path :
         {written(folder, "one.npy", numpy_of("(8,)", false, in_turn)), written(folder, "one.txt", "1.75\n-7\n"),
          written(folder, "row.csv", "1.75,-7\n")}) {
        EXPECT_EQ(scale_said(path, "0"), "8") << path;
    }
    EXPECT_NE(scale_said(written(folder, "ragged.csv", "1,2\n3\n"), "0").find("different lengths"), std::string::npos);
}

TEST(Tensor, IsOfEveryCommandThatAsksForOneAndOfScalesAlone) {
    const TemporaryFolder folder;
    const std::string path = written(folder, "w.txt", "7\n1\n");
    const std::string spec = "quantized_bits(4)@kernel";
    for (const std::vector<std::string>& command : {std::vector<std::string>{"eval", spec},
                                                    {"steps", spec},
                                                    {"analyze", spec, "--json"},
                                                    {"check", spec, "--symmetric"},
                                                    {"table", spec, "--inputs", "Q3.4", "--format", "csv"},
                                                    {"plot", spec, "-o", "-", "--format", "json"}}) {
        std::vector<std::string> arguments = command;
        arguments.insert(arguments.end(), {"--tensor", path});
        const Ended result = run(arguments, "2.4\n");
        EXPECT_EQ(result.exit_code, 0) << command.front() << result.errors;
        EXPECT_NE(result.errors.find("Note: scale 8 of quantized_bits, worked out from channel 0 of 1 in "),
                  std::string::npos);
        EXPECT_NE(result.errors.find("shown for scale 8."), std::string::npos) << command.front();
    }
    EXPECT_EQ(run({"eval", spec, "--tensor", path}, "2.4\n").output, "2.4,2\n");
    const Ended none = run({"eval", "quantized_bits(4)", "--tensor", path}, "0\n");
    EXPECT_EQ(none.exit_code, 2);
    EXPECT_NE(none.errors.find("--tensor: quantized_bits has no scale worked out from a tensor"), std::string::npos);
    EXPECT_EQ(run({"eval", spec, "--channel", "0"}, "0\n").exit_code, 2);
    EXPECT_EQ(run({"eval", spec, "--tensor", path, "--channel", "x"}, "0\n").exit_code, 2);
    EXPECT_EQ(run({"eval", spec, "--tensor", path + "no"}, "0\n").exit_code, 3);
}

TEST(Tensor, FiguresSayForWhichScale) {
    const std::string spec = "quantized_bits(4, alpha='auto_po2')";
    const Ended plain = run({"plot", spec, "-o", "-", "--format", "json"});
    EXPECT_NE(plain.errors.find("shown for scale 1."), std::string::npos);
    EXPECT_NE(plain.output.find("shown for scale 1."), std::string::npos);
    const Ended text = run({"text", spec, "--as", "ap_fixed"});
    EXPECT_EQ(text.output, "ap_fixed<4,1,AP_RND_INF,AP_SAT_SYM>\n");
    EXPECT_NE(text.errors.find("shown for scale 1."), std::string::npos);
    EXPECT_EQ(run({"plot", "quantized_bits(4)", "-o", "-", "--format", "json"}).errors, "");
}

TEST(Tensor, AnalyzeSaysWhatTheLayerMakesOfIt) {
    const std::string json = run({"analyze", "quantized_bits(4)@kernel,scale=0.5", "--json"}).output;
    EXPECT_NE(json.find(R"("spec": "quantized_bits(bits=4)@scale=0.5,kernel", "resolved": "quantized_bits(bits=4, )"
                        R"(symmetric=True, alpha='auto_po2')@scale=0.5")"),
              std::string::npos)
        << json;
}
} // namespace
} // namespace quantoscope
