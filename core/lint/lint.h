#pragma once

#include "core/lint/call.h"
#include "core/numeric/phrase.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace quantoscope {

// A linter for the text of quantizers: what QKeras does with it that its author may not have meant. Numbers
// it tells are computed from the family table; what is not known (the value of a name in Python) is not
// judged.

enum class LintSeverity : std::uint8_t {
    note,    // worth knowing
    warning, // most likely not what was meant
};

struct LintRule;

struct LintFinding {
    const LintRule* rule = nullptr;
    TextSpan span;         // what it is about
    Phrase why;            // one sentence
    std::string corrected; // the call put right, to be written in place of `call`; empty where that is open
    TextSpan call;

    bool operator==(const LintFinding&) const = default;
};

// What a rule looks at.
struct LintCase {
    const QuantizerCall& call;
    std::optional<Spec> spec;      // what is built, as far as it is known
    std::optional<Range> attained; // its smallest and largest output, where float32 keeps to the levels; not
                                   // known where a tensor gives the scale
};

struct LintRule {
    std::string_view id; // stable
    LintSeverity severity = LintSeverity::warning;
    std::string_view title; // what it is about, for the list of rules
    void (*examine)(const LintRule& rule, const LintCase& given, std::vector<LintFinding>& findings);
};

// Every rule, in the order of the documentation.
std::span<const LintRule> lint_rules();

// What there is to say of one call, in the order of places.
std::vector<LintFinding> lint_call(const QuantizerCall& call);

// The same of the text of one quantizer, [revision.]name(arguments)[@mode], in the order of places. A text
// this program does not read has one finding of severity warning at least.
std::vector<LintFinding> lint_text(std::string_view text);

bool has_warning(std::span<const LintFinding> findings);

} // namespace quantoscope
