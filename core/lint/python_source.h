#pragma once

#include "core/lint/lint.h"

namespace quantoscope::inline lint {
// A quantizer in Python code: a call by its name, or the text of one in a string. `text` is its place in the
// source.
struct QuantizerInSource {
    TextSpan span;
    std::vector<LintFinding> findings; // places count from the beginning of the source
};

inline constexpr std::size_t longest_source = std::size_t{1} << 24; // bytes

// Every quantizer in Python source, in its order, with what there is to say of it. Found by pattern; nothing
// is executed. Comments and strings between triple quotes are passed over, as are definitions of functions
// and classes. A string counts where it begins with a quantizer's name that is all of it or followed by a
// parenthesis; one with a backslash is passed over. Never fails: what is no Python has no quantizers, or
// fewer.
std::vector<QuantizerInSource> lint_python(std::string_view source);
} // namespace quantoscope::inline lint
