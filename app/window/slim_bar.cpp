#include "app/window/slim_bar.h"

#include "app/plot/qt_text.h"
#include "app/plot/theme.h"
#include "app/window/actions.h"

#include <QMenu>
#include <QPainter>
#include <QSvgRenderer>
#include <QToolButton>

namespace quantoscope::inline window {
namespace {
// A button with its icon: lines in a square of 16 units.
struct BarRow {
    const char* id; // of an action's row, or of a menu of the bar
    const char* word;
    const char* lines;
    bool begins_group = false;
    bool opens_menu = false;
};

constexpr BarRow rows[] = {
    {"undo", QT_TR_NOOP("Undo"), R"(M3 6h7a3.5 3.5 0 0 1 0 7H6M6 3 3 6l3 3)"},
    {"redo", QT_TR_NOOP("Redo"), R"(M13 6H6a3.5 3.5 0 0 0 0 7h4M10 3l3 3-3 3)"},
    {"fit", QT_TR_NOOP("Fit"), R"(M2 5V2h3M11 2h3v3M14 11v3h-3M5 14H2v-3M5 8h6)", true},
    {"show_panels", QT_TR_NOOP("Panels"), R"(M2 2h12v7H2zM2 11h12v3H2z)", false, true},
    {"compare", QT_TR_NOOP("Compare"), R"(M2 12h4V8h4V4h4M2 14h7v-4h5)", false, true},
    {"export_figure", QT_TR_NOOP("Export"), R"(M8 2v8M5 7l3 3 3-3M2 11v3h12v-3)", true},
    {"lessons", QT_TR_NOOP("Lessons"), R"(M1.500 6 8 3l6.500 3L8 9zM4 7.500v3.500q4 2.500 8 0V7.500)", true},
    {"present", QT_TR_NOOP("Present"), R"(M1.500 2.500h13v8h-13zM8 10.500v3M5 13.500h6)"},
    {"manual", QT_TR_NOOP("Help"), R"(M5.5 6a2.5 2.5 0 1 1 3.6 2.2Q8 8.800 8 10.200M8 12.400v1.200)"},
};

// Of the menu "compare", which only the bar has.
constexpr const char* comparisons[] = {"compare_previous", "duplicate", "compare_measured"};

QIcon icon_of(const char* lines, const QColor& color) {
    constexpr int side = 16;
    constexpr int dots = 3; // for screens of up to three times the dots
    QSvgRenderer drawing(QStringLiteral(R"(<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'>)"
                                        R"(<path d='%1' fill='none' stroke='%2' stroke-width='1.4'/></svg>)")
                             .arg(QLatin1String(lines), color.name())
                             .toUtf8());
    QPixmap pixmap(side * dots, side * dots);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    drawing.render(&painter);
    painter.end();
    pixmap.setDevicePixelRatio(dots);
    return pixmap;
}

QMenu* menu_of(const BarRow& row, Actions& actions, QWidget* parent) {
    auto* menu = new QMenu(parent);
    if (QLatin1String(row.id) == QLatin1String("compare")) {
        for (const char* id : comparisons) { menu->addAction(&actions[QLatin1String(id)]); }
    } else {
        actions.add_panels_to(*menu);
    }
    return menu;
}
} // namespace

SlimBar::SlimBar(Actions& actions) {
    setAccessibleName(tr("Tools"));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setIconSize({16, 16});
    for (const BarRow& row : rows) {
        if (row.begins_group) { addSeparator(); }
        QAction* action = row.opens_menu ? new QAction(this) : &actions[QLatin1String(row.id)];
        action->setIconText(tr(row.word));
        action->setIconVisibleInMenu(false);
        addAction(action);
        auto* button = qobject_cast<QToolButton*>(widgetForAction(action));
        button->setAccessibleName(tr(row.word));
        if (row.opens_menu) {
            action->setMenu(menu_of(row, actions, this));
            button->setPopupMode(QToolButton::InstantPopup);
        }
        m_buttons.push_back(action);
    }
}

void SlimBar::use_theme(const Theme& theme) {
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        m_buttons[i]->setIcon(icon_of(rows[i].lines, theme.widgets.text));
    }
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_with_words = sizeHint().width();
}

void SlimBar::resizeEvent(QResizeEvent* event) {
    setToolButtonStyle(width() < m_with_words ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    QToolBar::resizeEvent(event);
}
} // namespace quantoscope::inline window
