#include "core/spec/spec.h"
#include "tests/core/support.h"
#include "tests/places.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <map>

// Scales and outputs of genuine QKeras code for tensors of one channel (tests/golden/README.md).
namespace quantoscope {
namespace {
struct AutoCase {
    std::string text;
    float scale = 0.0f;
    std::vector<float> x, y;
};

float hexadecimal(const std::string& text) { return std::strtof(text.c_str(), nullptr); }

std::map<int, AutoCase> auto_cases() {
    const std::string folder = source_dir() + "/tests/golden/auto.";
    std::map<int, AutoCase> cases;
    std::string line;
    std::ifstream configs(folder + "configs.csv");
    std::getline(configs, line);
    while (std::getline(configs, line)) {
        const std::size_t first = line.find(',');
        const std::size_t last = line.rfind(',');
        std::string text = line.substr(first + 1, last - first - 1);
        std::erase(text, '"');
        cases[std::stoi(line)] = {text, hexadecimal(line.substr(last + 1)), {}, {}};
    }
    std::ifstream vectors(folder + "vectors.csv");
    std::getline(vectors, line);
    while (std::getline(vectors, line)) {
        AutoCase& at = cases.at(std::stoi(line));
        const std::size_t first = line.find(',');
        at.x.push_back(hexadecimal(line.substr(first + 1)));
        at.y.push_back(hexadecimal(line.substr(line.rfind(',') + 1)));
    }
    return cases;
}

TEST(AutoScale, IsWhatQKerasWorksOutAndGivesItsOutputs) {
    const auto cases = auto_cases();
    EXPECT_GT(cases.size(), 150u);
    for (const auto& [id, golden] : cases) {
        const Spec spec = spec_of(golden.text);
        const auto scaled = has_scale(spec) ? with_scale_of(spec, golden.x) : Result<Spec>(spec);
        ASSERT_TRUE(scaled) << golden.text << ": " << plain(scaled.error().what);
        if (has_scale(spec)) { EXPECT_EQ(scaled->values.scale, golden.scale) << id << " " << golden.text; }
        const auto kernel = bind(*scaled);
        for (std::size_t i = 0; i < golden.x.size(); ++i) {
            EXPECT_EQ((*kernel)(golden.x[i]), golden.y[i]) << id << " " << text_of(*scaled) << " at " << golden.x[i];
            EXPECT_EQ(kernel->stages(golden.x[i]).back().value, (*kernel)(golden.x[i])) << text_of(*scaled);
        }
    }
}
} // namespace
} // namespace quantoscope
