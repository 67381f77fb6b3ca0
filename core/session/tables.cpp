#include "core/session/tables.h"

#include "core/text/number_text.h"

#include <array>
#include <charconv>
#include <sha2.h>

namespace quantoscope::inline session {
namespace {
struct StoredTable {
    CodeFile file;
    std::string sha256;
    std::string words;
};

std::span<const std::string_view> names_of(WordKind) {
    static constexpr std::array<std::string_view, 3> names{"code", "pattern", "value"};
    return names;
}

std::string sha256_of(const std::string& text) {
    std::array<char, SHA256_DIGEST_STRING_LENGTH> digits{};
    SHA256Data(reinterpret_cast<const std::uint8_t*>(text.data()), text.size(), digits.data());
    return digits.data();
}

bool read_kind(SessionReader& reader, const JsonValue& json, StoredTable& table) {
    std::size_t index = 0;
    const bool good = read_name(reader, json, names_of(WordKind{}), index);
    table.file.kind = static_cast<WordKind>(index);
    return good;
}

bool read_words(SessionReader& reader, const JsonValue& json, StoredTable& table) {
    if (!Codec<std::string>::read(reader, json, table.words)) { return false; }
    if (sha256_of(table.words) != table.sha256) {
        return reader.fail(json, "line %1: the words of %4 are not those that were saved: their SHA-256 is another one",
                           {table.file.path});
    }
    const char* end = table.words.data() + table.words.size();
    for (const char* at = table.words.data(); at < end;) {
        const auto [stop, error] = std::from_chars(at, end, table.file.words.emplace_back());
        if (error != std::errc() || (stop < end && *stop != ',')) {
            return reader.fail(json, "line %1: '%2' must be numbers separated by commas");
        }
        at = stop + 1;
    }
    return true;
}

std::span<const Field<StoredTable>> fields_of(const StoredTable&) {
    const auto row = [](std::string_view key, auto write, auto read) {
        return Field<StoredTable>{.key = key,
                                  .required = true,
                                  .is_default = [](const StoredTable&, const StoredTable&) { return false; },
                                  .write = [write](SessionWriter&, const StoredTable& table,
                                                   const StoredTable&) { return json_text(write(table)); },
                                  .read = read};
    };
    static const Field<StoredTable> fields[] = {
        row(
            "path", [](const StoredTable& table) { return table.file.path; },
            [](SessionReader& reader, const JsonValue& json, StoredTable& table) {
                return Codec<std::string>::read(reader, json, table.file.path);
            }),
        row(
            "words_are",
            [](const StoredTable& table) {
                return std::string(names_of(WordKind{})[static_cast<std::size_t>(table.file.kind)]);
            },
            read_kind),
        row(
            "sha256", [](const StoredTable& table) { return table.sha256; },
            [](SessionReader& reader, const JsonValue& json, StoredTable& table) {
                return Codec<std::string>::read(reader, json, table.sha256);
            }),
        row(
            "words", [](const StoredTable& table) { return table.words; }, read_words),
    };
    return fields;
}
} // namespace

JsonValue json_of_tables(SessionWriter& writer) {
    JsonValue list;
    list.kind = JsonValue::Kind::list;
    for (const CodeFile* file : writer.tables()) {
        StoredTable table{.file = *file, .sha256 = {}, .words = {}};
        for (const double word : file->words) {
            table.words.append(table.words.empty() ? "" : ",").append(text_of(word));
        }
        table.sha256 = sha256_of(table.words);
        writer.enter(std::to_string(list.members.size()));
        list.members.push_back(write_fields<StoredTable>(writer, fields_of(table), table, table));
        writer.leave();
    }
    return list;
}

bool read_tables(SessionReader& reader, const JsonValue& json) {
    if (!reader.expect(json, JsonValue::Kind::list)) { return false; }
    for (std::size_t i = 0; i < json.members.size(); ++i) {
        StoredTable table;
        reader.enter(std::to_string(i));
        if (!read_fields<StoredTable>(reader, fields_of(table), json.members[i], table)) { return false; }
        if (reader.has_table(table.file.path)) {
            return reader.fail(json.members[i], "line %1: there are two tables of the path %4", {table.file.path});
        }
        reader.leave();
        reader.add_table(*kept(std::move(table.file)));
    }
    return true;
}
} // namespace quantoscope::inline session
