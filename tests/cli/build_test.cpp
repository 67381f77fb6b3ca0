#include "app/cli/figure_list.h"
#include "tests/cli/program.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <sys/stat.h>

namespace quantoscope {
namespace {
std::string content(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

class Build : public testing::Test {
protected:
    void SetUp() override {
        if (!has_front_end()) { GTEST_SKIP() << "this build cannot draw"; }
    }

    std::string path(const std::string& name) const { return m_folder.path() + "/" + name; }
    void write(const std::string& text) { std::ofstream(path("figures.json")) << text; }
    Ended build(const Arguments& more = {}) {
        Arguments arguments{"build", path("figures.json")};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return run(arguments);
    }

    TemporaryFolder m_folder;
};

const std::string two = R"json({
  "defaults": {"size": "readme"},
  "figures": [
    {"quantizers": "quantized_tanh(4)",
                  "output" : [ "a.svg", "a.png" ], "theme" : "print"
},
    {"quantizers": ["quantized_sigmoid(4)", "quantized_sigmoid(6)"], "output": "b.svg", "panel": ["error"], "from": -4}
  ]
})json";

TEST_F(Build, DrawsWhatPlotDraws) {
    write(two);
    const Ended result = build();
    EXPECT_EQ(result.exit_code, 0) << result.errors;
    EXPECT_NE(result.output.find("3 built, 0 unchanged, 0 failed\n"), std::string::npos) << result.output;
    EXPECT_EQ(content(path("a.svg")),
              run({"plot", "quantized_tanh(4)", "--size=readme", "--theme=print", "-o", "-", "--format=svg"}).output);
    EXPECT_EQ(content(path("b.svg")), run({"plot", "quantized_sigmoid(4)", "quantized_sigmoid(6)", "--size=readme",
                                           "--panel=error", "--from=-4", "-o", "-", "--format=svg"})
                                          .output);
}

TEST_F(Build, BuildsOnlyWhatChanged) {
    write(two);
    build();
    EXPECT_EQ(build().output, "0 built, 3 unchanged, 0 failed\n");
    EXPECT_EQ(build({"--check"}).exit_code, 0);
    std::filesystem::remove(path(".figures.json.built")); // as in a fresh copy of the repository
    EXPECT_EQ(build({"--check"}).exit_code, 0);
    EXPECT_FALSE(std::filesystem::exists(path(".figures.json.built")));
    build();
    std::string changed = two;
    changed.replace(changed.find("print"), 5, "grey");
    write(changed);
    const Ended check = build({"--check"});
    EXPECT_EQ(check.exit_code, 1);
    EXPECT_EQ(check.output, "out of date: a.svg\nout of date: a.png\n");
    EXPECT_NE(build().output.find("2 built, 1 unchanged"), std::string::npos);
    std::ofstream(path("b.svg"), std::ios::app) << " "; // somebody has edited it
    EXPECT_EQ(build().output, "built b.svg\n1 built, 2 unchanged, 0 failed\n");
    std::filesystem::remove(path("a.png"));
    EXPECT_EQ(build().output, "built a.png\n1 built, 2 unchanged, 0 failed\n");
    EXPECT_NE(build({"--force"}).output.find("3 built"), std::string::npos);
}

TEST_F(Build, GivesTheSameBytesWhateverTheNumberOfJobs) {
    std::string list = R"json({"figures": [)json";
    for (int bits = 1; bits <= 8; ++bits) {
        const std::string number = std::to_string(bits);
        list += (bits > 1 ? "," : "") + std::string("{\"quantizers\": \"quantized_tanh(") + number +
                ")\", \"output\": \"f" + number + ".svg\"}";
    }
    write(list + "]}");
    build({"--jobs=1"});
    std::vector<std::string> alone;
    for (int bits = 1; bits <= 8; ++bits) {
        alone.push_back(content(path("f" + std::to_string(bits) + ".svg")));
        EXPECT_FALSE(alone.back().empty());
    }
    EXPECT_NE(build({"--jobs=4", "--force"}).output.find("8 built"), std::string::npos);
    for (int bits = 1; bits <= 8; ++bits) {
        EXPECT_EQ(content(path("f" + std::to_string(bits) + ".svg")), alone[static_cast<std::size_t>(bits - 1)]);
    }
}

TEST_F(Build, NamesTheFigureThatFailsAndBuildsTheOthers) {
    write(R"json({"figures": [
  {"quantizers": "quantized_tanh(99)", "output": "bad.svg"},
  {"quantizers": "quantized_tanh(4)", "output": "good.svg"},
  {"quantizers": "quantized_tanh(4)", "output": "a.svg", "them": "dark"},
  {"quantizers": "quantized_tanh(4)", "output": "a.svg", "theme": "drak"},
  {"quantizers": "quantized_tanh(4)", "output": "good.svg"},
  {"quantizers": "quantized_tanh(4)", "output": "a.bmp"},
  {"quantizers": "quantized_tanh(4)", "output": "figures.json/a.svg"},
  {"output": "a.svg"},
  {"session": "none.qscope", "output": "a.pdf"}
]
})json");
    const Ended result = build();
    EXPECT_EQ(result.exit_code, 1);
    EXPECT_EQ(result.output, "built good.svg\n1 built, 0 unchanged, 8 failed\n");
    for (const char* said :
         {"figures.json: line 2: bad.svg: 'quantized_tanh(99)': bits must be a whole number from 1 to 24, not 99",
          "line 4: a.svg: there is no option 'them'; did you mean 'theme'?",
          "line 5: a.svg: 'theme': expected one of: light, dark, high_contrast, print, grey, not 'drak'; did you mean "
          "'dark'?",
          "line 6: good.svg: the figure on line 3 writes it, too",
          "line 7: a.bmp: unsupported file extension; use one of those of figures", "line 8: figures.json/a.svg: ",
          "line 9: a.svg: a figure has \"quantizers\" or \"session\"", "line 10: a.pdf: "}) {
        EXPECT_NE(result.errors.find(said), std::string::npos) << said << "\nin\n" << result.errors;
    }
}

TEST_F(Build, MakesTheFoldersOfItsFigures) {
    write(R"json({"figures": [{"quantizers": "quantized_tanh(4)", "output": "deep/er/a.svg"}]})json");
    EXPECT_EQ(build({"--check"}).output, "out of date: deep/er/a.svg\n");
    EXPECT_FALSE(std::filesystem::exists(path("deep")));
    EXPECT_EQ(build().output, "built deep/er/a.svg\n1 built, 0 unchanged, 0 failed\n");
    EXPECT_EQ(content(path("deep/er/a.svg")), run({"plot", "quantized_tanh(4)", "-o", "-", "--format=svg"}).output);
}

TEST(BuildList, IsRefusedAsAWholeWhereItIsNone) {
    const auto refused = [](std::string_view text) { return plain(read_figure_list(text, ".").error().what); };
    EXPECT_EQ(refused("[]"), "line 1: expected {\"figures\": [...]}");
    EXPECT_EQ(refused("{\"figures\": {}}"), "line 1: expected {\"figures\": [...]}");
    EXPECT_EQ(refused("{\"figures\": [],\n \"default\": {}}"),
              "line 2: expected 'defaults' and 'figures' alone, not 'default'");
    EXPECT_EQ(refused("{\"figures\": [\n"), "line 2: the text ends too early; a part of it is missing");
    EXPECT_EQ(refused("{\"figures\": [], \"figures\": []}"), "line 1: 'figures' is given twice");
    EXPECT_EQ(run({"build", "-"}, "{").exit_code, 2);
    EXPECT_EQ(run({"build", "/nowhere/figures.json"}).exit_code, 3);
    EXPECT_EQ(run({"build", "-", "--jobs=0"}, "{}").exit_code, 2);
}

// Published values of 64-bit FNV-1a (Noll's test vectors).
// A list of these figures; ' stands for ".
std::string list_of(std::string figures) {
    std::ranges::replace(figures, '\'', '"');
    return "{\"figures\": [" + figures + "]}";
}

TEST_F(Build, KeepsOldFilesWhereTheDiskIsFull) {
    write(list_of("{'quantizers': 'quantized_tanh(4)', 'output': ['large.svg', 'small.md']}"));
    std::ofstream(path("large.svg")) << "old";
    const Ended result = run_in_shell("ulimit -f 4; \"$0\" build " + path("figures.json"));
    EXPECT_EQ(result.exit_code, 1) << result.output << result.errors;
    EXPECT_NE((result.output + result.errors).find("large.svg"), std::string::npos) << result.errors;
    EXPECT_EQ(content(path("large.svg")), "old");
    EXPECT_NE(content(path("small.md")), "");
    for (const auto& entry : std::filesystem::directory_iterator(m_folder.path())) {
        const std::string name = entry.path().filename();
        EXPECT_TRUE(name == "large.svg" || name == "small.md" || name == "figures.json" ||
                    name == ".figures.json.built")
            << name;
    }
    EXPECT_EQ(build().exit_code, 0); // and goes on from there
    EXPECT_GT(content(path("large.svg")).size(), 5000u);
}

TEST_F(Build, LetsNoFigureReplaceAnother) {
    write(list_of("{'quantizers': 'quantized_tanh(4)', 'output': 'a.svg'},\n{'quantizers': 'quantized_tanh(5)', "
                  "'output': ['./a.svg', 'b.svg']}"));
    const Ended result = build();
    EXPECT_EQ(result.exit_code, 1);
    EXPECT_NE(result.errors.find("line 2: ./a.svg: the figure on line 1 writes it, too"), std::string::npos)
        << result.errors;
    EXPECT_NE(content(path("a.svg")).find("bits=4"), std::string::npos);
    EXPECT_NE(content(path("b.svg")), "");
}

TEST_F(Build, OutlivesHostileLists) {
    const std::string deep(200'000, '[');
    const std::string tanh = "'quantizers': 'quantized_tanh(4)', ";
    ASSERT_EQ(::mkfifo(path("pipe.csv").c_str(), 0600), 0);
    for (const std::string& text :
         {"{\"figures\": " + deep, deep, std::string("\xff\xfe\x00\x01", 4), std::string("{\"figures\": 3}"),
          list_of("3"), list_of("{'output': 'a.svg'}"), list_of("{" + tanh + "'from': 1}"),
          list_of("{'quantizers': [], 'output': 'a.svg'}"), list_of("{'quantizers': {'a': 1}, 'output': 'a.svg'}"),
          list_of("{" + tanh + "'output': 1e999}"), list_of("{" + tanh + "'output': 'pipe.csv'}"),
          list_of("{" + tanh + "'output': 'a.svg', 'width': 1e300}"),
          list_of("{'session': '../../../../etc/passwd', 'output': 'a.svg'}"),
          list_of("{'session': 'figures.json', 'output': 'a.svg'}"), list_of("{" + tanh + "'output': 'figures.json'}"),
          list_of("{'quantizers': '" + std::string(1'000'000, 'q') + "', 'output': 'a.svg'}")}) {
        write(text);
        const Ended result = build();
        EXPECT_TRUE(result.exit_code == 1 || result.exit_code == 2) << result.exit_code << text.substr(0, 100);
        EXPECT_FALSE((result.output + result.errors).empty());
        EXPECT_LT(result.errors.size(), 3000u) << text.substr(0, 100);
        EXPECT_EQ(content(path("figures.json")), text);
        EXPECT_FALSE(std::filesystem::exists(path("a.svg"))) << text.substr(0, 100);
    }
}

TEST(BuildList, HashesAsFnv1aDoes) {
    EXPECT_EQ(content_hash(""), "cbf29ce484222325");
    EXPECT_EQ(content_hash("a"), "af63dc4c8601ec8c");
    EXPECT_EQ(content_hash("foobar"), "85944171f73967e8");
}
} // namespace
} // namespace quantoscope
