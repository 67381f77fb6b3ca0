#pragma once

#include "core/json/json.h"
#include "core/session/session.h"

#include <algorithm>
#include <concepts>
#include <functional>
#include <optional>
#include <span>
#include <type_traits>
#include <vector>

namespace quantoscope::inline session {
// How values of the document become JSON and come back. A struct is written by a table of its fields, the
// same for the full text, the one-line text, reading and finding what is unknown.

using Kind = JsonValue::Kind;
JsonValue json_of(Kind kind, std::string text = {});
JsonValue json_text(std::string_view text);

enum class TextForm : std::uint8_t { full, line };

// What is known on the way through a document: where one is.
class Place {
public:
    void enter(std::string_view key) { m_keys.emplace_back(key); }
    void leave() { m_keys.pop_back(); }
    std::string path() const; // "view.x"

private:
    std::vector<std::string> m_keys;
};

class SessionWriter : public Place {
public:
    SessionWriter(TextForm form, const Unknown& unknown) : m_form(form), m_unknown(unknown) {}

    bool leaves_out_defaults() const { return m_form == TextForm::line; }
    // Puts back what was unknown in the object that is being written.
    void restore_unknown(JsonValue& object) const;
    // Tables that quantizers name: the session holds their words.
    void add_table(const CodeFile& table);
    const std::vector<const CodeFile*>& tables() const { return m_tables; }

private:
    TextForm m_form;
    const Unknown& m_unknown;
    std::vector<const CodeFile*> m_tables; // each once
};

// Every read function returns whether the value was good; the first that was not has told why here.
class SessionReader : public Place {
public:
    SessionReader(std::string_view text, const CodeFiles& files) : m_text(text), m_files(files) {}

    // In `what`, %1 is the line, %2 the path of the value and %3 what stands there; `more` fills the rest.
    bool fail(const JsonValue& at, const char* what, std::vector<std::string> more = {}, std::string nearest = {});
    // An error of parse_spec about the content of a string.
    bool fail_inside(const JsonValue& string, const Error& inner);
    bool expect(const JsonValue& value, Kind kind);
    // The tables the session holds come first.
    void add_table(const CodeFile& table) { m_tables.push_back(&table); }
    bool has_table(std::string_view path) const { return std::ranges::count(m_tables, path, &CodeFile::path) > 0; }
    Result<const CodeFile*> table(const std::string& path) const;
    // A member this version does not know, of the object that is being read.
    void keep_unknown(const JsonValue& member);

    const Error& error() const { return m_error; }
    Session finish(Document document);

private:
    std::string_view m_text;
    const CodeFiles& m_files;
    std::vector<const CodeFile*> m_tables;
    Error m_error;
    Unknown m_unknown;
    std::vector<Phrase> m_notes;
};

// Each type has write_value(writer, value) and read_value(reader, json, value), where `value` comes in as the
// default and what is absent in an object stays so. The first argument is how templates find them.

JsonValue write_value(SessionWriter& writer, bool value);
bool read_value(SessionReader& reader, const JsonValue& json, bool& value);
JsonValue write_value(SessionWriter& writer, int value); // whole numbers of 32 bits
bool read_value(SessionReader& reader, const JsonValue& json, int& value);
JsonValue write_value(SessionWriter& writer, std::size_t value); // whole numbers from 0
bool read_value(SessionReader& reader, const JsonValue& json, std::size_t& value);
JsonValue write_value(SessionWriter& writer, double value); // finite; shortest text that reads back
bool read_value(SessionReader& reader, const JsonValue& json, double& value);
JsonValue write_value(SessionWriter& writer, float value); // infinities as "inf" and "-inf", since JSON has none
bool read_value(SessionReader& reader, const JsonValue& json, float& value);
JsonValue write_value(SessionWriter& writer, const std::string& value);
bool read_value(SessionReader& reader, const JsonValue& json, std::string& value);

// An enumeration is written by name: names_of(E{}) lists them in order.
bool read_name(SessionReader& reader, const JsonValue& json, std::span<const std::string_view> names,
               std::size_t& index);

template <class E>
requires std::is_enum_v<E> JsonValue write_value(SessionWriter&, E value) {
    return json_text(names_of(E{})[static_cast<std::size_t>(value)]);
}

template <class E>
requires std::is_enum_v<E>
bool read_value(SessionReader& reader, const JsonValue& json, E& value) {
    std::size_t index = 0;
    const bool good = read_name(reader, json, names_of(E{}), index);
    value = good ? static_cast<E>(index) : value;
    return good;
}

// Null where there is none.
template <class T> JsonValue write_value(SessionWriter& writer, const std::optional<T>& value) {
    return value ? write_value(writer, *value) : JsonValue{};
}

template <class T> bool read_value(SessionReader& reader, const JsonValue& json, std::optional<T>& value) {
    if (json.kind == Kind::null) {
        value.reset();
        return true;
    }
    return read_value(reader, json, value ? *value : value.emplace());
}

template <class T> JsonValue write_value(SessionWriter& writer, const std::vector<T>& value) {
    JsonValue list = json_of(Kind::list);
    for (const T& item : value) { list.members.push_back(write_value(writer, item)); }
    return list;
}

template <class T> bool read_value(SessionReader& reader, const JsonValue& json, std::vector<T>& value) {
    value.clear();
    return reader.expect(json, Kind::list) && std::ranges::all_of(json.members, [&](const JsonValue& member) {
               return read_value(reader, member, value.emplace_back());
           });
}

// One field of `Owner`.
template <class Owner> struct Field {
    std::string_view key;
    bool required; // always written, and must be there
    std::function<JsonValue(SessionWriter& writer, const Owner& owner, const Owner& defaults)> write;
    std::function<bool(SessionReader& reader, const JsonValue& json, Owner& owner)> read;
};

enum class Presence : std::uint8_t { optional, required };

struct NoCheck {
    bool operator()(SessionReader&, const JsonValue&, const auto&) const { return true; }
};

// The row of a member. `Check`, a function of reader, JSON and owner, is asked once the member has been
// read; fields above it in the table have been read, too.
template <auto Check = NoCheck{}, class Owner, class Type>
Field<Owner> field(std::string_view key, Type Owner::*member, Presence presence = Presence::optional) {
    return {
        .key = key,
        .required = presence == Presence::required,
        .write = [member](SessionWriter& writer, const Owner& owner,
                          const Owner&) { return write_value(writer, owner.*member); },
        .read =
            [member](SessionReader& reader, const JsonValue& json, Owner& owner) {
                return read_value(reader, json, owner.*member) && Check(reader, json, owner);
            },
    };
}

template <class Owner>
JsonValue write_fields(SessionWriter& writer, std::span<const Field<Owner>> fields, const Owner& owner,
                       const Owner& defaults) {
    JsonValue object = json_of(Kind::object);
    for (const Field<Owner>& row : fields) {
        writer.enter(row.key);
        JsonValue value = row.write(writer, owner, defaults);
        const bool left_out = writer.leaves_out_defaults() && !row.required &&
                              json_line(value) == json_line(row.write(writer, defaults, defaults));
        writer.leave();
        value.key = row.key;
        if (!left_out) { object.members.push_back(std::move(value)); }
    }
    writer.restore_unknown(object);
    return object;
}

template <class Owner>
bool read_known_fields(SessionReader& reader, std::span<const Field<Owner>> fields, const JsonValue& json,
                       Owner& owner) {
    if (!reader.expect(json, Kind::object)) { return false; }
    for (const Field<Owner>& row : fields) {
        const JsonValue* member = json.find(row.key);
        reader.enter(row.key);
        const bool good = member != nullptr ? row.read(reader, *member, owner)
                                            : !row.required || reader.fail(json, "line %1: '%2' is missing");
        reader.leave();
        if (!good) { return false; }
    }
    return true;
}

// Members that no row knows are kept as they are.
template <class Owner>
void keep_unknown(SessionReader& reader, std::span<const Field<Owner>> fields, const JsonValue& json) {
    for (const JsonValue& member : json.members) {
        if (std::ranges::find(fields, member.key, &Field<Owner>::key) == fields.end()) { reader.keep_unknown(member); }
    }
}

template <class Owner>
bool read_fields(SessionReader& reader, std::span<const Field<Owner>> fields, const JsonValue& json, Owner& owner) {
    if (!read_known_fields<Owner>(reader, fields, json, owner)) { return false; }
    keep_unknown<Owner>(reader, fields, json);
    return true;
}

// A struct with a table of fields: fields_of(const T&).
template <class T>
concept HasFields = requires(const T& value) {
    { fields_of(value) } -> std::convertible_to<std::span<const Field<T>>>;
};

template <HasFields T> JsonValue write_value(SessionWriter& writer, const T& value) {
    return write_fields<T>(writer, fields_of(value), value, T{});
}

template <HasFields T> bool read_value(SessionReader& reader, const JsonValue& json, T& value) {
    return read_fields<T>(reader, fields_of(value), json, value);
}
} // namespace quantoscope::inline session
