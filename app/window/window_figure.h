#pragma once

#include "app/plot/captions.h"

namespace quantoscope::inline window {
// What the window shows beyond the figure of a file.

// The legend's entries for what a click has hidden, so that another brings it back.
void name_hidden(Figure& figure, const Document& document, const Study* study);

// A frame for each panel that has nothing to show, with what it needs.
void frame_missing_panels(Figure& figure, Captions& captions, const Document& document);

// What a panel needs to show something; empty where it does.
QString need_of(PanelKind kind, const Document& document);
} // namespace quantoscope::inline window
