#pragma once

#include "core/function/function.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

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
} // namespace quantoscope::inline qkeras
