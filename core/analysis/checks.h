#pragma once

#include "core/analysis/analysis.h"

namespace quantoscope::inline analysis {
// Assertions on an activation, so that a model's repository can guard its choice of a quantizer. What they
// judge is the analysis: over the float32 inputs of its interval, exact.

enum class CheckKind : std::uint8_t {
    no_overshoot,     // every output in the nominal range
    symmetric,        // no defect but incidental ones
    monotone,         // outputs never decrease
    fits_bits,        // every code fits the bits given
    no_missing_codes, // every code between the attained extremes is attained
    max_error,        // |q(x) - f(x)| at most the bound
    reaches,          // each of the values is an output; none given: both ends of the nominal range
};

// A bound on the error: in units of the output, exactly, or in steps; then 2^-25 more is allowed, since
// float32 rounds the curve itself before it is quantized.
struct ErrorBound {
    double value = 0.5;
    bool in_steps = true;
    bool operator==(const ErrorBound&) const = default;
};

struct Check {
    CheckKind kind = CheckKind::no_overshoot;
    ErrorBound bound = {};           // of max_error
    std::vector<double> values = {}; // of reaches
    bool operator==(const Check&) const = default;
};

struct CheckResult {
    Check check;
    bool passed = false;
    // Whether it can be asked: of symmetry where the function has one, of codes and steps on a uniform grid.
    // A check that cannot has not passed.
    bool applies = true;
    // What was found: the excess beyond the range, the defect, the codes too many, the missing codes, the
    // largest error, the value that is not reached. 0 where it passed, but for max_error.
    double measured = 0.0;
    double bound = 0.0;                 // of max_error, in units of the output
    std::optional<float> witness = {};  // an input that shows it
    std::optional<double> nearest = {}; // of reaches: the attained output nearest to the value missed
    std::int64_t incidental = 0;        // of symmetric: float32 pairs at ties that do not count
    bool operator==(const CheckResult&) const = default;
};

// All there is to say of a check but what it found (app/words/checks.cpp).
struct CheckRow {
    CheckKind kind = CheckKind::no_overshoot;
    std::string_view option;        // "--max-error"
    std::string_view argument = ""; // what it takes, empty for nothing: "ERROR"
    const char* title;              // a badge
    const char* sentence;           // what it asserts
    // Sets passed, measured and what else there is to say.
    void (*judge)(CheckResult& result, const Analysis& analysis, const Staircase* staircase);
    bool (*can_be_asked)(const Check& check, const Analysis& analysis) = nullptr; // null: always
    const char* why_not = "";                                                     // where it cannot
    Result<Check> (*parse)(std::string_view argument) = nullptr;

    std::string_view key() const { return option.substr(2); } // in files
};

// Whether the largest error of a quantizer with this step is at most the bound; false of a bound in steps off a grid.
bool is_within(const ErrorBound& bound, const ErrorAnalysis& error, double step);

// In the order of CheckKind.
std::span<const CheckRow> check_rows();
const CheckRow& check_row(CheckKind kind);

// The check of a row with its argument. Errors carry the offset: what is not a number, is negative, or has
// another unit than step, steps or LSB.
Result<Check> parse_check(CheckKind kind, std::string_view argument);

// `staircase` is the one analysed; without it (it may be large) reaches knows the attained extremes alone,
// and a decrease has no witness.
CheckResult judge(const Check& check, const Analysis& analysis, const Staircase* staircase);

// What a window shows by itself: every check that can be asked, with its usual argument.
std::vector<CheckResult> usual_checks(const Analysis& analysis);
} // namespace quantoscope::inline analysis
