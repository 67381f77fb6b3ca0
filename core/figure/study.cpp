#include "core/figure/study.h"

namespace quantoscope {

namespace {

// `progress` for one part of the work: from `begin` to `end` of the whole.
Progress part(const Progress& progress, double begin, double end)
{
    if (!progress) {
        return nullptr;
    }
    return [=](double done) { return progress(begin + (end - begin) * done); };
}

} // namespace

std::optional<Study> make_study(const Spec& spec, Interval interval, Reference reference,
                                const Progress& progress)
{
    Study study;
    {
        const auto whole = solve(spec, Interval{}, part(progress, 0.0, 0.25));
        if (!whole) {
            return std::nullopt;
        }
        study.asymmetric = asymmetric_intervals(defect_runs(*whole, spec));
    }
    const auto staircase = solve(spec, interval, part(progress, 0.45, 0.7));
    if (!staircase) {
        return std::nullopt;
    }
    study.analysis = analyze(*staircase, spec, reference);
    return study;
}

} // namespace quantoscope
