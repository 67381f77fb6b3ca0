#pragma once

#include "app/words/facts.h"

#include <QFrame>
#include <QTextBrowser>
#include <QWheelEvent>

namespace quantoscope::inline window {

// Rich text of a width known beforehand, laid out once for each text. A QLabel with word wrap is laid out for
// every width its parents try, which costs more than drawing the whole plot.
class FixedWidthText : public QTextBrowser {
    Q_OBJECT

public:
    explicit FixedWidthText(int width, QWidget* parent = nullptr);
    bool show_html(const QString& html); // whether it is another one

signals:
    void place_chosen(double x); // a link to an input

protected:
    void wheelEvent(QWheelEvent* event) override { event->ignore(); } // the panel scrolls
    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    QString m_html;
};

// One fact: text one can select and copy, inputs one can click; a coloured edge and the headline tell its
// kind.
class Card : public QFrame {
    Q_OBJECT

public:
    explicit Card(int width, QWidget* parent = nullptr);
    enum class Layout : std::uint8_t { paragraph, lines }; // sentences one after the other, or a line each
    void show_fact(const Fact& fact, const QColor& link, Layout sentences = Layout::paragraph);
    void show_text(const QString& text);
    QString plain_text() const { return m_plain; }

signals:
    void place_chosen(double x);

private:
    void show_words(FactRole role, const QString& html, const QString& text);

    FixedWidthText* m_label;
    QString m_plain;
};

} // namespace quantoscope::inline window
