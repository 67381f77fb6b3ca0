#pragma once

#include "core/lint/lint.h"

#include <algorithm>
#include <string>
#include <vector>

namespace quantoscope {
// The ids of what is said of a text, warnings alone unless all are asked for.
inline std::vector<std::string> rules_for(std::string_view text, bool notes = false) {
    std::vector<std::string> ids;
    for (const LintFinding& finding : lint_text(text)) {
        if (notes || finding.rule->severity != LintSeverity::note) { ids.emplace_back(finding.rule->id); }
    }
    std::ranges::sort(ids);
    return ids;
}

inline const LintFinding* finding_of(const std::vector<LintFinding>& findings, std::string_view id) {
    const auto found =
        std::ranges::find_if(findings, [&](const LintFinding& finding) { return finding.rule->id == id; });
    return found == findings.end() ? nullptr : &*found;
}

using Ids = std::vector<std::string>;
} // namespace quantoscope
