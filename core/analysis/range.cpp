#include "core/analysis/analysis.h"
#include "core/analysis/witness.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace quantoscope {

namespace {

// How far a value lies outside the range; 0 inside.
double excess(double value, Range range)
{
    return std::max({0.0, value - range.max, range.min - value});
}

// Neighbours are one run.
void add_undefined(std::vector<Interval>& runs, Interval run)
{
    if (!runs.empty() && next_up(runs.back().last) == run.first) {
        runs.back().last = run.last;
    } else {
        runs.push_back(run);
    }
}

std::vector<CodeRun> missing_codes(const Staircase& staircase, const Progress& progress)
{
    std::vector<std::int64_t> codes;
    if (!staircase.has_codes()) {
        return {};
    }
    codes.reserve(staircase.size());
    LoopProgress loop(progress, staircase.size());
    for (std::size_t i = 0; i < staircase.size() && loop.goes_on(i); ++i) {
        if (!std::isnan(staircase.value(i))) {
            codes.push_back(staircase.code(i));
        }
    }
    if (!std::ranges::is_sorted(codes)) {
        std::ranges::sort(codes);
    }
    std::vector<CodeRun> missing;
    for (std::size_t i = 1; i < codes.size(); ++i) {
        if (codes[i] > codes[i - 1] + 1) {
            missing.push_back({codes[i - 1] + 1, codes[i] - 1});
        }
    }
    return missing;
}

} // namespace

RangeAnalysis analyze_range(const Staircase& staircase, const Spec& spec, const Progress& progress)
{
    RangeAnalysis range;
    range.nominal = nominal_of(spec);
    range.reported = spec.family->reported(spec.values);
    range.attained = {std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity()};
    bool open = false; // the segment before was outside
    std::vector<float> values_outside;
    LoopProgress runs_loop(part(progress, 0.0, 0.4), staircase.size());
    for (std::size_t i = 0; i < staircase.size() && runs_loop.goes_on(i); ++i) {
        const float value = staircase.value(i);
        if (std::isnan(value)) {
            add_undefined(range.undefined, {staircase.first(i), staircase.last(i)});
            open = false;
            continue;
        }
        range.attained.min = std::min<double>(range.attained.min, value);
        range.attained.max = std::max<double>(range.attained.max, value);
        const double by = excess(value, range.nominal);
        if (by > 0.0 && !open) {
            range.outside.push_back({staircase.first(i), staircase.last(i), value, value});
        } else if (by > 0.0) {
            OutsideRun& run = range.outside.back();
            run.to = staircase.last(i);
            run.min = std::min(run.min, value);
            run.max = std::max(run.max, value);
        }
        open = by > 0.0;
        if (open) {
            values_outside.push_back(value);
        }
        range.largest_excess = std::max(range.largest_excess, by);
    }
    range.levels_outside = count_distinct(std::move(values_outside));
    if (range.largest_excess > 0.0) {
        std::optional<Interval> nearest;
        LoopProgress loop(part(progress, 0.4, 0.5), staircase.size());
        for (std::size_t i = 0; i < staircase.size() && loop.goes_on(i); ++i) {
            const Interval run{staircase.first(i), staircase.last(i)};
            const bool shows = excess(staircase.value(i), range.nominal) == range.largest_excess;
            if (shows && (!nearest || distance_from_zero(run) < distance_from_zero(*nearest))) {
                nearest = run;
            }
        }
        if (nearest) { // not when stopped
            range.witness = shortest_input(*nearest);
        }
    }
    range.missing_codes = missing_codes(staircase, part(progress, 0.5, 1.0));
    return range;
}

} // namespace quantoscope
