#pragma once

#include "core/model/model.h"

#include <optional>

namespace quantoscope::inline model {
// Layers and functions from before QKeras that quantize by themselves: BinaryDense, TernaryDense and their
// like, binary_tanh, ternary_tanh. What they compute: github.com/DingKe/nn_playground,
// binarynet/binary_ops.py and ternarynet/ternary_ops.py.

// The kernel of such a layer; nullopt for any other. `config` is the layer's.
std::optional<ModelQuantizer> older_kernel(std::string_view class_name, const JsonValue& config);

// An activation function of that name; nullopt for any other.
std::optional<ModelQuantizer> older_activation(std::string_view name);
} // namespace quantoscope::inline model
