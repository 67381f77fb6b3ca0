#include "app/cli/command.h"
#include "tests/cli/program.h"
#include "tests/places.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace quantoscope {
namespace {
TEST(Help, TellsTheVersion) {
    const Ended result = run({"--version"});
    EXPECT_TRUE(result.output.starts_with("quantoscope 0.1.0\n")) << result.output;
    EXPECT_EQ(result.exit_code, 0);
}

TEST(Help, NamesEveryCommandTheTextFormAndTheExitCodes) {
    const Ended result = run({"--help"});
    EXPECT_EQ(result.exit_code, 0);
    EXPECT_EQ(result.errors, "");
    for (const Command* command : commands()) {
        EXPECT_NE(result.output.find("\n  " + std::string(command->name) + " "), std::string::npos) << command->name;
    }
    for (const char* part : {"[revision.]name(arguments)[@mode]", "hard, smooth, real", "quantized_tanh", "pr63_clip",
                             "\n  0  ", "\n  1  ", "\n  2  ", "\n  3  ", "Examples:"}) {
        EXPECT_NE(result.output.find(part), std::string::npos) << part;
    }
}

TEST(Help, IsThereForEachCommandInThreeForms) {
    for (const Command* row : commands()) {
        const std::string command(row->name);
        const Ended result = run({command, "--help"});
        EXPECT_EQ(result.exit_code, 0);
        EXPECT_TRUE(result.output.starts_with("Usage: quantoscope " + command)) << result.output;
        EXPECT_NE(result.output.find("Exit codes:"), std::string::npos);
        EXPECT_NE(result.output.find("Examples:"), std::string::npos);
        EXPECT_EQ(run({command, "-h"}).output, result.output);
        EXPECT_EQ(run({"help", command}).output, result.output);
        EXPECT_EQ(run({command, "bad(", "--help"}).output, result.output);
        for (const Option& option : row->options) {
            const std::string_view last = option.names.substr(option.names.rfind('-') - 1);
            EXPECT_NE(result.output.find(last), std::string::npos) << command << ' ' << option.names;
        }
    }
    EXPECT_EQ(run({"help"}).output, run({"--help"}).output);
}

TEST(Help, NamesTheOptionsOfTheContract) {
    const std::map<std::string, std::vector<std::string>> options = {
        {"list", {"--json"}},
        {"eval", {"--hex"}},
        {"steps", {"--from A", "--to B", "--hex", "--json"}},
        {"analyze", {"--from A", "--to B", "--reference true|mode", "--json"}},
        {"plot", {"-o, --output FILE", "--from A", "--to B", "--width MM", "--height MM"}},
        {"compare", {"--all", "--hex", "--json"}},
        {"table", {"-o, --output FILE", "--inputs FORMAT", "--format FORMAT", "--order raw|offset", "--name NAME"}}};
    for (const auto& [command, names] : options) {
        const std::string text = run({command, "--help"}).output;
        for (const std::string& name : names) {
            EXPECT_NE(text.find("\n  " + name + " "), std::string::npos) << command << ' ' << name;
        }
    }
}

TEST(Help, KeepsWithin80Columns) {
    std::string text = run({"--help"}).output;
    for (const Command* command : commands()) { text += run({std::string(command->name), "--help"}).output; }
    for (const std::string& line : lines_of(text)) {
        EXPECT_LE(line.size(), 80u) << line;
        EXPECT_FALSE(line.ends_with(' ')) << line;
    }
}

TEST(Help, NamesEveryChoiceAnOptionTakes) {
    int tried = 0;
    for (const Command* command : commands()) {
        for (const Option& option : command->options) {
            const auto choices = option.choices == nullptr ? std::vector<std::string_view>() : option.choices();
            const std::string said = value_of(option) + " " + sentence_of(option);
            for (const std::string_view choice : choices) {
                EXPECT_NE(said.find(choice), std::string::npos) << command->name << ' ' << option.names;
                ++tried;
            }
        }
    }
    EXPECT_GE(tried, 20);
}

// What the examples read.
void prepare_examples(const std::string& folder) {
    namespace fs = std::filesystem;
    const auto write = [&](const char* name, std::string_view text) { std::ofstream(folder + '/' + name) << text; };
    const fs::path models = fs::path(source_dir()) / "tests/models/own";
    fs::create_directory(folder + "/notebooks");
    fs::create_directory(folder + "/docs");
    fs::copy_file(models / "keras3.keras", folder + "/model.keras");
    fs::copy_file(models / "keras2.json", folder + "/model.json");
    write("inputs.txt", "0.5\n");
    write("measured.csv", "0.5,0.5\n");
    write("train.py", "x = 1\n");
    const std::string_view list = R"-({"figures": [{"quantizers": "quantized_tanh(4)", "output": "first.pdf"}]})-";
    write("figures.json", list);
    write("docs/figures.json", list);
}

// Every example can be pasted into a shell; a check may find something. Those of `text` read what those of plot
// and build have written.
TEST(Help, ShowsExamplesThatWork) {
    const TemporaryFolder folder;
    prepare_examples(folder.path());
    const std::string prepare = "cd " + folder.path() +
                                " && PATH=" + std::filesystem::path(program_path()).parent_path().string() +
                                ":$PATH && ";
    int tried = 0;
    for (const Command* command : commands()) {
        for (const std::string_view example : command->examples) {
            const bool needs_qt = command->name == "plot" || command->name == "build" ||
                                  example.find(" first.") != std::string_view::npos ||
                                  example.find(" worksheet.") != std::string_view::npos;
            if (command->name != "open" && (has_front_end() || !needs_qt)) { // a window stays open
                const Ended result = run_in_shell(prepare + std::string(example));
                EXPECT_LE(result.exit_code, 1) << example << '\n' << result.errors;
                ++tried;
            }
        }
    }
    EXPECT_GE(tried, 15);
}
} // namespace
} // namespace quantoscope
