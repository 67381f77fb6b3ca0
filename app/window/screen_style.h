#pragma once

#include "app/words/facts.h"

namespace quantoscope {

// Numbers as the user's locale has them.
NumberStyle screen_style();

} // namespace quantoscope
