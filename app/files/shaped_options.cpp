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
// The places in `names` of those in a text, separated by commas; "none" alone is none of them.
Result<std::vector<std::size_t>> places_of(std::string_view text, std::span<const std::string_view> names) {
    std::vector<std::size_t> places;
    for (std::size_t at = 0; text != "none" && at <= text.size();) {
        const std::size_t end = std::min(text.find(',', at), text.size());
        auto place = choice(text.substr(at, end - at), names);
        if (!place) {
            place.error().offset = at;
            return failure(place.error());
        }
        places.push_back(*place);
        at = end + 1;
    }
    return places;
}

Result<double> finite_number(std::string_view text, std::size_t offset = 0) {
    Result<float> number = parse_float32(text);
    if (!number) {
        number.error().offset = number.error().offset.value_or(0) + offset;
        return failure(number.error());
    }
    if (!std::isfinite(*number)) { return failure({{"a figure needs a finite interval", {}}, offset}); }
    return double{*number};
}

// The axis and what the facts speak of.
template <auto End> Result<void> set_x(Document& document, std::string_view text) {
    return finite_number(text).map([&](double number) {
        AxisRange& x = document.view.x;
        x.*End = number;
        document.interval = {static_cast<float>(x.first), static_cast<float>(x.last)};
    });
}

Result<void> set_y(Document& document, std::string_view text) {
    const std::size_t comma = text.find(',');
    if (comma == std::string_view::npos) { return failure({{"expected two numbers, FROM,TO", {}}, text.size()}); }
    return finite_number(text.substr(0, comma)).and_then([&](double first) {
        return finite_number(text.substr(comma + 1), comma + 1).and_then([&](double last) -> Result<void> {
            if (!(first < last)) { return failure({{"the second number must lie above the first", {}}, comma + 1}); }
            document.view.y = AxisRange{first, last};
            return {};
        });
    });
}

std::vector<std::string_view> size_keys() { return names_in(size_presets(), &SizePreset::key); }

// "column (85 mm), ...": the keys with what their titles say after the comma.
std::string described_sizes() {
    std::vector<std::string> sizes;
    for (const SizePreset& preset : size_presets()) {
        const std::string_view title = preset.title;
        sizes.push_back(std::string(preset.key) + " (" + std::string(title.substr(title.find(", ") + 2)) + ")");
    }
    return or_list(names_in(sizes, std::identity()));
}

Result<void> set_size(Document& document, std::string_view text) {
    return choice(text, size_keys()).map([&](std::size_t place) {
        document.figure = with_preset(document.figure, size_presets()[place]);
    });
}

// "out-of-range", ...
std::vector<std::string> annotation_names() {
    std::vector<std::string> names;
    for (const Setting* row : settings_of(SettingObject::annotations)) {
        std::ranges::replace(names.emplace_back(row->key), '_', '-');
    }
    return names;
}

Result<void> set_annotations(Document& document, std::string_view text) {
    const std::vector<std::string> names = annotation_names();
    return places_of(text, names_in(names, std::identity())).map([&](const std::vector<std::size_t>& places) {
        const std::vector<const Setting*> rows = settings_of(SettingObject::annotations);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            rows[i]->set(document, std::ranges::find(places, i) != places.end());
        }
    });
}

std::vector<std::string_view> panel_keys() { return names_in(panel_rows(), &PanelRow::key); }

Result<void> set_panels(Document& document, std::string_view text) {
    return places_of(text, panel_keys()).map([&](const std::vector<std::size_t>& places) {
        for (std::size_t i = 0; i < panel_rows().size(); ++i) {
            const PanelKind kind = panel_rows()[i].kind;
            document.panels[static_cast<std::size_t>(kind)].shown =
                kind == PanelKind::plot || std::ranges::find(places, i) != places.end();
        }
    });
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
Result<const ParameterDefinition*> swept_parameter(const Document& document, std::string_view key, bool has_value) {
    const Function& function = *swept_spec(document, key).function;
    const std::vector<std::string_view> sweepable = whole_parameters(document);
    if (std::ranges::find(sweepable, key) != sweepable.end()) {
        return &function.parameters[*function.parameter_index(key)];
    }
    const std::string nearest(nearest_of(key, sweepable));
    if (!has_value || key.empty()) {
        return failure({{"expected PARAMETER=FROM..TO, for example bits=2..8", {}}, 0, nearest});
    }
    return failure({{function.parameter_index(key) ? "'%1' takes no whole numbers; a sweep of %2 can go over %3"
                                                   : "there is no parameter '%1'; a sweep of %2 can go over %3",
                     {excerpt_of(key), std::string(function.name), comma_list(sweepable)}},
                    0,
                    nearest});
}

// KEY=FROM..TO, whole numbers of the parameter's domain.
Result<void> set_sweep(Document& document, std::string_view text) {
    const std::size_t equals = std::min(text.find('='), text.size());
    const auto parameter = swept_parameter(document, text.substr(0, equals), equals < text.size());
    if (!parameter) { return failure(parameter.error()); }
    const std::size_t begin = std::min(equals + 1, text.size());
    const std::size_t dots = text.find("..", begin);
    const auto whole = [](std::string_view number, int& value) {
        const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), value);
        return error == std::errc() && end == number.data() + number.size();
    };
    Sweep sweep{.key = std::string((*parameter)->key)};
    if (dots == std::string_view::npos || !whole(text.substr(begin, dots - begin), sweep.from)) {
        return failure({{"expected FROM..TO, for example 2..8", {}}, begin});
    }
    if (!whole(text.substr(dots + 2), sweep.to)) { return failure({{"expected a whole number", {}}, dots + 2}); }
    const auto& [least, most] = std::pair((*parameter)->minimum, (*parameter)->maximum);
    if (sweep.from < least || sweep.to > most || sweep.from > sweep.to || sweep.size() > longest_sweep) {
        return failure({{"a sweep of %1 rises within %2 to %3 and has at most %4 values",
                         {sweep.key, std::to_string(least), std::to_string(most), std::to_string(longest_sweep)}},
                        begin});
    }
    if (document.sweep) {
        sweep.layout = document.sweep->layout;
        sweep.limit = document.sweep->limit;
    }
    document.sweep = sweep;
    return {};
}

Result<void> set_sweep_limit(Document& document, std::string_view text) {
    if (!document.sweep) { return failure({{"there is no sweep to limit", {}}, 0}); }
    return parse_check(CheckKind::max_error, text).map([&](const Check&) { document.sweep->limit = text; });
}

std::vector<std::string_view> layout_keys() { return names_in(names_of(SweepLayout{}), std::identity()); }

Result<void> set_sweep_layout(Document& document, std::string_view text) {
    if (!document.sweep) { return failure({{"there is no sweep to lay out", {}}, 0}); }
    return choice(text, layout_keys()).map([&](std::size_t place) {
        document.sweep->layout = static_cast<SweepLayout>(place);
    });
}

std::string_view revision_key(const Function& function) {
    return function.prefix().empty() ? "today" : function.prefix();
}

Result<void> set_against(Document& document, std::string_view text, const CodeFiles& files) {
    const Function& function = *document.spec().function;
    const std::vector<const Function*> revisions = revisions_of(function.name, function.origin);
    std::vector<std::string_view> names{"previous"};
    for (const Function* revision : revisions) { names.push_back(revision_key(*revision)); }
    const auto place = choice(text, names);
    if (!place) {
        const Result<Spec> target = parse_spec(text, files);
        if (!target) { return failure(text.find_first_of("(<") == text.npos ? place.error() : target.error()); }
        document.against = Against{.target = *target};
        return {};
    }
    if (*place == 0 && previous_revision(function) == nullptr) {
        return failure("%1 has no revision before %2", {std::string(function.name), std::string(function.label())});
    }
    document.against = Against{*place == 0 ? nullptr : revisions[*place - 1], AgainstStyle::overlay};
    return {};
}

// The files are read when the figure is drawn.
Result<void> set_measured(Document& document, std::string_view text) {
    document.measured = std::make_shared<const MeasuredData>(MeasuredData{std::string(text), {}});
    return {};
}

// uniform, normal, normal:MEAN,DEVIATION or a file.
Result<void> set_inputs(Document& document, std::string_view text) {
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
            if (!mean || !mean->unit.empty()) { return failure({{"expected a number", {}}, begin}); }
            if (!deviation || !deviation->unit.empty() || !(deviation->value > 0.0)) {
                return failure({{"expected a deviation above 0", {}}, second});
            }
            inputs.mean = mean->value;
            inputs.deviation = deviation->value;
        }
    } else if (text != "uniform") {
        inputs.kind = InputDistribution::Kind::sample;
        inputs.sample = make_sample(std::string(text), {});
    }
    document.inputs = inputs;
    return {};
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

Result<std::size_t> choice(std::string_view value, std::span<const std::string_view> names) {
    const auto found = std::ranges::find(names, value);
    if (found != names.end()) { return static_cast<std::size_t>(found - names.begin()); }
    return failure({{"expected one of: %1", {comma_list(names)}}, 0, nearest_of(value, {names.begin(), names.end()})});
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
