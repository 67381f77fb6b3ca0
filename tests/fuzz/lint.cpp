#include "tests/fuzz/require.h"
#include "tests/fuzz/targets.h"

#include "core/lint/call.h"
#include "core/lint/python_source.h"
#include "core/spec/spec.h"

#include <algorithm>

namespace quantoscope {
namespace {
void check(const TextSpan& span, std::string_view text) {
    require(span.offset <= text.size() && span.length <= text.size() - span.offset);
}

void check(const std::vector<LintFinding>& findings, std::string_view text) {
    for (const LintFinding& finding : findings) {
        require(finding.rule != nullptr && !plain(finding.why).empty());
        check(finding.span, text);
        check(finding.call, text);
    }
}
} // namespace

void fuzz_lint(std::string_view bytes) {
    const std::vector<LintFinding> findings = lint_text(bytes);
    check(findings, bytes);
    // What is not known in a text may be right.
    require(parse_quantizer(bytes) || !findings.empty() || bytes.find(unknown_value) != std::string_view::npos);
    check(lint_config(bytes), bytes);
    if (const auto cells = code_cells_of(bytes)) {
        for (const NotebookCell& cell : *cells) { lint_python(cell.source); }
    }
    std::size_t end = 0;
    for (const QuantizerInSource& quantizer : lint_python(bytes)) {
        check(quantizer.span, bytes);
        check(quantizer.findings, bytes);
        require(quantizer.span.offset >= end || quantizer.span.length > 0);
        end = quantizer.span.offset;
    }
}
} // namespace quantoscope
