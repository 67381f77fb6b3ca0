#include "app/plot/qt_text.h"

#include <QDir>

// Q_INIT_RESOURCE must stand outside any namespace.
static void register_translations() { Q_INIT_RESOURCE(translations); }

namespace quantoscope::inline plot {
Catalogue::Catalogue(const QString& key) : m_locale(key == QLatin1String("en") ? QLocale::c() : QLocale(key)) {
    register_translations();
    (void)m_texts->load(QStringLiteral(":/translations/quantoscope_%1.qm").arg(key));
}

QString Catalogue::text(const char* english, int count) const {
    for (const char* folder : {"core", "words", "files", "plot", "window"}) {
        const QString own = m_texts->translate(folder, english, nullptr, count);
        if (!own.isEmpty()) { return own; }
    }
    return {};
}

QString Catalogue::said(const Phrase& phrase) const {
    const auto in_own = [this](const std::string& english, std::int64_t count = -1) {
        const QString own = text(english.c_str(), plural_of(count));
        return with_ends_apart(own.isEmpty() ? qt_text(english) : own, m_locale).toStdString();
    };
    std::vector<std::string> arguments;
    for (const std::string& argument : phrase.arguments) {
        arguments.push_back(argument.find(' ') == std::string::npos ? argument : in_own(argument));
    }
    return qt_text(fill(in_own(phrase.text, phrase.count), arguments));
}

QStringList translated_languages() {
    register_translations();
    QStringList keys = QDir(QStringLiteral(":/translations")).entryList();
    for (QString& key : keys) { key = key.section(QLatin1Char('_'), 1).section(QLatin1Char('.'), 0, 0); }
    return keys;
}
} // namespace quantoscope::inline plot
