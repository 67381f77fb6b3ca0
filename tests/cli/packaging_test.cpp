#include "tests/cli/program.h"
#include "tests/places.h"

#include <gtest/gtest.h>

#include <algorithm>

// What is installed beside the program: tests/package looks at the package itself.
namespace quantoscope {
namespace {
const std::string packaging = source_dir() + "/resources/packaging/";

// Runs a tool of others over files of ours; the reason where it is not there.
void expect_valid(const std::string& tool, const std::string& command) {
    if (run_in_shell("command -v " + tool).exit_code != 0) { GTEST_SKIP() << "there is no " << tool; }
    const Ended ended = run_in_shell(command);
    EXPECT_EQ(ended.exit_code, 0) << ended.output << ended.errors;
    EXPECT_EQ(ended.output.find("warning"), std::string::npos) << ended.output;
    EXPECT_EQ(ended.output.find("hint"), std::string::npos) << ended.output;
}

TEST(Packaging, DesktopEntryIsValid) {
    expect_valid("desktop-file-validate", "desktop-file-validate '" + packaging + "quantoscope.desktop'");
}

TEST(Packaging, CatalogueEntryIsValid) {
    expect_valid("appstreamcli", "appstreamcli validate --pedantic --no-net '" + metainfo_path() + "'");
}

TEST(Packaging, FileTypesAreWellFormed) {
    for (const char* file : {"quantoscope.xml", "quantoscope-symbolic.svg", "application-x-quantoscope.svg"}) {
        expect_valid("xmllint", "xmllint --noout '" + packaging + file + "'");
    }
}

// The thumbnailer's own command draws a session as the desktop asks for it.
TEST(Packaging, ThumbnailerDrawsASession) {
    if (!has_front_end()) { GTEST_SKIP() << "this build draws nothing"; }
    TemporaryFolder folder;
    const std::string session = folder.path() + "/a session.qscope";
    const std::string picture = folder.path() + "/made.png";
    const Ended made = run_in_shell("\"$0\" text 'quantized_tanh(4)' >/dev/null && printf '%s' "
                                    "'{\"qscope\": 1, \"quantizers\": [\"quantized_tanh(4)\"]}' > '" +
                                    session + "'");
    ASSERT_EQ(made.exit_code, 0) << made.errors;
    const Ended drawn =
        run_in_shell("line=$(sed -n 's/^Exec=quantoscope //p' '" + packaging +
                     "quantoscope.thumbnailer') && set -- \"$0\" $line && "
                     "for word; do shift; case $word in %i) word='" +
                     session + "' ;; %o) word='" + picture +
                     "' ;; esac; set -- \"$@\" \"$word\"; done && \"$@\" && head -c 4 '" + picture + "'");
    EXPECT_EQ(drawn.exit_code, 0) << drawn.errors;
    EXPECT_EQ(drawn.output.substr(drawn.output.size() - 4), "\x89PNG");
}

std::vector<std::string> completed(const Arguments& words) {
    Arguments arguments{"--complete"};
    arguments.insert(arguments.end(), words.begin(), words.end());
    const Ended ended = run(arguments);
    EXPECT_EQ(ended.exit_code, 0) << ended.errors;
    return lines_of(ended.output);
}

using Words = std::vector<std::string>;

TEST(ShellCompletion, KnowsCommandsOptionsChoicesAndQuantizers) {
    EXPECT_EQ(completed({"ana"}), Words{"analyze"});
    EXPECT_TRUE(std::ranges::count(completed({""}), "help"));
    EXPECT_EQ(completed({"plot", "quantized_tanh(4)", "--the"}), Words{"--theme"});
    EXPECT_EQ(completed({"analyze", "quantized_tanh", "--reference", "t"}), Words{"true"});
    EXPECT_TRUE(std::ranges::count(completed({"steps", "quantized_sig"}), "quantized_sigmoid")); // the shell's own (
    EXPECT_TRUE(std::ranges::count(completed({"steps", "'quantized_sig"}), "quantized_sigmoid("));
    EXPECT_EQ(completed({"steps", "'quantized_sigmoid(bits=4, sym"}), Words{"quantized_sigmoid(bits=4, symmetric="});
    EXPECT_EQ(completed({"steps", "'quantized_sigmoid(4)@r"}), Words{"quantized_sigmoid(4)@real"});
    EXPECT_TRUE(completed({"plot", "quantized_tanh", "-o", ""}).empty()); // a file: the shell's own
}

TEST(ShellCompletion, WorksInBash) {
    const Ended ended =
        run_in_shell("PATH=$(dirname \"$0\"):$PATH; export PATH; bash -c '. \"" + packaging +
                     "completions/quantoscope.bash\"; compopt() { :; }; COMP_WORDS=(quantoscope plot "
                     "quantized_ta); COMP_CWORD=2; _quantoscope; printf \"%s\\n\" \"${COMPREPLY[@]}\"'");
    EXPECT_EQ(ended.exit_code, 0) << ended.errors;
    EXPECT_TRUE(std::ranges::count(lines_of(ended.output), "quantized_tanh")) << ended.output;
}
} // namespace
} // namespace quantoscope
