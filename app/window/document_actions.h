#pragma once

#include "app/window/actions.h"
#include "app/window/store.h"

namespace quantoscope::inline window {
// Edit > Undo, Redo and History..., a list of all steps: choosing one goes there. The list is a window of its
// own over `window`.
void register_steps(Actions& actions, Store& store, QWidget& window);

// View > Back and Forward: the ranges looked at before.
void register_views(Actions& actions, Store& store);

// The actions that show and change what a document's panels show: which of them are shown, units, ticks, what
// step widths are, whether the previous revision is compared with.
void register_panels(Actions& actions, Store& store);
} // namespace quantoscope::inline window
