#pragma once

#include "core/session/session.h"

#include <QByteArray>
#include <QString>

namespace quantoscope::inline plot {
// Figures that remember: SVG, PDF and PNG files carry the session they were made from, every field of it, so
// that a figure stays the same when a later version has other defaults. SVG in <metadata>, PDF in its XMP
// metadata, PNG in an iTXt chunk "quantoscope".

// Where figures carry their session: who writes and who reads agree here.

inline constexpr char session_namespace[] = "urn:quantoscope:session"; // of the XML element <session>
inline constexpr char png_keyword[] = "quantoscope";                   // of the text chunk

// The session in the bytes of a figure. Errors have no offset: a text editor shows nothing there that would
// help. Files may be anything: nothing is decompressed beyond the longest session, XML entities are not
// followed, depth and length are bounded. Data files the session names are not read.
Result<Session> document_in_figure(const QByteArray& bytes);
} // namespace quantoscope::inline plot
