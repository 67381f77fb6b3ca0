#pragma once

#include <QScrollArea>

class QVBoxLayout;

namespace quantoscope::inline window {

// A column at the side of the window, of fixed width, that scrolls when it is taller than the window. What is
// in it is as wide either way: the scroll bar stands in the margin.
class SideColumn : public QScrollArea {
    Q_OBJECT

public:
    static constexpr int margin = 16;
    static constexpr int least_margin = 8; // beside the scroll bar

    SideColumn(int width, int spacing, QWidget* parent);

protected:
    void resizeEvent(QResizeEvent* event) override;
    QVBoxLayout& content() { return *m_content; }

private:
    QVBoxLayout* m_content;
};

} // namespace quantoscope::inline window
