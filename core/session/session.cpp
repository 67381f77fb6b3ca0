#include "core/session/session.h"

#include "core/json/json.h"
#include "core/session/parts.h"

#include <algorithm>

namespace quantoscope::inline session {
namespace {
constexpr std::string_view version_key = "qscope";
constexpr std::string_view tables_key = "tables";

JsonValue session_json(const Document& document, const Unknown& unknown, TextForm form) {
    SessionWriter writer(form, unknown);
    JsonValue object = write_value(writer, document);
    JsonValue version = write_value(writer, session_version);
    version.key = version_key;
    object.members.insert(object.members.begin(), std::move(version));
    writer.enter(tables_key);
    if (JsonValue tables = json_of_tables(writer); !tables.members.empty()) {
        tables.key = tables_key;
        object.members.insert(object.members.begin() + 1, std::move(tables));
    }
    return object;
}

// The version is read first: in a newer file everything else may mean something else.
bool read_version(SessionReader& reader, const JsonValue& json) {
    const JsonValue* member = json.find(version_key);
    if (json.kind != Kind::object || member == nullptr) {
        return reader.fail(json, "line %1: this is not a Quantoscope session; one begins with {\"qscope\": 1");
    }
    reader.enter(version_key);
    int version = 0;
    if (!read_value(reader, *member, version)) { return false; }
    if (version > session_version) {
        return reader.fail(*member,
                           "line %1: this session is of version %3, from a newer Quantoscope; this one reads "
                           "up to version %4",
                           {std::to_string(session_version)});
    }
    reader.leave();
    return version >= 1 || reader.fail(*member, "line %1: there is no version %3 of sessions");
}
} // namespace

std::string session_text(const Document& document, const Unknown& unknown) {
    return json_lines(session_json(document, unknown, TextForm::full));
}

std::string session_line(const Document& document) { return json_line(session_json(document, {}, TextForm::line)); }

Result<Session> read_session(std::string_view text, const CodeFiles& files) {
    Result<JsonValue> json = parse_json(text);
    if (!json) { return failure(json.error()); }
    bool within_figure = false;
    // A figure written as JSON has its session within.
    if (json->kind == Kind::object && json->find(version_key) == nullptr) {
        if (const JsonValue* within = json->find("session"); within != nullptr) {
            json = JsonValue(*within);
            within_figure = true;
        }
    }
    SessionReader reader(text, files);
    if (!read_version(reader, *json)) { return failure(reader.error()); }
    if (const JsonValue* tables = json->find(tables_key)) {
        reader.enter(tables_key);
        if (!read_tables(reader, *tables)) { return failure(reader.error()); }
        reader.leave();
    }
    std::erase_if(json->members,
                  [](const JsonValue& member) { return member.key == version_key || member.key == tables_key; });
    Document document;
    if (!read_value(reader, *json, document)) { return failure(reader.error()); }
    std::ranges::sort(document.locked);
    document.locked.erase(std::unique(document.locked.begin(), document.locked.end()), document.locked.end());
    Session session = reader.finish(std::move(document));
    session.within_figure = within_figure;
    return session;
}
} // namespace quantoscope::inline session
