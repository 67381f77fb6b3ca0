#pragma once

#include "app/words/facts.h"

namespace quantoscope::inline window {
// Numbers as the user's locale has them.
NumberStyle screen_style();
} // namespace quantoscope::inline window
