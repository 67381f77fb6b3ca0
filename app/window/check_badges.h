#pragma once

#include "app/plot/theme.h"
#include "app/window/card.h"
#include "core/analysis/checks.h"

namespace quantoscope::inline window {
// The usual checks at a glance: a sign and a word for each, which do not rest on colour. One that failed is a
// link to the input that shows it; the tool tip says what was found.
class CheckBadges : public FixedWidthText {
    Q_OBJECT

public:
    using FixedWidthText::FixedWidthText;
    void show_checks(const Analysis& analysis, const WidgetColors& colors);
};
} // namespace quantoscope::inline window
