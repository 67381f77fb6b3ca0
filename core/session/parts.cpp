#include "core/session/parts.h"

#include "core/text/number_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <sha2.h>

namespace quantoscope::inline session {
namespace {
template <class Range> bool read_ends(SessionReader& reader, const JsonValue& json, Range& value) {
    if (json.kind != Kind::list || json.members.size() != 2) {
        return reader.fail(json, "line %1: '%2' must be a list of two numbers, [from, to]");
    }
    return read_value(reader, json.members[0], value.first) && read_value(reader, json.members[1], value.last);
}

// The word of some function's parameter `key`, which outlives the text it is read from.
std::string_view word_of(std::string_view key, std::string_view text) {
    for (const Function* function : functions()) {
        const auto index = function->parameter_index(key);
        const auto words = index ? function->parameters[*index].words : std::span<const std::string_view>();
        if (const auto word = std::ranges::find(words, text); word != words.end()) { return *word; }
    }
    return {};
}

bool read_value(SessionReader& reader, const JsonValue& json, Value& value) {
    if (json.kind == Kind::null) {
        value = Value();
        return true;
    }
    if (json.kind == Kind::text) {
        if (const auto type = parse_fixed_point(json.text)) {
            value = *type;
            return true;
        }
        value = Value::word(word_of(json.key, json.text));
        return !value.word().empty() || reader.fail(json, "line %1: '%2' has no word %3");
    }
    double number = 0.0;
    const bool good = read_value(reader, json, number);
    value = Value(number);
    return good;
}

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

std::vector<std::string_view> parameter_names() {
    std::vector<std::string_view> names;
    for (const Function* function : functions()) {
        for (const ParameterDefinition& parameter : function->parameters) {
            if (std::ranges::find(names, parameter.key) == names.end()) { names.push_back(parameter.key); }
        }
    }
    return names;
}

JsonValue write_value(SessionWriter& writer, const AxisRange& value) {
    return write_value(writer, std::vector{value.first, value.last});
}

bool read_value(SessionReader& reader, const JsonValue& json, AxisRange& value) {
    constexpr double largest = std::numeric_limits<float>::max();
    if (!read_ends(reader, json, value)) { return false; }
    if (std::max(std::fabs(value.first), std::fabs(value.last)) > largest) {
        return reader.fail(json, "line %1: '%2' reaches beyond float32");
    }
    return value.first < value.last || reader.fail(json, "line %1: the end of '%2' must lie above its start");
}

JsonValue write_value(SessionWriter& writer, const Interval& value) {
    return write_value(writer, std::vector{value.first, value.last});
}

bool read_value(SessionReader& reader, const JsonValue& json, Interval& value) {
    return read_ends(reader, json, value) &&
           (value.first <= value.last || reader.fail(json, "line %1: the end of '%2' lies below its start"));
}

JsonValue write_value(SessionWriter& writer, const Spec& value) {
    for (std::size_t i = 0; i < value.values.size(); ++i) {
        const CodeFile* table = value.values[i].file();
        if (table != nullptr && !table->path.empty()) { writer.add_table(*table); }
    }
    return json_text(text_of(value));
}

bool read_value(SessionReader& reader, const JsonValue& json, Spec& value) {
    if (!reader.expect(json, Kind::text)) { return false; }
    Result<Spec> spec = parse_spec(json.text, [&](const std::string& path) { return reader.table(path); });
    if (!spec) { return reader.fail_inside(json, spec.error()); }
    value = std::move(*spec);
    return true;
}

JsonValue write_value(SessionWriter&, const Function* value) {
    if (value == nullptr) { return {}; }
    return json_text(value->full_name());
}

bool read_value(SessionReader& reader, const JsonValue& json, const Function*& value) {
    Spec spec;
    value = nullptr;
    if (json.kind == Kind::null) { return true; }
    if (!read_value(reader, json, spec)) { return false; }
    value = spec.function;
    return json.text.find_first_of("(@") == std::string::npos ||
           reader.fail(json, "line %1: '%2' must be a quantizer without arguments, not %3");
}

JsonValue write_value(SessionWriter& writer, const Remembered& value) {
    JsonValue object = json_of(Kind::object);
    for (const auto& [key, member] : value) {
        object.members.push_back(member.is_none()                    ? JsonValue{}
                                 : member.is_word()                  ? json_text(member.word())
                                 : member.is_type()                  ? json_text(text_of(member.type()))
                                 : member.number() == member.whole() ? write_value(writer, member.whole())
                                                                     : write_value(writer, member.number()));
        object.members.back().key = key;
    }
    return object;
}

bool read_value(SessionReader& reader, const JsonValue& json, Remembered& value) {
    value.clear();
    return reader.expect(json, Kind::object) && std::ranges::all_of(json.members, [&](const JsonValue& member) {
               return read_value(reader, member, value[member.key]);
           });
}

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
