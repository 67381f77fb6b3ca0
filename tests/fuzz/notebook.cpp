#include "tests/fuzz/require.h"
#include "tests/fuzz/targets.h"

#include "core/lint/python_source.h"

namespace quantoscope {
void fuzz_notebook(std::string_view bytes) {
    const auto cells = code_cells_of(bytes);
    check(cells, bytes);
    if (!cells) { return; }
    for (const NotebookCell& cell : *cells) {
        require(cell.source.size() <= bytes.size());
        lint_python(cell.source);
    }
}
} // namespace quantoscope
