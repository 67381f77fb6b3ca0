#include "core/proof/proof.h"

#include "core/text/number_text.h"

#include <algorithm>

namespace quantoscope::inline proof {
namespace {
// How many patterns the runs hold; nullopt where not all of them are listed.
std::optional<std::int64_t> inputs_outside(const RangeAnalysis& range) {
    if (range.outside_total > std::ssize(range.outside)) { return std::nullopt; }
    std::int64_t inputs = 0;
    for (const OutsideRun& run : range.outside) {
        const Interval interval{run.from, run.to};
        inputs += interval.inputs() + (interval.contains(0.0f) ? 1 : 0); // -0 is a pattern of its own
    }
    return inputs;
}

ProofClaim range_claim(const ProofCounts& counts, const RangeAnalysis& range) {
    const auto outside = counts.nan_inputs > 0 ? inputs_outside(range) : std::nullopt;
    const bool same_outside = outside ? counts.outside == *outside : (counts.outside > 0) == (range.outside_total > 0);
    return {"range",
            counts.attained == range.attained && same_outside,
            {"outputs from %1 to %2, as the analysis says from %3 to %4; %5 inputs outside [%6, %7]",
             {text_of(counts.attained.min), text_of(counts.attained.max), text_of(range.attained.min),
              text_of(range.attained.max), std::to_string(counts.outside), text_of(range.nominal.min),
              text_of(range.nominal.max)}}};
}

// The kernel on the whole axis.
std::optional<ProofCounts> counted(const Spec& spec, const Kernel& kernel, const Staircase& staircase, unsigned threads,
                                   const Progress& progress) {
    return count_outputs(kernel, staircase, nominal_of(spec), symmetry_center_of(spec), {}, threads, progress);
}
} // namespace

std::vector<ProofClaim> claims_of(const ProofCounts& counts, const Analysis& analysis) {
    const std::int64_t numbers = counts.inputs - counts.nan_inputs;
    const std::int64_t wrong = counts.mismatches - counts.nan_mismatches;
    const std::int64_t asymmetric = analysis.symmetry.asymmetric_pairs;
    std::vector<ProofClaim> claims{
        {"staircase",
         wrong == 0,
         {"%1 inputs, %2 with another output than the staircase", {std::to_string(numbers), std::to_string(wrong)}}},
        {"order",
         analysis.monotone == (counts.descents == 0),
         {analysis.monotone ? "outputs decrease at %1 inputs; the analysis says at none"
                            : "outputs decrease at %1 inputs; the analysis says that they do",
          {std::to_string(counts.descents)}}},
        range_claim(counts, analysis.range)};
    if (counts.nan_inputs == 0) { return claims; } // codes, not float32
    if (analysis.symmetry.applies) {
        claims.push_back({"symmetry",
                          counts.asymmetric_pairs == asymmetric,
                          {"%1 pairs x and -x are not symmetric; the analysis says %2",
                           {std::to_string(counts.asymmetric_pairs), std::to_string(asymmetric)}}});
    }
    claims.push_back({"nan",
                      counts.nan_mismatches == 0,
                      {"%1 inputs are NaN, %2 of them give a number",
                       {std::to_string(counts.nan_inputs), std::to_string(counts.nan_mismatches)}}});
    return claims;
}

std::optional<Proof> prove(const Spec& asked, unsigned threads, const Progress& progress) {
    const auto target = target_of(asked);
    const Spec spec = target ? asked : staircase_spec(asked);
    const auto end = [&](std::int64_t code) { return static_cast<float>(target->input.value(code)); };
    const Interval inputs = target ? Interval{end(target->input.first), end(target->input.last)} : Interval{};
    const double solved = target ? 0.4 : 0.02; // how much of the work is done then
    const double all_counted = target ? 0.8 : 0.95;
    const auto staircase = solve(spec, inputs, part(progress, 0.0, solved));
    if (!staircase) { return std::nullopt; }
    const Progress counting = part(progress, solved, all_counted);
    const auto counts = target ? count_codes(*target, *staircase, nominal_of(spec), symmetry_center_of(spec), counting)
                               : counted(spec, *bind(spec), *staircase, threads, counting);
    if (!counts) { return std::nullopt; }
    const Analysis analysis = analyze(*staircase, spec, Reference::truth, part(progress, all_counted, 1.0));
    return Proof{*counts, claims_of(*counts, analysis)};
}

bool computes_with_library(const Spec& spec) {
    const Curve* curve = mode_curve_of(spec).curve;
    const bool is_real = curve == &logistic_curve || curve == &tanh_curve;
    return spec.function->qkeras != nullptr && (is_real || (mode_matters(spec) && spec.mode == &real_sigmoid_mode()));
}

std::optional<LibraryProof> prove_against(const Spec& spec, const MathLibrary& library, unsigned threads,
                                          const Progress& progress) {
    const auto staircase = solve(spec, {}, part(progress, 0.0, 0.02));
    if (!staircase) { return std::nullopt; }
    Spec with_library = spec;
    with_library.mode = &library.mode;
    const auto counts = counted(spec, *bind(with_library), *staircase, threads, part(progress, 0.02, 0.6));
    const bool is_tanh = mode_curve_of(spec).curve == &tanh_curve;
    const auto values = compare_values(is_tanh ? library.mode.tanh : library.mode.evaluate,
                                       is_tanh ? FloatFunction(tanh_rounded) : FloatFunction(sigmoid_rounded), {},
                                       threads, part(progress, 0.6, 1.0));
    return counts && values ? std::optional(LibraryProof{*counts, *values}) : std::nullopt;
}
} // namespace quantoscope::inline proof
