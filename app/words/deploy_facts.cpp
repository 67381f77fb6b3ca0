#include "app/words/deploy_facts.h"

#include "app/words/writer.h"

#include <algorithm>

namespace quantoscope::inline words {
namespace {
Fact verdict(const DeployComparison& comparison, const NumberStyle& style) {
    const Writer write(style);
    const std::string codes = write.count(comparison.codes);
    if (comparison.disagree == 0) {
        return {FactRole::fine,
                {{comparison.undefined > 0 ? "The same output on all %1 input codes that have one."
                                           : "The same output on all %1 input codes.",
                  {write.count(comparison.codes - comparison.undefined)}}}};
    }
    const LargestDifference& largest = *comparison.largest;
    const auto x = static_cast<float>(largest.x);
    Fact fact{
        FactRole::failed,
        {{largest.lsb == 1.0 ? "Differs on %1 % of the input codes (%2 of %3), by up to 1 step."
                             : "Differs on %1 % of the input codes (%2 of %3), by up to %4 steps.",
          {differing_percent(comparison, style), write.count(comparison.disagree), codes, write.number(largest.lsb)}}}};
    fact.sentences.push_back(
        write.at("The largest difference is at input code %1 (x = %2): training gives %3, the target %4.",
                 {write.count(largest.code), write.number(largest.x), write.number(largest.trained_value),
                  write.number(largest.deployed_value)},
                 1, x));
    fact.sentences.push_back({{"Deployed minus trained is from %1 to %2 steps.",
                               {write.number(comparison.min_lsb), write.number(comparison.max_lsb)}}});
    const std::string from = write.count(comparison.longest->first);
    const std::string to = write.count(comparison.longest->last);
    fact.sentences.push_back(
        comparison.runs.size() == 1
            ? Sentence{{"The codes that differ are %1 to %2.", {from, to}}}
            : Sentence{
                  {"The codes that differ lie in %1 runs from %2 to %3; the longest is %4 to %5.",
                   {write.count(static_cast<std::int64_t>(comparison.runs.size())),
                    write.count(comparison.runs.front().first), write.count(comparison.runs.back().last), from, to}}});
    return fact;
}

// Why the two differ, where it is known.
Fact causes(const Spec& trained, const Spec& deployed, const Target& target, const Writer& write) {
    Fact fact{FactRole::neutral, {{"Why:", {}}}};
    const auto add = [&](const char* sentence, std::vector<std::string> arguments = {}) {
        fact.sentences.push_back({{sentence, std::move(arguments)}});
    };
    for (const DeployCause& cause : deployed.function->deploy->causes) {
        if (cause.applies == nullptr || cause.applies(deployed.values)) { add(cause.sentence); }
    }
    const bool has_slope = deployed.function->parameter_index("slope").has_value();
    if (has_slope && mode_curve_of(trained).curve != &hard_sigmoid_curve) {
        add("The target has a straight line with a clip; the training's curve is another.");
    }
    const ScaledCurve curve = mode_curve_of(trained);
    if (!has_slope && !deployed.function->is_type && !(curve == curve_of(deployed))) {
        add("Training computes with the %1, the target with the %2.",
            {std::string(curve.curve->title), std::string(curve_of(deployed).curve->title)});
    }
    if (const double step = step_of(trained); !std::isnan(step) && step != target.output_codes.step) {
        add("The outputs of training are in steps of %1, those of the target of %2.",
            {write.number(step), write.number(target.output_codes.step)});
    }
    const Value result = deployed.at(deployed.function->is_type ? "type" : "result");
    const Range range = nominal_of(deployed);
    if (!result.is_type()) { return fact; }
    const FixedPointFormat& format = result.type().format;
    const bool fits = format.min_value() <= range.min && format.max_value() >= range.max;
    if (result.type().overflow == Overflow::wrap && !fits) {
        add("The result type wraps: what lies beyond its range begins again at the other end.");
    }
    if (format.is_signed && result.type().overflow == Overflow::saturate && trained.value("symmetric") != 0) {
        add("The result type keeps its most negative code, which symmetric training leaves out.");
    }
    if (result.type().rounding == Rounding::down) { add("The result type rounds down (AP_TRN)."); }
    return fact;
}
} // namespace

std::string differing_percent(const DeployComparison& comparison, const NumberStyle& style) {
    return differing_percent(comparison.share(), style);
}

std::string differing_percent(double share, const NumberStyle& style) { return Writer(style).percent(share); }

std::vector<Fact> deploy_facts(const DeployComparison& comparison, const Spec& trained, const Spec& deployed,
                               const Target& target, const NumberStyle& style) {
    const Writer write(style);
    std::vector<Fact> facts{verdict(comparison, style)};
    if (comparison.first_undefined) {
        const double x = target.input.value(*comparison.first_undefined);
        Fact fact{FactRole::out_of_range,
                  write.at("No output is defined for %1 of %2 input codes, the first of them %3 (x = %4).",
                           {write.count(comparison.undefined), write.count(comparison.codes),
                            write.count(*comparison.first_undefined), write.number(x)},
                           3, static_cast<float>(x))};
        // A target may be held against another.
        for (const DeployFacts* side : {deployed.function->deploy, trained.function->deploy}) {
            if (side != nullptr && !side->undefined.empty()) {
                fact.sentences.push_back({{side->undefined.data(), {}}});
                break;
            }
        }
        facts.push_back(std::move(fact));
    }
    if (Fact why = causes(trained, deployed, target, write); comparison.disagree > 0 && !why.sentences.empty()) {
        facts.push_back(std::move(why));
    }
    return facts;
}
} // namespace quantoscope::inline words
