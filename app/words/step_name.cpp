#include "app/words/step_name.h"

#include "core/document/settings.h"
#include "core/text/number_text.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace quantoscope::inline words {
namespace {
std::string text(std::string_view words) { return std::string(words); }

// --- the list of quantizers

Phrase list(const Document& before, const Document& after) {
    if (after.entries.size() != before.entries.size()) {
        return {after.entries.size() > before.entries.size() ? "Add quantizer" : "Remove quantizer", {}};
    }
    const bool same = std::ranges::is_permutation(before.entries, after.entries);
    return same && before.entries != after.entries ? Phrase{"Reorder", {}} : Phrase{};
}

// --- one quantizer

Phrase parameter_step(const ParameterDefinition& parameter, const Value& before, const Value& after) {
    if (parameter.kind == ParameterKind::flag) {
        return {after.is_set() ? "%1 on" : "%1 off", {text(parameter.title)}};
    }
    return {"%1 %2 to %3", {text(parameter.title), text_of(parameter, before), text_of(parameter, after)}};
}

// What differs between two quantizers of the same name; parameters that only one has do not count.
std::vector<Phrase> differences(const Spec& before, const Spec& after) {
    std::vector<Phrase> found;
    for (std::size_t i = 0; i < before.values.size(); ++i) {
        const ParameterDefinition& parameter = before.function->parameters[i];
        const bool shared = after.function->parameter_index(parameter.key).has_value();
        if (shared && before.values[i] != after.at(parameter.key)) {
            found.push_back(parameter_step(parameter, before.values[i], after.at(parameter.key)));
        }
    }
    if (before.mode != after.mode) {
        found.push_back({"Sigmoid mode %1 to %2", {text(before.mode->key), text(after.mode->key)}});
    }
    if (before.values.scale != after.values.scale) {
        found.push_back({"Scale %1 to %2", {text_of(before.values.scale), text_of(after.values.scale)}});
    }
    return found;
}

Phrase spec_step(const Spec& before, const Spec& after) {
    if (before.function->name != after.function->name) {
        return {"Quantizer %1 to %2", {text(before.function->name), text(after.function->name)}};
    }
    std::vector<Phrase> found = differences(before, after);
    if (before.function != after.function) {
        found.push_back({"Revision %1 to %2", {text(before.function->label()), text(after.function->label())}});
    }
    return found.size() == 1 ? found.front() : Phrase{"Text", {}};
}

// The selected quantizer first: parameters locked together change in others, too.
Phrase quantizer(const Document& before, const Document& after) {
    const auto changed = [&](std::size_t i) { return before.entries[i].spec != after.entries[i].spec; };
    std::size_t index = after.selected;
    for (std::size_t i = 0; i < after.entries.size() && !changed(index); ++i) { index = i; }
    if (after.is_empty() || !changed(index)) { return {}; }
    return spec_step(before.entries[index].spec, after.entries[index].spec);
}

// --- what is drawn of the list

Phrase drawn(const Document& before, const Document& after) {
    for (std::size_t i = 0; i < after.entries.size(); ++i) {
        if (before.entries[i].visible != after.entries[i].visible) {
            return {after.entries[i].visible ? "Show quantizer" : "Hide quantizer", {}};
        }
    }
    if (before.selected != after.selected) { return {"Select quantizer", {}}; }
    return before.solo == after.solo ? Phrase{} : Phrase{after.solo ? "Solo on" : "Solo off", {}};
}

Phrase locks(const Document& before, const Document& after) {
    for (const std::string& key : after.locked) {
        if (std::ranges::find(before.locked, key) == before.locked.end()) { return {"Lock %1", {key}}; }
    }
    for (const std::string& key : before.locked) {
        if (std::ranges::find(after.locked, key) == after.locked.end()) { return {"Unlock %1", {key}}; }
    }
    return {};
}

// --- what is shown

Phrase sweep(const Document& before, const Document& after) {
    if (before.sweep == after.sweep) { return {}; }
    if (!after.sweep) { return {"Sweep off", {}}; }
    if (before.sweep && before.sweep->limit != after.sweep->limit) {
        return after.sweep->limit.empty() ? Phrase{"No limit of the error", {}}
                                          : Phrase{"Largest error at most %1", {after.sweep->limit}};
    }
    return {"Sweep %1 %2 to %3",
            {after.sweep->key, std::to_string(after.sweep->from), std::to_string(after.sweep->to)}};
}

Phrase comparison(const Document& before, const Document& after) {
    if (before.against == after.against) { return {}; }
    if (!after.against) { return {"Compare with none", {}}; }
    Against before_in_style = before.against.value_or(Against{});
    before_in_style.style = after.against->style;
    if (before.against && before_in_style == after.against) {
        switch (after.against->style) {
        case AgainstStyle::facts: return {"Compare facts", {}};
        case AgainstStyle::overlay: return {"Compare by overlay", {}};
        case AgainstStyle::blink: return {"Compare by blinking", {}};
        }
    }
    if (after.against->target) { return {"Compare with %1", {text_of(*after.against->target)}}; }
    if (after.against->is_chip()) { return {"Choose chip", {}}; } // which has no target for the quantizer
    return after.against->revision == nullptr ? Phrase{"Compare with previous revision", {}}
                                              : Phrase{"Compare with %1", {text(after.against->revision->label())}};
}

Phrase panels(const Document& before, const Document& after) {
    for (const PanelRow& row : panel_rows()) {
        if (before.shows(row.kind) != after.shows(row.kind)) {
            return {after.shows(row.kind) ? "Show panel %1" : "Hide panel %1", {row.title}};
        }
    }
    return before.panels == after.panels ? Phrase{} : Phrase{"Panel heights", {}};
}

Phrase interval(const Document& before, const Document& after) {
    if (before.interval == after.interval) { return {}; }
    return {"Interval [%1, %2]", {text_of(after.interval.first), text_of(after.interval.last)}};
}

Phrase search_and_proof(const Document& before, const Document& after) {
    if (before.find != after.find) { return {after.find ? "Find settings" : "Find no settings", {}}; }
    return before.proof == after.proof ? Phrase{} : Phrase{"Keep proof", {}};
}

// A choice names the step that made it.
Phrase choices(const Document& before, const Document& after) {
    for (const Setting* row : settings_of(SettingObject::document)) {
        const SettingValue value = row->get(after);
        if (row->get(before) != value) {
            return {row->choices[static_cast<std::size_t>(std::get<int>(value))].step, {}};
        }
    }
    return {};
}

// How figures are set in files; several at once come from the export dialog.
Phrase figure_setup(const Document& before, const Document& after) {
    std::set<std::string_view> steps;
    for (const Setting& row : settings()) {
        if (row.get(before) != row.get(after)) { steps.insert(row.step); }
    }
    if (steps.empty()) { return {}; }
    return {steps.size() == 1 ? steps.begin()->data() : Setting().step,
            {text_of(std::round(1e3 * after.figure.width_mm) / 1e3), text_of(figure_height_mm(after))}};
}

// In this order: what a person did before what follows from it. A phrase without text says nothing.
using Rule = Phrase (*)(const Document&, const Document&);
constexpr Rule rules[] = {list,    quantizer,        drawn,       locks, sweep, panels, comparison, interval,
                          choices, search_and_proof, figure_setup};
} // namespace

Phrase step_name(const Document& before, const Document& after) {
    for (const Rule rule : rules) {
        if (Phrase name = rule(before, after); *name.text != '\0') { return name; }
    }
    return {"Change", {}};
}
} // namespace quantoscope::inline words
