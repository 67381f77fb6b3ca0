#pragma once

#include "app/words/facts.h"

#include <QFrame>
#include <QLabel>

namespace quantoscope {

// Rich text of a width known beforehand: laid out once for each text. A plain QLabel with word wrap is laid
// out for every width its parents try, which costs more than drawing the whole plot.
class FixedWidthText : public QLabel {
    Q_OBJECT

public:
    using QLabel::QLabel;
    void show_html(const QString& html, int width);
    bool hasHeightForWidth() const override { return false; }
    QSize sizeHint() const override { return m_size; }
    QSize minimumSizeHint() const override { return m_size; }

private:
    QSize m_size;
};

// One fact: text one can select and copy, inputs one can click; a coloured edge and the headline tell its
// kind.
class Card : public QFrame {
    Q_OBJECT

public:
    explicit Card(int width, QWidget* parent = nullptr);
    void show_fact(const Fact& fact, const QColor& link);
    void show_text(const QString& text);
    QString plain_text() const { return m_plain; }

signals:
    void place_chosen(double x);

private:
    void set_role(const char* role);

    FixedWidthText* m_label;
    int m_text_width;
    QString m_html;
    QString m_plain;
};

} // namespace quantoscope
