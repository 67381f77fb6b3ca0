#include "app/window/side_column.h"

#include <QVBoxLayout>
#include <algorithm>

namespace quantoscope::inline window {
SideColumn::SideColumn(int preferred_width, int spacing, QWidget* parent)
    : QScrollArea(parent)
    , m_preferred_width(preferred_width) {
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumWidth(least_width);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    setFocusPolicy(Qt::NoFocus);
    auto* widget = new QWidget;
    widget->setObjectName(QStringLiteral("panel")); // for the style sheet
    m_content = new QVBoxLayout(widget);
    m_content->setContentsMargins(margin, 12, margin, 12);
    m_content->setSpacing(spacing);
    setWidget(widget);
}

void SideColumn::resizeEvent(QResizeEvent* event) {
    QMargins margins = m_content->contentsMargins();
    margins.setRight(std::max(least_margin, margin - (width() - viewport()->width())));
    if (margins != m_content->contentsMargins()) { m_content->setContentsMargins(margins); }
    QScrollArea::resizeEvent(event); // gives the content its width, which the margins are part of
}
} // namespace quantoscope::inline window
