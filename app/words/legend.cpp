#include "app/words/legend.h"

#include "core/numeric/number_text.h"

#include <cmath>

namespace quantoscope {

namespace {

std::string number(const NumberStyle& style, float value)
{
    return style.number(shortest_as_double(value));
}

Phrase surrogate_text(const Spec& spec)
{
    const ScaledCurve curve = reference_curve(spec, Reference::mode);
    return {curve.gain == 1.0 ? "%1" : "2 s(x) - 1, s the %1", {std::string(curve.curve->title)}};
}

Phrase quantized_text(const Spec& spec, const Study* study, const NumberStyle& style)
{
    const std::string step = style.number(spec.family->step(spec.values));
    if (study == nullptr) {
        return {"quantized, step %1", {step}};
    }
    return {"quantized, %1 levels, step %2", {style.count(study->analysis.levels), step}};
}

Phrase outside_text(const RangeAnalysis& range, const NumberStyle& style)
{
    const std::string low = style.number(range.nominal.min);
    const std::string high = style.number(range.nominal.max);
    const OutsideRun& first = range.outside.front();
    const bool below = static_cast<double>(first.min) < range.nominal.min;
    if (range.outside.size() == 1 && below) {
        return {"outside [%1, %2] for x \u2264 %3, down to %4",
                {low, high, number(style, first.to), number(style, first.min)}};
    }
    if (range.outside.size() == 1) {
        return {"outside [%1, %2] for x \u2265 %3, up to %4",
                {low, high, number(style, first.from), number(style, first.max)}};
    }
    const OutsideRun& last = range.outside.back();
    return {"outside [%1, %2] for x \u2264 %3 and x \u2265 %4, from %5 to %6",
            {low, high, number(style, first.to), number(style, last.from), number(style, first.min),
             number(style, last.max)}};
}

// Whether the intervals leave no |x| out but float32 ties.
bool cover_everything(const std::vector<SymmetryInterval>& intervals)
{
    float end = 0.0f;
    for (const SymmetryInterval& interval : intervals) {
        if (interval.from > next_up(end)) {
            return false;
        }
        end = interval.to;
    }
    return std::isinf(end);
}

Phrase asymmetric_text(const Study& study, const NumberStyle& style)
{
    const SymmetryInterval& first = study.asymmetric.front();
    const double largest = study.analysis.symmetry.largest_defect;
    if (cover_everything(study.asymmetric)) {
        return {"not symmetric for every x, by up to %1", {style.number(largest)}};
    }
    if (study.asymmetric.size() == 1) {
        return {"not symmetric for |x| \u2265 %1, by %2",
                {number(style, first.from), style.number(first.defect)}};
    }
    return {"not symmetric from |x| = %1 on, by up to %2",
            {number(style, first.from), style.number(largest)}};
}

} // namespace

Phrase legend_text(Role role, const Spec& spec, const Study* study, const NumberStyle& style)
{
    switch (role) {
    case Role::activation: return {"true %1", {std::string(spec.family->activation->title)}};
    case Role::surrogate: return surrogate_text(spec);
    case Role::quantized: return quantized_text(spec, study, style);
    case Role::out_of_range: return outside_text(study->analysis.range, style);
    case Role::asymmetric: return asymmetric_text(*study, style);
    case Role::range_edge:
    case Role::mark: break; // not in legends
    }
    return {"nominal range [%1, %2]",
            {style.number(spec.family->nominal.min), style.number(spec.family->nominal.max)}};
}

Phrase input_label()
{
    return {"input x", {}};
}

Phrase output_label()
{
    return {"output q(x)", {}};
}

Phrase defect_label(const Spec& spec)
{
    return spec.family->center() == 0.0 ? Phrase{"q(x)+q(\u2212x)", {}}
                                        : Phrase{"q(x)+q(\u2212x)\u22121", {}};
}

} // namespace quantoscope
