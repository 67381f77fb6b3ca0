#include "core/analysis/analysis.h"

#include <algorithm>
#include <cmath>

namespace quantoscope::inline analysis {
namespace {
// How many x > 0 the run holds.
std::int64_t positive_pairs(float from, float to) { return distance(from, to) + (from > 0.0f ? 1 : 0); }

// The witness of a run of |x|: an input people can type, and not 0 where the run holds another, since
// 0 is its own mirror image.
float pair_witness(float from, float to) {
    return shortest_input({from == 0.0f && to > 0.0f ? float_at(1) : from, to});
}

// Calls take(run) for every run of |x| in increasing order, one at a time: there may be a hundred million.
template <class Take>
void for_each_defect_run(const Staircase& staircase, const Spec& spec, const Progress& progress, Take take) {
    const Interval interval = staircase.interval();
    const float end = std::min(interval.last, -interval.first); // of |x|
    const std::optional<double> center = symmetry_center_of(spec);
    if (end < 0.0f || !center) { return; }
    const double twice_center = 2.0 * *center;
    std::unique_ptr<const Kernel> kernel; // bound where it is needed: a target's may take long
    const auto finish = [&](DefectRun run) {
        if (run.defect != 0.0 && run.to < end) {
            if (kernel == nullptr) { kernel = bind(spec); }
            run.incidental = surrogate_hardly_moves(*kernel, run.from, run.to);
        }
        take(run);
    };
    std::optional<DefectRun> run;
    // One pointer walks outwards from 0 to the right, the other to the left.
    std::size_t right = staircase.index_of(0.0f);
    std::size_t left = right;
    LoopProgress walk(progress, staircase.size());
    for (float from = 0.0f; walk.goes_on(right - left);) {
        const float right_end = staircase.last(right);
        const float left_end = -staircase.first(left);
        const float to = std::min({right_end, left_end, end});
        const auto above = static_cast<double>(staircase.value(right));
        const auto below = static_cast<double>(staircase.value(left));
        const bool opposite = std::isinf(above) && below == -above;
        const bool undefined = std::isnan(above) || std::isnan(below);
        const double defect = opposite || undefined ? 0.0 : above + below - twice_center;
        if (run && run->defect == defect && run->undefined == undefined) {
            run->to = to;
        } else {
            if (run) { finish(*run); }
            run = {.from = from, .to = to, .defect = defect, .undefined = undefined};
        }
        if (!(to < end)) { break; }
        right += to == right_end ? 1 : 0;
        left -= to == left_end ? 1 : 0;
        from = next_up(to);
    }
    if (run) { finish(*run); }
}

// Joins the run to the interval that is open, or ends that: take(interval).
template <class Take> void join(std::optional<SymmetryInterval>& open, const DefectRun& run, Take take) {
    if (run.incidental) { return; }
    if (open && open->d == run.defect) {
        open->to = run.to;
        return;
    }
    if (open) { take(*open); }
    open = std::nullopt;
    if (run.defect != 0.0) { open = {run.from, run.to, std::fabs(run.defect), run.defect}; }
}
} // namespace

bool surrogate_hardly_moves(const Kernel& kernel, float from, float to) {
    constexpr double incidental_movement = 0x1p-24;
    const auto movement = [&](float a, float b) {
        return std::fabs(static_cast<double>(kernel.pre_quantization_at(b)) -
                         static_cast<double>(kernel.pre_quantization_at(a)));
    };
    return movement(from, to) <= incidental_movement && movement(-from, -to) <= incidental_movement;
}

std::vector<DefectRun> defect_runs(const Staircase& staircase, const Spec& spec, const Progress& progress) {
    std::vector<DefectRun> runs;
    for_each_defect_run(staircase, spec, progress, [&](const DefectRun& run) { runs.push_back(run); });
    return runs;
}

std::vector<SymmetryInterval> asymmetric_intervals(const Staircase& staircase, const Spec& spec,
                                                   const Progress& progress) {
    std::vector<SymmetryInterval> intervals;
    std::optional<SymmetryInterval> open;
    const auto add = [&](const DefectRun& run) {
        join(open, run, [&](const SymmetryInterval& interval) { intervals.push_back(interval); });
    };
    for (const DefectRun& run : defect_runs(staircase, spec, progress)) { add(run); }
    add({});
    return intervals;
}

SymmetryAnalysis analyze_symmetry(const Staircase& staircase, const Spec& spec, const Progress& progress) {
    SymmetryAnalysis symmetry;
    const std::optional<double> center = symmetry_center_of(spec);
    symmetry.applies = center.has_value();
    symmetry.center = center.value_or(0.0);
    std::optional<DefectRun> largest_incidental;
    std::optional<SymmetryInterval> largest;
    std::optional<SymmetryInterval> open;
    const auto take = [&](const SymmetryInterval& interval) {
        ++symmetry.intervals_total;
        symmetry.asymmetric_length += static_cast<double>(interval.to) - static_cast<double>(interval.from);
        if (symmetry.intervals.size() < most_listed) { symmetry.intervals.push_back(interval); }
        if (!largest || interval.defect > largest->defect) { largest = interval; }
    };
    for_each_defect_run(staircase, spec, progress, [&](const DefectRun& run) {
        const std::int64_t pairs = run.undefined ? 0 : positive_pairs(run.from, run.to);
        symmetry.pairs += pairs;
        symmetry.asymmetric_pairs += run.defect != 0.0 ? pairs : 0;
        symmetry.incidental_pairs += run.incidental ? pairs : 0;
        if (run.incidental && (!largest_incidental || std::fabs(run.defect) > std::fabs(largest_incidental->defect))) {
            largest_incidental = run;
        }
        join(open, run, take);
    });
    join(open, {}, take);
    if (largest_incidental) {
        symmetry.incidental_largest = std::fabs(largest_incidental->defect);
        symmetry.incidental_witness = pair_witness(largest_incidental->from, largest_incidental->to);
    }
    if (largest) {
        symmetry.largest_defect = largest->defect;
        symmetry.witness = pair_witness(largest->from, largest->to);
    }
    return symmetry;
}
} // namespace quantoscope::inline analysis
