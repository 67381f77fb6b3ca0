#pragma once

#include "core/document/figure_setup.h"
#include "core/lesson/fields.h"
#include "core/text/result.h"

#include <optional>

namespace quantoscope::inline lesson {
// A number, or a text where that is not empty.
struct LessonValue {
    double number = 0.0;
    std::string text = {};
};

// What lessons compute: numbers (0.05, 1%), texts ('real'), fields (levels, output(3)), + - * / and parentheses, abs(...), comparisons
// (= != < <= > >=), `and`, `or`, `not`, which give 1 or 0, and `x`, the input that is clicked. A field is about the
// selected quantizer; levels#2 is about the second in the list, start.levels about the state the step begins with.
// Errors have the offset. Without facts the grammar and the names alone are looked at, and the value means nothing.
Result<LessonValue> evaluate(std::string_view expression, Facts* facts, std::optional<double> x = {});

// The text with the values of the expressions in its braces, in percent where a % ends one: "{levels} levels, {differing
// %}". Errors as above.
Result<std::string> filled(std::string_view text, Facts* facts, FigureLanguage language);

// All digits of a number where they are few, four significant ones else; 0,5 in German.
std::string lesson_number(double value, FigureLanguage language);

// A number as people type it: 0.5, 0,5, 1/32, 3 %, 65,536 (in German 65.536). nullopt where it is none.
std::optional<double> typed_number(std::string_view text, FigureLanguage language);
} // namespace quantoscope::inline lesson
