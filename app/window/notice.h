#pragma once

#include <QFrame>

class QLabel;

namespace quantoscope::inline window {
// A card above the plot: a text with links, and a button that lays it away. Hidden at first.
class Notice : public QFrame {
    Q_OBJECT

public:
    explicit Notice(QWidget* parent = nullptr);
    // `html` with the links' colour; `plain` for screen readers.
    void show_text(const QString& html, const QString& plain);

signals:
    void linkActivated(const QString& link);
    void dismissed();

private:
    QLabel* m_text;
};
} // namespace quantoscope::inline window
