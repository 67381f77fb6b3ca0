#pragma once

#include "core/document/document.h"

#include <QByteArray>
#include <QSettings>
#include <QString>

namespace quantoscope {

// What the window keeps from one start to the next, in an INI file in the user's configuration folder:
// its place, the theme, and how a new document begins (panels, ticks, units). A value that makes no sense is
// as good as none.

// The file itself, for lists that belong to others (recent files).
QSettings settings_file();

QByteArray saved_geometry();
void save_geometry(const QByteArray& geometry);

QString saved_theme_key(); // empty: as the desktop
void save_theme_key(const QString& key);

QString saved_language(); // a key of languages(); empty: as the desktop
void save_language(const QString& key);

// Whether a part of the window is shown; every part is at first.
bool is_part_shown(const char* part);
void save_part_shown(const char* part, bool shown);

// `document` with the panels and choices kept, and the other way round.
Document with_saved_choices(Document document);
void save_choices(const Document& document);

// Forgets all of it (recent files stay).
void forget_settings();

} // namespace quantoscope
