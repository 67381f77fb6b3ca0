#pragma once

#include "core/deploy/code_function.h"

namespace quantoscope::inline deploy {

// QLinearSigmoid of ONNX Runtime: the formula in float32, with exp correctly rounded; onnxruntime-node 1.30.0
// gives the same codes at the five scales that were run. Its own exp is not correctly rounded, so near a tie a
// code may differ by one.
struct OnnxSigmoidConfig {
    float x_scale = 0.0625f; // both scales 2^-20 to 4
    int x_zero_point = 0;
    float y_scale = 0x1p-8f;
    int y_zero_point = -128;
    bool is_signed = true; // int8, otherwise uint8; zero points are codes
};

// Errors: a parameter outside its domain.
Result<CodeFunction> onnx_sigmoid_function(const OnnxSigmoidConfig& config);

} // namespace quantoscope::inline deploy
