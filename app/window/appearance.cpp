#include "app/window/appearance.h"

#include "app/plot/qt_text.h"
#include "app/window/language.h"
#include "app/window/messages.h"

#include <QtPlugin>

Q_IMPORT_PLUGIN(SvgIcons) // draws the style sheet's arrows

// A static library's resources are not registered by themselves. Q_INIT_RESOURCE must stand outside any namespace.
static void register_resources() { Q_INIT_RESOURCE(quantoscope); }

namespace quantoscope::inline window {
namespace {
constexpr QSize usual_size(1440, 900);

// A choice for each title and its key, after that of the desktop, whose key is empty. They are checked one at a time.
QActionGroup* add_choices(QMenu& menu, std::vector<std::pair<QString, QString>> choices) {
    auto* group = new QActionGroup(&menu);
    choices.insert(choices.begin(), {Appearance::tr("As the &desktop"), QString()});
    for (const auto& [title, key] : choices) {
        QAction* action = menu.addAction(title);
        action->setCheckable(true);
        action->setData(key);
        action->setObjectName(menu.menuAction()->objectName() + QLatin1Char('_') + key);
        group->addAction(action);
    }
    return group;
}

// The setting of a part of the window.
QByteArray shown_key(const char* part) { return QByteArray("window/show_") + part; }
} // namespace

QPalette palette_of(const Theme& theme) {
    const WidgetColors& c = theme.widgets;
    QPalette palette;
    palette.setColor(QPalette::Window, c.panel);
    palette.setColor(QPalette::WindowText, c.text);
    palette.setColor(QPalette::Base, c.field);
    palette.setColor(QPalette::AlternateBase, c.panel);
    palette.setColor(QPalette::Text, c.text);
    palette.setColor(QPalette::PlaceholderText, c.muted);
    palette.setColor(QPalette::Button, c.panel);
    palette.setColor(QPalette::ButtonText, c.text);
    palette.setColor(QPalette::ToolTipBase, c.field);
    palette.setColor(QPalette::ToolTipText, c.text);
    palette.setColor(QPalette::Highlight, c.accent);
    palette.setColor(QPalette::HighlightedText, c.on_accent);
    palette.setColor(QPalette::Link, c.accent);
    palette.setColor(QPalette::LinkVisited, c.accent);
    palette.setColor(QPalette::Mid, c.line);
    palette.setColor(QPalette::Dark, c.muted);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, c.muted);
    }
    return palette;
}

QString style_sheet_of(const Theme& theme) {
    const WidgetColors& c = theme.widgets;
    register_resources();
    QFile sheet(QStringLiteral(":/style/window.qss"));
    QString filled = sheet.open(QIODevice::ReadOnly) ? QString::fromUtf8(sheet.readAll()) : QString();
    // %accent_ground begins as %accent does, so it comes first.
    const std::pair<const char*, QString> places[] = {
        {"%accent_ground", theme.is_dark ? QStringLiteral("on-light") : QStringLiteral("on-dark")},
        {"%ground", theme.is_dark ? QStringLiteral("on-dark") : QStringLiteral("on-light")},
        {"%rest", QString::number(5 - c.focus_frame)},
        {"%frame", QString::number(c.focus_frame)},
        {"%fine", theme[Role::surrogate].color.name()},
        {"%error", theme[Role::error].color.name()},
        {"%asymmetric", theme[Role::asymmetric].color.name()},
        {"%outside", theme[Role::out_of_range].color.name()},
        {"%alert", c.alert.name()},
        {"%on_accent", c.on_accent.name()},
        {"%accent", c.accent.name()},
        {"%muted", c.muted.name()},
        {"%outline", c.outline.name()},
        {"%line", c.line.name()},
        {"%field", c.field.name()},
        {"%panel", c.panel.name()}};
    for (const auto& [place, value] : places) { filled.replace(QLatin1String(place), value); }
    return filled;
}

void set_style_property(QWidget* widget, const char* name, const QVariant& value) {
    if (widget->property(name) != value) {
        widget->setProperty(name, value);
        widget->style()->unpolish(widget);
        widget->style()->polish(widget);
    }
}

bool is_dark(const QPalette& palette) { return palette.color(QPalette::Window).lightness() < 128; }

Appearance::Appearance(QMainWindow& window) : QObject(&window), m_window(window) {
    register_resources();
    window.setWindowIcon(QIcon(QStringLiteral(":/icons/quantoscope.svg")));
    window.installEventFilter(this);
    window.resize(usual_size.boundedTo(window.screen()->availableSize()));
}

void Appearance::register_actions(Actions& actions) {
    m_full_screen = &actions["full_screen"];
    actions.on("full_screen", this,
               [this](bool on) { m_window.setWindowState(m_window.windowState().setFlag(Qt::WindowFullScreen, on)); });
    add_themes(actions);
    add_languages(actions);
}

void Appearance::add_part(Actions& actions, const char* key, std::function<void(bool)> show) {
    QAction* action = &actions[QLatin1String("show_") + QLatin1String(key)];
    const bool shown = settings_file().value(shown_key(key), true).toBool();
    action->setChecked(shown);
    show(shown);
    connect(action, &QAction::toggled, this, [key, act = std::move(show)](bool on) {
        act(on);
        save_value(shown_key(key).constData(), on);
    });
    m_parts.push_back(action);
}

void Appearance::add_themes(Actions& actions) {
    std::vector<std::pair<QString, QString>> choices;
    for (const Theme& theme : themes()) {
        choices.emplace_back(QLatin1Char('&') + translated(theme.title.toStdString()), theme.key);
    }
    m_themes = add_choices(actions.submenu("theme"), choices);
    connect(m_themes, &QActionGroup::triggered, this, [this](const QAction* action) {
        choose_theme(action->data().toString());
        save_value(theme_key, action->data());
    });
}

void Appearance::add_languages(Actions& actions) {
    std::vector<std::pair<QString, QString>> choices;
    for (const Language& language : languages()) { choices.emplace_back(language.name, language.key); }
    QActionGroup* group = add_choices(actions.submenu("language"), choices);
    for (QAction* action : group->actions()) {
        action->setChecked(action->data().toString() == saved_value(language_key).toString());
    }
    connect(group, &QActionGroup::triggered, this, [this](const QAction* action) {
        save_value(language_key, action->data());
        show_status(m_window, tr("Language at the next start: %1").arg(action->text().remove(QLatin1Char('&'))));
    });
}

void Appearance::use_theme(const Theme& theme) {
    m_follows_system = false;
    if (m_theme == &theme) { return; }
    m_theme = &theme;
    QApplication::setPalette(palette_of(theme)); // dialogs and menus included
    m_window.setStyleSheet(style_sheet_of(theme));
    emit themed(theme);
}

// The theme of a key; that of the desktop where the key is empty or unknown.
void Appearance::choose_theme(const QString& key) {
    QAction* chosen = m_themes->actions().front();
    for (QAction* action : m_themes->actions()) { chosen = action->data().toString() == key ? action : chosen; }
    chosen->setChecked(true);
    const QString known = chosen->data().toString();
    if (known.isEmpty()) {
        QApplication::setPalette(QPalette()); // what the desktop says without us
        m_theme = nullptr;
        use_theme(is_dark(QApplication::palette()) ? dark_theme() : light_theme());
        m_follows_system = true;
    } else {
        use_theme(*find_theme(known.toStdString()));
    }
}

void Appearance::reset() {
    for (QAction* action : m_parts) { action->setChecked(true); }
    forget_settings();
    choose_theme(QString());
    m_window.setWindowState(m_window.windowState().setFlag(Qt::WindowFullScreen, false));
    m_window.resize(usual_size.boundedTo(m_window.screen()->availableSize()));
}

bool Appearance::eventFilter(QObject*, QEvent* event) {
    if (event->type() == QEvent::ThemeChange && m_follows_system && m_theme != nullptr) {
        choose_theme(QString());
    } else if (event->type() == QEvent::WindowStateChange && m_full_screen != nullptr) {
        m_full_screen->setChecked(m_window.isFullScreen());
    }
    return false;
}
} // namespace quantoscope::inline window
