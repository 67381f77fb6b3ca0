#include "core/figure/study.h"

namespace quantoscope {

std::optional<Study> make_study(const Spec& spec, Interval interval, Reference reference,
                                const Progress& progress)
{
    bool stopped = false; // what was being worked out then is unfinished
    const Progress watched = [&](double done) {
        stopped = stopped || (progress && !progress(done));
        return !stopped;
    };
    Study study;
    auto staircase = solve(spec, Interval{}, part(watched, 0.0, 0.3));
    if (!staircase) {
        return std::nullopt;
    }
    study.outside = analyze_range(*staircase, spec, part(watched, 0.3, 0.35)).outside;
    study.asymmetric = asymmetric_intervals(defect_runs(*staircase, spec, part(watched, 0.35, 0.55)),
                                            part(watched, 0.55, 0.6));
    staircase = staircase->slice(interval);
    study.analysis = analyze(*staircase, spec, reference, part(watched, 0.6, 1.0));
    if (stopped) {
        return std::nullopt;
    }
    return study;
}

} // namespace quantoscope
