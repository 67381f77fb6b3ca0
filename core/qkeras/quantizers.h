#pragma once

#include "core/function/function.h"

namespace quantoscope::inline qkeras {
// The revisions of each quantizer, in order of date.
std::span<const Function> quantized_sigmoid_functions();
std::span<const Function> quantized_tanh_functions();
std::span<const Function> quantized_bits_functions();
std::span<const Function> quantized_linear_functions();
std::span<const Function> quantized_relu_functions();
std::span<const Function> binary_functions();
std::span<const Function> ternary_functions();
std::span<const Function> stochastic_binary_functions();
std::span<const Function> stochastic_ternary_functions();
std::span<const Function> bernoulli_functions();
std::span<const Function> quantized_po2_functions();
std::span<const Function> quantized_relu_po2_functions();
std::span<const Function> quantized_ulaw_functions();
std::span<const Function> quantized_hswish_functions();
} // namespace quantoscope::inline qkeras
