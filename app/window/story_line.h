#pragma once

#include <QLabel>
#include <QToolButton>

namespace quantoscope::inline window {
// Where a function comes from: what it is called and the first clause about it in a line each, and a link that opens
// all of it in a pop-up.
class StoryLine : public QWidget {
    Q_OBJECT

public:
    explicit StoryLine(QWidget* parent = nullptr);
    void show_story(const QString& heading, const QString& story); // plain texts

protected:
    void resizeEvent(QResizeEvent*) override { fit_text(); }

private:
    void fit_text();
    void open_story();

    QString m_heading;
    QString m_story;
    QLabel* m_title;
    QLabel* m_text;
    QToolButton* m_link;
};
} // namespace quantoscope::inline window
