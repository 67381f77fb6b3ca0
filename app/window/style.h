#pragma once

#include "app/plot/theme.h"

#include <QPalette>
#include <QString>
#include <QVariant>
#include <QWidget>

namespace quantoscope::inline window {
// Colours of the controls around the figure.
QPalette palette_of(const Theme& theme);
QString style_sheet_of(const Theme& theme);

// Sets a property the style sheet chooses by; the widget is styled anew when it changes.
void set_style_property(QWidget* widget, const char* name, const QVariant& value);

// Whether a palette is a dark one (Qt 6.4 knows no colour scheme).
bool is_dark(const QPalette& palette);
} // namespace quantoscope::inline window
