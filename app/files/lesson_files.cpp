#include "app/files/lesson_files.h"

#include "app/files/data_files.h"
#include "app/files/embedded_texts.h"
#include "app/files/file_bytes.h"
#include "core/text/list_text.h"

namespace quantoscope::inline files {
namespace {
Result<Lesson> named(Result<Lesson> lesson, std::string_view path) {
    if (lesson) { lesson->name = lesson_name(path); }
    return lesson;
}
} // namespace

std::vector<Lesson> built_in_lessons(FigureLanguage language) {
    std::vector<Lesson> lessons;
    for (const EmbeddedText& text : lesson_texts()) { // "01-four-bits.de.md" is before "01-four-bits.md"
        Lesson lesson = named(parse_lesson(text.content), text.file).value();
        const bool is_translated = !lessons.empty() && lessons.back().name == lesson.name;
        if (is_translated && (lesson.language == language || lessons.back().language != language)) {
            lessons.back() = std::move(lesson);
        } else if (!is_translated) {
            lessons.push_back(std::move(lesson));
        }
    }
    return lessons;
}

Result<Lesson> lesson_of(const std::string& name_or_path, FigureLanguage language) {
    const std::vector<Lesson> lessons = built_in_lessons(language);
    for (std::size_t i = 0; i < lessons.size(); ++i) {
        if (lessons[i].name == name_or_path || std::to_string(i + 1) == name_or_path) { return lessons[i]; }
    }
    if (name_or_path.find_first_of("./") == std::string::npos) {
        return failure({.what = {"there is no lesson '%1'; a file of one ends in .md", {name_or_path}},
                        .nearest = nearest_of(name_or_path, lessons, &Lesson::name),
                        .kind = ErrorKind::usage});
    }
    return content_of_file(name_or_path, longest_lesson).and_then([&](const std::string& content) {
        return named(parse_lesson(content, code_file_on_disk), name_or_path).map_error([&](Error error) {
            error.subject = name_or_path;
            return error;
        });
    });
}
} // namespace quantoscope::inline files
