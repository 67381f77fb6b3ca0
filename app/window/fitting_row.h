#pragma once

#include <QBoxLayout>
#include <QWidget>

namespace quantoscope::inline window {
// Parts side by side, or one below the other where they are too wide for that, so that none is ever cut.
class FittingRow : public QWidget {
public:
    explicit FittingRow(int spacing, bool breaks = false)
        : m_box(new QBoxLayout(QBoxLayout::LeftToRight, this))
        , m_breaks(breaks) {
        m_box->setContentsMargins({});
        m_box->setSpacing(spacing);
        setMinimumWidth(1); // that of its layout would keep it as it is
    }
    QBoxLayout& box() { return *m_box; }

protected:
    void resizeEvent(QResizeEvent*) override {
        int needed = 0;
        for (int i = 0; i < m_box->count(); ++i) {
            needed += m_box->itemAt(i)->minimumSize().width() + (i > 0 ? m_box->spacing() : 0);
        }
        m_box->setDirection(m_breaks || needed > width() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    }

private:
    QBoxLayout* m_box;
    bool m_breaks;
};
} // namespace quantoscope::inline window
