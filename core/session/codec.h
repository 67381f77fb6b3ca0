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
    bool expect(const JsonValue& value, JsonValue::Kind kind);
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

// Codec<T> has write(writer, value, defaults) and read(reader, json, value), where `value` comes in as the
// default and what is absent in an object stays so.
template <class T> struct Codec;

// One field of `Owner`.
template <class Owner> struct Field {
    std::string_view key;
    bool required; // always written, and must be there
    std::function<bool(const Owner& owner, const Owner& defaults)> is_default;
    std::function<JsonValue(SessionWriter& writer, const Owner& owner, const Owner& defaults)> write;
    std::function<bool(SessionReader& reader, const JsonValue& json, Owner& owner)> read;
};

template <class T> struct MemberOf;
template <class Owner_, class Type_> struct MemberOf<Type_ Owner_::*> {
    using Owner = Owner_;
    using Type = Type_;
};

enum class Presence : std::uint8_t { optional, required };

struct NoCheck {
    bool operator()(SessionReader&, const JsonValue&, const auto&) const { return true; }
};

// The row of a member. `Check`, a function of reader, JSON and owner, is asked once the member has been
// read; fields above it in the table have been read, too.
template <auto Member, auto Check = NoCheck{}>
Field<typename MemberOf<decltype(Member)>::Owner> field(std::string_view key, Presence presence = Presence::optional) {
    using Owner = typename MemberOf<decltype(Member)>::Owner;
    using Type = typename MemberOf<decltype(Member)>::Type;
    return Field<Owner>{
        .key = key,
        .required = presence == Presence::required,
        .is_default = [](const Owner& owner, const Owner& defaults) { return owner.*Member == defaults.*Member; },
        .write = [](SessionWriter& writer, const Owner& owner,
                    const Owner& defaults) { return Codec<Type>::write(writer, owner.*Member, defaults.*Member); },
        .read =
            [](SessionReader& reader, const JsonValue& json, Owner& owner) {
                return Codec<Type>::read(reader, json, owner.*Member) && Check(reader, json, owner);
            },
    };
}

template <class Owner>
JsonValue write_fields(SessionWriter& writer, std::span<const Field<Owner>> fields, const Owner& owner,
                       const Owner& defaults) {
    JsonValue object;
    object.kind = JsonValue::Kind::object;
    for (const Field<Owner>& row : fields) {
        if (writer.leaves_out_defaults() && !row.required && row.is_default(owner, defaults)) { continue; }
        writer.enter(row.key);
        object.members.push_back(row.write(writer, owner, defaults));
        object.members.back().key = row.key;
        writer.leave();
    }
    writer.restore_unknown(object);
    return object;
}

template <class Owner>
bool read_known_fields(SessionReader& reader, std::span<const Field<Owner>> fields, const JsonValue& json,
                       Owner& owner) {
    if (!reader.expect(json, JsonValue::Kind::object)) { return false; }
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

// A member that is an object of its own in files, not in the document: its fields are the owner's.
template <class Owner> Field<Owner> object_field(std::string_view key, std::vector<Field<Owner>> fields) {
    return {.key = key,
            .required = false,
            .is_default =
                [fields](const Owner& owner, const Owner& defaults) {
                    return std::ranges::all_of(
                        fields, [&](const Field<Owner>& row) { return row.is_default(owner, defaults); });
                },
            .write = [fields](SessionWriter& writer, const Owner& owner,
                              const Owner& defaults) { return write_fields<Owner>(writer, fields, owner, defaults); },
            .read = [fields](SessionReader& reader, const JsonValue& json,
                             Owner& owner) { return read_fields<Owner>(reader, fields, json, owner); }};
}
} // namespace quantoscope::inline session
