#include "core/session/parts.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace quantoscope::inline session {
namespace {
using Kind = JsonValue::Kind;

template <class Range> JsonValue write_ends(SessionWriter& writer, const Range& value) {
    using End = decltype(value.first);
    JsonValue list;
    list.kind = Kind::list;
    list.members.push_back(Codec<End>::write(writer, value.first, End{}));
    list.members.push_back(Codec<End>::write(writer, value.last, End{}));
    return list;
}

template <class Range> bool read_ends(SessionReader& reader, const JsonValue& json, Range& value) {
    using End = decltype(value.first);
    if (json.kind != Kind::list || json.members.size() != 2) {
        return reader.fail(json, "line %1: '%2' must be a list of two numbers, [from, to]");
    }
    return Codec<End>::read(reader, json.members[0], value.first) &&
           Codec<End>::read(reader, json.members[1], value.last);
}
} // namespace

std::span<const std::string_view> names_of(InputDistribution::Kind) {
    static constexpr std::array<std::string_view, 3> names{"uniform", "normal", "sample"};
    return names;
}

std::span<const std::string_view> names_of(SweepLayout) {
    static constexpr std::array<std::string_view, 2> names{"overlay", "multiples"};
    return names;
}

std::span<const std::string_view> names_of(AgainstStyle) {
    static constexpr std::array<std::string_view, 3> names{"facts", "overlay", "blink"};
    return names;
}

std::vector<std::string_view> parameter_names() {
    std::vector<std::string_view> names;
    for (const Function* function : functions()) {
        for (const ParameterDefinition& parameter : function->parameters) {
            if (std::ranges::find(names, parameter.key) == names.end()) { names.push_back(parameter.key); }
        }
    }
    return names;
}

JsonValue Codec<AxisRange>::write(SessionWriter& writer, const AxisRange& value, const AxisRange&) {
    return write_ends(writer, value);
}

bool Codec<AxisRange>::read(SessionReader& reader, const JsonValue& json, AxisRange& value) {
    constexpr double largest = std::numeric_limits<float>::max();
    if (!read_ends(reader, json, value)) { return false; }
    if (std::max(std::fabs(value.first), std::fabs(value.last)) > largest) {
        return reader.fail(json, "line %1: '%2' reaches beyond float32");
    }
    return value.first < value.last || reader.fail(json, "line %1: the end of '%2' must lie above its start");
}

JsonValue Codec<Interval>::write(SessionWriter& writer, const Interval& value, const Interval&) {
    return write_ends(writer, value);
}

bool Codec<Interval>::read(SessionReader& reader, const JsonValue& json, Interval& value) {
    return read_ends(reader, json, value) &&
           (value.first <= value.last || reader.fail(json, "line %1: the end of '%2' lies below its start"));
}

JsonValue Codec<Spec>::write(SessionWriter& writer, const Spec& value, const Spec&) {
    for (std::size_t i = 0; i < value.values.size(); ++i) {
        const CodeFile* table = value.values[i].file();
        if (table != nullptr && !table->path.empty()) { writer.add_table(*table); }
    }
    return json_text(text_of(value));
}

bool Codec<Spec>::read(SessionReader& reader, const JsonValue& json, Spec& value) {
    if (!reader.expect(json, Kind::text)) { return false; }
    Result<Spec> spec = parse_spec(json.text, [&](const std::string& path) { return reader.table(path); });
    if (!spec) { return reader.fail_inside(json, spec.error()); }
    value = std::move(*spec);
    return true;
}

JsonValue Codec<const Function*>::write(SessionWriter&, const Function* value, const Function*) {
    if (value == nullptr) { return {}; }
    return json_text(value->full_name());
}

bool Codec<const Function*>::read(SessionReader& reader, const JsonValue& json, const Function*& value) {
    Spec spec;
    value = nullptr;
    if (json.kind == Kind::null) { return true; }
    if (!Codec<Spec>::read(reader, json, spec)) { return false; }
    value = spec.function;
    return json.text.find_first_of("(@") == std::string::npos ||
           reader.fail(json, "line %1: '%2' must be a quantizer without arguments, not %3");
}

namespace {
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
    const bool good = Codec<double>::read(reader, json, number);
    value = Value(number);
    return good;
}
} // namespace

JsonValue Codec<Remembered>::write(SessionWriter& writer, const Remembered& value, const Remembered&) {
    JsonValue object;
    object.kind = Kind::object;
    for (const auto& [key, member] : value) {
        object.members.push_back(member.is_none()   ? JsonValue{}
                                 : member.is_word() ? json_text(member.word())
                                 : member.is_type() ? json_text(text_of(member.type()))
                                 : member.number() == member.whole()
                                     ? Codec<int>::write(writer, member.whole(), 0)
                                     : Codec<double>::write(writer, member.number(), 0.0));
        object.members.back().key = key;
    }
    return object;
}

bool Codec<Remembered>::read(SessionReader& reader, const JsonValue& json, Remembered& value) {
    value.clear();
    return reader.expect(json, Kind::object) && std::ranges::all_of(json.members, [&](const JsonValue& member) {
               return read_value(reader, member, value[member.key]);
           });
}

JsonValue write_path(const std::string* path) { return path != nullptr ? json_text(*path) : JsonValue{}; }

bool read_path(SessionReader& reader, const JsonValue& json, std::optional<std::string>& path) {
    return json.kind == Kind::null || Codec<std::string>::read(reader, json, path.emplace());
}
} // namespace quantoscope::inline session
