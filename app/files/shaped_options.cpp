#include "app/files/shaped_options.h"

#include "core/document/settings.h"
#include "core/numeric/list_text.h"
#include "core/session/parts.h"
#include "core/text/nearest.h"
#include "core/text/number_text.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <list>

namespace quantoscope {

namespace {

using Trouble = std::optional<Error>;

// Names separated by commas; `take` is told the index of each. "none" alone is none of them.
template <class Take>
Trouble each_name(std::string_view text, std::span<const std::string_view> names, Take take)
{
    for (std::size_t at = 0; text != "none" && at <= text.size();) {
        const std::size_t end = std::min(text.find(',', at), text.size());
        const auto index = choice(text.substr(at, end - at), names);
        if (!index) {
            Error error = index.error();
            error.offset = at;
            return error;
        }
        take(*index);
        at = end + 1;
    }
    return std::nullopt;
}

Trouble set_end(double& member, std::string_view text)
{
    const Result<float> number = parse_float32(text);
    if (!number) {
        return number.error();
    }
    if (!std::isfinite(*number)) {
        return Error{{"a figure needs a finite interval", {}}, 0};
    }
    member = *number;
    return std::nullopt;
}

// The axis and what the facts speak of.
template <auto End>
Trouble set_x(Document& document, std::string_view text)
{
    AxisRange& x = document.view.x;
    const Trouble trouble = set_end(x.*End, text);
    document.interval = {static_cast<float>(x.first), static_cast<float>(x.last)};
    return trouble;
}

Trouble set_y(Document& document, std::string_view text)
{
    const std::size_t comma = std::min(text.find(','), text.size());
    AxisRange y;
    if (comma == text.size()) {
        return Error{{"expected two numbers, FROM,TO", {}}, comma};
    }
    if (const auto error = set_end(y.first, text.substr(0, comma))) {
        return error;
    }
    if (auto error = set_end(y.last, text.substr(comma + 1))) {
        error->offset = error->offset.value_or(0) + comma + 1;
        return error;
    }
    if (!(y.first < y.last)) {
        return Error{{"the second number must lie above the first", {}}, comma + 1};
    }
    document.view.y = y;
    return std::nullopt;
}

Trouble set_size(Document& document, std::string_view text)
{
    std::vector<std::string_view> names;
    for (const SizePreset& preset : size_presets()) {
        names.push_back(preset.key);
    }
    const auto index = choice(text, names);
    if (!index) {
        return index.error();
    }
    document.figure = with_preset(document.figure, size_presets()[*index]);
    return std::nullopt;
}

// "out-of-range", ...
std::vector<std::string> annotation_names()
{
    std::vector<std::string> names;
    for (const Setting* row : settings_of(SettingObject::annotations)) {
        std::ranges::replace(names.emplace_back(row->key), '_', '-');
    }
    return names;
}

Trouble set_annotations(Document& document, std::string_view text)
{
    const std::vector<const Setting*> rows = settings_of(SettingObject::annotations);
    const std::vector<std::string> names = annotation_names();
    Document changed = document;
    for (const Setting* row : rows) {
        row->set(changed, false);
    }
    const Trouble trouble = each_name(text, std::vector<std::string_view>(names.begin(), names.end()),
                                      [&](std::size_t index) { rows[index]->set(changed, true); });
    if (!trouble) {
        document = std::move(changed);
    }
    return trouble;
}

Trouble set_panels(Document& document, std::string_view text)
{
    std::vector<std::string_view> names;
    for (const PanelRow& row : panel_rows()) {
        names.push_back(row.key);
    }
    PanelSettings panels = document.panels;
    for (PanelSetting& panel : panels) {
        panel.shown = false;
    }
    panels[static_cast<std::size_t>(PanelKind::plot)].shown = true;
    const Trouble trouble = each_name(text, names, [&](std::size_t index) {
        panels[static_cast<std::size_t>(panel_rows()[index].kind)].shown = true;
    });
    if (!trouble) {
        document.panels = panels;
    }
    return trouble;
}

// Those a sweep can go over.
std::vector<std::string_view> whole_parameters(const Function& function)
{
    std::vector<std::string_view> keys;
    for (const ParameterDefinition& parameter : function.parameters) {
        if (parameter.kind == ParameterKind::integer || parameter.kind == ParameterKind::flag) {
            keys.push_back(parameter.key);
        }
    }
    return keys;
}

// KEY=FROM..TO, whole numbers of the parameter's domain.
Trouble set_sweep(Document& document, std::string_view text)
{
    const Function& function = *document.spec().function;
    const std::size_t equals = std::min(text.find('='), text.size());
    const std::string_view key = text.substr(0, equals);
    const std::vector<std::string_view> sweepable = whole_parameters(function);
    if (std::ranges::find(sweepable, key) == sweepable.end()) {
        const std::string nearest(nearest_of(key, sweepable));
        if (equals == text.size() || key.empty()) {
            return Error{{"expected PARAMETER=FROM..TO, for example bits=2..8", {}}, 0, nearest};
        }
        const char* trouble = function.parameter_index(key)
                                  ? "'%1' takes no whole numbers; a sweep of %2 can go over %3"
                                  : "there is no parameter '%1'; a sweep of %2 can go over %3";
        return Error{
            {trouble, {excerpt_of(key), std::string(function.name), comma_list(sweepable)}}, 0, nearest};
    }
    const ParameterDefinition& parameter = function.parameters[*function.parameter_index(key)];
    const std::size_t dots = std::min(text.find("..", equals), text.size());
    Sweep sweep{.key = std::string(parameter.key)};
    const auto whole = [&](std::size_t begin, std::size_t end, int& number) {
        const auto [last, trouble] =
            std::from_chars(text.data() + std::min(begin, end), text.data() + end, number);
        return trouble == std::errc() && last == text.data() + end;
    };
    if (equals == text.size() || dots == text.size() || !whole(equals + 1, dots, sweep.from)) {
        return Error{{"expected FROM..TO, for example 2..8", {}}, std::min(equals + 1, text.size())};
    }
    if (!whole(dots + 2, text.size(), sweep.to)) {
        return Error{{"expected a whole number", {}}, dots + 2};
    }
    if (sweep.from < parameter.minimum || sweep.to > parameter.maximum || sweep.from > sweep.to ||
        sweep.size() > longest_sweep) {
        return Error{{"a sweep of %1 rises within %2 to %3 and has at most %4 values",
                      {sweep.key, std::to_string(parameter.minimum), std::to_string(parameter.maximum),
                       std::to_string(longest_sweep)}},
                     equals + 1};
    }
    sweep.layout = document.sweep ? document.sweep->layout : sweep.layout;
    document.sweep = sweep;
    return std::nullopt;
}

Trouble set_sweep_layout(Document& document, std::string_view text)
{
    if (!document.sweep) {
        return Error{{"there is no sweep to lay out", {}}, 0};
    }
    const auto index = choice(text, names_of(SweepLayout{}));
    if (!index) {
        return index.error();
    }
    document.sweep->layout = static_cast<SweepLayout>(*index);
    return std::nullopt;
}

Trouble set_against(Document& document, std::string_view text)
{
    std::vector<std::string_view> names{"previous"};
    for (const Function* function :
         revisions_of(document.spec().function->name, document.spec().function->origin)) {
        names.push_back(function->prefix().empty() ? std::string_view("today") : function->prefix());
    }
    const auto index = choice(text, names);
    if (!index) {
        const Result<Spec> target = parse_spec(text);
        if (!target) {
            return text.find_first_of("(<") == text.npos ? index.error() : target.error();
        }
        document.against = Against{.target = *target};
        return std::nullopt;
    }
    if (*index == 0 && previous_revision(*document.spec().function) == nullptr) {
        return Error{
            {"%1 has no revision before %2",
             {std::string(document.spec().function->name), std::string(document.spec().function->label())}},
            std::nullopt};
    }
    const Function* revision = *index == 0 ? nullptr
                                           : revisions_of(document.spec().function->name,
                                                          document.spec().function->origin)[*index - 1];
    document.against = Against{revision, AgainstStyle::overlay};
    return std::nullopt;
}

// The files are read when the figure is drawn.
Trouble set_measured(Document& document, std::string_view text)
{
    document.measured = std::make_shared<const MeasuredData>(MeasuredData{std::string(text), {}});
    return std::nullopt;
}

// uniform, normal, normal:MEAN,DEVIATION or a file.
Trouble set_inputs(Document& document, std::string_view text)
{
    constexpr std::string_view normal = "normal";
    InputDistribution inputs;
    if (text.starts_with(normal) && (text.size() == normal.size() || text[normal.size()] == ':')) {
        inputs.kind = InputDistribution::Kind::normal;
        if (text.size() > normal.size()) {
            const std::size_t begin = normal.size() + 1;
            const std::size_t comma = std::min(text.find(',', begin), text.size());
            const Result<Quantity> mean = quantity(text.substr(begin, comma - begin));
            const Result<Quantity> deviation = quantity(text.substr(std::min(comma + 1, text.size())));
            if (!mean || !mean->unit.empty()) {
                return Error{{"expected a number", {}}, begin};
            }
            if (!deviation || !deviation->unit.empty() || !(deviation->value > 0.0)) {
                return Error{{"expected a deviation above 0", {}}, std::min(comma + 1, text.size())};
            }
            inputs.mean = mean->value;
            inputs.deviation = deviation->value;
        }
    } else if (text != "uniform") {
        inputs.kind = InputDistribution::Kind::sample;
        inputs.sample = make_sample(std::string(text), {});
    }
    document.inputs = inputs;
    return std::nullopt;
}

// --- What an option has to say for a document to become this one; nothing where it needs not be given.

using Wanted = std::optional<std::string>;

template <class Names>
std::string listed(const Names& names)
{
    return names.empty() ? "none" : comma_list(names, {}, ",");
}

Wanted get_y(const Document& document, const Document&)
{
    const auto& y = document.view.y;
    return y ? Wanted(text_of(y->first) + "," + text_of(y->last)) : std::nullopt;
}

Wanted get_annotations(const Document& document, const Document& usual)
{
    const std::vector<const Setting*> rows = settings_of(SettingObject::annotations);
    const std::vector<std::string> names = annotation_names();
    std::vector<std::string> chosen;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i]->get(document) == SettingValue(true)) {
            chosen.push_back(names[i]);
        }
    }
    return document.figure.annotations == usual.figure.annotations ? Wanted() : listed(chosen);
}

Wanted get_panels(const Document& document, const Document& usual)
{
    std::vector<std::string_view> names;
    bool differs = false;
    for (const PanelRow& row : panel_rows()) {
        differs = differs || document.shows(row.kind) != usual.shows(row.kind);
        if (row.kind != PanelKind::plot && document.shows(row.kind)) {
            names.push_back(row.key);
        }
    }
    return differs ? Wanted(listed(names)) : std::nullopt;
}

Wanted get_sweep(const Document& document, const Document&)
{
    const auto& sweep = document.sweep;
    return sweep ? Wanted(sweep->key + "=" + std::to_string(sweep->from) + ".." + std::to_string(sweep->to))
                 : std::nullopt;
}

Wanted get_inputs(const Document& document, const Document& usual)
{
    const InputDistribution& inputs = document.inputs;
    if (inputs == usual.inputs) {
        return std::nullopt;
    }
    switch (inputs.kind) {
    case InputDistribution::Kind::uniform: return std::nullopt;
    case InputDistribution::Kind::normal:
        return "normal:" + text_of(inputs.mean) + "," + text_of(inputs.deviation);
    case InputDistribution::Kind::sample: return inputs.sample->path;
    }
    return std::nullopt;
}

Wanted get_against(const Document& document, const Document&)
{
    if (!document.against || document.against->style == AgainstStyle::facts) {
        return std::nullopt;
    }
    if (document.against->target) {
        return text_of(*document.against->target);
    }
    const Function* revision = document.against->revision;
    return revision == nullptr ? "previous"
                               : std::string(revision->prefix().empty() ? "today" : revision->prefix());
}

Wanted get_sweep_layout(const Document& document, const Document&)
{
    const bool is_usual = !document.sweep || document.sweep->layout == Sweep{}.layout;
    return is_usual ? Wanted()
                    : std::string(names_of(SweepLayout{})[static_cast<std::size_t>(document.sweep->layout)]);
}

Wanted get_end(double end, double usual)
{
    return end == usual ? Wanted() : text_of(end);
}

} // namespace

Result<std::size_t> choice(std::string_view value, std::span<const std::string_view> names)
{
    const auto found = std::ranges::find(names, value);
    if (found != names.end()) {
        return static_cast<std::size_t>(found - names.begin());
    }
    return failure(
        {{"expected one of: %1", {comma_list(names)}}, 0, nearest_of(value, {names.begin(), names.end()})});
}

Result<Quantity> quantity(std::string_view text)
{
    Quantity read;
    const auto [end, trouble] = std::from_chars(text.data(), text.data() + text.size(), read.value);
    if (trouble != std::errc() || !std::isfinite(read.value)) {
        return failure({{"expected a number", {}}, 0});
    }
    read.unit_offset = static_cast<std::size_t>(end - text.data());
    read.unit = text.substr(read.unit_offset);
    return read;
}

std::string_view kept(std::string sentence)
{
    static std::list<std::string> all;
    return all.emplace_back(std::move(sentence));
}

std::vector<FigureOption> axes_and_size_options()
{
    return {
        {{"--from", "A", "Start of the x axis (default -12)"},
         set_x<&AxisRange::first>,
         [](const Document& d, const Document& u) { return get_end(d.view.x.first, u.view.x.first); }},
        {{"--to", "B", "End of the x axis (default 12)"},
         set_x<&AxisRange::last>,
         [](const Document& d, const Document& u) { return get_end(d.view.x.last, u.view.x.last); }},
        {{"--y", "FROM,TO", "The y axis (default: all there is to see)"}, set_y, get_y},
        {{"--size", "PRESET", "column (85 mm), columns (175 mm), slide (16:9) or readme (800 pixels)"},
         set_size,
         nullptr},
    };
}

std::vector<FigureOption> list_options()
{
    return {
        {{"--annotate", "LIST", kept(comma_list(annotation_names()) + ", or none")},
         set_annotations,
         get_annotations},
        {{"--panel", "LIST",
          kept("Panels to show: " + comma_list(panel_rows(), &PanelRow::key) +
               ", or none; the plot is always shown")},
         set_panels,
         get_panels},
    };
}

std::vector<FigureOption> content_options()
{
    return {
        {{"--sweep", "KEY=A..B", "The quantizer at each value of a parameter: bits=2..8"},
         set_sweep,
         get_sweep},
        {{"--sweep-layout", "LAYOUT", "overlay or multiples"}, set_sweep_layout, get_sweep_layout},
        {{"--measured", "FILE", "Rows of x,y drawn over the staircase"},
         set_measured,
         [](const Document& d, const Document&) {
             return d.measured != nullptr ? Wanted(d.measured->path) : std::nullopt;
         }},
        {{"--inputs", "INPUTS",
          "Of the panel probability: uniform, normal:MEAN,DEVIATION or a file of numbers"},
         set_inputs,
         get_inputs},
        {{"--against", "REVISION|SPEC",
          "Another revision over it: previous, today, pr63_v1, ...; or any quantizer"},
         set_against,
         get_against},
    };
}

} // namespace quantoscope
