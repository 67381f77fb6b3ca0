#include "app/window/bit_row.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>
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
} // namespace quantoscope::inline window
