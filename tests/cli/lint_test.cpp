#include "tests/cli/program.h"
#include "tests/places.h"

#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>

namespace quantoscope {
namespace {
using Json = nlohmann::json;

TEST(LintCommand, TellsPlaceReasonAndRemedy) {
    const Ended result = run({"lint", "quantized_bits(bits=8, symmetric=true)", "--ignore=ignored-by-hls4ml"});
    EXPECT_EQ(result.exit_code, 1);
    EXPECT_EQ(result.output, "warning: 'true' is not quoted: QKeras drops its first and last character and reads 'ru', "
                             "which is\ntrue [unquoted-word]\n"
                             "  quantized_bits(bits=8, symmetric=true)\n"
                             "                                   ^\n"
                             "  instead: quantized_bits(bits=8, symmetric=True)\n"
                             "\n"
                             "1 warning, 0 notes\n");
    EXPECT_EQ(result.errors, "");
}

TEST(LintCommand, EndsWithZeroWithoutAWarning) {
    EXPECT_EQ(run({"lint", "quantized_tanh(8)"}).output, "0 warnings, 0 notes\n");
    EXPECT_EQ(run({"lint", "quantized_linear(bits=8)"}).output, "0 warnings, 2 notes (--notes shows them)\n");
    const Ended noted = run({"lint", "quantized_linear(bits=8)", "--notes"});
    EXPECT_EQ(noted.exit_code, 0);
    EXPECT_NE(noted.output.find("symmetric-by-default"), std::string::npos);
}

TEST(LintCommand, ReadsPythonWithoutRunningIt) {
    const TemporaryFolder folder;
    const std::string path = folder.path() + "/train.py";
    std::ofstream(path) << "import os\nos.remove('" << path
                        << "')\nx = QActivation(\"quantized_sigmoid(8,1)\")\n# \xc3\xa4\n"
                           "y = '\xc3\xa4', quantized_tanh(8, 1)\n";
    const Json report = Json::parse(run({"lint", path, "--json"}).output);
    EXPECT_TRUE(std::filesystem::exists(path));
    ASSERT_EQ(report["findings"].size(), 5u) << report;
    const Json& first = report["findings"][0];
    EXPECT_EQ(first["rule"], "positional-argument");
    EXPECT_EQ(first["severity"], "warning");
    EXPECT_EQ(first["where"], path);
    EXPECT_EQ(first["line"], 3);
    EXPECT_EQ(first["column"], 38);
    EXPECT_TRUE(first["corrected"].is_null());
    EXPECT_EQ(first["readings"][0]["text"], "quantized_sigmoid(bits=8, symmetric=True)");
    for (const Json& finding : report["findings"]) {
        EXPECT_TRUE(finding["line"] == 3 || finding["line"] == 5) << finding;
        if (finding["line"] == 5) {
            EXPECT_EQ(finding["column"], 28) << finding; // characters, not bytes
        }
    }
}

TEST(LintCommand, CorrectsWhatItSaysItReplaces) {
    const TemporaryFolder folder;
    std::string source = "x = quantized_bits(8, Alpha=1)(y)\n";
    std::ofstream(folder.path() + "/a.py") << source;
    const Json report = Json::parse(run({"lint", folder.path() + "/a.py", "--json"}).output);
    const Json& finding = report["findings"][0];
    source.replace(finding["replaces"][0], finding["replaces"][1], finding["corrected"].get<std::string>());
    EXPECT_EQ(source, "x = quantized_bits(bits=8, alpha=1)(y)\n");
}

// Places go forth and back on lines of any length; expected are the characters counted from the line's start.
TEST(LintCommand, CountsLinesAndColumnsInAnyOrder) {
    const TemporaryFolder folder;
    std::string source = "# \xc3\xa4\n";
    for (int i = 0; i < 40; ++i) {
        source += "\xc3\xa4 = quantized_sigmoid(f('\xe6\xbc\xa2'), 1, quantized_tanh(8, True)); ";
        source += i % 7 == 0 ? "\n\n" : "";
    }
    std::ofstream(folder.path() + "/a.py") << source;
    const Json report = Json::parse(run({"lint", folder.path() + "/a.py", "--json"}).output);
    std::vector<Json> places;
    for (const Json& finding : report["findings"]) {
        EXPECT_EQ(finding["count"], finding["places"].size());
        places.insert(places.end(), finding["places"].begin(), finding["places"].end());
    }
    ASSERT_GE(places.size(), 80u);
    for (const Json& finding : places) {
        const std::string before = source.substr(0, finding["offset"]);
        const std::string line = before.substr(before.rfind('\n') + 1);
        EXPECT_EQ(finding["line"], 1 + std::ranges::count(before, '\n'));
        EXPECT_EQ(finding["column"], 1 + std::ranges::count_if(line, [](char c) { return (c & 0xC0) != 0x80; }));
    }
}

TEST(LintCommand, TakesADivisionForPartOfAText) {
    const Ended result = run({"lint", "quantized_bits(8,0,alpha=1/2)"});
    EXPECT_EQ(result.exit_code, 1);
    EXPECT_NE(result.output.find("'1/2' is not quoted"), std::string::npos) << result.output << result.errors;
}

TEST(LintCommand, LeavesOutRulesAndCountsWhatItReads) {
    const TemporaryFolder folder;
    const std::string path = folder.path() + "/a.py";
    std::ofstream(path) << "a = quantized_bits(bits=8, keep_negative=False)\nb = 'quantised_tanh(4)'\n";
    const Ended all = run({"lint", path});
    EXPECT_EQ(all.exit_code, 1);
    EXPECT_NE(all.output.find("\n2 read, 0 not examined: 1 error, 1 warning, 1 note (--notes shows them)\n"),
              std::string::npos)
        << all.output;
    const Ended fewer = run({"lint", path, "--ignore=ignored-by-hls4ml,unknown-quantizer"});
    EXPECT_EQ(fewer.exit_code, 0);
    EXPECT_EQ(fewer.output, "2 read, 0 not examined: 0 warnings, 1 note (--notes shows them)\n");
    std::ofstream(path, std::ios::trunc) << "";
    EXPECT_EQ(run({"lint", path}).output, "0 read, 0 not examined: 0 warnings, 0 notes\n");
    const Ended wrong = run({"lint", "binary", "--ignore=ignored-by-hls4m"});
    EXPECT_EQ(wrong.exit_code, 2);
    EXPECT_EQ(wrong.errors, "quantoscope: --ignore: there is no rule 'ignored-by-hls4m'\n"
                            "did you mean 'ignored-by-hls4ml'?\n");
}

TEST(LintCommand, ReadsModelsAndLines) {
    const std::string strings = source_dir() + "/tests/models/own/strings.json";
    const Ended model = run({"lint", strings});
    EXPECT_EQ(model.exit_code, 1);
    EXPECT_NE(model.output.find(", gate, activation:1:22: warning: "), std::string::npos) << model.output;
    const Ended public_model = run({"lint", source_dir() + "/tests/models/public/qkeras_mnist_cnn.json", "--notes"});
    EXPECT_NE(public_model.output.find("kernel initializer:1:1:"), std::string::npos) << public_model.output;
    EXPECT_NE(public_model.output.find("  also at q_conv2d"), std::string::npos) << public_model.output;
    const TemporaryFolder folder;
    const std::string path = folder.path() + "/quantizers.txt";
    std::ofstream(path) << "# two\nquantized_tanh(8)\n\n  quantized_tanh(8,1)\n";
    const Ended lines = run({"lint", path});
    EXPECT_EQ(lines.exit_code, 1);
    EXPECT_NE(lines.output.find("quantizers.txt:4:20: warning: "), std::string::npos) << lines.output;
    EXPECT_EQ(lines.output.find("txt:2"), std::string::npos) << lines.output;
}

// An editor and grep look for place and severity on one line, so no path may break it.
TEST(LintCommand, KeepsThePlaceOnOneLineWhateverThePath) {
    const TemporaryFolder folder;
    std::ifstream model(source_dir() + "/tests/models/public/qkeras_mnist_cnn.json");
    std::stringstream content;
    content << model.rdbuf();
    for (const std::size_t length : {1u, 30u, 60u, 90u, 120u, 250u}) {
        const std::string path = folder.path() + "/" + std::string(length, 'm') + ".json";
        std::ofstream(path) << content.str();
        const Ended result = run({"lint", path, "--notes"});
        EXPECT_NE(result.output.find(path + ", q_conv2d, kernel initializer:1:1: note:"), std::string::npos)
            << result.output;
    }
}

TEST(LintCommand, TakesSeveralFilesAndTexts) {
    const TemporaryFolder folder;
    std::ofstream(folder.path() + "/a.py") << "a = quantized_tanh(8, 1)\n";
    std::ofstream(folder.path() + "/b.txt") << "quantised_tanh(4)\n";
    const Json report =
        Json::parse(run({"lint", folder.path() + "/a.py", folder.path() + "/b.txt", "foo(3)", "--json"}).output);
    EXPECT_EQ(report["read"], 3);
    std::vector<std::string> places;
    for (const Json& finding : report["findings"]) {
        if (finding["rule"] != "printed-by-str" && finding["severity"] != "note") {
            places.push_back(finding["where"]);
        }
    }
    EXPECT_EQ(places, (std::vector<std::string>{folder.path() + "/a.py", folder.path() + "/b.txt", ""}));
    EXPECT_FALSE(report.contains("not_read"));
    EXPECT_EQ(run({"lint", folder.path() + "/a.py", folder.path() + "/none.py"}).exit_code, 3);
}

TEST(LintCommand, LooksThroughFolders) {
    const TemporaryFolder folder;
    const std::string warned = "a = 'quantised_tanh(4)'\n";
    const auto write = [&](const std::string& path, const std::string& text) {
        const std::filesystem::path file(folder.path() + "/" + path);
        std::filesystem::create_directories(file.parent_path());
        std::ofstream(file) << text;
    };
    for (const char* path : {"a.py", "deep/er/b.py", ".hidden.py", ".git/c.py", "__pycache__/d.py", "env/lib/e.py",
                             "node_modules/f.py", "notes.md", "requirements.txt"}) {
        write(path, warned);
    }
    write("env/pyvenv.cfg", "home = /usr/bin\n");
    write("other.json", "{\"a\": 1}");
    write("broken.json", "{\"class_name\":");
    write("model.json", R"-({"class_name": "Sequential", "config": [{"class_name": "QActivation",
                             "config": {"name": "n", "activation": "quantised_tanh(4)"}}]})-");
    write("book.ipynb", R"-({"cells": [{"cell_type": "markdown", "source": []}, {"cell_type": "code",
                            "source": ["# \u00e4\n", "a = 'quantised_tanh(4)'"]}]})-");
    std::filesystem::create_directory_symlink(".", folder.path() + "/circle");
    EXPECT_EQ(run({"lint", folder.path(), "--json"}).exit_code, 3);
    const Ended result = run({"lint", folder.path(), "--json", "--allow-unread"});
    EXPECT_EQ(result.exit_code, 1);
    const Json report = Json::parse(result.output);
    std::vector<std::string> places;
    for (const Json& finding : report["findings"]) {
        places.push_back(finding["where"].get<std::string>().substr(folder.path().size() + 1));
        EXPECT_EQ(finding["rule"], "unknown-quantizer");
    }
    EXPECT_EQ(places,
              (std::vector<std::string>{"a.py", "book.ipynb, cell 2", "deep/er/b.py", "model.json, n, activation"}));
    EXPECT_EQ(report["findings"][1]["line"], 2);
    EXPECT_EQ(report["findings"][1]["column"], 6);
    ASSERT_EQ(report["not_read"].size(), 1u) << report; // it looks like a model
    EXPECT_EQ(report["not_read"][0]["paths"], Json::array({folder.path() + "/broken.json"}));
    // Named, each is one that could not be read.
    for (const char* file : {"/other.json", "/broken.json"}) {
        const Ended named = run({"lint", folder.path() + file});
        EXPECT_EQ(named.exit_code, 3) << named.output;
        EXPECT_NE(named.output.find(file), std::string::npos) << named.output;
    }
    write("broken.ipynb", "{\"cells\": 1}{");
    const Ended text = run({"lint", folder.path()});
    EXPECT_NE(text.output.find("\n  " + folder.path() + "/broken.ipynb\n"), std::string::npos) << text.output;
    EXPECT_NE(text.output.find("\n4 read, 0 not examined: 4 errors, 0 warnings, 0 notes\n"), std::string::npos)
        << text.output;
    const TemporaryFolder empty;
    EXPECT_EQ(run({"lint", empty.path()}).output, "0 read, 0 not examined: 0 warnings, 0 notes\n");
}

TEST(LintCommand, RefusesWhatIsNeitherTextNorModel) {
    const TemporaryFolder folder;
    const std::pair<const char*, std::string> others[] = {
        {"a.png", "\x89PNG\r\n\x1a\n"},
        {"b.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>"},
        {"c.svg", "\xef\xbb\xbf\n<?xml version='1.0'?>"},
        {"d.pdf", "%PDF-1.7\n"},
        {"e.py", std::string("a = 'quantised_tanh(4)'\0", 24)},
    };
    for (const auto& [name, content] : others) {
        const std::string path = folder.path() + "/" + name;
        std::ofstream(path, std::ios::binary) << content;
        const Ended result = run({"lint", path});
        EXPECT_EQ(result.exit_code, 3) << name << result.output;
        EXPECT_NE(result.output.find("neither text nor a model"), std::string::npos) << name << result.output;
    }
    std::ofstream(folder.path() + "/f.py") << "\f# form feed\r\n\ta = 1\n\"\"\"a \b backspace\"\"\"\n";
    EXPECT_EQ(run({"lint", folder.path() + "/f.py"}).exit_code, 0);
    // Python, whatever its beginning looks like.
    std::ofstream(folder.path() + "/n.py") << "q = quantized_tanh(8, 1)\n"
                                              "cfg = {\"class_name\": \"quantized_bits\", \"config\": {\"bits\": 8}}\n";
    const Ended python = run({"lint", folder.path() + "/n.py"});
    EXPECT_NE(python.output.find("\n1 read, 0 not examined: 1 warning, 1 note"), std::string::npos) << python.output;
}

// A correct model has no warning: its weights are symmetric, and hls4ml has QKeras quantize them.
TEST(LintCommand, DoesNotWarnOfWeightsForActivations) {
    const std::string models = source_dir() + "/tests/models/public/";
    for (const char* name :
         {"qkeras_mnist_cnn.json", "qkeras_3layer.json", "qkeras-v3_3layer.keras", "keras_bnn.json"}) {
        const Ended result = run({"lint", models + name});
        EXPECT_EQ(result.exit_code, 0) << name << result.output;
    }
    const Json dense = Json::parse(run({"lint", models + "qkeras_mnist_dense.json", "--json"}).output);
    for (const Json& finding : dense["findings"]) {
        EXPECT_NE(finding["rule"], "ignored-by-hls4ml") << finding;
        EXPECT_NE(finding["rule"], "unknown-to-hls4ml") << finding;
    }
}

TEST(LintCommand, TakesAQuantizersNameForTheQuantizer) {
    const TemporaryFolder folder;
    std::filesystem::create_directory(folder.path() + "/binary");
    const std::filesystem::path before = std::filesystem::current_path();
    std::filesystem::current_path(folder.path());
    const Ended text = run({"lint", "binary"});
    const Ended named = run({"lint", "./binary"});
    std::filesystem::current_path(before);
    EXPECT_EQ(text.output.find("not examined"), std::string::npos) << text.output;
    EXPECT_NE(named.output.find("0 read, 0 not examined"), std::string::npos) << named.output << named.errors;
}

TEST(LintCommand, TellsWhatItCannotRead) {
    EXPECT_EQ(run({"lint", "no/such.py"}).exit_code, 3);
    EXPECT_EQ(run({"lint"}).exit_code, 2);
    EXPECT_EQ(run({"lint", "foo(3)"}).exit_code, 1);
}

std::string written(const TemporaryFolder& folder, const std::string& name, const std::string& content) {
    const std::filesystem::path path(folder.path() + "/" + name);
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << content;
    return path.string();
}

TEST(LintCommand, SaysEqualThingsOfAFileOnce) {
    const TemporaryFolder folder;
    const std::string path =
        written(folder, "a.py", "import qkeras\na = quantized_tanh(8, 1)\nb = quantized_tanh(4, 1)\n");
    const Json report = Json::parse(run({"lint", path, "--json"}).output);
    const Json& first = report["findings"][0];
    EXPECT_EQ(first["rule"], "positional-argument");
    EXPECT_EQ(first["count"], 2);
    EXPECT_EQ(first["line"], 2);
    EXPECT_EQ(first["places"][1]["line"], 3);
    const std::string text = run({"lint", path}).output;
    EXPECT_NE(text.find("\n  also at 3:23\n"), std::string::npos) << text;
}

TEST(LintCommand, CountsApartWhatItCouldNotExamine) {
    const TemporaryFolder folder;
    const std::string path = written(folder, "a.py", "from qkeras import *\nx = quantized_bits(**c)\ny = binary()\n");
    EXPECT_NE(run({"lint", path}).output.find("1 read, 1 not examined: "), std::string::npos);
    EXPECT_NE(run({"lint", path, "--verbose"}).output.find(path + ":2:5: not examined: quantized_bits(**c)\n"),
              std::string::npos);
    const Json report = Json::parse(run({"lint", path, "--json"}).output);
    EXPECT_EQ(report["not_examined"][0]["line"], 2);
    EXPECT_EQ(report["read"], 1);
}

TEST(LintCommand, GroupsWhatItCouldNotReadByItsReason) {
    const TemporaryFolder folder;
    const std::string deep = std::string(100, 'd') + "/" + std::string(100, 'e') + "/";
    const std::string one = written(folder, deep + "a.ipynb", "{");
    const std::string two = written(folder, deep + "b.ipynb", "{");
    const Ended result = run({"lint", folder.path(), "--json"});
    EXPECT_EQ(result.exit_code, 3);
    const Json report = Json::parse(result.output);
    ASSERT_EQ(report["not_read"].size(), 1u) << report;
    EXPECT_EQ(report["not_read"][0]["paths"], (Json{one, two}));
    EXPECT_NE(run({"lint", folder.path()}).output.find("\n  " + one + "\n  " + two + "\n"), std::string::npos);
    EXPECT_EQ(run({"lint", folder.path(), "--allow-unread"}).exit_code, 0);
}

TEST(LintCommand, KeepsBackWhatACommentOrABaselineSays) {
    const TemporaryFolder folder;
    const std::string line = "x = quantized_tanh(8, 1)";
    const std::string path = written(folder, "a.py", line + "\n");
    EXPECT_EQ(run({"lint", path}).exit_code, 1);
    for (const char* comment : {"  # quantoscope: ignore[positional-argument]", "  # quantoscope: ignore",
                                "  # quantoscope: ignore[whitespace, positional-argument]"}) {
        written(folder, "a.py", line + comment + "\n");
        EXPECT_EQ(run({"lint", path}).exit_code, 0) << comment;
    }
    written(folder, "a.py", line + "  # quantoscope: ignore[whitespace]\n");
    EXPECT_EQ(run({"lint", path}).exit_code, 1);
    const std::string baseline = folder.path() + "/b.json";
    ASSERT_EQ(run({"lint", path, "--write-baseline", baseline}).exit_code, 0);
    written(folder, "a.py", "import os\n\n" + line + "\n"); // it has moved
    const Ended held = run({"lint", path, "--baseline", baseline});
    EXPECT_EQ(held.exit_code, 0) << held.output;
    EXPECT_NE(held.output.find(" ignored\n"), std::string::npos) << held.output;
    written(folder, "a.py", line + "\ny = quantized_sigmoid(4, 1)\n");
    EXPECT_EQ(run({"lint", path, "--baseline", baseline}).exit_code, 1);
    EXPECT_EQ(run({"lint", path, "--baseline", path}).exit_code, 2);
    EXPECT_EQ(run({"lint", path, "--baseline", folder.path() + "/none.json"}).exit_code, 3);
}

// What the standard requires of a log: sarif-v2.1.0, 3.13 to 3.27.
TEST(LintCommand, WritesSarif) {
    const TemporaryFolder folder;
    const std::string path =
        written(folder, "\xc3\xa4 b.py", "x = quantized_bits(8, Alpha=1)\ny = quantized_tanh(8, 1)\n");
    const std::string unread = written(folder, "c.ipynb", "{");
    const Ended result = run({"lint", path, unread, "--sarif"});
    EXPECT_EQ(result.exit_code, 3);
    const Json log = Json::parse(result.output);
    EXPECT_EQ(log["version"], "2.1.0");
    ASSERT_EQ(log["runs"].size(), 1u);
    const Json& run_log = log["runs"][0];
    const Json& driver = run_log["tool"]["driver"];
    EXPECT_EQ(driver["name"], "quantoscope");
    EXPECT_EQ(run_log["invocations"][0]["executionSuccessful"], false);
    EXPECT_EQ(run_log["invocations"][0]["toolExecutionNotifications"].size(), 1u);
    ASSERT_FALSE(run_log["results"].empty());
    bool fixed = false;
    for (const Json& finding : run_log["results"]) {
        EXPECT_EQ(driver["rules"][finding["ruleIndex"].get<std::size_t>()]["id"], finding["ruleId"]);
        EXPECT_TRUE(finding["message"]["text"].is_string());
        const std::string level = finding["level"];
        EXPECT_TRUE(level == "error" || level == "warning" || level == "note");
        const Json& place = finding["locations"][0]["physicalLocation"];
        EXPECT_TRUE(place["artifactLocation"]["uri"].get<std::string>().ends_with("/%C3%A4%20b.py"));
        EXPECT_GE(place["region"]["startLine"], 1);
        EXPECT_GE(place["region"]["startColumn"], 1);
        if (finding.contains("fixes") && finding["ruleId"] == "wrong-case") {
            const Json& replacement = finding["fixes"][0]["artifactChanges"][0]["replacements"][0];
            EXPECT_EQ(replacement["insertedContent"]["text"], "quantized_bits(bits=8, alpha=1)");
            EXPECT_EQ(replacement["deletedRegion"]["byteOffset"], 4);
            fixed = true;
        }
        EXPECT_FALSE(finding["ruleId"] == "positional-argument" && finding.contains("fixes")); // it is open
    }
    EXPECT_TRUE(fixed);
    EXPECT_EQ(run({"lint", path, "--sarif", "--json"}).exit_code, 2);
}

TEST(LintCommand, TakesNamesFromOtherCellsOfANotebook) {
    const TemporaryFolder folder;
    const std::string path = written(folder, "a.ipynb", R"-({"cells": [
        {"cell_type": "code", "source": ["from qkeras import quantized_tanh as qt"]},
        {"cell_type": "code", "source": ["x = qt(8, 1)"]}]})-");
    const Json report = Json::parse(run({"lint", path, "--json"}).output);
    EXPECT_EQ(report["findings"][0]["where"], path + ", cell 2");
}

TEST(LintCommand, ListsItsRules) {
    const Ended result = run({"lint", "--rules"});
    EXPECT_EQ(result.exit_code, 0);
    EXPECT_NE(result.output.find("positional-argument (warning)\n"), std::string::npos);
}
} // namespace
} // namespace quantoscope
