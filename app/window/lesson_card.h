#pragma once

#include "app/window/widgets.h"
#include "core/lesson/judge.h"

namespace quantoscope::inline window {
// One step of a lesson beside the plot: what it tells and asks, the ways to answer, what was said of the answer.
class LessonCard : public QFrame {
    Q_OBJECT

public:
    LessonCard();

    void show_step(const Lesson& lesson, std::size_t index, const ShownStep& shown);
    void show_goals(const std::vector<GoalState>& goals); // of make
    // A right answer ends the question.
    void show_verdict(const Verdict& verdict);
    void show_error(const QString& what) { show_verdict({false, what.toStdString()}); }
    // What a screen reader says of the step.
    QString spoken() const;

signals:
    void answered(const Answer& answer);
    void cursor_taken(); // the input at the cursor is the answer to a click
    void solution_wanted();
    void moved(int steps); // forward or back
    void closed();

private:
    void show_text(QLabel& label, const std::string& markdown);
    void ask(const Step& step, const ShownStep& shown);
    void show_hint();

    QLabel* m_title = text_label(Qt::MarkdownText, "lesson");
    QLabel* m_place = styled_label("muted");
    QLabel* m_heading = text_label(Qt::MarkdownText, "lesson");
    QLabel* m_prose = text_label(Qt::MarkdownText);
    QLabel* m_question = text_label(Qt::MarkdownText, "question");
    QVBoxLayout* m_answers_layout = new QVBoxLayout;
    QWidget* m_answers = nullptr; // made anew for each step
    std::vector<QLabel*> m_goals;
    QLabel* m_verdict = text_label(Qt::MarkdownText, "verdict");
    QLabel* m_hint = text_label(Qt::MarkdownText, "muted");
    QPushButton* m_hint_button = new QPushButton(tr("Hint"));
    QPushButton* m_show_me = new QPushButton(tr("Show me"));
    QPushButton* m_back = new QPushButton(tr("Back"));
    QPushButton* m_next = new QPushButton(tr("Next"));
};
} // namespace quantoscope::inline window
