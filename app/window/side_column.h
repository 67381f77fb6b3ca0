#pragma once

#include <QScrollArea>

class QVBoxLayout;

namespace quantoscope::inline window {
// A column at the side of the window, at least `least_width` wide, that scrolls when it is taller than the window. What
// is in it is as wide either way: the scroll bar stands in the margin.
class SideColumn : public QScrollArea {
    Q_OBJECT

public:
    static constexpr int margin = 16;
    static constexpr int least_margin = 8; // beside the scroll bar

    static constexpr int least_width = 250;

    SideColumn(int preferred_width, int spacing, QWidget* parent);
    QSize sizeHint() const override { return {m_preferred_width, QScrollArea::sizeHint().height()}; }

protected:
    void resizeEvent(QResizeEvent* event) override;
    QVBoxLayout& content() { return *m_content; }

private:
    int m_preferred_width;
    QVBoxLayout* m_content;
};
} // namespace quantoscope::inline window
