#include "app/window/story_line.h"

#include "app/window/widgets.h"

#include <QRegularExpression>
#include <QScreen>
#include <algorithm>

namespace quantoscope::inline window {
namespace {
constexpr int popup_width = 340;

QString html_of(const QString& heading, const QString& text) {
    return QStringLiteral("<b>%1.</b> %2").arg(heading.toHtmlEscaped(), text.toHtmlEscaped());
}
} // namespace

StoryLine::StoryLine(QWidget* parent)
    : QWidget(parent)
    , m_title(new QLabel)
    , m_text(new QLabel)
    , m_link(tool_button(tr("Its story"), tr("Its story"), tr("Read where it comes from and what it changed"))) {
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    for (QLabel* label : {m_title, m_text}) {
        label->setTextFormat(Qt::PlainText);
        label->setMinimumWidth(1);
    }
    m_link->setProperty("link", true);
    setLayout(in_column({}, 0, in_row(4, Wide{m_title}, m_link), m_text));
    connect(m_link, &QToolButton::clicked, this, &StoryLine::open_story);
}

void StoryLine::show_story(const QString& heading, const QString& story) {
    m_heading = heading;
    m_story = story;
    m_link->setAccessibleDescription(heading);
    fit_text();
}

void StoryLine::fit_text() {
    static const QRegularExpression end(QStringLiteral("[;\\n]|\\. "));
    const auto fit = [](QLabel& label, const QString& text, int room) {
        label.setText(label.fontMetrics().elidedText(text, Qt::ElideRight, room));
    };
    fit(*m_title, m_heading, width() - m_link->sizeHint().width() - 4);
    fit(*m_text, m_story.section(end, 0, 0), width());
}

void StoryLine::open_story() {
    auto* popup = new QFrame(this, Qt::Popup); // which Escape and a click elsewhere close
    popup->setAttribute(Qt::WA_DeleteOnClose);
    popup->setObjectName(QStringLiteral("popup")); // for the style sheet
    auto* text = named(new QLabel(html_of(m_heading, m_story).replace(QLatin1Char('\n'), QStringLiteral("<br>"))),
                       m_heading + QStringLiteral(". ") + m_story, {});
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text->setFixedWidth(popup_width);
    popup->setLayout(in_column({12, 10, 12, 10}, 0, text));
    popup->setAccessibleName(tr("Its story"));
    popup->adjustSize();
    const QRect room = screen()->availableGeometry();
    const QPoint below = mapToGlobal(rect().bottomLeft());
    popup->move(std::clamp(below.x(), room.left(), std::max(room.left(), room.right() - popup->width())),
                std::clamp(below.y(), room.top(), std::max(room.top(), room.bottom() - popup->height())));
    popup->show();
    text->setFocus(Qt::PopupFocusReason);
}
} // namespace quantoscope::inline window
