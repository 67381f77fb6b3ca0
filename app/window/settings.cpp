#include "app/window/settings.h"

#include <cmath>

namespace quantoscope {

namespace {

QString panel_key(const PanelRow& row, const char* what)
{
    return QStringLiteral("panels/%1/%2")
        .arg(QString::fromLatin1(row.key.data(), static_cast<qsizetype>(row.key.size())),
             QLatin1String(what));
}

constexpr const char* geometry_key = "window/geometry";
constexpr const char* theme_key = "window/theme";
constexpr const char* language_key = "window/language";
constexpr const char* binary_key = "plot/binary_ticks";
constexpr const char* absolute_key = "plot/absolute_errors";

} // namespace

QSettings settings_file()
{
    return QSettings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("quantoscope"),
                     QStringLiteral("quantoscope"));
}

QByteArray saved_geometry()
{
    return settings_file().value(QLatin1String(geometry_key)).toByteArray();
}

void save_geometry(const QByteArray& geometry)
{
    settings_file().setValue(QLatin1String(geometry_key), geometry);
}

QString saved_language()
{
    return settings_file().value(QLatin1String(language_key)).toString();
}

void save_language(const QString& key)
{
    settings_file().setValue(QLatin1String(language_key), key);
}

QString saved_theme_key()
{
    return settings_file().value(QLatin1String(theme_key)).toString();
}

void save_theme_key(const QString& key)
{
    settings_file().setValue(QLatin1String(theme_key), key);
}

bool is_part_shown(const char* part)
{
    return settings_file().value(QLatin1String("window/show_") + QLatin1String(part), true).toBool();
}

void save_part_shown(const char* part, bool shown)
{
    settings_file().setValue(QLatin1String("window/show_") + QLatin1String(part), shown);
}

Document with_saved_choices(Document document)
{
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

void save_choices(const Document& document)
{
    QSettings file = settings_file();
    for (const PanelRow& row : panel_rows()) {
        const PanelSetting& panel = document.panels[static_cast<std::size_t>(row.kind)];
        file.setValue(panel_key(row, "shown"), panel.shown);
        file.setValue(panel_key(row, "height"), panel.height);
    }
    file.setValue(QLatin1String(binary_key), document.ticks == TickNotation::binary);
    file.setValue(QLatin1String(absolute_key), document.error_unit == ErrorUnit::absolute);
}

void forget_settings()
{
    QSettings file = settings_file();
    for (const char* group : {"window", "plot", "panels"}) {
        file.remove(QLatin1String(group));
    }
}

} // namespace quantoscope
