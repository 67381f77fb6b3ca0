#pragma once

#include <QCompleter>
#include <QLineEdit>
#include <QStandardItemModel>

namespace quantoscope::inline window {
// Offers how the word at the cursor of the text field may go on, each with its domain, while it is typed.
class TextCompleter : public QCompleter {
    Q_OBJECT

public:
    explicit TextCompleter(QLineEdit& edit);

signals:
    void taken(); // the text of the field is the completed one

private:
    void offer();
    void take(const QString& text);

    QLineEdit& m_edit;
    QStandardItemModel m_items;
    qsizetype m_begin = 0; // of the word
};
} // namespace quantoscope::inline window
