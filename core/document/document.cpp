#include "core/document/document.h"

#include "core/document/chip.h"
#include <algorithm>
#include <bit>
#include <cmath>
#include <utility>

namespace quantoscope::inline document {
namespace {
int free_slot(const std::vector<Entry>& entries) {
    int slot = 0;
    while (std::ranges::find(entries, slot, &Entry::slot) != entries.end()) { ++slot; }
    return slot;
}

// What an entry remembers once it has moved to `function`.
std::map<std::string, Value, std::less<>> remembered_by(const Entry& entry, const Function& function) {
    auto remembered = entry.remembered;
    for (std::size_t i = 0; i < entry.spec.values.size(); ++i) {
        const ParameterDefinition& parameter = entry.spec.function->parameters[i];
        if (entry.spec.values[i] != parameter.default_value && !entry.spec.values[i].is_file()) {
            remembered[std::string(parameter.key)] = entry.spec.values[i];
        } else {
            remembered.erase(std::string(parameter.key));
        }
    }
    std::erase_if(remembered, [&](const auto& value) { return function.parameter_index(value.first); });
    return remembered;
}

AxisRange axis_of(const Interval& interval) {
    return {static_cast<double>(interval.first), static_cast<double>(interval.last)};
}

// What was at the proposal of before is at that of now.
void follow_proposal(Document& document, const Interval& before) {
    const Interval proposal = proposed_interval(document);
    if (document.view.x == axis_of(before)) { document.view.x = axis_of(proposal); }
    if (document.interval == before) { document.interval = proposal; }
}

// All quantizers that can name a table.
template <class OfDocument, class Visit> void for_each_spec(OfDocument& document, Visit visit) {
    for (auto& entry : document.entries) { visit(entry.spec); }
    if (document.against && document.against->target) { visit(*document.against->target); }
}

// One path is one table in all of a document: that of `spec`, which may have been read later.
void renew_tables(Document& document, const Spec& spec) {
    const CodeFile* table = spec.at(file_key).file();
    if (table == nullptr) { return; }
    for_each_spec(document, [&](Spec& other) {
        const CodeFile* own = other.at(file_key).file();
        if (own != nullptr && own->path == table->path) { other = with_value(other, file_key, table).value_or(other); }
    });
}
} // namespace

AxisRange hull(AxisRange one, AxisRange other) {
    return {std::min(one.first, other.first), std::max(one.last, other.last)};
}

Document with_against(Document document, Against against) {
    document.against = std::move(against);
    if (document.against->target) { renew_tables(document, Spec(*document.against->target)); }
    return document;
}

CodeFiles files_of(const Document& document, CodeFiles otherwise) {
    std::vector<const CodeFile*> held;
    for_each_spec(document, [&](const Spec& spec) {
        if (const CodeFile* own = spec.at(file_key).file()) { held.push_back(own); }
    });
    return [held = std::move(held), otherwise = std::move(otherwise)](const std::string& path) {
        const auto found = std::ranges::find(held, path, &CodeFile::path);
        return found != held.end() ? Result<const CodeFile*>(*found) : otherwise(path);
    };
}

Interval proposed_interval(const Document& document) {
    if (document.is_empty()) { return usual_interval; }
    Interval hull = default_interval(document.spec());
    for (const Entry& entry : document.entries) {
        const Interval own = default_interval(entry.spec);
        hull = {std::min(hull.first, own.first), std::max(hull.last, own.last)};
    }
    return hull;
}

bool Sweep::doubles() const {
    return from > 0 && std::ranges::any_of(functions(), [this](const Function* function) {
               const auto index = function->parameter_index(key);
               return index && function->parameters[*index].by_powers_of_two;
           });
}

std::vector<int> Sweep::values() const {
    std::vector<int> values;
    const bool doubling = doubles();
    for (std::int64_t value = from; value <= to; value = doubling ? 2 * value : value + 1) {
        values.push_back(static_cast<int>(value));
    }
    return values;
}

Document document_of(const Spec& spec) {
    Document document;
    document.entries.front().spec = spec;
    follow_proposal(document, usual_interval);
    return document;
}

Document with_spec(Document document, const Spec& spec) {
    if (document.is_empty()) { return with_entry_added(std::move(document), spec); }
    Entry& selected = document.entries[document.selected];
    const bool is_other = spec.function != selected.spec.function;
    const Interval proposal = is_other ? proposed_interval(document) : usual_interval;
    if (is_other) { selected.remembered = remembered_by(selected, *spec.function); }
    const Spec before = std::exchange(selected.spec, spec);
    if (document.against) { document.against = followed(*document.against, before, spec); }
    const auto moves = [&](std::string_view key) {
        return key == mode_key     ? spec.mode != before.mode
               : key == scale_word ? has_scale(spec) && spec.values.scale != before.values.scale
                                   : before.function->parameter_index(key) && spec.function->parameter_index(key) &&
                                         spec.at(key) != before.at(key);
    };
    for (const std::string& key : document.locked) {
        if (!moves(key)) { continue; }
        for (Entry& entry : document.entries) {
            if (key == mode_key) {
                entry.spec.mode = spec.mode;
            } else if (key == scale_word) {
                entry.spec = with_scale(entry.spec, static_cast<double>(spec.values.scale)).value_or(entry.spec);
            } else {
                entry.spec = with_value(entry.spec, key, spec.at(key)).value_or(entry.spec);
            }
        }
    }
    if (is_other) { follow_proposal(document, proposal); }
    renew_tables(document, spec);
    return document;
}

Document with_selected(Document document, std::size_t index) {
    const Spec before = document.spec();
    document.selected = index;
    if (document.against) { document.against = followed(*document.against, before, document.spec()); }
    return document;
}

Document with_lock(Document document, std::string_view key, bool locked) {
    std::erase(document.locked, key);
    if (locked) { document.locked.insert(std::ranges::lower_bound(document.locked, key), std::string(key)); }
    return document;
}

bool is_locked(const Document& document, std::string_view key) {
    return std::ranges::find(document.locked, key) != document.locked.end();
}

ErrorUnit error_unit_of(const Document& document) {
    const double step = step_of(document.spec());
    const std::vector<std::size_t> drawn = drawn_entries(document);
    const bool one_step = std::ranges::all_of(
        drawn, [&](std::size_t entry) { return step_of(document.entries[entry].spec) == step; }); // NaN is none
    return one_step && !std::isnan(step) ? document.error_unit : ErrorUnit::absolute;
}

std::vector<std::size_t> drawn_entries(const Document& document) {
    std::vector<std::size_t> drawn;
    for (std::size_t i = 0; i < document.entries.size(); ++i) {
        if (document.solo || document.sweep ? i == document.selected : document.entries[i].visible) {
            drawn.push_back(i);
        }
    }
    if (const auto selected = std::ranges::find(drawn, document.selected); selected != drawn.end()) {
        std::rotate(selected, selected + 1, drawn.end());
    }
    return drawn;
}

bool is_drawn(const Document& document, std::size_t entry) {
    return std::ranges::count(drawn_entries(document), entry) > 0;
}

bool draws_nothing(const Document& document) { return drawn_entries(document).empty(); }

bool shows_selected(const Document& document) { return is_drawn(document, document.selected); }

const Function* previous_revision(const Function& function) {
    const std::vector<const Function*> revisions = revisions_of(function.name, function.origin);
    const auto at = std::ranges::find(revisions, &function);
    return at == revisions.begin() ? nullptr : *std::prev(at);
}

const Function* against_function(const Document& document) {
    if (document.is_empty() || !document.against || document.against->is_chip()) { return nullptr; }
    const Function& own = *document.spec().function;
    const Function* other = document.against->revision;
    if (other == nullptr) { return previous_revision(own); }
    return other != &own && other->name == own.name ? other : nullptr;
}

std::optional<Spec> against_spec(const Document& document) {
    const Function* function = against_function(document);
    if (function == nullptr) {
        return document.against && !document.is_empty() ? document.against->target : std::nullopt;
    }
    Spec spec = with_function(document.spec(), *function);
    for (const auto& [key, value] : document.entries[document.selected].remembered) {
        spec = with_value(spec, key, value).value_or(spec); // where it has the parameter
    }
    return spec;
}

std::optional<Spec> deployed_spec(const Document& document) {
    std::optional<Spec> spec = against_spec(document);
    return spec && spec->function->deploy != nullptr ? spec : std::nullopt;
}

std::optional<Deployment> deployment_of(const Document& document) {
    const std::optional<Spec> other = against_spec(document);
    if (!other) { return std::nullopt; }
    if (other->function->deploy != nullptr) { return Deployment{document.spec(), *other}; }
    const bool deployed = document.spec().function->deploy != nullptr;
    return deployed ? std::optional(Deployment{*other, document.spec()}) : std::nullopt;
}

std::vector<Spec> other_specs(const Document& document) {
    std::vector<Spec> others;
    for (const std::size_t index : drawn_entries(document)) {
        if (index != document.selected) { others.push_back(document.entries[index].spec); }
    }
    if (const auto other = against_spec(document); other && others.empty()) { others.push_back(*other); }
    return others;
}

std::optional<Spec> compared_spec(const Document& document) {
    const std::vector<Spec> others = other_specs(document);
    return others.empty() ? std::nullopt : std::optional(others.front());
}

std::vector<Spec> sweepable_specs(const Document& document) {
    std::vector<Spec> specs{document.spec()};
    if (auto target = deployed_spec(document)) { specs.push_back(std::move(*target)); }
    return specs;
}

Spec swept_spec(const Document& document, std::string_view key) {
    for (Spec& spec : sweepable_specs(document)) {
        if (spec.function->parameter_index(key)) { return std::move(spec); }
    }
    return document.spec();
}

std::vector<Spec> swept_specs(const Document& document) {
    return swept_specs(swept_spec(document, document.sweep->key), *document.sweep);
}

std::vector<Spec> swept_specs(const Spec& spec, const Sweep& sweep) {
    std::vector<Spec> specs;
    for (const int value : sweep.values()) {
        if (auto swept = with_value(spec, sweep.key, value)) { specs.push_back(std::move(*swept)); }
    }
    return specs;
}

std::vector<Document> swept_documents(const Document& document) {
    const std::string& key = document.sweep->key;
    const bool of_selected = document.spec().function->parameter_index(key).has_value();
    std::vector<Document> documents;
    for (const Spec& spec : swept_specs(document)) { // a target chosen from the list follows the quantizer
        Document& at = documents.emplace_back(of_selected ? with_spec(document, spec) : document);
        if (!of_selected) { at.against->target = spec; }
    }
    return documents;
}

std::vector<Document> frame_documents(const Document& document) {
    if (document.is_empty() || !document.sweep) { return {document}; }
    std::vector<Document> frames = swept_documents(document);
    for (Document& frame : frames) {
        const Spec swept = swept_spec(frame, document.sweep->key);
        frame.sweep.reset();
        frame.entries = {frame.entries[frame.selected]};
        frame.entries.front().visible = true;
        frame.selected = 0;
        // Without a title of its own it has the quantizer's text, which says the value where it is the quantizer's.
        std::optional<std::string>& title = frame.figure.title;
        if (title ? !title->empty() : swept != frame.spec()) {
            title = title.value_or(text_of(frame.spec())) + ": " + document.sweep->key + " = " +
                    std::to_string(swept.value(document.sweep->key));
        }
    }
    return frames.empty() ? std::vector{document} : frames;
}

Sweep fitting_sweep(Sweep sweep, const Function& function) {
    if (const auto index = function.parameter_index(sweep.key)) {
        const ParameterDefinition& parameter = function.parameters[*index];
        sweep.from = std::clamp(sweep.from, parameter.minimum, parameter.maximum);
        if (sweep.doubles()) { sweep.from = static_cast<int>(std::bit_floor(static_cast<unsigned>(sweep.from))); }
        sweep.to = std::clamp(sweep.to, sweep.from, parameter.maximum);
        sweep.to = sweep.values()[static_cast<std::size_t>(std::min(sweep.size(), longest_sweep)) - 1];
    }
    return sweep;
}

Document with_entry_added(Document document, const Spec& spec) {
    if (document.entries.size() < most_entries) {
        const Interval proposal = proposed_interval(document);
        document.entries.push_back({spec, free_slot(document.entries), true});
        if (document.against && document.entries.size() == 1) { // chosen for one that is gone
            document.against = followed(*document.against, spec, spec);
        }
        const std::size_t last = document.entries.size() - 1;
        document = with_selected(std::move(document), last);
        renew_tables(document, spec);
        follow_proposal(document, proposal);
    }
    return document;
}

Document with_entries(Document document, std::span<const Spec> specs) {
    for (std::size_t left = document.entries.size(); left > 0; --left) {
        document = with_entry_removed(std::move(document), left - 1);
    }
    document.solo = false;
    document.sweep.reset();
    for (const Spec& spec : specs) { document = with_entry_added(std::move(document), spec); }
    return document.is_empty() ? document : with_selected(std::move(document), 0);
}

Document with_entry_removed(Document document, std::size_t index) {
    const Interval proposal = proposed_interval(document);
    const Spec before = document.spec();
    document.entries.erase(document.entries.begin() + static_cast<std::ptrdiff_t>(index));
    if (document.selected > index || document.selected == document.entries.size()) {
        document.selected -= document.selected > 0 ? 1 : 0;
    }
    if (document.against && !document.is_empty()) {
        document.against = followed(*document.against, before, document.spec());
    } else if (document.against) {
        const ChipChoice* choice = chip_choice_of(*document.against, before);
        if (choice != nullptr) { document.against = Against{.choice = std::string(choice->key)}; }
    }
    follow_proposal(document, proposal);
    return document;
}

Document with_entry_moved(Document document, std::size_t from, std::size_t to) {
    const auto at = [&document](std::size_t index) {
        return document.entries.begin() + static_cast<std::ptrdiff_t>(index);
    };
    const int selected_slot = document.entries[document.selected].slot;
    if (from < to) {
        std::rotate(at(from), at(from + 1), at(to + 1));
    } else {
        std::rotate(at(to), at(from), at(from + 1));
    }
    document.selected = static_cast<std::size_t>(std::ranges::find(document.entries, selected_slot, &Entry::slot) -
                                                 document.entries.begin());
    return document;
}
} // namespace quantoscope::inline document
