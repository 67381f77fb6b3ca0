#pragma once

#include <QString>
#include <QStringList>
#include <span>

namespace quantoscope::inline window {
// The languages the window speaks. Every text is written in English where it is used; a catalogue,
// resources/translations/KEY.json, maps it to another language whatever its context. The command line speaks
// English and the C locale, and so do files, unless a figure has a language of its own.
struct Language {
    const char* key;  // ISO 639-1
    const char* name; // in itself
};

std::span<const Language> languages();

// The language to speak: the one saved, if it exists, or else the first of the desktop's (BCP 47 tags in
// order of preference) that exists, or else English.
QString language_for(const QString& saved, const QStringList& desktop);

// Lets the application speak a language from now on, Qt's own dialogs included where the distribution has
// their texts; texts already shown stay as they are. Numbers on the screen follow a language that was chosen,
// and the desktop's locale otherwise.
void speak(const QString& key);
} // namespace quantoscope::inline window
