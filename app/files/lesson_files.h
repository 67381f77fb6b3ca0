#pragma once

#include "core/lesson/lesson.h"

namespace quantoscope::inline files {
// The lessons that come with the program, resources/lessons, are compiled into it.

// Of each its translation, where there is one, in the order of their files.
std::vector<Lesson> built_in_lessons(FigureLanguage language);

// One of them by its name or its number in that order, else the lesson in the file at that path. Errors have the line.
Result<Lesson> lesson_of(const std::string& name_or_path, FigureLanguage language);
} // namespace quantoscope::inline files
