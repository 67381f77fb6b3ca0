#include "core/analysis/analysis.h"

#include <algorithm>

namespace quantoscope {

namespace {

std::int64_t count_levels(const Staircase& staircase, bool monotone)
{
    if (monotone) { // neighbouring segments differ, so each is a level of its own
        return static_cast<std::int64_t>(staircase.size());
    }
    std::vector<float> values;
    for (std::size_t i = 0; i < staircase.size(); ++i) {
        values.push_back(staircase.value(i));
    }
    std::ranges::sort(values);
    return std::unique(values.begin(), values.end()) - values.begin();
}

} // namespace

Analysis analyze(const Staircase& staircase, const Spec& spec, Reference reference)
{
    Analysis analysis;
    analysis.spec = spec;
    analysis.interval = staircase.interval();
    analysis.transitions = static_cast<std::int64_t>(staircase.size()) - 1;
    for (std::size_t i = 1; i < staircase.size(); ++i) {
        analysis.monotone = analysis.monotone && staircase.value(i - 1) < staircase.value(i);
    }
    analysis.levels = count_levels(staircase, analysis.monotone);
    analysis.step = staircase.step();
    analysis.range = analyze_range(staircase, spec);
    analysis.symmetry = analyze_symmetry(staircase, spec);
    analysis.error = analyze_error(staircase, spec, reference);
    return analysis;
}

ScaledCurve reference_curve(const Spec& spec, Reference reference)
{
    return reference == Reference::truth ? ScaledCurve{spec.family->activation}
                                         : spec.family->mode_reference(spec.values, *spec.mode);
}

} // namespace quantoscope
