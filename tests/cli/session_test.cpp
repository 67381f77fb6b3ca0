#include "app/cli/cli.h"
#include "tests/cli/program.h"

#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>

namespace quantoscope {
namespace {
std::string file_with(const TemporaryFolder& folder, const std::string& name, const std::string& text) {
    std::string path = folder.path() + "/" + name;
    std::ofstream(path, std::ios::binary) << text;
    return path;
}

const std::string good = "{\"qscope\": 1, \"quantizers\": [\"quantized_tanh(5)\"]}\n";

// What the window would open on.
Opening opened_by(const std::string& argument) {
    Opening opened;
    const char* arguments[] = {"quantoscope", argument.c_str()};
    const FrontEnd front_end{.open_window = [&](const Opening& opening) {
        opened = opening;
        return Result<void>();
    }};
    EXPECT_EQ(run_command_line(2, arguments, front_end), 0) << argument;
    return opened;
}

TEST(SessionArgument, OpensAFileByItsEndingOrItsName) {
    const TemporaryFolder folder;
    for (const char* name : {"demo.qscope", "demo", "demo.json", "list", "a b.qscope"}) {
        const std::string path = file_with(folder, name, good);
        const Opening opened = opened_by(path);
        EXPECT_EQ(opened.path, path);
        EXPECT_EQ(opened.session.document, document_of(parse_spec("quantized_tanh(5)").value()));
    }
}

TEST(SessionArgument, OpensSeveralQuantizersTheFirstSelected) {
    Document document;
    const char* arguments[] = {"quantoscope", "quantized_tanh(5)", "pr63_v1.quantized_sigmoid(4)", "binary()"};
    const FrontEnd front_end{.open_window = [&](const Opening& opening) {
        document = opening.session.document;
        return Result<void>();
    }};
    EXPECT_EQ(run_command_line(4, arguments, front_end), 0);
    ASSERT_EQ(document.entries.size(), 3u);
    EXPECT_EQ(document.selected, 0u);
    for (std::size_t i = 0; i < 3; ++i) { EXPECT_EQ(document.entries[i].spec, parse_spec(arguments[i + 1]).value()); }
    EXPECT_EQ(
        with_entry_added(document_of(parse_spec("quantized_tanh(5)").value()), document.entries[1].spec).entries[1],
        document.entries[1]);
}

TEST(SessionArgument, KeepsWhatIsUnknownInTheFile) {
    const TemporaryFolder folder;
    const Opening opened = opened_by(file_with(folder, "a.qscope", R"({"qscope":1,"quantizers":[],"a":1})"));
    EXPECT_TRUE(opened.session.document.is_empty());
    EXPECT_EQ(opened.session.unknown.items, (std::vector<Unknown::Item>{{"", "a", "1"}}));
    EXPECT_EQ(opened.session.notes.size(), 1u);
}

TEST(SessionArgument, LeavesAQuantizerAQuantizer) {
    const TemporaryFolder folder;
    file_with(folder, "quantized_tanh(5)", "this is no session");
    const std::filesystem::path before = std::filesystem::current_path();
    std::filesystem::current_path(folder.path());
    const Opening opened = opened_by("quantized_tanh(5)");
    std::filesystem::current_path(before);
    EXPECT_EQ(opened.path, "");
    EXPECT_EQ(text_of(opened.session.document.spec()), "quantized_tanh(bits=5)");
}

// Without a display the program draws what it would have shown; without Qt it says that it cannot.
TEST(SessionArgument, IsDrawnWithoutADisplay) {
    const TemporaryFolder folder;
    file_with(folder, "two.qscope",
              R"json({"qscope":1,"quantizers":["quantized_tanh(4)","quantized_tanh(5)"],"selected":1})json");
    const Ended result =
        run_in_shell("cd '" + folder.path() + "' && DISPLAY= WAYLAND_DISPLAY= QT_QPA_PLATFORM= \"$0\" two.qscope");
    if (result.exit_code == 0) {
        EXPECT_NE(result.errors.find("wrote the figure of quantized_tanh(bits=5)"), std::string::npos);
        EXPECT_TRUE(std::filesystem::exists(folder.path() + "/quantoscope.png"));
    } else {
        EXPECT_TRUE(result.errors.starts_with("quantoscope: this build has no window")) << result.errors;
    }
}

TEST(SessionArgument, TellsLineAndPlaceOfWhatIsWrong) {
    const TemporaryFolder folder;
    const std::string text = "{\n  \"qscope\": 1,\n  \"quantizers\": [\n    \"quantized_tanh(99)\"\n  ]\n}\n";
    const std::string path = file_with(folder, "bad.qscope", text);
    const Ended result = run({path});
    EXPECT_EQ(result.exit_code, 2);
    EXPECT_EQ(result.output, "");
    EXPECT_EQ(result.errors, complaint(path + ": line 4: bits must be a whole number from 1 to 24, not 99",
                                       "    \"quantized_tanh(99)\"", 20));
}

TEST(SessionArgument, RefusesNewerForeignCutAndHugeFiles) {
    const TemporaryFolder folder;
    const auto refused = [&](const std::string& text, const std::string& says) {
        const Ended result = run({file_with(folder, "bad.qscope", text)});
        EXPECT_EQ(result.exit_code, 2) << says;
        EXPECT_NE(result.errors.find(says), std::string::npos) << result.errors;
        EXPECT_LE(result.errors.size(), 1000u);
        EXPECT_LE(lines_of(result.errors).size(), 4u);
    };
    refused("{\"qscope\": 2}", "this session is of version 2, from a newer Quantoscope");
    refused("{\"a\": 1}", "this is not a Quantoscope session");
    refused(good.substr(0, 30), "the text ends too early");
    refused("", "there is nothing here");
    refused(std::string(9'000'000, ' '), "longer than 8000000 bytes");
    refused(std::string(900'000, '['), "more than 32 lists");
    refused(std::string(500'000, '\xff'), "expected a value");
}

TEST(SessionArgument, TellsWhatCannotBeRead) {
    const TemporaryFolder folder;
    const Ended missing = run({folder.path() + "/missing.qscope"});
    EXPECT_EQ(missing.exit_code, 3);
    EXPECT_EQ(missing.errors,
              "quantoscope: cannot read '" + folder.path() + "/missing.qscope': No such file or directory\n");
    std::filesystem::create_directory(folder.path() + "/folder.qscope");
    EXPECT_EQ(run({folder.path() + "/folder.qscope"}).exit_code, 3);
}
} // namespace
} // namespace quantoscope
