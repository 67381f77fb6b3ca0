#include "core/session/parts.h"

#include "core/analysis/checks.h"
#include "core/document/settings.h"
#include "core/text/number_text.h"

#include <algorithm>
#include <limits>

namespace quantoscope::inline session {
namespace {
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
        return reader.fail(
            json, "line %1: the sweep must rise within %4 to %5, not go from %6 to %7",
            {std::to_string(minimum), std::to_string(maximum), std::to_string(sweep.from), std::to_string(sweep.to)});
    }
    return sweep.size() <= longest_sweep ||
           reader.fail(json, "line %1: a sweep has at most %4 values", {std::to_string(longest_sweep)});
}

// Where only one end is given, the other is the usual one.
bool check_ends(SessionReader& reader, const JsonValue& json, const Document& document) {
    return !document.sweep || check_sweep(reader, json, *document.sweep);
}

bool check_limit(SessionReader& reader, const JsonValue& json, const Sweep& sweep) {
    const auto check = sweep.limit.empty() ? Check{} : parse_check(CheckKind::max_error, sweep.limit);
    return check || reader.fail_inside(json, check.error());
}

bool check_wanted(SessionReader& reader, const JsonValue& json, const Wanted& wanted) {
    const auto checks = checks_of(wanted);
    return checks || reader.fail(json, "line %1: '%2': %4", {plain(checks.error().what)});
}

// A member is stored by its row here; a struct of its own gets a table and a fields_of.

std::span<const Field<Entry>> entry_fields() {
    static const Field<Entry> fields[] = {
        field("quantizer", &Entry::spec, Presence::required),
        field<check_slot>("slot", &Entry::slot),
        field("visible", &Entry::visible),
        field<check_remembered>("remembered", &Entry::remembered),
    };
    return fields;
}

bool read_entry(SessionReader& reader, const JsonValue& json, Entry& entry) {
    reader.enter(std::to_string(entry.slot));
    const bool good = json.kind == Kind::text ? read_value(reader, json, entry.spec)
                                              : read_known_fields<Entry>(reader, entry_fields(), json, entry);
    reader.leave();
    reader.enter(std::to_string(entry.slot)); // which may have been read meanwhile
    keep_unknown<Entry>(reader, entry_fields(), json);
    reader.leave();
    return good;
}
} // namespace

std::span<const Field<PanelSetting>> fields_of(const PanelSetting&) {
    static const Field<PanelSetting> fields[] = {
        field("shown", &PanelSetting::shown),
        field<check_height>("height", &PanelSetting::height),
    };
    return fields;
}

std::span<const Field<InputDistribution>> fields_of(const InputDistribution&) {
    static const Field<InputDistribution> fields[] = {
        field("kind", &InputDistribution::kind),
        field("mean", &InputDistribution::mean),
        field<check_deviation>("deviation", &InputDistribution::deviation),
        field("sample", &InputDistribution::sample),
    };
    return fields;
}

std::span<const Field<Sweep>> fields_of(const Sweep&) {
    static const Field<Sweep> fields[] = {
        field<check_swept_key>("parameter", &Sweep::key),
        field("from", &Sweep::from),
        field<check_sweep>("to", &Sweep::to),
        field("layout", &Sweep::layout),
        field<check_limit>("limit", &Sweep::limit),
    };
    return fields;
}

std::span<const Field<Wanted>> fields_of(const Wanted&) {
    static const Field<Wanted> fields[] = {
        field("text", &Wanted::text),
        field<check_wanted>("checks", &Wanted::checks),
    };
    return fields;
}

std::span<const Field<KeptProof>> fields_of(const KeptProof&) {
    static const Field<KeptProof> fields[] = {
        field("quantizer", &KeptProof::text),
        field("version", &KeptProof::version),
        field("hash", &KeptProof::hash),
        field("holds", &KeptProof::holds),
    };
    return fields;
}

std::span<const Field<Against>> fields_of(const Against&) {
    static const Field<Against> fields[] = {
        field("quantizer", &Against::revision), // null: the one before
        field("style", &Against::style),
        field("target", &Against::target),
        field("choice", &Against::choice),
    };
    return fields;
}

std::span<const Field<View>> fields_of(const View&) {
    static const Field<View> fields[] = {
        field("x", &View::x),
        field("y", &View::y),
        field("cursor", &View::cursor),
        field("marker_a", &View::marker_a),
        field("marker_b", &View::marker_b),
    };
    return fields;
}

JsonValue write_value(SessionWriter& writer, const std::vector<Entry>& value) {
    JsonValue list = json_of(Kind::list);
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

bool read_value(SessionReader& reader, const JsonValue& json, std::vector<Entry>& value) {
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

namespace {
// --- plain settings, by their rows

JsonValue write_setting(SessionWriter& writer, const Setting& setting, const SettingValue& value) {
    if (setting.kind == SettingKind::choice) {
        return json_text(setting.choices[static_cast<std::size_t>(std::get<int>(value))].key);
    }
    return std::visit(
        [&]<class T>(const T& plain) {
            if constexpr (std::is_same_v<T, std::monostate>) {
                return JsonValue{};
            } else {
                return write_value(writer, plain);
            }
        },
        value);
}

bool read_plain(SessionReader& reader, const JsonValue& json, const Setting& setting, SettingValue& value) {
    if (setting.may_be_absent && json.kind == Kind::null) { return true; }
    switch (setting.kind) {
    case SettingKind::flag: return read_value(reader, json, value.emplace<bool>());
    case SettingKind::whole: return read_value(reader, json, value.emplace<int>());
    case SettingKind::number: return read_value(reader, json, value.emplace<double>());
    case SettingKind::text:
    case SettingKind::font: return read_value(reader, json, value.emplace<std::string>());
    case SettingKind::choice: break;
    }
    std::size_t index = 0;
    const bool good = read_name(reader, json, choice_keys(setting), index);
    value = static_cast<int>(index);
    return good;
}

bool read_setting(SessionReader& reader, const JsonValue& json, const Setting& setting, Document& document) {
    SettingValue value;
    if (!read_plain(reader, json, setting, value)) { return false; }
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
        fields.push_back({.key = row->key,
                          .required = false,
                          .write = [row](SessionWriter& writer, const Document& document,
                                         const Document&) { return write_setting(writer, *row, row->get(document)); },
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
        fields.push_back(
            {.key = row.key,
             .required = false,
             .write =
                 [index](SessionWriter& writer, const Document& document, const Document& defaults) {
                     const PanelSetting& usual = defaults.panels[index];
                     return write_fields<PanelSetting>(writer, fields_of(usual), document.panels[index], usual);
                 },
             .read = [index](SessionReader& reader, const JsonValue& json,
                             Document& document) { return read_value(reader, json, document.panels[index]); }});
    }
    return fields;
}

// A member that is an object of its own in files, not in the document: its fields are the document's.
Field<Document> object_field(std::string_view key, std::vector<Field<Document>> fields) {
    return {.key = key,
            .required = false,
            .write =
                [fields](SessionWriter& writer, const Document& document, const Document& defaults) {
                    return write_fields<Document>(writer, fields, document, defaults);
                },
            .read = [fields](SessionReader& reader, const JsonValue& json,
                             Document& document) { return read_fields<Document>(reader, fields, json, document); }};
}

std::vector<Field<Document>> document_fields() {
    std::vector<Field<Document>> fields{
        field("quantizers", &Document::entries, Presence::required),
        field<check_selected>("selected", &Document::selected),
        field("solo", &Document::solo),
        field<check_locked>("locked", &Document::locked),
        field("interval", &Document::interval),
    };
    std::ranges::move(setting_fields(SettingObject::document), std::back_inserter(fields));
    std::vector<Field<Document>> figure = setting_fields(SettingObject::figure);
    figure.push_back(object_field("annotations", setting_fields(SettingObject::annotations)));
    for (Field<Document>& row : std::vector<Field<Document>>{
             field("inputs", &Document::inputs),
             object_field("panels", panel_fields()),
             field<check_ends>("sweep", &Document::sweep),
             field("against", &Document::against),
             field("measured", &Document::measured),
             field("find", &Document::find),
             field("proof", &Document::proof),
             object_field("figure", std::move(figure)),
             field("view", &Document::view),
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
