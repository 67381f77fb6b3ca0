#pragma once

#include "app/window/calm_wheel.h"

#include <QDoubleSpinBox>
#include <QSpinBox>
#include <algorithm>
#include <string>
#include <type_traits>

namespace quantoscope::inline window {
// Point and comma are both decimal marks in every field of a number, whatever the locale; none separates
// groups of digits. So a text has one of them at most.
inline bool is_decimal_mark(QChar character) { return character == QLatin1Char('.') || character == QLatin1Char(','); }

inline qsizetype decimal_marks(const QString& text) { return std::count_if(text.begin(), text.end(), is_decimal_mark); }

// What was typed into a line for a number, with a point as its mark; with several marks it stays as it is,
// which is no number.
inline std::string typed_number(QString text) {
    if (decimal_marks(text) == 1) { text.replace(QLatin1Char(','), QLatin1Char('.')); }
    return text.trimmed().toStdString();
}

// A spin box whose number is taken when the typing ends. Qt leaves group separators out of what is typed: in
// German "85.5" would be 855, a whole number of "1.6" would be 16. What is no number here may be typed, is
// not taken and goes when the field is left.
template <class Box> class NumberBox : public CalmWheel<Box> {
public:
    explicit NumberBox(QWidget* parent = nullptr) : CalmWheel<Box>(parent) { this->setKeyboardTracking(false); }

    QValidator::State validate(QString& input, int& position) const override {
        constexpr qsizetype most_marks = std::is_same_v<Box, QSpinBox> ? 0 : 1;
        if (decimal_marks(input) > most_marks) { return QValidator::Intermediate; }
        const QString point = this->locale().decimalPoint();
        for (const char mark : {'.', ','}) { input.replace(QLatin1Char(mark), point); }
        return Box::validate(input, position);
    }

    void fixup(QString&) const override {} // it would leave group separators out
};
} // namespace quantoscope::inline window
