#include "app/words/spoken.h"

#include "core/numeric/number_text.h"

#include <cmath>

namespace quantoscope {

Phrase spoken_tread(const Segment& tread, const NumberStyle& style)
{
    const char* text = std::isinf(tread.first) && std::isinf(tread.last) ? "any x, output %3, code %4"
                       : std::isinf(tread.first)                         ? "x up to %2, output %3, code %4"
                       : std::isinf(tread.last)                          ? "x from %1, output %3, code %4"
                                                : "x from %1 to %2, output %3, code %4";
    const auto exact = [&style](float value) { return style.number(shortest_as_double(value)); };
    return {text, {exact(tread.first), exact(tread.last), exact(tread.value), style.count(tread.code)}};
}

Phrase spoken_place(float input, double error, const NumberStyle& style)
{
    return {"x %1, error %2", {style.number(shortest_as_double(input)), style.measure(error)}};
}

Phrase spoken_view(const Spec& spec, AxisRange x, const NumberStyle& style)
{
    return {"Staircase of %1, x from %2 to %3.",
            {text_of(spec), style.measure(x.first), style.measure(x.last)}};
}

} // namespace quantoscope
