#include "core/json/json.h"
#include "core/session/session.h"
#include "tests/cli/program.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>

namespace quantoscope {
namespace {
const std::string first_version = "pr63_v1.quantized_sigmoid(4, 1)@real";

// What every build writes, with Qt and without.
std::string data_of(const std::string& format, const Arguments& more = {}) {
    Arguments arguments{"plot", first_version, "-o", "-", "--format", format};
    arguments.insert(arguments.end(), more.begin(), more.end());
    const Ended ended = run(arguments);
    EXPECT_EQ(ended.exit_code, 0) << ended.errors;
    return ended.output;
}

std::vector<std::string> cells_of(const std::string& row) {
    std::vector<std::string> cells(1);
    for (const char c : row) { c == ',' ? static_cast<void>(cells.emplace_back()) : cells.back().push_back(c); }
    return cells;
}

TEST(FigureData, CsvHoldsTheTransitionsExactly) {
    // contract.md: the transitions of pr63_v1.quantized_sigmoid(4, 1)@real above the range.
    const std::vector<std::string> rows = lines_of(data_of("csv"));
    EXPECT_EQ(rows[0], "panel,element,role,series,x,y,x_end,y_end");
    std::map<double, float> starts; // by output
    for (const std::string& row : rows) {
        const std::vector<std::string> cells = cells_of(row);
        ASSERT_EQ(cells.size(), 8u) << row;
        if (cells[1] == "tread") {
            const double output = std::stod(cells[5]);
            starts[output] = std::stof(cells[4]);
            EXPECT_EQ(cells[2], output > 1.0 ? "out_of_range" : "quantized");
            EXPECT_EQ(cells[3], "1");
        }
    }
    EXPECT_EQ(starts.size(), 8u);
    EXPECT_EQ(starts[1.25], 0.5026291f);
    EXPECT_EQ(starts[1.5], 1.5769145f);
    EXPECT_EQ(starts[1.75], 2.9326746f);
}

TEST(FigureData, JsonHoldsThePanelsAndTheSession) {
    const auto json = parse_json(data_of("json", {"--panel=error,symmetry", "--theme=print"}));
    ASSERT_TRUE(json.has_value());
    const JsonValue* panels = json->find("panels");
    ASSERT_NE(panels, nullptr);
    ASSERT_EQ(panels->members.size(), 3u);
    EXPECT_EQ(panels->members[0].find("panel")->text, "plot");
    EXPECT_EQ(panels->members[0].find("treads")->members.size(), 8u);
    EXPECT_EQ(panels->members[1].find("panel")->text, "error");
    const auto session = read_session(json_lines(*json->find("session")));
    ASSERT_TRUE(session.has_value());
    Document expected = document_of(parse_spec(first_version).value());
    expected.panels[static_cast<std::size_t>(PanelKind::error)].shown = true;
    expected.figure.theme = FigureTheme::print;
    EXPECT_EQ(session->document, expected);
}

TEST(FigureData, MarkdownIsATableOfTheFacts) {
    const std::vector<std::string> lines = lines_of(data_of("md", {"--title=a | b"}));
    ASSERT_GE(lines.size(), 7u);
    EXPECT_EQ(lines[0], "| a \\| b | |");
    for (const std::string& line : lines) {
        std::string marks = line;
        for (std::size_t at; (at = marks.find("\\|")) != std::string::npos;) { marks.erase(at, 2); }
        EXPECT_EQ(std::ranges::count(marks, '|'), 3) << line;
    }
    EXPECT_NE(lines[2].find("Leaves \\[0, 1\\]."), std::string::npos) << lines[2];
}

TEST(FigureData, NamesTheDataFileThatCannotBeUsed) {
    const TemporaryFolder folder;
    const std::string path = folder.path() + "/rows.csv";
    const Arguments arguments{"plot", first_version, "--measured", path, "-o", folder.path() + "/a.csv"};
    const Ended missing = run(arguments);
    EXPECT_EQ(missing.exit_code, 3);
    EXPECT_EQ(missing.errors, "quantoscope: cannot read '" + path + "': No such file or directory\n");
    std::ofstream(path) << "0.5,0.5\n1,x\n";
    const Ended wrong = run(arguments);
    EXPECT_EQ(wrong.exit_code, 3);
    EXPECT_TRUE(wrong.errors.starts_with("quantoscope: " + path + ": line 2: ")) << wrong.errors;
    std::ofstream(path) << "0.5,0.5\n";
    EXPECT_EQ(run(arguments).exit_code, 0);
    EXPECT_TRUE(std::filesystem::exists(folder.path() + "/a.csv"));
}
} // namespace
} // namespace quantoscope
