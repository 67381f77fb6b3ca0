#pragma once

#include "core/figure/study.h"

#include <QByteArray>
#include <QImage>
#include <QString>
#include <optional>
#include <span>

namespace quantoscope {

// A figure as a file, set as Document::figure says.

struct FileFormat {
    QString ending; // without the dot
    QString title;
    // Empty when there is no memory for it.
    QByteArray (*encode)(const Document& document, const Study& study);
};

std::span<const FileFormat> file_formats();

// The format of a path by its ending, in any case; null when there is none.
const FileFormat* format_of_path(const QString& path);

// The figure as pixels, `scale` device pixels for one pixel at 96 dpi; a null image when there is no memory
// for it. `study` is that of the document, or null: then it is worked out here.
QImage render_image(const Document& document, const Study* study, double scale);

// Writes the document's figure; returns why it failed, nothing when done. The format follows the ending.
std::optional<QString> export_figure(const Document& document, const Study* study, const QString& path);

} // namespace quantoscope
