#include "app/plot/export.h"

#include "app/files/open_file.h"
#include "app/plot/file_kinds.h"
#include "core/json/json.h"

#include <QXmlStreamReader>
#include <QtEndian>
#include <algorithm>
#include <zlib.h>

namespace quantoscope::inline plot {
namespace {
constexpr qsizetype png_signature_size = 8;
constexpr int deepest_xml = 64;

Result<Session> session_of(std::string_view text, const char* kind) {
    Result<Session> session = read_session(text);
    if (!session) {
        return failure("the document in this %1 file cannot be read: %2", {kind, plain(session.error().what)});
    }
    return session;
}

tl::unexpected<Error> nothing_in(const char* kind) {
    return failure("this %1 file holds no document: it was not written by this program, or something took "
                   "the document out of it",
                   {kind});
}

// XML up to the element that holds a session. `part` is a whole XML document.
Result<Session> session_in_xml(const QByteArray& part, const char* kind) {
    QXmlStreamReader xml(part);
    int depth = 0;
    while (!xml.atEnd()) {
        switch (xml.readNext()) {
        case QXmlStreamReader::DTD: // entities are declared there
            return failure("this %1 file has a document type declaration, which is not read", {kind});
        case QXmlStreamReader::EndElement: --depth; break;
        case QXmlStreamReader::StartElement:
            if (++depth > deepest_xml) {
                return failure("this %1 file has elements more than %2 deep, which are not read",
                               {kind, std::to_string(deepest_xml)});
            }
            if (depth == 1 && kind == std::string_view("SVG") && xml.name() != QLatin1String("svg")) {
                return failure("this XML file is not an SVG drawing but <%1>",
                               {xml.name().left(40).toString().toStdString()});
            }
            if (xml.name() == QLatin1String("session") && xml.namespaceUri() == QLatin1String(session_namespace)) {
                return session_of(xml.readElementText().toStdString(), kind);
            }
            break;
        default: break;
        }
    }
    if (xml.hasError()) {
        return failure("this %1 file is damaged in line %2: %3",
                       {kind, std::to_string(xml.lineNumber()), xml.errorString().toStdString()});
    }
    return nothing_in(kind);
}

Result<Session> session_in_pdf(const QByteArray& bytes) {
    std::optional<Error> first_error;
    for (qsizetype from = 0;;) { // a file that was added to has several packets
        const qsizetype start = bytes.indexOf("<?xpacket begin", from);
        const qsizetype end = start < 0 ? -1 : bytes.indexOf("<?xpacket end", start);
        if (end < 0) { break; }
        const qsizetype content = bytes.indexOf("?>", start) + 2; // found: the end is behind it
        Result<Session> session = session_in_xml(bytes.mid(content, std::max<qsizetype>(end - content, 0)), "PDF");
        if (session) { return session; }
        first_error = first_error ? first_error : session.error();
        from = end;
    }
    if (!bytes.last(std::min<qsizetype>(bytes.size(), 1024)).contains("%%EOF")) {
        return failure("this PDF file is damaged: its end is missing");
    }
    return first_error ? failure(*first_error) : nothing_in("PDF");
}

std::uint32_t number_at(const QByteArray& bytes, qsizetype at) {
    return qFromBigEndian<std::uint32_t>(bytes.constData() + at);
}

// A zlib stream, of at most the longest session; nullopt where it is longer or damaged.
std::optional<std::string> inflated(std::string_view packed) {
    std::string text(longest_json + 1, '\0');
    auto size = static_cast<uLongf>(text.size());
    const int state = ::uncompress(reinterpret_cast<Bytef*>(text.data()), &size,
                                   reinterpret_cast<const Bytef*>(packed.data()), static_cast<uLong>(packed.size()));
    if (state != Z_OK || size > longest_json) { return std::nullopt; }
    text.resize(size);
    return text;
}

// The text of an iTXt, tEXt or zTXt chunk behind its keyword and the zero byte (PNG specification, 11.3.4).
std::optional<std::string> chunk_text(const QByteArray& type, std::string_view rest) {
    if (type == "tEXt") { return std::string(rest); }
    if (type == "zTXt") { return rest.empty() ? std::nullopt : inflated(rest.substr(1)); }
    if (rest.size() < 4) { return std::nullopt; }
    const bool packed = rest[0] != 0;
    const std::size_t language_end = rest.find('\0', 2);
    const std::size_t keyword_end =
        language_end == std::string_view::npos ? language_end : rest.find('\0', language_end + 1);
    if (keyword_end == std::string_view::npos) { return std::nullopt; }
    const std::string_view text = rest.substr(keyword_end + 1);
    return packed ? inflated(text) : std::string(text);
}

Result<Session> session_in_png(const QByteArray& bytes) {
    const std::string keyword = png_keyword;
    for (qsizetype at = png_signature_size; at + 12 <= bytes.size();) {
        const auto length = static_cast<qsizetype>(number_at(bytes, at));
        if (length > bytes.size() - at - 12) { break; }
        const QByteArray type = bytes.mid(at + 4, 4);
        const std::string_view data(bytes.constData() + at + 8, static_cast<std::size_t>(length));
        const bool ours = (type == "iTXt" || type == "tEXt" || type == "zTXt") && data.size() > keyword.size() &&
                          data.starts_with(keyword) && data[keyword.size()] == '\0';
        if (ours) {
            const uLong sum =
                ::crc32(0, reinterpret_cast<const Bytef*>(bytes.constData() + at + 4), static_cast<uInt>(length + 4));
            const auto text = chunk_text(type, data.substr(keyword.size() + 1));
            if (sum != number_at(bytes, at + 8 + length) || !text) {
                return failure("the document in this PNG file is damaged or too long");
            }
            return session_of(*text, "PNG");
        }
        if (type == "IEND") { return nothing_in("PNG"); }
        at += 12 + length;
    }
    return failure("this PNG file is damaged: its end is missing");
}
} // namespace

Result<Session> document_in_figure(const QByteArray& bytes) {
    if (static_cast<std::size_t>(bytes.size()) > longest_figure) {
        return failure("a figure has at most %1 bytes", {std::to_string(longest_figure)});
    }
    switch (file_kind({bytes.constData(), static_cast<std::size_t>(bytes.size())})) {
    case FileKind::png: return session_in_png(bytes);
    case FileKind::svg: return session_in_xml(bytes, "SVG");
    case FileKind::pdf: return session_in_pdf(bytes);
    default: return failure("this is neither an SVG nor a PDF nor a PNG file");
    }
}
} // namespace quantoscope::inline plot
