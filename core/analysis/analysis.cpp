#include "core/analysis/analysis.h"
#include "core/analysis/distinct.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace quantoscope::inline analysis {
namespace {
// Of the outputs that are numbers.
bool is_monotone(const Staircase& staircase, const Progress& progress) {
    LoopProgress loop(progress, staircase.size());
    double before = -std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < staircase.size() && loop.goes_on(i); ++i) {
        const double value = staircase.output(i);
        if (value < before) { return false; }
        before = std::isnan(value) ? before : value;
    }
    return true;
}

std::int64_t count_levels(const Staircase& staircase, bool monotone) {
    if (monotone) { // neighbouring numbers differ, so each is a level of its own
        std::int64_t levels = 0;
        double before = std::numeric_limits<double>::quiet_NaN();
        for (std::size_t i = 0; i < staircase.size(); ++i) {
            const double value = staircase.output(i);
            levels += value == before || std::isnan(value) ? 0 : 1;
            before = std::isnan(value) ? before : value;
        }
        return levels;
    }
    Distinct<double> levels;
    for (std::size_t i = 0; i < staircase.size(); ++i) {
        if (!std::isnan(staircase.output(i))) { levels.add(staircase.output(i)); }
    }
    return static_cast<std::int64_t>(levels.values().size());
}
} // namespace

Analysis analyze(const Staircase& staircase, const Spec& spec, Reference reference, const Progress& progress) {
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

ScaledCurve reference_curve(const Spec& spec, Reference reference) {
    return reference == Reference::truth ? curve_of(spec) : mode_curve_of(spec);
}
} // namespace quantoscope::inline analysis
