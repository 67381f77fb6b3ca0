#pragma once

#include "core/document/document.h"

#include <QString>
#include <tl/expected.hpp>

namespace quantoscope {

// Files of numbers for the document; errors are sentences for the user, with the place.

tl::expected<std::shared_ptr<const MeasuredData>, QString> load_measured(const QString& path);
tl::expected<std::shared_ptr<const Sample>, QString> load_sample(const QString& path);

// A text that could not be read: where, with the line and a caret, and why.
QString told(const QString& path, std::string_view text, const Error& error);

} // namespace quantoscope
