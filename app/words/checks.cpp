#include "app/words/checks.h"

#include "app/words/writer.h"

#include <algorithm>

namespace quantoscope::inline words {
namespace {
// A sentence that ends in an input where there is one.
Sentence ending_at(const Writer& write, const char* with, const char* without, std::vector<std::string> arguments,
                   const std::optional<float>& x) {
    if (!x) { return {{without, std::move(arguments)}}; }
    arguments.push_back(write.number(*x));
    const std::size_t place = arguments.size() - 1;
    return write.at(with, std::move(arguments), place, *x);
}

Sentence say_overshoot(const CheckResult& result, const Analysis& analysis, const Writer& write) {
    const Range& nominal = analysis.range.nominal;
    const std::vector<std::string> ends{write.number(nominal.min), write.number(nominal.max)};
    if (result.passed) { return {{"Every output lies in [%1, %2].", ends}}; }
    const double output = (*bind(staircase_spec(analysis.spec)))(*result.witness);
    return write.at(
        "Leaves [%1, %2] by %3: q(%4) = %5.",
        {ends[0], ends[1], write.number(result.measured), write.number(*result.witness), write.number(output)}, 3,
        *result.witness);
}

Sentence say_symmetry(const CheckResult& result, const Analysis& analysis, const Writer& write) {
    if (result.passed) {
        return result.incidental == 0
                   ? Sentence{{"q(x) + q(-x) = %1 everywhere.", {write.number(2.0 * analysis.symmetry.center)}}}
                   : Sentence{{"q(x) + q(-x) = %1 but for %2 float32 pairs at ties.",
                               {write.number(2.0 * analysis.symmetry.center), write.count(result.incidental)}}};
    }
    const auto kernel = bind(staircase_spec(analysis.spec));
    const float x = *result.witness;
    return write.at("q(x) + q(-x) is off %1 by %2: q(%3) = %4 and q(-%3) = %5.",
                    {write.number(2.0 * analysis.symmetry.center), write.number(result.measured), write.number(x),
                     write.number((*kernel)(x)), write.number((*kernel)(-x))},
                    2, x);
}

Sentence say_order(const CheckResult& result, const Analysis& analysis, const Writer& write) {
    if (result.passed) { return {{"Outputs never decrease.", {}}}; }
    if (!result.witness) { return {{"Outputs decrease.", {}}}; }
    const auto kernel = bind(staircase_spec(analysis.spec));
    const float x = *result.witness;
    const float before = next_down(x);
    return write.at(
        "Outputs decrease, at x = %1: q(%1) = %2 after q(%3) = %4.",
        {write.number(x), write.number((*kernel)(x)), write.number(before), write.number((*kernel)(before))}, 0, x);
}

Sentence say_bits(const CheckResult& result, const Analysis& analysis, const Writer& write) {
    const FixedPointFormat format = *format_of(analysis.spec);
    const std::vector<std::string> ends{write.count(format.bits), write.count(format.min_code()),
                                        write.count(format.max_code())};
    if (result.passed) {
        return {counted(format.bits, "Every code fits %1 bit: %2 to %3.", "Every code fits %1 bits: %2 to %3.", ends)};
    }
    return ending_at(write,
                     format.bits == 1 ? "Codes need more than %1 bit, which holds %2 to %3, at x = %4."
                                      : "Codes need more than %1 bits, which hold %2 to %3, at x = %4.",
                     "Codes need more than %1 bits, which hold %2 to %3.", ends, result.witness);
}

Sentence say_missing(const CheckResult& result, const Analysis&, const Writer& write) {
    if (result.passed) { return {{"Every code between the extremes is an output.", {}}}; }
    const auto count = static_cast<std::int64_t>(result.measured);
    return ending_at(write,
                     count == 1 ? "%1 code is never output, the one above that of x = %2."
                                : "%1 codes are never output, the first above that of x = %2.",
                     count == 1 ? "%1 code is never output." : "%1 codes are never output.", {write.count(count)},
                     result.witness);
}

Sentence say_error(const CheckResult& result, const Analysis& analysis, const Writer& write) {
    const bool in_steps = result.check.bound.in_steps;
    const double unit = in_steps ? analysis.step : 1.0;
    const std::vector<std::string> numbers{write.measure(result.measured / unit), write.number(result.bound / unit)};
    const char* with = in_steps ? (result.passed ? "The largest error, %1 steps at x = %3, is at most %2 steps."
                                                 : "The largest error is %1 steps, more than %2, at x = %3.")
                                : (result.passed ? "The largest error, %1 at x = %3, is at most %2."
                                                 : "The largest error is %1, more than %2, at x = %3.");
    return ending_at(write, with, with, numbers, result.witness);
}

Sentence say_reach(const CheckResult& result, const Analysis&, const Writer& write) {
    if (result.passed) {
        return {{result.check.values.empty() ? "Both ends of the range are outputs."
                                             : "Every value asked for is an output.",
                 {}}};
    }
    return ending_at(write, "%1 is not an output; the nearest is %2, at x = %3.",
                     "%1 is not an output; the nearest is %2.",
                     {write.number(result.measured), write.number(*result.nearest)}, result.witness);
}

struct Row {
    CheckKind kind;
    Sentence (*say)(const CheckResult& result, const Analysis& analysis, const Writer& write);
};

constexpr Row rows[] = {
    {CheckKind::no_overshoot, say_overshoot},
    {CheckKind::symmetric, say_symmetry},
    {CheckKind::monotone, say_order},
    {CheckKind::fits_bits, say_bits},
    {CheckKind::no_missing_codes, say_missing},
    {CheckKind::max_error, say_error},
    {CheckKind::reaches, say_reach},
};
} // namespace

// A check without a sentence of its own says what it asserts.
Sentence check_sentence(const CheckResult& result, const Analysis& analysis, const NumberStyle& style) {
    const CheckRow& check = check_row(result.check.kind);
    if (!result.applies) { return {{check.why_not, {}}}; }
    const auto* row = std::ranges::find(rows, check.kind, &Row::kind);
    return row != std::end(rows) ? row->say(result, analysis, Writer(style)) : Sentence{{check.sentence, {}}};
}
} // namespace quantoscope::inline words
