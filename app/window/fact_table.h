#pragma once

#include "app/plot/theme.h"
#include "core/figure/study.h"

#include <functional>

class QWidget;

namespace quantoscope::inline window {
// The quantizers that are drawn beside each other, as HTML: their facts, each in its colour. Empty for one alone.
QString compared_table(const Document& document, const Study& study, const Theme& theme);

// All revisions of the selected quantizer by their facts, with the values it has now, in a dialog; `choose` is called
// with the one that is clicked.
void show_revisions(const Document& document, const QColor& link, QWidget& parent,
                    std::function<void(const Spec&)> choose);
} // namespace quantoscope::inline window
