#include "tests/fuzz/targets.h"

#include "core/lesson/expression.h"
#include "core/lesson/lesson.h"

#include <cstdlib>

namespace quantoscope {
namespace {
void require(bool kept) {
    if (!kept) { std::abort(); }
}

// Every error says what and where.
template <class T> void check(const Result<T>& result, std::string_view text) {
    if (result) { return; }
    require(!plain(result.error().what).empty() && plain(result.error().what).size() < 2000);
    require(!result.error().offset || *result.error().offset <= text.size());
}
} // namespace

void fuzz_lesson(std::string_view bytes) {
    const Result<Lesson> lesson = parse_lesson(bytes);
    check(lesson, bytes);
    if (lesson) {
        require(!lesson->title.empty() && !lesson->steps.empty());
        for (const Step& step : lesson->steps) {
            require(!step.state.is_empty());
            require(!step.question || !step.question->text.empty());
        }
    }
    const std::string_view line = bytes.substr(0, bytes.find('\n'));
    check(evaluate(line, nullptr), line);
    check(filled(line, nullptr, FigureLanguage::de), line);
    (void)typed_number(line, FigureLanguage::en);
}
} // namespace quantoscope
