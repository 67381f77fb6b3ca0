#include "core/lint/lint.h"

#include "core/fixed/quantizer.h"
#include "core/lint/rules.h"

#include <algorithm>

namespace quantoscope {

namespace {

constexpr LintRule not_read{"not-read", LintSeverity::warning, "This program does not read the text",
                            nullptr};

std::vector<LintRule> all_rules()
{
    std::vector<LintRule> all;
    for (const auto part : {reading_rules(), meaning_rules(), range_rules(), hls4ml_rules()}) {
        all.insert(all.end(), part.begin(), part.end());
    }
    all.push_back(not_read);
    return all;
}

} // namespace

std::span<const LintRule> lint_rules()
{
    static const std::vector<LintRule> rules = all_rules();
    return rules;
}

std::vector<LintFinding> lint_call(const QuantizerCall& call)
{
    LintCase given{call, spec_of(call), std::nullopt};
    const CallArgument* scale = call.given("alpha");
    if (given.spec && (scale == nullptr || scale->value.kind != ReadValue::Kind::word)) {
        given.attained = attained_range(*given.spec);
    }
    std::vector<LintFinding> findings;
    for (const LintRule& rule : lint_rules()) {
        if (rule.examine != nullptr) {
            rule.examine(rule, given, findings);
        }
    }
    // What str() left out stands in its correction alone; the others would write down the wrong reading.
    const auto printed = std::ranges::find_if(findings, [](const LintFinding& finding) {
        return finding.rule->id == "printed-by-str" && !finding.corrected.empty();
    });
    for (auto& finding : findings) {
        if (printed != findings.end() && finding.rule != printed->rule) {
            finding.corrected.clear();
        }
    }
    std::ranges::stable_sort(findings, {}, [](const LintFinding& finding) { return finding.span.offset; });
    return findings;
}

std::vector<LintFinding> lint_text(std::string_view text)
{
    const QuantizerCall call = read_call_text(text);
    const Result<Spec> spec = parse_quantizer(text);
    std::vector<LintFinding> findings;
    const bool is_type = spec && !parse_spec(text); // ap_fixed<...>: nothing of QKeras's
    if (text.size() <= longest_spec_text && !is_type) {
        findings = lint_call(call);
    }
    for (LintFinding& finding : findings) {
        if (!parse_spec(finding.corrected)) { // another argument is beyond what is read here
            finding.corrected.clear();
        }
    }
    if (!spec && !has_warning(findings)) {
        const std::size_t offset = std::min(spec.error().offset.value_or(0), text.size());
        findings.push_back({&lint_rules().back(),
                            {offset, offset < text.size() ? 1u : 0u},
                            spec.error().what,
                            {},
                            call.span});
        std::ranges::stable_sort(findings, {},
                                 [](const LintFinding& finding) { return finding.span.offset; });
    }
    return findings;
}

bool has_warning(std::span<const LintFinding> findings)
{
    return std::ranges::any_of(
        findings, [](const LintFinding& finding) { return finding.rule->severity == LintSeverity::warning; });
}

} // namespace quantoscope
