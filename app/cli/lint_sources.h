#pragma once

#include "app/cli/command.h"
#include "core/lint/lint.h"

#include <string>
#include <vector>

namespace quantoscope::inline cli {
// One finding at its place: `text` is what its spans count in, `where` goes before the place in it.
struct Located {
    LintFinding finding;
    std::string where; // a file, or layer and role; empty for a text given
    std::size_t line = 0;
    std::size_t column = 0; // in characters; both count from 1
    std::string excerpt;    // the line with the caret's
};

// Everything found, and how many quantizers were read for it.
struct Found {
    std::vector<Located> findings;
    std::size_t read = 0;
    std::vector<std::string> not_read; // files of a folder, each with the reason
    bool in_files = false;
};

// Adds what is found in an argument of the command line: the text of a quantizer, a file, a folder with all
// that is in it, or standard input. Error: a file cannot be read, or is neither text nor a model.
Outcome add_found(const std::string& argument, Found& found);
} // namespace quantoscope::inline cli
