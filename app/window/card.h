#pragma once

#include "app/plot/theme.h"
#include "app/words/facts.h"
#include "core/analysis/checks.h"

#include <QtWidgets>

namespace quantoscope::inline window {
// Rich text of a width known beforehand, laid out once for each text and width. A QLabel with word wrap is laid out
// for every width its parents try, which costs more than drawing the whole plot.
class FixedWidthText : public QTextBrowser {
    Q_OBJECT

public:
    explicit FixedWidthText(int width);
    bool show_html(const QString& html); // whether it is another one
    void set_width(int width);

signals:
    void place_chosen(double x);                     // a link to an input
    void stage_chosen(const QString& key, double x); // to an operation, as it is seen at an input
    void link_chosen(const QString& link);           // any other

protected:
    bool viewportEvent(QEvent* event) override;                       // words of the glossary explain themselves
    void wheelEvent(QWheelEvent* event) override { event->ignore(); } // the panel scrolls
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    void follow(const QString& link);
    void lay_out();

    QString m_html;
};

// Rich text would take the application's colour for links, not the widget's.
QString link_html(const QString& address, const QString& text, const QColor& color);

// One fact: text one can select and copy, inputs and operations one can click, counts behind "more"; a coloured edge
// and the headline show its kind.
class Card : public QFrame {
    Q_OBJECT

public:
    explicit Card(int width);
    enum class Layout : std::uint8_t { paragraph, lines }; // sentences one after the other, or a line each
    void show_fact(const Fact& fact, const QColor& link, Layout sentences = Layout::paragraph);
    void show_text(const QString& text) { show_html(FactRole::neutral, text.toHtmlEscaped(), text); }
    void show_html(FactRole role, const QString& html, const QString& text);
    QString plain_text() const { return m_plain; } // what is behind "more", too
    void set_width(int width);

signals:
    void place_chosen(double x);
    void stage_chosen(const QString& key, double x);
    void link_chosen(const QString& link);

private:
    void follow(const QString& link);

    FixedWidthText* m_label;
    QString m_plain;
    Fact m_fact;
    QColor m_link;
    Layout m_layout = Layout::paragraph;
    bool m_shows_more = false;
};

// The usual checks at a glance: a sign and a word for each, which do not rest on colour. One that failed is a
// link to the input that shows it; the tool tip says what was found.
class CheckBadges : public FixedWidthText {
    Q_OBJECT

public:
    using FixedWidthText::FixedWidthText;
    void show_checks(const Analysis& analysis, const WidgetColors& colors);
};
} // namespace quantoscope::inline window
