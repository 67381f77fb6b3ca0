#include "app/window/facts_panel.h"

#include "app/plot/qt_text.h"
#include "app/window/screen_style.h"

#include <QLocale>
#include <QVBoxLayout>

namespace quantoscope::inline window {

namespace {

constexpr int text_width = 274;
constexpr int panel_width = SideColumn::margin + text_width + SideColumn::least_margin + 14; // of a scroll bar

} // namespace

FactsPanel::FactsPanel(QWidget* parent)
    : SideColumn(panel_width, 8, parent)
    , m_heading(new QLabel)
    , m_checks(new CheckBadges(text_width))
{
    m_heading->setProperty("heading", true);
    content().addWidget(m_heading);
    content().addWidget(m_checks);
    m_checks->hide();
    connect(m_checks, &CheckBadges::place_chosen, this, &FactsPanel::place_chosen);
    m_cards_layout = new QVBoxLayout;
    m_cards_layout->setSpacing(8);
    content().addLayout(m_cards_layout);
    content().addStretch(1);
    setAccessibleName(tr("Facts"));
}

void FactsPanel::add_section(QWidget* section) { content().insertWidget(content().indexOf(m_heading), section); }

void FactsPanel::show_heading(Interval interval)
{
    const NumberStyle style = screen_style();
    m_heading->setText(with_ends_apart(tr("Facts on [%1, %2]"))
                           .arg(QString::fromStdString(style.number(interval.first)),
                                QString::fromStdString(style.number(interval.last))));
}

void FactsPanel::resize_cards(std::size_t count)
{
    while (m_cards.size() < count) {
        auto* card = new Card(text_width);
        connect(card, &Card::place_chosen, this, &FactsPanel::place_chosen);
        m_cards_layout->addWidget(card);
        m_cards.push_back(card);
    }
    for (std::size_t i = 0; i < m_cards.size(); ++i) {
        m_cards[i]->setVisible(i < count);
    }
}

void FactsPanel::show_changes(const std::optional<Fact>& changes, const QColor& link)
{
    if (m_changes == nullptr && changes) {
        m_changes = new Card(text_width);
        connect(m_changes, &Card::place_chosen, this, &FactsPanel::place_chosen);
        content().insertWidget(0, m_changes);
    }
    if (changes) { m_changes->show_fact(*changes, link, Card::Layout::lines); }
    if (m_changes != nullptr) { m_changes->setVisible(changes.has_value()); }
}

void FactsPanel::show_facts(const std::vector<Fact>& facts, Interval interval, const QColor& link)
{
    show_heading(interval);
    resize_cards(facts.size());
    for (std::size_t i = 0; i < facts.size(); ++i) {
        m_cards[i]->show_fact(facts[i], link);
    }
}

void FactsPanel::show_checks(const Analysis& analysis, const WidgetColors& colors)
{
    m_checks->show_checks(analysis, colors);
    m_checks->show();
}

void FactsPanel::show_notice(const QString& text, Interval interval)
{
    m_checks->hide();
    show_heading(interval);
    resize_cards(1);
    m_cards[0]->show_text(text);
}

void FactsPanel::show_progress(double done, Interval interval)
{
    show_notice(tr("Solving every transition: %1 %").arg(QLocale().toString(100.0 * done, 'f', 0)), interval);
}

QString FactsPanel::plain_text() const
{
    QStringList lines;
    if (m_changes != nullptr && !m_changes->isHidden()) { lines.push_back(m_changes->plain_text()); }
    for (const Card* card : m_cards) {
        if (!card->isHidden()) { lines.push_back(card->plain_text()); }
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace quantoscope::inline window
