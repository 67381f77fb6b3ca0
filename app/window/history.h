#pragma once

class QMenu;
class QWidget;

namespace quantoscope {

class Store;

// Edit > Undo, Redo and History..., a list of all steps: choosing one goes there. The list is a window of its
// own over `window`.
void add_step_actions(QMenu& menu, Store& store, QWidget& window);

// View > Back and Forward: the ranges looked at before.
void add_view_actions(QMenu& menu, Store& store);

} // namespace quantoscope
