#include "app/words/legend.h"

#include "app/words/writer.h"
#include "core/text/call_text.h"
#include "core/text/list_text.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace quantoscope::inline words {
namespace {
// With the scale that it is drawn for, where a tensor would give it.
Phrase scaled_text(const Spec& spec, const Study* study, const Writer& write) {
    const float scale = spec.values.scale;
    if (study == nullptr) { return write.phrase("quantized for scale %1", scale); }
    const std::int64_t levels = study->analysis.levels;
    const double step = step_of(spec);
    return levels == 1        ? write.phrase("quantized for scale %1, 1 level", scale)
           : std::isnan(step) ? write.phrase("quantized for scale %1, %2 levels", scale, levels)
                              : write.phrase("quantized for scale %1, %2 levels, step %3", scale, levels, step);
}

Phrase quantized_text(const Spec& spec, const Study* study, const Writer& write) {
    if (is_random(spec)) { return {"the more probable output", {}}; }
    if (has_scale(spec)) { return scaled_text(spec, study, write); }
    const double step = step_of(spec);
    const bool has_step = !std::isnan(step);
    if (study == nullptr) { return has_step ? write.phrase("quantized, step %1", step) : Phrase{"quantized", {}}; }
    const std::int64_t levels = study->analysis.levels;
    return levels == 1 ? Phrase{"quantized, 1 level", {}}
           : has_step  ? write.phrase("quantized, %1 levels, step %2", levels, step)
                       : write.phrase("quantized, %1 levels", levels);
}

Phrase outside_text(const Study& study, const Writer& write) {
    // The outputs on the analysis interval, so that figure and facts agree; beyond it, those of the whole axis.
    const bool beyond = study.analysis.range.outside.empty();
    const RangeAnalysis& range = beyond ? study.range_on_axis : study.analysis.range;
    const Interval interval = beyond ? study.axis : study.analysis.interval;
    const std::vector<OutsideRun>& runs = range.outside; // all of them, unless there are many
    const OutsideRun& hull = range.outside_hull;
    const OutsideRun& first = runs.front();
    const auto [low, high] = study.analysis.range.nominal;
    for (const OutsideRun& run : runs) {
        if (is_open_ended(run, interval)) { continue; }
        return runs.size() == 1 ? write.phrase("outside [%1, %2] from x = %3 to %4", low, high, run.from, run.to)
                                : write.phrase("outside [%1, %2] in %3 runs of inputs, from %4 to %5", low, high,
                                               range.outside_total, hull.min, hull.max);
    }
    if (runs.size() > 1) {
        return write.phrase("outside [%1, %2] for x \u2264 %3 and x \u2265 %4, from %5 to %6", low, high, first.to,
                            runs.back().from, hull.min, hull.max);
    }
    const bool below = static_cast<double>(first.min) < low;
    if (first.from == interval.first && first.to == interval.last) {
        return write.phrase("outside [%1, %2] for every x, up to %3", low, high, below ? hull.min : hull.max);
    }
    return below ? write.phrase("outside [%1, %2] for x \u2264 %3, down to %4", low, high, first.to, hull.min)
                 : write.phrase("outside [%1, %2] for x \u2265 %3, up to %4", low, high, first.from, hull.max);
}

// Whether the intervals leave no |x| out but float32 ties.
bool cover_everything(const std::vector<SymmetryInterval>& intervals, Interval interval) {
    float end = 0.0f;
    for (const SymmetryInterval& run : intervals) {
        if (run.from > next_up(end)) { return false; }
        end = run.to;
    }
    return end >= std::min(interval.last, -interval.first);
}

Phrase asymmetric_text(const Study& study, const Writer& write) {
    const SymmetryAnalysis& symmetry = study.analysis.symmetry;
    const std::vector<SymmetryInterval>& runs = symmetry.intervals.empty() ? study.asymmetric : symmetry.intervals;
    const SymmetryInterval& first = runs.front();
    const double largest = std::ranges::max(runs, {}, &SymmetryInterval::defect).defect;
    return cover_everything(runs, study.analysis.interval)
               ? write.phrase("not symmetric for every x, by up to %1", largest)
           : runs.size() == 1 ? write.phrase("not symmetric for |x| \u2265 %1, by %2", first.from, first.defect)
                              : write.phrase("not symmetric from |x| = %1 on, by up to %2", first.from, largest);
}

// What the selected quantizer is compared with: of a target also how often it differs.
Phrase ghost_text(const Spec& other, const Study* study, const Writer& write) {
    constexpr std::size_t longest = 40; // more would make all letters of a legend small
    const std::string text = text_of(other);
    if (study == nullptr || !study->deployed) { return {"%1", {text}}; }
    const bool is_short = text.size() <= longest && !text.ends_with("()");
    const std::string name = is_short ? text : text.substr(0, text.find('('));
    const DeployComparison& deployed = *study->deployed;
    if (deployed.disagree == 0) { return {"%1, as trained", {name}}; }
    return write.phrase("%1, differs on %2 % of the codes", name, write.percent(deployed.share()));
}

constexpr std::string_view revision_key = ".";
constexpr std::string_view mode_key = "@";
constexpr std::string_view scale_key = "@scale";
constexpr std::string_view role_key = "@role";

// The parameters of `spec` that say something else of `other`; one that it does not have is at its default there.
void add_differences(std::set<std::string_view>& keys, const Spec& spec, const Spec& other) {
    const Spec usual = default_spec(*spec.function);
    for (const ParameterDefinition& parameter : spec.function->parameters) {
        const Spec& against = other.function->parameter_index(parameter.key) ? other : usual;
        if (spec.at(parameter.key) != against.at(parameter.key)) { keys.insert(parameter.key); }
    }
    if (spec.function != other.function) { keys.insert(revision_key); }
    if (spec.mode != other.mode) { keys.insert(mode_key); }
    if (has_scale(spec)) { keys.insert(scale_key); } // which is said in any case
    if (spec.role != other.role) { keys.insert(role_key); }
}

// In what quantizers of one name differ: keys of parameters, or those above. Nothing where the names differ.
std::optional<std::set<std::string_view>> differences_of(const Document& document,
                                                         const std::vector<std::size_t>& entries) {
    const Spec& first = document.entries[entries.front()].spec;
    std::set<std::string_view> keys;
    for (const std::size_t index : entries.size() > 1 ? entries : std::vector<std::size_t>()) {
        const Spec& spec = document.entries[index].spec;
        const Function& function = *spec.function;
        if (function.name != first.function->name || function.origin != first.function->origin || function.is_type) {
            return std::nullopt;
        }
        add_differences(keys, spec, first);
        add_differences(keys, first, spec);
    }
    return keys;
}

std::string difference_text(const Spec& spec, std::string_view key) {
    if (key == revision_key) { return std::string(spec.function->label()); }
    if (key == mode_key) { return std::string(key) + std::string(spec.mode->key); }
    if (key == scale_key) {
        return has_scale(spec) ? std::string(scale_word) + '=' + text_of(spec.values.scale) : std::string();
    }
    if (key == role_key) { return std::string(spec.role == QuantizerRole::kernel ? kernel_word : "as written"); }
    const auto index = spec.function->parameter_index(key);
    const std::string value = index ? text_of(spec.function->parameters[*index], spec.values[*index]) : "";
    return key == "bits" || !index ? value : std::string(key) + "=" + value;
}
} // namespace

Phrase entry_name(const Document& document, std::size_t entry, std::string (*name_of)(const Spec&)) {
    const Spec& spec = document.entries[entry].spec;
    std::vector<std::size_t> named = drawn_entries(document);
    // One that is hidden is in the legend all the same.
    if (std::ranges::find(named, entry) == named.end()) { named.push_back(entry); }
    const auto keys = differences_of(document, named);
    std::string bits;
    std::string rest;
    for (const std::string_view key : keys.value_or(std::set<std::string_view>())) {
        const std::string text = difference_text(spec, key);
        std::string& list = key == "bits" ? bits : rest;
        list += (list.empty() || text.empty() ? "" : ", ") + text;
    }
    if (!bits.empty() && !rest.empty()) { return {"%1, %2 bits", {rest, bits}}; }
    if (!bits.empty()) { return {bits == "1" ? "%1 bit" : "%1 bits", {bits}}; }
    const std::string name = rest.empty() ? entry_text(document, entry, name_of) : rest;
    const bool says_scale = !has_scale(spec) || name.find(scale_word) != std::string::npos;
    return says_scale ? Phrase{"%1", {name}} : Phrase{"%1, for scale %2", {name, text_of(spec.values.scale)}};
}

std::string common_text(const Document& document) {
    const std::vector<std::size_t> drawn = drawn_entries(document);
    const auto keys = drawn.size() > 1 ? differences_of(document, drawn) : std::nullopt;
    if (!keys) { return {}; }
    const Spec& first = document.entries[drawn.front()].spec;
    const std::string text = text_of(first);
    const CallText call = read_call(text, CallGrammar::text_form);
    std::vector<WrittenArgument> shared;
    for (const ArgumentText& argument : call.arguments) {
        if (!keys->contains(argument.key.text)) {
            shared.push_back({std::string(argument.key.text), std::string(argument.value.text)});
        }
    }
    const bool differs = std::ranges::any_of(*keys, [](std::string_view key) { return key.starts_with(mode_key); });
    const std::string prefix(keys->contains(revision_key) ? "" : call.prefix.text);
    const std::string name = prefix + (prefix.empty() ? "" : ".") + std::string(call.name.text);
    return (shared.empty() ? name : written_call(name, shared)) +
           (call.states.empty() || differs ? "" : "@" + state_text(first));
}

std::string swept_text(const Spec& spec, const Sweep& sweep) {
    const std::string range = std::to_string(sweep.from) + ".." + std::to_string(sweep.to);
    for (const int value : {sweep.to, sweep.from}) { // one of the two is not the default, which is not written
        const auto swept = with_value(spec, sweep.key, value);
        if (!swept) { continue; }
        std::string text = text_of(*swept);
        const std::string written = sweep.key + "=" + std::to_string(value);
        if (const std::size_t at = text.find(written); at != std::string::npos) {
            return text.replace(at + sweep.key.size() + 1, std::to_string(value).size(), range);
        }
    }
    return text_of(spec) + ", " + sweep.key + " " + range;
}

Phrase legend_text(const LegendEntry& item, const Document& document, const Study* study, const NumberStyle& style) {
    const Writer write(style);
    const Spec& spec = document.spec();
    const auto [low, high] = nominal_of(spec);
    switch (item.role) {
    case Role::activation:
        return {is_random(spec) ? "probability, the true %1" : "true %1",
                {comma_list(drawn_activations(document), [](const ScaledCurve& curve) { return curve.curve->title; })}};
    case Role::surrogate: {
        const ScaledCurve curve = reference_curve(spec, Reference::mode);
        return {curve.gain == 1.0 ? "%1" : "2 s(x) - 1, s the %1", {std::string(curve.curve->title)}};
    }
    case Role::quantized:
        return document.entries.size() == 1 ? quantized_text(spec, study, write)
                                            : entry_name(document, item.entry.value_or(document.selected), text_of);
    case Role::ghost: return ghost_text(*against_spec(document), study, write);
    case Role::sweep:
        return write.phrase(has_scale(spec) ? "%1 from %2 to %3, for scale %4" : "%1 from %2 to %3",
                            document.sweep->key, document.sweep->from, document.sweep->to, spec.values.scale);
    case Role::out_of_range:
        if (study == nullptr) { return write.phrase("outside [%1, %2]", low, high); } // not yet known in full
        if (!leaves_range(*study)) { return {"others, outside their range", {}}; }
        return outside_text(*study, write);
    case Role::asymmetric: return asymmetric_text(*study, write);
    case Role::error:
        return study != nullptr && study->analysis.error.rms
                   ? write.phrase("error, RMS %1", write.measure(*study->analysis.error.rms))
                   : Phrase{"error", {}};
    case Role::measured: return {"measured", {}};
    case Role::mismatch: return {"measured, differs", {}};
    case Role::undefined: return {"undefined: no output", {}};
    case Role::difference: {
        const std::size_t drawn = drawn_entries(document).size();
        const auto target = deployed_spec(document);
        if (drawn <= 2 && (drawn < 2 || !target)) { return {"where the two differ", {}}; } // else: which two?
        return {"where %1 and %2 differ",
                {figure_name(spec), figure_name(target ? *target : *compared_spec(document))}};
    }
    default: return write.phrase("nominal range [%1, %2]", low, high); // not in legends
    }
}

std::string short_text(const Spec& spec) {
    constexpr std::string_view common = "quantized_";
    const Function& function = *spec.function;
    const std::string text = text_of(spec);
    const std::string_view name =
        function.name.starts_with(common) ? function.name.substr(common.size()) : function.name;
    return std::string(function.label()) + " " + std::string(name) + text.substr(text.find('('));
}

bool leaves_range(const Study& study) {
    return !study.range_on_axis.outside.empty() || !study.analysis.range.outside.empty();
}

std::optional<Phrase> limit_text(const Document& document, const Study* study) {
    if (!document.sweep || document.sweep->limit.empty() || study == nullptr || !study->trend ||
        study->trend->empty()) {
        return std::nullopt;
    }
    const std::string& limit = document.sweep->limit;
    const std::optional<int> first = first_within_limit(document, *study->trend);
    return first ? Phrase{"at most %1: first at %2 = %3", {limit, document.sweep->key, std::to_string(*first)}}
                 : Phrase{"at most %1: at no value", {limit}};
}

int copy_of(const Document& document, std::size_t entry) {
    const auto end = document.entries.begin() + static_cast<std::ptrdiff_t>(entry) + 1;
    return static_cast<int>(std::count_if(
        document.entries.begin(), end, [&](const Entry& other) { return other.spec == document.entries[entry].spec; }));
}

std::string entry_text(const Document& document, std::size_t entry, std::string (*name_of)(const Spec&)) {
    const int copy = copy_of(document, entry);
    return name_of(document.entries[entry].spec) + (copy > 1 ? " (" + std::to_string(copy) + ")" : "");
}

std::string figure_name(const Spec& spec) { return spec.function->prefix().empty() ? text_of(spec) : short_text(spec); }
} // namespace quantoscope::inline words
