#pragma once

#include "core/analysis/comparison.h"
#include "core/analysis/step_widths.h"
#include "core/document/document.h"

#include <optional>
#include <vector>

namespace quantoscope {

// All that is known of one quantizer: what figures and facts are made of.
struct Study {
    Analysis analysis; // on the analysis interval
    // Where it is not symmetric, on the whole axis, so that a figure can be panned beyond the analysis
    // interval; incidental float32 ties left out.
    std::vector<SymmetryInterval> asymmetric;
    std::vector<OutsideRun> outside; // on the whole axis too

    // Only where the request asks for them.
    std::optional<Comparison> comparison;   // with the other quantizer, on the analysis interval
    std::vector<DifferenceRun> differences; // all of them, on the whole axis
    std::optional<SignalQuality> signal;
    std::optional<MeasuredComparison> measured;
    std::vector<StepWidth> widths; // on the whole axis; none where there are more than most_widths

    static constexpr std::size_t most_widths = std::size_t{1} << 17;
};

// What a study is about; equal requests have equal studies.
struct StudyRequest {
    Spec spec;
    Interval interval;
    Reference reference = Reference::truth;
    std::optional<Spec> compared = {};                      // for `comparison`
    std::optional<InputDistribution> inputs = {};           // for `signal`
    bool widths = false;                                    // for `widths`
    std::shared_ptr<const MeasuredData> measured = nullptr; // for `measured`
    bool operator==(const StudyRequest&) const = default;
};

// Of the selected quantizer. The document must not be empty.
StudyRequest study_request(const Document& document);

// nullopt only when `progress` asked to stop. Time and memory grow with the number of codes: about 20 ms at
// 16 bits, some seconds and 550 MB at 24. `progress` is told at least ten times a second.
std::optional<Study> make_study(const StudyRequest& request, const Progress& progress = nullptr);

} // namespace quantoscope
