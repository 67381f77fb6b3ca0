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
    {
        const auto whole = solve(spec, Interval{}, part(watched, 0.0, 0.26));
        if (!whole) {
            return std::nullopt;
        }
        study.outside = analyze_range(*whole, spec, part(watched, 0.26, 0.3)).outside;
        study.asymmetric = asymmetric_intervals(defect_runs(*whole, spec, part(watched, 0.3, 0.44)),
                                                part(watched, 0.44, 0.46));
    }
    const auto staircase = solve(spec, interval, part(watched, 0.46, 0.7));
    if (!staircase) {
        return std::nullopt;
    }
    study.analysis = analyze(*staircase, spec, reference, part(watched, 0.7, 1.0));
    if (stopped) {
        return std::nullopt;
    }
    return study;
}

} // namespace quantoscope
