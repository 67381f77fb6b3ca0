#pragma once

#include "core/text/result.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <sys/types.h>

namespace quantoscope::inline files {
// All that is in the file at `path`: the one way in which this program, with and without a window, reads a
// file somebody named. Only regular files are read, since a pipe may have no writer and a device no end.
// Error: it cannot be opened or read, is not a regular file, or is longer than `most_bytes`, which is no fault
// of the file. Errors call it `name`, or by its path.
Result<std::string> content_of_file(const std::string& path, std::size_t most_bytes, std::string name = {});

// The same of standard input, until its end.
Result<std::string> content_of_standard_input(std::size_t most_bytes);

// The error about a file that is longer than `most_bytes`.
Error longer_than(std::size_t most_bytes, std::string name);

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

// Both wait for a non-blocking descriptor, and go on after a signal.

// All of `text` to a descriptor; errno of the error that stopped it, or 0.
int write_all(int descriptor, std::string_view text);

// Appends what there is to read, at most `most` bytes, as soon as there is any: how many, 0 at the end, -1 with errno.
ssize_t append_some(int descriptor, std::string& text, std::size_t most);
} // namespace quantoscope::inline files
