#pragma once

#include "app/cli/json_text.h"
#include "app/cli/lint_sources.h"

namespace quantoscope::inline cli {
// Findings of one file that say the same, in the order of their places.
struct LintEntry {
    std::vector<const Located*> places; // never empty
    std::size_t count() const;          // with the places of one text in a model
    const LintFinding& finding() const { return places.front()->finding; }
};
std::vector<LintEntry> entries_of(const std::vector<Located>& findings);

// "error", "warning", "note", as SARIF has them.
std::string_view key_of(LintSeverity severity);

struct LintShown {
    bool notes = false;        // else they are counted
    bool not_examined = false; // the same
};
void write_findings(const Found& found, const LintShown& shown, Output& out);

Json json_of(const Found& found);

// SARIF 2.1.0, for forges: a result for each place, a fix where there is one thing to write.
Json sarif_of(const Found& found);

// What a finding is known again by when lines have moved: its rule, its file relative to the folder of the baseline, and
// the corrected text, of several the first, else the text it is about.
//   {"findings": [{"rule": "unquoted-word", "file": "src/train.py", "text": "quantized_bits(bits=8, alpha='auto')"}]}
Json baseline_of(const Found& found, const std::string& path);
// Keeps back what the baseline at `path` holds. Throws an error where it cannot be read, or is not one.
void keep_back(const std::string& path, Found& found);
} // namespace quantoscope::inline cli
