#include "app/words/comparison_facts.h"

#include "app/words/writer.h"

#include <cmath>

namespace quantoscope::inline words {
namespace {
// Where two quantizers differ.
Sentence where_they_differ(const Comparison& comparison, const Writer& write) {
    const DifferenceRun& first = comparison.runs.front();
    const std::string from = write.number(first.from);
    const std::string to = write.number(first.to);
    if (comparison.runs_total > 1) {
        return write.at("On %1 runs of inputs, the first from %2 to %3.",
                        {write.count(comparison.runs_total), from, to}, 1, first.from);
    }
    if (first.from == first.to) { return write.at("On x = %1 alone.", {from}, 0, first.from); }
    return write.at("From x = %1 to %2.", {from, to}, 0, first.from);
}
} // namespace

Fact comparison_fact(const Comparison& comparison, const std::string& other, const NumberStyle& style) {
    const Writer write(style);
    const std::string inputs = write.count(comparison.inputs);
    if (!comparison.witness) {
        return {FactRole::fine,
                {{counted(comparison.inputs, "The same as %1 on the only input.",
                          "The same as %1 on all %2 float32 inputs.", {other, inputs})}}};
    }
    const std::string differing = write.count(comparison.differing);
    const std::string witness = write.number(*comparison.witness);
    const Interval on = comparison.interval;
    const double share = comparison.length / (static_cast<double>(on.last) - static_cast<double>(on.first));
    if (std::isfinite(share) && share > 0.0 && comparison.largest > 0.0) {
        Fact fact{FactRole::neutral,
                  write.at("Differs from %1 on %2 % of [%3, %4], by up to %5, for example at x = %6.",
                           {other, write.percent(share), write.number(on.first), write.number(on.last),
                            write.number(comparison.largest), witness},
                           5, *comparison.witness)};
        fact.sentences.push_back(where_they_differ(comparison, write));
        fact.more.push_back({{"%1 of %2 float32 inputs differ; float32 is dense near 0.", {differing, inputs}}});
        return fact;
    }
    Fact fact{FactRole::neutral,
              comparison.largest > 0.0
                  ? write.at("Differs from %1 on %2 of %3 float32 inputs, by up to %4, for example at x = %5.",
                             {other, differing, inputs, write.number(comparison.largest), witness}, 4,
                             *comparison.witness)
                  : write.at("Differs from %1 on %2 of %3 float32 inputs: one of the two is NaN, for example at "
                             "x = %4.",
                             {other, differing, inputs, witness}, 3, *comparison.witness)};
    fact.sentences.push_back(where_they_differ(comparison, write));
    return fact;
}

Fact measured_fact(const MeasuredComparison& comparison, std::span<const MeasuredRow> rows, const NumberStyle& style) {
    const Writer write(style);
    const std::string all = write.count(comparison.rows);
    const auto differing = static_cast<std::int64_t>(comparison.mismatches.size());
    if (differing == 0) {
        return {FactRole::fine, {{counted(comparison.rows, "The only row agrees.", "All %1 rows agree.", {all})}}};
    }
    Fact fact{FactRole::failed,
              {{comparison.rows == 1 ? "The only row differs."
                : differing == 1     ? "%1 of %2 rows differs."
                                     : "%1 of %2 rows differ.",
                {write.count(differing), all}}}};
    if (!comparison.largest) { // NaN alone
        return fact;
    }
    const MeasuredMismatch& largest = comparison.mismatches[*comparison.largest];
    const MeasuredRow& row = rows[largest.row];
    const std::string difference = write.measure(std::fabs(largest.difference));
    const std::string line = write.count(row.line);
    if (std::isnan(largest.steps)) { // off a uniform grid
        fact.sentences.push_back(write.at("The largest difference is %1, at x = %2 on line %3.",
                                          {difference, write.number(row.x), line}, 1, row.x));
        return fact;
    }
    const std::string steps = write.measure(std::fabs(largest.steps));
    fact.sentences.push_back(write.at(steps == write.measure(1.0)
                                          ? "The largest difference is %1 step (%2), at x = %3 on line %4."
                                          : "The largest difference is %1 steps (%2), at x = %3 on line %4.",
                                      {steps, difference, write.number(row.x), line}, 2, row.x));
    return fact;
}
} // namespace quantoscope::inline words
