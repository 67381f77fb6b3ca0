#pragma once

#include "app/plot/figure_view.h"

#include <QLineEdit>

namespace quantoscope::inline window {
class Store;

// A field over the number at an end of an axis, to type another one. Return applies it, Tab too and goes to the next
// end; Escape and leaving the field leave the axis as it is.
class AxisField : public QLineEdit {
    Q_OBJECT

public:
    AxisField(FigureView& view, Store& store);
    void open(AxisEnd end);

protected:
    bool focusNextPrevChild(bool next) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    bool take(); // whether the axis ends there now

    FigureView& m_view;
    Store& m_store;
    AxisEnd m_end = AxisEnd::left;
    QString m_text; // as it was opened with
};
} // namespace quantoscope::inline window
