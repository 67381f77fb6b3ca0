#pragma once

#include "app/plot/theme.h"
#include "app/window/card.h"
#include "app/window/columns.h"
#include "core/figure/study.h"

#include <functional>
#include <optional>
#include <vector>

namespace quantoscope::inline window {
// The analysis in words, a card for each fact, of the quantizer that the heading names. Below them what follows the
// pointer, so that pointing moves no fact.
class FactsPanel : public SideColumn {
    Q_OBJECT

public:
    FactsPanel();
    void add_on_top(QWidget* section) { content().insertWidget(0, section); }
    // below the facts and the sections there are
    void add_section(QWidget* section) { content().insertWidget(content().count() - 1, section); }
    void show_subject(const Document& document, const Theme& theme); // the selected quantizer, in its colour
    void show_facts(const std::vector<Fact>& facts, const QColor& link);
    void show_checks(const Analysis& analysis, const WidgetColors& colors); // with the facts
    void show_table(const QString& html); // of all that are drawn; empty for one alone
    // What changed between two revisions; nothing hides it.
    void show_changes(const std::optional<Fact>& changes, const QColor& link);
    // "1 warning about the text." with a link to them; an empty text for none.
    void show_warnings(const QString& text, const QColor& link);
    void show_notice(const QString& text); // instead of facts
    void show_progress(double done);       // being worked out
    QString plain_text() const;            // changes and facts, a line each

signals:
    void place_chosen(double x);
    void stage_chosen(const QString& key, double x); // the operation, to be seen at work at an input
    void warnings_wanted();
    void revisions_wanted();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    Card* new_card();
    void follow(const QString& link);
    void resize_cards(std::size_t count);

    int m_text_width;
    FixedWidthText* m_heading;
    CheckBadges* m_checks;
    QVBoxLayout* m_cards_layout = new QVBoxLayout;
    std::vector<Card*> m_cards;
    Card* m_table = new_card(); // these while there is something to show
    Card* m_changes = new_card();
    Card* m_warnings = new_card();
};

// The quantizers that are drawn beside each other, as HTML: their facts, each in its colour. Empty for one alone.
QString compared_table(const Document& document, const Study& study, const Theme& theme);

// All revisions of the selected quantizer by their facts, with the values it has now, in a dialog; `choose` is called
// with the one that is clicked.
void show_revisions(const Document& document, const QColor& link, QWidget& parent,
                    std::function<void(const Spec&)> choose);
} // namespace quantoscope::inline window
