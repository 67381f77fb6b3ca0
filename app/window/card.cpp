#include "app/window/card.h"

#include "app/plot/qt_text.h"
#include "app/window/style.h"
#include "app/window/widgets.h"
#include "core/text/number_text.h"

#include <QPainter>
#include <cmath>

namespace quantoscope::inline window {

namespace {

constexpr int card_padding = 10;
constexpr int card_border = 5; // left and right, as the style sheet has them

const char* name_of(FactRole role)
{
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

// The sentence with a link on every argument that is an input. Links take the colour given: rich text would
// take the application's, not the widget's.
QString html_of(const Sentence& sentence, const QColor& link)
{
    std::vector<std::string> arguments;
    for (std::size_t i = 0; i < sentence.phrase.arguments.size(); ++i) {
        std::string argument = qt_text(translated_argument(sentence.phrase.arguments[i])).toHtmlEscaped().toStdString();
        if (i < sentence.places.size() && sentence.places[i]) {
            argument = "<a style=\"color:" + link.name().toStdString() + "\" href=\"" + text_of(*sentence.places[i]) +
                       "\">" + argument + "</a>";
        }
        arguments.push_back(std::move(argument));
    }
    const QString text = translated(std::string_view(sentence.phrase.text)).toHtmlEscaped();
    return qt_text(fill(text.toStdString(), arguments));
}

} // namespace

FixedWidthText::FixedWidthText(int width, QWidget* parent) : QTextBrowser(parent)
{
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    setUndoRedoEnabled(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(0.0);
    setFixedWidth(width);
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl& link) {
        if (const auto x = parse_float32(link.toString().toStdString())) { emit place_chosen(static_cast<double>(*x)); }
    });
}

bool FixedWidthText::show_html(const QString& html)
{
    if (html == m_html) { return false; }
    m_html = html;
    setHtml(html);
    if (document()->textWidth() != width()) { // not shown yet
        document()->setTextWidth(width());
    }
    setFixedHeight(static_cast<int>(std::ceil(document()->size().height())) + 1);
    return true;
}

// A text without links shows nothing of the focus by itself.
void FixedWidthText::paintEvent(QPaintEvent* event)
{
    QTextBrowser::paintEvent(event);
    if (hasFocus()) {
        QPainter painter(viewport());
        painter.setPen(QPen(palette().color(QPalette::Highlight), 1.0));
        painter.drawRect(QRectF(viewport()->rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

void FixedWidthText::focusInEvent(QFocusEvent* event)
{
    QTextBrowser::focusInEvent(event);
    viewport()->update();
}

void FixedWidthText::focusOutEvent(QFocusEvent* event)
{
    QTextBrowser::focusOutEvent(event);
    viewport()->update();
}

Card::Card(int width, QWidget* parent)
    : QFrame(parent)
    , m_label(new FixedWidthText(width - 2 * card_padding - card_border))
{
    setObjectName(QStringLiteral("card"));
    setFixedWidth(width);
    setLayout(in_column({card_padding, 8, card_padding, 8}, -1, m_label));
    connect(m_label, &FixedWidthText::place_chosen, this, &Card::place_chosen);
}

void Card::show_fact(const Fact& fact, const QColor& link, Layout sentences)
{
    const QLatin1String gap(sentences == Layout::lines ? "<br>" : " ");
    QString html = QStringLiteral("<b>") + html_of(fact.headline, link) + QStringLiteral("</b>");
    QString text = translated(fact.headline.phrase);
    for (const Sentence& sentence : fact.sentences) {
        html += gap + html_of(sentence, link);
        text += QLatin1Char(' ') + translated(sentence.phrase);
    }
    show_words(fact.role, html, text);
}

void Card::show_text(const QString& text) { show_words(FactRole::neutral, text.toHtmlEscaped(), text); }

void Card::show_words(FactRole role, const QString& html, const QString& text)
{
    set_style_property(this, "role", QByteArray(name_of(role)));
    m_plain = text;
    if (m_label->show_html(html)) { m_label->setAccessibleName(text); }
}

} // namespace quantoscope::inline window
