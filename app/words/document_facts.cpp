#include "app/words/facts.h"

#include "app/words/legend.h"
#include "app/words/writer.h"
#include "core/deploy/target.h"

#include <algorithm>
#include <cmath>

namespace quantoscope::inline words {
namespace {
// Where two quantizers differ.
Sentence where_they_differ(const Comparison& comparison, const Writer& write) {
    const DifferenceRun& first = comparison.runs.front();
    return comparison.runs_total > 1 ? write("On %1 runs of inputs, the first from %2 to %3.", comparison.runs_total,
                                             At{first.from}, first.to)
           : first.from == first.to  ? write("On x = %1 alone.", At{first.from})
                                     : write("From x = %1 to %2.", At{first.from}, first.to);
}

Fact verdict(const DeployComparison& comparison, const Writer& write) {
    if (comparison.disagree == 0) {
        return {FactRole::fine, write(comparison.undefined > 0 ? "The same output on all %1 input codes that have one."
                                                               : "The same output on all %1 input codes.",
                                      comparison.codes - comparison.undefined)};
    }
    const LargestDifference& largest = *comparison.largest;
    const auto first = comparison.longest->first;
    const auto last = comparison.longest->last;
    return {
        FactRole::failed,
        write(largest.lsb == 1.0 ? "Differs on %1 % of the input codes (%2 of %3), by up to 1 step."
                                 : "Differs on %1 % of the input codes (%2 of %3), by up to %4 steps.",
              write.percent(comparison.share()), comparison.disagree, comparison.codes, largest.lsb),
        {write("The largest difference is at input code %1 (x = %2): training gives %3, the target %4.", largest.code,
               At{static_cast<float>(largest.x), "", largest.x}, largest.trained_value, largest.deployed_value),
         write("Deployed minus trained is from %1 to %2 steps.", comparison.min_lsb, comparison.max_lsb),
         comparison.runs.size() == 1
             ? write("The codes that differ are %1 to %2.", first, last)
             : write("The codes that differ lie in %1 runs from %2 to %3; the longest is %4 to %5.",
                     comparison.runs.size(), comparison.runs.front().first, comparison.runs.back().last, first, last)}};
}

// Why the two differ, where it is known.
Fact causes(const Spec& trained, const Spec& deployed, const Target& target, const Writer& write) {
    Fact fact{FactRole::neutral, {{"Why:", {}}}};
    const auto add = [&](const char* sentence, const auto&... arguments) { fact.say(write(sentence, arguments...)); };
    for (const DeployCause& cause : deployed.function->deploy->causes) {
        if (cause.applies == nullptr || cause.applies(deployed.values)) { add(cause.sentence); }
    }
    const bool has_slope = deployed.function->parameter_index("slope").has_value();
    if (has_slope && mode_curve_of(trained).curve != &hard_sigmoid_curve) {
        add("The target has a straight line with a clip; the training's curve is another.");
    }
    const ScaledCurve curve = mode_curve_of(trained);
    if (!has_slope && !deployed.function->is_type && !(curve == curve_of(deployed))) {
        add("Training computes with the %1, the target with the %2.", curve.curve->title,
            curve_of(deployed).curve->title);
    }
    if (const double step = step_of(trained); !std::isnan(step) && step != target.output_codes.step) {
        add("The outputs of training are in steps of %1, those of the target of %2.", step, target.output_codes.step);
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

Fact signal_fact(const SignalQuality& signal, const Writer& write) {
    if (!signal.mean_square_error) {
        return {FactRole::neutral,
                write("Inputs: no distribution."),
                {write("Give a finite interval, a deviation above 0 or a file of numbers.")}};
    }
    Fact fact{FactRole::neutral, signal.sqnr_db
                                     ? write("Signal to quantization noise %1 dB.", write.measure(*signal.sqnr_db))
                                     : write("Signal to quantization noise: infinite.")};
    fact.say(write("Mean square error %1.", write.measure(*signal.mean_square_error)));
    if (signal.entropy_bits) { fact.say(write("The codes carry %1 bits each.", write.measure(*signal.entropy_bits))); }
    return fact;
}

// What the panel of the codes that differ shows, for those who hear the facts.
Fact swept_fact(const Trend& trend, const std::string& key, const Writer& write) {
    Fact fact{FactRole::neutral, write("Input codes that differ, by %1:", key)};
    for (const TrendPoint& point : trend) {
        fact.say(write("%1: %2 %.", point.value, write.percent(point.differing.value_or(0.0))));
    }
    return fact;
}
} // namespace

Fact comparison_fact(const Comparison& comparison, const std::string& other, const NumberStyle& style) {
    const Writer write(style);
    const std::int64_t inputs = comparison.inputs;
    const std::int64_t differing = comparison.differing;
    const double largest = comparison.largest;
    if (!comparison.witness) {
        return {FactRole::fine, write.counted(inputs, "The same as %1 on the only input.",
                                              "The same as %1 on all %2 float32 inputs.", other, inputs)};
    }
    const At witness{*comparison.witness};
    const Interval on = comparison.interval;
    const double share = comparison.length / (static_cast<double>(on.last) - static_cast<double>(on.first));
    if (std::isfinite(share) && share > 0.0 && largest > 0.0) {
        return {FactRole::neutral,
                write("Differs from %1 on %2 % of [%3, %4], by up to %5, for example at x = %6.", other,
                      write.percent(share), on.first, on.last, largest, witness),
                {where_they_differ(comparison, write)},
                {write("%1 of %2 float32 inputs differ; float32 is dense near 0.", differing, inputs)}};
    }
    return {FactRole::neutral,
            largest > 0.0
                ? write("Differs from %1 on %2 of %3 float32 inputs, by up to %4, for example at x = %5.", other,
                        differing, inputs, largest, witness)
                : write("Differs from %1 on %2 of %3 float32 inputs: one of the two is NaN, for example at x = %4.",
                        other, differing, inputs, witness),
            {where_they_differ(comparison, write)}};
}

Fact measured_fact(const MeasuredComparison& comparison, std::span<const MeasuredRow> rows, const NumberStyle& style) {
    const Writer write(style);
    const std::size_t differing = comparison.mismatches.size();
    if (differing == 0) {
        return {FactRole::fine,
                write.counted(comparison.rows, "The only row agrees.", "All %1 rows agree.", comparison.rows)};
    }
    Fact fact{FactRole::failed, write(comparison.rows == 1 ? "The only row differs."
                                      : differing == 1     ? "%1 of %2 rows differs."
                                                           : "%1 of %2 rows differ.",
                                      differing, comparison.rows)};
    if (!comparison.largest) { // NaN alone
        return fact;
    }
    const MeasuredMismatch& largest = comparison.mismatches[*comparison.largest];
    const MeasuredRow& row = rows[largest.row];
    const std::string difference = write.measure(std::fabs(largest.difference));
    if (std::isnan(largest.steps)) { // off a uniform grid
        fact.say(write("The largest difference is %1, at x = %2 on line %3.", difference, At{row.x}, row.line));
        return fact;
    }
    const std::string steps = write.measure(std::fabs(largest.steps));
    fact.say(write(steps == write.measure(1.0) ? "The largest difference is %1 step (%2), at x = %3 on line %4."
                                               : "The largest difference is %1 steps (%2), at x = %3 on line %4.",
                   steps, difference, At{row.x}, row.line));
    return fact;
}

std::vector<Fact> deploy_facts(const DeployComparison& comparison, const Spec& trained, const Spec& deployed,
                               const Target& target, const NumberStyle& style) {
    const Writer write(style);
    std::vector<Fact> facts{verdict(comparison, write)};
    if (comparison.first_undefined) {
        const double x = target.input.value(*comparison.first_undefined);
        Fact fact{FactRole::out_of_range,
                  write("No output is defined for %1 of %2 input codes, the first of them %3 (x = %4).",
                        comparison.undefined, comparison.codes, *comparison.first_undefined,
                        At{static_cast<float>(x), "", x})};
        // A target may be held against another.
        for (const DeployFacts* side : {deployed.function->deploy, trained.function->deploy}) {
            if (side != nullptr && !side->undefined.empty()) {
                fact.say(write(side->undefined.data()));
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

std::vector<Fact> document_facts(const Document& document, const Study& study, const NumberStyle& style) {
    std::vector<Fact> facts;
    if (!shows_selected(document)) { return facts; }
    if (const auto target = deployed_spec(document); target && study.deployed) {
        facts = deploy_facts(*study.deployed, document.spec(), *target, *study.target, style);
    }
    if (document.sweep && study.trend && !study.trend->empty() && study.trend->front().differing) {
        facts.push_back(swept_fact(*study.trend, document.sweep->key, Writer(style)));
    }
    if (const auto limit = limit_text(document, &study)) {
        facts.push_back({FactRole::neutral, {{"Limit of the largest error:", {}}}, {{*limit}}});
    }
    if (study.measured && document.measured != nullptr) {
        facts.push_back(measured_fact(*study.measured, document.measured->rows, style));
    }
    const auto other = deployed_spec(document) ? std::nullopt : compared_spec(document);
    if (study.comparison && other) { facts.push_back(comparison_fact(*study.comparison, text_of(*other), style)); }
    for (Fact& fact : facts_of(study.analysis, style)) { facts.push_back(std::move(fact)); }
    if (study.signal) { facts.insert(facts.end() - 1, signal_fact(*study.signal, Writer(style))); }
    return facts;
}

std::optional<Fact> proof_fact(const Document& document, const std::string& version) {
    if (!document.proof || document.is_empty()) { return std::nullopt; }
    const KeptProof& proof = *document.proof;
    Fact fact;
    if (proof.text == text_of(document.spec()) && proof.version == version) {
        fact.role = proof.holds ? FactRole::fine : FactRole::failed;
        fact.headline = {{proof.holds ? "Proved over all inputs." : "Over all inputs, not all of this is so.", {}}};
    } else {
        fact.headline = {{"A proof of what is no longer shown:", {}}};
        fact.say({{"It is of %1, by version %2.", {proof.text, proof.version}}});
    }
    fact.more.push_back({{"Hash of all outputs: %1.", {proof.hash}}});
    return fact;
}

std::string file_title(const Document& document) {
    if (document.figure.title) { return *document.figure.title; }
    return document.sweep ? swept_text(swept_spec(document, document.sweep->key), *document.sweep)
                          : text_of(document.spec());
}

std::string file_description(const Document& document, const Study& study) {
    std::string text;
    for (const Fact& fact : document_facts(document, study, exact_style())) {
        text += (text.empty() ? "" : "\n") + plain(fact);
    }
    return text;
}
} // namespace quantoscope::inline words
