#pragma once

#include "core/text/result.h"

#include <QLocale>
#include <QString>
#include <QTranslator>
#include <memory>

namespace quantoscope::inline plot {
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
