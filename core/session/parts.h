#pragma once

#include "core/session/codec.h"

namespace quantoscope::inline session {
// What a document is made of: names, ranges, quantizers.

using Names = std::vector<std::string_view>;
inline Names names_of(InputDistribution::Kind) { return {"uniform", "normal", "sample"}; }
inline Names names_of(SweepLayout) { return {"overlay", "multiples"}; }
inline Names names_of(AgainstStyle) { return {"facts", "overlay", "blink"}; }
inline Names names_of(WordKind) { return {"code", "pattern", "value"}; }

// The parameters a quantizer can have, over all functions.
Names parameter_names();

JsonValue write_value(SessionWriter& writer, const AxisRange& value); // [from, to], finite in float32, from < to
bool read_value(SessionReader& reader, const JsonValue& json, AxisRange& value);
JsonValue write_value(SessionWriter& writer, const Interval& value); // [from, to], from <= to, may be infinite
bool read_value(SessionReader& reader, const JsonValue& json, Interval& value);
JsonValue write_value(SessionWriter& writer, const Spec& value); // its text form
bool read_value(SessionReader& reader, const JsonValue& json, Spec& value);
JsonValue write_value(SessionWriter& writer, const Function* value); // [revision.]name, null for none
bool read_value(SessionReader& reader, const JsonValue& json, const Function*& value);

// Values by parameter.
using Remembered = std::map<std::string, Value, std::less<>>;
JsonValue write_value(SessionWriter& writer, const Remembered& value);
bool read_value(SessionReader& reader, const JsonValue& json, Remembered& value);

// A quantizer whose other fields are at their defaults may be its text alone. Its slot is, if not given, its
// place in the list.
JsonValue write_value(SessionWriter& writer, const std::vector<Entry>& value);
bool read_value(SessionReader& reader, const JsonValue& json, std::vector<Entry>& value);

// A file of numbers or measurements is its path. Read back it has no numbers yet: the core does not open
// files.
template <class File>
requires std::same_as<File, Sample> || std::same_as<File, MeasuredData>
    JsonValue write_value(SessionWriter&, const std::shared_ptr<const File>& value) {
    return value != nullptr ? json_text(value->path) : JsonValue{};
}

template <class File>
requires std::same_as<File, Sample> || std::same_as<File, MeasuredData>
bool read_value(SessionReader& reader, const JsonValue& json, std::shared_ptr<const File>& value) {
    std::optional<std::string> path;
    const bool good = read_value(reader, json, path);
    value = path ? std::make_shared<const File>(File{std::move(*path), {}}) : nullptr;
    return good;
}

// The one table of what a session holds: to store another member of the document, add its row in fields.cpp.
std::span<const Field<Document>> fields_of(const Document&);

// Tables that quantizers name, as a session holds them: path, what the words are, their SHA-256 (FIPS 180-4, of the
// words as they are written there) and the words, separated by commas.
JsonValue json_of_tables(SessionWriter& writer);
bool read_tables(SessionReader& reader, const JsonValue& json);
} // namespace quantoscope::inline session
