#include "app/window/facts_panel.h"

#include "app/plot/qt_text.h"
#include "app/window/language.h"
#include "app/window/revisions.h"
#include "app/window/widgets.h"
#include "app/words/legend.h"
#include "app/words/writer.h"
#include "core/analysis/checks.h"

#include <utility>

namespace quantoscope::inline window {
namespace {
constexpr int usual_text_width = 274;
constexpr int around_text = SideColumn::margin + SideColumn::least_margin + 14; // of a scroll bar
constexpr QLatin1String revisions_link("revisions");
constexpr QLatin1String warnings_link("warnings");

constexpr int most_bits = 16; // of a table of revisions; more would take seconds
constexpr int dialog_width = 720;

QString yes_or_no(bool yes) { return yes ? translated("yes") : translated("no"); }

// Titles, or the facts of one quantizer; `in_full` where there is room, else as narrow as they can be told.
QStringList cells(const Analysis* analysis, bool in_full) {
    if (analysis == nullptr) {
        QStringList titles{translated("levels"), translated("outputs"),
                           in_full ? translated("symmetric") : translated("asymmetry"), translated("largest error")};
        if (in_full) { titles << translated("reaches both ends") << translated("fits its bits"); }
        return titles;
    }
    const NumberStyle style = screen_style();
    const auto said = [](const Phrase& phrase) { return translated(phrase); };
    const RangeAnalysis& range = analysis->range;
    const SymmetryAnalysis& symmetry = analysis->symmetry;
    const QString defect = qt_text(style.number(symmetry.largest_defect));
    const std::string error = Writer(style).amount(analysis->error.largest, analysis->error.is_exact);
    QStringList found{qt_text(style.count(analysis->levels)),
                      said({"[%1, %2]", {style.number(range.attained.min), style.number(range.attained.max)}})
                          .replace(QLatin1Char(' '), QChar::Nbsp),
                      !symmetry.applies               ? QStringLiteral("\u2013")
                      : symmetry.intervals_total == 0 ? (in_full ? yes_or_no(true) : translated("none"))
                      : in_full                       ? translated("off by %1").arg(defect)
                                                      : defect,
                      in_full && !std::isnan(analysis->step)
                          ? said({"%1 (%2 LSB)", {error, style.measure(analysis->error.largest_in_steps)}})
                          : qt_text(error)};
    if (in_full) {
        const CheckResult fits = judge(Check{CheckKind::fits_bits}, *analysis, nullptr);
        found << yes_or_no(range.reaches_min && range.reaches_max)
              << (fits.applies ? yes_or_no(fits.passed) : QStringLiteral("\u2013"));
    }
    return found;
}

QString row(const QStringList& cells) {
    return QStringLiteral("<tr><td>") + cells.join(QStringLiteral("</td><td>")) + QStringLiteral("</td></tr>");
}

QString table(const QString& rows) { return QStringLiteral(R"(<table cellpadding="3">%1</table>)").arg(rows); }
} // namespace

FactsPanel::FactsPanel()
    : SideColumn(usual_text_width + around_text, 8)
    , m_text_width(usual_text_width)
    , m_heading(new FixedWidthText(usual_text_width))
    , m_checks(new CheckBadges(usual_text_width)) {
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

QString compared_table(const Document& document, const Study& study, const Theme& theme) {
    const std::vector<std::size_t> drawn = drawn_entries(document);
    if (document.sweep || drawn.size() != study.others.size() + 1) { return {}; }
    QString rows = row(cells(nullptr, false));
    auto other = study.others.begin(); // in the order of drawing
    for (const std::size_t index : drawn) {
        const Entry& entry = document.entries[index];
        const Analysis& analysis = index == document.selected ? study.analysis : (other++)->analysis;
        rows += QStringLiteral(R"(<tr><td colspan="4"><span style="color:%1">%2</span> %3</td></tr>)")
                    .arg(theme.series[static_cast<std::size_t>(entry.slot)].color.name(), QStringLiteral("\u25ac"),
                         qt_text(short_text(entry.spec)).toHtmlEscaped()) +
                row(cells(&analysis, false));
    }
    return drawn.size() > 1 ? table(rows) : QString();
}

void show_revisions(const Document& document, const QColor& link, QWidget& parent,
                    std::function<void(const Spec&)> choose) {
    const Function& own = *document.spec().function;
    std::vector<Spec> specs;
    QString html = translated("Choose %1 bits or fewer: every transition of every revision is solved for this table.")
                       .arg(most_bits);
    if (document.spec().value("bits") <= most_bits) {
        html = row(QStringList(QString()) + cells(nullptr, true));
        for (const Function* function : revisions_of(own.name, own.origin)) {
            Document other = document;
            other.against = Against{function}; // values carry over, those it remembers too
            specs.push_back(against_spec(other).value_or(document.spec()));
            const Analysis analysis = analyze(solve(specs.back(), document.interval), specs.back(), document.reference);
            const QString name = link_html(QString::number(specs.size() - 1), dated_label(*function), link);
            html += row(QStringList(name) + cells(&analysis, true));
        }
        html = table(html);
    }
    auto* dialog = new QDialog(&parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(translated("All revisions of %1").arg(qt_text(own.name)));
    auto* text = new FixedWidthText(std::min(dialog_width, parent.width() - 60));
    text->show_html(html);
    text->setAccessibleName(text->toPlainText());
    QObject::connect(text, &FixedWidthText::place_chosen, dialog, [=](double index) {
        choose(specs[static_cast<std::size_t>(index)]);
        dialog->close();
    });
    dialog->setLayout(in_column({16, 12, 16, 12}, 0, text));
    dialog->open();
}
} // namespace quantoscope::inline window
