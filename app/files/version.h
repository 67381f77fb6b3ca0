#pragma once

namespace quantoscope::inline files {
// The program's version, from the project in CMakeLists.txt alone.
inline constexpr const char* program_version = QUANTOSCOPE_VERSION;

// The commit it was built from, shortened as git does; empty where that is not known.
extern const char* const program_commit;
} // namespace quantoscope::inline files
