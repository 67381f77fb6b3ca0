#pragma once

#include "core/deploy/code_function.h"

namespace quantoscope::inline deploy {

// LOGISTIC and TANH of quantized models in TensorFlow Lite (LiteRT) and TensorFlow Lite Micro.
enum class TfliteRuntime : std::uint8_t { tflite, tflm };

struct TfliteConfig {
    TfliteRuntime runtime = TfliteRuntime::tflite;
    Activation activation = Activation::sigmoid;
    float scale = 0.0625f; // of the input, 2^-20 to 4
    int zero_point = 0;    // of the input, -128 to 127; 0 for int16
    int bits = 8;          // of input and output: 8 or 16
};

// Errors: a parameter outside its domain; an int16 scale above which the kernel's multiplier does not fit.
Result<CodeFunction> tflite_function(const TfliteConfig& config);

} // namespace quantoscope::inline deploy
