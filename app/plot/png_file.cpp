#include "app/plot/carried_session.h"
#include "app/plot/file_kinds.h"
#include "app/words/document_facts.h"
#include "core/document/figure_setup.h"

#include <QBuffer>
#include <cmath>
#include <zlib.h>

namespace quantoscope::inline plot {
namespace {
constexpr double metres_per_inch = 0.0254;
constexpr qsizetype after_header = 8 + 25; // the signature and IHDR, which comes first

void append_number(QByteArray& bytes, std::uint32_t number) {
    for (int shift = 24; shift >= 0; shift -= 8) { bytes.append(static_cast<char>(number >> shift & 0xFF)); }
}

// UTF-8 as a chunk (PNG specification, 11.3.4.5), not compressed, so that any tool finds it.
QByteArray text_chunk(const char* keyword, const std::string& text) {
    QByteArray data("iTXt");
    data.append(keyword).append(QByteArray(5, '\0')); // not compressed, no language, no other keyword
    data.append(text.data(), static_cast<qsizetype>(text.size()));
    QByteArray chunk;
    append_number(chunk, static_cast<std::uint32_t>(data.size() - 4));
    chunk.append(data);
    append_number(chunk, static_cast<std::uint32_t>(::crc32(0, reinterpret_cast<const Bytef*>(data.constData()),
                                                            static_cast<uInt>(data.size()))));
    return chunk;
}
} // namespace

QByteArray png_of(FigurePage& page, const Document& document, const Study& study, const Unknown& unknown) {
    QImage image = image_of(page, document);
    if (image.isNull()) { return {}; }
    image.setDevicePixelRatio(1.0);
    const int dots_per_metre = static_cast<int>(std::lround(document.figure.dpi / metres_per_inch));
    image.setDotsPerMeterX(dots_per_metre);
    image.setDotsPerMeterY(dots_per_metre);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "PNG")) { return {}; }
    bytes.insert(after_header, text_chunk("Title", file_title(document)) +
                                   text_chunk("Description", file_description(document, study)) +
                                   text_chunk("Software", "Quantoscope") +
                                   text_chunk(png_keyword, session_text(document, unknown)));
    return bytes;
}
} // namespace quantoscope::inline plot
