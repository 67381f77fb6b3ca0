#pragma once

#include "core/fixed/fixed_point.h"

#include <QWidget>

namespace quantoscope::inline window {
// The bits of a code as cells with their weights below; a click or Space flips one.
class BitRow : public QWidget {
    Q_OBJECT

public:
    explicit BitRow(QWidget* parent = nullptr);
    void show_bits(const CodeBits& bits);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void flipped(std::int64_t code); // the code with that bit flipped

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    int count() const { return static_cast<int>(m_bits.bits.size()); }
    int rows() const;
    double unit() const; // grows with the letters
    QRectF cell(int index) const;
    int cell_at(QPointF position) const; // -1 for none
    void flip(int index);
    void paint_cell(QPainter& painter, int index) const;

    CodeBits m_bits;
    int m_current = 0; // the cell the keyboard is at
};
} // namespace quantoscope::inline window
