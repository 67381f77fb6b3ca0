#pragma once

#include "app/plot/theme.h"

#include <QPalette>
#include <QString>

namespace quantoscope {

// Colours of the controls around the figure.
QPalette palette_of(const Theme& theme);
QString style_sheet_of(const Theme& theme);

// Whether a palette is a dark one (Qt 6.4 knows no colour scheme).
bool is_dark(const QPalette& palette);

} // namespace quantoscope
