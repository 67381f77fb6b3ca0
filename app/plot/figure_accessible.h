#pragma once

#include "app/plot/spoken_plot.h"

namespace quantoscope::inline plot {
class FigureView;

// Makes figure views speak: role chart, the facts as its description, below it the table of treads and the
// place of the cursor. To be called once there is an application; further calls do nothing.
void install_figure_accessible();

// Tells assistive technology what has changed in `view.spoken()` since `before`. With the keyboard focus on
// the view, a screen reader says the tread the cursor has come to or, on the same tread, where on it.
void tell_spoken_change(FigureView& view, const SpokenPlot& before);
} // namespace quantoscope::inline plot
