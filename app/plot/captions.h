#pragma once

#include "core/figure/figure.h"

#include <QLocale>
#include <QString>
#include <QStringList>
#include <vector>

namespace quantoscope::inline plot {
// The words that go with one panel.
struct PanelCaptions {
    QString heading; // above, on the left; empty for none
    QString finding; // above, on the right
    QString subject; // the quantizer it is about, where others are drawn too
    QString input_axis;
    QString output_axis;
    QStringList edges;    // beside the ends of the nominal range, as Panel::edges
    QStringList lines;    // beside the right ends of lines, as Panel::lines
    QStringList callouts; // as Panel::callouts
    QString pending;      // across the panel while its content is not known
};

// The words that go with a figure.
struct Captions {
    QStringList legend; // as Figure::legend
    QString swept;      // the parameter of a sweep
    QStringList sweep;  // and its values
    QString title;      // the quantizer as text
    std::vector<PanelCaptions> panels;
    QLocale locale = QLocale::c(); // of the tick labels
};

// Of a file, in the figure's own language. English is that of the core, and the C locale.
Captions captions_for(const Figure& figure, const Document& document, const Study* study, FigureLanguage language);
// Of the window, which speaks the user's; of the C locale as an English file.
Captions captions_for(const Figure& figure, const Document& document, const Study* study, const QLocale& locale);
} // namespace quantoscope::inline plot
