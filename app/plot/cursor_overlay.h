#pragma once

#include "app/plot/theme.h"

#include <QPixmap>
#include <QRegion>
#include <QStringList>
#include <QWidget>
#include <optional>
#include <vector>

namespace quantoscope::inline plot {
class FigureScene;

// What follows the pointer: lines through every panel and what there is to read at the cursor.
struct CursorMarks {
    std::optional<double> x;
    std::optional<double> mirror; // -x, where that is of interest
    std::optional<double> a;
    std::optional<double> b;
    std::optional<double> output; // at x, for a ring on the staircase
    QStringList lines;            // in a box beside it
    bool operator==(const CursorMarks&) const = default;
};

// Draws the marks over a picture of the plot, which it keeps. Moving them copies back and draws the few
// pixels they leave and cover; a buffered layer of QCustomPlot has all layers composed again, most of a
// replot's cost.
class CursorOverlay : public QWidget {
    Q_OBJECT

public:
    CursorOverlay(QWidget* plot, const FigureScene* scene);

    void keep_plot(); // after each drawing of the plot

    void show_marks(const CursorMarks& marks, const Theme& theme, const QFont& font);
    const CursorMarks& marks() const { return m_marks; }
    QRectF box() const;                   // around the lines of text; empty where there is none
    std::optional<QPointF> point() const; // the cursor's, on the staircase

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    // A line through the panels over inputs: where it stands in each.
    std::vector<QRect> line_rects(std::optional<double> x) const;
    QRect flag_rect(const QRect& line) const; // of its name, at the top of the first
    bool is_in_plot(QPointF point) const;
    QRectF box_rect(QPointF point) const;
    QRegion covered() const;
    void fit_box(); // as many lines as leave two thirds of the plot free

    void draw_line(QPainter& painter, std::optional<double> x, const QString& name, bool dashed) const;
    void draw_box(QPainter& painter, const QRectF& box) const;

    QWidget* m_plot;
    const FigureScene* m_scene;
    QPixmap m_picture;
    const Theme* m_theme = nullptr;
    QFont m_font;
    CursorMarks m_marks;
    QStringList m_lines; // of the marks, those in the box
    QSizeF m_box_size;   // around them
    QRegion m_painted;
};
} // namespace quantoscope::inline plot
