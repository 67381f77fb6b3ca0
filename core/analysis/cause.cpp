#include "core/analysis/analysis.h"

#include "core/text/number_text.h"

#include <algorithm>
#include <cmath>

namespace quantoscope::inline analysis {
namespace {
using Found = std::optional<Cause>;

// A target's stages are codes, which say nothing of why.
bool has_causes(const Analysis& analysis) { return analysis.spec.function->deploy == nullptr; }

bool lies_in(double value, Range range) { return range.min <= value && value <= range.max; }

// An operation and what it is given.
struct Step {
    std::string_view key;
    double before = 0.0;
    double after = 0.0;
    bool operator==(const Step&) const = default;
};

// The quantizer at one input.
class Trace {
public:
    Trace(const Analysis& analysis, float x) : m_stages(bind(staircase_spec(analysis.spec))->stages(x)) {}

    Step last() const { return *step("output"); }
    std::optional<Step> step(std::string_view key) const {
        const auto found = std::ranges::find(m_stages, key, &Stage::key);
        if (found == m_stages.end() || found == m_stages.begin()) { return std::nullopt; }
        return Step{found->key, static_cast<double>((found - 1)->value), static_cast<double>(found->value)};
    }
    Phrase last_title() const { return m_stages.back().title; }

private:
    std::vector<Stage> m_stages;
};

// What the last operation multiplies by, where it says that it does.
std::optional<double> last_factor(const Analysis& analysis) {
    const Phrase title = Trace(analysis, analysis.interval.first).last_title();
    const bool multiplies = std::string_view(title.text) == "output, times %1";
    return multiplies ? std::optional<double>(*parse_float32(title.arguments.front())) : std::nullopt;
}

// Whether `part` has the sign of `error` and makes up half of it.
bool accounts_for(double part, double error) { return part * error > 0.0 && std::fabs(part) >= 0.5 * std::fabs(error); }
} // namespace

Found why_outside(const Analysis& analysis) {
    const RangeAnalysis& range = analysis.range;
    const auto factor = range.witness && has_causes(analysis) ? last_factor(analysis) : std::nullopt;
    if (!factor) { return std::nullopt; }
    const Range result{range.attained.min / *factor, range.attained.max / *factor};
    if (!lies_in(result.min, range.nominal) || !lies_in(result.max, range.nominal)) { return std::nullopt; }
    return Cause{CauseKind::multiplied, "output", *range.witness, {result.min, result.max, *factor}};
}

Found why_asymmetric(const Analysis& analysis) {
    const SymmetryAnalysis& symmetry = analysis.symmetry;
    const float end = std::min(analysis.interval.last, -analysis.interval.first);
    if (symmetry.intervals_total == 0 || end < 0.0f || !has_causes(analysis)) { return std::nullopt; }
    const double center = symmetry.center;
    const Step at_zero = Trace(analysis, 0.0f).last();
    if (const auto factor = last_factor(analysis); factor && center != 0.0 && at_zero.before == center) {
        return Cause{CauseKind::center_moved, at_zero.key, 0.0f, {center, *factor * center, *factor}};
    }
    // The outputs at the ends of the pairs: what they mirror must be an output too.
    for (const float x : {-end, end}) {
        const double output = Trace(analysis, x).last().after;
        const double mirror = 2.0 * center - output;
        if (std::isnan(output) || lies_in(mirror, analysis.range.attained)) { continue; }
        const auto clip = Trace(analysis, -x).step("clipped");
        const bool is_clipped = clip && clip->before != clip->after;
        return Cause{CauseKind::mirror_missing, is_clipped ? clip->key : at_zero.key, -x, {output, mirror}};
    }
    return std::nullopt;
}

Found why_error(const Analysis& analysis) {
    if (!has_causes(analysis)) { return std::nullopt; }
    const float x = analysis.error.at;
    const Trace trace(analysis, x);
    const Step last = trace.last();
    const double truth = reference_curve(analysis.spec, analysis.error.reference)(static_cast<double>(x));
    const double error = last.after - truth;
    const Range nominal = analysis.range.nominal;
    const auto cause = [x](CauseKind kind, const Step& step, double third = 0.0) {
        return Cause{kind, step.key, x, {step.before, step.after, third}};
    };
    if (const auto factor = last_factor(analysis); factor && !lies_in(last.after, nominal) &&
                                                   lies_in(last.before, nominal) &&
                                                   accounts_for(last.after - last.before, error)) {
        return cause(CauseKind::multiplied_here, last, *factor);
    }
    if (const auto clip = trace.step("clipped"); clip && clip->after != 0.0) {
        const double unit = last.after / clip->after; // some clip codes, some outputs
        if (accounts_for(unit * (clip->after - clip->before), error)) { return cause(CauseKind::clipped, *clip); }
    }
    const double of_mode = mode_curve_of(analysis.spec)(static_cast<double>(x));
    const auto curve = trace.step(trace.step("surrogate") ? "surrogate" : "sigmoid");
    if (curve && accounts_for(of_mode - truth, error)) { return cause(CauseKind::curve, {curve->key, of_mode, truth}); }
    // A whole number more is a step of the outputs, or two.
    const auto rounding = trace.step("rounded");
    if (rounding && accounts_for((rounding->after - rounding->before) * analysis.step, error)) {
        return cause(CauseKind::rounded, *rounding);
    }
    return std::nullopt;
}

Found why_more_levels(const Analysis& analysis) {
    const Range ends = analysis.range.nominal;
    const double capacity = std::ldexp(1.0, analysis.spec.value("bits"));
    const bool is_one_more = analysis.spec.function->parameter_index("bits") && analysis.range.attained == ends &&
                             ends.max - ends.min == capacity * analysis.step;
    if (!is_one_more || !has_causes(analysis)) { return std::nullopt; }
    return Cause{CauseKind::both_ends, "rounded", analysis.interval.last, {ends.min, ends.max, capacity}};
}
} // namespace quantoscope::inline analysis
