#pragma once

#include "app/window/error_text.h"
#include "core/model/model.h"
#include "core/session/session.h"

#include <optional>

namespace quantoscope {

// A session from a file, or the one in a figure this program wrote (SVG, PDF, PNG), with the numbers of its data
// files; what of those cannot be read is in the notes. A file that is not a regular one is refused: a pipe would
// never end.
tl::expected<Session, ErrorText> load_session(const QString& path);

// Whether a file begins as a figure does.
bool is_figure_file(const QString& path);

// A model file, read as model_in does.
tl::expected<Model, ErrorText> load_model(const QString& path);

// Reads the data files a document names; relative names are looked up from `folder`. A sentence for each that
// could not be read.
std::vector<Phrase> load_data(Document& document, const QString& folder);

// Writes a session atomically, if it can be read again; returns why not, nothing when done.
std::optional<QString> save_session(const QString& path, const Document& document, const Unknown& unknown);

} // namespace quantoscope
