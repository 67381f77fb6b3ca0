#pragma once

#include "core/lint/python_tokens.h"

#include <map>
#include <set>
#include <string_view>

namespace quantoscope::inline lint {
// What names in Python source mean, as far as that can be seen without running it. Names lead into the source.
struct PythonNames {
    std::map<std::string_view, std::string_view> quantizers; // by another name: {"qb", "quantized_bits"}
    std::set<std::string_view> modules;                      // of QKeras: "qkeras", "quantizers", "qk"
    std::set<std::string_view> functions;                    // the source's own
    std::set<std::string_view> others; // its own classes and variables, and what other modules have
    bool mentions_qkeras = false;
    bool formats_texts = false; // somewhere by .format

    // The quantizer of QKeras a word means, as a call or a value: empty where it means none. `module` is what is before
    // the point, empty without one.
    std::string_view quantizer(std::string_view word, std::string_view module, bool is_attribute) const;
};

PythonNames python_names(const PythonTokens& tokens);

// Not one of the words others use, too: binary, ternary, bernoulli.
bool is_particular_name(std::string_view name);
} // namespace quantoscope::inline lint
