#pragma once

namespace quantoscope::inline window {
class Actions;
class Store;

// The actions that show and change what a document's panels show: which of them are shown, units, ticks, what
// step widths are, whether the previous revision is compared with.
void register_panels(Actions& actions, Store& store);
} // namespace quantoscope::inline window
