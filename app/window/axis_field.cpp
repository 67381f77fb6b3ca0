#include "app/window/axis_field.h"

#include "app/window/announcer.h"
#include "app/window/number_box.h"
#include "app/window/store.h"
#include "app/window/widgets.h"
#include "core/text/number_text.h"

#include <QKeyEvent>
#include <QToolTip>
#include <cmath>

namespace quantoscope::inline window {
namespace {
// A number or the quotient of two; NaN of all else.
double typed_quotient(const QString& text) {
    const qsizetype slash = text.indexOf(QLatin1Char('/'));
    const auto number = [](const QString& part) {
        return static_cast<double>(parse_float32(typed_number(part)).value_or(NAN));
    };
    return number(text.left(slash)) / (slash < 0 ? 1.0 : number(text.mid(slash + 1)));
}

bool is_x(AxisEnd end) { return end == AxisEnd::left || end == AxisEnd::right; }

double& number_at(AxisRange& range, AxisEnd end) {
    return end == AxisEnd::left || end == AxisEnd::bottom ? range.first : range.last;
}

AxisRange range_of(const FigureView& view, AxisEnd end) {
    const Panel& plot = view.figure().plot();
    return is_x(end) ? plot.x : plot.y;
}
} // namespace

AxisField::AxisField(FigureView& view, Store& store) : QLineEdit(&view), m_view(view), m_store(store) {
    explained(this, tr("A number such as -12, 1/32 or 0x1p-3"));
    hide();
}

void AxisField::open(AxisEnd end) {
    const QString names[] = {tr("Left end of the axis"), tr("Right end of the axis"), tr("Lower end of the axis"),
                             tr("Upper end of the axis")};
    m_end = end;
    setAccessibleName(names[static_cast<std::size_t>(end)]);
    AxisRange range = range_of(m_view, end);
    m_text = QString::fromStdString(text_of(static_cast<float>(number_at(range, end))));
    setText(m_text);
    resize(fontMetrics().horizontalAdvance(m_text) + 60, sizeHint().height());
    const QPoint middle = m_view.end_rect(end).center() - rect().center();
    move(std::clamp(middle.x(), 0, std::max(m_view.width() - width(), 0)), middle.y());
    show();
    raise();
    setFocus(Qt::OtherFocusReason);
    selectAll();
}

bool AxisField::take() {
    if (text() == m_text) { return true; }
    AxisRange range = range_of(m_view, m_end);
    const double typed = number_at(range, m_end) = typed_quotient(text());
    const QString problem = !std::isfinite(typed) ? tr("This is not a number: type one such as -12, 1/32 or 0x1p-3")
                            : range.first >= range.last ? tr("The lower end has to be less than the upper one")
                            : !is_showable(range)
                                ? tr("An axis shows four float32 values at least, and nothing from a million on")
                                : QString();
    if (!problem.isEmpty()) {
        QToolTip::showText(mapToGlobal(rect().bottomLeft()), problem, this, {}, 20000);
        announce(*this, problem);
        return false;
    }
    m_text = text();
    m_store.change([this, range](Document& document) {
        is_x(m_end) ? static_cast<void>(document.view.x = range) : static_cast<void>(document.view.y = range);
    });
    return true;
}

bool AxisField::focusNextPrevChild(bool next) {
    constexpr int ends = 4;
    if (take()) { open(static_cast<AxisEnd>((static_cast<int>(m_end) + (next ? 1 : ends - 1)) % ends)); }
    return true;
}

void AxisField::keyPressEvent(QKeyEvent* event) {
    const bool returns = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape || (returns && take())) {
        m_view.setFocus(Qt::OtherFocusReason); // which closes it
    } else if (!returns) {
        QLineEdit::keyPressEvent(event);
    }
}

void AxisField::focusOutEvent(QFocusEvent* event) {
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason) { hide(); }
}
} // namespace quantoscope::inline window
