#pragma once

#include "app/words/facts.h"

#include <QFrame>
#include <QLabel>

namespace quantoscope {

// One fact: text one can select and copy, inputs one can click; a coloured edge and the headline tell its
// kind.
class Card : public QFrame {
    Q_OBJECT

public:
    explicit Card(QWidget* parent = nullptr);
    void show_fact(const Fact& fact, const QColor& link);
    void show_text(const QString& text);
    QString plain_text() const { return m_plain; }

signals:
    void place_chosen(double x);

private:
    void set_role(const char* role);

    QLabel* m_label;
    QString m_html;
    QString m_plain;
};

} // namespace quantoscope
