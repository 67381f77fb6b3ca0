#pragma once

#include <QWidgetList>

namespace quantoscope::inline window {
// What Tab stops at within `root`, in the order one reads it: that of layouts, splitters and pages, whenever their
// parts were made. Of a group of radio buttons it is the chosen one.
QWidgetList tab_stops(const QWidget& root);

// Gives the focus to the stop after the one that has it, or before; false where there is no other.
bool focus_neighbour(const QWidget& root, bool next);
} // namespace quantoscope::inline window
