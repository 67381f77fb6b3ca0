#include "app/plot/ticks.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>

namespace quantoscope::inline plot {
namespace {
constexpr double gap_between_labels = 1.4; // of the largest label, from the middle of one to that of the next

// Multiples k of a step, first <= k <= last.
struct Multiples {
    std::int64_t first = 0;
    std::int64_t last = -1;
    std::int64_t count() const { return last - first + 1; }
};

bool is_tickable(AxisRange range) {
    const double magnitude = std::max(std::fabs(range.first), std::fabs(range.last));
    return std::isfinite(range.length()) && range.length() >= 1e-300 && range.length() >= std::ldexp(magnitude, -44);
}

// The multiples whose position (of k) lies in `range`; `step` is about the distance of two positions. The
// quotients are rounded, so that their neighbours are asked too.
template <class PositionOf> Multiples multiples_in(AxisRange range, double step, const PositionOf& position_of) {
    auto first = static_cast<std::int64_t>(std::ceil(range.first / step)) - 1;
    auto last = static_cast<std::int64_t>(std::floor(range.last / step)) + 1;
    while (position_of(first) < range.first) { ++first; }
    while (position_of(last) > range.last) { --last; }
    return {first, last};
}

// digits * 10^exponent
struct Decimal {
    std::int64_t digits = 0;
    int exponent = 0;

    // The nearest double. Whatever the locale, Qt reads numbers here as C does.
    double value() const {
        return (QByteArray::number(static_cast<qlonglong>(digits)) + 'e' + QByteArray::number(exponent)).toDouble();
    }
};

// In ASCII: all digits, none after the last that counts.
QString fixed_text(Decimal number) {
    if (number.digits == 0) { return QStringLiteral("0"); }
    while (number.digits % 10 == 0) {
        number.digits /= 10;
        ++number.exponent;
    }
    QString digits = QString::number(static_cast<qlonglong>(std::abs(number.digits)));
    if (number.exponent >= 0) {
        digits += QString(number.exponent, QLatin1Char('0'));
    } else {
        digits = digits.rightJustified(1 - number.exponent, QLatin1Char('0'));
        digits.insert(digits.size() + number.exponent, QLatin1Char('.'));
    }
    return number.digits < 0 ? QLatin1Char('-') + digits : digits;
}

QString power_text(int base, int exponent) {
    static const QString raised = QStringLiteral("\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079");
    QString text = QString::number(base);
    for (const QChar c : QString::number(exponent)) {
        text += c == QLatin1Char('-') ? QChar(0x207b) : raised[c.digitValue()];
    }
    return text;
}

// An ASCII number as the locale writes it; its digits may lie outside the plane of 16-bit characters.
QString localised(const QString& ascii, const QLocale& locale) {
    const QList<uint> zero = locale.zeroDigit().toUcs4();
    QString text;
    for (const QChar c : ascii) {
        if (c.unicode() >= u'0' && c.unicode() <= u'9') {
            const char32_t digit = zero.value(0, U'0') + static_cast<char32_t>(c.digitValue());
            text += QString::fromUcs4(&digit, 1);
        } else if (c == QLatin1Char('.')) {
            text += locale.decimalPoint();
        } else if (c == QLatin1Char('-')) {
            text += locale.negativeSign();
        } else {
            text += c;
        }
    }
    return text;
}

qsizetype longest(const QStringList& texts) {
    qsizetype size = 0;
    for (const QString& text : texts) { size = std::max(size, text.size()); }
    return size;
}

QStringList decimal_labels(const std::vector<Decimal>& numbers, const QLocale& locale) {
    std::int64_t largest = 0;
    for (const Decimal& number : numbers) { largest = std::max(largest, std::abs(number.digits)); }
    // Of the leading digit of the largest, which the power tells.
    const int exponent =
        numbers.front().exponent + static_cast<int>(QByteArray::number(static_cast<qlonglong>(largest)).size()) - 1;
    const QString power = QChar(0xb7) + power_text(10, exponent);
    QStringList fixed;
    QStringList mantissas;
    for (const Decimal& number : numbers) {
        fixed.push_back(fixed_text(number));
        mantissas.push_back(fixed_text({number.digits, number.exponent - exponent}));
    }
    const bool powers = longest(fixed) > longest(mantissas) + power.size() + 1;
    QStringList labels;
    for (qsizetype i = 0; i < fixed.size(); ++i) {
        const bool zero = numbers[static_cast<std::size_t>(i)].digits == 0;
        labels.push_back(powers && !zero ? localised(mantissas[i], locale) + power : localised(fixed[i], locale));
    }
    return labels;
}

Ticks decimal_ticks(AxisRange range, int most, const QLocale& locale) {
    // A step may be at most twice the one before it: then a count above 3 never falls below 2.
    constexpr std::int64_t mantissas[] = {10, 20, 25, 50};
    // From at most a tenth of what fits on, so that the first to fit is found within two rounds.
    for (int exponent = static_cast<int>(std::floor(std::log10(range.length() / most))) - 2;; ++exponent) {
        for (const std::int64_t mantissa : mantissas) {
            const auto decimal = [&](std::int64_t k) { return Decimal{k * mantissa, exponent}; };
            const double step = decimal(1).value();
            if (range.length() / step > most + 1.0) { // one more or less by rounding
                continue;
            }
            const auto position = [&](std::int64_t k) { return decimal(k).value(); };
            const Multiples multiples = multiples_in(range, step, position);
            if (multiples.count() > most) { continue; }
            Ticks ticks;
            std::vector<Decimal> numbers;
            for (std::int64_t k = multiples.first; k <= multiples.last; ++k) {
                numbers.push_back(decimal(k));
                ticks.positions.push_back(numbers.back().value());
            }
            if (!numbers.empty()) { ticks.labels = decimal_labels(numbers, locale); }
            return ticks;
        }
    }
}

// k * 2^exponent as a reduced fraction; large powers are written as such.
QString binary_label(std::int64_t k, int exponent, const QLocale& locale) {
    constexpr int largest_plain_denominator = 10; // 2^10
    constexpr int most_plain_bits = 20;
    if (k == 0) { return localised(QStringLiteral("0"), locale); }
    const int zeros = std::countr_zero(static_cast<std::uint64_t>(k));
    k >>= zeros;
    exponent += zeros;
    const auto number = [&locale](std::int64_t n) {
        return localised(QString::number(static_cast<qlonglong>(n)), locale);
    };
    if (exponent < -largest_plain_denominator) { return number(k) + QLatin1Char('/') + power_text(2, -exponent); }
    if (exponent < 0) { return number(k) + QLatin1Char('/') + number(std::int64_t{1} << -exponent); }
    const int bits = static_cast<int>(std::bit_width(static_cast<std::uint64_t>(std::abs(k))));
    return bits + exponent <= most_plain_bits ? number(k * (std::int64_t{1} << exponent))
                                              : number(k) + QChar(0xb7) + power_text(2, exponent);
}

Ticks binary_ticks(AxisRange range, int most, const QLocale& locale) {
    for (int exponent = std::ilogb(range.length() / most) - 1;; ++exponent) {
        const auto position = [&](std::int64_t k) { return std::ldexp(static_cast<double>(k), exponent); };
        const Multiples multiples = multiples_in(range, position(1), position);
        if (multiples.count() > most) { continue; }
        Ticks ticks;
        for (std::int64_t k = multiples.first; k <= multiples.last; ++k) {
            ticks.positions.push_back(position(k));
            ticks.labels.push_back(binary_label(k, exponent, locale));
        }
        return ticks;
    }
}
} // namespace

Ticks make_ticks(AxisRange range, int most, const TickStyle& style) {
    if (most < 1 || !is_tickable(range)) { return {}; }
    return style.notation == TickNotation::binary ? binary_ticks(range, most, style.locale)
                                                  : decimal_ticks(range, most, style.locale);
}

Ticks ticks_with_room(AxisRange range, int most, const TickStyle& style, double room,
                      const std::function<double(const QString&)>& extent_of) {
    for (;;) {
        Ticks ticks = make_ticks(range, most, style);
        const int count = static_cast<int>(ticks.positions.size());
        if (count <= 3 || most <= 3) { return ticks; }
        double largest = 0.0;
        for (const QString& label : ticks.labels) { largest = std::max(largest, extent_of(label)); }
        const double apart = room * (ticks.positions[1] - ticks.positions[0]) / range.length();
        if (apart >= gap_between_labels * largest) { return ticks; }
        most = std::max(3, count - 1);
    }
}

void Ticker::set_notation(TickNotation notation) {
    if (notation != m_notation) {
        m_notation = notation;
        m_made = {};
    }
}

void Ticker::set_room(double pixels, Qt::Orientation orientation, const QFont& font) {
    if (pixels != m_room || orientation != m_orientation || font != m_font) {
        m_orientation = orientation;
        m_room = pixels;
        m_font = font;
        m_made = {};
    }
}

void Ticker::generate(const QCPRange& range, const QLocale& locale, QChar, int, QVector<double>& ticks,
                      QVector<double>* sub_ticks, QVector<QString>* labels) {
    if (m_made.positions.empty() || range != m_range || locale != m_locale) {
        m_range = range;
        m_locale = locale;
        const AxisRange shown{range.lower, range.upper};
        const TickStyle style{m_notation, locale};
        const QFontMetricsF metrics(m_font);
        m_made = m_room <= 0.0
                     ? make_ticks(shown, m_most, style)
                     : ticks_with_room(shown, m_most, style, m_room, [&](const QString& label) {
                           return m_orientation == Qt::Vertical ? metrics.height() : metrics.horizontalAdvance(label);
                       });
    }
    ticks = QVector<double>(m_made.positions.begin(), m_made.positions.end());
    if (sub_ticks != nullptr) { sub_ticks->clear(); }
    if (labels != nullptr) { *labels = m_made.labels; }
}
} // namespace quantoscope::inline plot
