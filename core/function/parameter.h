#pragma once

#include "core/function/value.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace quantoscope::inline function {
// `inert` ones are accepted, whatever their value, because QKeras takes them; they do nothing at inference of
// one number, are not kept and never printed.
enum class ParameterKind : std::uint8_t { integer, flag, number, choice, inert, type, file };

class Values;

// One parameter of a function: everything a parser, a slider, a help text and a test need to know.
struct ParameterDefinition {
    std::string_view key;       // as QKeras spells it
    std::string_view title;     // label of the control
    std::string_view unit = {}; // "bits", or empty
    std::string_view sentence;  // what it does
    ParameterKind kind = ParameterKind::integer;
    int minimum = 0;          // of an integer
    int maximum = 1;          // of an integer; of a type the bits it may have
    int accepted_maximum = 0; // QKeras computes with more than `maximum`, up to this; 0: it does not. A flag that has
                              // it is a number to QKeras, and kept as one
    Value default_value = 0;
    int slider_maximum = 1;        // the slider ends here until a larger value is typed
    bool by_powers_of_two = false; // what the slider stops at; any value can be typed
    // Words it takes: all a choice has, beside the numbers of another.
    std::span<const std::string_view> words = {};
    bool words_need_tensor = false; // a word stands for a number worked out from a whole tensor: Values::scale
    // Of a word that is none of `words`: the one it is taken for; empty for none.
    std::string_view (*taken_for)(std::string_view) = nullptr;
    bool takes_none = false;
    // Of a number: whether it may be this, and in words what it may be ("a number above 0").
    bool (*admits)(double) = nullptr;
    std::string_view domain = {};
    std::string_view alias = {};   // another spelling of the key that is accepted
    bool is_float32 = false;       // of a number: kept and printed as one
    bool no_integer_types = false; // of a type: refuses ap_int<W>
    bool always_printed = false;   // at its default too
    // The default that follows from the other values, of one that is not the same for all.
    double (*default_by)(const Values&) = nullptr;
    bool training_only = false; // without effect at inference: switches rounding at random in training on
};

// A number; None by default means that it may be None.
constexpr ParameterDefinition number_parameter(std::string_view key, std::string_view sentence, Value by_default,
                                               bool (*admits)(double), std::string_view domain) {
    return {.key = key,
            .title = key,
            .sentence = sentence,
            .kind = ParameterKind::number,
            .default_value = by_default,
            .takes_none = by_default.is_none(),
            .admits = admits,
            .domain = domain};
}

constexpr ParameterDefinition flag_parameter(std::string_view key, std::string_view sentence, bool on = false) {
    return {.key = key, .title = key, .sentence = sentence, .kind = ParameterKind::flag, .default_value = on ? 1 : 0};
}

// One of `words`.
constexpr ParameterDefinition word_parameter(std::string_view key, std::string_view sentence,
                                             std::span<const std::string_view> words, std::size_t by_default = 0) {
    return {.key = key,
            .title = key,
            .sentence = sentence,
            .kind = ParameterKind::choice,
            .default_value = Value::word(words[by_default]),
            .words = words};
}

// What the parameter may be, in words: "a whole number from 1 to 24", "None or 'auto' or a number above 0".
std::string domain_of(const ParameterDefinition& definition);

// Why the parameter may not be this type; nullopt where it may.
std::optional<Phrase> type_refusal(const ParameterDefinition& definition, const FixedPointType& type);

// What a function makes of a value before it is asked whether it may have it: a number for a flag is true unless 0.
Value as_taken(const ParameterDefinition& definition, const Value& value);

// Whether the parameter may be `value`.
bool admits(const ParameterDefinition& definition, const Value& value);

// As the text form writes it, with Python's spelling: True, None, 'floor', 0.25.
std::string text_of(const ParameterDefinition& definition, const Value& value);

// A parameter other revisions of the same quantizer have, and why this one has not.
struct AbsentParameter {
    std::string_view key;
    std::string_view reason;
};

// A value for each parameter of a function, in their order, and the scale. A regular value; definitions are constant
// tables.
class Values {
public:
    Values() = default;
    // Each at its default.
    explicit Values(std::span<const ParameterDefinition> definitions);

    std::size_t size() const { return m_values.size(); }
    const Value& operator[](std::size_t index) const { return m_values[index]; }
    Value& operator[](std::size_t index) { return m_values[index]; }
    // None where there is no such parameter, as some revisions of a quantizer lack one.
    Value operator[](std::string_view key) const;

    // What a word such as 'auto' has worked out from a tensor (QKeras's q.scale): above 0, 1 where no tensor is known.
    float scale = 1.0f;

    bool operator==(const Values& other) const { return m_values == other.m_values && scale == other.scale; }

private:
    std::span<const ParameterDefinition> m_definitions;
    std::vector<Value> m_values;
};
} // namespace quantoscope::inline function
