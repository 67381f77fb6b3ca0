#include "app/window/glossary.h"

#include <QFile>
#include <QMap>
#include <QRegularExpression>

namespace quantoscope::inline window {
namespace {
// The rows of its table, "| tread, riser | the flat and ... |", by each of their terms.
QMap<QString, QString> read_glossary() {
    QMap<QString, QString> meanings;
    QFile page(QStringLiteral(":/manual/glossary.md"));
    if (!page.open(QIODevice::ReadOnly)) { return meanings; }
    static const QRegularExpression link(QStringLiteral(R"(\[([^\]]*)\]\([^)]*\))"));
    for (const QString& line : QString::fromUtf8(page.readAll()).split(QLatin1Char('\n'))) {
        const QStringList cells = line.split(QStringLiteral("| "));
        if (cells.size() != 3 || cells[1].startsWith(QLatin1Char('-'))) { continue; }
        const QString meaning =
            QString(cells[2]).replace(link, QStringLiteral("\\1")).remove(QLatin1Char('|')).remove(QLatin1Char('`'));
        for (const QString& term : cells[1].trimmed().split(QStringLiteral(", "))) {
            meanings[term.toLower()] = meaning.trimmed();
        }
    }
    return meanings;
}
} // namespace

QString meaning_of(const QString& word) {
    static const QMap<QString, QString> meanings = read_glossary();
    const QString term = word.toLower();
    for (const QString& form : {term, term.endsWith(QLatin1Char('s')) ? term.chopped(1) : term}) {
        if (const auto found = meanings.find(form); found != meanings.end()) { return *found; }
    }
    return {};
}
} // namespace quantoscope::inline window
