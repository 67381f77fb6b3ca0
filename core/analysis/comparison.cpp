#include "core/analysis/comparison.h"

#include "core/analysis/witness.h"

#include <algorithm>
#include <cmath>

namespace quantoscope::inline analysis {
namespace {
// NaN is no other output than NaN, nor an infinity than itself.
double difference_of(float a, float b) {
    const bool same = a == b || (std::isnan(a) && std::isnan(b));
    return same ? 0.0 : static_cast<double>(a) - static_cast<double>(b);
}

bool is_same(double a, double b) { return a == b || (std::isnan(a) && std::isnan(b)); }

// Calls `visit` with every maximal run of one difference, 0 among them, in increasing input.
template <class Visit> void walk(const Staircase& a, const Staircase& b, const Progress& progress, Visit visit) {
    LoopProgress loop(progress, a.size() + b.size());
    DifferenceRun run{.from = a.first(0)};
    bool open = false;
    std::size_t i = 0;
    std::size_t j = 0;
    while (loop.goes_on(i + j)) {
        const double difference = difference_of(a.value(i), b.value(j));
        if (open && !is_same(run.difference, difference)) { // else both stepped alike, and the run goes on
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
} // namespace quantoscope::inline analysis
