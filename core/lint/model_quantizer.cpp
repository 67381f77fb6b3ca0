#include "core/lint/model_quantizer.h"

namespace quantoscope::inline lint {
namespace {
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

std::vector<LintFinding> lint_quantizer(const ModelQuantizer& quantizer) {
    if (!quantizer.of_qkeras) { return {}; }
    const QuantizerUse use = use_of(quantizer.role);
    if (quantizer.is_config) { return lint_config(quantizer.text, use, quantizer.in_layer); }
    std::vector<LintFinding> findings = lint_text(quantizer.text, use, quantizer.in_layer);
    refuse_revision(quantizer.text, findings);
    return findings;
}
} // namespace quantoscope::inline lint
