#include "app/words/spoken.h"

#include "core/text/number_text.h"

#include <cmath>

namespace quantoscope::inline words {
namespace {
// What is said of a tread by the ends it has, then with a code.
const char* tread_text(bool has_first, bool has_last, bool has_code) {
    static constexpr const char* texts[2][2][2] = {
        {{"any x, output %3", "any x, output %3, code %4"},
         {"x up to %2, output %3", "x up to %2, output %3, code %4"}},
        {{"x from %1, output %3", "x from %1, output %3, code %4"},
         {"x from %1 to %2, output %3", "x from %1 to %2, output %3, code %4"}}};
    return texts[has_first][has_last][has_code];
}
} // namespace

Phrase spoken_tread(const Segment& tread, bool has_code, const NumberStyle& style) {
    const auto exact = [&style](float value) { return style.number_of(value); };
    return {tread_text(!std::isinf(tread.first), !std::isinf(tread.last), has_code),
            {exact(tread.first), exact(tread.last), exact(tread.value), style.count(tread.code)}};
}

Phrase spoken_place(float input, double error, const NumberStyle& style) {
    return {"x %1, error %2", {style.number_of(input), style.measure(error)}};
}

Phrase spoken_view(const Spec& spec, AxisRange x, const NumberStyle& style) {
    return {"Staircase of %1, x from %2 to %3.", {text_of(spec), style.measure(x.first), style.measure(x.last)}};
}
} // namespace quantoscope::inline words
