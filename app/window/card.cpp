#include "app/window/card.h"

#include "app/plot/qt_text.h"
#include "app/window/appearance.h"
#include "app/window/help.h"
#include "app/window/language.h"
#include "app/window/messages.h"
#include "app/window/widgets.h"
#include "app/words/facts.h"
#include "core/text/number_text.h"

#include <cmath>

namespace quantoscope::inline window {
namespace {
constexpr int card_padding = 10;
constexpr int card_border = 5; // left and right, as the style sheet has them

const char* name_of(FactRole role) {
    switch (role) {
    case FactRole::out_of_range: return "out_of_range";
    case FactRole::asymmetric: return "asymmetric";
    case FactRole::error: return "error";
    case FactRole::failed: return "failed";
    case FactRole::fine: return "fine";
    case FactRole::neutral: break;
    }
    return "neutral";
}

constexpr const char* more_link = "more";

// The sentence with a link on every argument that is an input or an operation. Links take the colour given: rich text
// would take the application's, not the widget's.
QString html_of(const Sentence& sentence, const QColor& link) {
    std::vector<std::string> arguments;
    for (std::size_t i = 0; i < sentence.phrase.arguments.size(); ++i) {
        QString argument = qt_text(translated_argument(sentence.phrase.arguments[i])).toHtmlEscaped();
        if (i < sentence.places.size() && sentence.places[i]) {
            argument = link_html(qt_text(text_of(*sentence.places[i])), argument, link);
        } else if (sentence.stage && sentence.stage->argument == i) {
            argument = link_html(qt_text(sentence.stage->key + '@' + text_of(sentence.stage->x)), argument, link);
        }
        arguments.push_back(argument.toStdString());
    }
    const QString text = translated(std::string_view(sentence.phrase.text)).toHtmlEscaped();
    return qt_text(fill(text.toStdString(), arguments));
}

// What a screen reader says of the link that has the focus.
QString name_of_link(const QString& link, const QTextCursor& selection) {
    const QString text = selection.selectedText();
    if (link == QLatin1String(more_link)) { return Card::tr("%1, link: counts and examples").arg(text); }
    if (link.contains(QLatin1Char('@'))) { return Card::tr("%1, link: shows this operation").arg(text); }
    return parse_float32(link.toStdString()) ? Card::tr("%1, link: goes to this input").arg(text)
                                             : Card::tr("%1, link").arg(text);
}
} // namespace

QString link_html(const QString& address, const QString& text, const QColor& color) {
    return QStringLiteral("<a style=\"color:%1\" href=\"%2\">%3</a>").arg(color.name(), address, text);
}

FixedWidthText::FixedWidthText(int width) {
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    setUndoRedoEnabled(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(0.0);
    setFixedWidth(width);
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl& link) { follow(link.toString()); });
    connect(this, &QTextBrowser::highlighted, this, [this](const QUrl& link) { // Qt names no links of a text
        if (hasFocus() && !link.isEmpty()) { announce(*this, name_of_link(link.toString(), textCursor())); }
    });
}

void FixedWidthText::follow(const QString& link) {
    const QStringList parts = link.split(QLatin1Char('@'));
    const auto x = parse_float32(parts.back().toStdString());
    if (!x) {
        emit link_chosen(link);
    } else if (parts.size() == 1) {
        emit place_chosen(static_cast<double>(*x));
    } else {
        emit stage_chosen(parts.front(), static_cast<double>(*x));
    }
}

void FixedWidthText::lay_out() {
    if (document()->textWidth() != width()) { // not shown yet
        document()->setTextWidth(width());
    }
    setFixedHeight(static_cast<int>(std::ceil(document()->size().height())) + 1);
}

void FixedWidthText::set_width(int width) {
    if (width == this->width()) { return; }
    setFixedWidth(width);
    resize(width, height());
    lay_out();
}

bool FixedWidthText::show_html(const QString& html) {
    if (html == m_html) { return false; }
    m_html = html;
    setHtml(html);
    lay_out();
    return true;
}

bool FixedWidthText::viewportEvent(QEvent* event) {
    if (event->type() != QEvent::ToolTip) { return QTextBrowser::viewportEvent(event); }
    const auto& help = static_cast<QHelpEvent&>(*event);
    QTextCursor word = cursorForPosition(help.pos());
    word.select(QTextCursor::WordUnderCursor);
    const QString meaning = meaning_of(word.selectedText());
    QToolTip::showText(help.globalPos(),
                       meaning.isEmpty() ? QString() : word.selectedText() + QStringLiteral(": ") + meaning, this);
    return true;
}

// A text without links shows nothing of the focus by itself.
void FixedWidthText::paintEvent(QPaintEvent* event) {
    QTextBrowser::paintEvent(event);
    if (hasFocus()) {
        QPainter painter(viewport());
        painter.setPen(QPen(palette().color(QPalette::Highlight), 1.0));
        painter.drawRect(QRectF(viewport()->rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

bool FixedWidthText::event(QEvent* event) {
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) { viewport()->update(); }
    return QTextBrowser::event(event);
}

Card::Card(int width) : m_label(new FixedWidthText(width - 2 * card_padding - card_border)) {
    setObjectName(QStringLiteral("card"));
    setFixedWidth(width);
    setLayout(in_column({card_padding, 8, card_padding, 8}, -1, m_label));
    connect(m_label, &FixedWidthText::place_chosen, this, &Card::place_chosen);
    connect(m_label, &FixedWidthText::stage_chosen, this, &Card::stage_chosen);
    connect(m_label, &FixedWidthText::link_chosen, this, &Card::follow);
}

void Card::set_width(int width) {
    setFixedWidth(width);
    m_label->set_width(width - 2 * card_padding - card_border);
}

void Card::follow(const QString& link) {
    if (link != QLatin1String(more_link)) {
        emit link_chosen(link);
        return;
    }
    m_shows_more = !m_shows_more;
    show_fact(Fact(m_fact), m_link, m_layout);
}

void Card::show_fact(const Fact& fact, const QColor& link, Layout sentences) {
    m_fact = fact;
    m_link = link;
    m_layout = sentences;
    const QLatin1String gap(sentences == Layout::lines ? "<br>" : " ");
    QString html = QStringLiteral("<b>") + html_of(fact.headline, link) + QStringLiteral("</b>");
    for (const Sentence& sentence : fact.sentences) { html += gap + html_of(sentence, link); }
    for (std::size_t i = 0; m_shows_more && i < fact.more.size(); ++i) { html += gap + html_of(fact.more[i], link); }
    if (!fact.more.empty()) {
        html += gap + link_html(QLatin1String(more_link), m_shows_more ? tr("less") : tr("more"), link);
    }
    QStringList text;
    for (const Sentence& sentence : sentences_of(fact)) { text.push_back(translated(sentence.phrase)); }
    show_html(fact.role, html, text.join(QLatin1Char(' ')));
}

void Card::show_html(FactRole role, const QString& html, const QString& text) {
    set_style_property(this, "role", QByteArray(name_of(role)));
    m_plain = text;
    if (m_label->show_html(html)) { m_label->setAccessibleName(text); }
}

void CheckBadges::show_checks(const Analysis& analysis, const WidgetColors& colors) {
    const NumberStyle style = screen_style();
    QStringList badges;
    QStringList sentences;
    for (const CheckResult& result : usual_checks(analysis)) {
        const CheckRow& row = check_row(result.check.kind);
        const QString title = translated(row.title);
        QString badge = (result.passed ? QStringLiteral("\u2713 ") : QStringLiteral("\u2717 ")) + title;
        badge = badge.toHtmlEscaped().replace(QLatin1Char(' '), QStringLiteral("&nbsp;"));
        if (!result.passed) {
            const QString bold = QStringLiteral("<b style=\"color:%1\">%2</b>").arg(colors.alert.name(), badge);
            badge = result.witness ? link_html(qt_text(text_of(*result.witness)), bold, colors.alert) : bold;
        }
        const QString found = translated(check_sentence(result, analysis, style).phrase);
        badges.push_back(badge);
        sentences.push_back((result.passed ? tr("%1: passed. %2") : tr("%1: failed. %2")).arg(title, found));
    }
    show_html(badges.join(QStringLiteral("&nbsp;&nbsp; ")));
    setAccessibleName(tr("Checks"));
    explained(this, sentences.join(QLatin1Char('\n')));
}
} // namespace quantoscope::inline window
