#pragma once

#include "core/lint/lint.h"
#include "core/lint/python_syntax.h"
#include "core/text/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace quantoscope::inline lint {
// A quantizer in Python code: a call by its name, or the text of one in a string.
struct QuantizerInSource {
    TextSpan span;                     // its place in the source
    std::vector<LintFinding> findings; // places count from the beginning of the source
    // False where only running the source would tell what there is to examine: its name, where its arguments end, or
    // all of them.
    bool is_examined = true;
};

inline constexpr std::size_t longest_source = std::size_t{1} << 24; // bytes

// Every quantizer in Python source, in its order, with what there is to say of it. Found by pattern; nothing is
// executed. Calls are those of QKeras's names, by the names the source imports them by, and of functools.partial. A
// string counts where it begins with a quantizer's name and a parenthesis, or is that name where a quantizer is expected;
// values that are put into it are unknown, and what does not depend on them is judged. Comments, documentation, what is
// compared, printed or searched for are passed over, as are functions the source defines itself. Never fails: what is no
// Python has no quantizers, or fewer.
std::vector<QuantizerInSource> lint_python(std::string_view source);
// The same of tokens, where names mean what they mean in `context`, of which they are a part: a cell of a notebook.
std::vector<QuantizerInSource> lint_python(const PythonTokens& tokens, const PythonNames& context);

// A cell of code in a Jupyter notebook.
struct NotebookCell {
    std::size_t number = 0; // among all cells, from 1
    std::string source;
};

// The cells of Python in a notebook (.ipynb, nbformat 3 and 4), in their order; none where its language is
// another. Errors: what parse_json refuses under model_limits, and JSON without cells.
Result<std::vector<NotebookCell>> code_cells_of(std::string_view text);
} // namespace quantoscope::inline lint
