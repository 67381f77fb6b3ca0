#include "tests/window/exported.h"

#include "app/plot/qt_text.h"
#include "app/plot/save_file.h"

#include <QDir>
#include <QFile>
#include <QHashFunctions>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <algorithm>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

namespace quantoscope {
namespace {
struct SvgContent {
    QStringList texts;
    QString font_families;
    double least = 0.0; // of all coordinates that are drawn
    double most_x = 0.0;
    double most_y = 0.0;
    bool valid = false;
    QString width;
};

void take_point(double x, double y, SvgContent& svg) {
    svg.least = std::min({svg.least, x, y});
    svg.most_x = std::max(svg.most_x, x);
    svg.most_y = std::max(svg.most_y, y);
}

// The places a path goes through (SVG 1.1, 8.3), of the commands our files have.
void take_path(const QString& path, SvgContent& svg) {
    static const QRegularExpression part(QStringLiteral("([a-zA-Z])|(-?[0-9.]+)"));
    QChar command;
    std::vector<double> numbers;
    double x = 0.0;
    double y = 0.0;
    for (auto match = part.globalMatch(path); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        if (!found.captured(1).isEmpty()) {
            command = found.captured(1)[0];
            numbers.clear();
            EXPECT_TRUE(QStringLiteral("MLHVCZhvz").contains(command)) << path.toStdString();
            continue;
        }
        numbers.push_back(found.captured(2).toDouble());
        const bool alone = QStringLiteral("HVhv").contains(command);
        if (!alone && numbers.size() < 2) { continue; }
        switch (command.toLatin1()) {
        case 'H': x = numbers[0]; break;
        case 'V': y = numbers[0]; break;
        case 'h': x += numbers[0]; break;
        case 'v': y += numbers[0]; break;
        default: x = numbers[0]; y = numbers[1];
        }
        numbers.clear();
        take_point(x, y, svg);
    }
}

// Reads an SVG as any XML parser does. Patterns, which are clipped, are left out.
SvgContent read_svg(const QByteArray& bytes) {
    SvgContent svg;
    QXmlStreamReader xml(bytes);
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement()) { continue; }
        const auto attributes = xml.attributes();
        if (xml.name() == QLatin1String("svg")) {
            svg.width = attributes.value("width").toString();
            svg.font_families = attributes.value("font-family").toString();
        }
        if (xml.name() == QLatin1String("pattern")) {
            xml.skipCurrentElement();
        } else if (xml.name() == QLatin1String("text")) {
            svg.texts.push_back(xml.readElementText());
        } else if (xml.name() == QLatin1String("circle")) {
            take_point(attributes.value("cx").toDouble(), attributes.value("cy").toDouble(), svg);
        } else {
            take_path(attributes.value("d").toString(), svg);
        }
    }
    svg.valid = !xml.hasError();
    return svg;
}
} // namespace

TEST(Export, SvgHasTextAsTextInANamedFont) {
    const QByteArray bytes = exported(document_of("pr63_v1.quantized_sigmoid(4,1)@real"), "svg");
    const SvgContent svg = read_svg(bytes);
    ASSERT_TRUE(svg.valid);
    EXPECT_FALSE(bytes.contains("Sans Serif")); // Qt's alias means another font everywhere
    EXPECT_EQ(svg.width, "180mm");
    const QString all = svg.texts.join('\n');
    for (const char* part :
         {"pr63_v1.quantized_sigmoid(bits=4, integer=1)@real", "outside [0, 1] for x \u2265 0.5026, up to 1.75",
          "not symmetric for every x", "input x", "1.75"}) {
        EXPECT_TRUE(all.contains(QString::fromUtf8(part))) << part;
    }
    EXPECT_TRUE(svg.font_families.contains("DejaVu Sans"));
}

TEST(Export, NothingLeavesThePageHoweverFarItIsZoomed) {
    for (const char* text :
         {"pr63_v1.quantized_sigmoid(8,3)@real", "quantized_tanh(4)", "quantized_sigmoid(16)@smooth"}) {
        Document document = document_of(text);
        document.view.x = {0.1, 0.4};
        document.view.y = AxisRange{0.45, 0.55};
        const SvgContent svg = read_svg(exported(sized(document, 100.0, 80.0), "svg"));
        ASSERT_TRUE(svg.valid);
        EXPECT_GE(svg.least, -1.0) << text;
        EXPECT_LE(svg.most_x, 100.0 / 25.4 * 96.0 + 1.0) << text;
        EXPECT_LE(svg.most_y, 80.0 / 25.4 * 96.0 + 1.0) << text;
        EXPECT_GT(svg.most_x, 200.0) << text; // something was drawn
    }
}

TEST(Export, PngHasItsSizeInMillimetres) {
    const QByteArray bytes = exported(sized(document_of("quantized_sigmoid(4)@real"), 120.0, 90.0), "png");
    const QImage image = QImage::fromData(bytes, "PNG");
    ASSERT_FALSE(image.isNull());
    EXPECT_NEAR(1000.0 * image.width() / image.dotsPerMeterX(), 120.0, 0.5);
    EXPECT_NEAR(1000.0 * image.height() / image.dotsPerMeterY(), 90.0, 0.5);
    EXPECT_EQ(image.text("Title"), "quantized_sigmoid(bits=4)@real");
    // The staircase's colour is in it, the colour of what is wrong is not.
    Document wrong = document_of("pr63_v1.quantized_sigmoid(4,1)@real");
    const QRgb orange = light_theme()[Role::out_of_range].color.rgb();
    const auto count = [](const QImage& picture, QRgb color) {
        int pixels = 0;
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x) { pixels += picture.pixel(x, y) == color ? 1 : 0; }
        }
        return pixels;
    };
    EXPECT_EQ(count(image, orange), 0);
    EXPECT_GT(count(QImage::fromData(exported(wrong, "png"), "PNG"), orange), 1000);
}

TEST(Export, PdfIsOnePageOfTheSizeWithEmbeddedFonts) {
    const QTemporaryDir folder;
    const QString path = folder.filePath("figure.pdf");
    ASSERT_TRUE(export_figure(sized(document_of("quantized_tanh(4)"), 100.0, 80.0), nullptr, path));
    EXPECT_TRUE(content(path).startsWith("%PDF-"));
    const auto run = [&](const char* program) {
        QProcess process;
        process.start(program, {path});
        process.waitForFinished();
        return QString::fromUtf8(process.readAllStandardOutput());
    };
    if (QStandardPaths::findExecutable("pdfinfo").isEmpty()) { GTEST_SKIP() << "pdfinfo is not installed"; }
    const QString info = run("pdfinfo");
    EXPECT_TRUE(info.contains(QRegularExpression("Pages: +1\\b"))) << info.toStdString();
    EXPECT_TRUE(info.contains(QRegularExpression("Page size: +28[34][.0-9]* x 22[67]"))) << info.toStdString();
    const QString fonts = run("pdffonts");
    EXPECT_TRUE(fonts.contains("DejaVuSans"));
    EXPECT_TRUE(fonts.contains(QRegularExpression("yes +(yes|no) +yes")))
        << fonts.toStdString(); // embedded, with Unicode
}

TEST(Export, SameDocumentSameBytes) {
    const Document document = document_of("pr63_v2.quantized_sigmoid(5)@smooth");
    for (const FigureFormat& format : figure_formats()) {
        const QString ending = qt_text(format.ending);
        const QByteArray first = exported(document, ending);
        for (int run = 0; run < 4; ++run) {
            QHashSeed::resetRandomGlobalSeed(); // as another run of the program has it
            EXPECT_EQ(exported(document, ending), first) << ending.toStdString();
        }
    }
}

TEST(SaveFile, ReplacesARegularFileAndRefusesAnythingElse) {
    const QTemporaryDir folder;
    const QString path = folder.filePath("file");
    EXPECT_TRUE(save_file(path, "first"));
    EXPECT_TRUE(save_file(path, "second"));
    EXPECT_EQ(content(path), "second");
    EXPECT_EQ(QDir(folder.path()).entryList(QDir::Files).size(), 1); // no temporary is left
    const QString pipe = folder.filePath("pipe");
    ASSERT_EQ(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    EXPECT_FALSE(save_file(pipe, "x"));
    EXPECT_FALSE(save_file(folder.path(), "x"));
    struct stat status {};
    ASSERT_EQ(::stat(QFile::encodeName(pipe).constData(), &status), 0);
    EXPECT_TRUE(S_ISFIFO(status.st_mode));
    EXPECT_FALSE(save_file(folder.filePath("no/such/folder/file"), "x"));
}

// As texts and back as the bytes they were.
TEST(SaveFile, PathsKeepTheirBytes) {
    for (const char* path :
         {"plain", "caf\xc3\xa9/\xf0\x9f\x98\x80", "caf\xe9.svg", "\xff\xfe", "\xe2\x82", "\xed\xb2\x80", "\xc0\x80",
          "\xef\xbb\xbf"
          "bom",
          "\xc3\xa9\x80\xc3"}) {
        EXPECT_EQ(path_bytes(path_text(path)), path);
    }
    EXPECT_EQ(path_text("caf\xc3\xa9"), QString::fromUtf8("caf\xc3\xa9"));
    const QTemporaryDir folder;
    const std::string path = folder.path().toStdString() + "/caf\xe9";
    EXPECT_TRUE(save_file(path_text(path), "bytes"));
    EXPECT_EQ(::unlink(path.c_str()), 0); // it is there; QTemporaryDir cannot remove it
}

TEST(SaveFile, AFullDiskLosesNothing) {
    const QTemporaryDir folder;
    const QStringList mount{"-t", "tmpfs", "-o", "size=16k", "tmpfs", folder.path()};
    if (QProcess::execute("mount", mount) != 0) { GTEST_SKIP() << "a small file system cannot be mounted here"; }
    const QString path = folder.filePath("file");
    EXPECT_TRUE(save_file(path, "precious"));
    EXPECT_FALSE(save_file(path, QByteArray(100000, 'x')));
    EXPECT_EQ(content(path), "precious");
    EXPECT_EQ(QDir(folder.path()).entryList(QDir::Files).size(), 1);
    EXPECT_EQ(QProcess::execute("umount", {folder.path()}), 0);
}
} // namespace quantoscope
