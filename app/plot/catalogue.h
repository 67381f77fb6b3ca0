#pragma once

#include "core/text/phrase.h"

#include <QByteArray>
#include <QHash>
#include <QLocale>
#include <QString>

namespace quantoscope::inline plot {
// The translations of the program's texts into one language, resources/translations/KEY.json; none of English. Qt
// Linguist's tools cannot see texts that the core hands out as plain strings, and bind each to a context; here a text
// means the same wherever it stands.
class Catalogue {
public:
    explicit Catalogue(const QString& key);

    bool is_empty() const { return m_texts.isEmpty(); }
    QString text(const char* english) const; // null where there is no translation

    // The phrase in this language, which need not be the window's.
    QString said(const Phrase& phrase) const;
    // Its numbers: of English those of the C locale, as files have them.
    const QLocale& locale() const { return m_locale; }

private:
    QHash<QByteArray, QString> m_texts;
    QLocale m_locale;
};
} // namespace quantoscope::inline plot
