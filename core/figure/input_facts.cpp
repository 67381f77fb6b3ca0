#include "core/figure/input_facts.h"

#include "core/figure/figure.h"

#include <algorithm>
#include <cmath>

namespace quantoscope::inline figure {
namespace {
// The mismatches at finite inputs, in order of x.
std::vector<MeasuredMismatch> mismatches_along_x(const MeasuredComparison& comparison,
                                                 std::span<const MeasuredRow> rows) {
    std::vector<MeasuredMismatch> found = comparison.mismatches;
    const auto input = [rows](const MeasuredMismatch& mismatch) { return rows[mismatch.row].x; };
    std::erase_if(found, [&input](const MeasuredMismatch& mismatch) { return !std::isfinite(input(mismatch)); });
    std::ranges::stable_sort(found, {}, input);
    return found;
}

// The first of those at x.
std::optional<MismatchFacts> mismatch_at(const MeasuredComparison& comparison, std::span<const MeasuredRow> rows,
                                         float x) {
    const auto is_here = [&](const MeasuredMismatch& mismatch) { return rows[mismatch.row].x == x; };
    if (std::ranges::none_of(comparison.mismatches, is_here)) { return std::nullopt; }
    const std::vector<MeasuredMismatch> all = mismatches_along_x(comparison, rows);
    const auto here = std::ranges::find_if(all, is_here);
    const MeasuredRow& row = rows[here->row];
    return MismatchFacts{.measured = row.y,
                         .line = row.line,
                         .steps = here->steps,
                         .difference = here->difference,
                         .number = static_cast<std::size_t>(here - all.begin()) + 1,
                         .total = all.size()};
}

void add_panel_facts(InputFacts& facts, const Document& document, const Study* study) {
    const Spec& spec = document.spec();
    const float x = facts.at.x;
    if (const StepWidth* step = study != nullptr ? width_at(study->widths, x) : nullptr) {
        facts.width = step->width;
        facts.mirror_width = step->mirror_width;
    }
    if (document.shows(PanelKind::probability) && is_defined(document.inputs, document.interval)) {
        const double end = facts.at.next_transition ? static_cast<double>(*facts.at.next_transition) : HUGE_VAL;
        facts.share = share(document.inputs, document.interval, facts.at.tread.first, end);
    }
    if (const auto trained = training_spec(spec); trained && document.shows(PanelKind::training)) {
        facts.training = bind(*trained)->training(x);
    }
    for (const std::size_t index : drawn_entries(document)) {
        if (const Spec& other = document.entries[index].spec; index != document.selected) {
            facts.others.emplace_back(index, (*bind(staircase_spec(other)))(x));
        }
    }
}

std::optional<ChipFacts> chip_at(const Target& target, float x) {
    const std::optional<std::int64_t> code = target.input.code_of(x);
    if (!code) { return std::nullopt; }
    ChipFacts facts{.input_code = *code, .output_code = target.output(*code), .address = {}};
    facts.output = target.value_of(facts.output_code);
    if (!target.table) { return facts; }
    facts.address = target.table->address(*code);
    if (facts.address) {
        facts.entry =
            static_cast<double>(target.table->entries[*facts.address].code) * target.table->type.format.step();
    }
    return facts;
}

// The input of `ascending` beside `from`, around the end to the other one.
std::optional<float> beside(std::span<const float> ascending, std::optional<float> from, bool upwards) {
    if (ascending.empty()) { return std::nullopt; }
    if (!from) { return upwards ? ascending.front() : ascending.back(); }
    if (upwards) {
        const auto above = std::ranges::upper_bound(ascending, *from);
        return above == ascending.end() ? ascending.front() : *above;
    }
    const auto below = std::ranges::lower_bound(ascending, *from);
    return below == ascending.begin() ? ascending.back() : *(below - 1);
}
} // namespace

InputFacts input_facts(const Document& document, float x, const Study* study) {
    const Spec& spec = document.spec();
    InputFacts facts;
    facts.at = read_at(spec, x);
    const double value = facts.at.tread.value;
    if (!std::isnan(step_of(spec))) { facts.code = facts.at.tread.code; }
    facts.error = value - reference_curve(spec, document.reference)(static_cast<double>(x));
    const Range nominal = nominal_of(spec);
    facts.excess = value > nominal.max ? value - nominal.max : value < nominal.min ? value - nominal.min : 0.0;
    facts.mirror_output = (*bind(spec))(-x);
    if (const auto center = symmetry_center_of(spec)) {
        facts.defect = value + static_cast<double>(facts.mirror_output) - 2.0 * *center;
    }
    if (!document.sweep) { add_panel_facts(facts, document, study); }
    if (study != nullptr && study->target != nullptr) { facts.chip = chip_at(*study->target, x); }
    if (study != nullptr && study->measured && document.measured != nullptr) {
        facts.mismatch = mismatch_at(*study->measured, document.measured->rows, x);
    }
    return facts;
}

std::optional<float> mismatch_beside(const MeasuredComparison& comparison, std::span<const MeasuredRow> rows,
                                     std::optional<float> from, bool upwards) {
    std::vector<float> inputs;
    for (const MeasuredMismatch& mismatch : mismatches_along_x(comparison, rows)) {
        inputs.push_back(rows[mismatch.row].x);
    }
    return beside(inputs, from, upwards);
}

std::optional<float> difference_beside(const DeployComparison& comparison, const InputCodes& input,
                                       std::optional<float> from, bool upwards) {
    std::vector<float> inputs;
    for (const DifferingCodes& run : comparison.runs) { inputs.push_back(static_cast<float>(input.value(run.first))); }
    return beside(inputs, from, upwards);
}

std::optional<float> stepped(const Document& document, std::optional<float> from, CursorStep step) {
    const AxisRange view = document.view.x;
    const float x = from.value_or(static_cast<float>(view.first + 0.5 * view.length()));
    const auto to = [&]() -> std::optional<float> {
        switch (step) {
        case CursorStep::previous_input: return next_down(x);
        case CursorStep::next_input: return next_up(x);
        case CursorStep::previous_transition: return previous_transition(document.spec(), x);
        case CursorStep::next_transition: break;
        }
        return next_transition(document.spec(), x);
    }();
    return to && std::isfinite(*to) ? to : std::nullopt;
}
} // namespace quantoscope::inline figure
