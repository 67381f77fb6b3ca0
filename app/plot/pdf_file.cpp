#include "app/plot/figure_page.h"
#include "app/plot/file_kinds.h"
#include "app/plot/qt_text.h"
#include "app/words/facts.h"
#include "core/text/number_text.h"

#include <QBuffer>
#include <QDateTime>
#include <QHashFunctions>
#include <QPageSize>
#include <QPdfWriter>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFWriter.hh>
#include <string>

namespace quantoscope::inline plot {
namespace {
// XMP (ISO 16684-1): title, description and the session.
QByteArray metadata_of(const Document& document, const Study& study, const Unknown& unknown) {
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
std::string date_text() {
    bool good = false;
    const qint64 seconds = qgetenv("SOURCE_DATE_EPOCH").toLongLong(&good);
    constexpr qint64 year_10000 = 253402300800;
    if (!good || seconds < 0 || seconds >= year_10000) { return {}; }
    constexpr qint64 day = 86400;
    const QString date = QDate(1970, 1, 1).addDays(seconds / day).toString(u"yyyyMMdd");
    const QString time = QTime(0, 0).addSecs(static_cast<int>(seconds % day)).toString(u"HHmmss");
    return "D:" + (date + time).toStdString() + "Z";
}

// QPdfWriter stamps the time of day and, from Qt 6.8 on, a random identifier, and counts pages in whole points.
// Written anew, a document has the same bytes always, and exactly its size. Empty where that fails.
QByteArray reproducible_pdf(const QByteArray& pdf, QSizeF size_mm) {
    QPDF document;
    document.setSuppressWarnings(true);
    document.processMemoryFile("figure", pdf.constData(), static_cast<std::size_t>(pdf.size()));
    QPDFObjectHandle trailer = document.getTrailer();
    trailer.removeKey("/ID"); // of which the writer would keep half
    QPDFObjectHandle information = trailer.getKey("/Info");
    information.removeKey("/CreationDate");
    information.removeKey("/ModDate");
    if (const std::string date = date_text(); !date.empty()) {
        information.replaceKey("/CreationDate", QPDFObjectHandle::newString(date));
    }
    for (QPDFObjectHandle page : document.getAllPages()) {
        page.replaceKey("/MediaBox", QPDFObjectHandle::newArray(QPDFObjectHandle::Rectangle(
                                         0.0, 0.0, points_of_mm(size_mm.width()), points_of_mm(size_mm.height()))));
    }
    QPDFWriter writer(document);
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.setStreamDataMode(qpdf_s_preserve); // the session stays readable in its packet
    writer.write();
    const std::unique_ptr<Buffer> written(writer.getBuffer());
    return {reinterpret_cast<const char*>(written->getBuffer()), static_cast<qsizetype>(written->getSize())};
}
} // namespace

QByteArray pdf_with(QSizeF size_mm, const QString& title, const QByteArray& metadata,
                    const std::function<bool(QPdfWriter& writer, double too_high)>& paint) {
    QHashSeed::setDeterministicGlobalSeed(); // the writer's objects stand in the order of a hash
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(pdf_resolution);
    writer.setPageSize(QPageSize(size_mm, QPageSize::Millimeter, {}, QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    writer.setCreator(QStringLiteral("Quantoscope"));
    writer.setTitle(title);
    writer.setDocumentXmpMetadata(metadata);
    const double too_high = writer.pageLayout().fullRectPoints().height() - points_of_mm(size_mm.height());
    return paint(writer, too_high) ? reproducible_pdf(bytes, size_mm) : QByteArray();
}

QByteArray pdf_of(FigurePage& page, const Document& document, const Study& study, const Unknown& unknown) {
    const QSizeF size_mm(document.figure.width_mm, figure_height_mm(document));
    return pdf_with(size_mm, qt_text(file_title(document)), metadata_of(document, study, unknown),
                    [&](QPdfWriter& writer, double too_high) {
                        return page.paint(writer, pdf_resolution / page.units_per_inch(),
                                          {0.0, too_high * pdf_resolution / points_per_inch});
                    });
}
} // namespace quantoscope::inline plot
