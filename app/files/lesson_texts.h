#pragma once

#include <span>
#include <string_view>

namespace quantoscope::inline files {
// The files in resources/lessons, in the order of their names; CMake writes them into lesson_texts.cpp.
struct LessonText {
    std::string_view file;
    std::string_view content;
};
std::span<const LessonText> lesson_texts();
} // namespace quantoscope::inline files
