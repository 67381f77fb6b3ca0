#pragma once

#include "app/words/facts.h"

namespace quantoscope {

// Numbers as the window writes them into sentences, in the user's locale.
NumberStyle screen_style();

} // namespace quantoscope
