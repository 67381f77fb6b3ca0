#include "app/cli/command.h"
#include "app/cli/json_text.h"
#include "app/cli/output.h"
#include "app/words/display_text.h"
#include "app/words/facts.h"
#include "core/analysis/analysis.h"
#include "core/text/number_text.h"

#include <cmath>

namespace quantoscope::inline cli {
namespace {
// null where QKeras's min() raises an error.
Json json_of(const Range& range) { return {or_null(range.min), or_null(range.max)}; }

Json json_of(const RangeAnalysis& range, bool has_codes) {
    const Json outside = json_list(range.outside, [](const OutsideRun& run) {
        return Json{{"from", json_number(run.from)},
                    {"to", json_number(run.to)},
                    {"min", json_number(run.min)},
                    {"max", json_number(run.max)}};
    });
    const Json missing = json_list(range.missing_codes, [](const CodeRun& run) { return Json{run.first, run.last}; });
    Json json = {{"nominal", json_of(range.nominal)},    {"reported", json_of(range.reported)},
                 {"attained", json_of(range.attained)},  {"outside", outside},
                 {"outside_total", range.outside_total}, {"largest_excess", json_number(range.largest_excess)},
                 {"witness", or_null(range.witness)}};
    for (const Interval& run : range.undefined) { // where QKeras gives NaN; left out where it does not
        json["undefined"].push_back(json_interval(run));
    }
    json["missing_codes"] = has_codes ? missing : Json();
    json["missing_codes_total"] = has_codes ? Json(range.missing_codes_total) : Json();
    return json;
}

Json json_of(const SymmetryAnalysis& symmetry) {
    if (!symmetry.applies) { return nullptr; }
    const Json intervals = json_list(symmetry.intervals, [](const SymmetryInterval& interval) {
        return Json{{"from", json_number(interval.from)},
                    {"to", json_number(interval.to)},
                    {"defect", json_number(interval.defect)}};
    });
    return {{"center", {0, json_number(symmetry.center)}},
            {"largest_defect", json_number(symmetry.largest_defect)},
            {"witness", or_null(symmetry.witness)},
            {"intervals", intervals},
            {"intervals_total", symmetry.intervals_total},
            {"asymmetric_pairs", symmetry.asymmetric_pairs},
            {"pairs", symmetry.pairs},
            {"incidental",
             {{"pairs", symmetry.incidental_pairs},
              {"largest", json_number(symmetry.incidental_largest)},
              {"witness", or_null(symmetry.incidental_witness)}}}};
}

Json json_of(const ErrorAnalysis& error) {
    return {{"reference", reference_keys()[static_cast<std::size_t>(error.reference)]},
            {"largest", json_number(error.largest)},
            {"at", json_number(error.at)},
            {"mean", or_null(error.mean)},
            {"rms", or_null(error.rms)},
            {"largest_in_steps", or_null(error.largest_in_steps)}};
}

Json json_of(const Analysis& analysis) {
    Json json = {{"spec", text_of(analysis.spec)}};
    if (analysis.spec.role != QuantizerRole::none) { json["resolved"] = text_of(resolved(analysis.spec)); }
    json.update({{"interval", json_interval(analysis.interval)},
                 {"levels", analysis.levels},
                 {"transitions", analysis.transitions},
                 {"monotone", analysis.monotone},
                 {"step", or_null(analysis.step)},
                 {"range", json_of(analysis.range, !std::isnan(analysis.step))},
                 {"symmetry", json_of(analysis.symmetry)},
                 {"error", json_of(analysis.error)}});
    return json;
}

std::string paragraphs_of(const Analysis& analysis) {
    constexpr std::size_t width = 80;
    const Interval interval = analysis.interval;
    std::string text = wrapped(
        concat({text_of(analysis.spec), " for x in [", text_of(interval.first), ", ", text_of(interval.last), "]"}),
        width);
    for (const Fact& fact : facts_of(analysis, exact_style())) { text += concat({"\n", wrapped(plain(fact), width)}); }
    return text;
}

Outcome run(const Given& given, Output& out, const FrontEnd&) {
    const Question asked = question_given(given);
    const Analysis analysis = analyze(solve_shown(asked.spec, asked.interval), asked.spec, asked.reference);
    out.write(given.contains(json_option.names) ? json_document(json_of(analysis)) : paragraphs_of(analysis));
    return {};
}

constexpr Option options[] = {from_option, to_option, reference_option, tensor_option, channel_option, json_option};
} // namespace

const Command analyze_command = documented("analyze", one_spec, options, run);
} // namespace quantoscope::inline cli
