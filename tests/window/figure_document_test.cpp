#include "app/plot/export.h"

#include "app/files/open_file.h"
#include "tests/window/exported.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <zlib.h>

namespace quantoscope {
namespace {
// A document with something in every corner.
Session telling() {
    const auto session = read_session(R"json({"qscope":1,"quantizers":[
        {"quantizer":"pr63_v1.quantized_sigmoid(4,1)@real","later":{"a":[1,2]}},
        {"quantizer":"quantized_tanh(5)","slot":3,"visible":false}],
        "figure":{"theme":"grey","title":"</session> & ]]> <b> \"x\" \u00e9 \u6f22","legend":"below",
        "width_mm":85},"view":{"x":[-3,4.5]},"from_a_later_version":"kept & <safe>"})json");
    EXPECT_TRUE(session.has_value());
    return session.value_or(Session{});
}

QByteArray encoded(const Session& session, std::string_view ending) {
    return encode_figure(*find_figure_format(ending), session.document, nullptr, session.unknown)
        .value_or(QByteArray());
}

std::string trouble_in(const QByteArray& bytes) {
    const Result<Session> session = document_in_figure(bytes);
    return session ? std::string() : plain(session.error().what);
}

QByteArray big_endian(quint32 number) {
    QByteArray bytes(4, '\0');
    for (int i = 0; i < 4; ++i) { bytes[i] = static_cast<char>(number >> (24 - 8 * i) & 0xFF); }
    return bytes;
}

QByteArray png_chunk(const QByteArray& type, const QByteArray& data) {
    const QByteArray summed = type + data;
    return big_endian(static_cast<quint32>(data.size())) + summed +
           big_endian(static_cast<quint32>(
               ::crc32(0, reinterpret_cast<const Bytef*>(summed.constData()), static_cast<uInt>(summed.size()))));
}

// A PNG file of another program: ours without the chunks that are text.
QByteArray png_of_another(const QByteArray& more = {}) {
    QImage image(8, 8, QImage::Format_RGB32);
    image.fill(Qt::white);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes.insert(33, more); // behind the header
}

QByteArray zlib_of(const QByteArray& data) {
    return qCompress(data, 9).sliced(4); // behind the length Qt adds
}
} // namespace

TEST(FigureDocument, ComesBackFromEveryFormatWithWhatIsUnknown) {
    const Session session = telling();
    ASSERT_FALSE(session.unknown.items.empty());
    int formats = 0;
    for (const FigureFormat& format : figure_formats()) {
        if (format.keeps_document) {
            const QByteArray bytes = encoded(session, format.ending);
            EXPECT_TRUE(is_figure(file_kind(bytes.toStdString())));
            const Result<Session> read = document_in_figure(bytes);
            ASSERT_TRUE(read.has_value()) << format.ending << ": " << plain(read.error().what);
            EXPECT_EQ(read->document, session.document) << format.ending;
            EXPECT_EQ(read->unknown, session.unknown) << format.ending;
            ++formats;
        }
    }
    EXPECT_EQ(formats, 3);
}

// Programs that optimise PNG files pack the text.
TEST(FigureDocument, IsReadFromPackedChunksToo) {
    const QByteArray text = QByteArray::fromStdString(session_text(telling().document));
    const QByteArray keyword("quantoscope\0", 12);
    for (const QByteArray& chunk :
         {png_chunk("iTXt", keyword + QByteArray("\1\0en\0\0", 6) + zlib_of(text)),
          png_chunk("zTXt", keyword + QByteArray("\0", 1) + zlib_of(text)), png_chunk("tEXt", keyword + text)}) {
        const Result<Session> read = document_in_figure(png_of_another(chunk));
        ASSERT_TRUE(read.has_value()) << plain(read.error().what);
        EXPECT_EQ(read->document, telling().document);
    }
}

TEST(FigureDocument, FilesOfOthersAreToldSo) {
    EXPECT_EQ(trouble_in("<svg xmlns=\"http://www.w3.org/2000/svg\"><session>{}</session></svg>"),
              "this SVG file holds no document: it was not written by this program, or something took the "
              "document out of it");
    EXPECT_EQ(trouble_in("<?xml version=\"1.0\"?><html><body/></html>"),
              "this XML file is not an SVG drawing but <html>");
    EXPECT_NE(trouble_in(png_of_another()).find("this PNG file holds no document"), std::string::npos);
    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    QPainter(&writer).drawLine(0, 0, 9, 9);
    EXPECT_NE(trouble_in(pdf).find("this PDF file holds no document"), std::string::npos) << trouble_in(pdf);
    for (const QByteArray& bytes : {QByteArray(), QByteArray("GIF89a"), QByteArray("{}"), QByteArray(1, '\0')}) {
        EXPECT_EQ(trouble_in(bytes), "this is neither an SVG nor a PDF nor a PNG file");
        EXPECT_FALSE(is_figure(file_kind(bytes.toStdString())));
    }
}

// Cut anywhere, a file gives its document or a reason.
TEST(FigureDocument, TruncatedFilesAreToldSo) {
    const Session session = telling();
    for (const char* ending : {"svg", "pdf", "png"}) {
        const QByteArray whole = encoded(session, ending);
        int refused = 0;
        for (qsizetype size = 8; size < whole.size(); size += whole.size() / 200 + 1) {
            const Result<Session> read = document_in_figure(whole.first(size));
            refused += read ? 0 : 1;
            if (read) { // it stands near the beginning or the end, and is whole
                EXPECT_EQ(read->document, session.document) << ending << " " << size;
            } else {
                EXPECT_FALSE(plain(read.error().what).empty());
            }
        }
        EXPECT_GT(refused, 0) << ending;
        EXPECT_NE(trouble_in(whole.first(40)), "") << ending;
    }
    EXPECT_EQ(trouble_in(encoded(session, "png").first(60)), "this PNG file is damaged: its end is missing");
}

TEST(FigureDocument, ADamagedDocumentIsRefused) {
    QByteArray png = encoded(telling(), "png");
    const qsizetype at = png.indexOf("\"qscope\"");
    ASSERT_GT(at, 0);
    png[at + 1] = 'Q';
    EXPECT_EQ(trouble_in(png), "the document in this PNG file is damaged or too long");
    QByteArray svg = encoded(telling(), "svg");
    svg.replace("\"qscope\": 1", "\"qscope\": 99");
    EXPECT_NE(trouble_in(svg).find("the document in this SVG file cannot be read: "), std::string::npos);
}

TEST(FigureDocument, BombsDoNotGoOff) {
    const QByteArray keyword("quantoscope\0", 12);
    const QByteArray packed = zlib_of(QByteArray(100'000'000, ' ')); // 100 MB of blanks
    ASSERT_LT(packed.size(), 200'000);
    EXPECT_EQ(trouble_in(png_of_another(png_chunk("iTXt", keyword + QByteArray("\1\0\0\0", 4) + packed))),
              "the document in this PNG file is damaged or too long");
    EXPECT_NE(trouble_in(
                  png_of_another(png_chunk("iTXt", keyword + QByteArray("\0\0\0\0", 4) + QByteArray(20'000'000, ' ')))),
              "");
    // A billion laughs.
    QByteArray laughs = "<?xml version=\"1.0\"?><!DOCTYPE svg [<!ENTITY l0 \"ha\">";
    for (int i = 1; i < 10; ++i) {
        const QByteArray one = "&l" + QByteArray::number(i - 1) + ";";
        laughs += "<!ENTITY l" + QByteArray::number(i) + " \"" + one.repeated(10) + "\">";
    }
    laughs += "]><svg xmlns=\"http://www.w3.org/2000/svg\">&l9;</svg>";
    EXPECT_EQ(trouble_in(laughs), "this SVG file has a document type declaration, which is not read");
    // A million elements, one in the other.
    EXPECT_EQ(trouble_in("<svg>" + QByteArray("<g>").repeated(1'000'000)),
              "this SVG file has elements more than 64 deep, which are not read");
    EXPECT_NE(trouble_in(QByteArray("<svg>") + QByteArray("<g/>").repeated(1'000'000)), "");
    EXPECT_NE(trouble_in("%PDF-1.4\n" + QByteArray("<?xpacket begin?><a/><?xpacket end?>").repeated(100'000)), "");
    EXPECT_NE(trouble_in("%PDF-1.4\n" + QByteArray("<?xpacket begin").repeated(100'000)), "");
    EXPECT_NE(trouble_in("<svg xmlns='a'" + QByteArray(" b='c'").repeated(1000) + "/>"), "");
}

TEST(FigureDocument, ChunksThatLieAboutTheirLengthAreRefused) {
    for (const quint32 length : {0xFFFFFFFFu, 0x7FFFFFFFu, 13u + 1'000'000u}) {
        QByteArray png = png_of_another();
        png.replace(8, 4, big_endian(length));
        EXPECT_NE(trouble_in(png), "");
    }
    const QByteArray keyword("quantoscope\0", 12);
    for (const QByteArray& rest :
         {QByteArray(), QByteArray("\0", 1), QByteArray("\0\0ab", 4), QByteArray("\1\0\0\0", 4)}) {
        EXPECT_NE(trouble_in(png_of_another(png_chunk("iTXt", keyword + rest))), "");
        EXPECT_NE(trouble_in(png_of_another(png_chunk("zTXt", keyword + rest))), "");
    }
}
} // namespace quantoscope
