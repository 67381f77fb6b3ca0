#pragma once

#include "core/analysis/analysis.h"
#include "core/figure/figure.h"

namespace quantoscope {

// What the program is looking at: all that a window, a figure and a file must agree on.
struct Document {
    Spec spec = first_sight();
    Interval interval{-12.0f, 12.0f}; // what the analysis speaks of, whatever the zoom
    Reference reference = Reference::truth;
    View view;

    bool operator==(const Document&) const = default;
};

} // namespace quantoscope
