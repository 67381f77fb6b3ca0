#pragma once

#include "core/function/parameter.h"

namespace quantoscope::inline deploy {
// Parameters several targets share.

inline constexpr int widest_input = 24; // whose values are float32 exactly
inline constexpr int widest_result = 32;

inline constexpr FixedPointType default_type{{16, 5, true}};
inline constexpr FixedPointType default_table_type{{18, 7, true}};
inline constexpr FixedPointType half_type{{2, 0, false}};

constexpr ParameterDefinition type_parameter(std::string_view key, std::string_view sentence, int widest,
                                             const FixedPointType& type = default_type, std::string_view alias = {}) {
    return {.key = key,
            .title = key,
            .sentence = sentence,
            .kind = ParameterKind::type,
            .maximum = widest,
            .default_value = type,
            .alias = alias,
            .always_printed = true};
}

inline constexpr ParameterDefinition input_parameter =
    type_parameter("input", "The type of the input, which is the result type of the layer before", widest_input);
inline constexpr ParameterDefinition result_parameter =
    type_parameter("result", "The type of the output", widest_result, default_type, "result_t");

constexpr ParameterDefinition without_integer_types(ParameterDefinition parameter) {
    parameter.no_integer_types = true;
    return parameter;
}

inline constexpr ParameterDefinition table_parameter = without_integer_types(
    type_parameter("table", "The type of the table's entries", widest_result, default_table_type, "table_t"));

constexpr ParameterDefinition table_size_parameter(int entries) {
    return {.key = "table_size",
            .title = "table_size",
            .unit = "entries",
            .sentence = "Entries of the lookup table",
            .minimum = 1,
            .maximum = 16384,
            .default_value = entries,
            .slider_maximum = 16384,
            .by_powers_of_two = true};
}

inline bool is_scale(double number) { return number >= 0x1p-20 && number <= 4.0; }

constexpr ParameterDefinition scale_parameter(std::string_view key, std::string_view sentence, double usual) {
    ParameterDefinition parameter = number_parameter(key, sentence, usual, is_scale, "a number from 2^-20 to 4");
    parameter.is_float32 = true;
    return parameter;
}

constexpr ParameterDefinition integer_parameter(std::string_view key, std::string_view sentence, int first, int last,
                                                int usual) {
    return {.key = key,
            .title = key,
            .sentence = sentence,
            .minimum = first,
            .maximum = last,
            .default_value = usual,
            .slider_maximum = last};
}

inline bool is_from_0_to_4(double number) { return number >= 0.0 && number <= 4.0; }

constexpr ParameterDefinition slope_parameter(std::string_view key, std::string_view sentence) {
    return number_parameter(key, sentence, 0.5, is_from_0_to_4, "a number from 0 to 4");
}

// A table indexed with an int: refused where I and the bits of the address are more than 30 together.
inline std::optional<Phrase> table_index_refusal(const Values& values) {
    const FixedPointFormat& input = values["input"].type().format;
    const int integer = input.integer_bits + (input.is_signed ? 1 : 0);
    int address_bits = 0;
    while ((1 << address_bits) < values["table_size"].whole()) { ++address_bits; }
    if (integer + address_bits > 30) {
        return Phrase{"the int in which the code computes the address would overflow: the %1 integer bits of the "
                      "input and the %2 bits of the address are more than 30 together",
                      {std::to_string(integer), std::to_string(address_bits)}};
    }
    return std::nullopt;
}
} // namespace quantoscope::inline deploy
