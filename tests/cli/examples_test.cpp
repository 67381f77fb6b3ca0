#include "tests/cli/program.h"
#include "tests/pages.h"
#include "tests/places.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <span>

// Every console example of every page of Markdown, run as its reader would: what is printed is what the page
// shows.
namespace quantoscope {
namespace {
namespace fs = std::filesystem;

// What a test cannot run, and why.
struct NotRun {
    std::string_view begin;
    std::string_view why;
};
constexpr NotRun not_run[] = {
    {"app/run ", "installs packages, builds, and opens a window until it is closed"},
    {"tests/run ", "builds, and runs this test"},
    {"quantoscope build figures.json", "writes figures beside its list: Documentation.BuildsItself runs it"},
};

struct Example {
    std::size_t line = 0;
    std::string command;
    std::vector<std::string> shown; // "..." stands for any lines
};

std::vector<Example> examples_in(std::string_view page) {
    std::vector<Example> examples;
    bool inside = false;
    bool goes_on = false; // the command's last line ends in a backslash
    std::size_t number = 0;
    for (const std::string& line : lines_of(page)) {
        ++number;
        if (line.starts_with("```")) {
            inside = line == "```console";
        } else if (inside && line.starts_with("$ ")) {
            examples.push_back({number, line.substr(2), {}});
            goes_on = line.ends_with('\\');
        } else if (inside && goes_on) {
            examples.back().command += '\n' + line;
            goes_on = line.ends_with('\\');
        } else if (inside) {
            EXPECT_FALSE(examples.empty()) << "line " << number << " is shown without a command";
            if (!examples.empty()) { examples.back().shown.push_back(line); }
        }
    }
    return examples;
}

using Lines = std::span<const std::string>;

// Whether `printed` is `shown`, "..." being any lines.
bool is_as_shown(Lines printed, Lines shown) {
    if (shown.empty() || shown.front() != "...") {
        return shown.empty() ? printed.empty()
                             : !printed.empty() && printed.front() == shown.front() &&
                                   is_as_shown(printed.subspan(1), shown.subspan(1));
    }
    for (std::size_t left_out = 0; left_out <= printed.size(); ++left_out) {
        if (is_as_shown(printed.subspan(left_out), shown.subspan(1))) { return true; }
    }
    return false;
}

std::string text_of(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) { text += line + '\n'; }
    return text;
}

// A folder in which the examples of one page follow one another: the program and a printer that prints
// nothing are commands, and the sources' folders are where they are in a checkout.
class Desk {
public:
    Desk() {
        fs::create_directory(folder() / "bin");
        fs::create_symlink(program_path(), folder() / "bin/quantoscope");
        std::ofstream(folder() / "bin/lp") << "#!/bin/sh\ncat >/dev/null\n";
        fs::permissions(folder() / "bin/lp", fs::perms::owner_all);
        for (const char* name : {"app", "core", "resources", "tests"}) {
            fs::create_directory_symlink(source_root / name, folder() / name);
        }
    }

    fs::path folder() const { return m_folder.path(); }

    // What a terminal shows.
    std::string printed_by(const std::string& command) const {
        return run_in_shell("cd '" + m_folder.path() + "' && PATH=\"$PWD/bin:$PATH\" && exec 2>&1\n" + command).output;
    }

private:
    TemporaryFolder m_folder;
};

// How many figures a page has drawn; each of them is the one that the page shows.
std::size_t figures_drawn_in(const fs::path& folder) {
    std::size_t count = 0;
    for (const auto& entry : fs::directory_iterator(source_root / "resources/documentation/figures")) {
        if (const fs::path drawn = folder / entry.path().filename(); fs::exists(drawn)) {
            EXPECT_TRUE(content_of(drawn) == content_of(entry.path())) << drawn;
            ++count;
        }
    }
    return count;
}

std::size_t run_examples_of(const fs::path& page) {
    const Desk desk;
    const bool draws = has_front_end(); // a program without Qt is tested, too
    std::size_t count = 0;
    for (const Example& example : examples_in(content_of(page))) {
        SCOPED_TRACE(page.string() + ":" + std::to_string(example.line));
        const bool left_out =
            std::ranges::any_of(not_run, [&](const NotRun& row) { return example.command.starts_with(row.begin); });
        const bool is_drawing = example.command.starts_with("quantoscope plot ") ||
                                (example.command.starts_with("quantoscope lesson ") &&
                                 example.command.find(" -o ") != std::string::npos); // a worksheet
        if (left_out || (!draws && is_drawing)) { continue; }
        // A page shows a file by `cat`: that is where the examples after it have it from.
        if (const std::string file = example.command.substr(std::min<std::size_t>(4, example.command.size()));
            example.command.starts_with("cat ") && !fs::exists(desk.folder() / file)) {
            std::ofstream(desk.folder() / file) << text_of(example.shown);
        }
        const std::string printed = desk.printed_by(example.command);
        EXPECT_TRUE(is_as_shown(lines_of(printed), example.shown)) << "$ " << example.command << "\nprints:\n"
                                                                   << printed << "but the page shows:\n"
                                                                   << text_of(example.shown);
        ++count;
    }
    const std::size_t figures = figures_drawn_in(desk.folder());
    EXPECT_TRUE(!draws || page.filename() != "gallery.md" || figures >= 7) << figures;
    return count;
}

TEST(Examples, OfEveryPagePrintWhatThePageShows) {
    std::size_t count = 0;
    for (const fs::path& page : markdown_pages()) { count += run_examples_of(page); }
    EXPECT_GE(count, 20u);
}

// What the comparison above lets pass.
TEST(Examples, AreComparedLineByLine) {
    const std::vector<std::string> printed{"a", "b", "c"};
    const auto as = [&](const std::vector<std::string>& shown) { return is_as_shown(printed, shown); };
    EXPECT_TRUE(as({"a", "b", "c"}));
    EXPECT_TRUE(as({"a", "..."}));
    EXPECT_TRUE(as({"...", "c"}));
    EXPECT_TRUE(as({"a", "...", "c"}));
    EXPECT_TRUE(as({"a", "b", "c", "..."}));
    EXPECT_FALSE(as({"a", "b"}));
    EXPECT_FALSE(as({"a", "b", "c", "d"}));
    EXPECT_FALSE(as({"...", "b"}));
    EXPECT_FALSE(as({}));
    EXPECT_FALSE(as({"a", "x", "c"}));
    const auto read = examples_in("text\n```console\n$ one \\\n  two\nshown\n$ three\n```\n```\n$ four\n```\n");
    ASSERT_EQ(read.size(), 2u);
    EXPECT_EQ(read[0].command, "one \\\n  two");
    EXPECT_EQ(read[0].shown, std::vector<std::string>{"shown"});
    EXPECT_EQ(read[1].command, "three");
    EXPECT_TRUE(read[1].shown.empty());
}
} // namespace
} // namespace quantoscope
