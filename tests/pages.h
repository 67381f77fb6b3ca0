#pragma once

#include "tests/places.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

// The pages of Markdown among the sources.
namespace quantoscope {
inline const std::filesystem::path source_root = source_dir();
inline const std::filesystem::path manual = source_root / "resources/manual";

inline std::string content_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

inline std::vector<std::filesystem::path> markdown_pages() {
    std::vector<std::filesystem::path> found{source_root / "README.md"};
    for (const char* folder : {".github", "app", "core", "resources", "tests"}) {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(source_root / folder)) {
            if (entry.path().extension() == ".md") { found.push_back(entry.path()); }
        }
    }
    return found;
}
} // namespace quantoscope
