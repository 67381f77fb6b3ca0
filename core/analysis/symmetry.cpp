#include "core/analysis/analysis.h"
#include "core/analysis/ties.h"
#include "core/analysis/witness.h"

#include <algorithm>
#include <cmath>

namespace quantoscope {

namespace {

// How many x > 0 the run holds.
std::int64_t positive_pairs(float from, float to)
{
    return distance(from, to) + (from > 0.0f ? 1 : 0);
}

// The witness of a run of |x|: an input people can type, and not 0 where the run holds another, since
// 0 is its own mirror image.
float pair_witness(float from, float to)
{
    return shortest_input({from == 0.0f && to > 0.0f ? float_at(1) : from, to});
}

} // namespace

std::vector<DefectRun> defect_runs(const Staircase& staircase, const Spec& spec, const Progress& progress)
{
    std::vector<DefectRun> runs;
    const Interval interval = staircase.interval();
    const float end = std::min(interval.last, -interval.first); // of |x|
    if (end < 0.0f) {
        return runs;
    }
    const std::optional<double> center = symmetry_center_of(spec);
    if (!center) {
        return runs;
    }
    const double twice_center = 2.0 * *center;
    const std::unique_ptr<const Kernel> kernel = bind(spec);
    // One pointer walks outwards from 0 to the right, the other to the left.
    std::size_t right = staircase.index_of(0.0f);
    std::size_t left = right;
    LoopProgress walk(part(progress, 0.0, 0.3), staircase.size());
    for (float from = 0.0f; walk.goes_on(right - left);) {
        const float right_end = staircase.last(right);
        const float left_end = -staircase.first(left);
        const float to = std::min({right_end, left_end, end});
        const auto above = static_cast<double>(staircase.value(right));
        const auto below = static_cast<double>(staircase.value(left));
        const bool opposite = std::isinf(above) && below == -above;
        const double defect = opposite ? 0.0 : above + below - twice_center;
        if (!runs.empty() && runs.back().defect == defect) {
            runs.back().to = to;
        } else {
            runs.push_back({from, to, defect, false});
        }
        if (!(to < end)) {
            break;
        }
        right += to == right_end ? 1 : 0;
        left -= to == left_end ? 1 : 0;
        from = next_up(to);
    }
    LoopProgress loop(part(progress, 0.3, 1.0), runs.size());
    for (DefectRun& run : runs) {
        if (!loop.goes_on(static_cast<std::size_t>(&run - runs.data()))) {
            break;
        }
        run.incidental =
            run.defect != 0.0 && run.to < end && surrogate_hardly_moves(*kernel, run.from, run.to);
    }
    return runs;
}

std::vector<SymmetryInterval> asymmetric_intervals(const std::vector<DefectRun>& runs,
                                                   const Progress& progress)
{
    LoopProgress loop(progress, runs.size());
    std::vector<SymmetryInterval> intervals;
    bool joins = false; // only incidental runs since the last interval
    for (const DefectRun& run : runs) {
        if (!loop.goes_on(static_cast<std::size_t>(&run - runs.data()))) {
            break;
        }
        if (run.incidental) {
            continue;
        }
        if (run.defect == 0.0) {
            joins = false;
        } else if (joins && intervals.back().d == run.defect) {
            intervals.back().to = run.to;
        } else {
            intervals.push_back({run.from, run.to, std::fabs(run.defect), run.defect});
            joins = true;
        }
    }
    return intervals;
}

SymmetryAnalysis analyze_symmetry(const Staircase& staircase, const Spec& spec, const Progress& progress)
{
    SymmetryAnalysis symmetry;
    const std::optional<double> center = symmetry_center_of(spec);
    symmetry.applies = center.has_value();
    symmetry.center = center.value_or(0.0);
    const std::vector<DefectRun> runs = defect_runs(staircase, spec, part(progress, 0.0, 0.9));
    LoopProgress loop(part(progress, 0.9, 0.95), runs.size());
    const DefectRun* largest_incidental = nullptr;
    for (const DefectRun& run : runs) {
        if (!loop.goes_on(static_cast<std::size_t>(&run - runs.data()))) {
            break;
        }
        const std::int64_t pairs = positive_pairs(run.from, run.to);
        symmetry.pairs += pairs;
        symmetry.asymmetric_pairs += run.defect != 0.0 ? pairs : 0;
        symmetry.incidental_pairs += run.incidental ? pairs : 0;
        if (run.incidental && (largest_incidental == nullptr ||
                               std::fabs(run.defect) > std::fabs(largest_incidental->defect))) {
            largest_incidental = &run;
        }
    }
    std::vector<SymmetryInterval> intervals = asymmetric_intervals(runs, part(progress, 0.95, 1.0));
    if (largest_incidental != nullptr) {
        symmetry.incidental_largest = std::fabs(largest_incidental->defect);
        symmetry.incidental_witness = pair_witness(largest_incidental->from, largest_incidental->to);
    }
    if (const auto largest = std::ranges::max_element(intervals, {}, &SymmetryInterval::defect);
        largest != intervals.end()) {
        symmetry.largest_defect = largest->defect;
        symmetry.witness = pair_witness(largest->from, largest->to);
    }
    symmetry.intervals_total = static_cast<std::int64_t>(intervals.size());
    intervals.resize(std::min(intervals.size(), SymmetryAnalysis::most_intervals));
    symmetry.intervals = std::move(intervals);
    return symmetry;
}

} // namespace quantoscope
