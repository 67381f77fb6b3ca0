#include "app/plot/file_kinds.h"
#include "core/document/figure_setup.h"
#include "tests/window/exported.h"
#include "tests/window/tools.h"

#include <QRegularExpression>

namespace quantoscope {
namespace {
// Figures that have everything between them.
std::vector<Document> telling() {
    Document wicked = document_of("pr63_v1.quantized_sigmoid(4,1)@smooth");
    wicked.figure.title = "50% of $x_1^2$ & {a} #1 ~ \\end{document} \"q\" <b> \u00e9 \u6f22 \u2264 10\u207b\u2074";
    wicked.figure.annotations.largest_error = true;
    wicked.figure.theme = FigureTheme::dark;
    wicked.figure.legend = LegendPlace::below;
    for (PanelSetting& panel : wicked.panels) { panel.shown = true; }
    Document sweep = document_of("quantized_tanh(4)");
    sweep.sweep = Sweep{.key = "bits", .from = 2, .to = 5, .layout = SweepLayout::multiples};
    Document dense = document_of("quantized_sigmoid(24)@real");
    dense.figure = with_preset(dense.figure, size_presets()[0]);
    dense.figure.theme = FigureTheme::grey;
    return {document_of("pr63_v1.quantized_sigmoid(4,1)@real"), wicked, sweep, dense};
}
} // namespace

TEST(Tikz, TextIsEscaped) {
    EXPECT_EQ(tex_text("a_b & 50% {x}"), "a\\_b \\& 50\\% \\{x\\}");
    EXPECT_EQ(tex_text("\\x^2~"), "\\textbackslash{}x\\textasciicircum{}2\\textasciitilde{}");
    EXPECT_EQ(tex_text(QString::fromUtf8("2.5\u00b710\u207b\u2074\u2070")), "2.5$\\cdot$10$^{-}$$^{4}$$^{0}$");
    EXPECT_EQ(tex_text("range\nto 1"), "range\\\\to 1");
    EXPECT_EQ(tex_comment("a\n\\input{x}"), "a \\input{x}"); // on one line
}

TEST(Tikz, CoordinatesAreExact) {
    // contract.md: where the outputs 1.25, 1.5 and 1.75 begin, as doubles in full.
    const QByteArray tex = exported(document_of("pr63_v1.quantized_sigmoid(4,1)@real"), "tex");
    for (const char* place : {"(0.5026291012763977,1.25)", "(1.5769145488739014,1.5)", "(2.9326746463775635,1.75)"}) {
        EXPECT_TRUE(tex.contains(place)) << place;
    }
}

TEST(Tikz, CompilesByItselfAndInADocument) {
    QUANTOSCOPE_NEEDS("pdflatex");
    const QTemporaryDir folder;
    const QStringList quiet{"-interaction=nonstopmode", "-halt-on-error"};
    QByteArray inputs;
    for (const Document& document : telling()) {
        const QString name = QStringLiteral("f%1.tex").arg(inputs.count('\n'));
        write_file(folder.filePath(name), exported(document, "tex"));
        const QByteArray log = output_of("pdflatex", quiet + QStringList{name}, folder.path());
        EXPECT_FALSE(log.contains("Dimension too large")) << log.right(1000).toStdString();
        if (is_there("pdfinfo")) { // the size asked for, in points of 1/72 inch
            QString page = name;
            const QString told = QString::fromUtf8(
                output_of("pdfinfo", {page.replace(QStringLiteral(".tex"), QStringLiteral(".pdf"))}, folder.path()));
            const auto size = QRegularExpression(QStringLiteral("Page size: +([0-9.]+) x ([0-9.]+) pts")).match(told);
            EXPECT_NEAR(size.captured(1).toDouble(), document.figure.width_mm / 25.4 * 72.0, 0.02);
            EXPECT_NEAR(size.captured(2).toDouble(), figure_height_mm(document) / 25.4 * 72.0, 0.02);
        }
        inputs += "\\input{" + name.toLatin1() + "}\n";
    }
    write_file(folder.filePath("all.tex"),
               "\\documentclass{article}\n\\usepackage{pgfplots}\n\\pgfplotsset{compat=1.16}\n"
               "\\usetikzlibrary{patterns,backgrounds}\n\\textheight=400mm\\paperheight=450mm\n"
               "\\begin{document}\n" +
                   inputs + "The end.\n\\end{document}\n");
    output_of("pdflatex", quiet + QStringList{"all.tex"}, folder.path());
    if (is_there("pdftotext")) {
        const QByteArray text = output_of("pdftotext", {"all.pdf", "-"}, folder.path());
        EXPECT_TRUE(text.contains("The end."));
        EXPECT_EQ(text.count("true sigmoid"), 4); // three legends and a heading
    }
}
} // namespace quantoscope
