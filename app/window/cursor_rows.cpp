#include "app/window/cursor_rows.h"

#include "core/fixed/fixed_point.h"

#include <algorithm>
#include <cmath>

namespace quantoscope::inline window {
namespace {
constexpr int most_in_row = 13;
constexpr double cell_height = 22.0;
constexpr double row_height = 40.0;
constexpr double widest_cell = 30.0;
constexpr double usual_letter = 14.0;

QChar superscript(QChar digit) {
    static constexpr char16_t digits[] = u"\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079";
    return digit == QLatin1Char('-') ? QChar(u'\u207b') : QChar(digits[digit.digitValue()]);
}

// "2\u207b\u00b3"
QString weight_text(const CodeBit& bit) {
    QString power;
    for (const QChar digit : QString::number(bit.exponent)) { power += superscript(digit); }
    return (bit.is_sign ? QStringLiteral("\u22122") : QStringLiteral("2")) + power;
}

constexpr int least_rows = 6;

double value_of_entry(const LookupTable& table, std::size_t address) {
    return static_cast<double>(table.entries[address].code) * table.type.format.step();
}

QString count_text(std::size_t entries) {
    return entries == 1 ? TableStrip::tr("1 entry")
                        : TableStrip::tr("%1 entries").arg(QLocale().toString(static_cast<qulonglong>(entries)));
}

QString number(const QLocale& locale, double value, int digits = 7) { return locale.toString(value, 'g', digits); }
} // namespace

BitRow::BitRow() {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Bits of the code"));
}

void BitRow::show_bits(const CodeBits& bits) {
    if (bits == m_bits) { return; }
    const bool resized = bits.bits.size() != m_bits.bits.size();
    m_bits = bits;
    setFocusPolicy(count() > 0 ? Qt::StrongFocus : Qt::NoFocus); // without a bit there is nothing to see it on
    m_current = std::clamp(m_current, 0, std::max(count() - 1, 0));
    QString text;
    for (const CodeBit& bit : m_bits.bits) { text += bit.value ? QLatin1Char('1') : QLatin1Char('0'); }
    setAccessibleDescription(tr("code %1, bits %2").arg(m_bits.code).arg(text));
    if (resized) { updateGeometry(); }
    update();
}

int BitRow::rows() const { return std::max(1, (count() + most_in_row - 1) / most_in_row); }

double BitRow::unit() const { return std::max(1.0, fontInfo().pixelSize() / usual_letter); }

QSize BitRow::sizeHint() const { return {120, static_cast<int>(rows() * row_height * unit())}; }

// The lower row is full, the upper one holds the rest, so that weights stand over their like.
QRectF BitRow::cell(int index) const {
    const int in_row = (count() + rows() - 1) / rows();
    const int from_right = count() - 1 - index;
    const int row = rows() - 1 - from_right / in_row;
    const double width = std::min(widest_cell * unit(), static_cast<double>(this->width()) / in_row);
    const double left = (in_row - 1 - from_right % in_row) * width;
    return {left, row * row_height * unit(), width, cell_height * unit()};
}

int BitRow::cell_at(QPointF position) const {
    for (int i = 0; i < count(); ++i) {
        if (cell(i).contains(position)) { return i; }
    }
    return -1;
}

void BitRow::flip(int index) {
    const CodeBit& bit = m_bits.bits[static_cast<std::size_t>(index)];
    const std::int64_t weight = std::int64_t{1} << (count() - 1 - index);
    const bool adds = bit.is_sign == bit.value; // a sign that goes adds, so does another bit that comes
    emit flipped(m_bits.code + (adds ? weight : -weight));
}

void BitRow::paint_cell(QPainter& painter, int index) const {
    const CodeBit& bit = m_bits.bits[static_cast<std::size_t>(index)];
    const QRectF box = cell(index).adjusted(0.5, 0.5, -1.5, -0.5);
    const QColor accent = palette().color(QPalette::Highlight);
    // Sign, whole and fraction bits differ in frame; those beyond the width are dashed.
    const bool whole = bit.exponent >= 0 && !bit.is_sign;
    QPen frame(bit.is_sign ? palette().color(QPalette::WindowText) : palette().color(QPalette::Dark),
               bit.is_sign || whole ? 2.0 : 1.0, bit.beyond_width ? Qt::DashLine : Qt::SolidLine);
    if (hasFocus() && index == m_current) { frame = QPen(accent, 3.0); }
    painter.setPen(frame);
    painter.setBrush(bit.value ? accent : palette().color(QPalette::Base));
    painter.drawRect(box);
    painter.setPen(palette().color(bit.value ? QPalette::HighlightedText : QPalette::Text));
    QFont bold = font();
    bold.setBold(bit.value);
    painter.setFont(bold);
    painter.drawText(box, Qt::AlignCenter, bit.value ? QStringLiteral("1") : QStringLiteral("0"));
    QFont small = font();
    small.setPixelSize(static_cast<int>(std::lround((unit() > 1.2 ? 1.0 : 0.72) * fontInfo().pixelSize())));
    painter.setFont(small);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(QRectF(box.left() - 6.0, box.bottom() + 1.0, box.width() + 12.0, 16.0 * unit()),
                     Qt::AlignHCenter | Qt::AlignTop, weight_text(bit));
    // The binary point.
    if (bit.exponent == 0 && index + 1 < count()) {
        painter.setBrush(palette().color(QPalette::WindowText));
        painter.setPen(Qt::NoPen);
        painter.drawEllipse(QPointF(box.right() + 0.8, box.bottom()), 2.6, 2.6);
    }
}

void BitRow::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int i = 0; i < count(); ++i) { paint_cell(painter, i); }
}

void BitRow::mousePressEvent(QMouseEvent* event) {
    if (const int index = cell_at(event->position()); index >= 0) {
        m_current = index;
        flip(index);
    }
}

void BitRow::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Left: m_current = std::max(m_current - 1, 0); break;
    case Qt::Key_Right: m_current = std::clamp(m_current + 1, 0, std::max(count() - 1, 0)); break;
    case Qt::Key_Space:
    case Qt::Key_Return:
        if (count() > 0) { flip(m_current); }
        break;
    default: QWidget::keyPressEvent(event); return;
    }
    update();
}

bool BitRow::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto& help = static_cast<QHelpEvent&>(*event);
        if (const int index = cell_at(help.pos()); index >= 0) {
            const CodeBit& bit = m_bits.bits[static_cast<std::size_t>(index)];
            const QString weight = QStringLiteral("%1 2^%2")
                                       .arg(bit.is_sign ? QStringLiteral("\u2212") : QStringLiteral("+"))
                                       .arg(bit.exponent);
            QToolTip::showText(help.globalPos(), bit.is_sign ? tr("Sign bit, weight %1; click to flip").arg(weight)
                                                 : bit.beyond_width
                                                     ? tr("Beyond the width given, weight %1").arg(weight)
                                                     : tr("Weight %1; click to flip").arg(weight));
        }
        return true;
    }
    return QWidget::event(event);
}

StageTable::StageTable() {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Operations at the cursor"));
}

void StageTable::show_rows(std::vector<Row> rows, int highlighted) {
    if (rows == m_rows && highlighted == m_highlighted) { return; }
    m_highlighted = highlighted;
    const bool resized = rows.size() != m_rows.size();
    m_rows = std::move(rows);
    setAccessibleDescription(text());
    if (resized) { updateGeometry(); }
    update();
}

QString StageTable::text() const {
    QStringList lines;
    for (const Row& row : m_rows) { lines.push_back(row[0] + QLatin1Char('\t') + row[1] + QLatin1Char('\t') + row[2]); }
    return lines.join(QLatin1Char('\n'));
}

QSize StageTable::sizeHint() const {
    const int rows = std::max(least_rows, static_cast<int>(m_rows.size()));
    return {120, rows * (QFontMetrics(small_font()).height() + 2)};
}

void StageTable::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QFont plain = small_font();
    QFont mono = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    mono.setPointSizeF(0.8 * font().pointSizeF());
    const double height = QFontMetrics(plain).height() + 2;
    const double hex_width = QFontMetricsF(mono).horizontalAdvance(QStringLiteral("-0x1.234568p-10"));
    const double hex_left = width() - hex_width;
    double top = 0.0;
    for (const Row& row : m_rows) {
        const QFontMetricsF metrics(plain);
        if (&row - m_rows.data() == m_highlighted) {
            QColor ground = palette().color(QPalette::Highlight);
            painter.fillRect(QRectF(0.0, top, 3.0, height), ground);
            ground.setAlphaF(0.16F);
            painter.fillRect(QRectF(0.0, top, width(), height), ground);
        }
        const double value_width = metrics.horizontalAdvance(row[1]) + 6.0;
        const double name_width = std::max(hex_left - value_width, 20.0);
        painter.setFont(plain);
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(QRectF(5.0, top, name_width - 5.0, height), Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(row[0], Qt::ElideRight, name_width - 9.0));
        painter.drawText(QRectF(name_width, top, hex_left - name_width - 4.0, height),
                         Qt::AlignRight | Qt::AlignVCenter, row[1]);
        painter.setFont(mono);
        painter.setPen(palette().color(QPalette::Dark));
        painter.drawText(QRectF(hex_left, top, hex_width, height), Qt::AlignRight | Qt::AlignVCenter, row[2]);
        top += height;
    }
}

void StageTable::contextMenuEvent(QContextMenuEvent* event) {
    QMenu menu(this);
    menu.addAction(tr("&Copy"), this, [this] { QApplication::clipboard()->setText(text()); });
    menu.exec(event->globalPos());
}

TableStrip::TableStrip() {
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
