#include "app/window/facts_panel.h"

#include "app/plot/qt_text.h"
#include "app/window/screen_style.h"
#include "app/words/legend.h"

#include <QLocale>
#include <QTextDocumentFragment>
#include <QVBoxLayout>
#include <utility>

namespace quantoscope::inline window {
namespace {
constexpr int usual_text_width = 274;
constexpr int around_text = SideColumn::margin + SideColumn::least_margin + 14; // of a scroll bar
constexpr QLatin1String revisions_link("revisions");
constexpr QLatin1String warnings_link("warnings");
} // namespace

FactsPanel::FactsPanel(QWidget* parent)
    : SideColumn(usual_text_width + around_text, 8, parent)
    , m_text_width(usual_text_width)
    , m_heading(new FixedWidthText(usual_text_width))
    , m_checks(new CheckBadges(usual_text_width))
    , m_cards_layout(new QVBoxLayout)
    , m_table(new_card())
    , m_changes(new_card())
    , m_warnings(new_card()) {
    content().setSizeConstraint(QLayout::SetMinimumSize); // what grows below squeezes no card
    content().addWidget(m_heading);
    content().addWidget(m_checks);
    m_cards_layout->setSpacing(8);
    content().addLayout(m_cards_layout);
    for (Card* card : {m_table, m_changes, m_warnings}) {
        content().addWidget(card);
        card->hide();
    }
    content().addStretch(1);
    m_checks->hide();
    connect(m_checks, &CheckBadges::place_chosen, this, &FactsPanel::place_chosen);
    connect(m_heading, &FixedWidthText::link_chosen, this, &FactsPanel::follow);
    setAccessibleName(tr("Facts"));
}

void FactsPanel::resizeEvent(QResizeEvent* event) {
    SideColumn::resizeEvent(event);
    const int room = width() - around_text;
    if (room == std::exchange(m_text_width, room)) { return; }
    m_heading->set_width(room);
    m_checks->set_width(room);
    for (Card* card : findChildren<Card*>()) { card->set_width(room); }
}

void FactsPanel::add_on_top(QWidget* section) { content().insertWidget(0, section); }

void FactsPanel::add_section(QWidget* section) { content().insertWidget(content().count() - 1, section); }

Card* FactsPanel::new_card() {
    auto* card = new Card(m_text_width);
    connect(card, &Card::place_chosen, this, &FactsPanel::place_chosen);
    connect(card, &Card::stage_chosen, this, &FactsPanel::stage_chosen);
    connect(card, &Card::link_chosen, this, &FactsPanel::follow);
    return card;
}

void FactsPanel::follow(const QString& link) {
    if (link == revisions_link) { emit revisions_wanted(); }
    if (link == warnings_link) { emit warnings_wanted(); }
}

void FactsPanel::show_subject(const Document& document, const Theme& theme) {
    const NumberStyle style = screen_style();
    const QString on =
        with_ends_apart(tr("on [%1, %2]"))
            .arg(qt_text(style.number_of(document.interval.first)), qt_text(style.number_of(document.interval.last)));
    QString html = on;
    QString name;
    if (!document.is_empty()) {
        const Entry& entry = document.entries[document.selected];
        name = qt_text(short_text(entry.spec));
        html = QStringLiteral(R"(<span style="color:%1">%2</span> <b>%3</b><br>%4)")
                   .arg(theme.series[static_cast<std::size_t>(entry.slot)].color.name(), QStringLiteral("\u25ac\u25ac"),
                        name.toHtmlEscaped(), on);
        if (revisions_of(entry.spec.function->name, entry.spec.function->origin).size() > 1) {
            html += QStringLiteral(" \u00b7 ") + link_html(revisions_link, tr("All revisions"), theme.widgets.accent);
        }
    }
    if (m_heading->show_html(html)) { m_heading->setAccessibleName(name + QLatin1Char(' ') + on); }
}

void FactsPanel::resize_cards(std::size_t count) {
    while (m_cards.size() < count) {
        m_cards.push_back(new_card());
        m_cards_layout->addWidget(m_cards.back());
    }
    for (std::size_t i = 0; i < m_cards.size(); ++i) { m_cards[i]->setVisible(i < count); }
}

void FactsPanel::show_changes(const std::optional<Fact>& changes, const QColor& link) {
    if (changes) { m_changes->show_fact(*changes, link, Card::Layout::lines); }
    m_changes->setVisible(changes.has_value());
}

void FactsPanel::show_facts(const std::vector<Fact>& facts, const QColor& link) {
    resize_cards(facts.size());
    for (std::size_t i = 0; i < facts.size(); ++i) { m_cards[i]->show_fact(facts[i], link); }
}

void FactsPanel::show_checks(const Analysis& analysis, const WidgetColors& colors) {
    m_checks->show_checks(analysis, colors);
    m_checks->show();
}

void FactsPanel::show_table(const QString& html) {
    if (!html.isEmpty()) {
        m_table->show_html(FactRole::neutral, html, QTextDocumentFragment::fromHtml(html).toPlainText());
    }
    m_table->setVisible(!html.isEmpty());
}

void FactsPanel::show_warnings(const QString& text, const QColor& link) {
    if (!text.isEmpty()) {
        m_warnings->show_html(FactRole::failed,
                              text.toHtmlEscaped() + QLatin1Char(' ') + link_html(warnings_link, tr("Show"), link),
                              text);
    }
    m_warnings->setVisible(!text.isEmpty());
}

void FactsPanel::show_notice(const QString& text) {
    m_checks->hide();
    m_table->hide();
    resize_cards(1);
    m_cards[0]->show_text(text);
}

void FactsPanel::show_progress(double done) {
    show_notice(tr("Solving every transition: %1 %").arg(QLocale().toString(100.0 * done, 'f', 0)));
}

QString FactsPanel::plain_text() const {
    QStringList lines;
    if (!m_changes->isHidden()) { lines.push_back(m_changes->plain_text()); }
    for (const Card* card : m_cards) {
        if (!card->isHidden()) { lines.push_back(card->plain_text()); }
    }
    return lines.join(QLatin1Char('\n'));
}
} // namespace quantoscope::inline window
