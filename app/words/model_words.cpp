#include "app/words/model_words.h"

#include "app/words/display_text.h"
#include "app/words/writer.h"
#include "core/deploy/comparison.h"
#include "core/lint/lint.h"
#include "core/staircase/staircase.h"
#include "core/text/number_text.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>

namespace quantoscope::inline words {
namespace {
Interval interval_for(const Spec& spec) {
    constexpr double usual = 12.0;
    constexpr double farthest = 65536.0; // beyond it float32 alone decides
    const Range reported = reported_of(spec);
    const double reach = std::max({usual, -reported.min, reported.max});
    const auto end = static_cast<float>(std::min(reach, farthest));
    return {-end, end};
}
} // namespace

std::optional<OutputSummary> summary_of(const Spec& spec) {
    if (spec.value("bits") > most_summed_bits) { return std::nullopt; }
    OutputSummary summary{.interval = interval_for(spec)};
    const Staircase staircase = solve(spec, summary.interval);
    std::vector<float> values;
    values.reserve(staircase.size());
    for (std::size_t i = 0; i < staircase.size(); ++i) {
        values.push_back(staircase.value(i));
        const std::int64_t code = staircase.code(i);
        summary.codes = summary.codes
                            ? CodeRun{std::min(summary.codes->first, code), std::max(summary.codes->last, code)}
                            : CodeRun{code, code};
    }
    std::ranges::sort(values);
    summary.outputs = {shortest_as_double(values.front()), shortest_as_double(values.back())};
    values.erase(std::unique(values.begin(), values.end()), values.end());
    summary.levels = static_cast<std::int64_t>(values.size());
    if (std::isnan(staircase.step())) { summary.codes.reset(); }
    return summary;
}

Phrase levels_text(const std::optional<OutputSummary>& summary, const NumberStyle& style) {
    if (!summary) { return {"more than %1 bits: levels are not counted here", {style.count(most_summed_bits)}}; }
    const std::string low = style.number(summary->outputs.min);
    if (summary->levels == 1) { return {"always %1", {low}}; }
    return {"%1 levels from %2 to %3",
            {style.count(summary->levels), low, style.number(summary->outputs.max)},
            summary->levels};
}

Phrase codes_text(const OutputSummary& summary, const NumberStyle& style) {
    const Writer write(style);
    const Interval on = summary.interval;
    return summary.codes ? write.phrase("codes %3 to %4 on [%1, %2]", on.first, on.last, summary.codes->first,
                                        summary.codes->last)
                         : write.phrase("on [%1, %2]", on.first, on.last);
}

Phrase model_headline(const Model& model, std::size_t groups) {
    std::size_t uses = 0;
    for (const ModelLayer& layer : model.layers) { uses += layer.quantizers.size(); }
    const bool one_layer = model.layers.size() == 1;
    const char* text = uses == 1   ? (one_layer ? "%1 (%2): 1 layer, 1 quantizer" : "%1 (%2): %3 layers, 1 quantizer")
                       : one_layer ? "%1 (%2): 1 layer, %4 quantizers, %5 of them distinct"
                                   : "%1 (%2): %3 layers, %4 quantizers, %5 of them distinct";
    return {text,
            {model.name, model.class_name, std::to_string(model.layers.size()), std::to_string(uses),
             std::to_string(groups)}};
}

std::vector<Phrase> notes_of(const Model& model, const ModelGroup& group) {
    std::vector<Phrase> notes = group.drawing.notes;
    std::set<std::string> told;
    for (const Phrase& note : notes) { told.insert(plain(note)); }
    const auto tell = [&](const Phrase& note) {
        if (told.insert(plain(note)).second) { notes.push_back(note); }
    };
    std::set<std::tuple<std::string_view, bool, std::string_view>> linted;
    for (const ModelUse use : group.uses) {
        const ModelQuantizer& quantizer = quantizer_of(model, use);
        std::ranges::for_each(quantizer.notes, tell);
        if (!group.drawing.spec || !linted.emplace(quantizer.text, quantizer.is_config, quantizer.role).second) {
            continue;
        }
        for (const LintFinding& finding : lint_quantizer(quantizer)) {
            if (finding.rule->severity != LintSeverity::note) { tell(finding.why); }
        }
    }
    return notes;
}

OnHls4ml on_hls4ml(const Spec& spec, const NumberStyle& style) {
    const Result<Spec> deployed = deployed_by_hls4ml(spec, Hls4mlBackend::vivado, Hls4mlGranularity::name);
    if (!deployed) { return {{}, {"not converted", {}}}; }
    const Function& function = *deployed->function;
    const std::string name = function.is_type ? text_of(*deployed) : function.full_name();
    const DeployComparison comparison = compare_deployed(*bind(spec), compared_target(*deployed).value());
    if (comparison.disagree == 0) { return {name, {"as trained", {}}}; }
    const Writer write(style);
    return {name, write.phrase("differs on %1 %", write.percent(comparison.share()))};
}

Phrase refusal_of(const ModelGroup& group) { return group.drawing.refused ? group.drawing.refused->what : Phrase{}; }

std::vector<std::string> sigmoid_users(const Model& model, const std::vector<ModelGroup>& groups) {
    std::vector<ModelUse> uses;
    for (const ModelGroup& group : groups) {
        if (group.drawing.uses_sigmoid) { uses.insert(uses.end(), group.uses.begin(), group.uses.end()); }
    }
    std::ranges::sort(uses, {}, [](ModelUse use) { return std::pair(use.layer, use.quantizer); });
    std::vector<std::string> names;
    for (const ModelUse use : uses) {
        names.push_back(model.layers[use.layer].path + " (" + quantizer_of(model, use).role + ')');
    }
    return names;
}
} // namespace quantoscope::inline words
