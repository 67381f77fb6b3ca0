#pragma once

#include "app/window/actions.h"
#include "app/window/lesson_card.h"
#include "app/window/store.h"
#include "core/figure/figure.h"

#include <optional>
#include <span>

namespace quantoscope::inline window {
// The lesson that is being worked through, if any: which step, what is not shown before its answer. The document is the
// step's until it is left; then it is what it was before.
class Lessons : public QObject {
    Q_OBJECT

public:
    // `folder` is where the session lies, whose folder "lessons" is offered, too; empty for none.
    Lessons(Store& store, QMainWindow& window, std::function<QString()> folder);
    void register_actions(Actions& actions);

    LessonCard& card() { return *m_card; }
    bool is_open() const { return m_lesson.has_value(); }
    bool hides(Hidden what) const { return is_hidden(hidden(), what); }
    std::span<const Hidden> hidden() const;
    void choose();                       // which one, from a list
    void open_file(const QString& path); // somebody's own
    void begin(Lesson lesson);
    void leave();
    void click(double x); // in the plot
    void show_me_or_go_on();

signals:
    void changed(); // what is shown
    void answered_right(const std::vector<Hidden>& was_hidden);

private:
    const Step& step() const { return m_lesson->steps[m_index]; }
    bool waits() const { return m_lesson && !m_done && step().question; }
    bool waits_for(QuestionKind kind) const { return waits() && step().question->kind == kind; }
    void go_to(std::size_t index);
    void keep_progress(); // this step is done
    void take(const Answer& answer);
    void show_me();
    void refresh_goals();
    void open_from_dialog();
    void print_worksheet();

    Store& m_store;
    QMainWindow& m_window;
    std::function<QString()> m_folder;
    LessonCard* m_card = new LessonCard;
    std::optional<Lesson> m_lesson;
    std::size_t m_index = 0;
    bool m_done = false; // the step's question
    Document m_before;
    int m_steps_before = 0; // of undo
};
} // namespace quantoscope::inline window
