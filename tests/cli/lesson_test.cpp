#include "tests/cli/program.h"
#include "tests/pages.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace quantoscope {
namespace {
// A lesson file in a folder of its own, gone with this.
class LessonFile {
public:
    explicit LessonFile(const std::string& items)
        : m_path(std::filesystem::path(testing::TempDir()) /
                 ("lesson-" + std::string(testing::UnitTest::GetInstance()->current_test_info()->name()) + ".md")) {
        std::ofstream(m_path) << "# Mine\n\n## One\n\n- state: `quantized_sigmoid(4)@real`\n" << items;
    }
    ~LessonFile() { std::filesystem::remove(m_path); }
    LessonFile(const LessonFile&) = delete;
    LessonFile& operator=(const LessonFile&) = delete;
    std::string path() const { return m_path.string(); }

private:
    std::filesystem::path m_path;
};

TEST(LessonCommand, ListsTheLessons) {
    const Ended english = run({"lesson"});
    EXPECT_EQ(english.exit_code, 0) << english.errors;
    EXPECT_EQ(lines_of(english.output).size(), 8u);
    EXPECT_TRUE(english.output.starts_with("four-bits         6 min   Four bits: a staircase\n")) << english.output;
    EXPECT_NE(run({"lesson", "--language", "de"}).output.find("Vier Bits: eine Treppe"), std::string::npos);
}

TEST(LessonCommand, ChecksEveryBuiltInLesson) {
    for (const char* language : {"en", "de"}) {
        const Ended result = run({"lesson", "--check", "--language", language});
        EXPECT_EQ(result.exit_code, 0) << result.output;
        EXPECT_EQ(lines_of(result.output).size(), 8u) << result.output;
    }
}

TEST(LessonCommand, PrintsALessonByNameNumberOrFile) {
    const Ended by_name = run({"lesson", "beyond-one"});
    EXPECT_EQ(by_name.exit_code, 0);
    EXPECT_NE(by_name.output.find("[pr63_v1.quantized_sigmoid(bits=4, integer=1)@real]"), std::string::npos);
    EXPECT_NE(by_name.output.find("b) 1 is not an output."), std::string::npos) << by_name.output;
    EXPECT_EQ(by_name.output.find("1.75"), std::string::npos) << "the answer is not given away";
    EXPECT_EQ(run({"lesson", "2"}).output, by_name.output);
    EXPECT_EQ(run({"lesson", (source_root / "resources/lessons/02-beyond-one.md").string()}).output, by_name.output);
    // A quantizer that is to be guessed is not named.
    EXPECT_EQ(run({"lesson", "which-sigmoid"}).output.find("@smooth"), std::string::npos);
}

TEST(LessonCommand, WritesJsonWithTheAnswers) {
    const auto json = nlohmann::json::parse(run({"lesson", "beyond-one", "--json"}).output);
    const auto& lesson = json["lessons"][0];
    EXPECT_EQ(lesson["name"], "beyond-one");
    EXPECT_EQ(lesson["minutes"], 6);
    ASSERT_EQ(lesson["steps"].size(), 4u);
    EXPECT_EQ(lesson["steps"][0]["answer"], "1.75");
    EXPECT_EQ(lesson["steps"][0]["kind"], "number");
    EXPECT_EQ(lesson["steps"][0]["hidden"][0], "staircase");
    EXPECT_EQ(lesson["steps"][2]["answer"], "pr63_v1.quantized_sigmoid(bits=4)@real");
    EXPECT_EQ(lesson["steps"][3]["answer"], "1 is not an output.");
    const auto checked = nlohmann::json::parse(run({"lesson", "--check", "--json"}).output);
    EXPECT_EQ(checked["passed"], true);
    EXPECT_EQ(checked["lessons"].size(), 8u);
}

TEST(LessonCommand, ReportsALessonWithoutAnAnswer) {
    const LessonFile file("- ask: A?\n- choice `levels = 1`: a\n- choice `levels = 2`: b\n- right: r\n");
    const Ended result = run({"lesson", file.path(), "--check"});
    EXPECT_EQ(result.exit_code, 1);
    EXPECT_NE(result.output.find("line 3: one choice should be right, not 0 of 2"), std::string::npos) << result.output;
    const auto json = nlohmann::json::parse(run({"lesson", file.path(), "--check", "--json"}).output);
    EXPECT_EQ(json["passed"], false);
    EXPECT_FALSE(json["lessons"][0]["problems"].empty());
}

TEST(LessonCommand, RefusesWhatIsNoLesson) {
    const Ended name = run({"lesson", "four-bit"});
    EXPECT_EQ(name.exit_code, 2);
    EXPECT_NE(name.errors.find("there is no lesson 'four-bit'"), std::string::npos) << name.errors;
    EXPECT_NE(name.errors.find("did you mean 'four-bits'?"), std::string::npos) << name.errors;
    const LessonFile file("- hnit: x\n");
    const Ended key = run({"lesson", file.path()});
    EXPECT_EQ(key.exit_code, 2);
    EXPECT_NE(key.errors.find("line 6: there is no 'hnit' here"), std::string::npos) << key.errors;
    EXPECT_NE(key.errors.find("did you mean 'hint'?"), std::string::npos) << key.errors;
    EXPECT_EQ(run({"lesson", "./not-there.md"}).exit_code, 3);
    const Ended format = run({"lesson", "1", "-o", "sheet.png"});
    EXPECT_EQ(format.exit_code, 2);
    EXPECT_NE(format.errors.find("-o FILE.pdf"), std::string::npos) << format.errors;
    EXPECT_EQ(run({"lesson", "1", "-o", "-", "--paper", "a5"}).exit_code, 2);
}

TEST(LessonCommand, WritesTheSameWorksheetEveryTime) {
    if (!has_front_end()) { GTEST_SKIP() << "built without Qt"; }
    const Ended sheet = run({"lesson", "1", "2", "-o", "-"});
    EXPECT_EQ(sheet.exit_code, 0) << sheet.errors;
    EXPECT_TRUE(sheet.output.starts_with("%PDF-"));
    EXPECT_EQ(run({"lesson", "1", "2", "-o", "-"}, {}, {{"TZ", "Asia/Tokyo"}, {"LC_ALL", "C"}}).output, sheet.output);
    EXPECT_NE(run({"lesson", "1", "2", "-o", "-", "--paper", "letter"}).output, sheet.output);
}
} // namespace
} // namespace quantoscope
