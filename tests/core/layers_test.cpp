#include "core/spec/spec.h"
#include "tests/places.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace quantoscope {
namespace {
// A folder includes itself and the folders before it.
constexpr std::array<std::string_view, 26> layers{
    "core/numeric",  "core/text",   "core/fixed", "core/json",      "core/curves", "core/function", "core/qkeras",
    "core/deploy",   "core/spec",   "core/model", "core/staircase", "core/lint",   "core/table",    "core/data",
    "core/analysis", "core/search", "core/proof", "core/document",  "core/figure", "core/session",  "core/lesson",
    "app/words",     "app/files",   "app/cli",    "app/plot",       "app/window"};

// What core must not use: it does not print, exit, read the environment, the clock or the locale, and it
// reads numbers with from_chars alone.
constexpr std::array<std::string_view, 30> banned_in_core{
    "printf",    "fprintf",    "snprintf", "sprintf", "puts",   "cout",  "cerr",   "clog",         "exit",  "abort",
    "getenv",    "setenv",     "strtod",   "strtof",  "strtol", "stod",  "stof",   "stoi",         "atof",  "atoi",
    "setlocale", "localeconv", "rand",     "srand",   "time",   "clock", "chrono", "system_clock", "fopen", "locale"};

bool is_word_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

// The source without comments; string and character literals are emptied, except on include lines.
std::string code_of(std::string_view source) {
    std::string out;
    for (std::size_t i = 0; i < source.size(); ++i) {
        const std::string_view rest = source.substr(i);
        const bool at_include = rest.starts_with("#include") && (i == 0 || source[i - 1] == '\n');
        if (at_include) {
            const std::string_view line = rest.substr(0, rest.find('\n'));
            out += line.substr(0, line.find("//"));
            i += line.size() - 1;
        } else if (rest.starts_with("//")) {
            i = std::min(source.find('\n', i), source.size()) - 1;
        } else if (rest.starts_with("/*")) {
            const std::size_t end = source.find("*/", i + 2);
            i = end == std::string_view::npos ? source.size() : end + 1;
            out += ' ';
        } else if (rest[0] == '"' || (rest[0] == '\'' && (i == 0 || !is_word_character(source[i - 1])))) {
            std::size_t end = i + 1; // digit separators, as in 1'000, are no quotes
            for (; end < source.size() && source[end] != rest[0]; ++end) { end += source[end] == '\\' ? 1 : 0; }
            out += std::string(2, rest[0]);
            i = end;
        } else {
            out += rest[0];
        }
    }
    return out;
}

std::vector<std::string> includes_of(const std::string& code) {
    std::vector<std::string> out;
    std::istringstream lines(code);
    for (std::string line; std::getline(lines, line);) {
        const std::size_t hash = line.find_first_not_of(" \t");
        if (hash == std::string::npos || line[hash] != '#') { continue; }
        const std::size_t word = line.find_first_not_of(" \t", hash + 1);
        if (word == std::string::npos || line.compare(word, 7, "include") != 0) { continue; }
        const std::size_t open = line.find_first_of("<\"", word);
        const std::size_t close = line.find_first_of(">\"", open + 1);
        if (open != std::string::npos && close != std::string::npos) {
            out.push_back(line.substr(open, close - open)); // the opening mark tells what kind
        }
    }
    return out;
}

std::vector<std::string> words_of(const std::string& code) {
    std::vector<std::string> out;
    std::istringstream lines(code);
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("#include")) { continue; }
        std::string word;
        for (const char c : line + " ") {
            if (is_word_character(c)) {
                word += c;
            } else if (!word.empty()) {
                out.push_back(std::move(word));
                word.clear();
            }
        }
    }
    return out;
}

std::size_t layer_of(std::string_view path) {
    return static_cast<std::size_t>(
        std::ranges::find_if(layers,
                             [&](std::string_view floor) { return path.starts_with(std::string(floor) + "/"); }) -
        layers.begin());
}

// What the file at `path` (from the root) does that its floor must not.
std::vector<std::string> violations(const std::string& path, std::string_view source) {
    std::vector<std::string> out;
    const std::string code = code_of(source);
    const std::size_t own = layer_of(path);
    const bool in_core = path.starts_with("core/");
    const bool qt_free =
        in_core || path.starts_with("app/words/") || path.starts_with("app/files/") || path.starts_with("app/cli/");
    // A file right under app/ (main.cpp and what wires the parts together) may include all.
    const bool wiring = path.starts_with("app/") && path.find('/', 4) == std::string::npos;
    if (own == layers.size() && !wiring) { out.push_back(path + " is on no floor"); }
    for (const std::string& include : includes_of(code)) {
        const std::string name = include.substr(1);
        const bool ours = include[0] == '"' && (name.starts_with("core/") || name.starts_with("app/"));
        if (ours && !wiring && layer_of(name) > own) {
            out.push_back(path + " includes " + name + " from a floor above");
        }
        if (path.starts_with("app/") && !wiring && !path.starts_with("app/cli/") && name.starts_with("app/cli/")) {
            out.push_back(path + " includes " + name + " of the command line");
        }
        if (include[0] == '"' && !ours && name != "qcustomplot.h" && !name.ends_with(".moc")) {
            out.push_back(path + " includes " + name + " not from the root");
        }
        const bool qt = (include[0] == '<' && name[0] == 'Q') || name.starts_with("Qt");
        if (qt && qt_free) { out.push_back(path + " includes Qt's " + name); }
        if (name.ends_with("qcustomplot.h") && !path.starts_with("app/plot/")) {
            out.push_back(path + " includes " + name);
        }
        if (in_core && (name == "iostream" || name == "cstdio" || name == "stdio.h" || name == "chrono" ||
                        name == "locale" || name == "clocale" || name == "ctime" || name == "random")) {
            out.push_back(path + " includes <" + name + ">");
        }
    }
    if (in_core) {
        for (const std::string& word : words_of(code)) {
            if (std::ranges::find(banned_in_core, word) != banned_in_core.end()) {
                out.push_back(path + " uses " + word);
            }
        }
    }
    return out;
}

TEST(Layers, CheckerFindsWhatIsForbidden) {
    const auto count = [](const std::string& path, std::string_view source) { return violations(path, source).size(); };
    EXPECT_EQ(count("core/curves/a.cpp", "#include \"core/spec/spec.h\"\n"), 1u);
    EXPECT_EQ(count("core/session/a.cpp", "#include \"app/words/facts.h\"\n"), 1u);
    EXPECT_EQ(count("app/window/a.cpp", "#include \"app/cli/cli.h\"\n"), 1u);
    EXPECT_EQ(count("app/plot/a.cpp", "#include \"app/cli/cli.h\"\n"), 1u);
    EXPECT_EQ(count("app/words/a.cpp", "#include \"app/files/shell.h\"\n"), 1u);
    EXPECT_EQ(count("app/plot/a.cpp", "  #  include \"app/window/window.h\"\n"), 1u);
    EXPECT_EQ(count("core/figure/a.cpp", "#include <QString>\n"), 1u);
    EXPECT_EQ(count("core/figure/a.cpp", "#include <QtCore/qstring.h>\n"), 1u);
    EXPECT_EQ(count("app/cli/a.cpp", "int x;\n#include <QFile>\n"), 1u);
    EXPECT_EQ(count("app/files/a.cpp", "#include \"app/plot/theme.h\"\n#include <QFile>\n"), 2u);
    EXPECT_EQ(count("app/words/a.h", "#include <QCoreApplication> // for tr\n"), 1u);
    EXPECT_EQ(count("app/window/a.cpp", "#include <qcustomplot.h>\n"), 1u);
    EXPECT_EQ(count("app/window/a.cpp", "#include \"qcustomplot.h\"\n"), 1u);
    EXPECT_EQ(count("app/main.cpp", "#include <qcustomplot.h>\n"), 1u);
    EXPECT_EQ(count("core/spec/a.cpp", "#include \"spec.h\"\n"), 1u);
    EXPECT_EQ(count("core/else/a.cpp", ""), 1u);
    EXPECT_EQ(count("core/spec/a.cpp", "void f() { std::printf(\"%d\", 1); }\n"), 1u);
    EXPECT_EQ(count("core/spec/a.cpp", "/* x */ double d = std::stod(text); // fine\n"), 1u);
    EXPECT_EQ(count("core/spec/a.cpp", "auto s = \"// no comment\"; exit(1);\n"), 1u);
    EXPECT_EQ(count("core/spec/a.cpp", "int n = 1'000; std::time(nullptr); char c = '\\'';\n"), 1u);
    EXPECT_EQ(count("core/spec/a.cpp", "#include <iostream>\nstd::cout << 1;\n"), 2u);
}

TEST(Layers, CheckerLetsPassWhatIsAllowed) {
    const auto clean = [](const std::string& path, std::string_view source) {
        return violations(path, source).empty();
    };
    EXPECT_TRUE(clean("core/spec/a.cpp", "#include \"core/spec/spec.h\"\n#include \"core/text/result.h\"\n"));
    EXPECT_TRUE(clean("app/plot/a.cpp", "#include <qcustomplot.h>\n#include <QPen>\n#include \"app/words/facts.h\"\n"));
    EXPECT_TRUE(clean("app/main.cpp", "#include <QApplication>\n#include \"app/window/window.h\"\n"));
    EXPECT_TRUE(clean("core/spec/a.cpp", "// printf and exit are words of a comment\n/* time\n getenv */\n"));
    EXPECT_TRUE(clean("core/spec/a.cpp", "const char* s = \"time \\\" exit\"; // #include <QString>\n"));
    EXPECT_TRUE(clean("core/spec/a.cpp", "double timeline, exit_code; int printf_count;\n"));
    EXPECT_TRUE(clean("core/spec/a.cpp", "//#include <QString>\n"));
}

TEST(Layers, EveryFileIncludesOnlyItselfAndWhatIsBelow) {
    const std::filesystem::path root = source_dir();
    std::size_t files = 0;
    std::size_t includes = 0;
    for (const char* top : {"core", "app"}) {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(root / top)) {
            const std::string extension = entry.path().extension().string();
            if (!entry.is_regular_file() || (extension != ".h" && extension != ".cpp")) { continue; }
            std::ifstream file(entry.path());
            std::stringstream source;
            source << file.rdbuf();
            ++files;
            includes += includes_of(code_of(source.str())).size();
            const std::string path = entry.path().lexically_relative(root).generic_string();
            for (const std::string& violation : violations(path, source.str())) { ADD_FAILURE() << violation; }
        }
    }
    EXPECT_GT(files, 40u);
    EXPECT_GT(includes, 150u);
}

// Everything reads the function table; only the files of the functions name one. "binary" is a notation of ticks, too,
// and the targets' names (sigmoid, tanh) are words of curves.
TEST(Layers, NoFileButItsOwnNamesAFunction) {
    std::vector<std::string> names{"\"ideal\""};
    for (const Function* function : functions()) {
        if (function->name != "binary" && function->deploy == nullptr) {
            names.push_back('"' + std::string(function->name) + '"');
        }
    }
    std::size_t files = 0;
    for (const std::string_view folder : {"core", "app"}) {
        const std::filesystem::path root = std::filesystem::path(source_dir()) / folder;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
            const std::filesystem::path& path = entry.path();
            if ((path.extension() != ".cpp" && path.extension() != ".h") || path.parent_path().filename() == "qkeras" ||
                path.parent_path().filename() == "deploy") {
                continue;
            }
            ++files;
            std::ifstream in(path);
            for (std::string line; std::getline(in, line);) {
                const std::string code = line.substr(0, line.find("//"));
                for (const std::string& name : names) {
                    EXPECT_EQ(code.find(name), std::string::npos) << path << ": " << line;
                }
            }
        }
    }
    EXPECT_GT(files, 300u);
}
} // namespace
} // namespace quantoscope
