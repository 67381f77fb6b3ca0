#include "app/cli/figure_options.h"

#include "app/files/shell.h"
#include "core/document/figure_size.h"
#include "core/session/parts.h"
#include "core/text/nearest.h"
#include "core/text/number_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace quantoscope {

namespace {

using Trouble = std::optional<Error>;

// The index of `value` among names.
Result<std::size_t> choice(std::string_view value, std::span<const std::string_view> names)
{
    const auto found = std::ranges::find(names, value);
    if (found != names.end()) {
        return static_cast<std::size_t>(found - names.begin());
    }
    std::string all;
    for (const std::string_view name : names) {
        all += (all.empty() ? "" : ", ") + std::string(name);
    }
    return failure({{"expected one of: %1", {all}}, 0, nearest_of(value, {names.begin(), names.end()})});
}

// A finite number from `least` to `most` and the unit that follows it.
struct Quantity {
    double value = 0.0;
    std::string_view unit;
    std::size_t unit_offset = 0;
};

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

Error outside(double least, double most, const char* unit)
{
    return {{"expected %1 to %2%3", {text_of(least), text_of(most), unit}}, 0};
}

Trouble set_number(double& member, std::string_view text, double least, double most, std::string_view unit)
{
    const Result<Quantity> read = quantity(text);
    if (!read) {
        return read.error();
    }
    if (!read->unit.empty() && read->unit != unit) {
        return Error{{"expected nothing after the number, or %1", {std::string(unit)}}, read->unit_offset};
    }
    if (!(read->value >= least && read->value <= most)) {
        return outside(least, most, unit == "pt" ? " pt" : "");
    }
    member = read->value;
    return std::nullopt;
}

// Millimetres, "85mm", or inches, "3.3in".
Trouble set_side(double& member, std::string_view text)
{
    const Result<Quantity> read = quantity(text);
    if (!read) {
        return read.error();
    }
    const bool inches = read->unit == "in";
    if (!read->unit.empty() && !inches && read->unit != "mm") {
        return Error{{"expected mm or in after the number, or nothing for mm", {}}, read->unit_offset};
    }
    const double side = read->value * (inches ? 25.4 : 1.0);
    if (!(side >= smallest_side_mm && side <= largest_side_mm)) {
        return outside(smallest_side_mm, largest_side_mm, " mm");
    }
    member = side;
    return std::nullopt;
}

template <class Text> // a string, or an optional one
Trouble set_label(Text& member, std::string_view text)
{
    if (text.size() > longest_label) {
        return Error{{"a label may have %1 bytes", {std::to_string(longest_label)}}, longest_label};
    }
    member = std::string(text);
    return std::nullopt;
}

// By the name a session file has for it.
template <class E>
Trouble set_choice(E& member, std::string_view text)
{
    const auto index = choice(text, names_of(member));
    if (!index) {
        return index.error();
    }
    member = static_cast<E>(*index);
    return std::nullopt;
}

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
Trouble set_from(Document& document, std::string_view text)
{
    return set_end(document.view.x.first, text);
}

Trouble set_to(Document& document, std::string_view text)
{
    return set_end(document.view.x.last, text);
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

Trouble set_theme(Document& document, std::string_view text)
{
    return set_choice(document.figure.theme, text);
}

Trouble set_font(Document& document, std::string_view text)
{
    return set_label(document.figure.font, text);
}

Trouble set_font_size(Document& document, std::string_view text)
{
    double points = 0.0;
    const Trouble trouble = set_number(points, text, smallest_font_points, largest_font_points, "pt");
    if (!trouble) {
        document.figure.font_points = points;
    }
    return trouble;
}

Trouble set_line_width(Document& document, std::string_view text)
{
    return set_number(document.figure.line_points, text, thinnest_line_points, thickest_line_points, "pt");
}

Trouble set_dpi(Document& document, std::string_view text)
{
    double dpi = 0.0;
    const Trouble trouble = set_number(dpi, text, lowest_dpi, highest_dpi, "dpi");
    if (!trouble) {
        document.figure.dpi = static_cast<int>(std::lround(dpi));
    }
    return trouble;
}

constexpr std::array<std::string_view, 3> annotation_names{"out-of-range", "asymmetry", "largest-error"};

Trouble set_annotations(Document& document, std::string_view text)
{
    Annotations chosen{false, false, false};
    bool* const members[] = {&chosen.out_of_range, &chosen.asymmetry, &chosen.largest_error};
    const Trouble trouble =
        each_name(text, annotation_names, [&](std::size_t index) { *members[index] = true; });
    if (!trouble) {
        document.figure.annotations = chosen;
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

Trouble set_errors(Document& document, std::string_view text)
{
    return set_choice(document.error_unit, text);
}

Trouble set_reference(Document& document, std::string_view text)
{
    return set_choice(document.reference, text);
}

Trouble set_widths(Document& document, std::string_view text)
{
    return set_choice(document.width_measure, text);
}

Trouble set_ticks(Document& document, std::string_view text)
{
    return set_choice(document.ticks, text);
}

Trouble set_legend(Document& document, std::string_view text)
{
    return set_choice(document.figure.legend, text);
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

std::string list_of(const std::vector<std::string_view>& words)
{
    std::string list;
    for (const std::string_view word : words) {
        list += (list.empty() ? "" : ", ") + std::string(word);
    }
    return list;
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
            {trouble, {excerpt_of(key), std::string(function.name), list_of(sweepable)}}, 0, nearest};
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
    return set_choice(document.sweep->layout, text);
}

Trouble set_against(Document& document, std::string_view text)
{
    std::vector<std::string_view> names{"previous"};
    for (const Function* function : revisions_of(document.spec().function->name)) {
        names.push_back(function->prefix().empty() ? std::string_view("today") : function->prefix());
    }
    const auto index = choice(text, names);
    if (!index) {
        return index.error();
    }
    if (*index == 0 && previous_revision(*document.spec().function) == nullptr) {
        return Error{
            {"%1 has no revision before %2",
             {std::string(document.spec().function->name), std::string(document.spec().function->label())}},
            std::nullopt};
    }
    const Function* revision =
        *index == 0 ? nullptr : revisions_of(document.spec().function->name)[*index - 1];
    document.against = Against{revision, AgainstStyle::overlay};
    return std::nullopt;
}

Trouble set_title(Document& document, std::string_view text)
{
    return set_label(document.figure.title, text);
}

Trouble set_x_label(Document& document, std::string_view text)
{
    return set_label(document.figure.x_label, text);
}

Trouble set_y_label(Document& document, std::string_view text)
{
    return set_label(document.figure.y_label, text);
}

Trouble set_width(Document& document, std::string_view text)
{
    return set_side(document.figure.width_mm, text);
}

Trouble set_height(Document& document, std::string_view text)
{
    double height = 0.0;
    const Trouble trouble = set_side(height, text);
    if (!trouble) {
        document.figure.height_mm = height;
    }
    return trouble;
}

Trouble set_transparent(Document& document, std::string_view)
{
    document.figure.transparent = true;
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

Wanted number_unless(double value, double usual)
{
    return value == usual ? Wanted() : text_of(value);
}

template <class E>
Wanted choice_unless(E value, E usual)
{
    return value == usual ? Wanted() : Wanted(std::string(names_of(value)[static_cast<std::size_t>(value)]));
}

std::string listed(const std::vector<std::string_view>& names)
{
    std::string all;
    for (const std::string_view name : names) {
        all += (all.empty() ? "" : ",") + std::string(name);
    }
    return all.empty() ? "none" : all;
}

Wanted get_y(const Document& document, const Document&)
{
    const auto& y = document.view.y;
    return y ? Wanted(text_of(y->first) + "," + text_of(y->last)) : std::nullopt;
}

Wanted get_annotations(const Document& document, const Document& usual)
{
    const Annotations& chosen = document.figure.annotations;
    if (chosen == usual.figure.annotations) {
        return std::nullopt;
    }
    std::vector<std::string_view> names;
    const bool members[] = {chosen.out_of_range, chosen.asymmetry, chosen.largest_error};
    for (std::size_t i = 0; i < annotation_names.size(); ++i) {
        if (members[i]) {
            names.push_back(annotation_names[i]);
        }
    }
    return listed(names);
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
    const Function* revision = document.against->revision;
    return revision == nullptr ? "previous"
                               : std::string(revision->prefix().empty() ? "today" : revision->prefix());
}

constexpr FigureOption table[] = {
    {{"--from", "A", "Start of the x axis (default -12)"},
     set_from,
     [](const Document& d, const Document& u) -> Wanted {
         return number_unless(d.view.x.first, u.view.x.first);
     }},
    {{"--to", "B", "End of the x axis (default 12)"},
     set_to,
     [](const Document& d, const Document& u) -> Wanted {
         return number_unless(d.view.x.last, u.view.x.last);
     }},
    {{"--y", "FROM,TO", "The y axis (default: all there is to see)"}, set_y, get_y},
    {{"--size", "PRESET", "column (85 mm), columns (175 mm), slide (16:9) or readme (800 pixels)"},
     set_size,
     nullptr},
    {{"--width", "MM", "Width of the figure: 40 to 2000 mm, or inches: 3.3in"},
     set_width,
     [](const Document& d, const Document& u) -> Wanted {
         return number_unless(d.figure.width_mm, u.figure.width_mm);
     }},
    {{"--height", "MM", "Its height in the same way; without it, room for all that is shown"},
     set_height,
     [](const Document& d, const Document&) -> Wanted {
         return d.figure.height_mm ? Wanted(text_of(*d.figure.height_mm)) : std::nullopt;
     }},
    {{"--theme", "THEME", "light, dark, high_contrast, print or grey"},
     set_theme,
     [](const Document& d, const Document& u) -> Wanted {
         return choice_unless(d.figure.theme, u.figure.theme);
     }},
    {{"--font", "FAMILY", "Family of the letters"},
     set_font,
     [](const Document& d, const Document& u) -> Wanted {
         return d.figure.font == u.figure.font ? Wanted() : d.figure.font;
     }},
    {{"--font-size", "PT", "Their size as printed, in points"},
     set_font_size,
     [](const Document& d, const Document&) -> Wanted {
         return d.figure.font_points ? Wanted(text_of(*d.figure.font_points)) : std::nullopt;
     }},
    {{"--line-width", "PT", "Width of a staircase as printed, in points"},
     set_line_width,
     [](const Document& d, const Document& u) -> Wanted {
         return number_unless(d.figure.line_points, u.figure.line_points);
     }},
    {{"--dpi", "DPI", "Dots an inch of a PNG file (default 288)"},
     set_dpi,
     [](const Document& d, const Document& u) -> Wanted {
         return number_unless(d.figure.dpi, u.figure.dpi);
     }},
    {{"--transparent", "", "No background"},
     set_transparent,
     [](const Document& d, const Document&) -> Wanted {
         return d.figure.transparent ? Wanted("") : std::nullopt;
     }},
    {{"--title", "TEXT", "Title in place of the quantizer's text; empty for none"},
     set_title,
     [](const Document& d, const Document&) -> Wanted { return d.figure.title; }},
    {{"--x-label", "TEXT", "Label of the x axis"},
     set_x_label,
     [](const Document& d, const Document&) -> Wanted { return d.figure.x_label; }},
    {{"--y-label", "TEXT", "Label of the plot's y axis"},
     set_y_label,
     [](const Document& d, const Document&) -> Wanted { return d.figure.y_label; }},
    {{"--legend", "PLACE", "above, below or none"},
     set_legend,
     [](const Document& d, const Document& u) -> Wanted {
         return choice_unless(d.figure.legend, u.figure.legend);
     }},
    {{"--annotate", "LIST", "out-of-range, asymmetry, largest-error, or none"},
     set_annotations,
     get_annotations},
    {{"--panel", "LIST",
      "Panels below the plot: difference, error, symmetry, widths, probability, training, or none"},
     set_panels,
     get_panels},
    {{"--errors", "UNIT", "Unit of the error panel: steps or absolute"},
     set_errors,
     [](const Document& d, const Document& u) -> Wanted {
         return choice_unless(d.error_unit, u.error_unit);
     }},
    {{"--reference", "true|mode", "What errors are measured against"},
     set_reference,
     [](const Document& d, const Document& u) -> Wanted { return choice_unless(d.reference, u.reference); }},
    {{"--widths", "MEASURE", "What the panel of step widths tells: width, dnl or inl"},
     set_widths,
     [](const Document& d, const Document& u) -> Wanted {
         return choice_unless(d.width_measure, u.width_measure);
     }},
    {{"--ticks", "NOTATION", "decimal or binary (3/2^3)"},
     set_ticks,
     [](const Document& d, const Document& u) -> Wanted { return choice_unless(d.ticks, u.ticks); }},
    {{"--sweep", "KEY=A..B", "The quantizer at each value of a parameter: bits=2..8"}, set_sweep, get_sweep},
    {{"--sweep-layout", "LAYOUT", "overlay or multiples"},
     set_sweep_layout,
     [](const Document& d, const Document&) -> Wanted {
         return d.sweep ? choice_unless(d.sweep->layout, Sweep{}.layout) : std::nullopt;
     }},
    {{"--measured", "FILE", "Rows of x,y drawn over the staircase"},
     set_measured,
     [](const Document& d, const Document&) -> Wanted {
         return d.measured != nullptr ? Wanted(d.measured->path) : std::nullopt;
     }},
    {{"--inputs", "INPUTS", "Of the panel probability: uniform, normal:MEAN,DEVIATION or a file of numbers"},
     set_inputs,
     get_inputs},
    {{"--against", "REVISION", "Another revision over it: previous, today, pr63_v1, ..."},
     set_against,
     get_against},
};

} // namespace

std::span<const FigureOption> figure_options()
{
    return table;
}

std::string_view name_of(const FigureOption& option)
{
    return option.option.names.substr(2);
}

std::optional<Error> set_figure_option(Document& document, const FigureOption& option, std::string_view value)
{
    return option.set(document, value);
}

std::optional<Phrase> trouble_of(const Document& document)
{
    if (!(document.view.x.first < document.view.x.last)) {
        return Phrase{"a figure needs --from below --to, not from %1 to %2",
                      {text_of(document.view.x.first), text_of(document.view.x.last)}};
    }
    return std::nullopt;
}

std::string plot_command_of(const Document& document, std::string_view output)
{
    std::string command = "quantoscope plot";
    std::vector<std::size_t> drawn = drawn_entries(document);
    if (shows_selected(document)) { // it comes last there, and first in the command
        std::rotate(drawn.begin(), drawn.end() - 1, drawn.end());
    }
    for (const std::size_t index : drawn) {
        command += ' ' + shell_quoted(text_of(document.entries[index].spec));
    }
    Document usual;
    usual.entries = document.entries;
    for (const FigureOption& row : table) {
        const auto value = row.get != nullptr ? row.get(document, usual) : std::nullopt;
        if (value) {
            command += ' ' + std::string(row.option.names);
            command += row.option.value.empty() ? "" : ' ' + shell_quoted(*value);
        }
    }
    return command + " -o " + shell_quoted(output);
}

} // namespace quantoscope
