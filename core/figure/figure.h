#pragma once

#include "core/document/document.h"
#include "core/figure/study.h"

#include <optional>
#include <vector>

namespace quantoscope::inline figure {
// What to draw, as values with roles: no colours, no pixels, no words. The same figure feeds the window and
// every file.

enum class Role : std::uint8_t {
    activation,   // the true function
    surrogate,    // what the sigmoid mode puts in its place
    quantized,    // a staircase (inside the nominal range, for the selected one)
    out_of_range, // outside it
    asymmetric,   // inputs whose mirror image does not match
    range_edge,   // ends of the nominal range
    mark,         // the largest error; the inputs A and B
    error,        // q(x) - f(x)
    tolerance,    // half a step either way
    width,        // of a step in x
    uneven,       // a step whose mirror image has another width
    mirror_width, // the width of that mirror image
    probability,  // share of inputs
    training,     // outputs stochastic rounding may give
    difference,   // inputs on which two quantizers disagree
    measured,     // a measured point
    mismatch,     // one that differs from the quantizer
    cursor,
    ghost,      // what the selected one is held against
    sweep,      // one value of a sweep
    mean_error, // root of the mean square of q(x) - f(x)
    undefined,  // inputs for which the target has no output
};
inline constexpr std::size_t role_count = 22;

std::string_view role_key(Role role); // in files of data: its name above

// Whether lines of a role are about the quantizer of their slot, and look as that does.
bool is_of_a_quantizer(Role role);
bool is_curve(Role role); // of the true function or the sigmoid mode

struct Point {
    double x = 0.0;
    double y = 0.0;
};

// Elements name a role and, for `quantized`, the slot of the entry; for `sweep`, which value of the sweep.
struct Line {
    Role role = Role::activation;
    std::vector<Point> points;
    int slot = 0;
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
    int slot = 0;
};

// A rectangle; infinite ends reach to the panel's edge, and from edge to edge it is the inputs that count: a
// ribbon along the axis. `weight` is how solid it is.
struct Band {
    Role role = Role::asymmetric;
    AxisRange x;
    AxisRange y;
    double weight = 1.0;
    int ribbon = 0; // which ribbon from the bottom, where it is one
};

struct Dot {
    Role role = Role::measured;
    Point at;
};

// A place with words of its own, which stand beside it (PanelWords::callouts).
struct Callout {
    Role role = Role::mark;
    Point at;
};

struct Panel {
    PanelKind kind = PanelKind::plot;
    int row = 0; // place in the figure
    int column = 0;
    double height = 1.0; // share of the rows' room

    AxisRange x;
    AxisRange y;
    std::vector<Band> bands;
    std::vector<double> edges; // horizontal lines at the ends of the nominal range
    std::vector<Line> areas;   // polygons in the tint of their role, filled by the odd-even rule
    std::vector<Line> lines;
    std::vector<Tread> treads;
    std::size_t first_dotted = 0; // treads from this one on have a dot on each transition
    std::vector<Dot> dots;
    std::vector<Callout> callouts;
    std::optional<int> swept; // the value of the swept parameter this panel is about
    std::vector<int> ticks;   // where alone x is labelled; empty: anywhere
    bool log_x = false;       // x on a logarithmic scale
    bool missing = false;     // a frame in place of one that has nothing to show
};

struct LegendEntry {
    Role role = Role::quantized;
    std::optional<std::size_t> entry = {}; // of the document, for `quantized`
    int slot = 0;                          // of that entry
    bool hidden = false;                   // named and not drawn
    bool operator==(const LegendEntry&) const = default;
};

struct Figure {
    std::vector<Panel> panels;       // the plot first; never empty
    std::vector<LegendEntry> legend; // what is shown, in the order to name it
    int sweep_size = 0;              // values drawn with Role::sweep
    std::vector<PanelKind> left_out; // asked for, with nothing to show

    const Panel& plot() const { return panels.front(); }
    // The first panel of a kind, or null.
    const Panel* panel(PanelKind kind) const;
};

// The figure of a document that is not empty. `columns` is how many different x the output device can tell
// apart: where more transitions than that are in view, a staircase is drawn as a line through its values at
// as many inputs (each exact) instead of treads. `study` is the selected quantizer's; without it (still being
// worked out) what it knows is left out.
Figure build_figure(const Document& document, const Study* study, int columns);

// The first value of the sweep whose largest error is within its limit; nullopt where none is. Only where it has one.
std::optional<int> first_within_limit(const Document& document, const Trend& trend);

// The panels that were asked for and have nothing to show: beside a sweep, or without what they are about.
std::vector<PanelKind> panels_left_out(const Document& document);

// The quantizer with rounding at random switched on, or one that draws its outputs anyway; nullopt where its
// function has neither.
std::optional<Spec> training_spec(const Spec& spec);

// The entry the panel of rounding at random is about: of those drawn that round at random the selected one,
// else the first. The outputs possible are cells that fill the plane; those of several would cover each
// other.
std::optional<std::size_t> training_entry(const Document& document);

// What a panel shows, as files and options name it.
std::string panel_key(const Panel& panel);

// The true functions of what is drawn, each once, that of the selected quantizer first.
std::vector<ScaledCurve> drawn_activations(const Document& document);

// The y range that shows every output in view and the nominal range, with a little room. Of a function
// without end, an end of the range far beyond what is in view is left out.
AxisRange fitting_y(const Spec& spec, AxisRange x);

// The float32 inputs a range of the axis shows: the smallest interval that encloses it.
Interval inputs_of(AxisRange x);

// Pictures between two figures, as a parameter moves from one value to the next.

// The figure `to` with its staircases on their way: at each input the output lies `share` (0 to 1) of the way from that
// of `from` to its own, and so do the ends of the plot's y axis. Treads split where both have transitions, and merge
// when they arrive. Staircases are matched by slot; what has none in `from`, and all that is no tread, is that of `to`.
Figure between(const Figure& from, Figure to, double share);

// The figure with each tread at the value of the curve in its middle: what a staircase rises from.
Figure on_the_curve(Figure figure, const ScaledCurve& curve);
} // namespace quantoscope::inline figure
