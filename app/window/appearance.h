#pragma once

#include "app/plot/theme.h"
#include "app/window/actions.h"
#include "app/window/settings.h"

#include <QtWidgets>
#include <functional>
#include <vector>

namespace quantoscope::inline window {
// Colours of the controls around the figure.
QPalette palette_of(const Theme& theme);
QString style_sheet_of(const Theme& theme);

// Sets a property the style sheet chooses by; the widget is styled anew when it changes.
void set_style_property(QWidget* widget, const char* name, const QVariant& value);

// Whether a palette is a dark one (Qt 6.4 knows no colour scheme).
bool is_dark(const QPalette& palette);

// How the window looks, kept with the settings: theme, language, full screen, which of its parts are shown.
class Appearance : public QObject {
    Q_OBJECT

public:
    explicit Appearance(QMainWindow& window);

    const Theme& theme() const { return *m_theme; } // once one was used

    void register_actions(Actions& actions);
    // A part of the window that can be hidden, by the toggle "show_<key>"; it is shown as it was last.
    void add_part(Actions& actions, const char* key, std::function<void(bool)> show);

    void use_theme(const Theme& theme);
    void use_saved_theme() { choose_theme(saved_value(theme_key).toString()); }
    // Everything as at the first start.
    void reset();

signals:
    void themed(const Theme& theme);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void add_themes(Actions& actions);
    void add_languages(Actions& actions);
    void choose_theme(const QString& key);

    QMainWindow& m_window;
    const Theme* m_theme = nullptr;
    bool m_follows_system = true;
    QAction* m_full_screen = nullptr;
    std::vector<QAction*> m_parts;
    QActionGroup* m_themes = nullptr; // the desktop's first
};
} // namespace quantoscope::inline window
