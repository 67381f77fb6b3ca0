#include "core/figure/study.h"

namespace quantoscope {

StudyRequest study_request(const Document& document)
{
    return {document.spec(), document.interval, document.reference};
}

std::optional<Study> make_study(const StudyRequest& request, const Progress& progress)
{
    const Spec& spec = request.spec;
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
    staircase = staircase->slice(request.interval);
    study.analysis = analyze(*staircase, spec, request.reference, part(watched, 0.6, 1.0));
    if (stopped) {
        return std::nullopt;
    }
    return study;
}

} // namespace quantoscope
