#include "core/function/code_file.h"

#include <algorithm>
#include <list>
#include <mutex>

namespace quantoscope::inline function {
bool is_file_name(std::string_view path) {
    return !path.empty() && path.find_first_of("'\"\\\n\r") == std::string_view::npos;
}

const CodeFile* kept(CodeFile file) {
    static std::mutex mutex;
    static std::list<CodeFile> all;
    const std::scoped_lock lock(mutex);
    const auto found = std::ranges::find(all, file);
    return found != all.end() ? &*found : &all.emplace_back(std::move(file));
}

Result<const CodeFile*> no_code_files(const std::string& path) {
    return failure("a text cannot name a file here: '%1'", {excerpt_of(path)});
}
} // namespace quantoscope::inline function
