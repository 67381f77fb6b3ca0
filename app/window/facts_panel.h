#pragma once

#include "app/window/card.h"
#include "app/window/check_badges.h"
#include "app/window/side_column.h"
#include "core/figure/study.h"

#include <QLabel>
#include <optional>
#include <vector>

class QVBoxLayout;

namespace quantoscope::inline window {

// The analysis in words, a card for each fact.
class FactsPanel : public SideColumn {
    Q_OBJECT

public:
    explicit FactsPanel(QWidget* parent = nullptr);
    void add_section(QWidget* section); // above the facts
    void show_facts(const std::vector<Fact>& facts, Interval interval, const QColor& link);
    void show_checks(const Analysis& analysis, const WidgetColors& colors); // with the facts
    // What changed between two revisions, above the facts; nothing hides it.
    void show_changes(const std::optional<Fact>& changes, const QColor& link);
    void show_notice(const QString& text, Interval interval); // instead of facts
    void show_progress(double done, Interval interval);       // being worked out
    QString plain_text() const;                               // changes and facts, a line each

signals:
    void place_chosen(double x);

private:
    void show_heading(Interval interval);
    void resize_cards(std::size_t count);

    Card* m_changes = nullptr; // once there is something to show
    QLabel* m_heading;
    CheckBadges* m_checks;
    QVBoxLayout* m_cards_layout;
    std::vector<Card*> m_cards;
};

} // namespace quantoscope::inline window
