#include "app/window/tab_order.h"

#include <QAbstractButton>
#include <QApplication>
#include <QButtonGroup>
#include <QLayout>
#include <QScrollArea>
#include <QSplitter>
#include <algorithm>
#include <utility>

namespace quantoscope::inline window {
namespace {
void add_widgets(const QLayout& layout, QWidgetList& found) {
    for (int i = 0; i < layout.count(); ++i) {
        QLayoutItem* item = layout.itemAt(i);
        if (item->widget() != nullptr) {
            found.push_back(item->widget());
        } else if (item->layout() != nullptr) {
            add_widgets(*item->layout(), found);
        }
    }
}

// The parts of a widget as they stand; those in no layout, which float, after the others.
QWidgetList parts_of(const QWidget& widget) {
    QWidgetList parts;
    if (const auto* area = qobject_cast<const QScrollArea*>(&widget)) { return {area->widget()}; }
    if (const auto* split = qobject_cast<const QSplitter*>(&widget)) {
        for (int i = 0; i < split->count(); ++i) { parts.push_back(split->widget(i)); }
    } else if (widget.layout() != nullptr) {
        add_widgets(*widget.layout(), parts);
    }
    QWidgetList others;
    for (QWidget* child : widget.findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly)) {
        if (!parts.contains(child)) { others.push_back(child); }
    }
    std::ranges::stable_sort(others, {}, [](const QWidget* child) { return std::pair(child->y(), child->x()); });
    return parts + others;
}

bool is_stop(const QWidget& widget) {
    const auto* button = qobject_cast<const QAbstractButton*>(&widget);
    const QButtonGroup* group = button == nullptr ? nullptr : button->group();
    const bool is_passed_over =
        group != nullptr && group->exclusive() && group->checkedButton() != nullptr && !button->isChecked();
    return (widget.focusPolicy() & Qt::TabFocus) != 0 && widget.focusProxy() == nullptr && widget.isEnabled() &&
           !is_passed_over;
}

void add_stops(const QWidget& widget, QWidgetList& stops) {
    for (QWidget* part : parts_of(widget)) {
        if (part->isWindow() || !part->isVisible()) { continue; }
        if (is_stop(*part)) { stops.push_back(part); }
        add_stops(*part, stops);
    }
}
} // namespace

QWidgetList tab_stops(const QWidget& root) {
    QWidgetList stops;
    add_stops(root, stops);
    return stops;
}

bool focus_neighbour(const QWidget& root, bool next) {
    const QWidgetList stops = tab_stops(root);
    if (stops.isEmpty()) { return false; }
    const auto at = static_cast<int>(stops.indexOf(QApplication::focusWidget()));
    const int count = static_cast<int>(stops.size());
    const int to = at < 0 ? (next ? 0 : count - 1) : (at + (next ? 1 : count - 1)) % count;
    stops[to]->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}
} // namespace quantoscope::inline window
