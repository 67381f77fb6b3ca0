#pragma once

#include "core/function/function.h"

#include <cmath>

namespace quantoscope::inline analysis {
// Whether the surrogate moves by at most 2^-24 from `from` to `to` and from -from to -to: between them only
// float32 rounding of the surrogate at a tie can make a difference.
inline bool surrogate_hardly_moves(const Kernel& kernel, float from, float to) {
    constexpr double incidental_movement = 0x1p-24;
    const auto movement = [&](float a, float b) {
        return std::fabs(static_cast<double>(kernel.pre_quantization_at(b)) -
                         static_cast<double>(kernel.pre_quantization_at(a)));
    };
    return movement(from, to) <= incidental_movement && movement(-from, -to) <= incidental_movement;
}
} // namespace quantoscope::inline analysis
