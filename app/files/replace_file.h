#pragma once

#include "core/text/result.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace quantoscope::inline files {
// Replaces the file at `path` by `bytes`, atomically: the old file or the new one, never a torn one. A link
// is followed; an existing target that is not a regular file is refused. The path is bytes, as the system has
// it, whatever the encoding. The file keeps its permissions and, as far as the system lets it, its owner and group;
// a new one has those that new files get, or is the owner's alone. What a killed save has left behind in the folder
// goes: our own temporary files that no process has open and that are some minutes old. Error: the system's reason,
// and nothing was changed.
enum class NewFile : std::uint8_t { as_usual, owner_alone };
Result<void> replace_file(const std::string& path, std::string_view bytes, NewFile created = NewFile::as_usual);

// Removes what killed saves have left behind in a folder, as above.
void sweep_temporary_files(const std::string& folder);

// Whether a path, be there a file or not, is below a folder, links followed.
bool is_below(const std::filesystem::path& path, const std::filesystem::path& folder);
} // namespace quantoscope::inline files
