#pragma once

#include "core/deploy/facts.h"

namespace quantoscope::inline deploy {
// The targets of each file, in the order of the chooser.
std::span<const Function> hls4ml_functions();
std::span<const Function> hls4ml_hard_functions();
std::span<const Function> hls4ml_quartus_functions();
std::span<const Function> approximation_functions();
std::span<const Function> lookup_functions();
std::span<const Function> lookup_file_functions();
std::span<const Function> tflite_functions();
std::span<const Function> cmsis_functions();
std::span<const Function> onnx_functions();

// Conversion to a fixed-point type, whose text is the type's: ap_fixed<8,3>.
std::span<const Function> fixed_type_functions();
// The same at every code of an input type.
Target conversion(const FixedPointType& input, const FixedPointType& type);
} // namespace quantoscope::inline deploy
