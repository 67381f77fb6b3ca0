#pragma once

#include "app/plot/ticks.h"
#include "core/figure/figure.h"

#include <QLocale>
#include <QString>
#include <QStringList>

namespace quantoscope {

// The words that go with a figure.
struct Captions {
    QStringList legend; // as Figure::legend
    QString input_axis;
    QString output_axis;
    QString defect_axis;
    QStringList edges;             // beside the ends of the nominal range, as Panel::edges
    QString pending;               // in the symmetry strip while its content is not known
    QString title;                 // the quantizer as text
    QLocale locale = QLocale::c(); // of the tick labels
    TickNotation notation = TickNotation::decimal;
};

// Files speak the C locale, the window the user's.
Captions captions_for(const Figure& figure, const Spec& spec, const Study* study, const QLocale& locale);

} // namespace quantoscope
