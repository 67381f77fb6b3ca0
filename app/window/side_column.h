#pragma once

#include <QScrollArea>

class QVBoxLayout;

namespace quantoscope {

// A column at the side of the window, of fixed width, that scrolls when it is taller than the window.
class SideColumn : public QScrollArea {
    Q_OBJECT

public:
    static constexpr int margin = 16;

    SideColumn(int width, int spacing, QWidget* parent);

protected:
    QVBoxLayout& content() { return *m_content; }

private:
    QVBoxLayout* m_content;
};

} // namespace quantoscope
