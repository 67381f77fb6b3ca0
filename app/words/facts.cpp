#include "app/words/facts.h"

#include "app/words/writer.h"
#include "core/text/number_text.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace quantoscope::inline words {
namespace {
// Runs that are no half-lines: outputs leave the range here and there.
Sentence scattered_runs(const RangeAnalysis& range, const Writer& write) {
    const OutsideRun& hull = range.outside_hull;
    if (range.outside_total == 1) {
        return write("From x = %1 to x = %2, with outputs from %3 to %4.", hull.from, hull.to, hull.min, hull.max);
    }
    return write("In %1 runs of inputs between x = %2 and x = %3, with outputs from %4 to %5.", range.outside_total,
                 hull.from, hull.to, hull.min, hull.max);
}

// The share of the interval along x that has a length of a finite one; nothing of an infinite one, or of points.
void add_share(Fact& fact, const char* text, double length, const Analysis& analysis, const Writer& write) {
    const Interval on = analysis.interval;
    const double all = static_cast<double>(on.last) - static_cast<double>(on.first);
    if (std::isfinite(all) && length > 0.0 && length < all) {
        fact.say(write(text, write.percent(length / all), on.first, on.last));
    }
}

struct CauseRow {
    CauseKind kind;
    const char* text;         // %1 to %3 are the numbers of the cause
    std::size_t link;         // the argument that leads to the operation
    const char* of_bits = ""; // where the factor is 2^integer
};

constexpr CauseRow cause_rows[] = {
    {CauseKind::multiplied, "That is because the result in [%1, %2] is multiplied by %3.", 2,
     "That is because the result in [%1, %2] is multiplied by 2^integer = %3."},
    {CauseKind::center_moved, "That is because the factor %3 moves the centre from %1 to %2.", 2,
     "That is because the factor 2^integer = %3 moves the centre from %1 to %2."},
    {CauseKind::mirror_missing, "That is because %1 is an output and %2 is not.", 1},
    {CauseKind::multiplied_here, "That is because the result %1 becomes %2 there, multiplied by %3.", 2,
     "That is because the result %1 becomes %2 there, multiplied by 2^integer = %3."},
    {CauseKind::clipped, "That is because %1 is clipped to %2 there.", 1},
    {CauseKind::curve, "That is because the sigmoid mode gives %1 there, the true function %2.", 0},
    {CauseKind::rounded, "That is because %1 is rounded to %2 there.", 1},
    {CauseKind::both_ends, "That is because %1 and %2 are both outputs, %3 steps apart.", 1},
};

// "That is because ...", with the operation as its link.
void add_cause(Fact& fact, const std::optional<Cause>& cause, const Analysis& analysis, const Writer& write) {
    if (!cause) { return; }
    const CauseRow& row = *std::ranges::find(cause_rows, cause->kind, &CauseRow::kind);
    const bool is_of_error = cause->kind >= CauseKind::multiplied_here && cause->kind <= CauseKind::rounded;
    std::vector<std::string> numbers;
    for (const double number : cause->numbers) {
        numbers.push_back(is_of_error ? write.measure(number) : write.number(number));
    }
    const bool of_bits = *row.of_bits != '\0' && analysis.spec.function->parameter_index("integer") &&
                         cause->numbers[2] == std::ldexp(1.0, analysis.spec.value("integer"));
    fact.say({{of_bits ? row.of_bits : row.text, std::move(numbers)}});
    if (std::isfinite(cause->x)) {
        fact.sentences.back().stage = StageLink{std::string(cause->stage), cause->x, row.link};
    }
}

Fact range_fact(const Analysis& analysis, const Writer& write) {
    const RangeAnalysis& range = analysis.range;
    const auto [min, max] = range.nominal;
    const bool constant = range.attained.min == range.attained.max;
    const Sentence always = write("Always %1.", range.attained.min);
    if (range.outside.empty()) {
        Fact fact{FactRole::fine, write("Stays in [%1, %2].", min, max)};
        fact.say(constant ? always : write("Outputs from %1 to %2.", range.attained.min, range.attained.max));
        const bool low = range.attained.min == min;
        const bool high = range.attained.max == max;
        const char* reach = low && high ? "Reaches both ends."
                            : low       ? "Reaches %1 but not %2."
                            : high      ? "Reaches %2 but not %1."
                                        : "Reaches neither %1 nor %2.";
        fact.say(write(reach, min, max));
        return fact;
    }
    Fact fact{FactRole::out_of_range, write("Leaves [%1, %2].", min, max)};
    if (constant) {
        fact.say(always);
        return fact;
    }
    const bool half_lines = std::ranges::all_of(
        range.outside, [&](const OutsideRun& run) { return is_open_ended(run, analysis.interval); });
    if (!half_lines) { fact.say(scattered_runs(range, write)); }
    for (const OutsideRun& run : half_lines ? range.outside : std::vector<OutsideRun>()) {
        const bool above = static_cast<double>(run.max) > max;
        if (run.from == analysis.interval.first && run.to == analysis.interval.last) {
            fact.say(above ? write("Above %1 throughout, up to %2.", max, run.max)
                           : write("Below %1 throughout, down to %2.", min, run.min));
        } else {
            fact.say(above ? write("Above %1 from x = %2, up to %3.", max, At{run.from}, run.max)
                           : write("Below %1 up to x = %2, down to %3.", min, At{run.to}, run.min));
        }
    }
    add_cause(fact, why_outside(analysis), analysis, write);
    add_share(fact, "Outside on %1 % of [%2, %3].", range.outside_length, analysis, write);
    const float x = *range.witness;
    fact.more = {write("For example q(%1) = %2.", At{x}, (*bind(staircase_spec(analysis.spec)))(x)),
                 write.counted(range.levels_outside, "%1 of %2 levels lies outside.", "%1 of %2 levels lie outside.",
                               range.levels_outside, analysis.levels)};
    return fact;
}

Sentence where_asymmetric(const SymmetryAnalysis& symmetry, const Writer& write) {
    const SymmetryInterval& first = symmetry.intervals.front();
    if (symmetry.intervals_total > 1) {
        return write("Asymmetric on %1 intervals of |x|, the first from %2 to %3.", symmetry.intervals_total,
                     At{first.from}, first.to);
    }
    return first.from == first.to ? write("Asymmetric for |x| = %1.", At{first.from})
                                  : write("Asymmetric for |x| from %1 to %2.", At{first.from}, first.to);
}

Sentence how_many_differ(const SymmetryAnalysis& symmetry, const Writer& write) {
    const std::int64_t differing = symmetry.asymmetric_pairs;
    return symmetry.incidental_pairs == 0 ? write.counted(differing, "%1 of %2 float32 pairs differs.",
                                                          "%1 of %2 float32 pairs differ.", differing, symmetry.pairs)
                                          : write("%1 of %2 float32 pairs differ, %3 of them only by rounding at ties.",
                                                  differing, symmetry.pairs, symmetry.incidental_pairs);
}

Fact symmetry_fact(const Analysis& analysis, const Writer& write) {
    const SymmetryAnalysis& symmetry = analysis.symmetry;
    const double twice_center = 2.0 * symmetry.center;
    if (!symmetry.applies) {
        const ScaledCurve curve = reference_curve(analysis.spec, Reference::truth);
        return {FactRole::neutral, write("Symmetry: not expected, the %1 is not symmetric.", curve.curve->title)};
    }
    if (symmetry.intervals_total > 0) {
        Fact fact{FactRole::asymmetric, write("Not symmetric.")};
        const auto kernel = bind(staircase_spec(analysis.spec));
        if (symmetry.pairs == 0) { // 0 is its own mirror image
            fact.say(write("Of the pairs x, -x the interval holds x = 0 alone: q(%1) is %2, it should be %3.", At{0.0f},
                           (*kernel)(0.0f), symmetry.center));
            return fact;
        }
        const float x = *symmetry.witness;
        fact.say(write("q(x) + q(-x) should be %1; it is off by up to %2, for example at x = %3: q = %4 and %5.",
                       twice_center, symmetry.largest_defect, At{x, "\u00b1"}, (*kernel)(x), (*kernel)(-x)));
        add_cause(fact, why_asymmetric(analysis), analysis, write);
        if (symmetry.asymmetric_pairs == symmetry.pairs) {
            fact.say(write("No pair x, -x matches."));
            return fact;
        }
        fact.say(where_asymmetric(symmetry, write));
        add_share(fact, "That is %1 % of [%2, %3].", 2.0 * symmetry.asymmetric_length, analysis, write);
        fact.more.push_back(how_many_differ(symmetry, write));
        return fact;
    }
    if (symmetry.pairs == 0) { return {FactRole::neutral, write("Symmetry: the interval holds no pair x, -x.")}; }
    if (symmetry.incidental_pairs == 0) {
        return {FactRole::fine,
                write("Symmetric."),
                {write("q(x) + q(-x) = %1 everywhere.", twice_center)},
                {write.counted(symmetry.pairs, "q(x) + q(-x) = %1 for the only float32 pair.",
                               "q(x) + q(-x) = %1 for all %2 float32 pairs.", twice_center, symmetry.pairs)}};
    }
    return {FactRole::fine,
            write("Symmetric but for rounding at ties."),
            {write("There float32 rounding goes either way, by up to %1, for example at x = %2.",
                   symmetry.incidental_largest, At{*symmetry.incidental_witness, "\u00b1"})},
            {how_many_differ(symmetry, write)}};
}

Sentence largest_error(const ErrorAnalysis& error, const Writer& write) {
    if (error.largest == 0.0) { return write("No error at any float32 input."); }
    const std::string largest = write.amount(error.largest, error.is_exact);
    if (std::isnan(error.largest_in_steps)) { return write("Largest error %1 at x = %2.", largest, At{error.at}); }
    const std::string in_steps = write.measure(error.largest_in_steps);
    return write(in_steps == write.measure(1.0) ? "Largest error %1 (%2 step) at x = %3."
                                                : "Largest error %1 (%2 steps) at x = %3.",
                 largest, in_steps, At{error.at});
}

// What it is where outputs saturate, and what it is without that: apart where saturation makes it larger.
Fact error_in_parts(const Analysis& analysis, const Writer& write) {
    const ErrorAnalysis& error = analysis.error;
    const ErrorAnalysis::Part& within = error.within;
    const ErrorAnalysis::Part& beyond = error.saturated;
    if (within.largest < 0.0 || beyond.largest <= within.largest) {
        return {FactRole::error, largest_error(error, write)};
    }
    const std::string inside = write.amount(within.largest, within.is_exact);
    const std::string outside = write.amount(beyond.largest, beyond.is_exact);
    const auto [low, high] = error.outputs;
    if (std::isnan(analysis.step)) {
        return {FactRole::error,
                write("Largest error within [%1, %2]: %3 at x = %4.", low, high, inside, At{within.at}),
                {write("Saturation makes it %1 at x = %2.", outside, At{beyond.at})}};
    }
    return {FactRole::error,
            write("Largest error within [%1, %2]: %3 (%4 LSB) at x = %5.", low, high, inside,
                  write.measure(within.largest / analysis.step), At{within.at}),
            {write("Saturation makes it %1 (%2 LSB) at x = %3.", outside, write.measure(beyond.largest / analysis.step),
                   At{beyond.at})}};
}

Fact error_fact(const Analysis& analysis, const Writer& write) {
    const ErrorAnalysis& error = analysis.error;
    Fact fact = error_in_parts(analysis, write);
    add_cause(fact, why_error(analysis), analysis, write);
    if (error.mean) {
        // The integral goes over the reals: a threshold that is no float32 shows in it.
        fact.say(write(error.largest == 0.0 && *error.rms > 0.0 ? "Mean %1, RMS %2 from between float32 inputs."
                                                                : "Mean %1, RMS %2.",
                       write.measure(*error.mean), write.measure(*error.rms)));
    }
    const ScaledCurve curve = reference_curve(analysis.spec, error.reference);
    const char* against = error.reference == Reference::truth ? "Against the true %1."
                          : curve.gain == 1.0                 ? "Against the %1."
                                                              : "Against 2 s(x) - 1, s the %1.";
    (error.reference == Reference::truth ? fact.more : fact.sentences).push_back(write(against, curve.curve->title));
    return fact;
}

const char* levels_headline(const Analysis& analysis) {
    static constexpr const char* texts[2][2][2] = {
        // with one transition, with a step, non-decreasing
        {{"%1 levels, %2 transitions, on no uniform grid, not monotone.",
          "%1 levels, %2 transitions, on no uniform grid, non-decreasing."},
         {"%1 levels, %2 transitions, step %3, not monotone.", "%1 levels, %2 transitions, step %3, non-decreasing."}},
        {{"%1 levels, %2 transition, on no uniform grid, not monotone.",
          "%1 levels, %2 transition, on no uniform grid, non-decreasing."},
         {"%1 levels, %2 transition, step %3, not monotone.", "%1 levels, %2 transition, step %3, non-decreasing."}}};
    const bool has_step = !std::isnan(analysis.step);
    return analysis.transitions > 0 ? texts[analysis.transitions == 1][has_step][analysis.monotone]
           : has_step               ? "%1 level, no transitions, step %3."
                                    : "%1 level, no transitions.";
}

// Whether the interval shows all that the quantizer puts out: its outputs reach as far as on the whole axis.
bool shows_everything(const Analysis& analysis) {
    const Interval axis = settled_inputs(analysis.spec);
    const auto kernel = bind(staircase_spec(analysis.spec));
    const float low = (*kernel)(axis.first);
    const float high = (*kernel)(axis.last);
    return analysis.monotone && analysis.range.attained == Range{low, high};
}

Fact levels_fact(const Analysis& analysis, const Writer& write) {
    Fact fact{FactRole::neutral,
              write(levels_headline(analysis), analysis.levels, analysis.transitions, analysis.step)};
    if (!analysis.spec.function->parameter_index("bits")) { return fact; }
    const int bits = analysis.spec.value("bits");
    const std::int64_t capacity = std::int64_t{1} << bits;
    const std::string_view note = levels_note(analysis.spec);
    if (analysis.levels > capacity) {
        fact.say(write.counted(bits, "%1 bit holds only %2 levels: one bit more is needed.",
                               "%1 bits hold only %2 levels: one bit more is needed.", bits, capacity));
        add_cause(fact, why_more_levels(analysis), analysis, write);
    } else if (analysis.levels < capacity && !note.empty() && shows_everything(analysis)) {
        fact.say(write.counted(bits, "%1 bit could hold %2 levels; %3.", "%1 bits could hold %2 levels; %3.", bits,
                               capacity, note));
    }
    return fact;
}

Fact reported_fact(const Analysis& analysis, const Writer& write) {
    const Range reported = analysis.range.reported;
    const Range attained = analysis.range.attained;
    const char* reached = reported == attained           ? "Both are reached."
                          : attained.min == attained.max ? "Only %1 is reached."
                                                         : "Attained: %1 to %2.";
    return {FactRole::neutral,
            std::isnan(reported.min) ? write("min() raises an error, max() says %1.", reported.max)
                                     : write("min() says %1, max() says %2.", reported.min, reported.max),
            {write(reached, attained.min, attained.max)}};
}

// What must be said besides, and where float32 leaves the levels, in the interval.
std::optional<Fact> float32_fact(const Analysis& analysis, const Writer& write) {
    const Spec& spec = analysis.spec;
    std::vector<Sentence> sentences;
    for (const Phrase& caveat : caveats_of(spec)) { sentences.push_back({caveat}); }
    const Interval settled = spec.function->qkeras != nullptr ? settled_inputs(spec) : Interval{};
    if (settled.last < analysis.interval.last) {
        sentences.push_back(write("QKeras's float32 leaves the levels from x = %1 on.", At{next_up(settled.last)}));
    }
    if (settled.first > analysis.interval.first) {
        sentences.push_back(
            write("QKeras's float32 leaves the levels from x = %1 downwards.", At{next_down(settled.first)}));
    }
    for (const auto [first, last] : analysis.range.undefined) {
        const bool is_target = spec.function->deploy != nullptr;
        sentences.push_back(is_target       ? write("No output is defined from x = %1 to %2.", At{first}, last)
                            : first == last ? write("NaN for x = %1.", At{first})
                                            : write("NaN for x from %1 to %2.", At{first}, last));
    }
    if (sentences.empty()) { return std::nullopt; }
    return Fact{FactRole::neutral, sentences.front(), {sentences.begin() + 1, sentences.end()}};
}

Fact exactness_fact(const Analysis& analysis, const Writer& write) {
    const Interval on = analysis.interval;
    if (on.inputs() == 1) { return {FactRole::fine, write("Exact for the only input, %1.", At{on.first})}; }
    return {FactRole::fine,
            write("Exact on [%1, %2].", on.first, on.last),
            {write("Solved, not sampled.")},
            {write("That is so for each of its %1 float32 inputs.", on.inputs())}};
}
} // namespace

NumberStyle exact_style() {
    return {.number = [](double value) { return text_of(value); },
            .measure =
                [](double value) {
                    char buffer[number_text_size];
                    const auto end =
                        std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::general, 6);
                    return std::string(buffer, end.ptr);
                },
            .count = [](std::int64_t value) { return std::to_string(value); }};
}

std::vector<Fact> facts_of(const Analysis& analysis, const NumberStyle& style) {
    const Writer write(style);
    std::vector<Fact> facts = {range_fact(analysis, write), symmetry_fact(analysis, write), error_fact(analysis, write),
                               levels_fact(analysis, write)};
    if (analysis.spec.function->qkeras != nullptr) { facts.push_back(reported_fact(analysis, write)); }
    if (auto fact = float32_fact(analysis, write)) { facts.push_back(std::move(*fact)); }
    facts.push_back(exactness_fact(analysis, write));
    return facts;
}

std::vector<Sentence> sentences_of(const Fact& fact, bool with_headline) {
    std::vector<Sentence> all;
    if (with_headline) { all.push_back(fact.headline); }
    all.insert(all.end(), fact.sentences.begin(), fact.sentences.end());
    all.insert(all.end(), fact.more.begin(), fact.more.end());
    return all;
}

std::string plain(const Fact& fact) {
    std::string text;
    for (const Sentence& sentence : sentences_of(fact)) { text += (text.empty() ? "" : " ") + plain(sentence.phrase); }
    return text;
}
} // namespace quantoscope::inline words
