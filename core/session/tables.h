#pragma once

#include "core/session/scalars.h"

namespace quantoscope::inline session {

// Tables that quantizers name, as a session holds them: path, what the words are, their SHA-256 (FIPS 180-4, of the
// words as they are written there) and the words, separated by commas. Of two tables that were read from one path at
// different times the first stands for both.
JsonValue json_of_tables(const std::vector<const CodeFile*>& tables);
bool read_tables(SessionReader& reader, const JsonValue& json);

} // namespace quantoscope::inline session
