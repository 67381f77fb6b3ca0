#pragma once

#include "core/function/function.h"

namespace quantoscope::inline files {
// The table at `path`, which texts of quantizers name: read_word_file of it. Errors of the content name the line.
Result<const CodeFile*> code_file_on_disk(const std::string& path);
// The same of names that are relative to a folder.
CodeFiles code_files_in(std::string folder);
} // namespace quantoscope::inline files
