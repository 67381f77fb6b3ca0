#include "app/files/figure_options.h"

#include "app/files/shaped_options.h"
#include "app/words/display_text.h"
#include "core/document/settings.h"
#include "core/text/number_text.h"

#include <algorithm>
#include <cmath>

namespace quantoscope::inline files {
namespace {
// A number in the unit of its setting; lengths in inches, too: "3.3in". Throws errors, as all that read options do.
double number_from(const Setting& setting, std::string_view text) {
    const Quantity read = or_throw(quantity(text));
    const std::string unit(setting.number.unit);
    const bool is_length = unit == "mm";
    const bool inches = is_length && read.unit == "in";
    if (!read.unit.empty() && !inches && read.unit != unit) {
        throw Error{is_length ? Phrase{"expected mm or in after the number, or nothing for mm", {}}
                              : Phrase{"expected nothing after the number, or %1", {unit}},
                    read.unit_offset};
    }
    const double value = read.value * (inches ? mm_per_inch : 1.0);
    if (!(value >= setting.number.least && value <= setting.number.most)) {
        throw Error{{"expected %1 to %2%3",
                     {text_of(setting.number.least), text_of(setting.number.most),
                      setting.kind == SettingKind::whole ? "" : " " + unit}},
                    0};
    }
    return value;
}

SettingValue value_from(const Setting& setting, std::string_view text) {
    switch (setting.kind) {
    case SettingKind::flag: return !std::get<bool>(setting.get(Document())); // what it is not by itself
    case SettingKind::choice: return static_cast<int>(choice(text, choice_keys(setting)));
    case SettingKind::whole: return static_cast<int>(std::lround(number_from(setting, text)));
    case SettingKind::number: return number_from(setting, text);
    case SettingKind::text:
    case SettingKind::font: break;
    }
    SettingValue value = std::string(text);
    if (!is_in_domain(setting, value)) {
        throw Error{{"a label may have %1 bytes", {std::to_string(longest_label)}}, longest_label};
    }
    return value;
}

void set_setting(const Setting& setting, Document& document, std::string_view text, const CodeFiles&) {
    setting.set(document, value_from(setting, text));
}

// As value_from reads it; nothing where the value is the usual one.
std::optional<std::string> get_setting(const Setting& setting, const Document& document, const Document& usual) {
    const SettingValue value = setting.get(document);
    if (value == setting.get(usual)) { return std::nullopt; }
    switch (setting.kind) {
    case SettingKind::flag: return "";
    case SettingKind::choice: return std::string(setting.choices[static_cast<std::size_t>(std::get<int>(value))].key);
    case SettingKind::whole: return std::to_string(std::get<int>(value));
    case SettingKind::number: return text_of(std::get<double>(value));
    case SettingKind::text:
    case SettingKind::font: break;
    }
    return std::get<std::string>(value);
}

void add_settings(std::vector<FigureOption>& options, SettingObject object) {
    for (const Setting& row : settings()) {
        if (row.object == object && !row.option.names.empty()) {
            const char* sentence = *row.option.help == '\0' ? row.control.sentence : row.option.help;
            options.push_back({{row.option.names, row.option.operand, kept(fill(sentence, {domain_text(row)}))},
                               std::bind_front(set_setting, std::cref(row)),
                               std::bind_front(get_setting, std::cref(row))});
        }
    }
}

std::vector<FigureOption> make_options() {
    std::vector<FigureOption> options = axes_and_size_options();
    add_settings(options, SettingObject::figure);
    std::ranges::move(list_options(), std::back_inserter(options));
    add_settings(options, SettingObject::document);
    std::ranges::move(content_options(), std::back_inserter(options));
    return options;
}
} // namespace

std::span<const FigureOption> figure_options() {
    static const std::vector<FigureOption> options = make_options();
    return options;
}

std::string_view name_of(const FigureOption& option) { return option.option.names.substr(2); }

void must_fit_together(const Document& document) {
    const AxisRange& x = document.view.x;
    if (!(x.first < x.last)) {
        throw Error{
            .what = {"a figure needs --from below --to, not from %1 to %2", {text_of(x.first), text_of(x.last)}},
            .kind = ErrorKind::usage};
    }
}

std::string plot_command_of(const Document& document, std::string_view output) {
    std::string command = "quantoscope plot";
    std::vector<std::size_t> drawn = drawn_entries(document);
    if (shows_selected(document)) { // it comes last there, and first in the command
        std::rotate(drawn.begin(), drawn.end() - 1, drawn.end());
    }
    Document usual;
    usual.entries.clear();
    for (const std::size_t index : drawn) {
        command += ' ' + shell_quoted(text_of(document.entries[index].spec));
        usual = with_entry_added(std::move(usual), document.entries[index].spec); // whose inputs it proposes
    }
    usual.entries = document.entries;
    for (const FigureOption& row : figure_options()) {
        const auto value = row.get ? row.get(document, usual) : std::nullopt;
        if (value) {
            command += ' ' + std::string(row.option.names);
            command += row.option.is_flag() ? "" : ' ' + shell_quoted(*value);
        }
    }
    return command + " -o " + shell_quoted(output);
}
} // namespace quantoscope::inline files
