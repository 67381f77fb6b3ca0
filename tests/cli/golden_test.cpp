#include "tests/cli/program.h"
#include "tests/places.h"

#include <gtest/gtest.h>

#include <charconv>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <limits>

// eval on the golden vectors: outputs of genuine QKeras code, see tests/golden/README.md.
namespace quantoscope {
namespace {
namespace fs = std::filesystem;

// C99 hexadecimal, inf or nan, read without the program's own code.
float value_of(std::string_view text) {
    const bool negative = text.starts_with('-');
    text.remove_prefix(negative ? 1 : 0);
    float value = std::numeric_limits<float>::infinity();
    if (text == "nan") {
        value = std::numeric_limits<float>::quiet_NaN();
    } else if (text != "inf") {
        text.remove_prefix(2);
        EXPECT_EQ(std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::hex).ec,
                  std::errc());
    }
    return negative ? -value : value;
}

bool same(float a, float b) { return a == b || (std::isnan(a) && std::isnan(b)); }

std::vector<std::string> fields_of(const std::string& line) {
    std::vector<std::string> fields(1);
    bool quoted = false;
    for (const char c : line) {
        if (c == '"') {
            quoted = !quoted;
        } else if (c == ',' && !quoted) {
            fields.emplace_back();
        } else {
            fields.back() += c;
        }
    }
    return fields;
}

std::vector<std::vector<std::string>> rows_of(const fs::path& path) {
    std::ifstream file(path);
    std::vector<std::vector<std::string>> rows;
    std::string line;
    std::getline(file, line); // header
    while (std::getline(file, line)) { rows.push_back(fields_of(line)); }
    return rows;
}

struct Vectors {
    std::string input;
    std::vector<float> x;
    std::vector<float> y;
};

// How many rows were compared.
std::size_t compare(const fs::path& folder, const std::string& name) {
    std::map<std::string, Vectors> vectors;
    for (const auto& row : rows_of(folder / (name + ".vectors.csv"))) {
        Vectors& of_config = vectors[row.at(0)];
        of_config.input += row.at(1) + '\n';
        of_config.x.push_back(value_of(row.at(1)));
        of_config.y.push_back(value_of(row.at(2)));
    }
    std::size_t compared = 0;
    for (const auto& config : rows_of(folder / (name + ".configs.csv"))) {
        const Vectors& expected = vectors[config.at(0)];
        const std::string spec = config.at(1) + "@" + config.at(2);
        const Ended result = run({"eval", spec, "--hex"}, expected.input);
        EXPECT_EQ(result.exit_code, 0) << spec << result.errors;
        const std::vector<std::string> lines = lines_of(result.output);
        EXPECT_EQ(lines.size(), expected.x.size()) << spec;
        for (std::size_t i = 0; i < std::min(lines.size(), expected.x.size()); ++i, ++compared) {
            const std::size_t comma = lines[i].find(',');
            EXPECT_TRUE(same(value_of(lines[i].substr(0, comma)), expected.x[i])) << spec << ' ' << lines[i];
            EXPECT_TRUE(same(value_of(lines[i].substr(comma + 1)), expected.y[i])) << spec << ' ' << lines[i];
        }
    }
    return compared;
}

constexpr const char* names[] = {"quantized_sigmoid", "quantized_tanh", "pr63_base", "pr63_v1",
                                 "pr63_clip",         "pr63_v2",        "pr63_v3",   "pr63"};

TEST(EvalGolden, GivesEveryRowOfTheCheckout) {
    for (const char* name : names) { EXPECT_GT(compare(fs::path(source_dir()) / "tests/golden", name), 50u) << name; }
}

// The full set is too large for the checkout; it may lie beside it.
TEST(EvalGolden, GivesEveryRowOfTheFullSet) {
    const fs::path folder = fs::path(source_dir()).parent_path() / "shared/golden";
    if (!fs::exists(folder)) { GTEST_SKIP() << folder << " is not there"; }
    std::size_t compared = 0;
    for (const char* name : names) { compared += compare(folder, name); }
    EXPECT_GT(compared, 50'000u);
}
} // namespace
} // namespace quantoscope
