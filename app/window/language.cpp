#include "app/window/language.h"

#include "app/plot/qt_text.h"

#include <QtCore>

namespace quantoscope::inline window {
namespace {
class Translator : public QTranslator {
public:
    Translator(const QString& key, QObject* parent) : QTranslator(parent), m_catalogue(key) {}

    bool isEmpty() const override { return m_catalogue.is_empty(); }
    QString translate(const char*, const char* text, const char*, int count) const override {
        return m_catalogue.text(text, count);
    }

private:
    Catalogue m_catalogue;
};

// Qt asks for the names of keys, and has translations of its own only where their package is installed.
[[maybe_unused]] constexpr const char* names_of_keys[] = {QT_TR_NOOP("Ctrl"), QT_TR_NOOP("Shift"), QT_TR_NOOP("Left"),
                                                          QT_TR_NOOP("Right")};

void install(QTranslator* translator) {
    translator->setObjectName(QStringLiteral("language"));
    QCoreApplication::installTranslator(translator);
}
} // namespace

std::vector<Language> languages() {
    std::vector<Language> all{{QStringLiteral("en"), QStringLiteral("English")}};
    for (const QString& key : translated_languages()) {
        const QString name = QLocale(key).nativeLanguageName();
        all.push_back({key, name.left(1).toUpper() + name.mid(1)});
    }
    return all;
}

QString language_for(const QString& saved, const QStringList& desktop) {
    const std::vector<Language> all = languages();
    for (const QString& wanted : QStringList(saved) + desktop) {
        for (const Language& language : all) {
            if (wanted == language.key || wanted.startsWith(language.key + QLatin1Char('-'))) { return language.key; }
        }
    }
    return QStringLiteral("en");
}

void speak(const QString& key) {
    const auto before = qApp->findChildren<QTranslator*>(QStringLiteral("language"));
    for (QTranslator* translator : before) {
        QCoreApplication::removeTranslator(translator);
        delete translator;
    }
    if (key == QLatin1String("en")) { return; }
    auto* of_qt = new QTranslator(qApp);
    if (of_qt->load(QStringLiteral("qtbase_%1").arg(key), QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        install(of_qt);
    } else {
        delete of_qt;
    }
    install(new Translator(key, qApp));
}

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
