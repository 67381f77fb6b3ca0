#pragma once

#include "app/plot/theme.h"
#include "core/text/result.h"

#include <QFont>
#include <optional>

namespace quantoscope::inline plot {
// The family a figure is really set in.
struct Typeface {
    QString family;
    std::optional<Phrase> note = {}; // where it is not the one asked for
};

// The family asked for where there is one of that name, the program's own otherwise.
Typeface typeface_of(const FigureSetup& setup);

// Unhinted, so that letters stand where they do at every resolution.
QFont figure_font(const QString& family, int pixels);
} // namespace quantoscope::inline plot
