#include "app/window/screen_style.h"

#include <QLocale>

namespace quantoscope::inline window {
NumberStyle screen_style() {
    QLocale locale;
    locale.setNumberOptions(locale.numberOptions() | QLocale::OmitGroupSeparator);
    const QLocale grouped;
    const auto number = [locale](double value) {
        // Short numbers in full; long ones to seven digits, which tell neighbouring places apart.
        const QString exact = locale.toString(value, 'g', QLocale::FloatingPointShortest);
        return (exact.size() <= 12 ? exact : locale.toString(value, 'g', 7)).toStdString();
    };
    return {.number = number,
            .measure = [locale](double value) { return locale.toString(value, 'g', 4).toStdString(); },
            .count = [grouped](
                         std::int64_t value) { return grouped.toString(static_cast<qlonglong>(value)).toStdString(); }};
}
} // namespace quantoscope::inline window
