#pragma once

#include "core/session/scalars.h"

namespace quantoscope {

// Codecs of what a document is made of: names, ranges, quantizers.

std::span<const std::string_view> names_of(Reference);
std::span<const std::string_view> names_of(ErrorUnit);
std::span<const std::string_view> names_of(WidthMeasure);
std::span<const std::string_view> names_of(TickNotation);
std::span<const std::string_view> names_of(InputDistribution::Kind);
std::span<const std::string_view> names_of(SweepLayout);
std::span<const std::string_view> names_of(AgainstStyle);
std::span<const std::string_view> names_of(FigureTheme);
std::span<const std::string_view> names_of(LegendPlace);

// The parameters a quantizer can have, over all functions.
std::vector<std::string_view> parameter_names();

template <>
struct Codec<AxisRange> { // [from, to], finite in float32, from < to
    static JsonValue write(SessionWriter& writer, const AxisRange& value, const AxisRange& defaults);
    static bool read(SessionReader& reader, const JsonValue& json, AxisRange& value);
};

template <>
struct Codec<Interval> { // [from, to], from <= to, may be infinite
    static JsonValue write(SessionWriter& writer, const Interval& value, const Interval& defaults);
    static bool read(SessionReader& reader, const JsonValue& json, Interval& value);
};

template <>
struct Codec<Spec> { // its text form
    static JsonValue write(SessionWriter& writer, const Spec& value, const Spec& defaults);
    static bool read(SessionReader& reader, const JsonValue& json, Spec& value);
};

template <>
struct Codec<const Function*> { // [revision.]name, null for none
    static JsonValue write(SessionWriter& writer, const Function* value, const Function* defaults);
    static bool read(SessionReader& reader, const JsonValue& json, const Function*& value);
};

// Values by parameter.
using Remembered = std::map<std::string, Value, std::less<>>;
template <>
struct Codec<Remembered> {
    static JsonValue write(SessionWriter& writer, const Remembered& value, const Remembered& defaults);
    static bool read(SessionReader& reader, const JsonValue& json, Remembered& value);
};

// A file of numbers or measurements is its path. Read back it has no numbers yet: the core does not open
// files.
template <>
struct Codec<std::shared_ptr<const Sample>> {
    using Pointer = std::shared_ptr<const Sample>;
    static JsonValue write(SessionWriter& writer, const Pointer& value, const Pointer& defaults);
    static bool read(SessionReader& reader, const JsonValue& json, Pointer& value);
};

template <>
struct Codec<std::shared_ptr<const MeasuredData>> {
    using Pointer = std::shared_ptr<const MeasuredData>;
    static JsonValue write(SessionWriter& writer, const Pointer& value, const Pointer& defaults);
    static bool read(SessionReader& reader, const JsonValue& json, Pointer& value);
};

} // namespace quantoscope
