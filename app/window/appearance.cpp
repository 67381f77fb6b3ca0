#include "app/window/appearance.h"

#include "app/plot/qt_text.h"
#include "app/window/actions.h"
#include "app/window/language.h"
#include "app/window/messages.h"
#include "app/window/settings.h"

#include <QActionGroup>
#include <QApplication>
#include <QEvent>
#include <QMenu>
#include <QScreen>
#include <QStyle>
#include <QtPlugin>
#include <ranges>

Q_IMPORT_PLUGIN(SvgIcons) // draws the arrows named below

namespace quantoscope::inline window {
namespace {
// The style sheet in parts; style_sheet_of fills in what stands after %.
constexpr const char* text_sheet = R"(
QScrollArea, QScrollArea > QWidget > QWidget#panel { background: %panel; border: none; }
QLabel[muted="true"] { color: %muted; }
QLabel[heading="true"] { color: %muted; font-weight: bold; }
QLabel[error="true"] { color: %alert; background: %field; border: 1px solid %alert;
  border-radius: 3px; padding: 5px; }
QLabel[advice="true"] { background: %field; border: 1px solid %outline;
  border-radius: 3px; padding: 5px; }
QToolButton[warning="true"] { color: %alert; }
QToolButton[warning="true"]:checked { color: %on_accent; background: %accent; }
QLabel[seen="true"] { color: %accent; background: %field; border: 1px solid %accent;
  border-radius: 3px; padding: 3px 10px; font-weight: bold; }
QLabel[lesson="true"], QLabel[question="true"] { font-weight: bold; }
QLabel[verdict="true"] { background: %panel; border-left: 4px solid %alert; padding: 6px; }
QLabel[verdict="true"][right="true"] { border-left-color: %fine; }
QLabel[goal="true"][reached="true"] { color: %fine; }
QPushButton[chosen="true"] { background: %accent; color: %on_accent; }
QFrame#strip { background: %field; border-top: 1px solid %line; }
QFrame#notice { background: %field; border: none; border-bottom: 2px solid %accent; }
QFrame#card { background: %field; border: 1px solid %line; border-left: 4px solid %line; border-radius: 3px; }
QFrame#card[role="out_of_range"] { border-left-color: %outside; }
QFrame#card[role="asymmetric"] { border-left-color: %asymmetric; }
QFrame#card[role="error"] { border-left-color: %error; }
QFrame#card[role="failed"] { border-left-color: %alert; }
QFrame#card[role="fine"] { border-left-color: %fine; }
)";

constexpr const char* slider_sheet = R"(
QSlider { min-height: 22px; }
QSlider::groove:horizontal { height: 4px; background: %line; border-radius: 2px; }
QSlider::sub-page:horizontal { background: %accent; border-radius: 2px; }
QSlider::sub-page:horizontal:disabled { background: %line; }
QSlider::handle:horizontal { width: 14px; height: 14px; margin: -7px 0; border-radius: 9px;
  border: 2px solid %accent; background: %field; }
QSlider::handle:horizontal:focus { background: %accent; }
QSlider::handle:horizontal:disabled { border-color: %line; background: %panel; }
QPushButton[segment] { background: %field; padding: 3px 2px; border-radius: 0px; }
QPushButton[segment="first"] { border-top-left-radius: 3px; border-bottom-left-radius: 3px; }
QPushButton[segment="last"] { border-top-right-radius: 3px; border-bottom-right-radius: 3px; }
QPushButton[segment="middle"] { border-left: none; border-right: none; }
QPushButton[segment]:checked { background: %accent; color: %on_accent; }
QPushButton[segment]:checked:disabled { background: %panel; color: %muted; }
QPushButton[segment]:focus { border: %framepx solid %muted; padding: 2px; text-decoration: underline; }
QToolButton[link="true"] { border: none; padding: 0px; background: transparent; color: %accent;
  text-decoration: underline; }
QToolButton[link="true"]:focus { border: %framepx solid %accent; padding: 0px; }
QFrame#popup { background: %field; border: 1px solid %outline; }
)";

// What a thick frame takes is taken from the padding, so that nothing moves.
constexpr const char* control_sheet = R"(
QCheckBox::indicator { width: 13px; height: 13px; border: 1px solid %muted; border-radius: 2px;
  background: %field; }
QCheckBox::indicator:checked { background: %accent; border-color: %accent;
  image: url(:/icons/check-%accent_ground.svg); }
QCheckBox::indicator:disabled { border: 1px dashed %muted; background: %panel; }
QCheckBox::indicator:focus { border: %framepx solid %accent; }
QRadioButton::indicator { width: 13px; height: 13px; border: 1px solid %muted; border-radius: 7px;
  background: %field; }
QRadioButton::indicator:checked { width: 5px; height: 5px; border: 5px solid %accent; }
QRadioButton::indicator:focus { border-color: %accent; }
quantoscope--window--RevisionStop { qproperty-focusFrame: %frame; }
QListView#quantizers { background: %field; border: 1px solid %outline; border-radius: 3px; }
QLineEdit, QComboBox, QToolButton, QPushButton { padding: 4px; border: 1px solid %outline;
  border-radius: 3px; background: %field; }
QToolButton, QPushButton { background: %panel; }
QToolButton, QPushButton { padding-left: 7px; padding-right: 7px; }
QToolButton:hover, QPushButton:hover, QComboBox:hover, QAbstractSpinBox:hover { border-color: %accent; }
QToolButton:pressed, QToolButton:checked, QPushButton:pressed { background: %accent; color: %on_accent; }
QLineEdit:focus, QComboBox:focus, QToolButton:focus, QPushButton:focus { border: %framepx solid %accent;
  padding-top: %restpx; padding-bottom: %restpx; }
QToolButton[unseen="true"], QToolButton[unseen="true"]:checked { background: transparent; padding: 0px;
  border: %framepx solid transparent; }
QToolButton[unseen="true"]:focus { border-color: %accent; }
QWidget#quantizer_bar QToolButton { padding: 3px 4px; }
QLineEdit[error="true"] { border-color: %alert; }
QComboBox { combobox-popup: 0; } /* a list: the menu Fusion shows takes no colours from here */
QComboBox::drop-down { width: 18px; border: none; }
QComboBox::down-arrow { image: url(:/icons/arrow-down-%ground.svg); width: 9px; height: 6px; }
QComboBox QAbstractItemView { border: 1px solid %outline; background: %field;
  selection-background-color: %accent; selection-color: %on_accent; }
QAbstractSpinBox { padding: 3px 2px; border: 1px solid %outline; border-radius: 3px; background: %field; }
QAbstractSpinBox:focus { border: %framepx solid %accent; padding: 0px; }
QAbstractSpinBox QLineEdit { border: none; padding: 0px; background: transparent; }
QAbstractSpinBox::up-button { width: 16px; border: none; subcontrol-position: top right; }
QAbstractSpinBox::down-button { width: 16px; border: none; subcontrol-position: bottom right; }
QAbstractSpinBox::up-arrow { image: url(:/icons/arrow-up-%ground.svg); width: 9px; height: 6px; }
QAbstractSpinBox::down-arrow { image: url(:/icons/arrow-down-%ground.svg); width: 9px; height: 6px; }
QMenu { border: 1px solid %outline; }
)";

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
    QString filled = QLatin1String(text_sheet) + QLatin1String(slider_sheet) + QLatin1String(control_sheet);
    const std::pair<const char*, QString> places[] = {
        {"%panel", c.panel.name()},
        {"%field", c.field.name()},
        {"%line", c.line.name()},
        {"%outline", c.outline.name()},
        {"%muted", c.muted.name()},
        {"%accent", c.accent.name()},
        {"%on_accent", c.on_accent.name()},
        {"%alert", c.alert.name()},
        {"%outside", theme[Role::out_of_range].color.name()},
        {"%asymmetric", theme[Role::asymmetric].color.name()},
        {"%error", theme[Role::error].color.name()},
        {"%fine", theme[Role::surrogate].color.name()},
        {"%frame", QString::number(c.focus_frame)},
        {"%rest", QString::number(5 - c.focus_frame)},
        {"%ground", theme.is_dark ? QStringLiteral("on-dark") : QStringLiteral("on-light")},
        {"%accent_ground", theme.is_dark ? QStringLiteral("on-light") : QStringLiteral("on-dark")}};
    // From the last on: %accent_ground begins as %accent does.
    for (const auto& [place, value] : std::views::reverse(places)) { filled.replace(QLatin1String(place), value); }
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

void Appearance::use_saved_theme() { choose_theme(saved_value(theme_key).toString()); }

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
