#include "core/analysis/analysis.h"

#include <algorithm>
#include <cmath>

namespace quantoscope::inline analysis {
namespace {
// The different values among many, without room for all of them: what was met more than once goes whenever
// the room is full. None may be NaN.
template <class T> class Distinct {
public:
    void add(T value) {
        if (m_values.empty() || m_values.back() != value) { m_values.push_back(value); }
        if (m_values.size() == m_room) {
            drop_equal();
            m_room = std::max(m_room, 2 * m_values.size());
        }
    }

    // In increasing order.
    const std::vector<T>& values() {
        drop_equal();
        return m_values;
    }

private:
    void drop_equal() {
        if (!std::ranges::is_sorted(m_values)) { std::ranges::sort(m_values); }
        m_values.erase(std::unique(m_values.begin(), m_values.end()), m_values.end());
    }

    std::vector<T> m_values;
    std::size_t m_room = std::size_t{1} << 16;
};

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
        const OutsideRun run = m_run.value_or(OutsideRun{inputs.first, inputs.last, value, value});
        m_run = {run.from, inputs.last, std::min(run.min, value), std::max(run.max, value)};
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

// How many levels there are where outputs never decrease: neighbouring numbers differ, so each is one of its own.
std::optional<std::int64_t> levels_of_monotone(const Staircase& staircase, const Progress& progress) {
    LoopProgress loop(progress, staircase.size());
    std::int64_t levels = 0;
    double before = std::numeric_limits<double>::quiet_NaN();
    for (std::size_t i = 0; i < staircase.size() && loop.goes_on(i); ++i) {
        const double value = staircase.output(i);
        if (value < before) { return std::nullopt; }
        levels += value == before || std::isnan(value) ? 0 : 1;
        before = std::isnan(value) ? before : value;
    }
    return levels;
}

std::int64_t count_levels(const Staircase& staircase) {
    Distinct<double> levels;
    for (std::size_t i = 0; i < staircase.size(); ++i) {
        if (!std::isnan(staircase.output(i))) { levels.add(staircase.output(i)); }
    }
    return static_cast<std::int64_t>(levels.values().size());
}
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
        by > 0.0 ? outside.add(inputs, value) : outside.end_run();
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

Analysis analyze(const Staircase& staircase, const Spec& spec, Reference reference, const Progress& progress) {
    Analysis analysis;
    analysis.spec = spec;
    analysis.interval = staircase.interval();
    analysis.transitions = static_cast<std::int64_t>(staircase.size()) - 1;
    const auto levels = levels_of_monotone(staircase, part(progress, 0.0, 0.03));
    analysis.monotone = levels.has_value();
    analysis.levels = levels ? *levels : count_levels(staircase);
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
