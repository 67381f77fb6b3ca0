#pragma once

#include "core/document/document.h"

#include <QtCore>

namespace quantoscope::inline window {
// What the window keeps from one start to the next, in an INI file in the user's configuration folder:
// its place, the theme, and how a new document begins (panels, ticks, units). A value that makes no sense is
// as good as none.
QSettings settings_file();

QVariant saved_value(const char* key);
void save_value(const char* key, const QVariant& value);

inline constexpr const char* geometry_key = "window/geometry";
inline constexpr const char* theme_key = "window/theme";       // of themes(); empty: as the desktop
inline constexpr const char* language_key = "window/language"; // of languages(); empty: as the desktop

// `document` with the panels and choices kept, and the other way round.
Document with_saved_choices(Document document);
void save_choices(const Document& document);

// What the window showed when it was closed, as one line; a start with nothing to open goes on from there.
inline constexpr const char* last_key = "window/last";

// Forgets all of it (recent files stay).
void forget_settings();

// The session files opened or saved last, the latest first, at most ten.
QStringList recent_files();
void add_recent_file(const QString& path);
void forget_recent_file(const QString& path);
} // namespace quantoscope::inline window
