#include "app/words/facts.h"

#include "app/words/writer.h"
#include "core/text/number_text.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

namespace quantoscope::inline words {
namespace {
// Runs that are no half-lines: outputs leave the range here and there.
Sentence scattered_runs(const RangeAnalysis& range, const Writer& write) {
    const OutsideRun& hull = range.outside_hull;
    const std::vector<std::string> ends{write.number(hull.from), write.number(hull.to), write.number(hull.min),
                                        write.number(hull.max)};
    if (range.outside_total == 1) { return {{"From x = %1 to x = %2, with outputs from %3 to %4.", ends}}; }
    return {{"In %1 runs of inputs between x = %2 and x = %3, with outputs from %4 to %5.",
             {write.count(range.outside_total), ends[0], ends[1], ends[2], ends[3]}}};
}

// The share of the interval along x that has a length of a finite one; nothing of an infinite one, or of points.
void add_share(std::vector<Sentence>& sentences, const char* text, double length, const Analysis& analysis,
               const Writer& write) {
    const Interval on = analysis.interval;
    const double all = static_cast<double>(on.last) - static_cast<double>(on.first);
    if (std::isfinite(all) && length > 0.0 && length < all) {
        sentences.push_back({{text, {write.percent(length / all), write.number(on.first), write.number(on.last)}}});
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
    fact.sentences.push_back({{of_bits ? row.of_bits : row.text, std::move(numbers)}});
    if (std::isfinite(cause->x)) {
        fact.sentences.back().stage = StageLink{std::string(cause->stage), cause->x, row.link};
    }
}

Fact range_fact(const Analysis& analysis, const Writer& write) {
    const RangeAnalysis& range = analysis.range;
    const std::vector<std::string> nominal{write.number(range.nominal.min), write.number(range.nominal.max)};
    const bool constant = range.attained.min == range.attained.max;
    const Sentence always{{"Always %1.", {write.number(range.attained.min)}}};
    if (range.outside.empty()) {
        Fact fact{FactRole::fine, {{"Stays in [%1, %2].", nominal}}};
        if (constant) {
            fact.sentences.push_back(always);
        } else {
            fact.sentences.push_back(
                {{"Outputs from %1 to %2.", {write.number(range.attained.min), write.number(range.attained.max)}}});
        }
        const bool low = range.attained.min == range.nominal.min;
        const bool high = range.attained.max == range.nominal.max;
        const char* reach = low && high ? "Reaches both ends."
                            : low       ? "Reaches %1 but not %2."
                            : high      ? "Reaches %2 but not %1."
                                        : "Reaches neither %1 nor %2.";
        fact.sentences.push_back({{reach, nominal}});
        return fact;
    }
    Fact fact{FactRole::out_of_range, {{"Leaves [%1, %2].", nominal}}};
    if (constant) {
        fact.sentences.push_back(always);
        return fact;
    }
    const bool half_lines = std::ranges::all_of(
        range.outside, [&](const OutsideRun& run) { return is_open_ended(run, analysis.interval); });
    if (!half_lines) { fact.sentences.push_back(scattered_runs(range, write)); }
    for (const OutsideRun& run : half_lines ? range.outside : std::vector<OutsideRun>()) {
        const bool above = static_cast<double>(run.max) > range.nominal.max;
        if (run.from == analysis.interval.first && run.to == analysis.interval.last) {
            fact.sentences.push_back({{above ? "Above %1 throughout, up to %2." : "Below %1 throughout, down to %2.",
                                       {nominal[above ? 1 : 0], write.number(above ? run.max : run.min)}}});
        } else if (above) {
            fact.sentences.push_back(write.at("Above %1 from x = %2, up to %3.",
                                              {nominal[1], write.number(run.from), write.number(run.max)}, 1,
                                              run.from));
        } else {
            fact.sentences.push_back(write.at("Below %1 up to x = %2, down to %3.",
                                              {nominal[0], write.number(run.to), write.number(run.min)}, 1, run.to));
        }
    }
    add_cause(fact, why_outside(analysis), analysis, write);
    add_share(fact.sentences, "Outside on %1 % of [%2, %3].", range.outside_length, analysis, write);
    const float value = (*bind(staircase_spec(analysis.spec)))(*range.witness);
    fact.more.push_back(
        write.at("For example q(%1) = %2.", {write.number(*range.witness), write.number(value)}, 0, *range.witness));
    fact.more.push_back({counted(range.levels_outside, "%1 of %2 levels lies outside.", "%1 of %2 levels lie outside.",
                                 {write.count(range.levels_outside), write.count(analysis.levels)})});
    return fact;
}

Sentence where_asymmetric(const SymmetryAnalysis& symmetry, const Writer& write) {
    if (symmetry.intervals_total > 1) {
        const SymmetryInterval& first = symmetry.intervals.front();
        return write.at("Asymmetric on %1 intervals of |x|, the first from %2 to %3.",
                        {write.count(symmetry.intervals_total), write.number(first.from), write.number(first.to)}, 1,
                        first.from);
    }
    const SymmetryInterval& only = symmetry.intervals.front();
    if (only.from == only.to) { return write.at("Asymmetric for |x| = %1.", {write.number(only.from)}, 0, only.from); }
    return write.at("Asymmetric for |x| from %1 to %2.", {write.number(only.from), write.number(only.to)}, 0,
                    only.from);
}

Sentence how_many_differ(const SymmetryAnalysis& symmetry, const Writer& write) {
    std::vector<std::string> counts{write.count(symmetry.asymmetric_pairs), write.count(symmetry.pairs)};
    if (symmetry.incidental_pairs == 0) {
        return {counted(symmetry.asymmetric_pairs, "%1 of %2 float32 pairs differs.", "%1 of %2 float32 pairs differ.",
                        counts)};
    }
    counts.push_back(write.count(symmetry.incidental_pairs));
    return {{"%1 of %2 float32 pairs differ, %3 of them only by rounding at ties.", counts}};
}

Fact symmetry_fact(const Analysis& analysis, const Writer& write) {
    const SymmetryAnalysis& symmetry = analysis.symmetry;
    const std::string twice_center = write.number(2.0 * symmetry.center);
    if (!symmetry.applies) {
        const ScaledCurve curve = reference_curve(analysis.spec, Reference::truth);
        return {FactRole::neutral,
                {{"Symmetry: not expected, the %1 is not symmetric.", {std::string(curve.curve->title)}}}};
    }
    if (symmetry.pairs == 0 && symmetry.intervals_total > 0) { // 0 is its own mirror image
        Fact fact{FactRole::asymmetric, {{"Not symmetric.", {}}}};
        fact.sentences.push_back(
            write.at("Of the pairs x, -x the interval holds x = 0 alone: q(%1) is %2, it should be %3.",
                     {write.number(0.0), write.number((*bind(staircase_spec(analysis.spec)))(0.0f)),
                      write.number(symmetry.center)},
                     0, 0.0f));
        return fact;
    }
    if (symmetry.pairs == 0) { return {FactRole::neutral, {{"Symmetry: the interval holds no pair x, -x.", {}}}}; }
    if (symmetry.intervals_total > 0) {
        Fact fact{FactRole::asymmetric, {{"Not symmetric.", {}}}};
        const auto kernel = bind(staircase_spec(analysis.spec));
        const float x = *symmetry.witness;
        fact.sentences.push_back(
            write.at("q(x) + q(-x) should be %1; it is off by up to %2, for example at x = %3: q = %4 and %5.",
                     {twice_center, write.number(symmetry.largest_defect), "\u00b1" + write.number(x),
                      write.number((*kernel)(x)), write.number((*kernel)(-x))},
                     2, x));
        add_cause(fact, why_asymmetric(analysis), analysis, write);
        if (symmetry.asymmetric_pairs == symmetry.pairs) {
            fact.sentences.push_back({{"No pair x, -x matches.", {}}});
            return fact;
        }
        fact.sentences.push_back(where_asymmetric(symmetry, write));
        add_share(fact.sentences, "That is %1 % of [%2, %3].", 2.0 * symmetry.asymmetric_length, analysis, write);
        fact.more.push_back(how_many_differ(symmetry, write));
        return fact;
    }
    if (symmetry.incidental_pairs == 0) {
        Fact fact{FactRole::fine, {{"Symmetric.", {}}}};
        fact.sentences.push_back({{"q(x) + q(-x) = %1 everywhere.", {twice_center}}});
        fact.more.push_back(
            {counted(symmetry.pairs, "q(x) + q(-x) = %1 for the only float32 pair.",
                     "q(x) + q(-x) = %1 for all %2 float32 pairs.", {twice_center, write.count(symmetry.pairs)})});
        return fact;
    }
    Fact fact{FactRole::fine, {{"Symmetric but for rounding at ties.", {}}}};
    fact.sentences.push_back(
        write.at("There float32 rounding goes either way, by up to %1, for example at x = %2.",
                 {write.number(symmetry.incidental_largest), "\u00b1" + write.number(*symmetry.incidental_witness)}, 1,
                 *symmetry.incidental_witness));
    fact.more.push_back(how_many_differ(symmetry, write));
    return fact;
}

Sentence largest_error(const ErrorAnalysis& error, const Writer& write) {
    if (error.largest == 0.0) { return {{"No error at any float32 input.", {}}}; }
    const std::string largest = write.amount(error.largest, error.is_exact);
    if (std::isnan(error.largest_in_steps)) {
        return write.at("Largest error %1 at x = %2.", {largest, write.number(error.at)}, 1, error.at);
    }
    const std::string in_steps = write.measure(error.largest_in_steps);
    const char* headline = in_steps == write.measure(1.0) ? "Largest error %1 (%2 step) at x = %3."
                                                          : "Largest error %1 (%2 steps) at x = %3.";
    return write.at(headline, {largest, in_steps, write.number(error.at)}, 2, error.at);
}

// What it is where outputs saturate, and what it is without that: apart where saturation makes it larger.
Fact error_in_parts(const Analysis& analysis, const Writer& write) {
    const ErrorAnalysis& error = analysis.error;
    const ErrorAnalysis::Part& within = error.within;
    const ErrorAnalysis::Part& beyond = error.saturated;
    if (within.largest < 0.0 || beyond.largest <= within.largest) {
        return {FactRole::error, largest_error(error, write)};
    }
    const auto say = [&](const char* text, const char* in_steps, const ErrorAnalysis::Part& part,
                         std::vector<std::string> arguments) {
        const bool has_step = !std::isnan(analysis.step);
        arguments.push_back(write.amount(part.largest, part.is_exact));
        if (has_step) { arguments.push_back(write.measure(part.largest / analysis.step)); }
        arguments.push_back(write.number(part.at));
        const std::size_t place = arguments.size() - 1;
        return write.at(has_step ? in_steps : text, std::move(arguments), place, part.at);
    };
    Fact fact{FactRole::error, say("Largest error within [%1, %2]: %3 at x = %4.",
                                   "Largest error within [%1, %2]: %3 (%4 LSB) at x = %5.", within,
                                   {write.number(error.outputs.min), write.number(error.outputs.max)})};
    fact.sentences.push_back(
        say("Saturation makes it %1 at x = %2.", "Saturation makes it %1 (%2 LSB) at x = %3.", beyond, {}));
    return fact;
}

Fact error_fact(const Analysis& analysis, const Writer& write) {
    const ErrorAnalysis& error = analysis.error;
    Fact fact = error_in_parts(analysis, write);
    add_cause(fact, why_error(analysis), analysis, write);
    if (error.mean) {
        // The integral goes over the reals: a threshold that is no float32 shows in it.
        fact.sentences.push_back(
            {{error.largest == 0.0 && *error.rms > 0.0 ? "Mean %1, RMS %2 from between float32 inputs."
                                                       : "Mean %1, RMS %2.",
              {write.measure(*error.mean), write.measure(*error.rms)}}});
    }
    const ScaledCurve curve = reference_curve(analysis.spec, error.reference);
    const char* against = error.reference == Reference::truth ? "Against the true %1."
                          : curve.gain == 1.0                 ? "Against the %1."
                                                              : "Against 2 s(x) - 1, s the %1.";
    std::vector<Sentence>& place = error.reference == Reference::truth ? fact.more : fact.sentences;
    place.push_back({{against, {std::string(curve.curve->title)}}});
    return fact;
}

const char* levels_headline(const Analysis& analysis) {
    if (std::isnan(analysis.step)) {
        return analysis.transitions == 0 ? "%1 level, no transitions."
               : analysis.transitions == 1
                   ? (analysis.monotone ? "%1 levels, %2 transition, on no uniform grid, non-decreasing."
                                        : "%1 levels, %2 transition, on no uniform grid, not monotone.")
                   : (analysis.monotone ? "%1 levels, %2 transitions, on no uniform grid, non-decreasing."
                                        : "%1 levels, %2 transitions, on no uniform grid, not monotone.");
    }
    if (analysis.transitions == 0) { return "%1 level, no transitions, step %3."; }
    if (analysis.transitions == 1) {
        return analysis.monotone ? "%1 levels, %2 transition, step %3, non-decreasing."
                                 : "%1 levels, %2 transition, step %3, not monotone.";
    }
    return analysis.monotone ? "%1 levels, %2 transitions, step %3, non-decreasing."
                             : "%1 levels, %2 transitions, step %3, not monotone.";
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
              {{levels_headline(analysis),
                {write.count(analysis.levels), write.count(analysis.transitions), write.number(analysis.step)}}}};
    if (!analysis.spec.function->parameter_index("bits")) { return fact; }
    const int bits = analysis.spec.value("bits");
    const std::int64_t capacity = std::int64_t{1} << bits;
    const std::string_view note = levels_note(analysis.spec);
    if (analysis.levels > capacity) {
        fact.sentences.push_back({counted(bits, "%1 bit holds only %2 levels: one bit more is needed.",
                                          "%1 bits hold only %2 levels: one bit more is needed.",
                                          {write.count(bits), write.count(capacity)})});
        add_cause(fact, why_more_levels(analysis), analysis, write);
    } else if (analysis.levels < capacity && !note.empty() && shows_everything(analysis)) {
        fact.sentences.push_back({counted(bits, "%1 bit could hold %2 levels; %3.", "%1 bits could hold %2 levels; %3.",
                                          {write.count(bits), write.count(capacity), std::string(note)})});
    }
    return fact;
}

Fact reported_fact(const Analysis& analysis, const Writer& write) {
    const RangeAnalysis& range = analysis.range;
    const bool honest = range.reported == range.attained;
    Fact fact{FactRole::neutral,
              {std::isnan(range.reported.min)
                   ? Sentence{{"min() raises an error, max() says %1.", {write.number(range.reported.max)}}}
                   : Sentence{{"min() says %1, max() says %2.",
                               {write.number(range.reported.min), write.number(range.reported.max)}}}}};
    const char* reached = honest                                     ? "Both are reached."
                          : range.attained.min == range.attained.max ? "Only %1 is reached."
                                                                     : "Attained: %1 to %2.";
    fact.sentences.push_back({{reached, {write.number(range.attained.min), write.number(range.attained.max)}}});
    return fact;
}

// What must be said besides, and where float32 leaves the levels, in the interval.
std::optional<Fact> float32_fact(const Analysis& analysis, const Writer& write) {
    const Spec& spec = analysis.spec;
    Fact fact{FactRole::neutral, {}};
    std::vector<Sentence> sentences;
    for (const Phrase& caveat : caveats_of(spec)) { sentences.push_back({caveat}); }
    const Interval settled = spec.function->qkeras != nullptr ? settled_inputs(spec) : Interval{};
    if (settled.last < analysis.interval.last) {
        const float x = next_up(settled.last);
        sentences.push_back(write.at("QKeras's float32 leaves the levels from x = %1 on.", {write.number(x)}, 0, x));
    }
    if (settled.first > analysis.interval.first) {
        const float x = next_down(settled.first);
        sentences.push_back(
            write.at("QKeras's float32 leaves the levels from x = %1 downwards.", {write.number(x)}, 0, x));
    }
    for (const Interval& run : analysis.range.undefined) {
        if (spec.function->deploy != nullptr) {
            sentences.push_back(write.at("No output is defined from x = %1 to %2.",
                                         {write.number(run.first), write.number(run.last)}, 0, run.first));
            continue;
        }
        sentences.push_back(run.first == run.last
                                ? write.at("NaN for x = %1.", {write.number(run.first)}, 0, run.first)
                                : write.at("NaN for x from %1 to %2.",
                                           {write.number(run.first), write.number(run.last)}, 0, run.first));
    }
    if (sentences.empty()) { return std::nullopt; }
    fact.headline = std::move(sentences.front());
    fact.sentences.assign(std::make_move_iterator(sentences.begin() + 1), std::make_move_iterator(sentences.end()));
    return fact;
}

Fact exactness_fact(const Analysis& analysis, const Writer& write) {
    if (analysis.interval.inputs() == 1) {
        return {FactRole::fine,
                {write.at("Exact for the only input, %1.", {write.number(analysis.interval.first)}, 0,
                          analysis.interval.first)}};
    }
    const std::vector<std::string> on{write.number(analysis.interval.first), write.number(analysis.interval.last)};
    return {FactRole::fine,
            {{"Exact on [%1, %2].", on}},
            {{{"Solved, not sampled.", {}}}},
            {{{"That is so for each of its %1 float32 inputs.", {write.count(analysis.interval.inputs())}}}}};
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
