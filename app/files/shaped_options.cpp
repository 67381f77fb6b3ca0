#include "app/files/shaped_options.h"

#include "core/analysis/checks.h"
#include "core/document/settings.h"
#include "core/session/parts.h"
#include "core/text/list_text.h"
#include "core/text/number_text.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <list>

namespace quantoscope::inline files {
namespace {
[[noreturn]] void refuse(std::size_t offset, Phrase what, std::string nearest = {}) {
    throw Error{std::move(what), offset, std::move(nearest)};
}

// The places in `names` of those in a text, separated by commas; "none" alone is none of them.
std::vector<std::size_t> places_of(std::string_view text, std::span<const std::string_view> names) {
    std::vector<std::size_t> places;
    for (std::size_t at = 0; text != "none" && at <= text.size();) {
        const std::size_t end = std::min(text.find(',', at), text.size());
        places.push_back(choice(text.substr(at, end - at), names, at));
        at = end + 1;
    }
    return places;
}

double finite_number(std::string_view text, std::size_t offset = 0) {
    const Result<float> number = parse_float32(text);
    if (!number) { refuse(number.error().offset.value_or(0) + offset, number.error().what); }
    if (!std::isfinite(*number)) { refuse(offset, {"a figure needs a finite interval", {}}); }
    return *number;
}

// --- What an option sets. All throw errors, and only some ask for the tables that a text may name.

// The axis and what the facts speak of.
template <auto End> void set_x(Document& document, std::string_view text, const CodeFiles&) {
    AxisRange& x = document.view.x;
    x.*End = finite_number(text);
    document.interval = {static_cast<float>(x.first), static_cast<float>(x.last)};
}

void set_y(Document& document, std::string_view text, const CodeFiles&) {
    const std::size_t comma = text.find(',');
    if (comma == std::string_view::npos) { refuse(text.size(), {"expected two numbers, FROM,TO", {}}); }
    const AxisRange y{finite_number(text.substr(0, comma)), finite_number(text.substr(comma + 1), comma + 1)};
    if (!(y.first < y.last)) { refuse(comma + 1, {"the second number must lie above the first", {}}); }
    document.view.y = y;
}

// "column (85 mm), ...": the keys with what their titles say after the comma.
std::string described_sizes() {
    std::vector<std::string> sizes;
    for (const SizePreset& preset : size_presets()) {
        const std::string_view title = preset.title;
        sizes.push_back(std::string(preset.key) + " (" + std::string(title.substr(title.find(", ") + 2)) + ")");
    }
    return or_list(names_in(sizes, std::identity()));
}

void set_size(Document& document, std::string_view text, const CodeFiles&) {
    const std::size_t place = choice(text, names_in(size_presets(), &SizePreset::key));
    document.figure = with_preset(document.figure, size_presets()[place]);
}

// "out-of-range", ...
std::vector<std::string> annotation_names() {
    std::vector<std::string> names;
    for (const Setting* row : settings_of(SettingObject::annotations)) {
        std::ranges::replace(names.emplace_back(row->key), '_', '-');
    }
    return names;
}

void set_annotations(Document& document, std::string_view text, const CodeFiles&) {
    const std::vector<std::string> names = annotation_names();
    const std::vector<std::size_t> places = places_of(text, names_in(names, std::identity()));
    const std::vector<const Setting*> rows = settings_of(SettingObject::annotations);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        rows[i]->set(document, std::ranges::find(places, i) != places.end());
    }
}

std::vector<std::string_view> panel_keys() { return names_in(panel_rows(), &PanelRow::key); }

void set_panels(Document& document, std::string_view text, const CodeFiles&) {
    const std::vector<std::size_t> places = places_of(text, panel_keys());
    for (std::size_t i = 0; i < panel_rows().size(); ++i) {
        const PanelKind kind = panel_rows()[i].kind;
        document.panels[static_cast<std::size_t>(kind)].shown =
            kind == PanelKind::plot || std::ranges::find(places, i) != places.end();
    }
}

// Those a sweep can go over.
std::vector<std::string_view> whole_parameters(const Document& document) {
    std::vector<std::string_view> keys;
    for (const Spec& spec : sweepable_specs(document)) {
        for (const ParameterDefinition& parameter : spec.function->parameters) {
            const bool is_whole = parameter.kind == ParameterKind::integer || parameter.kind == ParameterKind::flag;
            if (is_whole && std::ranges::find(keys, parameter.key) == keys.end()) { keys.push_back(parameter.key); }
        }
    }
    return keys;
}

// The parameter a sweep goes over.
const ParameterDefinition& swept_parameter(const Document& document, std::string_view key, bool has_value) {
    const Function& function = *swept_spec(document, key).function;
    const std::vector<std::string_view> sweepable = whole_parameters(document);
    if (std::ranges::find(sweepable, key) != sweepable.end()) {
        return function.parameters[*function.parameter_index(key)];
    }
    const std::string nearest = nearest_of(key, sweepable);
    if (!has_value || key.empty()) { refuse(0, {"expected PARAMETER=FROM..TO, for example bits=2..8", {}}, nearest); }
    refuse(0,
           {function.parameter_index(key) ? "'%1' takes no whole numbers; a sweep of %2 can go over %3"
                                          : "there is no parameter '%1'; a sweep of %2 can go over %3",
            {excerpt_of(key), std::string(function.name), comma_list(sweepable)}},
           nearest);
}

// KEY=FROM..TO, whole numbers of the parameter's domain.
void set_sweep(Document& document, std::string_view text, const CodeFiles&) {
    const std::size_t equals = std::min(text.find('='), text.size());
    const ParameterDefinition& parameter = swept_parameter(document, text.substr(0, equals), equals < text.size());
    const std::size_t begin = std::min(equals + 1, text.size());
    const std::size_t dots = text.find("..", begin);
    const auto whole = [](std::string_view number, int& value) {
        const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), value);
        return error == std::errc() && end == number.data() + number.size();
    };
    Sweep sweep = document.sweep.value_or(Sweep{});
    sweep.key = parameter.key;
    if (dots == std::string_view::npos || !whole(text.substr(begin, dots - begin), sweep.from)) {
        refuse(begin, {"expected FROM..TO, for example 2..8", {}});
    }
    if (!whole(text.substr(dots + 2), sweep.to)) { refuse(dots + 2, {"expected a whole number", {}}); }
    const auto& [least, most] = std::pair(parameter.minimum, parameter.maximum);
    if (sweep.from < least || sweep.to > most || sweep.from > sweep.to || sweep.size() > longest_sweep) {
        refuse(begin, {"a sweep of %1 rises within %2 to %3 and has at most %4 values",
                       {sweep.key, std::to_string(least), std::to_string(most), std::to_string(longest_sweep)}});
    }
    document.sweep = sweep;
}

void set_sweep_limit(Document& document, std::string_view text, const CodeFiles&) {
    if (!document.sweep) { refuse(0, {"there is no sweep to limit", {}}); }
    or_throw(parse_check(CheckKind::max_error, text));
    document.sweep->limit = text;
}

std::vector<std::string_view> layout_keys() { return names_in(names_of(SweepLayout{}), std::identity()); }

void set_sweep_layout(Document& document, std::string_view text, const CodeFiles&) {
    if (!document.sweep) { refuse(0, {"there is no sweep to lay out", {}}); }
    document.sweep->layout = static_cast<SweepLayout>(choice(text, layout_keys()));
}

std::string_view revision_key(const Function& function) {
    return function.prefix().empty() ? "today" : function.prefix();
}

void set_against(Document& document, std::string_view text, const CodeFiles& files) {
    const Function& function = *document.spec().function;
    const std::vector<const Function*> revisions = revisions_of(function.name, function.origin);
    std::vector<std::string_view> names{"previous"};
    for (const Function* revision : revisions) { names.push_back(revision_key(*revision)); }
    const auto place = caught([&] { return choice(text, names); });
    if (!place) {
        const Result<Spec> target = parse_spec(text, files);
        if (!target) { throw text.find_first_of("(<") == text.npos ? place.error() : target.error(); }
        document.against = Against{.target = *target};
        return;
    }
    if (*place == 0 && previous_revision(function) == nullptr) {
        throw Error{{"%1 has no revision before %2", {std::string(function.name), std::string(function.label())}}};
    }
    document.against = Against{*place == 0 ? nullptr : revisions[*place - 1], AgainstStyle::overlay};
}

// The files are read when the figure is drawn.
void set_measured(Document& document, std::string_view text, const CodeFiles&) {
    document.measured = std::make_shared<const MeasuredData>(MeasuredData{std::string(text), {}});
}

// uniform, normal, normal:MEAN,DEVIATION or a file.
void set_inputs(Document& document, std::string_view text, const CodeFiles&) {
    constexpr std::string_view normal = "normal";
    InputDistribution inputs;
    if (text.starts_with(normal) && (text.size() == normal.size() || text[normal.size()] == ':')) {
        inputs.kind = InputDistribution::Kind::normal;
        if (text.size() > normal.size()) {
            const std::size_t begin = normal.size() + 1;
            const std::size_t comma = std::min(text.find(',', begin), text.size());
            const std::size_t second = std::min(comma + 1, text.size());
            const Result<Quantity> mean = quantity(text.substr(begin, comma - begin));
            const Result<Quantity> deviation = quantity(text.substr(second));
            if (!mean || !mean->unit.empty()) { refuse(begin, {"expected a number", {}}); }
            if (!deviation || !deviation->unit.empty() || !(deviation->value > 0.0)) {
                refuse(second, {"expected a deviation above 0", {}});
            }
            inputs.mean = mean->value;
            inputs.deviation = deviation->value;
        }
    } else if (text != "uniform") {
        inputs.kind = InputDistribution::Kind::sample;
        inputs.sample = make_sample(std::string(text), {});
    }
    document.inputs = inputs;
}

// --- What an option has to say for a document to become this one; nothing where it needs not be given.

using Wanted = std::optional<std::string>;

template <class Names> std::string listed(const Names& names) {
    return names.empty() ? "none" : comma_list(names, {}, ",");
}

Wanted get_y(const Document& document, const Document&) {
    const auto& y = document.view.y;
    return y ? Wanted(text_of(y->first) + "," + text_of(y->last)) : std::nullopt;
}

Wanted get_annotations(const Document& document, const Document& usual) {
    const std::vector<const Setting*> rows = settings_of(SettingObject::annotations);
    const std::vector<std::string> names = annotation_names();
    std::vector<std::string> chosen;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i]->get(document) == SettingValue(true)) { chosen.push_back(names[i]); }
    }
    return document.figure.annotations == usual.figure.annotations ? Wanted() : listed(chosen);
}

Wanted get_panels(const Document& document, const Document& usual) {
    std::vector<std::string_view> names;
    bool differs = false;
    for (const PanelRow& row : panel_rows()) {
        differs = differs || document.shows(row.kind) != usual.shows(row.kind);
        if (row.kind != PanelKind::plot && document.shows(row.kind)) { names.push_back(row.key); }
    }
    return differs ? Wanted(listed(names)) : std::nullopt;
}

Wanted get_sweep(const Document& document, const Document&) {
    const auto& sweep = document.sweep;
    return sweep ? Wanted(sweep->key + "=" + std::to_string(sweep->from) + ".." + std::to_string(sweep->to))
                 : std::nullopt;
}

Wanted get_inputs(const Document& document, const Document& usual) {
    const InputDistribution& inputs = document.inputs;
    if (inputs == usual.inputs) { return std::nullopt; }
    switch (inputs.kind) {
    case InputDistribution::Kind::uniform: return std::nullopt;
    case InputDistribution::Kind::normal: return "normal:" + text_of(inputs.mean) + "," + text_of(inputs.deviation);
    case InputDistribution::Kind::sample: return inputs.sample->path;
    }
    return std::nullopt;
}

Wanted get_against(const Document& document, const Document&) {
    if (!document.against || document.against->style == AgainstStyle::facts) { return std::nullopt; }
    if (document.against->is_chip() && !document.against->target) { return std::nullopt; }
    if (document.against->target) { return text_of(*document.against->target); }
    const Function* revision = document.against->revision;
    return revision == nullptr ? "previous" : std::string(revision_key(*revision));
}

Wanted get_sweep_layout(const Document& document, const Document&) {
    const bool is_usual = !document.sweep || document.sweep->layout == Sweep{}.layout;
    return is_usual ? Wanted() : std::string(layout_keys()[static_cast<std::size_t>(document.sweep->layout)]);
}

Wanted get_sweep_limit(const Document& document, const Document&) {
    return !document.sweep || document.sweep->limit.empty() ? Wanted() : document.sweep->limit;
}

Wanted get_end(double end, double usual) { return end == usual ? Wanted() : text_of(end); }
} // namespace

std::size_t choice(std::string_view value, std::span<const std::string_view> names, std::size_t offset) {
    const auto found = std::ranges::find(names, value);
    if (found != names.end()) { return static_cast<std::size_t>(found - names.begin()); }
    refuse(offset, {"expected one of: %1", {comma_list(names)}}, nearest_of(value, {names.begin(), names.end()}));
}

Result<Quantity> quantity(std::string_view text) {
    Quantity read;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), read.value);
    if (error != std::errc() || !std::isfinite(read.value)) { return failure({{"expected a number", {}}, 0}); }
    read.unit_offset = static_cast<std::size_t>(end - text.data());
    read.unit = text.substr(read.unit_offset);
    return read;
}

std::string_view kept(std::string sentence) {
    static std::list<std::string> all;
    return all.emplace_back(std::move(sentence));
}

std::vector<FigureOption> axes_and_size_options() {
    return {
        {{"--from", "A", "Start of the x axis (default: that of the function, -12 for sigmoid and tanh)"},
         set_x<&AxisRange::first>,
         [](const Document& d, const Document& u) { return get_end(d.view.x.first, u.view.x.first); }},
        {{"--to", "B", "End of the x axis (default: that of the function, 12 for sigmoid and tanh)"},
         set_x<&AxisRange::last>,
         [](const Document& d, const Document& u) { return get_end(d.view.x.last, u.view.x.last); }},
        {{"--y", "FROM,TO", "The y axis (default: all there is to see)"}, set_y, get_y},
        {{"--size", "PRESET", kept(described_sizes())}, set_size, nullptr},
    };
}

std::vector<FigureOption> list_options() {
    return {
        {{"--annotate", "LIST", kept(comma_list(annotation_names()) + ", or none")}, set_annotations, get_annotations},
        {{"--panel", "LIST",
          kept("Panels to show: " + comma_list(panel_keys()) + ", or none; the plot is always shown")},
         set_panels,
         get_panels},
    };
}

std::vector<FigureOption> content_options() {
    return {
        {{"--against", "REVISION|SPEC", "Another revision over it: previous, today, pr63_v1, ...; or any quantizer"},
         set_against,
         get_against},
        // After the target, whose parameters it can go over.
        {{"--sweep", "KEY=A..B", "The quantizer at each value of a parameter: bits=2..8"}, set_sweep, get_sweep},
        {{"--sweep-layout", "LAYOUT", "%1", layout_keys}, set_sweep_layout, get_sweep_layout},
        {{"--sweep-limit", "ERROR", "Largest error the sweep is to stay within: 1/32, 0.01 or 0.5step"},
         set_sweep_limit,
         get_sweep_limit},
        {{"--measured", "FILE", "Rows of x,y drawn over the staircase"},
         set_measured,
         [](const Document& d, const Document&) {
             return d.measured != nullptr ? Wanted(d.measured->path) : std::nullopt;
         }},
        {{"--inputs", "INPUTS", "Of the panel probability: uniform, normal:MEAN,DEVIATION or a file of numbers"},
         set_inputs,
         get_inputs},
    };
}
} // namespace quantoscope::inline files
