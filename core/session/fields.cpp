#include "core/session/fields.h"

#include "core/analysis/checks.h"
#include "core/document/settings.h"
#include "core/text/number_text.h"

#include <algorithm>
#include <limits>

namespace quantoscope::inline session {
namespace {
using Kind = JsonValue::Kind;

bool check_slot(SessionReader& reader, const JsonValue& json, const Entry& entry) {
    return (entry.slot >= 0 && entry.slot < static_cast<int>(most_entries)) ||
           reader.fail(json, "line %1: '%2' must be from 0 to %4, not %3", {std::to_string(most_entries - 1)});
}

bool check_remembered(SessionReader& reader, const JsonValue& json, const Entry&) {
    const std::vector<std::string_view> names = parameter_names();
    return std::ranges::all_of(json.members, [&](const JsonValue& member) {
        return std::ranges::find(names, member.key) != names.end() ||
               reader.fail(member, "line %1: there is no parameter '%4'", {member.key});
    });
}

bool check_selected(SessionReader& reader, const JsonValue& json, const Document& document) {
    const std::size_t size = document.entries.size();
    return document.selected < std::max<std::size_t>(size, 1) ||
           reader.fail(json, "line %1: '%2' must be the place of one of the %4 quantizers, counted from 0, not %3",
                       {std::to_string(size)});
}

bool check_height(SessionReader& reader, const JsonValue& json, const PanelSetting& panel) {
    constexpr int largest = 1'000'000;
    return (panel.height > 0.0 && panel.height <= largest) ||
           reader.fail(json, "line %1: '%2' must be above 0 and at most %4, not %3", {std::to_string(largest)});
}

bool check_deviation(SessionReader& reader, const JsonValue& json, const InputDistribution& inputs) {
    return inputs.deviation > 0.0 || reader.fail(json, "line %1: '%2' must be above 0, not %3");
}

bool check_locked(SessionReader& reader, const JsonValue& json, const Document&) {
    std::vector<std::string_view> names = parameter_names();
    names.insert(names.end(), {"mode", scale_word});
    std::size_t index = 0;
    return std::ranges::all_of(json.members,
                               [&](const JsonValue& name) { return read_name(reader, name, names, index); });
}

bool check_swept_key(SessionReader& reader, const JsonValue& json, const Sweep&) {
    std::size_t index = 0;
    return read_name(reader, json, parameter_names(), index);
}

// The domain of the parameter in whichever function has it widest.
bool check_sweep(SessionReader& reader, const JsonValue& json, const Sweep& sweep) {
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

bool check_limit(SessionReader& reader, const JsonValue& json, const Sweep& sweep) {
    const auto check = sweep.limit.empty() ? Check{} : parse_check(CheckKind::max_error, sweep.limit);
    return check || reader.fail_inside(json, check.error());
}

// A member is stored by its row here; a struct of its own gets a table and a fields_of.

std::span<const Field<Entry>> entry_fields() {
    static const Field<Entry> fields[] = {
        field<&Entry::spec>("quantizer", Presence::required),
        field<&Entry::slot, check_slot>("slot"),
        field<&Entry::visible>("visible"),
        field<&Entry::remembered, check_remembered>("remembered"),
    };
    return fields;
}
} // namespace

std::span<const Field<PanelSetting>> fields_of(const PanelSetting&) {
    static const Field<PanelSetting> fields[] = {
        field<&PanelSetting::shown>("shown"),
        field<&PanelSetting::height, check_height>("height"),
    };
    return fields;
}

std::span<const Field<InputDistribution>> fields_of(const InputDistribution&) {
    static const Field<InputDistribution> fields[] = {
        field<&InputDistribution::kind>("kind"),
        field<&InputDistribution::mean>("mean"),
        field<&InputDistribution::deviation, check_deviation>("deviation"),
        field<&InputDistribution::sample>("sample"),
    };
    return fields;
}

std::span<const Field<Sweep>> fields_of(const Sweep&) {
    static const Field<Sweep> fields[] = {
        field<&Sweep::key, check_swept_key>("parameter"),
        field<&Sweep::from>("from"),
        field<&Sweep::to, check_sweep>("to"),
        field<&Sweep::layout>("layout"),
        field<&Sweep::limit, check_limit>("limit"),
    };
    return fields;
}

std::span<const Field<Against>> fields_of(const Against&) {
    static const Field<Against> fields[] = {
        field<&Against::revision>("quantizer"), // null: the one before
        field<&Against::style>("style"),
        field<&Against::target>("target"),
        field<&Against::choice>("choice"),
    };
    return fields;
}

std::span<const Field<View>> fields_of(const View&) {
    static const Field<View> fields[] = {
        field<&View::x>("x"),
        field<&View::y>("y"),
        field<&View::cursor>("cursor"),
        field<&View::marker_a>("marker_a"),
        field<&View::marker_b>("marker_b"),
    };
    return fields;
}

// A quantizer whose other fields are at their defaults may be its text alone. Its slot is, if not given, its
// place in the list.
template <> struct Codec<std::vector<Entry>> {
    static JsonValue write(SessionWriter& writer, const std::vector<Entry>& value, const std::vector<Entry>&) {
        JsonValue list;
        list.kind = Kind::list;
        Entry defaults;
        defaults.slot = 0;
        for (const Entry& entry : value) {
            writer.enter(std::to_string(entry.slot));
            JsonValue object = write_fields<Entry>(writer, entry_fields(), entry, defaults);
            writer.leave();
            const bool text_alone = writer.leaves_out_defaults() && object.members.size() == 1;
            list.members.push_back(text_alone ? JsonValue(object.members.front()) : std::move(object));
            ++defaults.slot;
        }
        return list;
    }

    static bool read(SessionReader& reader, const JsonValue& json, std::vector<Entry>& value) {
        if (!reader.expect(json, Kind::list)) { return false; }
        if (json.members.size() > most_entries) {
            return reader.fail(json.members[most_entries], "line %1: '%2' holds at most %4 quantizers",
                               {std::to_string(most_entries)});
        }
        value.clear();
        for (const JsonValue& item : json.members) {
            Entry entry;
            entry.slot = static_cast<int>(value.size());
            if (!read_entry(reader, item, entry)) { return false; }
            if (std::ranges::find(value, entry.slot, &Entry::slot) != value.end()) {
                return reader.fail(item, "line %1: two quantizers have the slot %4", {std::to_string(entry.slot)});
            }
            value.push_back(std::move(entry));
        }
        return true;
    }

private:
    static bool read_entry(SessionReader& reader, const JsonValue& json, Entry& entry) {
        reader.enter(std::to_string(entry.slot));
        const bool good = json.kind == Kind::text ? Codec<Spec>::read(reader, json, entry.spec)
                                                  : read_known_fields<Entry>(reader, entry_fields(), json, entry);
        reader.leave();
        reader.enter(std::to_string(entry.slot)); // which may have been read meanwhile
        keep_unknown<Entry>(reader, entry_fields(), json);
        reader.leave();
        return good;
    }
};

namespace {
// --- plain settings, by their rows

JsonValue json_of(SessionWriter& writer, const Setting& setting, const SettingValue& value) {
    if (setting.kind == SettingKind::choice) {
        return json_text(setting.choices[static_cast<std::size_t>(std::get<int>(value))].key);
    }
    return std::visit(
        [&]<class T>(const T& plain) {
            if constexpr (std::is_same_v<T, std::monostate>) {
                return JsonValue{};
            } else {
                return Codec<T>::write(writer, plain, T{});
            }
        },
        value);
}

template <class T> bool read_plain(SessionReader& reader, const JsonValue& json, SettingValue& value) {
    return Codec<T>::read(reader, json, value.emplace<T>());
}

bool read_value(SessionReader& reader, const JsonValue& json, const Setting& setting, SettingValue& value) {
    if (setting.may_be_absent && json.kind == Kind::null) { return true; }
    switch (setting.kind) {
    case SettingKind::flag: return read_plain<bool>(reader, json, value);
    case SettingKind::whole: return read_plain<int>(reader, json, value);
    case SettingKind::number: return read_plain<double>(reader, json, value);
    case SettingKind::text:
    case SettingKind::font: return read_plain<std::string>(reader, json, value);
    case SettingKind::choice: break;
    }
    std::size_t index = 0;
    const bool good = read_name(reader, json, choice_keys(setting), index);
    value = static_cast<int>(index);
    return good;
}

bool read_setting(SessionReader& reader, const JsonValue& json, const Setting& setting, Document& document) {
    SettingValue value;
    if (!read_value(reader, json, setting, value)) { return false; }
    if (!is_in_domain(setting, value)) {
        return std::holds_alternative<std::string>(value)
                   ? reader.fail(json, "line %1: '%2' may have %4 bytes", {std::to_string(longest_label)})
                   : reader.fail(json, "line %1: '%2' must be from %4 to %5, not %3",
                                 {text_of(setting.number.least), text_of(setting.number.most)});
    }
    setting.set(document, value);
    return true;
}

std::vector<Field<Document>> setting_fields(SettingObject object) {
    std::vector<Field<Document>> fields;
    for (const Setting* row : settings_of(object)) {
        fields.push_back(
            {.key = row->key,
             .required = false,
             .is_default = [row](const Document& document,
                                 const Document& defaults) { return row->get(document) == row->get(defaults); },
             .write = [row](SessionWriter& writer, const Document& document,
                            const Document&) { return json_of(writer, *row, row->get(document)); },
             .read = [row](SessionReader& reader, const JsonValue& json,
                           Document& document) { return read_setting(reader, json, *row, document); }});
    }
    return fields;
}

// A member for each row of panel_rows().
std::vector<Field<Document>> panel_fields() {
    std::vector<Field<Document>> fields;
    for (const PanelRow& row : panel_rows()) {
        const auto index = static_cast<std::size_t>(row.kind);
        using Panel = Codec<PanelSetting>;
        fields.push_back(
            {.key = row.key,
             .required = false,
             .is_default =
                 [index](const Document& document, const Document& defaults) {
                     return document.panels[index] == defaults.panels[index];
                 },
             .write =
                 [index](SessionWriter& writer, const Document& document, const Document& defaults) {
                     return Panel::write(writer, document.panels[index], defaults.panels[index]);
                 },
             .read = [index](SessionReader& reader, const JsonValue& json,
                             Document& document) { return Panel::read(reader, json, document.panels[index]); }});
    }
    return fields;
}

std::vector<Field<Document>> document_fields() {
    std::vector<Field<Document>> fields{
        field<&Document::entries>("quantizers", Presence::required),
        field<&Document::selected, check_selected>("selected"),
        field<&Document::solo>("solo"),
        field<&Document::locked, check_locked>("locked"),
        field<&Document::interval>("interval"),
    };
    std::ranges::move(setting_fields(SettingObject::document), std::back_inserter(fields));
    std::vector<Field<Document>> figure = setting_fields(SettingObject::figure);
    figure.push_back(object_field("annotations", setting_fields(SettingObject::annotations)));
    for (Field<Document>& row : std::vector<Field<Document>>{
             field<&Document::inputs>("inputs"),
             object_field("panels", panel_fields()),
             field<&Document::sweep>("sweep"),
             field<&Document::against>("against"),
             field<&Document::measured>("measured"),
             object_field("figure", std::move(figure)),
             field<&Document::view>("view"),
         }) {
        fields.push_back(std::move(row));
    }
    return fields;
}
} // namespace

std::span<const Field<Document>> fields_of(const Document&) {
    static const std::vector<Field<Document>> fields = document_fields();
    return fields;
}
} // namespace quantoscope::inline session
