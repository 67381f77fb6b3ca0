#include "core/figure/study.h"

#include <algorithm>
#include <numeric>

namespace quantoscope::inline figure {
namespace {
// At each value of the sweep.
std::vector<Deployment> swept_deployments(const Document& document) {
    std::vector<Deployment> deployments;
    for (const Document& at : swept_documents(document)) {
        if (auto deployment = deployment_of(at)) { deployments.push_back(std::move(*deployment)); }
    }
    return deployments;
}

// Comparing all input codes costs about as much as so many of them have transitions.
constexpr std::int64_t codes_of_a_transition = 8;

std::int64_t codes_of(const Target& target) { return target.input.last - target.input.first + 1; }

// What of a request is `bound`, its target.
bool is_bound(const StudyRequest& request, const Spec& spec, const Target* bound) {
    return bound != nullptr && spec == request.target.value_or(request.spec);
}

// The inputs that can be solved quickly, and the analysis interval.
Interval axis_of(const StudyRequest& request, const Target* bound) {
    const auto settled = [&](const Spec& spec) {
        return is_bound(request, spec, bound) ? inputs_in_range(*bound) : settled_inputs(spec);
    };
    Interval axis = settled(request.spec);
    for (const Spec& spec : request.others) {
        const Interval other = settled(spec);
        axis = {std::max(axis.first, other.first), std::min(axis.last, other.last)};
    }
    return {std::min(axis.first, request.interval.first), std::max(axis.last, request.interval.last)};
}

std::optional<Staircase> solve_one(const StudyRequest& request, const Spec& spec, const Target* bound, Interval axis,
                                   const Progress& progress) {
    return is_bound(request, spec, bound) ? solve_target(*bound, step_of(spec), axis, progress)
                                          : solve(spec, axis, progress);
}

std::vector<StepWidth> widths_of(const StudyRequest& request, const Staircase& staircase, const Spec& spec) {
    const bool wanted = request.widths && staircase.size() <= PanelStudy::most_widths;
    return wanted ? step_widths(staircase, spec) : std::vector<StepWidth>();
}

// Adds one of the others to the study; false when asked to stop.
bool add_other(Study& study, const StudyRequest& request, const Target* bound, const Staircase& own, const Spec& spec,
               const Progress& progress) {
    const auto other = solve_one(request, spec, bound, study.axis, part(progress, 0.0, 0.5));
    if (!other) { return false; }
    if (study.others.empty()) {
        study.comparison =
            compare(own.slice(request.interval), other->slice(request.interval), part(progress, 0.5, 0.6));
    }
    study.others.push_back({.analysis = analyze(other->slice(request.interval), spec, request.reference),
                            .asymmetric = asymmetric_intervals(*other, spec, part(progress, 0.7, 1.0)),
                            .widths = widths_of(request, *other, spec),
                            .differences = difference_runs(own, *other, part(progress, 0.6, 0.7))});
    return true;
}
} // namespace

StudyRequest study_request(const Document& document) {
    StudyRequest request{document.spec(), document.interval, document.reference};
    if (document.sweep) {
        request.trend = {.key = document.sweep->key,
                         .specs = swept_specs(document),
                         .interval = document.interval,
                         .reference = document.reference,
                         .deployments = swept_deployments(document)};
        return request;
    }
    request.others = other_specs(document);
    request.target = deployed_spec(document);
    if (document.shows(PanelKind::probability)) { request.inputs = document.inputs; }
    request.measured = document.measured;
    request.widths = document.shows(PanelKind::widths);
    return request;
}

std::shared_ptr<const Target> StudyRequest::bound_target() const {
    auto bound = target_of(target.value_or(spec));
    return bound ? std::make_shared<const Target>(std::move(*bound)) : nullptr;
}

std::int64_t StudyRequest::transitions(std::int64_t most, const Target* bound) const {
    const Interval axis = axis_of(*this, bound);
    const auto transitions_of = [&](const Spec& one) {
        return is_bound(*this, one, bound) ? transition_count(*bound, axis) : transition_count(one, axis, most);
    };
    std::int64_t count = transitions_of(spec);
    for (const Spec& other : others) { count += transitions_of(other); }
    return count;
}

std::optional<Study> make_study(const StudyRequest& request, const Progress& progress,
                                std::shared_ptr<const Target> bound) {
    const Spec& spec = request.spec;
    const double end = request.trend ? 0.5 : 1.0;
    bool stopped = false; // what was being worked out then is unfinished
    const Progress watched = [&](double done) {
        stopped = stopped || (progress && !progress(end * done));
        return !stopped;
    };
    // What is asked for beyond the analysis takes about as long as the analysis.
    const double main_part = !request.others.empty() || request.inputs ? 0.5 : 1.0;
    const Progress first = part(watched, 0.0, main_part);
    const Progress rest = part(watched, main_part, 1.0);
    Study study;
    if (bound == nullptr) { bound = request.bound_target(); }
    study.axis = axis_of(request, bound.get());
    auto staircase = solve_one(request, spec, bound.get(), study.axis, part(first, 0.0, 0.3));
    if (!staircase) { return std::nullopt; }
    study.range_on_axis = analyze_range(*staircase, spec, part(first, 0.3, 0.35));
    study.asymmetric = asymmetric_intervals(*staircase, spec, part(first, 0.35, 0.6));
    study.widths = widths_of(request, *staircase, spec);
    const Staircase on_interval = staircase->slice(request.interval);
    if (request.measured != nullptr) { study.measured = compare_measured(spec, request.measured->rows); }
    const bool is_type = request.target && request.target->function->is_type;
    study.target = is_type ? std::make_shared<const Target>(*compared_target(*request.target)) : bound;
    if (study.target != nullptr) {
        const DeployFacts& facts = *request.target.value_or(spec).function->deploy;
        if (!facts.undefined.empty()) { study.undefined = undefined_codes(*study.target); }
        if (request.target) { study.deployed = compare_deployed(*bind(spec), *study.target, part(rest, 0.0, 0.1)); }
    }
    const double share = request.others.empty() ? 0.0 : 0.6 / static_cast<double>(request.others.size());
    for (std::size_t i = 0; i < request.others.size() && !stopped; ++i) {
        const double begin = share * static_cast<double>(i);
        if (!add_other(study, request, bound.get(), *staircase, request.others[i], part(rest, begin, begin + share))) {
            return std::nullopt;
        }
    }
    if (request.inputs && !stopped) {
        const bool uniform = request.inputs->kind == InputDistribution::Kind::uniform;
        study.signal = signal_quality(uniform ? on_interval : *staircase, spec, request.reference, *request.inputs,
                                      part(rest, 0.6, 1.0));
    }
    staircase.reset(); // memory: there may be 16 million segments
    study.analysis = analyze(on_interval, spec, request.reference, part(first, 0.6, 1.0));
    if (!stopped && request.trend) {
        study.trend = make_trend(*request.trend, part(progress, end, 1.0));
        stopped = !study.trend;
    }
    return stopped ? std::nullopt : std::optional(std::move(study));
}

Study whole_study(const Document& document, const Study* known) {
    if (draws_nothing(document)) {
        return {}; // nor is anything that comes of it
    }
    const StudyRequest request = study_request(document);
    if (known == nullptr) { return *make_study(request); }
    Study study = *known;
    if (request.trend && !study.trend) { study.trend = make_trend(*request.trend); }
    return study;
}

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
