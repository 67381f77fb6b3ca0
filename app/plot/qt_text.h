#pragma once

#include "core/text/result.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QString>
#include <QTranslator>
#include <algorithm>
#include <cstdint>
#include <limits>
#include <memory>
#include <string_view>

namespace quantoscope::inline plot {
// Text of the core for Qt.
inline QString qt_text(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

// Intervals keep their ends apart: "[%1; %2]" where the decimal sign is a comma.
inline QString with_ends_apart(QString text, const QLocale& locale = QLocale()) {
    static const QRegularExpression interval(QStringLiteral(R"(\[([^\[\], ]+), (%\d)\])"));
    return locale.decimalPoint() == QLatin1String(",") ? text.replace(interval, QStringLiteral("[\\1; \\2]")) : text;
}

// A count as Qt chooses plurals by it.
inline int plural_of(std::int64_t count) {
    return static_cast<int>(std::min<std::int64_t>(count, std::numeric_limits<int>::max()));
}

// The translation of a text the core or app/words wrote in English, without and with its arguments.
inline QString translated(std::string_view text, std::int64_t count = -1) {
    if (text.empty()) { return {}; }
    return with_ends_apart(QCoreApplication::translate("words", std::string(text).c_str(), nullptr, plural_of(count)));
}

// An argument that is a text itself ("hard sigmoid") is translated; a single word may be a parameter's name.
inline std::string translated_argument(const std::string& argument) {
    return argument.find(' ') == std::string::npos ? argument : translated(std::string_view(argument)).toStdString();
}

inline QString translated(const Phrase& phrase) {
    std::vector<std::string> arguments;
    std::ranges::transform(phrase.arguments, std::back_inserter(arguments), translated_argument);
    return qt_text(fill(translated(phrase.text, phrase.count).toStdString(), arguments));
}

// The translations of the program's texts into one language, resources/translations/quantoscope_KEY.ts; none of
// English. A text means the same wherever it is used; in the file, texts are grouped by the folder that has them.
class Catalogue {
public:
    explicit Catalogue(const QString& key);

    bool is_empty() const { return m_texts->isEmpty(); }
    // Null where there is no translation. `count` chooses the plural of a text that has several.
    QString text(const char* english, int count = -1) const;

    // The phrase in this language, which need not be the window's.
    QString said(const Phrase& phrase) const;
    // Its numbers: of English those of the C locale, as files have them.
    const QLocale& locale() const { return m_locale; }

private:
    std::unique_ptr<QTranslator> m_texts = std::make_unique<QTranslator>();
    QLocale m_locale;
};

// The languages there are translations into, as ISO 639-1 names them.
QStringList translated_languages();
} // namespace quantoscope::inline plot
