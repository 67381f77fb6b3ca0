#pragma once

#include "core/session/codec.h"

#include <limits>

namespace quantoscope::inline session {
// Codecs of what has no parts, of optional values and of lists.

template <> struct Codec<bool> {
    static JsonValue write(SessionWriter& writer, bool value, bool defaults);
    static bool read(SessionReader& reader, const JsonValue& json, bool& value);
};

template <> struct Codec<int> { // whole numbers of 32 bits
    static JsonValue write(SessionWriter& writer, int value, int defaults);
    static bool read(SessionReader& reader, const JsonValue& json, int& value);
};

template <> struct Codec<std::size_t> { // whole numbers from 0
    static JsonValue write(SessionWriter& writer, std::size_t value, std::size_t defaults);
    static bool read(SessionReader& reader, const JsonValue& json, std::size_t& value);
};

template <> struct Codec<double> { // finite; shortest text that reads back
    static JsonValue write(SessionWriter& writer, double value, double defaults);
    static bool read(SessionReader& reader, const JsonValue& json, double& value);
};

template <> struct Codec<float> { // the same in float32; infinities as "inf" and "-inf", since JSON has none
    static JsonValue write(SessionWriter& writer, float value, float defaults);
    static bool read(SessionReader& reader, const JsonValue& json, float& value);
};

template <> struct Codec<std::string> {
    static JsonValue write(SessionWriter& writer, const std::string& value, const std::string& defaults);
    static bool read(SessionReader& reader, const JsonValue& json, std::string& value);
};

// An enumeration is written by name: names_of(E{}) lists them in order.
bool read_name(SessionReader& reader, const JsonValue& json, std::span<const std::string_view> names,
               std::size_t& index);
JsonValue json_text(std::string_view text);

template <class E>
requires std::is_enum_v<E>
struct Codec<E> {
    static JsonValue write(SessionWriter&, E value, E) {
        return json_text(names_of(E{})[static_cast<std::size_t>(value)]);
    }
    static bool read(SessionReader& reader, const JsonValue& json, E& value) {
        std::size_t index = 0;
        const bool good = read_name(reader, json, names_of(E{}), index);
        value = good ? static_cast<E>(index) : value;
        return good;
    }
};

// Null where there is none.
template <class T> struct Codec<std::optional<T>> {
    static JsonValue write(SessionWriter& writer, const std::optional<T>& value, const std::optional<T>& defaults) {
        return value ? Codec<T>::write(writer, *value, defaults.value_or(T{})) : JsonValue{};
    }
    static bool read(SessionReader& reader, const JsonValue& json, std::optional<T>& value) {
        if (json.kind == JsonValue::Kind::null) {
            value.reset();
            return true;
        }
        T inner = value.value_or(T{});
        const bool good = Codec<T>::read(reader, json, inner);
        value = std::move(inner);
        return good;
    }
};

template <class T> struct Codec<std::vector<T>> {
    static JsonValue write(SessionWriter& writer, const std::vector<T>& value, const std::vector<T>&) {
        JsonValue list;
        list.kind = JsonValue::Kind::list;
        for (const T& item : value) { list.members.push_back(Codec<T>::write(writer, item, T{})); }
        return list;
    }
    static bool read(SessionReader& reader, const JsonValue& json, std::vector<T>& value) {
        if (!reader.expect(json, JsonValue::Kind::list)) { return false; }
        value.clear();
        for (const JsonValue& member : json.members) {
            value.emplace_back();
            if (!Codec<T>::read(reader, member, value.back())) { return false; }
        }
        return true;
    }
};

// A struct with a table of fields: fields_of(const T&).
template <class T>
concept HasFields = requires(const T& value) {
    { fields_of(value) } -> std::convertible_to<std::span<const Field<T>>>;
};

template <HasFields T> struct Codec<T> {
    static JsonValue write(SessionWriter& writer, const T& value, const T& defaults) {
        return write_fields<T>(writer, fields_of(value), value, defaults);
    }
    static bool read(SessionReader& reader, const JsonValue& json, T& value) {
        return read_fields<T>(reader, fields_of(value), json, value);
    }
};
} // namespace quantoscope::inline session
