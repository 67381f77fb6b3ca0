#include "app/files/code_files.h"

#include "app/files/read_file.h"
#include "core/data/word_file.h"

#include <filesystem>

namespace quantoscope::inline files {
Result<const CodeFile*> code_file_on_disk(const std::string& path) { return code_files_in({})(path); }

CodeFiles code_files_in(std::string folder) {
    constexpr std::size_t longest = std::size_t{1} << 24; // 2^16 rows of address, x, y and code with room to spare
    return [folder = std::filesystem::path(std::move(folder))](const std::string& path) {
        return content_of_file((folder / path).string(), longest)
            .and_then([&](const std::string& bytes) { return read_word_file(path, bytes); })
            .map(kept);
    };
}
} // namespace quantoscope::inline files
