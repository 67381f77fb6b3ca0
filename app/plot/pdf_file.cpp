#include "app/plot/carried_session.h"
#include "app/plot/figure_page.h"
#include "app/plot/file_kinds.h"
#include "app/plot/qt_text.h"
#include "app/plot/svg_device.h"
#include "core/document/figure_size.h"
#include "core/numeric/number_text.h"

#include <QBuffer>
#include <QDateTime>
#include <QHashFunctions>
#include <QPageSize>
#include <QPdfWriter>
#include <algorithm>
#include <charconv>

namespace quantoscope {

namespace {

constexpr int resolution = 1200;
constexpr double mm_per_inch = 25.4;
constexpr double points_per_inch = 72.0;

// XMP (ISO 16684-1): title, description and the session.
QByteArray metadata_of(const Document& document, const Study& study, const Unknown& unknown)
{
    const auto escaped = [](const std::string& text) { return xml_escaped(qt_text(text)); };
    const auto in_default_language = [&](const std::string& text) {
        return "<rdf:Alt><rdf:li xml:lang=\"x-default\">" + escaped(text) + "</rdf:li></rdf:Alt>";
    };
    return "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
           "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
           "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
           "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:q=\"" +
           QByteArray(session_namespace) + "\">\n<dc:format>application/pdf</dc:format>\n<dc:title>" +
           in_default_language(file_title(document)) + "</dc:title>\n<dc:description>" +
           in_default_language(file_description(document, study)) + "</dc:description>\n<q:session>" +
           escaped(session_text(document, unknown)) +
           "</q:session>\n</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>";
}

// The moment in SOURCE_DATE_EPOCH (reproducible-builds.org) as PDF writes it; empty without one.
QByteArray date_text()
{
    bool good = false;
    const qint64 seconds = qgetenv("SOURCE_DATE_EPOCH").toLongLong(&good);
    constexpr qint64 year_10000 = 253402300800;
    if (!good || seconds < 0 || seconds >= year_10000) {
        return {};
    }
    const QString digits = QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC).toString(u"yyyyMMddHHmmss");
    return "/CreationDate (D:" + digits.toLatin1() + "Z)";
}

// A part of the file and what to put in its place.
struct Edit {
    qsizetype at;
    qsizetype length;
    QByteArray text;
};

// Where the table of objects begins (ISO 32000-1, 7.5.5), -1 where that is not told.
qsizetype table_place(const QByteArray& pdf)
{
    const qsizetype told = pdf.lastIndexOf("startxref\n");
    bool good = false;
    const qsizetype place =
        told < 0 ? 0 : pdf.mid(told + 10, 12).simplified().split(' ')[0].toLongLong(&good);
    return good && pdf.mid(place, 5) == "xref\n" ? place : -1;
}

// Applies edits of objects, in ascending order, and corrects the table for what moved.
QByteArray edited(QByteArray pdf, const std::vector<Edit>& edits)
{
    const qsizetype table = table_place(pdf);
    const auto moved = [&edits](qsizetype place) {
        qsizetype shift = 0;
        for (const Edit& edit : edits) {
            shift += edit.at < place ? edit.text.size() - edit.length : 0;
        }
        return place + shift;
    };
    // Entries are 20 bytes: ten digits of the place, then more.
    qsizetype entry = pdf.indexOf('\n', table + 5) + 1;
    for (; pdf.mid(entry + 10, 1) == " "; entry += 20) {
        if (pdf[entry + 17] == 'n') {
            const qsizetype place = pdf.mid(entry, 10).toLongLong();
            pdf.replace(entry, 10, QByteArray::number(moved(place)).rightJustified(10, '0'));
        }
    }
    const qsizetype told = pdf.lastIndexOf("startxref\n") + 10;
    pdf.replace(told, pdf.indexOf('\n', told) - told, QByteArray::number(moved(table)));
    for (auto edit = edits.rbegin(); edit != edits.rend(); ++edit) {
        pdf.replace(edit->at, edit->length, edit->text);
    }
    return pdf;
}

// QPdfWriter writes the time of day, in the zone it is run in, and sizes in whole points. Both are put right,
// so that a document has the same bytes always and exactly its size.
QByteArray put_right(const QByteArray& pdf, QSizeF size_mm)
{
    const qsizetype table = table_place(pdf);
    if (table < 0) {
        return pdf;
    }
    std::vector<Edit> edits;
    // The information comes first; strings in it are UTF-16, so that this cannot be inside one.
    const qsizetype date = pdf.indexOf("/CreationDate (");
    const qsizetype date_end = pdf.indexOf(")", date);
    if (date >= 0 && date_end >= 0) {
        edits.push_back({date, date_end + 1 - date, date_text()});
    }
    const qsizetype box = pdf.lastIndexOf("/MediaBox [", table);
    const qsizetype box_end = pdf.indexOf("]", box);
    if (box >= 0 && box_end >= 0) {
        const auto points = [](double mm) {
            return QByteArray::number(mm / mm_per_inch * points_per_inch, 'f', 3);
        };
        edits.push_back({box, box_end + 1 - box,
                         "/MediaBox [0 0 " + points(size_mm.width()) + " " + points(size_mm.height()) + "]"});
    }
    std::ranges::sort(edits, {}, &Edit::at);
    return edited(pdf, edits);
}

} // namespace

QByteArray pdf_of(FigurePage& page, const Document& document, const Study& study, const Unknown& unknown)
{
    QHashSeed::setDeterministicGlobalSeed(); // the writer's objects stand in the order of a hash
    const QSizeF size_mm(document.figure.width_mm, figure_height_mm(document));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(resolution);
    writer.setPageSize(QPageSize(size_mm, QPageSize::Millimeter, {}, QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    writer.setTitle(qt_text(file_title(document)));
    writer.setCreator(QStringLiteral("Quantoscope"));
    writer.setDocumentXmpMetadata(metadata_of(document, study, unknown));
    // The page is a whole number of points high for the writer, and counts from its foot; put_right cuts it.
    const double height = size_mm.height() / mm_per_inch * points_per_inch;
    const double too_high = writer.pageLayout().fullRectPoints().height() - height;
    if (!page.paint(writer, resolution / page.units_per_inch(),
                    {0.0, too_high * resolution / points_per_inch})) {
        return {};
    }
    return put_right(bytes, size_mm);
}

} // namespace quantoscope
