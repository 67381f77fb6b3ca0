#pragma once

#include "core/qkeras/facts.h"
#include "core/qkeras/roles.h"

#include <cmath>
#include <optional>

namespace quantoscope::inline qkeras {
// What QKeras raises, and why.
struct QKerasRaise {
    std::string_view exception; // "AssertionError"
    std::string_view key;       // the parameter it is about
    Phrase what;                // a sentence with the exception's name
};

// Whether QKeras accepts the quantizer in this role: nullopt where it does, as far as the values are known. Values that
// this program refuses for reasons of its own are accepted. Source: google/qkeras at 78ea90f, quantizers.py.
// ternary(threshold=0.2) as a kernel: AssertionError, since alpha becomes 'auto_po2', which needs threshold=None.
std::optional<QKerasRaise> raised_by_qkeras(const Function& function, const Values& values, QuantizerRole role);

// Rows of several quantizers.

inline bool has_wrong_alpha(const Values& v) {
    return v["alpha"].is_word() && v["alpha"].word() != "auto" && v["alpha"].word() != "auto_po2";
}

inline constexpr RaiseRow wrong_alpha_rows[] = {
    {"alpha", "AssertionError", true, "QKeras raises %1 when it is called: %2 may be 'auto' or 'auto_po2', not %3",
     has_wrong_alpha}};

inline constexpr RaiseRow wrong_alpha_of_bits{
    "alpha", "ValueError", true, "QKeras raises %1 when it is called: %2 may be 'auto' or a word with 'po2', not %3",
    [](const Values& v) {
        return has_wrong_alpha(v) && v["alpha"].word().find("po2") == std::string_view::npos &&
               v["post_training_scale"].is_none(); // without which nobody looks
    }};

inline constexpr RaiseRow wrong_slope{"negative_slope", "AssertionError", false,
                                      "QKeras raises %1: %2 must be 0 or a power of two, not %3", [](const Values& v) {
                                          const double slope = v["negative_slope"].number();
                                          int exponent = 0;
                                          return !(slope >= 0.0) || std::isinf(slope) ||
                                                 (slope != 0.0 && std::frexp(slope, &exponent) != 0.5);
                                      }};

inline constexpr RaiseRow ternary_raises[] = {
    wrong_alpha_rows[0],
    {"threshold", "AssertionError", true,
     "QKeras raises %1 when it is called: with alpha='auto' or 'auto_po2', which alpha=None becomes for a kernel, %2 must "
     "be None, not %3",
     [](const Values& v) { return v["alpha"].is_word() && (v["threshold"].is_number() || v["threshold"].is_word()); }},
    {"use_stochastic_rounding", "AssertionError", true,
     "QKeras raises %1 when it is called: %2 needs alpha='auto' or alpha='auto_po2'",
     [](const Values& v) {
         return (v["alpha"].is_none() || v["alpha"].is_number()) && v["use_stochastic_rounding"].is_set();
     }},
    {"threshold", "AssertionError", true, "QKeras raises %1 when it is called: %2 must be a number, not %3",
     [](const Values& v) { return !v["alpha"].is_unknown() && v["threshold"].is_word(); }},
};
} // namespace quantoscope::inline qkeras
