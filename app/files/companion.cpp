#include "app/files/companion.h"

#include <filesystem>

namespace quantoscope::inline files {
std::string companion(std::string_view name) {
    std::error_code error;
    const std::filesystem::path folder = std::filesystem::read_symlink("/proc/self/exe", error).parent_path();
    for (const std::filesystem::path& path : {folder / name, folder / "../libexec/quantoscope" / name}) {
        if (std::filesystem::exists(path, error)) { return path; }
    }
    return {};
}
} // namespace quantoscope::inline files
