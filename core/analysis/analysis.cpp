#include "core/analysis/analysis.h"
#include "core/analysis/distinct.h"

#include <algorithm>
#include <cmath>

namespace quantoscope {

namespace {

bool is_monotone(const Staircase& staircase, const Progress& progress)
{
    LoopProgress loop(progress, staircase.size());
    for (std::size_t i = 1; i < staircase.size() && loop.goes_on(i); ++i) {
        if (!(staircase.value(i - 1) < staircase.value(i))) {
            return false;
        }
    }
    return true;
}

std::int64_t count_levels(const Staircase& staircase, bool monotone)
{
    if (monotone) { // neighbouring segments differ, so each is a level of its own
        return static_cast<std::int64_t>(staircase.size());
    }
    Distinct<float> levels;
    for (std::size_t i = 0; i < staircase.size(); ++i) {
        if (!std::isnan(staircase.value(i))) {
            levels.add(staircase.value(i));
        }
    }
    return static_cast<std::int64_t>(levels.values().size());
}

} // namespace

Analysis analyze(const Staircase& staircase, const Spec& spec, Reference reference, const Progress& progress)
{
    Analysis analysis;
    analysis.spec = spec;
    analysis.interval = staircase.interval();
    analysis.transitions = static_cast<std::int64_t>(staircase.size()) - 1;
    analysis.monotone = is_monotone(staircase, part(progress, 0.0, 0.03));
    analysis.levels = count_levels(staircase, analysis.monotone);
    analysis.step = staircase.step();
    analysis.range = analyze_range(staircase, spec, part(progress, 0.03, 0.15));
    analysis.symmetry = analyze_symmetry(staircase, spec, part(progress, 0.15, 0.6));
    analysis.error = analyze_error(staircase, spec, reference, part(progress, 0.6, 1.0));
    return analysis;
}

ScaledCurve reference_curve(const Spec& spec, Reference reference)
{
    return reference == Reference::truth ? spec.family->activation(spec.values)
                                         : spec.family->mode_reference(spec.values, *spec.mode);
}

} // namespace quantoscope
