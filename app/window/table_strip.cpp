#include "app/window/table_strip.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <cmath>

namespace quantoscope::inline window {
namespace {
double value_of_entry(const LookupTable& table, std::size_t address) {
    return static_cast<double>(table.entries[address].code) * table.type.format.step();
}

QString count_text(std::size_t entries) {
    return entries == 1 ? TableStrip::tr("1 entry")
                        : TableStrip::tr("%1 entries").arg(QLocale().toString(static_cast<qulonglong>(entries)));
}

QString number(const QLocale& locale, double value, int digits = 7) { return locale.toString(value, 'g', digits); }
} // namespace

TableStrip::TableStrip(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Lookup table"));
    hide();
}

void TableStrip::show_table(std::shared_ptr<const Target> target, const FixedPointType& result,
                            std::optional<std::size_t> address) {
    const bool has_table = target != nullptr && target->table.has_value();
    setVisible(has_table);
    if (!has_table || (target == m_target && address == m_address)) { return; }
    m_target = std::move(target);
    m_result = result;
    m_address = address;
    const QString text = address ? entry_text(*address) : count_text(m_target->table->entries.size());
    if (text != accessibleDescription()) { setAccessibleDescription(text); }
    update();
}

// All that is known of an entry: where it was sampled, what the curve is there, and what the types make of that.
QString TableStrip::entry_text(std::size_t address) const {
    const LookupTable& table = *m_target->table;
    const TableEntry& entry = table.entries[address];
    const QLocale locale;
    const std::int64_t code = code_of(value_of(entry.code, table.type.format), m_result);
    const QString place = locale.toString(static_cast<qulonglong>(address));
    const QString size = locale.toString(static_cast<qulonglong>(table.entries.size()));
    const QString result = number(locale, m_target->output_codes.value(code), 17);
    if (std::isnan(entry.exact)) { // of somebody's own table
        return tr("Entry %1 of %2: for the input %3, in the result %4")
            .arg(place, size, number(locale, entry.sample, 17), result);
    }
    return tr("Entry %1 of %2: sampled at %3, exactly %4, in the table %5, in the result %6")
        .arg(place, size, number(locale, entry.sample), number(locale, entry.exact),
             number(locale, value_of_entry(table, address), 17), result);
}

std::size_t TableStrip::entry_at(double position) const {
    const std::size_t size = m_target->table->entries.size();
    const double place = position / std::max(width(), 1) * static_cast<double>(size);
    return static_cast<std::size_t>(std::clamp(place, 0.0, static_cast<double>(size - 1)));
}

// To the first input code that reads the entry; some entries none reads.
void TableStrip::go_to(std::size_t address) {
    for (std::int64_t code = m_target->input.first; code <= m_target->input.last; ++code) {
        if (m_target->table->address(code) == address) {
            emit input_wanted(m_target->input.value(code));
            return;
        }
    }
    QToolTip::showText(mapToGlobal(QPoint(0, height())), tr("No input reads entry %1.").arg(address), this);
}

// To the next entry in that direction that an input code reads.
void TableStrip::go_on(int direction) {
    const auto size = static_cast<std::int64_t>(m_target->table->entries.size());
    const std::int64_t here = m_address ? static_cast<std::int64_t>(*m_address) : direction > 0 ? -1 : size;
    std::int64_t nearest = size; // entries away
    std::optional<std::int64_t> found;
    for (std::int64_t code = m_target->input.first; code <= m_target->input.last; ++code) {
        const auto address = m_target->table->address(code);
        const std::int64_t away = address ? direction * (static_cast<std::int64_t>(*address) - here) : 0;
        if (away > 0 && (!found || away < nearest)) {
            nearest = away;
            found = code;
        }
    }
    if (found) { emit input_wanted(m_target->input.value(*found)); }
}

void TableStrip::paintEvent(QPaintEvent*) {
    if (m_target == nullptr) { return; }
    QPainter painter(this);
    const LookupTable& table = *m_target->table;
    const std::size_t size = table.entries.size();
    double low = 0.0;
    double high = 0.0;
    for (std::size_t i = 0; i < size; ++i) {
        low = std::min(low, value_of_entry(table, i));
        high = std::max(high, value_of_entry(table, i));
    }
    const double text = fontMetrics().lineSpacing() + 2.0;
    const double room = height() - text;
    const auto y_of = [&](double value) { return high > low ? room * (high - value) / (high - low) : 0.0; };
    const double wide = static_cast<double>(width()) / static_cast<double>(size);
    const auto column = [&](std::size_t i) {
        const double value = value_of_entry(table, i);
        const double left = static_cast<double>(i) * wide;
        const double top = std::min(y_of(value), y_of(0.0));
        return QRectF(left, top, std::max(wide - (wide >= 3.0 ? 1.0 : 0.0), 1.0),
                      std::max(std::fabs(y_of(value) - y_of(0.0)), 1.0));
    };
    const auto stride = std::max<std::size_t>(1, size / static_cast<std::size_t>(std::max(width(), 1)));
    QColor plain = palette().color(QPalette::WindowText);
    plain.setAlphaF(0.35F);
    for (std::size_t i = 0; i < size; i += stride) { painter.fillRect(column(i), plain); }
    if (m_address) {
        QRectF lit = column(*m_address);
        lit.setWidth(std::max(lit.width(), 3.0));
        painter.fillRect(QRectF(lit.left(), 0, lit.width(), room),
                         QColor(palette().color(QPalette::Highlight).lighter(160)));
        painter.fillRect(lit, palette().color(QPalette::Highlight));
    }
    painter.setPen(palette().color(QPalette::WindowText));
    const QLocale locale;
    const QString words = m_address ? tr("entry %1: %2")
                                          .arg(locale.toString(static_cast<qulonglong>(*m_address)),
                                               number(locale, value_of_entry(table, *m_address), 17))
                                    : count_text(size);
    painter.drawText(QRectF(0, room, width(), text), Qt::AlignLeft | Qt::AlignBottom, words);
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 1));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void TableStrip::mousePressEvent(QMouseEvent* event) {
    if (m_target != nullptr) { go_to(entry_at(event->position().x())); }
}

void TableStrip::keyPressEvent(QKeyEvent* event) {
    const int step = event->key() == Qt::Key_Left ? -1 : event->key() == Qt::Key_Right ? 1 : 0;
    if (step == 0 || m_target == nullptr) {
        QWidget::keyPressEvent(event);
        return;
    }
    go_on(step);
}

bool TableStrip::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip && m_target != nullptr) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), entry_text(entry_at(help->pos().x())), this);
        return true;
    }
    return QWidget::event(event);
}
} // namespace quantoscope::inline window
