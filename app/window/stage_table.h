#pragma once

#include <QStringList>
#include <QWidget>
#include <array>
#include <vector>

namespace quantoscope::inline window {
// Rows of a name and a number in decimal and in hexadecimal, painted at once: labels in a layout would cost
// more than the plot each time the pointer moves. One of them can be highlighted.
class StageTable : public QWidget {
    Q_OBJECT

public:
    using Row = std::array<QString, 3>;

    explicit StageTable(QWidget* parent = nullptr);
    void show_rows(std::vector<Row> rows, int highlighted = -1);
    int highlighted() const { return m_highlighted; }
    QString text() const; // the rows, columns separated by tabs

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    QFont small_font() const;

    std::vector<Row> m_rows;
    int m_highlighted = -1; // none
};
} // namespace quantoscope::inline window
