#pragma once

#include "core/figure/study.h"
#include "core/lesson/lesson.h"
#include "core/session/session.h"

#include <QByteArray>
#include <QImage>
#include <QString>
#include <string>
#include <vector>

class QPagedPaintDevice;

namespace quantoscope::inline plot {
// A figure as a file, set as Document::figure says. The same document gives the same bytes: on every screen,
// in every locale, time zone and folder, on every machine with the same fonts. Files speak the C locale. A
// figure is laid out on a widget, so that all of this belongs to the application's main thread.

// The bytes of the file. Error: a size that cannot be drawn, no memory (a fault of the machine: its kind is
// file). The document must not be empty. `study` may be null: then it is worked out here. `unknown` is what
// the document's session holds besides. An animation needs no study; without a sweep it is still.
Result<QByteArray> encode_figure(const FigureFormat& format, const Document& document, const Study* study,
                                 const Unknown& unknown = {});

// A file for each value of its sweep, laid out alike; of an animation one. Error, too, when `progress` asked to stop.
Result<std::vector<QByteArray>> encode_frames(const FigureFormat& format, const Document& document,
                                              const Unknown& unknown = {}, const Progress& progress = nullptr);

// Error: it cannot be drawn, as far as that shows without working anything out.
Result<void> can_be_drawn(const FigureFormat& format, const Document& document);

// The figure as pixels, `scale` device pixels for one pixel at 96 dpi: those of a PNG file of as many dots; a
// null image when there is no memory for it.
QImage render_image(const Document& document, const Study* study, double scale);

// Paints the figure at its true size into the middle of the printable part of a page, smaller where it would
// not fit. False where the page cannot be painted on.
bool print_figure(QPagedPaintDevice& page, const Document& document, const Study* study);

// Writes the document's figure. The format follows the extension.
Result<void> export_figure(const Document& document, const Study* study, const QString& path,
                           const Unknown& unknown = {});

// The libraries that draw and write figures, with the versions that are running: "Qt 6.4.2".
std::vector<std::string> library_versions();

// Figures that remember: SVG, PDF and PNG files carry the session they were made from, every field of it, so
// that a figure stays the same when a later version has other defaults. SVG in <metadata>, PDF in its XMP
// metadata, PNG in an iTXt chunk "quantoscope".

// The session in the bytes of a figure. Errors have no offset: a text editor shows nothing there that would
// help. Files may be anything: nothing is decompressed beyond the longest session, XML entities are not
// followed, depth and length are bounded. Data files the session names are not read.
Result<Session> document_in_figure(const QByteArray& bytes);

// A worksheet as PDF, in the language of the lessons: a page for each with its questions, figures without what they ask
// for and room to write; the answers at the end. The same lessons give the same bytes. Error: a lesson is faulty or too
// long for its page.
Result<QByteArray> worksheet_of(std::span<const Lesson> lessons, const PaperRow& paper);
} // namespace quantoscope::inline plot
