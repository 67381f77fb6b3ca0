#include "app/cli/cli.h"
#include "core/document/figure_setup.h"
#include "tests/cli/program.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <sys/stat.h>

namespace quantoscope {
namespace {
const std::string spec = "quantized_sigmoid(4)";
const std::string cannot_draw =
    "quantoscope: this build cannot draw (it was built without Qt); it writes .csv, .json, .md\n";

// The command line with a front end that only remembers what it was asked for.
struct Asked {
    int exit_code = -1;
    std::vector<FigureRequest> figures;
    std::vector<std::string> paths;
    std::vector<Spec> windows;

    const Document& document() const { return figures.at(0).session.document; }
};

Asked ask(const Arguments& arguments, const Result<void>& saved = {}, const Result<void>& window = {}) {
    const TemporaryFolder folder; // what is written is written here
    const std::filesystem::path before = std::filesystem::current_path();
    std::filesystem::current_path(folder.path());
    Asked asked;
    const FrontEnd front_end{.draw = [&](const FigureRequest& request) -> Result<DrawnFigure> {
                                 asked.figures.push_back(request);
                                 if (!saved) { return failure(saved.error()); }
                                 return DrawnFigure{{"bytes"}};
                             },
                             .read_figure = {},
                             .open_window =
                                 [&](const Opening& shown) {
                                     asked.windows.push_back(shown.session.document.spec());
                                     return window;
                                 }};
    std::vector<const char*> pointers{"quantoscope"};
    for (const std::string& argument : arguments) { pointers.push_back(argument.c_str()); }
    asked.exit_code = run_command_line(static_cast<int>(pointers.size()), pointers.data(), front_end);
    for (const auto& entry : std::filesystem::directory_iterator(".")) {
        EXPECT_EQ(entry.file_size(), std::string_view("bytes").size());
        asked.paths.push_back(entry.path().filename().string());
    }
    std::filesystem::current_path(before);
    return asked;
}

void expect_refused(const Arguments& more, const std::string& errors) {
    Arguments arguments{"plot", spec};
    arguments.insert(arguments.end(), more.begin(), more.end());
    const Ended result = run(arguments);
    EXPECT_EQ(result.exit_code, 2) << errors;
    EXPECT_EQ(result.errors, "quantoscope: " + errors + "\n");
}

TEST(Plot, RefusesFilesItCannotWriteBeforeAnyWork) {
    const std::string endings =
        "-o: the name of the file must end in one of .png, .gif, .webp, .svg, .pdf, .tex, .csv, .json, .md, not ";
    expect_refused({"-o", "figure.bmp"}, endings + "'figure.bmp'");
    expect_refused({"-o", "png"}, endings + "'png'");
    expect_refused({"-o", ".png"}, "-o: a file needs a name; '.png' has none");
    expect_refused({"-o", "figure.svg/"}, "-o: a file needs a name; 'figure.svg/' has none");
    expect_refused({"-o", ""}, "-o: a file needs a name; '' has none");
    expect_refused({"-o", "-"}, "standard output needs --format, one of png, gif, webp, svg, pdf, tex, csv, json, md");
    expect_refused({"-o", "a.svg", "--format", "bmp"},
                   "--format: expected one of png, gif, webp, svg, pdf, tex, csv, json, md, not 'bmp'");
    expect_refused({}, "plot needs a file to write: -o FILE.svg, FILE.pdf, FILE.png, ...");
}

// A wrong value, where the caret stands in it, and what is said. The option and its value are told as well.
struct Wrong {
    std::string option;
    std::string value;
    std::size_t caret;
    std::string says;
    std::string nearest = "";
};

TEST(Plot, SaysWhereAValueIsWrongAndWhatWouldBeRight) {
    const Wrong wrongs[] = {
        {"--width", "39.99", 0, "expected 40 to 2000 mm"},
        {"--height", "2000.1", 0, "expected 40 to 2000 mm"},
        {"--width", "-80", 0, "expected 40 to 2000 mm"},
        {"--width", "1in", 0, "expected 40 to 2000 mm"},
        {"--width", "8cm", 1, "expected mm or in after the number, or nothing for mm"},
        {"--width", "nan", 0, "expected a number"},
        {"--height", "1e400", 0, "expected a number"},
        {"--size", "colum", 0, "expected one of: column, columns, slide, readme", "column"},
        {"--theme", "gray", 0, "expected one of: light, dark, high_contrast, print, grey", "grey"},
        {"--font-size", "1", 0, "expected 3 to 72 pt"},
        {"--font-size", "9px", 1, "expected nothing after the number, or pt"},
        {"--line-width", "99", 0, "expected 0.1 to 20 pt"},
        {"--dpi", "1", 0, "expected 36 to 2400"},
        {"--legend", "left", 0, "expected one of: above, below, none"},
        {"--annotate", "asymmetry,bits", 10, "expected one of: out-of-range, asymmetry, largest-error, error-area"},
        {"--panel", "error,symetry", 6,
         "expected one of: plot, difference, deployed, error, symmetry, widths, probability, training", "symmetry"},
        {"--y", "1", 1, "expected two numbers, FROM,TO"},
        {"--y", "1,0", 2, "the second number must lie above the first"},
        {"--sweep", "bitts=2..8", 0,
         "there is no parameter 'bitts'; a sweep of quantized_sigmoid can go over bits, symmetric, use_real_sigmoid, use_stochastic_rounding",
         "bits"},
        {"--sweep", "bits=2-8", 5, "expected FROM..TO, for example 2..8"},
        {"--sweep", "bits=8..2", 5, "a sweep of bits rises within 1 to 24 and has at most 24 values"},
        {"--sweep-layout", "overlay", 0, "there is no sweep to lay out"},
        {"--sweep-limit", "1/32", 0, "there is no sweep to limit"},
        {"--against", "pr63_v9", 0, "expected one of: previous, pr63_v1, pr63_v2, pr63_clip, pr63_v3, pr63, today",
         "pr63_v1"},
        {"--inputs", "normal:0,0", 9, "expected a deviation above 0"},
        {"--to", "inf", 0, "a figure needs a finite interval"},
        {"--from", "-1e39", 0, "a figure needs a finite interval"},
    };
    for (const Wrong& wrong : wrongs) {
        const Ended result = run({"plot", spec, "-o", "a.png", wrong.option + "=" + wrong.value});
        EXPECT_EQ(result.exit_code, 2) << wrong.option << ' ' << wrong.value;
        std::string expected = "quantoscope: " + wrong.option + ": " + wrong.says + "\n  " + wrong.value + "\n  " +
                               std::string(wrong.caret, ' ') + "^\n";
        if (!wrong.nearest.empty()) { expected += "did you mean '" + wrong.nearest + "'?\n"; }
        EXPECT_EQ(result.errors, expected);
    }
}

TEST(Plot, RefusesMoreThanAHundredMegapixels) {
    if (!has_front_end()) { GTEST_SKIP() << "this build cannot draw"; }
    expect_refused({"-o", "a.png", "--width", "2000", "--height", "2000"},
                   "a picture of 2000 by 2000 mm at 288 dots to an inch has more than 100 million pixels");
    EXPECT_EQ(ask({"plot", spec, "-o", "a.png", "--width", "1000", "--height", "750"}).figures.size(), 1u);
    EXPECT_EQ(ask({"plot", spec, "-o", "a.png", "--width=2000", "--height=2000", "--dpi=96"}).figures.size(), 1u);
}

TEST(Plot, RefusesIntervalsWithoutWidth) {
    expect_refused({"-o", "a.png", "--from", "3", "--to", "3"}, "a figure needs --from below --to, not from 3 to 3");
    expect_refused({"-o", "a.png", "--from", "-0", "--to", "0"}, "a figure needs --from below --to, not from 0 to 0");
    expect_refused({"-o", "a.png", "--from", "12"}, "a figure needs --from below --to, not from 12 to 12");
}

TEST(Plot, AsksTheFrontEndForWhatWasGiven) {
    const Asked asked = ask({"plot", "quantized_tanh(5)@real", "-o", "Figure.PDF", "--from", "-3.5", "--to", "0x1p2",
                             "--width", "120.1", "--height=4e1"});
    EXPECT_EQ(asked.exit_code, 0);
    ASSERT_EQ(asked.figures.size(), 1u);
    Document expected = document_of(parse_spec("quantized_tanh(5)@real").value());
    expected.interval = {-3.5f, 4.0f};
    expected.view.x = {-3.5, 4.0};
    expected.figure.width_mm = 120.1;
    expected.figure.height_mm = 40.0;
    EXPECT_EQ(asked.document(), expected);
    EXPECT_EQ(asked.figures[0].format, "pdf");
    EXPECT_EQ(asked.paths, std::vector<std::string>{"Figure.PDF"});
    EXPECT_TRUE(asked.windows.empty());
}

TEST(Plot, SetsEveryChoiceOfTheFigure) {
    const Asked asked = ask({"plot",
                             "quantized_sigmoid(4)",
                             "quantized_sigmoid(6)",
                             "-o",
                             "a.svg",
                             "--size=column",
                             "--height=3in",
                             "--theme=grey",
                             "--font=Nimbus Sans",
                             "--font-size=8pt",
                             "--line-width=1.5",
                             "--dpi=300",
                             "--transparent",
                             "--title=A, B",
                             "--x-label=",
                             "--y-label=q",
                             "--legend=below",
                             "--annotate=largest-error",
                             "--panel=error,widths",
                             "--errors=absolute",
                             "--reference=mode",
                             "--widths=dnl",
                             "--ticks=binary",
                             "--y=-0.5,1.5",
                             "--against=previous",
                             "--inputs=normal:0.5,2"});
    EXPECT_EQ(asked.exit_code, 0);
    Document expected = with_entry_added(document_of(parse_spec("quantized_sigmoid(4)").value()),
                                         parse_spec("quantized_sigmoid(6)").value());
    expected.selected = 0;
    expected.figure = {.theme = FigureTheme::grey,
                       .width_mm = 85.0,
                       .height_mm = 3 * 25.4,
                       .font = "Nimbus Sans",
                       .font_points = 8.0,
                       .line_points = 1.5,
                       .dpi = 300,
                       .transparent = true,
                       .title = "A, B",
                       .x_label = "",
                       .y_label = "q",
                       .legend = LegendPlace::below,
                       .annotations = {false, false, true}};
    for (const PanelRow& row : panel_rows()) {
        expected.panels[static_cast<std::size_t>(row.kind)].shown =
            row.kind == PanelKind::plot || row.kind == PanelKind::error || row.kind == PanelKind::widths;
    }
    expected.error_unit = ErrorUnit::absolute;
    expected.reference = Reference::mode;
    expected.width_measure = WidthMeasure::dnl;
    expected.ticks = TickNotation::binary;
    expected.view.y = AxisRange{-0.5, 1.5};
    expected.against = Against{nullptr, AgainstStyle::overlay};
    expected.inputs = {.kind = InputDistribution::Kind::normal, .mean = 0.5, .deviation = 2.0};
    ASSERT_EQ(asked.figures.size(), 1u);
    EXPECT_EQ(session_text(asked.document()), session_text(expected));
}

TEST(Plot, ComparesWithAnotherFunctionAndSweeps) {
    EXPECT_EQ(ask({"plot", spec, "-o", "a.svg", "--against", "binary(alpha=0.5)"}).document().against,
              Against{.target = parse_spec("binary(alpha=0.5)").value()});
    const Asked swept = ask({"plot", spec, "-o", "a.svg", "--sweep=bits=2..5", "--sweep-layout=multiples"});
    EXPECT_EQ(swept.document().sweep, (Sweep{"bits", 2, 5, SweepLayout::multiples}));
    const Asked limited = ask({"plot", spec, "-o", "a.svg", "--sweep-limit=1/32", "--sweep=bits=2..5"});
    EXPECT_EQ(limited.document().sweep, (Sweep{"bits", 2, 5, {}, "1/32"}));
    const Asked sizes = ask({"plot", spec, "-o", "a.svg", "--sweep=table_size=16..16384", "--against=lut.sigmoid()"});
    EXPECT_EQ(sizes.document().sweep, (Sweep{"table_size", 16, 16384, {}}));
}

TEST(Plot, DrawsASessionInPlaceOfQuantizers) {
    const TemporaryFolder folder;
    Document document = document_of(parse_spec("quantized_tanh(5)").value());
    document.figure.theme = FigureTheme::dark;
    std::ofstream(folder.path() + "/a.qscope") << session_text(document);
    const Asked asked = ask({"plot", folder.path() + "/a.qscope", "-o", "a.svg", "--dpi=100"});
    document.figure.dpi = 100;
    ASSERT_EQ(asked.figures.size(), 1u);
    EXPECT_EQ(asked.document(), document);
    EXPECT_EQ(asked.figures[0].folder, folder.path());
}

TEST(Plot, RefusesANinthQuantizer) {
    Arguments arguments{"plot"};
    arguments.insert(arguments.end(), 9, spec);
    arguments.insert(arguments.end(), {"-o", "a.svg"});
    const Ended result = run(arguments);
    EXPECT_EQ(result.exit_code, 2);
    EXPECT_EQ(result.errors, "quantoscope: a figure has at most 8 quantizers\n");
}

TEST(Plot, PassesOnWhyItFailed) {
    testing::internal::CaptureStderr();
    const Asked asked =
        ask({"plot", spec, "-o", "a.svg"}, failure("cannot write a.svg: Permission denied", {}, ErrorKind::file));
    EXPECT_EQ(testing::internal::GetCapturedStderr(), "quantoscope: cannot write a.svg: Permission denied\n");
    EXPECT_EQ(asked.exit_code, 3);
}

TEST(Plot, WritesTheFileOrSaysThatThisBuildCannotDraw) {
    const TemporaryFolder folder;
    for (const std::string ending : {"png", "svg", "pdf", "tex", "csv", "json", "md"}) {
        const std::string path = folder.path() + "/figure." + ending;
        const Ended result = run({"plot", spec, "-o", path});
        if (result.exit_code == 3) {
            EXPECT_TRUE(find_figure_format(ending)->is_drawn());
            EXPECT_EQ(result.errors, cannot_draw);
            EXPECT_FALSE(std::filesystem::exists(path));
            continue;
        }
        EXPECT_EQ(result.exit_code, 0) << result.errors;
        EXPECT_GT(std::filesystem::file_size(path), 300u);
        std::ifstream file(path, std::ios::binary);
        EXPECT_EQ(run({"plot", spec, "-o", "-", "--format", ending}).output,
                  std::string(std::istreambuf_iterator<char>(file), {}))
            << ending;
    }
}

TEST(Plot, PointsAtWhatIsWrongInMeasuredData) {
    const TemporaryFolder folder;
    const std::string path = folder.path() + "/bad.csv";
    std::ofstream(path) << "x,y\n1,z\n";
    const Ended result = run({"plot", spec, "-o", folder.path() + "/a.svg", "--measured", path});
    EXPECT_EQ(result.exit_code, 3);
    if (has_front_end()) {
        EXPECT_EQ(result.errors,
                  complaint(path + ": line 2: 'z' is not a number; expected for example 0.5, -1e-3, 0x1.8p-2 or inf",
                            "1,z", 2));
    }
}

TEST(Plot, KeepsWhatIsThereWhereItCannotWrite) {
    const TemporaryFolder folder;
    const std::string pipe = folder.path() + "/pipe.svg";
    ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
    const Ended result = run({"plot", spec, "-o", pipe});
    EXPECT_EQ(result.exit_code, 3);
    EXPECT_TRUE(std::filesystem::is_fifo(pipe));
    const Ended nowhere = run({"plot", spec, "-o", folder.path() + "/missing/a.svg"});
    EXPECT_EQ(nowhere.exit_code, 3);
    EXPECT_NE(nowhere.errors, "");
}

TEST(Figures, GiveTheirSessionBack) {
    const TemporaryFolder folder;
    for (const std::string ending : {"svg", "pdf", "png"}) {
        const std::string path = folder.path() + "/figure." + ending;
        const Ended drawn = run({"plot", "pr63_v1.quantized_sigmoid(4,1)@real", "-o", path, "--theme=print"});
        if (drawn.exit_code == 3) {
            EXPECT_NE(drawn.errors.find("built without Qt"), std::string::npos);
            continue;
        }
        Document expected = document_of(parse_spec("pr63_v1.quantized_sigmoid(4,1)@real").value());
        expected.figure.theme = FigureTheme::print;
        EXPECT_EQ(run({"text", path}).output, session_line(expected) + "\n") << ending;
        EXPECT_EQ(run({"text", path, "--json"}).output, session_text(expected)) << ending;
        const std::string again = folder.path() + "/again." + ending;
        EXPECT_EQ(run({"plot", path, "-o", again}).exit_code, 0);
        std::ifstream one(path, std::ios::binary);
        std::ifstream other(again, std::ios::binary);
        EXPECT_EQ(std::string(std::istreambuf_iterator<char>(one), {}),
                  std::string(std::istreambuf_iterator<char>(other), {}))
            << ending;
    }
    const std::string foreign = folder.path() + "/foreign.svg";
    std::ofstream(foreign) << "<svg xmlns='http://www.w3.org/2000/svg'/>";
    const Ended result = run({"text", foreign});
    EXPECT_TRUE(result.exit_code == 2 || result.errors.find("built without Qt") != std::string::npos) << result.errors;
    EXPECT_EQ(run({"text", folder.path() + "/none.svg"}).exit_code, 3);
}

TEST(Window, OpensWithTheFirstSightOrTheQuantizerGiven) {
    const Asked first = ask({});
    EXPECT_EQ(first.exit_code, 0);
    ASSERT_EQ(first.windows.size(), 1u);
    EXPECT_EQ(text_of(first.windows[0]), "pr63_v1.quantized_sigmoid(bits=4, integer=1)@real");
    for (const Arguments& arguments : {Arguments{"qkeras.quantized_tanh(3)"}, {"--", "quantized_tanh(bits=3)"}}) {
        const Asked given = ask(arguments);
        ASSERT_EQ(given.windows.size(), 1u);
        EXPECT_EQ(text_of(given.windows[0]), "quantized_tanh(bits=3)");
        EXPECT_TRUE(given.figures.empty());
    }
}

TEST(Window, GivesTheProgramItsExitCode) {
    EXPECT_EQ(ask({}, {}, failure({.what = {}, .kind = ErrorKind::file})).exit_code, 3);
}

TEST(Window, IsMissedInABuildWithoutOne) {
    testing::internal::CaptureStderr();
    const char* arguments[] = {"quantoscope"};
    EXPECT_EQ(run_command_line(1, arguments, {}), 3);
    EXPECT_TRUE(testing::internal::GetCapturedStderr().starts_with("quantoscope: this build has no window"));
    testing::internal::CaptureStderr();
    const char* plotting[] = {"quantoscope", "plot", "quantized_tanh(4)", "-o", "a.png"};
    EXPECT_EQ(run_command_line(5, plotting, {}), 3);
    EXPECT_EQ(testing::internal::GetCapturedStderr(), cannot_draw);
}

TEST(Window, OpensThoughTheProgramWasStartedWithoutEvenAName) {
    int opened = 0;
    EXPECT_EQ(run_command_line(0, nullptr,
                               {.open_window =
                                    [&](const Opening&) {
                                        ++opened;
                                        return Result<void>();
                                    }}),
              0);
}

TEST(TextCommand, FindsTheSessionInAFigureWrittenAsJson) {
    const TemporaryFolder folder;
    const std::string path = folder.path() + "/figure.";
    for (const char* ending : {"json", "csv", "tex", "md"}) {
        const Ended drawn = run({"plot", "quantized_tanh(5)", "--title=T", "-o", path + ending});
        if (drawn.errors == cannot_draw) { continue; }
        const Ended read = run({"text", path + ending});
        if (std::string_view(ending) == "json") {
            EXPECT_EQ(read.output,
                      "{\"qscope\":1,\"quantizers\":[\"quantized_tanh(bits=5)\"],\"figure\":{\"title\":\"T\"}}\n");
        } else {
            EXPECT_EQ(read.exit_code, 2);
            EXPECT_EQ(read.errors,
                      "quantoscope: " + path + ending +
                          ": there is no session in this file; .png, .svg, .pdf and .json files of "
                          "figures hold one" +
                          (std::string_view(ending) == "csv"
                               ? "; measured data is compared by 'quantoscope compare SPEC FILE' and, in the "
                                 "window, by Tools > Compare with measured data\n"
                               : "\n"));
        }
    }
}

TEST(TextCommand, WritesAQuantizerInOtherNotations) {
    EXPECT_EQ(run({"text", "quantized_bits(8,2)", "--as", "ap_fixed"}).output, "ap_fixed<8,3,AP_RND_CONV,AP_SAT>\n");
    EXPECT_EQ(run({"text", "quantized_bits(8,2,1)", "--as", "ac_fixed"}).output,
              "ac_fixed<8,3,true,AC_RND_CONV,AC_SAT_SYM>\n");
    EXPECT_EQ(run({"text", "quantized_bits(8,2)", "--as", "q"}).output, "Q2.5\n");
    EXPECT_EQ(run({"text", "Q2.5", "--as", "spec"}).output, "ideal.quantized_bits(bits=8, integer=2)\n");
    EXPECT_EQ(run({"text", "quantized_tanh(4)@real", "--as", "python"}).output,
              "set_internal_sigmoid(\"real\")\nquantized_tanh(bits=4)\n");
    EXPECT_EQ(run({"text", "quantized_tanh(4)", "--as", "q"}).exit_code, 2);
    EXPECT_EQ(run({"text", "quantized_tanh(4)", "--as", "c"}).exit_code, 2);
    EXPECT_EQ(run({"steps", "Q0.2"}).output, run({"steps", "ideal.quantized_bits(3,0)"}).output);
}
} // namespace
} // namespace quantoscope
