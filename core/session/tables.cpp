#include "core/session/parts.h"

#include "core/text/number_text.h"

#include <array>
#include <charconv>
#include <sha2.h>

namespace quantoscope::inline session {
namespace {
struct StoredTable {
    std::string path;
    WordKind kind = {};
    std::string sha256;
    std::string words;
    std::vector<double> numbers = {}; // that these are
};

std::string sha256_of(const std::string& text) {
    std::array<char, SHA256_DIGEST_STRING_LENGTH> digits{};
    SHA256Data(reinterpret_cast<const std::uint8_t*>(text.data()), text.size(), digits.data());
    return digits.data();
}

bool check_words(SessionReader& reader, const JsonValue& json, StoredTable& table) {
    if (sha256_of(table.words) != table.sha256) {
        return reader.fail(json, "line %1: the words of %4 are not those that were saved: their SHA-256 is another one",
                           {table.path});
    }
    const char* end = table.words.data() + table.words.size();
    for (const char* at = table.words.data(); at < end;) {
        const auto [stop, error] = std::from_chars(at, end, table.numbers.emplace_back());
        if (error != std::errc() || (stop < end && *stop != ',')) {
            return reader.fail(json, "line %1: '%2' must be numbers separated by commas");
        }
        at = stop + 1;
    }
    return true;
}

std::span<const Field<StoredTable>> fields_of(const StoredTable&) {
    static const Field<StoredTable> fields[] = {
        field("path", &StoredTable::path, Presence::required),
        field("words_are", &StoredTable::kind, Presence::required),
        field("sha256", &StoredTable::sha256, Presence::required),
        field<check_words>("words", &StoredTable::words, Presence::required),
    };
    return fields;
}
} // namespace

JsonValue json_of_tables(SessionWriter& writer) {
    JsonValue list = json_of(Kind::list);
    for (const CodeFile* file : writer.tables()) {
        StoredTable table{file->path, file->kind, {}, {}};
        for (const double word : file->words) {
            table.words.append(table.words.empty() ? "" : ",").append(text_of(word));
        }
        table.sha256 = sha256_of(table.words);
        writer.enter(std::to_string(list.members.size()));
        list.members.push_back(write_value(writer, table));
        writer.leave();
    }
    return list;
}

bool read_tables(SessionReader& reader, const JsonValue& json) {
    if (!reader.expect(json, Kind::list)) { return false; }
    for (std::size_t i = 0; i < json.members.size(); ++i) {
        StoredTable table;
        reader.enter(std::to_string(i));
        if (!read_value(reader, json.members[i], table)) { return false; }
        if (reader.has_table(table.path)) {
            return reader.fail(json.members[i], "line %1: there are two tables of the path %4", {table.path});
        }
        reader.leave();
        reader.add_table(*kept({table.path, table.kind, std::move(table.numbers)}));
    }
    return true;
}
} // namespace quantoscope::inline session
