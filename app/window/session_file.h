#pragma once

#include "core/model/model.h"
#include "core/session/session.h"

#include <QString>

namespace quantoscope::inline window {
// Reads the data files a document names, as load_data does; asks before it reads one outside the folder, which the
// document names no longer where the answer is no. Returns what cannot be used.
std::vector<Phrase> load_data_asking(Document& document, const QString& folder);

// A session from a file, or the one in a figure this program wrote (SVG, PDF, PNG), with the numbers of its data
// files; what of those cannot be read is in the notes. A file that is not a regular one is refused: a pipe would
// never end.
Result<Session> load_session(const QString& path);

// Whether a file begins as a figure does.
bool is_figure_file(const QString& path);

// A model file, read as model_in does.
Result<Model> load_model(const QString& path);

// Writes a session atomically, if it can be read again.
Result<void> save_session(const QString& path, const Document& document, const Unknown& unknown);
} // namespace quantoscope::inline window
