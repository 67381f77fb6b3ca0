#pragma once

#include "core/session/parts.h"

namespace quantoscope::inline session {
// The one table of what a session holds: to store another member of the document, add its row in fields.cpp.
std::span<const Field<Document>> fields_of(const Document&);
} // namespace quantoscope::inline session
