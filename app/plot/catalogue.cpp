#include "app/plot/catalogue.h"

#include "app/plot/qt_text.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

// Q_INIT_RESOURCE must stand outside any namespace.
static void register_translations() { Q_INIT_RESOURCE(quantoscope); }

namespace quantoscope::inline plot {
Catalogue::Catalogue(const QString& key) : m_locale(key == QLatin1String("en") ? QLocale::c() : QLocale(key)) {
    register_translations();
    QFile file(QStringLiteral(":/translations/%1.json").arg(key));
    if (!file.open(QIODevice::ReadOnly)) { return; }
    const QJsonObject texts = QJsonDocument::fromJson(file.readAll()).object();
    for (auto text = texts.begin(); text != texts.end(); ++text) {
        m_texts.insert(text.key().toUtf8(), text.value().toString());
    }
}

QString Catalogue::text(const char* english) const {
    return m_texts.value(QByteArray::fromRawData(english, static_cast<qsizetype>(qstrlen(english))));
}

QString Catalogue::said(const Phrase& phrase) const {
    const auto in_own = [this](const std::string& english) {
        const QString own = text(english.c_str());
        return with_ends_apart(own.isEmpty() ? qt_text(english) : own, m_locale).toStdString();
    };
    std::vector<std::string> arguments;
    for (const std::string& argument : phrase.arguments) {
        arguments.push_back(argument.find(' ') == std::string::npos ? argument : in_own(argument));
    }
    return qt_text(fill(in_own(phrase.text), arguments));
}
} // namespace quantoscope::inline plot
