#pragma once

#include "app/plot/theme.h"

#include <QStringList>
#include <optional>
#include <qcustomplot.h>

namespace quantoscope {

class FigureScene;

// What follows the pointer: lines through every panel and what there is to read at the cursor.
struct CursorMarks {
    std::optional<double> x;
    std::optional<double> mirror; // -x, where that is of interest
    std::optional<double> a;
    std::optional<double> b;
    std::optional<double> output; // at x, for a ring on the staircase
    Role role = Role::quantized;  // of that output
    QStringList lines;            // in a box beside it
    bool operator==(const CursorMarks&) const = default;
};

// Draws the marks on a buffered layer of their own: moving them redraws nothing else.
class CursorLayer : public QCPLayerable {
    Q_OBJECT

public:
    CursorLayer(QCustomPlot* plot, const FigureScene* scene);

    void show(const CursorMarks& marks, const Theme& theme, const QFont& font);
    const CursorMarks& marks() const { return m_marks; }

protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override;
    void draw(QCPPainter* painter) override;

private:
    void draw_line(QPainter& painter, std::optional<double> x, const QString& name, bool dashed) const;
    void draw_box(QPainter& painter, QPointF beside) const;

    const FigureScene* m_scene;
    const Theme* m_theme = nullptr;
    QFont m_font;
    CursorMarks m_marks;
};

} // namespace quantoscope
