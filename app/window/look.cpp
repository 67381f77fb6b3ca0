#include "app/window/look.h"

#include <QStyle>

namespace quantoscope {

namespace {

struct Colors {
    QColor panel;
    QColor field;
    QColor line;
    QColor text;
    QColor muted;
    QColor accent;
};

Colors colors_of(const Theme& theme)
{
    const auto pick = [&](const char* light, const char* dark) {
        return QColor(QLatin1String(theme.is_dark ? dark : light));
    };
    return {.panel = pick("#f6f8fa", "#1e2227"),
            .field = pick("#ffffff", "#16191d"),
            .line = pick("#cfd5db", "#3a424b"),
            .text = theme.text,
            .muted = pick("#59636e", "#a3adb7"),
            .accent = theme[Role::quantized].color};
}

} // namespace

QPalette palette_of(const Theme& theme)
{
    const Colors c = colors_of(theme);
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
    palette.setColor(QPalette::HighlightedText, theme.is_dark ? QColor(Qt::black) : QColor(Qt::white));
    palette.setColor(QPalette::Link, c.accent);
    palette.setColor(QPalette::LinkVisited, c.accent);
    palette.setColor(QPalette::Mid, c.line);
    palette.setColor(QPalette::Dark, c.muted);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, c.muted);
    }
    return palette;
}

QString style_sheet_of(const Theme& theme)
{
    const Colors c = colors_of(theme);
    const QString sheet = QStringLiteral(
        "QScrollArea, QScrollArea > QWidget > QWidget#panel { background: %panel; border: none; }"
        "QLabel[muted=\"true\"] { color: %muted; }"
        "QLabel[heading=\"true\"] { color: %muted; font-weight: bold; }"
        "QLabel[trouble=\"true\"] { color: %trouble; background: %field; border: 1px solid %trouble;"
        "  border-radius: 3px; padding: 5px; }"
        "QFrame#notice { background: %field; border: none; border-bottom: 2px solid %accent; }"
        "QFrame#card { background: %field; border: 1px solid %line; border-left: 4px solid %line;"
        "  border-radius: 3px; }"
        "QFrame#card[role=\"out_of_range\"] { border-left-color: %outside; }"
        "QFrame#card[role=\"asymmetric\"] { border-left-color: %asymmetric; }"
        "QFrame#card[role=\"error\"] { border-left-color: %accent; }"
        "QFrame#card[role=\"fine\"] { border-left-color: %fine; }"
        "QSlider { min-height: 22px; }"
        "QSlider::groove:horizontal { height: 4px; background: %line; border-radius: 2px; }"
        "QSlider::sub-page:horizontal { background: %accent; border-radius: 2px; }"
        "QSlider::sub-page:horizontal:disabled { background: %line; }"
        "QSlider::handle:horizontal { width: 14px; height: 14px; margin: -7px 0; border-radius: 9px;"
        "  border: 2px solid %accent; background: %field; }"
        "QSlider::handle:horizontal:focus { background: %accent; }"
        "QSlider::handle:horizontal:disabled { border-color: %line; background: %panel; }"
        "QCheckBox::indicator { width: 13px; height: 13px; border: 1px solid %muted; border-radius: 2px;"
        "  background: %field; }"
        "QCheckBox::indicator:checked { background: %accent; border-color: %accent; image: url(%check); }"
        "QCheckBox::indicator:disabled { border-color: %line; background: %panel; }"
        "QCheckBox::indicator:focus { border: 2px solid %accent; }"
        "QLineEdit { padding: 4px; border: 1px solid %line; border-radius: 3px; background: %field; }"
        "QLineEdit:focus { border: 1px solid %accent; }"
        "QLineEdit[trouble=\"true\"] { border: 1px solid %trouble; }");
    QString filled = sheet;
    const std::pair<const char*, QColor> places[] = {{"%panel", c.panel},
                                                     {"%field", c.field},
                                                     {"%line", c.line},
                                                     {"%muted", c.muted},
                                                     {"%accent", c.accent},
                                                     {"%trouble", theme[Role::out_of_range].color},
                                                     {"%outside", theme[Role::out_of_range].color},
                                                     {"%asymmetric", theme[Role::asymmetric].color},
                                                     {"%fine", theme[Role::surrogate].color}};
    for (const auto& [place, color] : places) {
        filled.replace(QLatin1String(place), color.name());
    }
    return filled.replace(QLatin1String("%check"), theme.is_dark
                                                       ? QLatin1String(":/icons/check-on-light.svg")
                                                       : QLatin1String(":/icons/check-on-dark.svg"));
}

void set_style_property(QWidget* widget, const char* name, const QVariant& value)
{
    if (widget->property(name) != value) {
        widget->setProperty(name, value);
        widget->style()->unpolish(widget);
        widget->style()->polish(widget);
    }
}

bool is_dark(const QPalette& palette)
{
    return palette.color(QPalette::Window).lightness() < 128;
}

} // namespace quantoscope
