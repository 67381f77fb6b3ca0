#include "app/window/settings.h"

#include "app/plot/qt_text.h"

#include <cmath>

namespace quantoscope::inline window {
namespace {
QString panel_key(const PanelRow& row, const char* what) {
    return QStringLiteral("panels/%1/%2").arg(qt_text(row.key), QLatin1String(what));
}

constexpr const char* recent_key = "recent/files";
constexpr qsizetype most_recent_files = 10;
constexpr const char* binary_key = "plot/binary_ticks";
constexpr const char* absolute_key = "plot/absolute_errors";
} // namespace

QSettings settings_file() {
    return QSettings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("quantoscope"),
                     QStringLiteral("quantoscope"));
}

QVariant saved_value(const char* key) { return settings_file().value(QLatin1String(key)); }

void save_value(const char* key, const QVariant& value) { settings_file().setValue(QLatin1String(key), value); }

Document with_saved_choices(Document document) {
    const QSettings file = settings_file();
    for (const PanelRow& row : panel_rows()) {
        PanelSetting& panel = document.panels[static_cast<std::size_t>(row.kind)];
        panel.shown = file.value(panel_key(row, "shown"), panel.shown).toBool();
        const double height = file.value(panel_key(row, "height"), panel.height).toDouble();
        panel.height = std::isfinite(height) && height > 0.0 ? height : panel.height;
    }
    const bool binary = file.value(QLatin1String(binary_key), false).toBool();
    document.ticks = binary ? TickNotation::binary : TickNotation::decimal;
    const bool absolute = file.value(QLatin1String(absolute_key), false).toBool();
    document.error_unit = absolute ? ErrorUnit::absolute : ErrorUnit::steps;
    return document;
}

void save_choices(const Document& document) {
    QSettings file = settings_file();
    for (const PanelRow& row : panel_rows()) {
        const PanelSetting& panel = document.panels[static_cast<std::size_t>(row.kind)];
        file.setValue(panel_key(row, "shown"), panel.shown);
        file.setValue(panel_key(row, "height"), panel.height);
    }
    file.setValue(QLatin1String(binary_key), document.ticks == TickNotation::binary);
    file.setValue(QLatin1String(absolute_key), document.error_unit == ErrorUnit::absolute);
}

void forget_settings() {
    QSettings file = settings_file();
    for (const char* group : {"window", "plot", "panels"}) { file.remove(QLatin1String(group)); }
}

QStringList recent_files() { return saved_value(recent_key).toStringList().mid(0, most_recent_files); }

void add_recent_file(const QString& path) {
    forget_recent_file(path);
    save_value(recent_key, (QStringList(path) + recent_files()).mid(0, most_recent_files));
}

void forget_recent_file(const QString& path) {
    QStringList files = recent_files();
    files.removeAll(path);
    save_value(recent_key, files);
}
} // namespace quantoscope::inline window
