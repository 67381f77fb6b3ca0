#pragma once

#include "core/session/scalars.h"

namespace quantoscope::inline session {
// Tables that quantizers name, as a session holds them: path, what the words are, their SHA-256 (FIPS 180-4, of the
// words as they are written there) and the words, separated by commas.
JsonValue json_of_tables(SessionWriter& writer);
bool read_tables(SessionReader& reader, const JsonValue& json);
} // namespace quantoscope::inline session
