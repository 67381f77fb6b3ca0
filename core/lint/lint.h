#pragma once

#include "core/lint/call.h"
#include "core/model/model.h"
#include "core/text/result.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace quantoscope::inline lint {
// A linter for the text of quantizers: what QKeras does with it that its author may not have meant. Numbers
// it tells are computed from the function table; what is not known (the value of a name in Python) is not
// judged.

enum class LintSeverity : std::uint8_t {
    note,    // worth knowing
    warning, // most likely not what was meant
    error,   // QKeras raises an exception
};

struct LintRule;

// What may have been meant by a call, where more than one thing may: "as QKeras reads it".
struct LintReading {
    Phrase meaning;
    std::string text; // to be written in place of the call
    bool operator==(const LintReading&) const = default;
};

struct LintFinding {
    const LintRule* rule = nullptr;
    TextSpan span;         // what it is about
    Phrase why;            // one sentence
    std::string corrected; // the call put right, to be written in place of `call`; empty where that is open
    TextSpan call;
    std::vector<LintReading> readings = {}; // where it is open; what QKeras makes of it first

    bool operator==(const LintFinding&) const = default;
};

// What a quantizer is for, where that is known: hls4ml converts weights and activations differently.
enum class QuantizerUse : std::uint8_t { unknown, weight, activation };

// By the name of what it is given to, a keyword of a layer or a role in a model: "kernel_quantizer", "bias",
// "recurrent activation", "QActivation".
QuantizerUse use_of(std::string_view name);

// What a rule looks at, and what was found.
struct LintCase {
    const QuantizerCall& call;
    QuantizerUse use = QuantizerUse::unknown;
    std::optional<Spec> spec = {};          // what is built, where all of it is known
    std::optional<Spec> known = {};         // the same, values that are not known as Value::unknown()
    std::optional<Range> attained = {};     // its smallest and largest output, where float32 keeps to the levels;
                                            // not known where a tensor gives the scale
    std::optional<std::size_t> levels = {}; // how many there are, counted where they have no step
    const LintRule* rule = nullptr;         // that is examining
    std::vector<LintFinding> findings = {};

    void report(TextSpan span, Phrase why, std::string corrected = {}) {
        findings.push_back({rule, span, std::move(why), std::move(corrected), call.span});
    }
    void report(TextSpan span, Phrase why, std::vector<LintReading> readings) {
        findings.push_back({rule, span, std::move(why), {}, call.span, std::move(readings)});
    }
    // Whether the parameter is known to be a number, not 0.
    bool is_set(std::string_view key) const { return known && known->at(key).is_set(); }
};

struct LintRule {
    std::string_view id; // stable
    LintSeverity severity = LintSeverity::warning;
    std::string_view title; // what it is about, for the list of rules
    void (*examine)(LintCase& given);
    std::string_view former_id = {}; // still read, for one version
};

// Every rule, in the order of the documentation.
std::span<const LintRule> lint_rules();

// By its id or former id; null when there is none.
const LintRule* find_lint_rule(std::string_view id);

// What there is to say of one call, in the order of places.
std::vector<LintFinding> lint_call(const QuantizerCall& call, QuantizerUse use = QuantizerUse::unknown);

// The same of the text of one quantizer, [revision.]name(arguments)[@mode], or of a fixed-point type, which
// is nothing of QKeras's. A text this program does not read has one finding at least, and one of severity
// warning unless QKeras does what it says; but for one with an `unknown_value`, of which what does not depend on it is
// judged.
std::vector<LintFinding> lint_text(std::string_view text, QuantizerUse use = QuantizerUse::unknown,
                                   QuantizerRole role = QuantizerRole::none);

// The same of a class with its config, written as a call: what is said of reading texts is not said of it.
std::vector<LintFinding> lint_config(std::string_view text, QuantizerUse use = QuantizerUse::unknown,
                                     QuantizerRole role = QuantizerRole::none);

// Or an error.
bool has_warning(std::span<const LintFinding> findings);

// What there is to say of a quantizer in a model, by the form it has there and what it is for; nothing of one
// that is not QKeras's. Places count in its text.
std::vector<LintFinding> lint_quantizer(const ModelQuantizer& quantizer);
} // namespace quantoscope::inline lint
