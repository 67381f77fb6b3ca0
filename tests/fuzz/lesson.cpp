#include "tests/fuzz/require.h"
#include "tests/fuzz/targets.h"

#include "core/lesson/expression.h"
#include "core/lesson/lesson.h"

namespace quantoscope {
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
