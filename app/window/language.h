#pragma once

#include "app/words/facts.h"

#include <QtCore>
#include <vector>

namespace quantoscope::inline window {
// The languages the window speaks: English, in which every text is written where it is used, and those of the
// catalogues. The command line speaks English and the C locale, and so do files, unless a figure has a language of
// its own.
struct Language {
    QString key;  // ISO 639-1
    QString name; // in itself
};

std::vector<Language> languages();

// The language to speak: the one saved, if it exists, or else the first of the desktop's (BCP 47 tags in
// order of preference) that exists, or else English.
QString language_for(const QString& saved, const QStringList& desktop);

// Lets the application speak a language from now on, Qt's own dialogs included where the distribution has
// their texts; texts already shown stay as they are. Numbers on the screen follow a language that was chosen,
// and the desktop's locale otherwise.
void speak(const QString& key);

// Numbers as the user's locale has them.
NumberStyle screen_style();
} // namespace quantoscope::inline window
