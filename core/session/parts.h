#pragma once

#include "core/session/scalars.h"

namespace quantoscope::inline session {
// Codecs of what a document is made of: names, ranges, quantizers.

std::span<const std::string_view> names_of(InputDistribution::Kind);
std::span<const std::string_view> names_of(SweepLayout);
std::span<const std::string_view> names_of(AgainstStyle);

// The parameters a quantizer can have, over all functions.
std::vector<std::string_view> parameter_names();

template <> struct Codec<AxisRange> { // [from, to], finite in float32, from < to
    static JsonValue write(SessionWriter& writer, const AxisRange& value, const AxisRange& defaults);
    static bool read(SessionReader& reader, const JsonValue& json, AxisRange& value);
};

template <> struct Codec<Interval> { // [from, to], from <= to, may be infinite
    static JsonValue write(SessionWriter& writer, const Interval& value, const Interval& defaults);
    static bool read(SessionReader& reader, const JsonValue& json, Interval& value);
};

template <> struct Codec<Spec> { // its text form
    static JsonValue write(SessionWriter& writer, const Spec& value, const Spec& defaults);
    static bool read(SessionReader& reader, const JsonValue& json, Spec& value);
};

template <> struct Codec<const Function*> { // [revision.]name, null for none
    static JsonValue write(SessionWriter& writer, const Function* value, const Function* defaults);
    static bool read(SessionReader& reader, const JsonValue& json, const Function*& value);
};

// Values by parameter.
using Remembered = std::map<std::string, Value, std::less<>>;
template <> struct Codec<Remembered> {
    static JsonValue write(SessionWriter& writer, const Remembered& value, const Remembered& defaults);
    static bool read(SessionReader& reader, const JsonValue& json, Remembered& value);
};

JsonValue write_path(const std::string* path);
bool read_path(SessionReader& reader, const JsonValue& json, std::optional<std::string>& path);

// A file of numbers or measurements is its path. Read back it has no numbers yet: the core does not open
// files.
template <class File>
requires std::same_as<File, Sample> || std::same_as<File, MeasuredData>
struct Codec<std::shared_ptr<const File>> {
    using Pointer = std::shared_ptr<const File>;
    static JsonValue write(SessionWriter&, const Pointer& value, const Pointer&) {
        return write_path(value != nullptr ? &value->path : nullptr);
    }
    static bool read(SessionReader& reader, const JsonValue& json, Pointer& value) {
        std::optional<std::string> path;
        const bool good = read_path(reader, json, path);
        value = path ? std::make_shared<const File>(File{std::move(*path), {}}) : nullptr;
        return good;
    }
};
} // namespace quantoscope::inline session
