#pragma once

#include "app/cli/command.h"
#include "app/cli/json_text.h"
#include "core/lint/lint.h"

#include <string>
#include <vector>

namespace quantoscope::inline cli {
// Where something is: "model.json, gate, activation" and 1:22. Lines and columns count from 1, columns in characters.
struct LintPlace {
    std::string file;   // empty of a text that was given
    std::string within; // "cell 2" of a notebook, layer and role of a model
    std::size_t line = 0;
    std::size_t column = 0;
};
std::string where(const LintPlace& place);

// One finding at its place: what its spans count in is the text given, the source of a cell, the text in a model.
struct Located {
    LintFinding finding;
    LintPlace place;
    std::vector<std::string> elsewhere; // in a model: the other layers and roles of the same text
    std::string excerpt;                // the line with the caret's
    std::string call;                   // the text that the finding is about
};

struct NotRead {
    std::string path;
    std::string reason;
};

// Everything found, and how many quantizers were examined for it.
struct Found {
    std::vector<Located> findings;
    std::size_t read = 0;
    std::vector<Located> not_examined; // which only running the program would tell; findings without a rule
    std::vector<NotRead> not_read;     // files
    std::size_t ignored = 0;           // findings a comment or a baseline keeps back
    bool in_files = false;
};

// Adds what is found in an argument of the command line: the text of a quantizer, a file, a folder with all
// that is in it, or standard input. A comment "# quantoscope: ignore[rule]" in the line of a finding, or of the end of
// its call, keeps it back.
void add_found(const std::string& argument, Found& found);

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
