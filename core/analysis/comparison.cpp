#include "core/analysis/analysis.h"

#include <algorithm>
#include <cmath>

namespace quantoscope::inline analysis {
namespace {
// Calls `visit` with every maximal run of one difference, 0 among them, in increasing input.
template <class Visit> void walk(const Staircase& a, const Staircase& b, const Progress& progress, Visit visit) {
    LoopProgress loop(progress, a.size() + b.size());
    DifferenceRun run{.from = a.first(0)};
    bool open = false;
    std::size_t i = 0;
    std::size_t j = 0;
    while (loop.goes_on(i + j)) {
        // NaN is no other output than NaN, nor an infinity than itself.
        const bool same = same_output(a.value(i), b.value(j));
        const double difference = same ? 0.0 : static_cast<double>(a.value(i)) - static_cast<double>(b.value(j));
        if (open && !same_output(run.difference, difference)) { // else both stepped alike, and the run goes on
            const float from = std::max(a.first(i), b.first(j));
            run.to = next_down(from);
            visit(run);
            run.from = from;
        }
        run.difference = difference;
        open = true;
        const bool a_ends = i + 1 == a.size();
        const bool b_ends = j + 1 == b.size();
        if (a_ends && b_ends) {
            run.to = a.last(i);
            visit(run);
            return;
        }
        // The next to step steps; both where they step at the same input.
        const bool a_steps = !a_ends && (b_ends || a.first(i + 1) <= b.first(j + 1));
        const bool b_steps = !b_ends && (a_ends || b.first(j + 1) <= a.first(i + 1));
        i += a_steps ? 1 : 0;
        j += b_steps ? 1 : 0;
    }
}

bool are_same(const Spec& a, const Spec& b) {
    const auto most = static_cast<float>(std::ldexp(step_of(a), 24));
    const Interval of_a = settled_inputs(a);
    const Interval of_b = settled_inputs(b);
    const Interval interval{std::max({of_a.first, of_b.first, -most}), std::min({of_a.last, of_b.last, most})};
    return compare(solve(a, interval), solve(b, interval)).differing == 0;
}
} // namespace

Comparison compare(const Staircase& a, const Staircase& b, const Progress& progress) {
    Comparison comparison;
    comparison.interval = a.interval();
    comparison.inputs = a.interval().inputs();
    std::optional<Interval> shows;     // the run nearest to zero with the largest difference
    std::optional<Interval> undefined; // the first on which one of the two is NaN
    walk(a, b, progress, [&](const DifferenceRun& run) {
        const double size = std::fabs(run.difference);
        if (size == 0.0) { return; }
        const Interval inputs{run.from, run.to};
        comparison.differing += inputs.inputs();
        comparison.length += static_cast<double>(run.to) - static_cast<double>(run.from);
        if (comparison.runs_total++ < static_cast<std::int64_t>(Comparison::most_runs)) {
            comparison.runs.push_back(run);
        }
        if (std::isnan(size)) {
            undefined = undefined.value_or(inputs);
        } else if (size > comparison.largest ||
                   (size == comparison.largest && distance_from_zero(inputs) < distance_from_zero(*shows))) {
            comparison.largest = size;
            shows = inputs;
        }
    });
    if (shows || undefined) { comparison.witness = shortest_input(shows ? *shows : *undefined); }
    return comparison;
}

std::vector<DifferenceRun> difference_runs(const Staircase& a, const Staircase& b, const Progress& progress) {
    std::vector<DifferenceRun> runs;
    walk(a, b, progress, [&](const DifferenceRun& run) {
        if (run.difference != 0.0) { runs.push_back(run); }
    });
    return runs;
}

std::optional<FixedPointType> same_fixed_point(const Spec& spec) {
    constexpr int most_bits = 16;
    if (const auto type = fixed_point_of(spec)) { return type; }
    const auto format = format_of(spec);
    if (!format || level_factor(spec) != 1.0 || format->bits > most_bits) { return std::nullopt; }
    for (const Overflow overflow : {Overflow::saturate, Overflow::saturate_symmetric}) {
        const FixedPointType type{*format, Rounding::ties_even, overflow};
        const auto candidate = parse_quantizer(fixed_point_spellings().front().text(type));
        if (candidate && are_same(spec, *candidate)) { return type; }
    }
    return std::nullopt;
}
} // namespace quantoscope::inline analysis
