#include "core/session/fields.h"

#include "core/text/number_text.h"

#include <algorithm>
#include <limits>

namespace quantoscope {

std::span<const Field<Annotations>> fields_of(const Annotations&); // which is in another table below

namespace {

using Kind = JsonValue::Kind;

bool check_slot(SessionReader& reader, const JsonValue& json, const Entry& entry)
{
    return (entry.slot >= 0 && entry.slot < static_cast<int>(most_entries)) ||
           reader.fail(json, "line %1: '%2' must be from 0 to %4, not %3",
                       {std::to_string(most_entries - 1)});
}

bool check_remembered(SessionReader& reader, const JsonValue& json, const Entry&)
{
    const std::vector<std::string_view> names = parameter_names();
    return std::ranges::all_of(json.members, [&](const JsonValue& member) {
        return std::ranges::find(names, member.key) != names.end() ||
               reader.fail(member, "line %1: there is no parameter '%4'", {member.key});
    });
}

bool check_selected(SessionReader& reader, const JsonValue& json, const Document& document)
{
    const std::size_t size = document.entries.size();
    return document.selected < std::max<std::size_t>(size, 1) ||
           reader.fail(json,
                       "line %1: '%2' must be the place of one of the %4 quantizers, counted from 0, not %3",
                       {std::to_string(size)});
}

bool check_height(SessionReader& reader, const JsonValue& json, const PanelSetting& panel)
{
    constexpr int largest = 1'000'000;
    return (panel.height > 0.0 && panel.height <= largest) ||
           reader.fail(json, "line %1: '%2' must be above 0 and at most %4, not %3",
                       {std::to_string(largest)});
}

bool check_deviation(SessionReader& reader, const JsonValue& json, const InputDistribution& inputs)
{
    return inputs.deviation > 0.0 || reader.fail(json, "line %1: '%2' must be above 0, not %3");
}

bool check_locked(SessionReader& reader, const JsonValue& json, const Document&)
{
    std::vector<std::string_view> names = parameter_names();
    names.emplace_back("mode");
    std::size_t index = 0;
    return std::ranges::all_of(json.members,
                               [&](const JsonValue& name) { return read_name(reader, name, names, index); });
}

bool check_swept_key(SessionReader& reader, const JsonValue& json, const Sweep&)
{
    std::size_t index = 0;
    return read_name(reader, json, parameter_names(), index);
}

// The domain of the parameter in whichever function has it widest.
bool check_sweep(SessionReader& reader, const JsonValue& json, const Sweep& sweep)
{
    int minimum = std::numeric_limits<int>::max();
    int maximum = std::numeric_limits<int>::min();
    for (const Function* function : functions()) {
        const auto index = function->parameter_index(sweep.key);
        if (index && function->parameters[*index].kind == ParameterKind::integer) {
            minimum = std::min(minimum, function->parameters[*index].minimum);
            maximum = std::max(maximum, function->parameters[*index].maximum);
        }
    }
    if (sweep.from < minimum || sweep.from > sweep.to || sweep.to > maximum) {
        return reader.fail(json, "line %1: the sweep must rise within %4 to %5, not go from %6 to %3",
                           {std::to_string(minimum), std::to_string(maximum), std::to_string(sweep.from)});
    }
    return sweep.size() <= longest_sweep ||
           reader.fail(json, "line %1: a sweep has at most %4 values", {std::to_string(longest_sweep)});
}

// A member is stored by its row here; a struct of its own gets a table and a fields_of.

constexpr Field<Entry> entry_fields[] = {
    field<&Entry::spec>("quantizer", Presence::required),
    field<&Entry::slot, check_slot>("slot"),
    field<&Entry::visible>("visible"),
    field<&Entry::remembered, check_remembered>("remembered"),
};

constexpr Field<PanelSetting> panel_fields[] = {
    field<&PanelSetting::shown>("shown"),
    field<&PanelSetting::height, check_height>("height"),
};

constexpr Field<InputDistribution> input_fields[] = {
    field<&InputDistribution::kind>("kind"),
    field<&InputDistribution::mean>("mean"),
    field<&InputDistribution::deviation, check_deviation>("deviation"),
    field<&InputDistribution::sample>("sample"),
};

constexpr Field<Sweep> sweep_fields[] = {
    field<&Sweep::key, check_swept_key>("parameter"),
    field<&Sweep::from>("from"),
    field<&Sweep::to, check_sweep>("to"),
    field<&Sweep::layout>("layout"),
};

constexpr Field<Against> against_fields[] = {
    field<&Against::revision>("quantizer"), // null: the one before
    field<&Against::style>("style"),
};

template <class T>
bool check_within(SessionReader& reader, const JsonValue& json, T value, T least, T most)
{
    return (value >= least && value <= most) ||
           reader.fail(json, "line %1: '%2' must be from %4 to %5, not %3", {text_of(least), text_of(most)});
}

bool check_width(SessionReader& reader, const JsonValue& json, const FigureSetup& setup)
{
    return check_within(reader, json, setup.width_mm, smallest_side_mm, largest_side_mm);
}

bool check_side_height(SessionReader& reader, const JsonValue& json, const FigureSetup& setup)
{
    return !setup.height_mm ||
           check_within(reader, json, *setup.height_mm, smallest_side_mm, largest_side_mm);
}

bool check_font_points(SessionReader& reader, const JsonValue& json, const FigureSetup& setup)
{
    return !setup.font_points ||
           check_within(reader, json, *setup.font_points, smallest_font_points, largest_font_points);
}

bool check_line_points(SessionReader& reader, const JsonValue& json, const FigureSetup& setup)
{
    return check_within(reader, json, setup.line_points, thinnest_line_points, thickest_line_points);
}

bool check_dpi(SessionReader& reader, const JsonValue& json, const FigureSetup& setup)
{
    return check_within(reader, json, static_cast<double>(setup.dpi), static_cast<double>(lowest_dpi),
                        static_cast<double>(highest_dpi));
}

template <auto Member>
bool check_label(SessionReader& reader, const JsonValue& json, const FigureSetup& setup)
{
    return !(setup.*Member) || (setup.*Member)->size() <= longest_label ||
           reader.fail(json, "line %1: '%2' may have %4 bytes", {std::to_string(longest_label)});
}

bool check_font(SessionReader& reader, const JsonValue& json, const FigureSetup& setup)
{
    return setup.font.size() <= longest_label ||
           reader.fail(json, "line %1: '%2' may have %4 bytes", {std::to_string(longest_label)});
}

constexpr Field<Annotations> annotation_fields[] = {
    field<&Annotations::out_of_range>("out_of_range"),
    field<&Annotations::asymmetry>("asymmetry"),
    field<&Annotations::largest_error>("largest_error"),
};

constexpr Field<FigureSetup> figure_fields[] = {
    field<&FigureSetup::theme>("theme"),
    field<&FigureSetup::width_mm, check_width>("width_mm"),
    field<&FigureSetup::height_mm, check_side_height>("height_mm"),
    field<&FigureSetup::font, check_font>("font"),
    field<&FigureSetup::font_points, check_font_points>("font_points"),
    field<&FigureSetup::line_points, check_line_points>("line_points"),
    field<&FigureSetup::dpi, check_dpi>("dpi"),
    field<&FigureSetup::transparent>("transparent"),
    field<&FigureSetup::title, check_label<&FigureSetup::title>>("title"),
    field<&FigureSetup::x_label, check_label<&FigureSetup::x_label>>("x_label"),
    field<&FigureSetup::y_label, check_label<&FigureSetup::y_label>>("y_label"),
    field<&FigureSetup::legend>("legend"),
    field<&FigureSetup::annotations>("annotations"),
};

constexpr Field<View> view_fields[] = {
    field<&View::x>("x"),
    field<&View::y>("y"),
    field<&View::cursor>("cursor"),
    field<&View::marker_a>("marker_a"),
    field<&View::marker_b>("marker_b"),
};

} // namespace

std::span<const Field<PanelSetting>> fields_of(const PanelSetting&)
{
    return panel_fields;
}

std::span<const Field<InputDistribution>> fields_of(const InputDistribution&)
{
    return input_fields;
}

std::span<const Field<Sweep>> fields_of(const Sweep&)
{
    return sweep_fields;
}

std::span<const Field<Against>> fields_of(const Against&)
{
    return against_fields;
}

std::span<const Field<Annotations>> fields_of(const Annotations&)
{
    return annotation_fields;
}

std::span<const Field<FigureSetup>> fields_of(const FigureSetup&)
{
    return figure_fields;
}

std::span<const Field<View>> fields_of(const View&)
{
    return view_fields;
}

// A quantizer whose other fields are at their defaults may be its text alone. Its slot is, if not given, its
// place in the list.
template <>
struct Codec<std::vector<Entry>> {
    static JsonValue write(SessionWriter& writer, const std::vector<Entry>& value, const std::vector<Entry>&)
    {
        JsonValue list;
        list.kind = Kind::list;
        Entry defaults;
        defaults.slot = 0;
        for (const Entry& entry : value) {
            writer.enter(std::to_string(entry.slot));
            JsonValue object = write_fields<Entry>(writer, entry_fields, entry, defaults);
            writer.restore_unknown(object);
            writer.leave();
            const bool text_alone = writer.leaves_out_defaults() && object.members.size() == 1;
            list.members.push_back(text_alone ? JsonValue(object.members.front()) : std::move(object));
            ++defaults.slot;
        }
        return list;
    }

    static bool read(SessionReader& reader, const JsonValue& json, std::vector<Entry>& value)
    {
        if (!reader.expect(json, Kind::list)) {
            return false;
        }
        if (json.members.size() > most_entries) {
            return reader.fail(json.members[most_entries], "line %1: '%2' holds at most %4 quantizers",
                               {std::to_string(most_entries)});
        }
        value.clear();
        for (const JsonValue& item : json.members) {
            Entry entry;
            entry.slot = static_cast<int>(value.size());
            if (!read_entry(reader, item, entry)) {
                return false;
            }
            if (std::ranges::find(value, entry.slot, &Entry::slot) != value.end()) {
                return reader.fail(item, "line %1: two quantizers have the slot %4",
                                   {std::to_string(entry.slot)});
            }
            value.push_back(std::move(entry));
        }
        return true;
    }

private:
    static bool read_entry(SessionReader& reader, const JsonValue& json, Entry& entry)
    {
        reader.enter(std::to_string(entry.slot));
        const bool good = json.kind == Kind::text ? Codec<Spec>::read(reader, json, entry.spec)
                                                  : read_fields<Entry>(reader, entry_fields, json, entry);
        reader.leave();
        reader.enter(std::to_string(entry.slot));
        keep_unknown<Entry>(reader, entry_fields, json);
        reader.leave();
        return good;
    }
};

// An object with a member for each row of panel_rows().
template <>
struct Codec<PanelSettings> {
    static JsonValue write(SessionWriter& writer, const PanelSettings& value, const PanelSettings& defaults)
    {
        JsonValue object;
        object.kind = Kind::object;
        for (const PanelRow& row : panel_rows()) {
            const auto index = static_cast<std::size_t>(row.kind);
            if (writer.leaves_out_defaults() && value[index] == defaults[index]) {
                continue;
            }
            writer.enter(row.key);
            object.members.push_back(Codec<PanelSetting>::write(writer, value[index], defaults[index]));
            object.members.back().key = row.key;
            writer.leave();
        }
        writer.restore_unknown(object);
        return object;
    }

    static bool read(SessionReader& reader, const JsonValue& json, PanelSettings& value)
    {
        if (!reader.expect(json, Kind::object)) {
            return false;
        }
        for (const PanelRow& row : panel_rows()) {
            const JsonValue* member = json.find(row.key);
            reader.enter(row.key);
            const bool good =
                member == nullptr ||
                Codec<PanelSetting>::read(reader, *member, value[static_cast<std::size_t>(row.kind)]);
            reader.leave();
            if (!good) {
                return false;
            }
        }
        for (const JsonValue& member : json.members) {
            if (std::ranges::find(panel_rows(), member.key, &PanelRow::key) == panel_rows().end()) {
                reader.keep_unknown(member);
            }
        }
        return true;
    }
};

namespace {

constexpr Field<Document> document_fields[] = {
    field<&Document::entries>("quantizers", Presence::required),
    field<&Document::selected, check_selected>("selected"),
    field<&Document::solo>("solo"),
    field<&Document::locked, check_locked>("locked"),
    field<&Document::interval>("interval"),
    field<&Document::reference>("reference"),
    field<&Document::error_unit>("error_unit"),
    field<&Document::width_measure>("width_measure"),
    field<&Document::ticks>("ticks"),
    field<&Document::inputs>("inputs"),
    field<&Document::panels>("panels"),
    field<&Document::sweep>("sweep"),
    field<&Document::against>("against"),
    field<&Document::measured>("measured"),
    field<&Document::figure>("figure"),
    field<&Document::view>("view"),
};

} // namespace

std::span<const Field<Document>> fields_of(const Document&)
{
    return document_fields;
}

} // namespace quantoscope
