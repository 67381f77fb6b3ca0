#include "tests/cli/program.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <set>

namespace quantoscope {
namespace {
const std::string spec = "quantized_tanh(4)";

// The names of all files in a folder, byte by byte, hidden ones too.
std::set<std::string> names_in(const std::string& folder) {
    std::set<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        names.insert(entry.path().filename().string());
    }
    return names;
}

void write_text(const std::string& path, const std::string& text) { std::ofstream(path) << text; }

// UTF-8, Latin-1, bytes that are no text at all, a lone byte of a longer character, and a name as long as can
// be.
const std::vector<std::string>& odd_names() {
    static const std::vector<std::string> names{"caf\xc3\xa9", "caf\xe9",      "\xff\xfe",
                                                "x\xe2\x82",   "\xed\xb2\x80", std::string(251, 'n')};
    return names;
}

TEST(FileNames, AreWrittenAsTheyAreGiven) {
    const TemporaryFolder folder;
    std::set<std::string> expected;
    for (const std::string& name : odd_names()) {
        for (const auto& [arguments, ending] :
             {std::pair{Arguments{"plot", spec}, ".csv"},
              std::pair{Arguments{"table", spec, "--inputs", "ap_fixed<4,2>"}, ".mem"}}) {
            Arguments command = arguments;
            command.insert(command.end(), {"-o", folder.path() + "/" + name + ending});
            for (int again = 0; again < 2; ++again) { // new, and in place of what is there
                const Ended ended = run(command);
                EXPECT_EQ(ended.exit_code, 0) << ended.errors;
            }
            expected.insert(name + ending);
            EXPECT_EQ(names_in(folder.path()), expected);
        }
    }
}

TEST(FileNames, OfFoldersAreKeptInABuildAndForASession) {
    const TemporaryFolder folder;
    for (const std::string& name : odd_names()) {
        const std::string inside = folder.path() + "/" + name;
        std::filesystem::create_directory(inside);
        write_text(inside + "/list.json", R"json({"figures": [{"quantizers": "quantized_tanh(4)",
            "output": ["a.csv", "more/b.json"]}]})json");
        const Ended built = run({"build", inside + "/list.json"});
        EXPECT_EQ(built.exit_code, 0) << built.errors;
        EXPECT_EQ(names_in(inside), (std::set<std::string>{"list.json", ".list.json.built", "a.csv", "more"}));
        EXPECT_EQ(run({"build", inside + "/list.json", "--check"}).exit_code, 0);
        write_text(inside + "/" + name + ".q", R"json({"qscope":1,"quantizers":["quantized_tanh(4)"]})json");
        for (const std::string& session : {name + ".q", std::string("more/b.json")}) {
            const Ended drawn = run({"plot", inside + "/" + session, "-o", inside + "/again.csv"});
            EXPECT_EQ(drawn.exit_code, 0) << drawn.errors;
        }
    }
}

TEST(FileNames, AreNeeded) {
    const TemporaryFolder folder;
    std::filesystem::create_directory(folder.path() + "/d");
    const auto expect_refused = [&](Arguments arguments, const std::string& path) {
        arguments.insert(arguments.end(), {"-o", path});
        const Ended ended = run(arguments);
        EXPECT_EQ(ended.exit_code, 2) << path;
        EXPECT_EQ(ended.errors, "quantoscope: -o: a file needs a name; '" + path + "' has none\n");
    };
    const std::string d = folder.path() + "/d";
    for (const char* end : {"/", "/..", "/.", "/.svg", "/.PNG", "/.json"}) { expect_refused({"plot", spec}, d + end); }
    expect_refused({"plot", spec}, ".png");
    expect_refused({"plot", spec, "--format", "svg"}, ".svg");
    for (const char* end : {"/", "/..", "/.mem", "/.csv"}) {
        expect_refused({"table", spec, "--inputs", "ap_fixed<4,2>"}, d + end);
    }
    write_text(folder.path() + "/list.json",
               R"json({"figures": [{"quantizers": "quantized_tanh(4)", "output": ["d/", "d/.svg", ".png"]}]})json");
    const Ended built = run({"build", folder.path() + "/list.json"});
    EXPECT_EQ(built.exit_code, 1);
    for (const char* output : {"d/", "d/.svg", ".png"}) {
        EXPECT_NE(built.errors.find(std::string(": line 1: ") + output + ": the file needs a name\n"),
                  std::string::npos)
            << built.errors;
    }
    EXPECT_TRUE(names_in(folder.path() + "/d").empty());
}

// A link to a file is followed, as cp does; its target is replaced and the link stays.
TEST(FileNames, OfLinksLeadToTheirTargets) {
    const TemporaryFolder folder;
    std::filesystem::create_directory(folder.path() + "/d");
    write_text(folder.path() + "/d/real.csv", "old");
    std::filesystem::create_symlink("d/real.csv", folder.path() + "/link.csv");
    std::filesystem::create_symlink("d/new.csv", folder.path() + "/other.csv");
    std::filesystem::permissions(folder.path() + "/d/real.csv", std::filesystem::perms::owner_all);
    EXPECT_EQ(run({"plot", spec, "-o", folder.path() + "/link.csv"}).exit_code, 0);
    EXPECT_EQ(run({"plot", spec, "-o", folder.path() + "/other.csv"}).exit_code, 0);
    EXPECT_TRUE(std::filesystem::is_symlink(folder.path() + "/link.csv"));
    EXPECT_EQ(names_in(folder.path() + "/d"), (std::set<std::string>{"real.csv", "new.csv"}));
    EXPECT_GT(std::filesystem::file_size(folder.path() + "/d/real.csv"), 100u);
    EXPECT_EQ(std::filesystem::status(folder.path() + "/d/real.csv").permissions(), std::filesystem::perms::owner_all);
}
} // namespace
} // namespace quantoscope
