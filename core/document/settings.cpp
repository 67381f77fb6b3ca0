#include "core/document/settings.h"

#include "core/text/list_text.h"
#include "core/text/number_text.h"

#include <algorithm>
#include <cmath>

namespace quantoscope::inline document {
namespace {
// document.*a.*b for the path a, b.
template <auto First, auto... Rest> auto& member_at(auto& owner) {
    if constexpr (sizeof...(Rest) == 0) {
        return owner.*First;
    } else {
        return member_at<Rest...>(owner.*First);
    }
}

// How a member is a value and back.
template <class T> struct Member {
    static constexpr SettingKind kind = std::is_enum_v<T>           ? SettingKind::choice
                                        : std::is_same_v<T, bool>   ? SettingKind::flag
                                        : std::is_same_v<T, int>    ? SettingKind::whole
                                        : std::is_same_v<T, double> ? SettingKind::number
                                                                    : SettingKind::text;
    static constexpr bool may_be_absent = false;
    using Stored = std::conditional_t<std::is_enum_v<T>, int, T>;
    static SettingValue value_of(const T& member) { return static_cast<Stored>(member); }
    static void assign(T& member, const SettingValue& value) { member = static_cast<T>(std::get<Stored>(value)); }
};

template <class T> struct Member<std::optional<T>> {
    static constexpr SettingKind kind = Member<T>::kind;
    static constexpr bool may_be_absent = true;
    static SettingValue value_of(const std::optional<T>& member) {
        return member ? Member<T>::value_of(*member) : SettingValue();
    }
    static void assign(std::optional<T>& member, const SettingValue& value) {
        member.reset();
        if (!std::holds_alternative<std::monostate>(value)) { Member<T>::assign(member.emplace(), value); }
    }
};

// The row of the member at a path from the document: its own, of the figure or of the figure's annotations.
template <auto... Path>
constexpr Setting row(std::string_view key, SettingOption option, SettingGroup group, SettingControl control,
                      Setting setting = {}) {
    using Type = std::remove_cvref_t<decltype(member_at<Path...>(std::declval<Document&>()))>;
    setting.key = key;
    setting.option = option;
    setting.control = control;
    setting.control.group = group;
    setting.object = static_cast<SettingObject>(sizeof...(Path) - 1);
    setting.kind = setting.kind == SettingKind::font ? SettingKind::font : Member<Type>::kind;
    setting.may_be_absent = Member<Type>::may_be_absent;
    setting.get = [](const Document& document) { return Member<Type>::value_of(member_at<Path...>(document)); };
    setting.set = [](Document& document, const SettingValue& value) {
        Member<Type>::assign(member_at<Path...>(document), value);
    };
    return setting;
}

// --- choices, in the order of their enumerations

constexpr SettingChoice themes[] = {{.key = "light", .title = "Light"},
                                    {.key = "dark", .title = "Dark"},
                                    {.key = "high_contrast", .title = "High contrast"},
                                    {.key = "print", .title = "Print, in colour"},
                                    {.key = "grey", .title = "Print, in grey"}};
static_assert(std::size(themes) == figure_theme_count);
constexpr SettingChoice legend_places[] = {{.key = "above", .title = "Above the plot"},
                                           {.key = "below", .title = "Below the plot"},
                                           {.key = "none", .title = "None"}};
constexpr SettingChoice languages[] = {{.key = "en", .title = "English"}, {.key = "de", .title = "German"}};
constexpr SettingChoice references[] = {
    {.key = "true", .title = "True function", .step = "Errors against the true function"},
    {.key = "mode", .title = "Curve of the sigmoid mode", .step = "Errors against the sigmoid mode"}};
constexpr SettingChoice error_units[] = {
    {.key = "steps", .title = "Steps (LSB)", .step = "Errors in steps"},
    {.key = "absolute", .title = "Units of the output", .step = "Absolute errors"}};
constexpr SettingChoice width_measures[] = {{.key = "width", .title = "Width in x", .step = "Step widths"},
                                            {.key = "dnl", .title = "DNL (differential)", .step = "Step widths as DNL"},
                                            {.key = "inl", .title = "INL (integral)", .step = "Step widths as INL"}};
constexpr SettingChoice tick_notations[] = {{.key = "decimal", .title = "Decimal", .step = "Decimal ticks"},
                                            {.key = "binary", .title = "Binary fractions", .step = "Binary ticks"}};

constexpr const char* side_limits = "a figure is %1 to %2 mm wide and high, not %3 mm";
constexpr const char* font_limits = "the font size must be %1 to %2 points, not %3";
constexpr const char* line_limits = "lines are %1 to %2 points wide, not %3";
constexpr const char* dpi_limits = "a picture has %1 to %2 dots to an inch, not %3";
constexpr const char* time_limits = "a value or a pause is %1 to %2 seconds long, not %3";
constexpr const char* loop_limits = "an animation plays %1 to %2 times, not %3";
constexpr const char* size_step = "Figure of %1 by %2 mm";
constexpr NumberDomain side{"mm", 40.0, largest_side_mm, side_limits, 5.0};
constexpr const char* labels_step = "Title and labels";
constexpr auto figure = &Document::figure;
constexpr auto annotations = &FigureSetup::annotations;

constexpr Setting table[] = {
    row<figure, &FigureSetup::width_mm>(
        "width_mm", {"--width", "MM", "Width of the figure: %1 mm, or inches: 3.3in"}, SettingGroup::size,
        {.title = "Width", .sentence = "Of the whole figure, as printed"}, {.step = size_step, .number = side}),
    row<figure, &FigureSetup::height_mm>(
        "height_mm", {"--height", "MM", "Its height in the same way; without it, room for all that is shown"},
        SettingGroup::size, {.title = "Height", .sentence = "Of the whole figure, as printed"},
        {.automatic = AutomaticValue{.title = "Custom height",
                                     .sentence = "Otherwise there is room for all that is shown",
                                     .value = figure_height_mm},
         .step = size_step,
         .number = side}),
    row<figure, &FigureSetup::theme>("theme", {"--theme", "THEME", "%1"}, SettingGroup::look,
                                     {.title = "Theme", .sentence = "Colours of the figure, whatever the window has"},
                                     {.comes_first = true, .step = "Theme of the figure", .choices = themes}),
    row<figure, &FigureSetup::font>("font", {"--font", "FAMILY"}, SettingGroup::look,
                                    {.title = "Font", .sentence = "Font family"}, {.kind = SettingKind::font}),
    row<figure, &FigureSetup::font_points>(
        "font_points", {"--font-size", "PT", "Font size as printed, in points"}, SettingGroup::look,
        {.title = "Font size", .sentence = "As printed, in points"},
        {.automatic = AutomaticValue{.title = "Custom font size",
                                     .sentence = "Otherwise 9 points, less on small figures",
                                     .value = [](const Document& d) { return font_points_of(d.figure); }},
         .number = {"pt", 3.0, 72.0, font_limits}}),
    row<figure, &FigureSetup::line_points>(
        "line_points", {"--line-width", "PT"}, SettingGroup::look,
        {.title = "Line width", .sentence = "Width of a staircase as printed, in points"},
        {.automatic = AutomaticValue{.title = "Custom line width",
                                     .sentence = "Otherwise 1.875 points, less on small figures",
                                     .value = [](const Document& d) { return line_points_of(d.figure); }},
         .number = {"pt", 0.1, 20.0, line_limits, 0.25}}),
    row<figure, &FigureSetup::dpi>(
        "dpi", {"--dpi", "DPI", "Dots an inch of a PNG, GIF or WebP file (default 288)"}, SettingGroup::size,
        {.title = "Dots per inch", .sentence = "Of a PNG, GIF or WebP file; vectors have none"},
        {.number = {"dpi", 36.0, 2400.0, dpi_limits}}),
    row<figure, &FigureSetup::transparent>(
        "transparent", {"--transparent", "", "No background"}, SettingGroup::look,
        {.title = "Transparent background", .sentence = "For slides and pages of another colour"}),
    row<figure, &FigureSetup::risers>("risers", {"--no-risers", "", "Treads without the lines between them"},
                                      SettingGroup::look,
                                      {.title = "Risers", .sentence = "Lines between treads, where the output jumps"}),
    row<figure, &FigureSetup::curves>(
        "curves", {"--no-curves", "", "Neither the true function nor the curve of the sigmoid mode"},
        SettingGroup::look, {.title = "True function", .sentence = "The curves that the staircases approximate"}),
    row<figure, &FigureSetup::language>(
        "language", {"--language", "LANG", "Of words and numbers in the figure: %1"}, SettingGroup::labels,
        {.title = "Language", .sentence = "Of words and numbers in the figure, whatever the window speaks"},
        {.choices = languages}),
    row<figure, &FigureSetup::title>(
        "title", {"--title", "TEXT", "Title in place of the quantizer's text; empty for none"}, SettingGroup::labels,
        {.title = "Title", .sentence = "Empty: the quantizer's text"},
        {.automatic = AutomaticValue{.title = "Title above the figure", .sentence = "Whether there is a title"},
         .step = labels_step}),
    row<figure, &FigureSetup::x_label>("x_label", {"--x-label", "TEXT", "Label of the x axis"}, SettingGroup::labels,
                                       {.title = "x-axis label", .sentence = "Empty: as the figure says itself"},
                                       {.step = labels_step}),
    row<figure, &FigureSetup::y_label>(
        "y_label", {"--y-label", "TEXT", "Label of the plot's y axis"}, SettingGroup::labels,
        {.title = "y-axis label", .sentence = "Empty: as the figure says itself"}, {.step = labels_step}),
    row<figure, &FigureSetup::legend>("legend", {"--legend", "PLACE", "%1"}, SettingGroup::labels,
                                      {.title = "Legend", .sentence = "Legend position"}, {.choices = legend_places}),
    row<figure, annotations, &Annotations::out_of_range>(
        "out_of_range", {}, SettingGroup::annotations,
        {.title = "Outputs out of range", .sentence = "Outputs outside the nominal range"}),
    row<figure, annotations, &Annotations::asymmetry>(
        "asymmetry", {}, SettingGroup::annotations,
        {.title = "Asymmetry", .sentence = "Inputs whose mirror image does not match"}),
    row<figure, annotations, &Annotations::largest_error>(
        "largest_error", {}, SettingGroup::annotations,
        {.title = "The largest error", .sentence = "Where it is and how large"}),
    row<figure, annotations, &Annotations::error_area>(
        "error_area", {}, SettingGroup::annotations,
        {.title = "The error as an area", .sentence = "Between the staircase and the curve, with its RMS"}),
    row<figure, &FigureSetup::frame_seconds>(
        "frame_seconds", {"--seconds", "S", "How long an animation shows each value (default 0.7)"},
        SettingGroup::animation, {.title = "Seconds a value", .sentence = "How long each value is shown"},
        {.number = {"s", 0.05, 60.0, time_limits, 0.1}}),
    row<figure, &FigureSetup::pause_seconds>(
        "pause_seconds", {"--pause", "S", "How much longer it shows the first and the last (default 0.5)"},
        SettingGroup::animation,
        {.title = "Pause at the ends", .sentence = "How much longer the first and the last are shown"},
        {.number = {"s", 0.0, 60.0, time_limits, 0.1}}),
    row<figure, &FigureSetup::loops>("loops", {"--loops", "N", "How often it plays (default 0: without end)"},
                                     SettingGroup::animation, {.title = "Times it plays", .sentence = "0: without end"},
                                     {.number = {"", 0.0, 1000.0, loop_limits}}),
    row<figure, &FigureSetup::back_and_forth>(
        "back_and_forth", {"--back-and-forth"}, SettingGroup::animation,
        {.title = "Back and forth", .sentence = "From the last value back to the first, too"}),
    row<&Document::error_unit>("error_unit", {"--errors", "UNIT", "Unit of the error panel: %1"}, SettingGroup::content,
                               {.title = "Error unit", .sentence = "Unit of the error panel"},
                               {.choices = error_units}),
    row<&Document::reference>("reference", {"--reference", "true|mode"}, SettingGroup::content,
                              {.title = "Errors against", .sentence = "What errors are measured against"},
                              {.comes_first = true, .choices = references}),
    row<&Document::width_measure>(
        "width_measure", {"--widths", "MEASURE", "What the panel of step widths shows: %1"}, SettingGroup::content,
        {.title = "Step widths show", .sentence = "What the panel of step widths shows"}, {.choices = width_measures}),
    row<&Document::ticks>("ticks", {"--ticks", "NOTATION", "%1 (3/2^3)"}, SettingGroup::content,
                          {.title = "Ticks", .sentence = "How numbers are written at the axes"},
                          {.choices = tick_notations}),
};

bool is_number(const Setting& setting) {
    return setting.kind == SettingKind::number || setting.kind == SettingKind::whole;
}

// NaN where there is none.
double number_in(const SettingValue& value) {
    const auto* whole = std::get_if<int>(&value);
    const auto* number = std::get_if<double>(&value);
    return whole != nullptr ? *whole : number != nullptr ? *number : std::nan("");
}
} // namespace

std::span<const Setting> settings() { return table; }

std::vector<const Setting*> settings_of(SettingObject object) {
    std::vector<const Setting*> rows;
    for (const Setting& setting : table) {
        if (setting.object == object) { rows.push_back(&setting); }
    }
    std::stable_partition(rows.begin(), rows.end(), [](const Setting* row) { return row->comes_first; });
    return rows;
}

std::vector<std::string_view> choice_keys(const Setting& setting) {
    std::vector<std::string_view> keys;
    std::ranges::transform(setting.choices, std::back_inserter(keys), &SettingChoice::key);
    return keys;
}

std::string domain_text(const Setting& setting) {
    if (setting.kind == SettingKind::choice) { return or_list(choice_keys(setting)); }
    const NumberDomain& number = setting.number;
    return is_number(setting) ? text_of(number.least) + " to " + text_of(number.most) : std::string();
}

bool is_in_domain(const Setting& setting, const SettingValue& value) {
    if (const auto* text = std::get_if<std::string>(&value)) { return text->size() <= longest_label; }
    const double number = number_in(value); // NaN is outside
    return !is_number(setting) || std::holds_alternative<std::monostate>(value) ||
           (number >= setting.number.least && number <= setting.number.most);
}

Result<void> can_be_set(const Document& document, bool has_dots) {
    for (const Setting& setting : table) {
        const SettingValue value = setting.get(document);
        if (!is_in_domain(setting, value) && is_number(setting)) {
            const NumberDomain& number = setting.number;
            return failure(number.limits, {text_of(number.least), text_of(number.most), text_of(number_in(value))});
        }
    }
    return has_dots ? within_most_pixels(document) : Result<void>();
}

const SettingChoice& theme_choice(FigureTheme theme) { return themes[static_cast<std::size_t>(theme)]; }
} // namespace quantoscope::inline document
