#pragma once

#include "core/data/number_file.h"
#include "core/document/document.h"
#include "core/function/function.h"
#include "core/text/result.h"

namespace quantoscope::inline files {
// Errors of all name the file and, where they are about a place in its text, have that line.

Result<std::shared_ptr<const MeasuredData>> load_measured(const std::string& path);
Result<Tensor> load_tensor(const std::string& path);
Result<std::shared_ptr<const Sample>> load_sample(const std::string& path);

// The data files a document names, and does not hold yet, that are outside `folder`, links followed: a session from
// somebody else may name any file of the user's.
std::vector<std::string> data_outside(const Document& document, const std::string& folder);

// Reads the data files a document names and does not hold yet; relative names are looked up from `folder`. Returns
// an error for each that cannot be used, without anything of its content where the file is outside the folder; an empty
// folder is that of the process, and whoever named the file may see it.
std::vector<Error> load_data(Document& document, const std::string& folder);

// The table at `path`, which texts of quantizers name: read_word_file of it. Errors of the content name the line.
Result<const CodeFile*> code_file_on_disk(const std::string& path);
// The same of names that are relative to a folder.
CodeFiles code_files_in(std::string folder);
} // namespace quantoscope::inline files
