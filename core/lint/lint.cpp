#include "core/lint/lint.h"

#include "core/lint/rules.h"
#include "core/text/ascii.h"
#include "core/text/number_text.h"

#include <algorithm>
#include <cmath>

namespace quantoscope::inline lint {
namespace {
// Whole numbers QKeras computes with and this program does not draw.
void beyond_domain(LintCase& given) {
    for (const CallArgument& argument : given.call.arguments) {
        if (!argument.parameter || argument.value.kind != ReadValue::Kind::number) { continue; }
        const ParameterDefinition& parameter = given.call.function->parameters[*argument.parameter];
        const double number = argument.value.number;
        if (parameter.kind == ParameterKind::integer && number > parameter.maximum &&
            number <= parameter.accepted_maximum && number == std::floor(number)) {
            given.report(argument.span, {"QKeras takes %1=%2, which this program does not draw: here %1 must be %3",
                                         {std::string(parameter.key), text_of(number), domain_of(parameter)}});
        }
    }
}

constexpr LintRule not_drawn{"not-drawn", LintSeverity::note,
                             "What is written is in order, but this program does not draw it", beyond_domain};
constexpr LintRule not_read{"not-read", LintSeverity::warning, "This program does not read the text", nullptr};

std::vector<LintRule> all_rules() {
    std::vector<LintRule> all;
    for (const auto part : {acceptance_rules(), reading_rules(), meaning_rules(), range_rules(), hls4ml_rules()}) {
        all.insert(all.end(), part.begin(), part.end());
    }
    all.push_back(not_drawn);
    all.push_back(not_read);
    return all;
}

LintFinding refused(const LintRule& row, const Error& error, std::string_view text, TextSpan call) {
    const std::size_t offset = std::min(error.offset.value_or(0), text.size());
    return {find_lint_rule(row.id), {offset, offset < text.size() ? 1u : 0u}, error.what, {}, call};
}

// Whether nothing but what is told as not drawn keeps the text from being read.
bool is_read_otherwise(std::string text, std::span<const LintFinding> findings) {
    for (std::size_t i = findings.size(); i-- > 0;) {
        if (findings[i].rule->id == not_drawn.id) {
            text.replace(findings[i].span.offset, findings[i].span.length, 1, '1');
        }
    }
    return parse_spec(text).has_value();
}

// A type rounds and overflows as it says, whether or not a quantizer of QKeras does.
std::vector<LintFinding> lint_type(std::string_view text) {
    const Result<Spec> spec = parse_quantizer(text);
    if (spec) { return {}; }
    return {refused(parse_fixed_point(text) ? not_drawn : not_read, spec.error(), text, {0, text.size()})};
}

void keep_readable_corrections(std::vector<LintFinding>& findings) {
    for (LintFinding& finding : findings) {
        // Another argument may be beyond what is read here.
        if (!parse_spec(finding.corrected)) { finding.corrected.clear(); }
        std::erase_if(finding.readings, [](const LintReading& reading) { return !parse_spec(reading.text); });
    }
}

constexpr std::string_view weights[] = {"kernel", "bias",  "depthwise", "pointwise", "recurrent",
                                        "beta",   "gamma", "mean",      "variance"};

// Revisions are this program's; QKeras looks the whole up as a name.
void refuse_revision(std::string_view text, std::vector<LintFinding>& findings) {
    const QuantizerCall call = read_call_text(text);
    if (!call.revision.empty() && call.function != nullptr) {
        const std::string name = std::string(call.revision) + '.' + std::string(call.name);
        const std::size_t begin = call.name_span.offset + call.name_span.length - name.size();
        findings.insert(findings.begin(), {find_lint_rule("unknown-quantizer"),
                                           {begin, name.size()},
                                           {"QKeras has no quantizer '%1'", {name}},
                                           {},
                                           call.span});
    }
}
} // namespace

std::span<const LintRule> lint_rules() {
    static const std::vector<LintRule> rules = all_rules();
    return rules;
}

QuantizerUse use_of(std::string_view name) {
    if (lowered(name).ends_with("activation")) { return QuantizerUse::activation; }
    const std::string_view first = name.substr(0, name.find_first_of("_ "));
    return std::ranges::find(weights, first) != std::end(weights) ? QuantizerUse::weight : QuantizerUse::unknown;
}

const LintRule* find_lint_rule(std::string_view id) {
    const auto found = std::ranges::find_if(
        lint_rules(), [&](const LintRule& rule) { return rule.id == id || (!id.empty() && rule.former_id == id); });
    return found == lint_rules().end() ? nullptr : &*found;
}

std::vector<LintFinding> lint_call(const QuantizerCall& call, QuantizerUse use) {
    const std::optional<Spec> known = known_spec_of(call);
    LintCase given{.call = call, .use = use, .spec = spec_of(call, known), .known = known};
    if (given.spec && !has_scale(*given.spec)) {
        given.attained = attained_range(*given.spec);
        if (std::isnan(step_of(*given.spec))) { given.levels = counted_levels(*given.spec); }
    }
    for (const LintRule& rule : lint_rules()) {
        given.rule = &rule;
        if (rule.examine != nullptr) { rule.examine(given); }
    }
    std::vector<LintFinding> findings = std::move(given.findings);
    // What str() left out stands in its correction alone; the others would write down the wrong reading.
    const auto printed = std::ranges::find_if(findings, [](const LintFinding& finding) {
        return finding.rule->id == "printed-by-str" && !finding.corrected.empty();
    });
    for (auto& finding : findings) {
        if (printed != findings.end() && finding.rule != printed->rule) {
            finding.corrected.clear();
            finding.readings.clear();
        }
    }
    std::ranges::stable_sort(findings, {}, [](const LintFinding& finding) { return finding.span.offset; });
    return findings;
}

std::vector<LintFinding> lint_text(std::string_view text, QuantizerUse use, QuantizerRole role) {
    if (begins_fixed_point_type(text)) { return lint_type(text); }
    QuantizerCall call = read_call_text(text);
    call.role = std::max(call.role, role);
    const Result<Spec> spec = parse_spec(text);
    // The rules are about QKeras; of any other function it counts whether its text is read.
    const bool is_foreign = call.function != nullptr && call.function->qkeras == nullptr;
    std::vector<LintFinding> findings;
    if (text.size() <= longest_spec_text && !is_foreign) { findings = lint_call(call, use); }
    if (text.find(unknown_value) != std::string_view::npos) { return findings; }
    keep_readable_corrections(findings);
    if (!spec && !has_warning(findings) && !is_read_otherwise(std::string(text), findings)) {
        findings.push_back(refused(not_read, spec.error(), text, call.span));
        std::ranges::stable_sort(findings, {}, [](const LintFinding& finding) { return finding.span.offset; });
    }
    return findings;
}

std::vector<LintFinding> lint_config(std::string_view text, QuantizerUse use, QuantizerRole role) {
    QuantizerCall call = read_config_call(text);
    call.role = role;
    std::vector<LintFinding> findings = lint_call(call, use);
    keep_readable_corrections(findings);
    // Lists belong to tensors, and are not judged.
    const bool known = std::ranges::none_of(
        call.arguments, [](const CallArgument& argument) { return argument.value.kind == ReadValue::Kind::unknown; });
    const Result<Spec> spec = parse_spec(text);
    if (!spec && known && !has_warning(findings) && !is_read_otherwise(std::string(text), findings)) {
        findings.push_back(refused(not_read, spec.error(), text, call.span));
    }
    return findings;
}

bool has_warning(std::span<const LintFinding> findings) {
    return std::ranges::any_of(findings,
                               [](const LintFinding& finding) { return finding.rule->severity != LintSeverity::note; });
}

std::vector<LintFinding> lint_quantizer(const ModelQuantizer& quantizer) {
    if (!quantizer.of_qkeras) { return {}; }
    const QuantizerUse use = use_of(quantizer.role);
    if (quantizer.is_config) { return lint_config(quantizer.text, use, quantizer.in_layer); }
    std::vector<LintFinding> findings = lint_text(quantizer.text, use, quantizer.in_layer);
    refuse_revision(quantizer.text, findings);
    return findings;
}
} // namespace quantoscope::inline lint
