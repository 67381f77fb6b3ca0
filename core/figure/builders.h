#pragma once

#include "core/figure/figure.h"

#include <limits>

namespace quantoscope::inline figure {
// One of the quantizers drawn.
struct Drawn {
    const Spec& spec;
    int slot;
    std::optional<Staircase> in_view; // absent where it has more treads than columns
    const PanelStudy* study;          // null while it is not known
};

// What the panels of a figure are made from.
struct FigureContext {
    const Document& document;
    const Spec& spec; // the selected quantizer
    const Study* study;
    int columns;
    std::vector<Drawn> drawn; // in the order of drawing, the selected one last

    // Of several quantizers a panel shows lines in their own colours and dashes; one has it to itself.
    bool alone() const { return drawn.size() <= 1; }
    // The selected one, null where it is hidden.
    const Drawn* selected() const;
};

// The content of each panel (panels.cpp).
PanelBuilder build_plot_panel, build_difference_panel, build_deployed_panel, build_error_panel, build_symmetry_panel,
    build_widths_panel, build_probability_panel, build_training_panel;

// The plots of a sweep, one for all values or one for each, and below the trends of the error and, with a target, of the
// codes that differ.
std::vector<Panel> build_sweep_panels(const FigureContext& context);

// A bar over [from, to] from 0 to `value`.
Band bar(Role role, double from, double to, double value, double weight = 1.0);

// Makes at most about `columns` of more bars than can be told apart: in each column the highest and the
// lowest are kept. Bars in increasing x.
std::vector<Band> thinned(std::vector<Band> bars, AxisRange x, int columns);

// The y range that shows all bars and 0, or the range given where there are none.
AxisRange fitting_bars(const std::vector<Band>& bars, AxisRange without);

// The bars of the ribbons that mark inputs in the plot.
std::vector<Band> symmetry_bars(const std::vector<SymmetryInterval>& intervals, AxisRange x);
std::vector<Band> difference_bars(const FigureContext& context); // of the first of the others
// The deployed output minus the trained one in steps of the former, a bar for all neighbouring input codes with the same
// difference; none without a target.
std::vector<Band> deployed_bars(const FigureContext& context);
// The inputs in view for which the target has no output, from `y.first` to `y.last`: wide enough to be seen.
std::vector<Band> undefined_bands(const FigureContext& context, AxisRange y);

// How many codes the selected outputs span in view: an upper bound of its transitions there.
double codes_in_view(const Spec& spec, AxisRange x);

// The ends of the nominal range.
std::vector<double> edges_of(const Spec& spec);

// The staircase at `columns` + 1 inputs.
std::vector<Point> envelope(const Spec& spec, AxisRange x, int columns);

// A curve at `columns` + 1 inputs and at its kinks.
std::vector<Point> sampled(const ScaledCurve& curve, AxisRange x, int columns);

// The staircase in view; absent where it has more transitions than columns.
std::optional<Staircase> staircase_in_view(const Spec& spec, AxisRange x, int columns);

// Adds a quantizer's staircase in view as treads or, where there is none, as a line.
void add_staircase(Panel& panel, const Spec& spec, const std::optional<Staircase>& in_view, Role role, int slot,
                   int columns);

// The range with room about it.
AxisRange roomy(double low, double high, double part);

inline constexpr double boundless = std::numeric_limits<double>::infinity();
} // namespace quantoscope::inline figure
