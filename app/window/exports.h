#pragma once

#include "app/window/actions.h"
#include "app/window/analyst.h"
#include "app/window/facts_panel.h"
#include "app/window/files.h"

namespace quantoscope::inline window {
// What exports work on; dialogs lie over `window`.
struct ExportParts {
    Store& store;
    Analyst& analyst;
    const Files& files;
    const FactsPanel& facts;
    QWidget& window;
};

// The actions of what leaves the window: figures and tables as files, on paper, and all that is copied to the clipboard.
void register_exports(Actions& actions, const ExportParts& parts);
} // namespace quantoscope::inline window
