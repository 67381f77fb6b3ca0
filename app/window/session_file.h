#pragma once

#include "core/model/model.h"
#include "core/session/session.h"

#include <QString>
#include <optional>
#include <tl/expected.hpp>

namespace quantoscope {

// Why a text or a file could not be used, in the user's language: a sentence and, where it is about a place
// in a text, that line with a caret below it (for a fixed-width font).
struct Trouble {
    QString sentence;
    QString excerpt = {};
};

Trouble trouble_of(const Error& error, std::string_view text);

// A session from a file, or the one in a figure this program wrote (SVG, PDF, PNG), with the numbers of its data files; what of those cannot be read is in the notes.
// What is no regular file is refused: a pipe would never end.
tl::expected<Session, Trouble> load_session(const QString& path);

// Whether a file begins as a figure does.
bool is_figure_file(const QString& path);

// A model file, read as guarded_model_text and read_model do.
tl::expected<Model, Trouble> load_model(const QString& path);

// Reads the data files a document names; relative names are looked up from `folder`. A sentence for each that
// could not be read.
std::vector<Phrase> load_data(Document& document, const QString& folder);

// Writes a session atomically, if it can be read again; returns why not, nothing when done.
std::optional<QString> save_session(const QString& path, const Document& document, const Unknown& unknown);

} // namespace quantoscope
