#include "core/analysis/probability.h"

#include "core/analysis/normal.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace quantoscope::inline analysis {
namespace {
constexpr double infinity = std::numeric_limits<double>::infinity();

double uniform_share(Interval interval, double from, double to) {
    const auto first = static_cast<double>(interval.first);
    const auto last = static_cast<double>(interval.last);
    if (first == last) { return from <= first && first < to ? 1.0 : 0.0; }
    return std::max(0.0, std::min(to, last) - std::max(from, first)) / (last - first);
}

double sample_share(const std::vector<float>& values, double from, double to) {
    const auto below = [](float value, double bound) { return static_cast<double>(value) < bound; };
    const auto begin = std::lower_bound(values.begin(), values.end(), from, below);
    const auto end = to == infinity ? values.end() : std::lower_bound(begin, values.end(), to, below);
    return static_cast<double>(end - begin) / static_cast<double>(values.size());
}
} // namespace

std::shared_ptr<const Sample> make_sample(std::string path, std::vector<float> values) {
    std::ranges::sort(values);
    return std::make_shared<const Sample>(Sample{std::move(path), std::move(values)});
}

bool InputDistribution::operator==(const InputDistribution& other) const {
    return kind == other.kind && mean == other.mean && deviation == other.deviation &&
           (sample == other.sample || (sample && other.sample && *sample == *other.sample));
}

bool is_defined(const InputDistribution& distribution, Interval uniform_on) {
    switch (distribution.kind) {
    case InputDistribution::Kind::uniform: return uniform_on.is_finite();
    case InputDistribution::Kind::normal:
        return std::isfinite(distribution.mean) && std::isfinite(distribution.deviation) &&
               distribution.deviation > 0.0;
    case InputDistribution::Kind::sample: break;
    }
    return distribution.sample && !distribution.sample->values.empty();
}

double share(const InputDistribution& distribution, Interval uniform_on, double from, double to) {
    switch (distribution.kind) {
    case InputDistribution::Kind::uniform: return uniform_share(uniform_on, from, to);
    case InputDistribution::Kind::normal:
        return normal_share((from - distribution.mean) / distribution.deviation,
                            (to - distribution.mean) / distribution.deviation);
    case InputDistribution::Kind::sample: break;
    }
    return sample_share(distribution.sample->values, from, to);
}

double tread_share(const InputDistribution& distribution, const Staircase& staircase, std::size_t index) {
    const bool first = index == 0;
    const bool last = index + 1 == staircase.size();
    return share(distribution, staircase.interval(), first ? -infinity : static_cast<double>(staircase.first(index)),
                 last ? infinity : static_cast<double>(staircase.first(index + 1)));
}
} // namespace quantoscope::inline analysis
