#pragma once

#include "core/spec/spec.h"

#include <QPixmap>

namespace quantoscope::inline plot {
struct Theme;
} // namespace quantoscope::inline plot

namespace quantoscope::inline window {
// A staircase as small as an icon, over the inputs on which it does something: the smallest power of two
// beyond which its outputs stay the same, in both directions, and a quarter more. One input is evaluated for
// each column of pixels.
QPixmap staircase_thumbnail(const Spec& spec, QSize size, qreal device_pixel_ratio, const Theme& theme);
} // namespace quantoscope::inline window
