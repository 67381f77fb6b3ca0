#include "core/figure/study.h"
#include "core/staircase/transition_count.h"

namespace quantoscope::inline figure {

std::int64_t TrendRequest::transitions(std::int64_t most) const
{
    std::int64_t sum = 0;
    for (const Spec& spec : specs) {
        sum += transition_count(spec, interval, most);
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
    constexpr std::int64_t most_counted = 1 << 13; // finer shares of the progress would cost more than they say
    const auto all = static_cast<double>(request.transitions(most_counted));
    double done = 0.0;
    Trend trend;
    for (const Spec& spec : request.specs) {
        const double cost = static_cast<double>(transition_count(spec, request.interval, most_counted)) / all;
        const double half = done + 0.5 * cost;
        const auto staircase = solve(spec, request.interval, part(watched, done, half));
        if (!staircase) { return std::nullopt; }
        done += cost;
        trend.push_back(
            {spec.value(request.key), analyze_error(*staircase, spec, request.reference, part(watched, half, done))});
        if (stopped) { return std::nullopt; }
    }
    return trend;
}

} // namespace quantoscope::inline figure
