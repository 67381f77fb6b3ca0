#include "app/plot/file_kinds.h"
#include "app/plot/theme.h"
#include "core/json/json.h"
#include "core/text/number_text.h"
#include "tests/window/exported.h"
#include "tests/window/tools.h"

#include <QFontDatabase>
#include <QImageReader>
#include <QPageSize>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QXmlStreamReader>
#include <algorithm>
#include <cmath>

namespace quantoscope {
namespace {
Document first_version() { return document_of("pr63_v1.quantized_sigmoid(4,1)@real"); }

QByteArray encoded(const Document& document, const char* ending) {
    const auto bytes = encode_figure(*find_figure_format(ending), document, nullptr);
    EXPECT_TRUE(bytes.has_value());
    return bytes.value_or(QByteArray());
}

double number_in(const QString& text, const char* pattern) {
    const auto match = QRegularExpression(pattern).match(text);
    EXPECT_TRUE(match.hasMatch()) << pattern;
    return match.captured(1).toDouble();
}
} // namespace

TEST(FigureFile, SvgIsSmallClippedAndSaysWhatItShows) {
    const QByteArray svg = encoded(first_version(), "svg");
    EXPECT_LE(svg.size(), 40000);
    std::printf("[ measured ] default figure: %lld bytes of SVG\n", static_cast<long long>(svg.size()));
    EXPECT_TRUE(svg.contains("clip-path"));
    EXPECT_TRUE(svg.contains("<pattern"));
    EXPECT_TRUE(svg.contains("<title>pr63_v1.quantized_sigmoid(bits=4, integer=1)@real</title>"));
    EXPECT_TRUE(svg.contains("Largest error 0.800562 (3.20225 steps) at x = 2.9326746.")); // in <desc>
    EXPECT_TRUE(svg.contains("font-family=\"'DejaVu Sans', Verdana, sans-serif\""));
}

TEST(FigureFile, SvgIsValidWhateverTheTitle) {
    for (const char* title :
         {"a & b <c> \"d\" 'e' ]]> <!-- -->", "\u00e9 \u6f22 \U0001F600", "bell \a tab \t line\nbreak"}) {
        Document document = first_version();
        document.figure.title = title;
        document.figure.x_label = title;
        document.figure.y_label = title;
        QXmlStreamReader xml(encoded(document, "svg"));
        QString all;
        while (!xml.atEnd()) {
            xml.readNext();
            all += xml.isCharacters() ? xml.text().toString() : QString();
        }
        EXPECT_FALSE(xml.hasError()) << title << ": " << xml.errorString().toStdString();
        EXPECT_TRUE(all.contains(QString::fromUtf8(title).left(4)));
    }
}

// Of the drawing: its unit in points, from the sizes it states.
TEST(FigureFile, LettersAndLinesHaveTheirPoints) {
    for (const double letters : {5.5, 7.0, 9.0, 10.3, 13.0}) {
        for (const double width : {85.0, 173.4}) {
            Document document = sized(first_version(), width, 1.5 * width);
            document.figure.font_points = letters;
            document.figure.line_points = 1.2;
            const QString svg = QString::fromUtf8(encoded(document, "svg"));
            const double box = number_in(svg, "viewBox=\"0 0 ([0-9.]+) ");
            const double unit = width / 25.4 * 72.0 / box;
            EXPECT_NEAR(number_in(svg, "<svg[^>]* font-size=\"([0-9.]+)\"") * unit, letters, 1e-3 * letters);
            // Treads are rectangles; those that are higher are risers.
            const QString color = light_theme()[Role::quantized].color.name();
            double lowest = 100.0;
            const QRegularExpression element("d=\"([^\"]*)\" fill=\"" + color);
            for (auto found = element.globalMatch(svg); found.hasNext();) {
                const QString path = found.next().captured(1);
                for (auto high = QRegularExpression("v([0-9.]+)h").globalMatch(path); high.hasNext();) {
                    lowest = std::min(lowest, high.next().captured(1).toDouble());
                }
            }
            EXPECT_NEAR(lowest * unit, 1.2, 0.02) << letters << " " << width;
        }
    }
}

TEST(FigureFile, WordsAreThoseOfTheDocument) {
    Document document = first_version();
    document.figure.title = "Our choice";
    document.figure.x_label = "weight";
    document.figure.y_label = "gate";
    QByteArray svg = encoded(document, "svg");
    for (const char* text : {">Our choice<", ">weight<", ">gate<", ">true sigmoid<"}) {
        EXPECT_TRUE(svg.contains(text)) << text;
    }
    EXPECT_FALSE(svg.contains(">input x<"));
    EXPECT_FALSE(svg.contains("font-weight=\"bold\" fill=\"#1f252b\">pr63"));
    document.figure.title = "";
    document.figure.legend = LegendPlace::none;
    svg = encoded(document, "svg");
    EXPECT_FALSE(svg.contains(">true sigmoid<"));
    EXPECT_FALSE(svg.contains(">Our choice<"));
}

TEST(FigureFile, TheLegendStandsWhereItShould) {
    Document document = first_version();
    const auto legend_y = [&document] {
        return number_in(QString::fromUtf8(encoded(document, "svg")), "y=\"([0-9.]+)\"[^>]*>true sigmoid<");
    };
    EXPECT_LT(legend_y(), 60.0);
    document.figure.legend = LegendPlace::below;
    EXPECT_GT(legend_y(), 430.0); // of 491
}

TEST(FigureFile, AnnotationsArePutInAndLeftOut) {
    Document document = first_version();
    const auto roles = [&document] {
        const Figure figure = build_figure(document, nullptr, 600);
        std::vector<Role> all;
        for (const LegendEntry& entry : figure.legend) { all.push_back(entry.role); }
        return all;
    };
    EXPECT_TRUE(std::ranges::count(roles(), Role::out_of_range) == 1);
    document.figure.annotations = {.out_of_range = false, .asymmetry = false, .largest_error = true};
    EXPECT_TRUE(std::ranges::count(roles(), Role::out_of_range) == 0);
    const QByteArray svg = encoded(document, "svg");
    EXPECT_FALSE(svg.contains(">outside"));
    EXPECT_FALSE(svg.contains(">not symmetric for"));
    EXPECT_TRUE(svg.contains(">largest error 3.202 steps<"));
    const Study study = whole_study(document, nullptr);
    const Figure figure = build_figure(document, &study, 600);
    ASSERT_EQ(figure.plot().callouts.size(), 1u);
    EXPECT_EQ(figure.plot().callouts[0].at.x, 2.9326746f); // contract: where 1.75 begins
    EXPECT_EQ(figure.plot().callouts[0].at.y, 1.75);
    document.view.x = {-12.0, 1.0}; // it is not in view
    EXPECT_TRUE(build_figure(document, &study, 600).plot().callouts.empty());
}

TEST(FigureFile, TransparentFiguresHaveNoGround) {
    Document document = first_version();
    EXPECT_EQ(QImage::fromData(encoded(document, "png")).pixelColor(1, 1), QColor(Qt::white));
    document.figure.transparent = true;
    const QImage image = QImage::fromData(encoded(document, "png"));
    EXPECT_EQ(image.pixelColor(1, 1).alpha(), 0);
    EXPECT_FALSE(encoded(document, "svg").contains("fill=\"#fff\"/>"));
}

TEST(FigureFile, PdfHasItsExactSizeAndItsFonts) {
    QUANTOSCOPE_NEEDS("pdfinfo");
    const QTemporaryDir folder;
    write_file(folder.filePath("f.pdf"), encoded(sized(first_version(), 85.0, 70.3), "pdf"));
    const QString info = QString::fromUtf8(output_of("pdfinfo", {"f.pdf"}, folder.path()));
    EXPECT_NEAR(number_in(info, "Page size: +([0-9.]+) x"), 85.0 / 25.4 * 72.0, 0.001);
    EXPECT_NEAR(number_in(info, "Page size: +[0-9.]+ x ([0-9.]+)"), 70.3 / 25.4 * 72.0, 0.001);
    EXPECT_FALSE(info.contains("Syntax"));
    const QString fonts = QString::fromUtf8(output_of("pdffonts", {"f.pdf"}, folder.path()));
    int embedded = 0;
    for (const QString& line : fonts.split('\n').mid(2)) {
        if (!line.isEmpty()) {
            EXPECT_TRUE(line.contains(QRegularExpression("Identity-H +yes +(yes|no) +yes"))) << line.toStdString();
            ++embedded;
        }
    }
    EXPECT_GE(embedded, 1);
    const QByteArray text = output_of("pdftotext", {"-layout", "f.pdf", "-"}, folder.path());
    EXPECT_TRUE(text.contains("true sigmoid"));
}

TEST(FigureFile, PdfIsOfTheTimeItIsToldAlone) {
    const QByteArray undated = encoded(first_version(), "pdf");
    EXPECT_FALSE(undated.contains("CreationDate"));
    EXPECT_FALSE(undated.contains("ModDate"));  // of Qt 6.8
    qputenv("SOURCE_DATE_EPOCH", "1616544000"); // 24 March 2021
    const QByteArray dated = encoded(first_version(), "pdf");
    qputenv("SOURCE_DATE_EPOCH", "yesterday");
    EXPECT_FALSE(encoded(first_version(), "pdf").contains("CreationDate"));
    qunsetenv("SOURCE_DATE_EPOCH");
    EXPECT_TRUE(dated.contains("/CreationDate (D:20210324000000Z)"));
    QUANTOSCOPE_NEEDS("pdfinfo");
    const QTemporaryDir folder;
    write_file(folder.filePath("f.pdf"), dated);
    EXPECT_TRUE(output_of("pdfinfo", {"-isodates", "f.pdf"}, folder.path()).contains("2021-03-24T00:00:00Z"));
}

TEST(FigureFile, PngSaysWhatItShows) {
    const QImage image = QImage::fromData(encoded(first_version(), "png"));
    EXPECT_EQ(image.text("Title"), "pr63_v1.quantized_sigmoid(bits=4, integer=1)@real");
    EXPECT_TRUE(image.text("Description").contains("Largest error 0.800562"));
    EXPECT_TRUE(image.text("quantoscope").contains("\"qscope\": 1"));
}

TEST(FigureFile, AFontThatIsNotThereIsNamedWithTheOneUsed) {
    FigureSetup setup;
    EXPECT_EQ(typeface_of(setup).family, "DejaVu Sans");
    EXPECT_EQ(typeface_of(setup).note, std::nullopt);
    setup.font = "dejavu sans"; // names are known in any case
    EXPECT_EQ(typeface_of(setup).note, std::nullopt);
    setup.font = "No Such Font 42";
    const Typeface typeface = typeface_of(setup);
    EXPECT_EQ(typeface.family, "DejaVu Sans");
    ASSERT_TRUE(typeface.note.has_value());
    EXPECT_EQ(plain(*typeface.note), "there is no font 'No Such Font 42' here; the figure is set in DejaVu Sans");
}

TEST(FigureFile, IsPrintedInTheMiddleAtItsTrueSize) {
    QUANTOSCOPE_NEEDS("pdftoppm");
    const QTemporaryDir folder;
    const auto inked = [&folder](const Document& document) { // in millimetres of a page of A4
        {
            QPdfWriter page(folder.filePath("page.pdf"));
            page.setPageSize(QPageSize(QPageSize::A4));
            page.setPageMargins(QMarginsF(10, 10, 10, 10), QPageLayout::Millimeter);
            EXPECT_TRUE(print_figure(page, document, nullptr));
        }
        output_of("pdftoppm", {"-r", "127", "-png", "-singlefile", "page.pdf", "page"}, folder.path());
        const QImage image = QImage(folder.filePath("page.png")).convertToFormat(QImage::Format_RGB32);
        QRect box;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixel(x, y) != qRgb(255, 255, 255)) { box |= QRect(x, y, 1, 1); }
            }
        }
        return QRectF(0.2 * box.x(), 0.2 * box.y(), 0.2 * box.width(), 0.2 * box.height());
    };
    Document document = sized(first_version(), 120.0, 90.0);
    document.figure.theme = FigureTheme::dark; // its ground tells where it ends
    const QRectF small = inked(document);
    EXPECT_NEAR(small.width(), 120.0, 0.5);
    EXPECT_NEAR(small.height(), 90.0, 0.5);
    EXPECT_NEAR(small.center().x(), 105.0, 0.5);
    EXPECT_NEAR(small.center().y(), 148.5, 0.5);
    const QRectF large = inked(sized(document, 400.0, 300.0)); // as large as there is room
    EXPECT_NEAR(large.width(), 190.0, 0.5);
    EXPECT_NEAR(large.height(), 142.5, 0.5);
}

TEST(FigureFile, SizesThatCannotBeAreRefused) {
    const auto refused = [](const char* ending, auto change) {
        Document document = first_version();
        change(document.figure);
        const auto bytes = encode_figure(*find_figure_format(ending), document, nullptr);
        return bytes ? std::string() : plain(bytes.error().what);
    };
    EXPECT_EQ(refused("svg", [](FigureSetup& s) { s.width_mm = 39.0; }),
              "a figure is 40 to 2000 mm wide and high, not 39 mm");
    EXPECT_NE(refused("pdf", [](FigureSetup& s) { s.height_mm = std::nan(""); }), "");
    const auto low = [](FigureSetup& s) {
        s.height_mm = 42.0;
        s.font_points = 9.0;
    };
    EXPECT_EQ(refused("svg", low), "a figure 42 mm high has no room for its legend and panels, which take 67 mm");
    EXPECT_EQ(refused("csv", low), ""); // nothing to lay out
    EXPECT_NE(refused("svg", [](FigureSetup& s) { s.font_points = 0.0; }), "");
    EXPECT_NE(refused("svg", [](FigureSetup& s) { s.line_points = 21.0; }), "");
    const auto huge = [](FigureSetup& s) {
        s.width_mm = 2000.0;
        s.height_mm = 2000.0;
        s.dpi = 2400;
    };
    EXPECT_NE(refused("png", huge), "");
    EXPECT_EQ(refused("svg", huge), ""); // dots are not its business
}

// Whatever is shown, in whatever preset or width: an automatic height has room for it.
TEST(FigureFile, AutomaticHeightsHaveRoomForEverything) {
    std::vector<FigureSetup> setups(2);
    setups[0].width_mm = 60.0;
    setups[1].width_mm = 500.0;
    for (const SizePreset& preset : size_presets()) {
        setups.push_back(with_preset({}, preset));
        setups.back().height_mm.reset();
    }
    const std::vector<const char*> texts{"pr63_v1.quantized_sigmoid(4,2)",
                                         "pr63_v2.quantized_sigmoid(4)",
                                         "quantized_sigmoid(4)",
                                         "quantized_tanh(4)@real",
                                         "quantized_bits(4)",
                                         "quantized_relu(4)",
                                         "ternary()",
                                         "quantized_po2(4)"};
    for (const FigureSetup& setup : setups) {
        for (const std::size_t count : {1u, 2u, 8u}) {
            for (const bool panels : {false, true}) {
                Document document = document_of(texts.front());
                for (std::size_t i = 1; i < count; ++i) {
                    document.entries.push_back({.spec = *parse_spec(texts[i]), .slot = static_cast<int>(i)});
                }
                document.figure = setup;
                for (std::size_t i = 1; panels && i < panel_count; ++i) { document.panels[i].shown = true; }
                const auto drawn = encode_figure(*find_figure_format("svg"), document, nullptr);
                EXPECT_TRUE(drawn) << plain(drawn ? Phrase{} : drawn.error().what) << ", " << count << " quantizers, "
                                   << setup.width_mm << " mm";
            }
        }
    }
}
} // namespace quantoscope
