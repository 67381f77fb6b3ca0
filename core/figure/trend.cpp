#include "core/figure/study.h"

namespace quantoscope {

namespace {

std::int64_t codes_of(const Spec& spec)
{
    return std::int64_t{1} << spec.value("bits");
}

} // namespace

std::int64_t TrendRequest::codes() const
{
    std::int64_t sum = 0;
    for (const Spec& spec : specs) {
        sum += codes_of(spec);
    }
    return sum;
}

std::optional<Trend> make_trend(const TrendRequest& request, const Progress& progress)
{
    bool stopped = false; // what was being worked out then is unfinished
    const Progress watched = [&](double done) {
        stopped = stopped || (progress && !progress(done));
        return !stopped;
    };
    const auto all = static_cast<double>(request.codes());
    double done = 0.0;
    Trend trend;
    for (const Spec& spec : request.specs) {
        const double cost = static_cast<double>(codes_of(spec)) / all;
        const double half = done + 0.5 * cost;
        const auto staircase = solve(spec, request.interval, part(watched, done, half));
        if (!staircase) {
            return std::nullopt;
        }
        done += cost;
        trend.push_back({spec.value(request.key),
                         analyze_error(*staircase, spec, request.reference, part(watched, half, done))});
        if (stopped) {
            return std::nullopt;
        }
    }
    return trend;
}

} // namespace quantoscope
