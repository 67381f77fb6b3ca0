#pragma once

#include "core/function/function.h"

namespace quantoscope::inline qkeras {
// What a quantizer is used for, as far as it changes the quantizer. QKeras's layers call _set_trainable_parameter of
// some of those they are given: where alpha is None it becomes 'auto_po2', and the range symmetric
// (in_role).
enum class QuantizerRole : std::uint8_t {
    none,   // as it is written
    kernel, // of a kernel or another weight whose layer calls _set_trainable_parameter
};

// What the text form writes behind the @ for QuantizerRole::kernel.
inline constexpr std::string_view kernel_word = "kernel";
inline constexpr std::string_view scale_word = "scale"; // and what before the scale

// The role of what a layer is given. `layer`: its class ("QDense"), or anything else where that is not known, such as
// a layer's name or nothing. `argument`: the keyword, with or without "_quantizer" or "_quantizer_internal", blanks for
// underscores ("kernel_quantizer", "recurrent kernel"), or a key of AutoQKeras's configuration ("kernel").
// QDense: kernel_quantizer is a kernel's, bias_quantizer is not; QScaleShift: bias_quantizer is.
QuantizerRole role_of(std::string_view layer, std::string_view argument);

// The same of an argument given by position, the first being 0. QuantizerRole::none for a layer that is not QKeras's.
QuantizerRole role_at(std::string_view layer, std::size_t position);

// What the layer makes of a quantizer that it uses in this role: alpha None becomes 'auto_po2' and with it symmetric
// True, where the function has them. quantizers.py, _set_trainable_parameter.
Values in_role(const Function& function, Values values, QuantizerRole role);

// Whether Values::scale has an effect: alpha is 'auto' or 'auto_po2', and post_training_scale does not give the scale.
bool takes_scale(const Values& values);

// Something of a quantizer that the conversion to hls4ml leaves out.
struct Hls4mlLoss {
    std::string_view key;                     // the parameter, set where it is lost
    const char* why = "";                     // a phrase: %1 is the quantizer, %2 the parameter
    bool inverted = false;                    // lost where the parameter is not set
    bool (*only_if)(const Values&) = nullptr; // and lost only with such values, where given
    bool of_weights = false;                  // of weights as well, which QKeras quantizes before they get their type
    bool of_sigmoid_mode = false;             // lost is a mode other than the default, which the parameter would keep
};

inline constexpr Hls4mlLoss symmetric_is_lost{
    .key = "symmetric",
    .why = "hls4ml's type has no symmetric range: of an activation it leaves symmetric out (weights keep it, QKeras "
           "quantizes them)"};

// The flag `key` that makes it real whatever the mode stands beside the mode, which no model file has.
constexpr Hls4mlLoss mode_is_lost(std::string_view key) {
    return {
        .key = key,
        .why =
            "hls4ml takes the hard sigmoid unless %2 is set, which it makes a lookup table of: set_internal_sigmoid is not in "
            "the model",
        .of_sigmoid_mode = true};
}

// How hls4ml takes a quantizer; core/lint/rules_hls4ml.cpp names the sources.
struct Hls4mlConversion {
    bool as_activation = false; // else for weights alone
    std::span<const Hls4mlLoss> losses = {};
    // The type of an activation that is nothing but a conversion to it; nullopt where it is more, nullptr: never.
    std::optional<FixedPointType> (*type)(const Values&) = nullptr;
};

// _get_precision_from_quantizer of hls4ml: bits and integer as QKeras's, the sign counted; a type without fraction
// bits is an integer type of the integer bits.
inline FixedPointType hls4ml_type(int bits, int integer_bits, bool is_signed) {
    const int with_sign = integer_bits + (is_signed ? 1 : 0);
    if (bits > with_sign) { return {{bits, integer_bits, is_signed}, Rounding::ties_even, Overflow::saturate}; }
    return {{with_sign, integer_bits, is_signed}, Rounding::toward_zero, Overflow::wrap, true};
}

// An argument that QKeras's str() prints in the place of another, so that it is read as that one.
struct StrMisprint {
    enum class Value : std::uint8_t { not_whole, below_one, one }; // with a point and not 0; in (0, 1); a set flag
    std::size_t position;                                          // of the last argument printed
    std::string_view key;                                          // what is printed there
    Value value;                                                   // what gives it away
};

// What stands for a list of numbers, whatever they are, where QKeras is asked what it raises.
inline constexpr Value a_list{std::numeric_limits<double>::quiet_NaN()};

// Values for which QKeras raises an exception, whatever their text looks like.
struct RaiseRow {
    std::string_view key;       // the parameter it is about
    std::string_view exception; // "ValueError"
    bool at_call = false;       // else in the constructor, before a layer changes anything
    const char* why = "";       // a sentence: %1 is the exception, %2 the parameter, %3 its value
    // For certain: values may be unknown, words any, and those of inert parameters are as they were given.
    bool (*raises)(const Values&) = nullptr;
};

// What QKeras says of one revision of a quantizer, and what is known of it: beside the function, for lint, list, the
// revision strip and the quantizer as Python. A function that is not QKeras's has none.
struct QKerasFacts {
    std::string_view revision = {};                           // "pr63_v1"; empty for QKeras today
    std::string_view title = "QKeras today";                  // a line for the chooser: "First version"
    std::string_view label = "today";                         // a word for a strip of revisions: "v1"
    std::string_view date = "2025-06-12";                     // ISO 8601, when it was written or merged
    std::string_view source = "google/qkeras commit 78ea90f"; // pull request and commit
    std::string_view story;                                   // a sentence: what it does and what changed
    // A sentence: who asked for it and where, GitHub names as published there; empty where the source names
    // nobody.
    std::string_view request = {};
    Range (*reported)(const Values&) = nullptr; // what min() and max() return; NaN where they raise
    // Why the sigmoid mode has no effect with these values, empty where it has; nullptr: no sigmoid is computed.
    std::string_view (*mode_unused)(const Values&) = nullptr;
    // Rounds at random with precision 0.5 (_round_through), so that half steps come out in training.
    bool half_steps_in_training = false;
    const Hls4mlConversion* hls4ml = nullptr; // nullptr: hls4ml does not convert it
    // What str() does not print as it is (__str__ of the class): flags it prints as 1 where they are set and not at
    // all where they are not, in its order; arguments in the place of others; a number it prints without its fraction.
    std::span<const std::string_view> str_flags = {};
    std::span<const StrMisprint> str_misprints = {};
    std::string_view str_truncates = {};
    std::span<const RaiseRow> raises = {}; // in the order in which it looks
    // QKeras's q.scale of 'auto' and 'auto_po2', worked out from the numbers of a channel (shared.h).
    float (*scale_of)(const Values&, std::span<const float>) = nullptr;
    // Rank among the quantizers whose order of arguments people take for another's; 1 is the one everybody knows, 0
    // is none of them.
    int familiarity = 0;
};

// Empty ones for a function that is not QKeras's.
const QKerasFacts& qkeras_facts(const Function& function);

// What QKeras raises, and why.
struct QKerasRaise {
    std::string_view exception; // "AssertionError"
    std::string_view key;       // the parameter it is about
    Phrase what;                // a sentence with the exception's name
};

// Whether QKeras accepts the quantizer in this role: nullopt where it does, as far as the values are known. Values that
// this program refuses for reasons of its own are accepted. Source: google/qkeras at 78ea90f, quantizers.py.
// ternary(threshold=0.2) as a kernel: AssertionError, since alpha becomes 'auto_po2', which needs threshold=None.
std::optional<QKerasRaise> raised_by_qkeras(const Function& function, const Values& values, QuantizerRole role);
} // namespace quantoscope::inline qkeras
