#pragma once

#include "core/figure/study.h"

#include <optional>
#include <vector>

namespace quantoscope {

// What to draw, as values with roles: no colours, no pixels, no words. The same figure feeds the window and
// every file.

enum class Role : std::uint8_t {
    activation,   // the true function
    surrogate,    // what the sigmoid mode puts in its place
    quantized,    // the staircase inside the nominal range
    out_of_range, // outside it
    asymmetric,   // inputs whose mirror image does not match
    range_edge,   // ends of the nominal range
    mark,         // the input pointed out
    error,        // output less the true function
    tolerance,    // how large an error may be
    uneven,       // treads wider or narrower than the curve asks for
    mirror_width, // the width of a tread's mirror image
    probability,  // of the upper output where training rounds stochastically
    training,     // the outputs training may give
    difference,   // one quantizer less another
    measured,     // outputs that were handed in
    mismatch,     // where they are not the quantizer's
    cursor,       // a marker line
};
inline constexpr std::size_t role_count = 17;

struct AxisRange {
    double first = 0.0;
    double last = 1.0;
    bool operator==(const AxisRange&) const = default;
    double length() const { return last - first; }
};

// The part of the plane a figure shows. y fits the data until it is set.
struct View {
    AxisRange x{-12.0, 12.0};
    std::optional<AxisRange> y;
    std::optional<double> mark; // an input to point out
    bool operator==(const View&) const = default;
};

struct Point {
    double x = 0.0;
    double y = 0.0;
};

struct Line {
    Role role = Role::activation;
    std::vector<Point> points;
};

// One output over its inputs [from, to). `rises` tells that `from` is a transition, coming from
// `from_value`; a tread cut by the view's edge does not rise.
struct Tread {
    Role role = Role::quantized;
    double from = 0.0;
    double to = 0.0;
    double value = 0.0;
    bool rises = false;
    double from_value = 0.0;
};

// A rectangle; infinite ends reach to the panel's edge.
struct Band {
    Role role = Role::asymmetric;
    AxisRange x;
    AxisRange y;
};

struct Panel {
    AxisRange x;
    AxisRange y;
    std::vector<Band> bands;
    std::vector<double> edges;  // horizontal lines at the ends of the nominal range
    std::optional<double> mark; // a vertical line
    std::vector<Line> lines;
    std::vector<Tread> treads;
};

struct Figure {
    Panel plot;               // activation and staircase
    Panel symmetry;           // defect d(x) = q(x) + q(-x) - 2c, as bands from 0 to d
    std::vector<Role> legend; // what is shown, in the order to name it
};

// The figure of a quantizer in a view. `columns` is how many different x the output device can tell apart:
// where more transitions than that are in view, the staircase is drawn as a line through its values at as
// many inputs (each exact) instead of treads. `study` adds the asymmetric intervals; without it (still
// being worked out) they are left out.
Figure build_figure(const Spec& spec, const View& view, const Study* study, int columns);

// The y range that shows the nominal range and every output in view, with a little room.
AxisRange fitting_y(const Spec& spec, AxisRange x);

// The float32 inputs a range of the axis shows: the smallest interval that encloses it.
Interval inputs_of(AxisRange x);

} // namespace quantoscope
