#pragma once

#include "app/words/facts.h"
#include "core/figure/figure.h"
#include "core/staircase/staircase.h"

namespace quantoscope::inline words {
// What a screen reader says of the plot. Ends of treads are told in full, by `style.number`: neighbouring
// float32 inputs differ, and so must their texts.

// A tread: "x from 1.5769145 to 2.9326744, output 1.5, code 6"; both ends belong to it. The first and the
// last tread of the axis have no end on one side; the code is told where outputs have one.
Phrase spoken_tread(const Segment& tread, bool has_code, const NumberStyle& style);

// A place on a tread: the input, and by how much the output there differs from the true function.
Phrase spoken_place(float input, double error, const NumberStyle& style);

// What the plot shows: the quantizer over the inputs in view.
Phrase spoken_view(const Spec& spec, AxisRange x, const NumberStyle& style);
} // namespace quantoscope::inline words
