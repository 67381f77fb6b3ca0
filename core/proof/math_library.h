#pragma once

#include "core/curves/sigmoid_modes.h"

#include <string>

namespace quantoscope::inline proof {
using FloatFunction = void (*)(std::span<const float> x, std::span<float> y); // element by element; y may be x

// The sigmoid and tanh of a library as a sigmoid mode: what people run in place of the correctly rounded ones.
struct MathLibrary {
    std::string_view key;     // "glibc"
    std::string_view missing; // what a build lacks where the mode has no functions
    std::string (*version)();
    SigmoidMode mode;

    bool is_there() const { return mode.evaluate != nullptr; }
};

// To add a library, add a row.
std::span<const MathLibrary> math_libraries();
} // namespace quantoscope::inline proof
