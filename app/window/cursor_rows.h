#pragma once

#include "app/window/widgets.h"
#include "core/deploy/target.h"
#include "core/fixed/fixed_point.h"

#include <array>
#include <memory>
#include <optional>
#include <vector>

namespace quantoscope::inline window {
// The bits of a code as cells with their weights below; a click or Space flips one.
class BitRow : public QWidget {
    Q_OBJECT

public:
    BitRow();
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

// Rows of a name and a number in decimal and in hexadecimal, painted at once: labels in a layout would cost
// more than the plot each time the pointer moves. One of them can be highlighted.
class StageTable : public QWidget {
    Q_OBJECT

public:
    using Row = std::array<QString, 3>;

    StageTable();
    void show_rows(std::vector<Row> rows, int highlighted = -1);
    int highlighted() const { return m_highlighted; }
    QString text() const; // the rows, columns separated by tabs

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    QFont small_font() const { return scaled(font(), 0.86); }

    std::vector<Row> m_rows;
    int m_highlighted = -1; // none
};

// A lookup table as a row of columns, one for each entry and as high as its value; the one in use is lit, and what it
// holds stands below. A click, or the arrow keys, lead to an input that reads another entry.
class TableStrip : public QWidget {
    Q_OBJECT

public:
    TableStrip();
    // `target` null or without a table: nothing is shown. `result` is the target's type of outputs, `address` of the entry
    // in use, if any is.
    void show_table(std::shared_ptr<const Target> target, const FixedPointType& result,
                    std::optional<std::size_t> address);

    QSize sizeHint() const override { return {120, 64}; }
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void input_wanted(double x); // the smallest one that reads the entry

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    std::size_t entry_at(double position) const;
    QString entry_text(std::size_t address) const;
    void go_to(std::size_t address);
    void go_on(int direction);

    std::shared_ptr<const Target> m_target;
    FixedPointType m_result;
    std::optional<std::size_t> m_address;
};
} // namespace quantoscope::inline window
