#pragma once

#include "core/text/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace quantoscope::inline lint {
// A cell of code in a Jupyter notebook.
struct NotebookCell {
    std::size_t number = 0; // among all cells, from 1
    std::string source;
};

// The cells of Python in a notebook (.ipynb, nbformat 3 and 4), in their order; none where its language is
// another. Errors: what parse_json refuses under model_limits, and JSON without cells.
Result<std::vector<NotebookCell>> code_cells_of(std::string_view text);
} // namespace quantoscope::inline lint
