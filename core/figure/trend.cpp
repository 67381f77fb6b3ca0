#include "core/figure/study.h"

#include <algorithm>
#include <numeric>

namespace quantoscope::inline figure {
namespace {
// Comparing all input codes costs about as much as so many of them have transitions.
constexpr std::int64_t codes_of_a_transition = 8;

std::int64_t codes_of(const Target& target) { return target.input.last - target.input.first + 1; }
} // namespace

std::int64_t TrendRequest::transitions(std::int64_t most) const {
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < specs.size() && sum <= most; ++i) {
        sum += transition_count(specs[i], interval, most);
        if (i < deployments.size()) {
            sum += codes_of(*compared_target(deployments[i].target)) / codes_of_a_transition;
        }
    }
    return sum;
}

std::optional<Trend> make_trend(const TrendRequest& request, const Progress& progress) {
    bool stopped = false; // what was being worked out then is unfinished
    const Progress watched = [&](double done) {
        stopped = stopped || (progress && !progress(done));
        return !stopped;
    };
    constexpr std::int64_t most_counted = 1 << 13; // finer shares of the progress would cost more than they say
    std::vector<double> costs;
    std::ranges::transform(request.specs, std::back_inserter(costs), [&](const Spec& spec) {
        return static_cast<double>(transition_count(spec, request.interval, most_counted));
    });
    const double all = std::accumulate(costs.begin(), costs.end(), 0.0);
    double done = 0.0;
    Trend trend;
    for (std::size_t i = 0; i < request.specs.size(); ++i) {
        const Spec& spec = request.specs[i];
        const double half = done + 0.5 * costs[i] / all;
        const auto staircase = solve(spec, request.interval, part(watched, done, half));
        if (!staircase) { return std::nullopt; }
        done += costs[i] / all;
        trend.push_back(
            {spec.value(request.key), analyze_error(*staircase, spec, request.reference, part(watched, half, done))});
        if (stopped) { return std::nullopt; }
        if (i < request.deployments.size()) {
            const Deployment& deployment = request.deployments[i];
            trend.back().differing = compare_deployed(*bind(deployment.trained), *compared_target(deployment.target),
                                                      part(watched, done, done))
                                         .share();
            if (stopped) { return std::nullopt; }
        }
    }
    return trend;
}
} // namespace quantoscope::inline figure
