#pragma once

#include "core/text/result.h"

#include <string>
#include <string_view>

namespace quantoscope::inline files {
// Replaces the file at `path` by `bytes`, atomically: the old file or the new one, never a torn one. A link
// is followed; an existing target that is not a regular file is refused. The path is bytes, as the system has
// it, whatever the encoding.
Result<void> replace_file(const std::string& path, std::string_view bytes);
} // namespace quantoscope::inline files
