#pragma once

#include "core/staircase/staircase.h"

#include <optional>
#include <span>
#include <vector>

namespace quantoscope::inline analysis {
// The width in x of the tread of one code, W_k = T[k+1] - T[k], T[k] the transition to code k (IEEE 1241).
// Only treads with a transition at either end have a width; the outermost ones do not, be it that float32
// overflows to NaN beyond them.
struct StepWidth {
    std::int64_t code = 0; // 0 off a uniform grid
    float value = 0.0f;
    float from = 0.0f; // the transition to this code
    float to = 0.0f;   // and the next one
    double width = 0.0;
    // The width of the mirror image, the tread whose value lies as far on the other side of the centre.
    std::optional<double> mirror_width = {};
    // Whether the two differ by more than float32 rounding at ties: an edge lies elsewhere than the mirror
    // image of its counterpart and the surrogate moves by more than 2^-24 across the inputs between the two
    // (as for symmetry defects), or there is no counterpart.
    bool uneven = false;
    // Differential and integral non-linearity in least significant bits, measured in x as for a converter
    // with uniform code bins: DNL = W_k / mean W - 1, INL = their running sum before this code.
    // For a curved activation they tell the curve's slope; for hard and smooth they are zero but for
    // rounding.
    double dnl = 0.0;
    double inl = 0.0;
};

// In increasing x. Exact in double up to the rounding of one subtraction (both transitions are float32).
// Infinite transitions do not occur: a transition at -inf would need a value at -inf alone.
std::vector<StepWidth> step_widths(const Staircase& staircase, const Spec& spec);

// That of the tread x lies on, among `widths` in increasing x; null where that tread has none.
const StepWidth* width_at(std::span<const StepWidth> widths, float x);
} // namespace quantoscope::inline analysis
