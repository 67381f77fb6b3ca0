#include "app/window/columns.h"

#include "app/window/settings.h"
#include "app/window/widgets.h"

#include <algorithm>

namespace quantoscope::inline window {
namespace {
constexpr const char* widths_key = "window/columns";
constexpr int least_plot = 440;   // below it a figure's labels meet
constexpr int least_height = 320; // columns scroll

QToolButton* drawer_button(const QString& name, const QString& arrow) {
    auto* button = tool_button(arrow, name, name);
    button->setCheckable(true);
    button->setFixedWidth(18);
    button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    button->hide();
    return button;
}
} // namespace

SideColumn::SideColumn(int preferred_width, int spacing) : m_preferred_width(preferred_width) {
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

Columns::Columns(QWidget* controls, QWidget* plot, QWidget* facts)
    : m_sides{Column{controls, drawer_button(tr("Controls"), QStringLiteral("›"))},
              Column{facts, drawer_button(tr("Facts"), QStringLiteral("‹"))}}
    , m_plot(plot) {
    for (QWidget* column : {controls, plot, facts}) { m_split->addWidget(column); }
    m_split->setChildrenCollapsible(false);
    m_split->setHandleWidth(1);
    m_split->setStretchFactor(1, 1);
    m_plot->setMinimumWidth(least_plot);
    setLayout(in_row(0, m_sides[left].button, Wide{m_split}, m_sides[right].button));
    for (const Side side : {left, right}) {
        connect(m_sides[side].button, &QToolButton::toggled, this, [this, side](bool out) { pull(side, out); });
        m_sides[side].widget->installEventFilter(this);
    }
    m_split->restoreState(saved_value(widths_key).toByteArray());
}

QSize Columns::minimumSizeHint() const { return {least_plot + 36, least_height}; }

void Columns::save() const {
    if (!is_drawer(left) && !is_drawer(right)) { save_value(widths_key, m_split->saveState()); }
}

void Columns::reset() {
    const int controls = m_sides[left].widget->sizeHint().width();
    const int facts = m_sides[right].widget->sizeHint().width();
    m_split->setSizes({controls, std::max(least_plot, width() - controls - facts), facts});
}

void Columns::show_column(Side side, bool wanted) {
    m_sides[side].wanted = wanted;
    fold();
}

// Facts are the first to go: the controls are what one works with.
void Columns::fold() {
    const auto least = [this](Side side) {
        const Column& column = m_sides[side];
        return column.wanted ? column.widget->minimumWidth() + 1 : 0;
    };
    turn(left, width() < least(left) + least_plot + m_sides[right].button->width());
    turn(right, width() < least(left) + least_plot + least(right));
}

void Columns::turn(Side side, bool into_drawer) {
    Column& column = m_sides[side];
    column.button->setVisible(into_drawer && column.wanted);
    if (column.is_drawer != into_drawer) {
        column.is_drawer = into_drawer;
        if (into_drawer) {
            column.widget->setParent(this);
        } else {
            m_split->insertWidget(side == left ? 0 : m_split->count(), column.widget);
            m_split->setStretchFactor(m_split->indexOf(m_plot), 1);
        }
        const QSignalBlocker blocker(column.button);
        column.button->setChecked(false);
        column.widget->setVisible(!into_drawer && column.wanted);
    } else if (!into_drawer) {
        column.widget->setVisible(column.wanted);
    }
    if (into_drawer) { pull(side, column.wanted && column.button->isChecked()); }
}

void Columns::pull(Side side, bool out) {
    Column& column = m_sides[side];
    column.widget->setVisible(out);
    if (out) { place(side); }
}

void Columns::place(Side side) {
    const Column& column = m_sides[side];
    const int room = width() - m_sides[left].button->width() - m_sides[right].button->width();
    const int wide = std::min(room, column.widget->sizeHint().width());
    const int at = side == left ? column.button->width() : width() - column.button->width() - wide;
    column.widget->setGeometry(at, 0, wide, height());
    column.widget->raise();
}

void Columns::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fold();
}

bool Columns::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        for (Column& column : m_sides) {
            if (column.widget == watched && column.is_drawer) {
                column.button->setChecked(false);
                column.button->setFocus();
                return true;
            }
        }
    }
    return QWidget::eventFilter(watched, event);
}
} // namespace quantoscope::inline window
