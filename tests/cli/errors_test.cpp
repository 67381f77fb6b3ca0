#include "tests/cli/program.h"

#include <gtest/gtest.h>

#include <fstream>

namespace quantoscope {
namespace {
struct Case {
    Arguments arguments;
    std::string errors; // all of standard error, or its beginning when it ends with "..."
};

void expect_refused(const Case& expected) {
    const Ended result = run(expected.arguments);
    std::string shown;
    for (const std::string& argument : expected.arguments) { shown += argument.substr(0, 60) + ' '; }
    EXPECT_EQ(result.exit_code, 2) << shown;
    EXPECT_EQ(result.output, "") << shown;
    if (expected.errors.ends_with("...")) {
        const std::string beginning = expected.errors.substr(0, expected.errors.size() - 3);
        EXPECT_EQ(result.errors.substr(0, beginning.size()), beginning) << shown;
    } else {
        EXPECT_EQ(result.errors, expected.errors) << shown;
    }
}

// An error in a quantizer's text: the caret stands under the first character of `place`, and the last line
// suggests `nearest`.
void expect_refused_text(const std::string& text, const std::string& place, const std::string& nearest = "") {
    const std::size_t offset = place.empty() ? text.size() : text.find(place);
    ASSERT_NE(offset, std::string::npos);
    const std::string tail = "\n  " + text + "\n  " + std::string(offset, ' ') + "^\n" +
                             (nearest.empty() ? "" : "did you mean '" + nearest + "'?\n");
    for (const Arguments& arguments : {Arguments{"eval", text}, Arguments{"steps", text}, Arguments{"analyze", text},
                                       Arguments{"plot", text, "-o", "figure.svg"}, Arguments{text}}) {
        const Ended result = run(arguments);
        EXPECT_EQ(result.exit_code, 2) << arguments.front() << ' ' << text;
        EXPECT_EQ(result.output, "") << text;
        EXPECT_TRUE(result.errors.starts_with("quantoscope: ")) << result.errors;
        EXPECT_TRUE(result.errors.ends_with(tail)) << result.errors << "expected the end:" << tail;
    }
}

TEST(Errors, PointAtTheFaultInAQuantizersText) {
    expect_refused_text("quantized_sigmod(4)", "quantized_sigmod", "quantized_sigmoid");
    expect_refused_text("pr63_v9.quantized_sigmoid(4)", "pr63_v9", "pr63_v1");
    expect_refused_text("pr63_v2.quantized_tanh(4)", "quantized_tanh");
    expect_refused_text("quantized_sigmoid(99)", "99");
    expect_refused_text("quantized_sigmoid(bits=0)", "0");
    expect_refused_text("quantized_sigmoid(4, symetric=True)", "symetric", "symmetric");
    expect_refused_text("quantized_sigmoid(4, integer=1)", "integer");
    expect_refused_text("quantized_sigmoid(4, symmetric=maybe)", "maybe");
    expect_refused_text("quantized_sigmoid(4, bits=4)", "bits");
    expect_refused_text("quantized_sigmoid(4", "");
    expect_refused_text("quantized_sigmoid(4)@reel", "reel", "real");
    expect_refused_text("quantized_sigmoid(4) and more", "and");
}

TEST(Errors, NameTheParameterTheValueAndTheDomain) {
    expect_refused({{"steps", "quantized_sigmoid(bits=25)"},
                    complaint("bits must be a whole number from 1 to 24, not 25", "quantized_sigmoid(bits=25)", 23)});
}

TEST(Errors, SuggestTheCommandOrTheQuantizerThatWasMeant) {
    const std::string known =
        "; commands are list, eval, steps, analyze, check, find, plot, build, table, compare, deploy, "
        "prove, lint, model, lesson, open, text, "
        "help; 'quantoscope list' shows the quantizers";
    const auto neither = [&](const std::string& word) {
        return complaint("there is no command or quantizer '" + word + "'" + known, word, 0);
    };
    expect_refused({{"analyse"}, neither("analyse") + "did you mean 'analyze'?\n"});
    expect_refused({{"analyse", "quantized_sigmoid(4)", "--json"}, neither("analyse") + "did you mean 'analyze'?\n"});
    expect_refused({{"step", "quantized_sigmoid(4)"}, neither("step") + "did you mean 'steps'?\n"});
    expect_refused({{"quantized_sigmiod"}, neither("quantized_sigmiod") + "did you mean 'quantized_sigmoid'?\n"});
    expect_refused({{"bogus"}, neither("bogus")});
    expect_refused({{"help", "plto"}, neither("plto") + "did you mean 'plot'?\n"});
}

TEST(Errors, NameOptionsThatDoNotExist) {
    expect_refused({{"steps", "quantized_sigmoid(4)", "--form", "3"},
                    "quantoscope: there is no option '--form' for steps\ndid you mean '--from'?\n"});
    expect_refused({{"list", "--jsn=1"}, "quantoscope: there is no option '--jsn' for list\ndid you mean '--json'?\n"});
    expect_refused({{"--verison"}, "quantoscope: there is no option '--verison'\ndid you mean '--version'?\n"});
    expect_refused({{"-x"}, "quantoscope: there is no option '-x'\n"});
    expect_refused({{"plot", "quantized_sigmoid(4)", "-q"}, "quantoscope: there is no option '-q' for plot\n"});
    expect_refused({{"eval", "quantized_sigmoid(4)", "--json"}, "quantoscope: there is no option '--json' for eval\n"});
}

TEST(Errors, TellWhatIsMissingOrTooMuch) {
    expect_refused({{"steps"}, "quantoscope: steps needs a SPEC, for example: quantoscope steps '..."});
    expect_refused({{"analyze", "--json"}, "quantoscope: analyze needs a SPEC..."});
    expect_refused({{"steps", "quantized_sigmoid(4)", "more"}, "quantoscope: unexpected argument 'more' after SPEC\n"});
    expect_refused({{"quantized_sigmoid(4)", "list"}, "quantoscope: there is no quantizer 'list'; ..."});
    expect_refused({{"quantized_sigmoid(4)", "a.qscope"},
                    "quantoscope: 'a.qscope' is a file: a session is drawn alone, with no quantizers beside it\n"});
    expect_refused({{"list", "list"}, "quantoscope: unexpected argument 'list'\n"});
    expect_refused({{"steps", "quantized_sigmoid(4)", "--to"}, "quantoscope: --to needs a value: --to B\n"});
    expect_refused({{"plot", "quantized_sigmoid(4)", "quantized_tanh(4)", "--sweep=bits=2..4", "-o", "a.svg"},
                    "quantoscope: --sweep draws one quantizer at each value; leave out the others\n"});
    expect_refused({{"plot", "pr63_v1.quantized_sigmoid(4)", "--against=previous", "-o", "a.svg"},
                    "quantoscope: --against: quantized_sigmoid has no revision before v1..."});
    expect_refused({{"plot", "quantized_sigmoid(4)", "-o"}, "quantoscope: -o needs a value: -o FILE\n"});
    expect_refused({{"steps", "quantized_sigmoid(4)", "--to", "1", "--to", "2"}, "quantoscope: --to is given twice\n"});
    expect_refused({{"steps", "quantized_sigmoid(4)", "--hex=yes"}, "quantoscope: --hex takes no value\n"});
    expect_refused({{""}, "quantoscope: expected a quantizer..."});
    expect_refused({{"eval", ""}, "quantoscope: expected a quantizer..."});
}

TEST(Errors, CallFilesFiles) {
    const TemporaryFolder folder;
    const std::string path = folder.path() + "/train.py";
    std::ofstream(path) << "x = 1\n";
    expect_refused(
        {{"analyze", path},
         "quantoscope: '" + path + "' is a file; a quantizer is expected here, such as 'quantized_tanh(4)'\n"});
    for (const char* name : {"none.qscop", "doc/none"}) {
        const std::string said = "quantoscope: there is neither a file nor a quantizer '" + std::string(name) + "'\n";
        expect_refused({{name}, said});
        expect_refused({{"analyze", name}, said});
    }
    expect_refused({{"analyze", "pr63_v9.quantized_tanh"}, "quantoscope: there is no revision 'pr63_v9'..."});
    expect_refused({{"plot", path, "quantized_tanh(4)", "-o", "a.svg"},
                    "quantoscope: '" + path + "' is a file: a session is drawn alone, with no quantizers beside it\n"});
}

TEST(Errors, RefuseIntervalsThatAreNone) {
    const std::string spec = "quantized_sigmoid(4)";
    for (const std::string command : {"steps", "analyze"}) {
        expect_refused({{command, spec, "--from", "2", "--to", "1.5"}, "quantoscope: --from 2 lies above --to 1.5\n"});
        expect_refused(
            {{command, spec, "--from", "1e50"}, "quantoscope: --from inf lies above --to 12 (the default)\n"});
        expect_refused(
            {{command, spec, "--to", "-0x1p4"}, "quantoscope: --from -12 (the default) lies above --to -16\n"});
        expect_refused({{command, spec, "--from", "nan"}, "quantoscope: --from: expected a number, not nan\n"});
        expect_refused({{command, spec, "--to", "-NaN"}, "quantoscope: --to: expected a number, not nan\n"});
        expect_refused(
            {{command, spec, "--to", "3 m"},
             complaint("--to: '3 m' is not a number; expected for example 0.5, -1e-3, 0x1.8p-2 or inf", "3 m", 1)});
    }
}

TEST(Errors, RefuseAnUnknownReference) {
    expect_refused({{"analyze", "quantized_sigmoid(4)", "--reference", "ture"},
                    "quantoscope: --reference: expected true or mode, not 'ture'\ndid you mean 'true'?\n"});
}

TEST(Errors, NeverUseTheExitCodesOfTheParser) {
    for (const Arguments& arguments : {Arguments{"-x"},
                                       {"--", "--"},
                                       {"---"},
                                       {"-"},
                                       {"++"},
                                       {"{}"},
                                       {"[a]"},
                                       {"--help=3"},
                                       {"-hx"},
                                       {"steps", "-"},
                                       {"steps", "--from"},
                                       {"steps", "--from="},
                                       {"plot", "-ox"},
                                       {"plot", "--width", "x"},
                                       {"list", "++"},
                                       {"list", "--no-json"},
                                       {"eval", "--hex", "--hex"},
                                       {"help", "help"},
                                       {"analyze", "--reference", ""}}) {
        const Ended result = run(arguments);
        EXPECT_GE(result.exit_code, 0) << arguments.front();
        EXPECT_LE(result.exit_code, 3) << arguments.front();
        EXPECT_TRUE(result.errors.empty() || result.errors.starts_with("quantoscope: ")) << result.errors;
        EXPECT_EQ(result.errors.empty(), result.exit_code == 0) << arguments.front();
    }
}

// Linux takes 128 kB for one argument.
TEST(Errors, StayWithinAScreenfulWhateverTheInput) {
    const std::string spec = "quantized_sigmoid(4)";
    for (const std::string& huge : {std::string(130'000, 'x'), std::string(130'000, '\n'), std::string(130'000, '\xff'),
                                    "quantized_sigmoid(4, " + std::string(130'000, 'y') + "=1)",
                                    "--" + std::string(130'000, 'z'), std::string(130'000, '1') + "."}) {
        for (const Arguments& arguments : {Arguments{huge},
                                           {"steps", huge},

                                           {"steps", spec, huge},
                                           {"steps", spec, "--from", huge + "?"},
                                           {"plot", spec, "-o", huge},
                                           {"plot", spec, "-o", "a.png", "--width", huge + "?"},
                                           {"analyze", spec, "--reference", huge},
                                           {"list", huge}}) {
            const Ended result = run(arguments);
            EXPECT_EQ(result.exit_code, 2);
            EXPECT_LE(result.errors.size(), 1200u);
            const std::vector<std::string> lines = lines_of(result.errors);
            EXPECT_LE(lines.size(), 4u);
            for (std::size_t i = 1; i < lines.size(); ++i) { EXPECT_LE(lines[i].size(), 80u); }
        }
    }
}

TEST(Errors, CutALongTextAroundTheFault) {
    const std::string text = "quantized_sigmoid(" + std::string(300, ' ') + "99" + std::string(300, ' ') + ")";
    const Ended result = run({"steps", text});
    const std::vector<std::string> lines = lines_of(result.errors);
    ASSERT_EQ(lines.size(), 3u);
    EXPECT_TRUE(lines[1].starts_with("  ...  "));
    EXPECT_TRUE(lines[1].ends_with("  ..."));
    EXPECT_LE(lines[1].size(), 78u);
    EXPECT_EQ(lines[1].find("99"), lines[2].find('^'));
}

TEST(Errors, DoNotObeyWhatTheyShow) {
    for (const std::string text :
         {"quantized_sigmoid(4)@\x1b[2J", "\x1b]0;title\x07", "quantized_sigmoid(\xe2\x80\xae)", "a\rb(\x9b)"}) {
        const std::string errors = run({"steps", text}).errors;
        for (const char* dangerous : {"\x1b", "\x07", "\xe2\x80\xae", "\r", "\x9b"}) {
            EXPECT_EQ(errors.find(dangerous), std::string::npos) << errors;
        }
    }
}
} // namespace
} // namespace quantoscope
