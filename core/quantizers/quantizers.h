#pragma once

#include "core/quantizers/family.h"

namespace quantoscope {

// The revisions of each quantizer, one file each, in order of date.
std::span<const Family> quantized_sigmoid_families();
std::span<const Family> quantized_tanh_families();
std::span<const Family> quantized_bits_families();
std::span<const Family> quantized_linear_families();
std::span<const Family> quantized_relu_families();
std::span<const Family> sign_families(); // binary, ternary, their stochastic forms, bernoulli
std::span<const Family> po2_families(); // quantized_po2, quantized_relu_po2
std::span<const Family> quantized_ulaw_families();
std::span<const Family> quantized_hswish_families();

} // namespace quantoscope
