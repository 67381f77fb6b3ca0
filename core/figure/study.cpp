#include "core/figure/study.h"

namespace quantoscope {

StudyRequest study_request(const Document& document)
{
    StudyRequest request{document.spec(), document.interval, document.reference};
    if (document.sweep) {
        request.trend = {.key = document.sweep->key,
                         .specs = swept_specs(document.spec(), *document.sweep),
                         .interval = document.interval,
                         .reference = document.reference};
    }
    return request;
}

std::optional<Study> make_study(const StudyRequest& request, const Progress& progress)
{
    const Spec& spec = request.spec;
    const double end = request.trend ? 0.5 : 1.0;
    bool stopped = false; // what was being worked out then is unfinished
    const Progress watched = [&](double done) {
        stopped = stopped || (progress && !progress(end * done));
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
    if (!stopped && request.trend) {
        study.trend = make_trend(*request.trend, part(progress, end, 1.0));
        stopped = !study.trend;
    }
    return stopped ? std::nullopt : std::optional(std::move(study));
}

} // namespace quantoscope
