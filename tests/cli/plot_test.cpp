#include "app/cli/cli.h"
#include "tests/cli/program.h"

#include <gtest/gtest.h>

#include <filesystem>

namespace quantoscope {
namespace {

const std::string spec = "quantized_sigmoid(4)";

// The command line with a front end that only remembers what it was asked for.
struct Asked {
    int exit_code = -1;
    std::vector<PlotRequest> plots;
    std::vector<Spec> windows;
};

Asked ask(const Arguments& arguments, const std::optional<Failure>& failure = {}, int window_exit_code = 0)
{
    Asked asked;
    const FrontEnd front_end{.plot =
                                 [&](const PlotRequest& request) {
                                     asked.plots.push_back(request);
                                     return failure;
                                 },
                             .open_window =
                                 [&](const Opening& shown) {
                                     asked.windows.push_back(shown.session.document.spec());
                                     return window_exit_code;
                                 }};
    std::vector<const char*> pointers{"quantoscope"};
    for (const std::string& argument : arguments) {
        pointers.push_back(argument.c_str());
    }
    asked.exit_code = run_command_line(static_cast<int>(pointers.size()), pointers.data(), front_end);
    return asked;
}

void expect_refused(const Arguments& more, const std::string& errors)
{
    Arguments arguments{"plot", spec};
    arguments.insert(arguments.end(), more.begin(), more.end());
    const Ended result = run(arguments);
    EXPECT_EQ(result.exit_code, 2);
    EXPECT_EQ(result.errors, "quantoscope: " + errors + "\n");
}

TEST(Plot, RefusesFilesItCannotWriteBeforeAnyWork)
{
    const std::string endings = "-o: the name of the file must end in .png, .svg or .pdf, not ";
    expect_refused({"-o", "figure.gif"}, endings + "'figure.gif'");
    expect_refused({"-o", "png"}, endings + "'png'");
    expect_refused({"-o", ".png"}, endings + "'.png'");
    expect_refused({"-o", "figure.svg/"}, endings + "'figure.svg/'");
    expect_refused({"-o", ""}, endings + "''");
    expect_refused({}, "plot needs a file to write: -o FILE.png, FILE.svg or FILE.pdf");
}

TEST(Plot, RefusesSizesThatAreNone)
{
    for (const std::string option : {"--width", "--height"}) {
        for (const std::string size : {"39.99", "2000.1", "-80", "0", "inf", "1e50"}) {
            const std::string shown = size == "1e50" ? "inf" : size;
            expect_refused({"-o", "a.png", option, size}, option + ": expected 40 to 2000 mm, not " + shown);
        }
        expect_refused({"-o", "a.png", option, "nan"}, option + ": expected a number, not nan");
    }
}

TEST(Plot, RefusesMoreThanAHundredMegapixels)
{
    const std::string limit = "a figure may have 750000 square millimetres, for example 1000 by 750 mm, not ";
    for (const std::string file : {"a.png", "a.svg", "a.pdf"}) {
        expect_refused({"-o", file, "--width", "2000", "--height", "2000"}, limit + "2000 by 2000 mm");
        expect_refused({"-o", file, "--width", "1000.5", "--height", "750"}, limit + "1000.5 by 750 mm");
    }
    EXPECT_EQ(ask({"plot", spec, "-o", "a.png", "--width", "1000", "--height", "750"}).plots.size(), 1u);
    EXPECT_EQ(ask({"plot", spec, "-o", "a.png", "--width", "2000"}).plots.size(), 1u);
    EXPECT_EQ(ask({"plot", spec, "-o", "a.png", "--height", "2000"}).plots.size(), 1u);
}

TEST(Plot, RefusesIntervalsWithoutWidth)
{
    expect_refused({"-o", "a.png", "--from", "3", "--to", "3"},
                   "a figure needs --from below --to, not both at 3");
    expect_refused({"-o", "a.png", "--from", "-0", "--to", "0"},
                   "a figure needs --from below --to, not both at 0");
    expect_refused({"-o", "a.png", "--from", "12"}, "a figure needs --from below --to, not both at 12");
}

TEST(Plot, RefusesInfiniteIntervals)
{
    expect_refused({"-o", "a.png", "--to", "inf"}, "a figure needs a finite interval, not from -12 to inf");
    expect_refused({"-o", "a.png", "--from", "-1e39"},
                   "a figure needs a finite interval, not from -inf to 12");
}

TEST(Plot, AsksTheFrontEndForWhatWasGiven)
{
    const Asked asked = ask({"plot", "quantized_tanh(5)@real", "-o", "dir/Figure.PDF", "--from", "-3.5",
                             "--to", "0x1p2", "--width", "120.1", "--height=4e1"});
    EXPECT_EQ(asked.exit_code, 0);
    ASSERT_EQ(asked.plots.size(), 1u);
    EXPECT_EQ(text_of(asked.plots[0].spec), "quantized_tanh(bits=5)@real");
    EXPECT_EQ(asked.plots[0].interval, (Interval{-3.5f, 4.0f}));
    EXPECT_EQ(asked.plots[0].path, "dir/Figure.PDF");
    EXPECT_EQ(asked.plots[0].width_mm, 120.1);
    EXPECT_EQ(asked.plots[0].height_mm, 40.0);
    EXPECT_TRUE(asked.windows.empty());
}

TEST(Plot, LeavesSizesToTheFigureByDefault)
{
    const Asked asked = ask({"plot", spec, "--output", "a.svg"});
    ASSERT_EQ(asked.plots.size(), 1u);
    EXPECT_EQ(asked.plots[0].interval, (Interval{-12.0f, 12.0f}));
    EXPECT_FALSE(asked.plots[0].width_mm);
    EXPECT_FALSE(asked.plots[0].height_mm);
}

TEST(Plot, PassesOnWhyItFailed)
{
    testing::internal::CaptureStderr();
    const Asked asked =
        ask({"plot", spec, "-o", "a.svg"}, Failure{"cannot write a.svg: Permission denied", exit_io});
    EXPECT_EQ(testing::internal::GetCapturedStderr(), "quantoscope: cannot write a.svg: Permission denied\n");
    EXPECT_EQ(asked.exit_code, 3);
}

TEST(Plot, WritesTheFileOrSaysThatThisBuildCannotDraw)
{
    const TemporaryFolder folder;
    for (const std::string ending : {"png", "svg", "pdf"}) {
        const std::string path = folder.path() + "/figure." + ending;
        const Ended result = run({"plot", spec, "-o", path});
        if (result.exit_code == 3) {
            EXPECT_EQ(result.errors, "quantoscope: this build cannot draw (it was built without Qt)\n");
            EXPECT_FALSE(std::filesystem::exists(path));
        } else {
            EXPECT_EQ(result.exit_code, 0) << result.errors;
            EXPECT_GT(std::filesystem::file_size(path), 1000u);
        }
    }
}

TEST(Window, OpensWithTheFirstSightOrTheQuantizerGiven)
{
    const Asked first = ask({});
    EXPECT_EQ(first.exit_code, 0);
    ASSERT_EQ(first.windows.size(), 1u);
    EXPECT_EQ(text_of(first.windows[0]), "pr63_v1.quantized_sigmoid(bits=4, integer=1)@real");
    for (const Arguments& arguments :
         {Arguments{"qkeras.quantized_tanh(3)"}, {"--", "quantized_tanh(bits=3)"}}) {
        const Asked given = ask(arguments);
        ASSERT_EQ(given.windows.size(), 1u);
        EXPECT_EQ(text_of(given.windows[0]), "quantized_tanh(bits=3)");
        EXPECT_TRUE(given.plots.empty());
    }
}

TEST(Window, GivesTheProgramItsExitCode)
{
    EXPECT_EQ(ask({}, {}, 3).exit_code, 3);
}

TEST(Window, IsMissedInABuildWithoutOne)
{
    testing::internal::CaptureStderr();
    const char* arguments[] = {"quantoscope"};
    EXPECT_EQ(run_command_line(1, arguments, {}), 3);
    EXPECT_TRUE(testing::internal::GetCapturedStderr().starts_with("quantoscope: this build has no window"));
    testing::internal::CaptureStderr();
    const char* plotting[] = {"quantoscope", "plot", "quantized_tanh(4)", "-o", "a.png"};
    EXPECT_EQ(run_command_line(5, plotting, {}), 3);
    EXPECT_EQ(testing::internal::GetCapturedStderr(),
              "quantoscope: this build cannot draw (it was built without Qt)\n");
}

TEST(Window, OpensThoughTheProgramWasStartedWithoutEvenAName)
{
    int opened = 0;
    EXPECT_EQ(
        run_command_line(0, nullptr, {.plot = {}, .open_window = [&](const Opening&) { return ++opened; }}),
        1);
}

} // namespace
} // namespace quantoscope
