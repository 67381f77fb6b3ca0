#pragma once

#include "core/deploy/comparison.h"
#include "core/document/document.h"

#include <optional>
#include <vector>

namespace quantoscope::inline figure {
// What is known at one value of a swept parameter.
struct TrendPoint {
    int value = 0;
    ErrorAnalysis error;               // on the analysis interval
    std::optional<double> differing{}; // share of the input codes on which the target differs from what was trained
    bool operator==(const TrendPoint&) const = default;
};
using Trend = std::vector<TrendPoint>; // by value

// What panels show of any quantizer drawn.
struct PanelStudy {
    Analysis analysis; // on the analysis interval
    // Where it is not symmetric, on the whole axis, so that a figure can be panned beyond the analysis
    // interval; incidental float32 ties left out. "The whole axis" of a study are all inputs but those beyond
    // the interval where float32 leaves the levels (settled_inputs).
    std::vector<SymmetryInterval> asymmetric;
    std::vector<StepWidth> widths;          // there, where asked for; none where there are more than most_widths
    std::vector<DifferenceRun> differences; // there, the selected output minus its own; none of the selected one

    static constexpr std::size_t most_widths = std::size_t{1} << 17;
};

// All that is known of one quantizer: what figures and facts are made of.
struct Study : PanelStudy {
    RangeAnalysis range_on_axis; // the whole one, too
    Interval axis;               // that is

    // Only where the request asks for them.
    std::optional<Comparison> comparison;     // with the first of the others, on the analysis interval
    std::vector<PanelStudy> others;           // as in the request
    std::optional<DeployComparison> deployed; // with the target, at every input code
    // As it is compared (compared_target); without one the selected quantizer where it is one, else null.
    std::shared_ptr<const Target> target;
    std::vector<CodeRun> undefined; // of `target`
    std::optional<SignalQuality> signal;
    std::optional<MeasuredComparison> measured;
    std::optional<Trend> trend; // of the sweep; absent, too, while it is not known yet
};

// What a trend is about: the quantizer at each value of the parameter `key`.
struct TrendRequest {
    std::string key;
    std::vector<Spec> specs;
    Interval interval;
    Reference reference = Reference::truth;
    std::vector<Deployment> deployments = {}; // at each value, for `differing`; empty where there is no target
    bool operator==(const TrendRequest&) const = default;

    // About, of all together: what working it out costs. More than `most` may be told as any such number.
    std::int64_t transitions(std::int64_t most) const;
};

// What a study is about; equal requests have equal studies.
struct StudyRequest {
    Spec spec;
    Interval interval;
    Reference reference = Reference::truth;
    std::vector<Spec> others = {};                          // for `others` and `comparison`
    std::optional<Spec> target = {};                        // for `deployed`
    std::optional<InputDistribution> inputs = {};           // for `signal`
    bool widths = false;                                    // for `widths`
    std::shared_ptr<const MeasuredData> measured = nullptr; // for `measured`
    std::optional<TrendRequest> trend = {};                 // for `trend`
    bool operator==(const StudyRequest&) const = default;

    // The target, or the selected quantizer where it is one, null otherwise: bound once for all that is asked of it, as
    // that may take as long as the rest.
    std::shared_ptr<const Target> bound_target() const;
    // About, on the axis of its study, without those of the trend.
    std::int64_t transitions(std::int64_t most, const Target* bound) const;
};

// Of the selected quantizer. The document must not be empty.
StudyRequest study_request(const Document& document);

// nullopt only when `progress` asked to stop. Time and memory grow with the number of codes: about 20 ms at
// 16 bits, some seconds and 550 MB at 24. `progress` is told at least ten times a second. `bound` is the request's
// bound_target where it is at hand.
std::optional<Study> make_study(const StudyRequest& request, const Progress& progress = nullptr,
                                std::shared_ptr<const Target> bound = nullptr);

// The trend alone, which does not depend on the value the swept parameter has now. The same holds of
// `progress`; a solve and its error at each value, some 30 ms for 16 bits.
std::optional<Trend> make_trend(const TrendRequest& request, const Progress& progress = nullptr);

// All that the document's figure shows. `known` is a study at hand, or null; it may still lack the trend of a
// sweep.
Study whole_study(const Document& document, const Study* known = nullptr);
} // namespace quantoscope::inline figure
