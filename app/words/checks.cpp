#include "app/words/facts.h"

#include "app/words/writer.h"

#include <algorithm>

namespace quantoscope::inline words {
namespace {
using Checked = const CheckResult&;

Sentence say_overshoot(Checked result, const Analysis& analysis, const Writer& write) {
    const auto [min, max] = analysis.range.nominal;
    if (result.passed) { return write("Every output lies in [%1, %2].", min, max); }
    const float x = *result.witness;
    const double output = (*bind(staircase_spec(analysis.spec)))(x);
    return write("Leaves [%1, %2] by %3: q(%4) = %5.", min, max, result.measured, At{x}, output);
}

Sentence say_symmetry(Checked result, const Analysis& analysis, const Writer& write) {
    const double twice_center = 2.0 * analysis.symmetry.center;
    if (result.passed) {
        return result.incidental == 0
                   ? write("q(x) + q(-x) = %1 everywhere.", twice_center)
                   : write("q(x) + q(-x) = %1 but for %2 float32 pairs at ties.", twice_center, result.incidental);
    }
    const auto kernel = bind(staircase_spec(analysis.spec));
    const float x = *result.witness;
    return write("q(x) + q(-x) is off %1 by %2: q(%3) = %4 and q(-%3) = %5.", twice_center, result.measured, At{x},
                 (*kernel)(x), (*kernel)(-x));
}

Sentence say_order(Checked result, const Analysis& analysis, const Writer& write) {
    if (result.passed) { return write("Outputs never decrease."); }
    if (!result.witness) { return write("Outputs decrease."); }
    const auto kernel = bind(staircase_spec(analysis.spec));
    const float x = *result.witness;
    const float before = next_down(x);
    return write("Outputs decrease, at x = %1: q(%1) = %2 after q(%3) = %4.", At{x}, (*kernel)(x), before,
                 (*kernel)(before));
}

Sentence say_bits(Checked result, const Analysis& analysis, const Writer& write) {
    const FixedPointFormat format = *format_of(analysis.spec);
    const std::int64_t low = format.min_code();
    const std::int64_t high = format.max_code();
    if (result.passed) {
        return write.counted(format.bits, "Every code fits %1 bit: %2 to %3.", "Every code fits %1 bits: %2 to %3.",
                             format.bits, low, high);
    }
    if (!result.witness) { return write("Codes need more than %1 bits, which hold %2 to %3.", format.bits, low, high); }
    return write(format.bits == 1 ? "Codes need more than %1 bit, which holds %2 to %3, at x = %4."
                                  : "Codes need more than %1 bits, which hold %2 to %3, at x = %4.",
                 format.bits, low, high, At{*result.witness});
}

Sentence say_missing(Checked result, const Analysis&, const Writer& write) {
    if (result.passed) { return write("Every code between the extremes is an output."); }
    const auto count = static_cast<std::int64_t>(result.measured);
    if (!result.witness) {
        return write(count == 1 ? "%1 code is never output." : "%1 codes are never output.", count);
    }
    return write(count == 1 ? "%1 code is never output, the one above that of x = %2."
                            : "%1 codes are never output, the first above that of x = %2.",
                 count, At{*result.witness});
}

Sentence say_error(Checked result, const Analysis& analysis, const Writer& write) {
    const bool in_steps = result.check.bound.in_steps;
    const double unit = in_steps ? analysis.step : 1.0;
    const char* text = in_steps ? (result.passed ? "The largest error, %1 steps at x = %3, is at most %2 steps."
                                                 : "The largest error is %1 steps, more than %2, at x = %3.")
                                : (result.passed ? "The largest error, %1 at x = %3, is at most %2."
                                                 : "The largest error is %1, more than %2, at x = %3.");
    const std::string error = write.measure(result.measured / unit);
    return result.witness ? write(text, error, result.bound / unit, At{*result.witness})
                          : write(text, error, result.bound / unit);
}

Sentence say_reach(Checked result, const Analysis&, const Writer& write) {
    if (result.passed) {
        return write(result.check.values.empty() ? "Both ends of the range are outputs."
                                                 : "Every value asked for is an output.");
    }
    return result.witness ? write("%1 is not an output; the nearest is %2, at x = %3.", result.measured,
                                  *result.nearest, At{*result.witness})
                          : write("%1 is not an output; the nearest is %2.", result.measured, *result.nearest);
}

struct Row {
    CheckKind kind;
    Sentence (*say)(Checked result, const Analysis& analysis, const Writer& write);
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
