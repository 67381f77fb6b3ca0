#include "app/window/language.h"

#include <QCoreApplication>
#include <QFile>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLibraryInfo>
#include <QTranslator>
#include <algorithm>
#include <array>

// Q_INIT_RESOURCE must stand outside any namespace.
static void register_translations() { Q_INIT_RESOURCE(quantoscope); }

namespace quantoscope::inline window {

namespace {

// Qt Linguist's tools cannot see texts that the core hands out as plain strings, and bind each to a context;
// here a text means the same wherever it stands.
class Catalogue : public QTranslator {
public:
    Catalogue(const QString& path, QObject* parent) : QTranslator(parent)
    {
        QFile file(path);
        if (file.open(QIODevice::ReadOnly)) {
            const QJsonObject texts = QJsonDocument::fromJson(file.readAll()).object();
            for (auto text = texts.begin(); text != texts.end(); ++text) {
                m_texts.insert(text.key().toUtf8(), text.value().toString());
            }
        }
    }

    bool isEmpty() const override { return m_texts.isEmpty(); }
    QString translate(const char*, const char* text, const char*, int) const override
    {
        return m_texts.value(QByteArray::fromRawData(text, static_cast<qsizetype>(qstrlen(text))));
    }

private:
    QHash<QByteArray, QString> m_texts;
};

void install(QTranslator* translator)
{
    translator->setObjectName(QStringLiteral("language"));
    QCoreApplication::installTranslator(translator);
}

} // namespace

std::span<const Language> languages()
{
    static constexpr std::array<Language, 2> all{{{"en", "English"}, {"de", "Deutsch"}}};
    return all;
}

QString language_for(const QString& saved, const QStringList& desktop)
{
    for (const QString& wanted : QStringList(saved) + desktop) {
        for (const Language& language : languages()) {
            const QLatin1String key(language.key);
            if (wanted == key || wanted.startsWith(key + QLatin1Char('-'))) { return key; }
        }
    }
    return QStringLiteral("en");
}

void speak(const QString& key)
{
    register_translations();
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
    install(new Catalogue(QStringLiteral(":/translations/%1.json").arg(key), qApp));
}

} // namespace quantoscope::inline window
