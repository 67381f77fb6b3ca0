#include "core/analysis/analysis.h"
#include "core/analysis/distinct.h"
#include "core/analysis/witness.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace quantoscope::inline analysis {
namespace {
// How far a value lies outside the range; 0 inside.
double excess(double value, Range range) { return std::max({0.0, value - range.max, range.min - value}); }

// Neighbours are one run.
void add_undefined(std::vector<Interval>& runs, Interval run) {
    if (!runs.empty() && next_up(runs.back().last) == run.first) {
        runs.back().last = run.last;
    } else {
        runs.push_back(run);
    }
}

void find_missing_codes(RangeAnalysis& range, const Staircase& staircase, const Progress& progress) {
    if (!staircase.has_codes()) { return; }
    Distinct<std::int64_t> distinct;
    LoopProgress loop(progress, staircase.size());
    for (std::size_t i = 0; i < staircase.size() && loop.goes_on(i); ++i) {
        if (!std::isnan(staircase.value(i))) { distinct.add(staircase.code(i)); }
    }
    const std::vector<std::int64_t>& codes = distinct.values();
    for (std::size_t i = 1; i < codes.size(); ++i) {
        const CodeRun run{codes[i - 1] + 1, codes[i] - 1};
        if (run.first > run.last) { continue; }
        ++range.missing_codes_total;
        range.codes_missing += run.last - run.first + 1;
        if (range.missing_codes.size() < most_listed) { range.missing_codes.push_back(run); }
    }
}

// Makes runs of the treads outside, which come in increasing input.
class OutsideRuns {
public:
    explicit OutsideRuns(RangeAnalysis& range) : m_range(range) {}

    void add(Interval inputs, float value) {
        m_levels.add(value);
        if (!m_run) {
            m_run = {inputs.first, inputs.last, value, value};
        } else {
            m_run = {m_run->from, inputs.last, std::min(m_run->min, value), std::max(m_run->max, value)};
        }
    }

    // What comes next does not continue the run.
    void end_run() {
        if (!m_run) { return; }
        OutsideRun& hull = m_range.outside_hull;
        hull = m_range.outside_total++ == 0
                   ? *m_run
                   : OutsideRun{hull.from, m_run->to, std::min(hull.min, m_run->min), std::max(hull.max, m_run->max)};
        if (m_range.outside.size() < most_listed) { m_range.outside.push_back(*m_run); }
        m_range.outside_length += static_cast<double>(m_run->to) - static_cast<double>(m_run->from);
        if (!m_range.above_from && static_cast<double>(m_run->max) > m_range.nominal.max) {
            m_range.above_from = m_run->from;
        }
        if (static_cast<double>(m_run->min) < m_range.nominal.min) { m_range.below_to = m_run->to; }
        m_run = std::nullopt;
    }

    std::int64_t levels() { return static_cast<std::int64_t>(m_levels.values().size()); }

private:
    RangeAnalysis& m_range;
    std::optional<OutsideRun> m_run;
    Distinct<float> m_levels;
};
} // namespace

RangeAnalysis analyze_range(const Staircase& staircase, const Spec& spec, const Progress& progress) {
    RangeAnalysis range;
    range.nominal = nominal_of(spec);
    range.reported = reported_of(spec);
    range.attained = {std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity()};
    OutsideRuns outside(range);
    LoopProgress runs_loop(part(progress, 0.0, 0.4), staircase.size());
    for (std::size_t i = 0; i < staircase.size() && runs_loop.goes_on(i); ++i) {
        const Interval inputs{staircase.first(i), staircase.last(i)};
        const float value = staircase.value(i);
        if (std::isnan(value)) {
            add_undefined(range.undefined, inputs);
            outside.end_run();
            continue;
        }
        range.attained.min = std::min(range.attained.min, staircase.output(i));
        range.attained.max = std::max(range.attained.max, staircase.output(i));
        range.reaches_min = range.reaches_min || static_cast<double>(value) == range.nominal.min;
        range.reaches_max = range.reaches_max || static_cast<double>(value) == range.nominal.max;
        const double by = excess(value, range.nominal);
        if (by > 0.0) {
            outside.add(inputs, value);
        } else {
            outside.end_run();
        }
        range.largest_excess = std::max(range.largest_excess, by);
    }
    outside.end_run();
    range.levels_outside = outside.levels();
    if (range.largest_excess > 0.0) {
        std::optional<Interval> nearest;
        LoopProgress loop(part(progress, 0.4, 0.5), staircase.size());
        for (std::size_t i = 0; i < staircase.size() && loop.goes_on(i); ++i) {
            const Interval run{staircase.first(i), staircase.last(i)};
            const bool shows = excess(staircase.value(i), range.nominal) == range.largest_excess;
            if (shows && (!nearest || distance_from_zero(run) < distance_from_zero(*nearest))) { nearest = run; }
        }
        if (nearest) { // not when stopped
            range.witness = shortest_input(*nearest);
        }
    }
    find_missing_codes(range, staircase, part(progress, 0.5, 1.0));
    return range;
}
} // namespace quantoscope::inline analysis
