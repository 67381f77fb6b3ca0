#pragma once

#include <span>
#include <string_view>

namespace quantoscope::inline files {
// A file in resources that is part of the program. CMake writes them into embedded_texts.cpp, in the order of their
// names.
struct EmbeddedText {
    std::string_view file;
    std::string_view content;
};
std::span<const EmbeddedText> lesson_texts();  // resources/lessons
std::span<const EmbeddedText> command_pages(); // of the manual, command-*.md: each as far as its first section
} // namespace quantoscope::inline files
