#include "tests/places.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>
#include <set>
#include <sstream>

// The tree of sources itself: what is at its top, and what each file may hold.
namespace quantoscope {
namespace {
namespace fs = std::filesystem;

const fs::path root = source_dir();

std::string content(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<fs::path> sources_in(const std::vector<const char*>& folders) {
    std::vector<fs::path> found;
    for (const char* folder : folders) {
        for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root / folder)) {
            if (entry.path().extension() == ".h" || entry.path().extension() == ".cpp") {
                found.push_back(entry.path());
            }
        }
    }
    return found;
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) { lines.push_back(line); }
    return lines;
}

// The first parts of the names of tracked files; none where this is no checkout of git, or git is not there.
std::set<std::string> tracked_at_the_top() {
    std::set<std::string> names;
    const std::string command = "git -c safe.directory='*' -C '" + root.string() + "' ls-files -z 2>/dev/null";
    std::FILE* listing = ::popen(command.c_str(), "r");
    std::string text;
    char block[4096];
    for (std::size_t got = 0; listing != nullptr && (got = std::fread(block, 1, sizeof block, listing)) > 0;) {
        text.append(block, got);
    }
    if (listing != nullptr) { ::pclose(listing); }
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = text.find('\0', at);
        const std::string name = text.substr(at, end - at);
        names.insert(name.substr(0, name.find('/')));
        at = end + 1;
    }
    return names;
}

TEST(Tree, HasAtItsTopWhatBelongsThere) {
    if (!fs::exists(root / ".git")) {
        GTEST_SKIP() << root << " is not a checkout of git: what is tracked is not known";
    }
    const std::set<std::string> tracked = tracked_at_the_top();
    ASSERT_FALSE(tracked.empty()) << "git ls-files lists nothing";
    const std::set<std::string> needed{"app",     "core",           "resources",         "tests",
                                       "LICENSE", "CMakeLists.txt", "CMakePresets.json", "README.md"};
    const std::set<std::string> allowed{
        ".ci",    ".clang-format",          ".clang-tidy", ".editorconfig", ".gitattributes",
        ".reuse", ".pre-commit-hooks.yaml", ".github",     ".gitignore"};
    for (const std::string& name : tracked) {
        EXPECT_TRUE(needed.contains(name) || allowed.contains(name)) << name << " does not belong there";
    }
    for (const std::string& name : needed) { EXPECT_TRUE(tracked.contains(name)) << name << " is missing"; }
}

// Types that a file defines outside unnamed namespaces, from lines that begin with them, as clang-format
// writes them.
std::set<std::string> types_defined_in(const std::string& source) {
    static const std::regex definition(
        R"(^(?:enum class|enum|struct|class|union) (\w+)(?: final)?(?: :.*)?(?: \{.*)?$)");
    std::set<std::string> names;
    bool unnamed = false;
    std::vector<std::string> lines = lines_of(source);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        unnamed = lines[i] == "namespace {" || (unnamed && lines[i] != "} // namespace");
        std::smatch found;
        const bool goes_on = i + 1 < lines.size() && lines[i + 1].starts_with("    : "); // bases on a line of their own
        const bool defines = lines[i].find('{') != std::string::npos || goes_on;
        if (!unnamed && defines && std::regex_match(lines[i], found, definition)) { names.insert(found[1]); }
    }
    return names;
}

// The one-definition rule: two types of one name in one program are one type to the linker, which takes the
// inline functions of either. The program's sources may meet in one program, and with the tests of each kind.
TEST(Tree, DefinesATypeOnce) {
    EXPECT_EQ(types_defined_in("enum class A : int { x };\nstruct B {\n};\nclass C final : public B {\n};\nclass D;\n"
                               "namespace {\nstruct E {\n};\n} // namespace\nstruct F {};\n"),
              (std::set<std::string>{"A", "B", "C", "F"}));
    for (const char* tests : {"tests/core", "tests/cli", "tests/window", "tests/benchmarks", "tests/fuzz"}) {
        std::map<std::string, fs::path> defined;
        for (const fs::path& path : sources_in({"app", "core", tests})) {
            for (const std::string& name : types_defined_in(content(path))) {
                const auto [first, fresh] = defined.emplace(name, path);
                EXPECT_TRUE(fresh) << name << " is defined in " << first->second << " and in " << path;
            }
        }
        EXPECT_GT(defined.size(), 100u);
    }
}

// Formulas of comments are a line each: an indented one begins with what it defines, or with + where it goes
// on.
TEST(Tree, KeepsTheFormulasOfComments) {
    EXPECT_NE(content(root / ".clang-format").find("\nReflowComments: false\n"), std::string::npos);
    static const std::regex formula(R"(^//   (?:\w+ = |  \+ ).*)");
    std::size_t count = 0;
    for (const fs::path& path : sources_in({"core/function", "core/qkeras"})) {
        for (const std::string& line : lines_of(content(path))) {
            if (line.starts_with("//   ")) {
                EXPECT_TRUE(std::regex_match(line, formula)) << path << ": " << line;
                EXPECT_EQ(std::ranges::count(line, '('), std::ranges::count(line, ')')) << path << ": " << line;
                ++count;
            }
        }
    }
    EXPECT_GT(count, 20u);
}

// A line of a list that goes on is indented, and no comment has a word alone on a line that another line
// follows.
TEST(Tree, KeepsTheListsOfComments) {
    const auto is_comment = [](const std::string& line) { return line.starts_with("//"); };
    for (const fs::path& path : sources_in({"app", "core", "tests"})) {
        const std::vector<std::string> lines = lines_of(content(path));
        for (std::size_t i = 1; i + 1 < lines.size(); ++i) {
            const bool torn = is_comment(lines[i - 1]) && is_comment(lines[i]) && !lines[i].starts_with("//  ") &&
                              lines[i].size() > 3 && lines[i].size() < 40 && lines[i - 1].size() > 90 &&
                              lines[i + 1].starts_with("//   ");
            EXPECT_FALSE(torn) << path << ": " << lines[i];
        }
    }
}
} // namespace
} // namespace quantoscope
