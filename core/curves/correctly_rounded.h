#pragma once

#include <span>

namespace quantoscope::inline curves {
// The logistic sigmoid 1/(1+exp(-x)) correctly rounded to float32 (roundTiesToEven): the float32 nearest
// to the real value, for every float32 x. Subnormal results included; -inf gives 0, inf gives 1, NaN NaN.
//
// How: double arithmetic with relative error below 2^-49, and where that leaves the float32 open (Ziv's
// test: both ends of the error interval round alike otherwise) double-double arithmetic with relative
// error below 2^-90. The deciding distances of this function's hard cases are above 2^-78, so the second
// step always decides; proved against MPFR on every hard case.
float sigmoid_rounded(float x);

// Element by element, the same values; vectorised. x and y of equal size; y may be x.
void sigmoid_rounded(std::span<const float> x, std::span<float> y);

// The hyperbolic tangent correctly rounded to float32, by the same method.
float tanh_rounded(float x);
void tanh_rounded(std::span<const float> x, std::span<float> y);

// exp(x) correctly rounded to float32, by the same method; 0 and inf where roundTiesToEven underflows and overflows.
float exp_rounded(float x);

// The natural logarithm correctly rounded to float32, by the same method; 0 gives -inf, negative x NaN. The second
// step's error is below 2^-88, absolute; no logarithm but that of 1 is below 2^-25.
float log_rounded(float x);
} // namespace quantoscope::inline curves
