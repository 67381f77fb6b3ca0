#include "core/analysis/checks.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace quantoscope::inline analysis {
namespace {
// The attained output nearest to `value`, at the leftmost input of a segment.
Segment nearest_segment(const Staircase& staircase, double value) {
    std::size_t best = 0;
    const auto distance = [&](std::size_t i) { return std::fabs(static_cast<double>(staircase.value(i)) - value); };
    for (std::size_t i = 1; i < staircase.size(); ++i) { best = distance(i) < distance(best) ? i : best; }
    return staircase[best];
}

void judge_reach(CheckResult& result, const Analysis& analysis, const Staircase* staircase) {
    const Range& nominal = analysis.range.nominal;
    const Range& attained = analysis.range.attained;
    std::vector<double> values = result.check.values;
    if (values.empty()) { values = {nominal.min, nominal.max}; }
    result.passed = true;
    for (const double value : values) {
        const RangeAnalysis& range = analysis.range; // knows its ends without the staircase
        if ((value == nominal.min && range.reaches_min) || (value == nominal.max && range.reaches_max)) { continue; }
        double nearest = value - attained.min < attained.max - value ? attained.min : attained.max;
        std::optional<float> witness;
        if (staircase != nullptr) {
            const Segment segment = nearest_segment(*staircase, value);
            nearest = segment.value;
            witness = shortest_input({segment.first, segment.last});
        }
        if (nearest != value) {
            result.passed = false;
            result.measured = value;
            result.nearest = nearest;
            result.witness = witness;
            return;
        }
    }
}

// A uniform grid is what codes and steps are of.
bool has_grid(const Check&, const Analysis& analysis) { return !std::isnan(analysis.step); }

// The finite number at the start of `text`; `rest` is what follows it.
std::optional<double> leading_number(std::string_view text, std::string_view& rest) {
    double value = 0.0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || !std::isfinite(value)) { return std::nullopt; }
    rest = text.substr(static_cast<std::size_t>(end - text.data()));
    return value;
}

Result<Check> parse_bound(std::string_view text) {
    std::string_view unit;
    std::optional<double> value = leading_number(text, unit);
    if (!value) { return failure({{"expected an error such as 0.5step or 0.01", {}}, 0}); }
    if (unit.starts_with('/')) { // 1/32
        const std::size_t offset = text.size() - unit.size() + 1;
        const std::optional<double> divisor = leading_number(text.substr(offset), unit);
        if (!divisor || *divisor <= 0.0) { return failure({{"expected a divisor above 0", {}}, offset}); }
        value = *value / *divisor;
    }
    if (*value < 0.0) { return failure({{"an error has no sign", {}}, 0}); }
    const std::size_t offset = text.size() - unit.size();
    const std::string_view named = unit.starts_with(' ') ? unit.substr(1) : unit;
    constexpr std::string_view steps[] = {"step", "steps", "LSB", "lsb"};
    const bool in_steps = std::ranges::find(steps, named) != std::end(steps);
    if (!named.empty() && !in_steps) {
        return failure({{"expected step or nothing after the number, not '%1'", {std::string(named)}}, offset, "step"});
    }
    return Check{CheckKind::max_error, {*value, in_steps}};
}

Result<Check> parse_values(std::string_view text) {
    Check check{CheckKind::reaches};
    std::size_t offset = 0;
    for (;;) {
        std::string_view rest;
        const std::optional<double> value = leading_number(text.substr(offset), rest);
        if (!value) { return failure({{"expected values such as 0,1", {}}, offset}); }
        check.values.push_back(*value);
        offset = text.size() - rest.size();
        if (rest.empty()) { return check; }
        if (rest.front() != ',') { return failure({{"expected ',' between values", {}}, offset}); }
        offset = std::min(text.find_first_not_of(' ', offset + 1), text.size());
    }
}

constexpr const char* no_grid = "Its outputs lie on no uniform grid, so this cannot be asked.";

constexpr CheckRow rows[] = {
    {.kind = CheckKind::no_overshoot,
     .option = "--no-overshoot",
     .title = "in range",
     .sentence = "Every output lies in the range the activation promises",
     .judge =
         [](CheckResult& result, const Analysis& analysis, const Staircase*) {
             result.passed = analysis.range.outside.empty();
             result.measured = analysis.range.largest_excess;
             result.witness = analysis.range.witness;
         }},
    {.kind = CheckKind::symmetric,
     .option = "--symmetric",
     .title = "symmetric",
     .sentence = "q(x) and q(-x) mirror each other, but for float32 ties",
     .judge =
         [](CheckResult& result, const Analysis& analysis, const Staircase*) {
             result.passed = analysis.symmetry.intervals_total == 0;
             result.measured = analysis.symmetry.largest_defect;
             result.witness = analysis.symmetry.witness;
             result.incidental = analysis.symmetry.incidental_pairs;
         },
     .can_be_asked = [](const Check&, const Analysis& analysis) { return analysis.symmetry.applies; },
     .why_not = "The function it approximates is not symmetric, so this check does not apply."},
    {.kind = CheckKind::monotone,
     .option = "--monotone",
     .title = "never decreases",
     .sentence = "Outputs never decrease",
     .judge =
         [](CheckResult& result, const Analysis& analysis, const Staircase* staircase) {
             result.passed = analysis.monotone;
             for (std::size_t i = 1; !result.passed && staircase != nullptr && i < staircase->size(); ++i) {
                 const float x = staircase->first(i);
                 const bool falls = staircase->value(i) < staircase->value(i - 1);
                 if (falls && (!result.witness || std::fabs(x) < std::fabs(*result.witness))) {
                     result.witness = x;
                     result.measured = static_cast<double>(staircase->value(i - 1)) - staircase->value(i);
                 }
             }
         }},
    {.kind = CheckKind::fits_bits,
     .option = "--fits-bits",
     .title = "fits its bits",
     .sentence = "Every code fits the bits given",
     .judge =
         [](CheckResult& result, const Analysis& analysis, const Staircase*) {
             const Spec& spec = analysis.spec;
             const FixedPointFormat format = *format_of(spec);
             const auto code = [&](double value) { return static_cast<std::int64_t>(value / analysis.step); };
             const std::int64_t above = code(analysis.range.attained.max) - format.max_code();
             const std::int64_t below = format.min_code() - code(analysis.range.attained.min);
             const std::int64_t beyond = std::max<std::int64_t>({above, below, 0});
             result.passed = beyond == 0;
             result.measured = static_cast<double>(beyond);
             if (!result.passed) {
                 result.witness =
                     input_for_code(spec, code(above > 0 ? analysis.range.attained.max : analysis.range.attained.min));
             }
         },
     .can_be_asked = has_grid,
     .why_not = no_grid},
    {.kind = CheckKind::no_missing_codes,
     .option = "--no-missing-codes",
     .title = "no code missing",
     .sentence = "Every code between the lowest and the highest output is an output",
     .judge =
         [](CheckResult& result, const Analysis& analysis, const Staircase*) {
             result.measured = static_cast<double>(analysis.range.codes_missing);
             result.passed = result.measured == 0.0;
             if (!result.passed) { // the last output before the gap
                 result.witness = input_for_code(analysis.spec, analysis.range.missing_codes.front().first - 1);
             }
         },
     .can_be_asked = has_grid,
     .why_not = no_grid},
    {.kind = CheckKind::max_error,
     .option = "--max-error",
     .argument = "ERROR",
     .title = "within half a step",
     .sentence = "The error is nowhere larger: 0.5step, or 0.01 in units of the output",
     .judge =
         [](CheckResult& result, const Analysis& analysis, const Staircase*) {
             const ErrorBound& bound = result.check.bound;
             result.bound = bound.in_steps ? bound.value * analysis.step : bound.value;
             result.measured = analysis.error.largest;
             result.passed = is_within(bound, analysis.error, analysis.step);
             result.witness = analysis.error.at;
         },
     .can_be_asked = [](const Check& check,
                        const Analysis& analysis) { return !check.bound.in_steps || has_grid(check, analysis); },
     .why_not = no_grid,
     .parse = parse_bound},
    {.kind = CheckKind::reaches,
     .option = "--reaches",
     .argument = "LIST",
     .title = "reaches both ends",
     .sentence = "Each value is an output: 0,1",
     .judge = judge_reach,
     .parse = parse_values},
};
} // namespace

bool is_within(const ErrorBound& bound, const ErrorAnalysis& error, double step) {
    if (!bound.in_steps) { return error.largest <= bound.value; }
    // QKeras quantizes a curve that float32 has rounded, by up to half an ulp at 1: rounding to the nearest step alone
    // would fail half a step.
    return error.largest <= bound.value * step + std::ldexp(1.0, -25);
}

std::span<const CheckRow> check_rows() { return rows; }

const CheckRow& check_row(CheckKind kind) { return *std::ranges::find(rows, kind, &CheckRow::kind); }

Result<Check> parse_check(CheckKind kind, std::string_view argument) {
    const CheckRow& row = check_row(kind);
    return row.parse != nullptr ? row.parse(argument) : Check{kind};
}

CheckResult judge(const Check& check, const Analysis& analysis, const Staircase* staircase) {
    const CheckRow& row = check_row(check.kind);
    CheckResult result{.check = check, .applies = row.can_be_asked == nullptr || row.can_be_asked(check, analysis)};
    if (result.applies) { row.judge(result, analysis, staircase); }
    return result;
}

std::vector<CheckResult> usual_checks(const Analysis& analysis) {
    std::vector<CheckResult> results;
    for (const CheckRow& row : rows) {
        CheckResult result = judge(Check{row.kind}, analysis, nullptr);
        if (result.applies) { results.push_back(std::move(result)); }
    }
    return results;
}
} // namespace quantoscope::inline analysis
