#include "app/cli/command.h"
#include "tests/cli/program.h"
#include "tests/pages.h"

#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <memory>

// The manual and --help say the same of every command: its page begins with what --help says, then goes on.
namespace quantoscope {
namespace {
std::string page_of(const Command& command) {
    return content_of(manual / ("command-" + std::string(command.name) + ".md"));
}

// Pages wrap their lines and put code between backticks; --help does neither.
std::string plain(std::string_view text) {
    std::string joined;
    for (const char c : text) {
        const char shown = c == '\n' ? ' ' : c;
        if (shown != '`' && !(shown == ' ' && joined.ends_with(' '))) { joined += shown; }
    }
    return joined;
}

std::string replaced(std::string_view text, char wanted, std::string_view by) {
    std::string result;
    for (const char c : text) { result += c == wanted ? std::string(by) : std::string(1, c); }
    return result;
}

// A cell of a table, in which a bar would end it.
std::string cell(std::string_view text) { return replaced(text, '|', "\\|"); }

std::string heading_of(const Command& command) {
    const std::string usage = lines_of(run({std::string(command.name), "--help"}).output).front();
    return "# " + std::string(command.name) + "\n\n" + std::string(command.summary) + ".\n\n```text\n" +
           usage.substr(std::string_view("Usage: ").size()) + "\n```\n";
}

std::string options_table(const Command& command) {
    std::string table = "\n## Options\n\n| option | what it does |\n|---|---|\n";
    for (const Option& option : command.options) {
        table += "| `" + replaced(option.names, ',', "`, `") + "`" + (option.is_flag() ? "" : " ") +
                 cell(value_of(option)) + " | " + cell(sentence_of(option)) + " |\n";
    }
    return command.options.empty() ? "" : table + "\n";
}

TEST(CommandPages, SayWhatHelpSays) {
    for (const Command* command : commands()) {
        const std::string page = page_of(*command);
        EXPECT_TRUE(page.starts_with(heading_of(*command))) << "command-" << command->name << ".md should begin with\n"
                                                            << heading_of(*command);
        EXPECT_NE(plain(page).find(plain(command->details)), std::string::npos)
            << "command-" << command->name << ".md should say\n"
            << command->details;
        EXPECT_NE(page.find(options_table(*command)), std::string::npos)
            << "command-" << command->name << ".md should hold" << options_table(*command);
    }
}

TEST(CommandPages, AreThereForCommandsAlone) {
    const std::string overview = content_of(manual / "command-line.md");
    std::size_t pages = 0;
    for (const auto& entry : std::filesystem::directory_iterator(manual)) {
        pages += entry.path().filename().string().starts_with("command-") ? 1 : 0;
    }
    EXPECT_EQ(pages, commands().size() + 1); // and command-line.md
    for (const Command* command : commands()) {
        const std::string name(command->name);
        const std::string row = "| [" + name + "](command-" + name + ".md) | " + cell(command->summary) + " |\n";
        EXPECT_NE(overview.find(row), std::string::npos) << row;
    }
}

TEST(CommandPages, ExplainTheExitCodesOfHelp) {
    const std::string help = run({"--help"}).output;
    const std::string overview = content_of(manual / "command-line.md");
    std::size_t count = 0;
    for (const std::string& line : lines_of(help.substr(help.find("Exit codes:\n")))) {
        if (line.size() > 5 && line.starts_with("  ") && line.substr(3, 2) == "  ") {
            const std::string row = "\n| " + line.substr(2, 1) + " | " + line.substr(5);
            EXPECT_NE(overview.find(row), std::string::npos) << row;
            ++count;
        }
    }
    EXPECT_EQ(count, 4u);
}

// What a shell command writes.
std::string written_by(const std::string& command) {
    std::string text;
    const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), pclose);
    std::array<char, 4096> part;
    while (const std::size_t size = std::fread(part.data(), 1, part.size(), pipe.get())) {
        text.append(part.data(), size);
    }
    return text;
}

TEST(ManPage, HasEveryCommandWithItsOptions) {
    if (written_by("command -v cmark").empty()) {
        GTEST_SKIP() << "there is no cmark, which turns the pages into roff";
    }
    const std::string page = written_by("'" + (source_root / "app/man-page").string() + "' 1.2.3");
    ASSERT_TRUE(page.starts_with(".TH QUANTOSCOPE 1 \"\" \"Quantoscope 1.2.3\""));
    EXPECT_EQ(page.find("]("), std::string::npos) << "a link is left";
    EXPECT_EQ(page.find("\n|"), std::string::npos) << "a table is left";
    for (const Command* command : commands()) {
        const std::size_t section = page.find("\n.SH\nquantoscope " + std::string(command->name) + "\n");
        ASSERT_NE(section, std::string::npos) << command->name;
        const std::string text = page.substr(section, page.find("\n.SH\n", section + 1) - section);
        for (const Option& option : command->options) {
            const std::string name(option.names.substr(0, option.names.find(',')));
            EXPECT_NE(text.find("\\fB" + replaced(name, '-', "\\-") + "\\fR"), std::string::npos) << name;
        }
    }
}

TEST(Citation, NamesTheVersionOfTheProgram) {
    const std::string printed = run({"--version"}).output; // quantoscope 0.1.0
    const std::string line = printed.substr(0, printed.find('\n') + 1);
    const std::string version = line.substr(line.find(' ') + 1);
    EXPECT_NE(content_of(source_root / ".github/CITATION.cff").find("\nversion: " + version), std::string::npos);
    EXPECT_NE(content_of(source_root / "README.md").find("version " + version.substr(0, version.size() - 1) + ".\n"),
              std::string::npos);
}
} // namespace
} // namespace quantoscope
