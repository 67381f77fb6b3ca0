#include "tests/cli/program.h"
#include "tests/places.h"

#include <gtest/gtest.h>

#include <unistd.h>

namespace quantoscope {
namespace {
// Expected outputs: one bit of quantized_sigmoid in mode hard is clip(rint(2 clip(x/2 + 1/2, 0, 1))/2, 0,
// 1/2), which is 0 up to x = -0.5 (a tie, to the even 0) and 0.5 above.
const Arguments one_bit{"eval", "quantized_sigmoid(1)"};

std::string errors_of(std::string_view input) { return run(one_bit, input).errors; }

TEST(Eval, WritesInputAndOutput) {
    const Ended result = run(one_bit, "-1\n-0.5\n-0.25\n0\n3\n");
    EXPECT_EQ(result.output, "-1,0\n-0.5,0\n-0.25,0.5\n0,0.5\n3,0.5\n");
    EXPECT_EQ(result.errors, "");
    EXPECT_EQ(result.exit_code, 0);
}

TEST(Eval, WritesTheInputAsConverted) {
    // 0.1 + 2^-30 rounds to 0.1f; 16777217 is a tie; 1e-50 underflows, 1e50 overflows; zero has no sign.
    const Ended result = run(one_bit, "0.10000000093\n16777217\n1e-50\n1e50\n-1e50\n-0\n+1.5\n.5\n1e2\n");
    EXPECT_EQ(result.output, "0.1,0.5\n16777216,0.5\n0,0.5\ninf,0.5\n-inf,0\n0,0.5\n1.5,0.5\n0.5,0.5\n"
                             "100,0.5\n");
}

TEST(Eval, ReadsHexadecimalAndWordsForWhatIsNoNumber) {
    const Ended result = run(one_bit, "0x1.8p-2\n-0X1P+1\n0x.8\ninf\n-Infinity\nNaN\n");
    EXPECT_EQ(result.output, "0.375,0.5\n-2,0\n0.5,0.5\ninf,0.5\n-inf,0\nnan,nan\n");
    EXPECT_EQ(result.exit_code, 0);
}

TEST(Eval, WritesHexadecimalLikePrintf) {
    const Ended result = run({"eval", "quantized_sigmoid(1)", "--hex"}, "1e-45\n0.1\n-0\n-inf\nnan\n1\n");
    EXPECT_EQ(result.output, "0x1p-149,0x1p-1\n0x1.99999ap-4,0x1p-1\n0x0p+0,0x1p-1\n-inf,0x0p+0\nnan,nan\n"
                             "0x1p+0,0x1p-1\n");
}

TEST(Eval, ReadsItsOwnOutputBack) {
    std::string input;
    for (int i = -3000; i < 3000; ++i) { input += std::to_string(i) + "e-3\n"; }
    const Arguments command{"eval", "quantized_tanh(6)@real", "--hex"};
    const Ended first = run(command, input);
    ASSERT_EQ(first.exit_code, 0);
    std::string again;
    for (const std::string& line : lines_of(first.output)) { again += line.substr(0, line.find(',')) + '\n'; }
    EXPECT_EQ(run(command, again).output, first.output);
}

TEST(Eval, SkipsBlankLinesAndComments) {
    const Ended result = run(one_bit, "# inputs\n\n1\n  \t\n#2\n\r\n-1\n");
    EXPECT_EQ(result.output, "1,0.5\n-1,0\n");
    EXPECT_EQ(result.exit_code, 0);
}

TEST(Eval, AcceptsCarriageReturnsBlanksAroundAndAMissingLastLineEnd) {
    EXPECT_EQ(run(one_bit, "1\r\n -1 \r\n\t2").output, "1,0.5\n-1,0\n2,0.5\n");
}

TEST(Eval, WritesNothingForNothing) {
    const Ended result = run(one_bit, "");
    EXPECT_EQ(result.output + result.errors, "");
    EXPECT_EQ(result.exit_code, 0);
}

TEST(Eval, StopsAtTheFirstBadLine) {
    const Ended result = run(one_bit, "1\n\n-1\n1.5x\n2\n");
    EXPECT_EQ(result.output, "1,0.5\n-1,0\n");
    EXPECT_EQ(result.errors,
              complaint("line 4: '1.5x' is not a number; expected for example 0.5, -1e-3, 0x1.8p-2 or inf", "1.5x", 3));
    EXPECT_EQ(result.exit_code, 2);
}

TEST(Eval, CountsEveryLine) {
    EXPECT_TRUE(errors_of("# one\n\n\r\n4?\n").starts_with("quantoscope: line 4: "));
    EXPECT_TRUE(errors_of("x").starts_with("quantoscope: line 1: "));
    std::string many;
    for (int i = 0; i < 100'000; ++i) { many += "1\n"; }
    const Ended result = run(one_bit, many + "1,2\n");
    EXPECT_TRUE(result.errors.starts_with("quantoscope: line 100001: "));
    EXPECT_EQ(lines_of(result.output).size(), 100'000u);
}

TEST(Eval, RefusesWhatOnlyLooksLikeANumber) {
    for (const std::string line : {"1 2", "1,5", "0x", "1e", "--1", "0x1.8q2", "infinit", "e5", "1_000", "."}) {
        const Ended result = run(one_bit, line + "\n");
        EXPECT_EQ(result.exit_code, 2) << line;
        EXPECT_EQ(result.output, "") << line;
    }
}

TEST(Eval, ShortensALongBadLineToTheNeighbourhoodOfItsFault) {
    const std::string errors = errors_of(std::string(1000, '1') + "?" + std::string(1000, '2') + "\n");
    const std::vector<std::string> lines = lines_of(errors);
    ASSERT_EQ(lines.size(), 3u);
    EXPECT_LE(lines[1].size(), 78u);
    EXPECT_TRUE(lines[1].starts_with("  ...111"));
    EXPECT_TRUE(lines[1].ends_with("222..."));
    EXPECT_EQ(lines[2].find('^'), lines[1].find('?'));
}

TEST(Eval, TakesLinesOf4096CharactersAndNoLonger) {
    const std::string longest = "0." + std::string(4094, '0');
    EXPECT_EQ(run(one_bit, longest + "\n" + longest + "\r\n" + longest).output, "0,0.5\n0,0.5\n0,0.5\n");
    for (const std::string& too_long : {longest + "0", longest + "0\n", longest + "0\r\n"}) {
        const Ended result = run(one_bit, "1\n" + too_long);
        EXPECT_EQ(result.output, "1,0.5\n");
        EXPECT_TRUE(result.errors.starts_with("quantoscope: line 2: longer than 4096 characters\n"));
        EXPECT_LE(lines_of(result.errors).size(), 3u);
        EXPECT_EQ(result.exit_code, 2);
    }
}

TEST(Eval, GivesUpOnALineTooLongBeforeItEnds) {
    Process process({program_path(), "eval", "quantized_sigmoid(1)"});
    process.write(std::string(5000, '1'));
    EXPECT_EQ(process.read_line(), ""); // the end of its output, while its input is open
    bool taken = true;
    for (int i = 0; i < 1000 && taken; ++i) { // its descriptors close in any order
        usleep(1000);
        taken = process.write("1");
    }
    EXPECT_FALSE(taken);
    EXPECT_EQ(process.finish(), 2);
    EXPECT_TRUE(process.errors().starts_with("quantoscope: line 1: longer than 4096 characters\n"));
}

TEST(Eval, ShowsBytesATerminalWouldObeyAsQuestionMarks) {
    const Ended result = run(one_bit, std::string_view("1\x1b[31m\0\xff 2\n", 10));
    EXPECT_EQ(result.exit_code, 2);
    EXPECT_EQ(result.errors.find('\x1b'), std::string::npos);
    EXPECT_EQ(lines_of(result.errors).at(1), "  1?[31m?? 2");
    EXPECT_EQ(lines_of(result.errors).at(2), "   ^");
}

TEST(Eval, AnswersALineBeforeItsInputEnds) {
    Process process({program_path(), "eval", "quantized_sigmoid(1)"});
    process.write("1\n");
    EXPECT_EQ(process.read_line(), "1,0.5\n");
    process.write("-1\n-");
    EXPECT_EQ(process.read_line(), "-1,0\n");
    process.write("2\n");
    EXPECT_EQ(process.read_line(), "-2,0\n");
    EXPECT_EQ(process.finish(), 0);
}

TEST(Eval, KeepsTheOrderOverManyBlocks) {
    std::string input;
    std::string expected;
    for (int i = -99'999; i < 99'999; ++i) {
        input += std::to_string(i) + '\n';
        expected += std::to_string(i) + (i < 0 ? ",0\n" : ",0.5\n");
    }
    const Ended result = run(one_bit, input);
    EXPECT_TRUE(result.output == expected); // megabytes: not to be printed
}

TEST(Eval, SaysWhatTheNumbersDoNotShow) {
    EXPECT_EQ(run({"eval", "quantized_bits(8, 0, alpha='auto')"}, "0.3\n").errors,
              "quantoscope: Note: alpha='auto' works its scale out from a whole tensor; shown for scale 1.\n");
    const Ended mixed = run({"eval", "quantized_bits(8, qnoise_factor=0.5)"}, "0.3\n");
    EXPECT_NE(mixed.errors.find("Note: qnoise_factor is not 1"), std::string::npos) << mixed.errors;
    const Ended random = run({"eval", "bernoulli()"}, "0.3\n");
    EXPECT_NE(random.errors.find("Note: outputs are random at inference too"), std::string::npos);
    for (const char* text : {"quantized_bits(8, alpha=1)", "stochastic_binary()", "quantized_tanh(8)"}) {
        EXPECT_EQ(run({"eval", text}, "0.3\n").errors, "") << text;
    }
}
} // namespace
} // namespace quantoscope
