#include "app/words/facts.h"

#include "app/words/writer.h"

#include <algorithm>
#include <cmath>

namespace quantoscope::inline words {
namespace {
using Sentences = std::vector<Sentence>;

struct Subject {
    const Analysis& before;
    const Analysis& after;
    const Writer& write;
};

// "Levels 8 -> 17." where the two texts differ.
void add_pair(Sentences& said, const char* text, const std::string& before, const std::string& after) {
    if (before != after) { said.push_back({{text, {before, after}}}); }
}

void add_counts(Sentences& said, const Subject& subject, const char* text, std::int64_t before, std::int64_t after) {
    add_pair(said, text, subject.write.count(before), subject.write.count(after));
}

void add_ranges(Sentences& said, const Subject& subject, const char* text, Range before, Range after) {
    const auto range_text = [&](Range range) {
        return "[" + subject.write.number(range.min) + ", " + subject.write.number(range.max) + "]";
    };
    add_pair(said, text, range_text(before), range_text(after));
}

// What is so or not, where that has changed.
void add_turn(Sentences& said, bool before, bool after, const char* yes, const char* no,
              std::vector<std::string> arguments = {}) {
    if (before != after) { said.push_back({{after ? yes : no, std::move(arguments)}}); }
}

// --- outputs outside the range

// The outputs beyond one end of the nominal range: the farthest, and the input next to which they begin.
struct Beyond {
    float value = 0.0f;
    float edge = 0.0f;
    bool operator==(const Beyond&) const = default;
};

std::optional<Beyond> beyond(const RangeAnalysis& range, bool top) {
    const std::optional<float> edge = top ? range.above_from : range.below_to;
    const double value = top ? range.attained.max : range.attained.min;
    return edge ? std::optional(Beyond{static_cast<float>(value), *edge}) : std::nullopt;
}

void add_beyond(Sentences& said, const Subject& subject, bool top) {
    const auto before = beyond(subject.before.range, top);
    const auto after = beyond(subject.after.range, top);
    const Writer& write = subject.write;
    const Range nominal = subject.after.range.nominal;
    const double end = top ? nominal.max : nominal.min;
    if (before == after) { return; }
    if (!after) {
        said.push_back(write(top ? "Outputs above %1: gone." : "Outputs below %1: gone.", end));
    } else if (!before) {
        said.push_back(write(top ? "Outputs above %1: new, from x = %2 on, up to %3."
                                 : "Outputs below %1: new, up to x = %2, down to %3.",
                             end, At{after->edge}, after->value));
    } else {
        said.push_back(write(top ? "Outputs above %1: up to %2 \u2192 %3, from x = %4 \u2192 %5 on."
                                 : "Outputs below %1: down to %2 \u2192 %3, up to x = %4 \u2192 %5.",
                             end, before->value, after->value, before->edge, At{after->edge}));
    }
}

void add_reach(Sentences& said, const Subject& subject, double end, bool before, bool now) {
    add_turn(said, before, now, "Reaches %1: yes.", "Reaches %1: no.", {subject.write.number(end)});
}

void add_range(Sentences& said, const Subject& subject) {
    const RangeAnalysis& before = subject.before.range;
    const RangeAnalysis& after = subject.after.range;
    add_ranges(said, subject, "Promised range %1 \u2192 %2.", before.nominal, after.nominal);
    if (before.nominal.max == after.nominal.max) { add_beyond(said, subject, true); }
    if (before.nominal.min == after.nominal.min) {
        add_beyond(said, subject, false);
        add_reach(said, subject, after.nominal.min, before.reaches_min, after.reaches_min);
    }
    if (before.nominal.max == after.nominal.max) {
        add_reach(said, subject, after.nominal.max, before.reaches_max, after.reaches_max);
    }
}

// --- symmetry

void add_symmetry(Sentences& said, const Subject& subject) {
    const SymmetryAnalysis& before = subject.before.symmetry;
    const SymmetryAnalysis& after = subject.after.symmetry;
    const Writer& write = subject.write;
    const std::string was = write.number(before.largest_defect);
    const std::string is = write.number(after.largest_defect);
    const bool only_ties = after.largest_defect == 0.0 && after.incidental_pairs > 0;
    if (was != is && only_ties) {
        said.push_back(write.counted(after.incidental_pairs, "Asymmetry %1 \u2192 %2 but for %3 float32 tie.",
                                     "Asymmetry %1 \u2192 %2 but for %3 float32 ties.", was, is,
                                     after.incidental_pairs));
        return;
    }
    add_pair(said, "Asymmetry %1 \u2192 %2.", was, is);
    const std::int64_t pairs_before = before.asymmetric_pairs - before.incidental_pairs;
    const std::int64_t pairs_after = after.asymmetric_pairs - after.incidental_pairs;
    if (was == is && pairs_before != pairs_after) {
        add_counts(said, subject, "Asymmetric float32 pairs %1 \u2192 %2.", pairs_before, pairs_after);
    } else if (was == is) {
        add_counts(said, subject, "Float32 ties that break symmetry %1 \u2192 %2.", before.incidental_pairs,
                   after.incidental_pairs);
    }
}

// --- error

void add_error(Sentences& said, const Subject& subject) {
    const ErrorAnalysis& before = subject.before.error;
    const ErrorAnalysis& after = subject.after.error;
    const Writer& write = subject.write;
    const std::string was = write.measure(before.largest);
    const std::string is = write.measure(after.largest);
    const std::string steps_before = write.measure(before.largest_in_steps);
    const std::string steps_after = write.measure(after.largest_in_steps);
    if (steps_before != steps_after) {
        said.push_back(write("Largest error %1 \u2192 %2 (%3 \u2192 %4 steps), now at x = %5.", was, is, steps_before,
                             steps_after, At{after.at}));
    } else if (was != is) {
        said.push_back(
            write("Largest error %1 \u2192 %2 (%3 steps), now at x = %4.", was, is, steps_after, At{after.at}));
    }
    if (before.rms && after.rms) { // the mean of a symmetric one is rounding noise
        add_pair(said, "RMS error %1 \u2192 %2.", write.measure(*before.rms), write.measure(*after.rms));
    }
}

// --- levels and codes

void add_levels(Sentences& said, const Subject& subject) {
    const auto& [before, after, write] = subject;
    add_counts(said, subject, "Levels %1 \u2192 %2.", before.levels, after.levels);
    if (before.levels == after.levels) { // else it goes without saying
        add_counts(said, subject, "Transitions %1 \u2192 %2.", before.transitions, after.transitions);
    }
    add_pair(said, "Step %1 \u2192 %2.", write.number(before.step), write.number(after.step));
    add_turn(said, before.monotone, after.monotone, "Non-decreasing: yes.", "Non-decreasing: no.");
    if (before.range.codes_missing > 0 && after.range.codes_missing == 0) {
        said.push_back(write("Codes never output: none left."));
    } else {
        add_counts(said, subject, "Codes never output: %1 \u2192 %2.", before.range.codes_missing,
                   after.range.codes_missing);
    }
}

// --- what min() and max() say

void add_reported(Sentences& said, const Subject& subject) {
    const RangeAnalysis& before = subject.before.range;
    const RangeAnalysis& after = subject.after.range;
    add_ranges(said, subject, "Outputs %1 \u2192 %2.", before.attained, after.attained);
    const bool raised = std::isnan(before.reported.min);
    const bool raises = std::isnan(after.reported.min);
    add_turn(said, raised, raises, "min() raises an error: yes.", "min() raises an error: no.");
    if (!raised && !raises) {
        add_ranges(said, subject, "min() and max() say %1 \u2192 %2.", before.reported, after.reported);
    }
    add_turn(said, before.reported == before.attained, after.reported == after.attained,
             "min() and max() are reached: yes.", "min() and max() are reached: no.");
}

// --- checks

void add_checks(Sentences& said, const Subject& subject) {
    const std::vector<CheckResult> before = usual_checks(subject.before);
    for (const CheckResult& now : usual_checks(subject.after)) {
        const auto was = std::ranges::find(before, now.check.kind, [](const CheckResult& r) { return r.check.kind; });
        if (was != before.end()) {
            add_turn(said, was->passed, now.passed, "Check \"%1\": passes now.", "Check \"%1\": fails now.",
                     {std::string(check_row(now.check.kind).title)});
        }
    }
}

using Rule = void (*)(Sentences&, const Subject&);
constexpr Rule rules[] = {add_range, add_symmetry, add_error, add_levels, add_reported, add_checks};

bool comes_before(const Function& one, const Function& other) {
    const std::vector<const Function*> revisions = revisions_of(one.name, one.origin);
    return std::ranges::find(revisions, &one) < std::ranges::find(revisions, &other);
}
} // namespace

std::vector<Sentence> changes_between(const Analysis& before, const Analysis& after, const NumberStyle& style) {
    const Writer write(style);
    Sentences said;
    for (const Rule rule : rules) { rule(said, {before, after, write}); }
    if (said.empty()) { said.push_back({{"None of the facts changes.", {}}}); }
    return said;
}

Fact change_fact(const Analysis& one, const Analysis& other, const NumberStyle& style) {
    const bool forward = comes_before(*one.spec.function, *other.spec.function);
    const Analysis& before = forward ? one : other;
    const Analysis& after = forward ? other : one;
    return {FactRole::neutral, change_headline(*before.spec.function, *after.spec.function),
            changes_between(before, after, style)};
}

Sentence change_headline(const Function& one, const Function& other) {
    const bool forward = comes_before(one, other);
    return {{"%1 \u2192 %2:",
             {std::string((forward ? one : other).label()), std::string((forward ? other : one).label())}}};
}
} // namespace quantoscope::inline words
