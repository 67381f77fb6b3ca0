#include "app/files/code_files.h"

#include "app/files/read_file.h"
#include "core/data/number_file.h"
#include "core/data/word_file.h"

namespace quantoscope::inline files {

Result<const CodeFile*> code_file_on_disk(const std::string& path)
{
    return content_of_file(path, longest_number_file)
        .and_then([&](const std::string& bytes) { return read_word_file(path, bytes); })
        .map(kept);
}

} // namespace quantoscope::inline files
