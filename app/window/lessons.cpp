#include "app/window/lessons.h"

#include "app/files/lesson_files.h"
#include "app/plot/export.h"
#include "app/plot/qt_text.h"
#include "app/plot/save_file.h"
#include "app/window/actions.h"
#include "app/window/messages.h"
#include "app/window/settings.h"
#include "app/window/widgets.h"

namespace quantoscope::inline window {
namespace {
constexpr const char* progress_group = "lessons";

QByteArray progress_key(const Lesson& lesson) { return progress_group + QByteArray("/") + lesson.name.c_str(); }

FigureLanguage language_of_window() {
    return QLocale().language() == QLocale::German ? FigureLanguage::de : FigureLanguage::en;
}

QString row_text(const Lesson& lesson) {
    const int done = saved_value(progress_key(lesson)).toInt();
    const auto steps = static_cast<int>(lesson.steps.size());
    const QString state = done >= steps ? Lessons::tr("done")
                          : done > 0    ? Lessons::tr("%1 of %2 steps").arg(done).arg(steps)
                                        : Lessons::tr("%1 minutes").arg(lesson.minutes);
    return QStringLiteral("%1 \u2013 %2\n%3").arg(qt_text(lesson.title), state, qt_text(lesson.summary));
}
} // namespace

Lessons::Lessons(Store& store, QMainWindow& window, std::function<QString()> folder)
    : QObject(&window)
    , m_store(store)
    , m_window(window)
    , m_folder(std::move(folder)) {
    connect(m_card, &LessonCard::answered, this, &Lessons::take);
    connect(m_card, &LessonCard::closed, this, &Lessons::leave);
    connect(m_card, &LessonCard::solution_wanted, this, &Lessons::show_me);
    connect(m_card, &LessonCard::moved, this, [this](int steps) {
        const std::size_t next = m_index + static_cast<std::size_t>(steps);
        if (next < m_lesson->steps.size()) {
            go_to(next);
        } else {
            leave();
            choose();
        }
    });
    connect(m_card, &LessonCard::cursor_taken, this, [this] {
        if (const auto x = m_store.document().view.cursor) {
            take(ClickAnswer{*x});
        } else {
            m_card->show_error(tr("Put the cursor into the plot first: Tab leads there, the arrow keys move it."));
        }
    });
    connect(&m_store, &Store::changed, this, &Lessons::refresh_goals);
    connect(&m_store.steps(), &QUndoStack::indexChanged, this, &Lessons::refresh_goals); // a drag has ended
}

void Lessons::register_actions(Actions& actions) {
    actions.on("lessons", this, &Lessons::choose);
    actions.on("open_lesson", this, &Lessons::open_from_dialog);
    actions.on("print_worksheet", this, &Lessons::print_worksheet);
}

std::span<const Hidden> Lessons::hidden() const {
    return m_lesson && !m_done ? std::span<const Hidden>(step().hidden) : std::span<const Hidden>();
}

void Lessons::choose() {
    std::vector<Lesson> lessons = built_in_lessons(language_of_window());
    if (const QString folder = m_folder(); !folder.isEmpty()) {
        for (const QFileInfo& file :
             QDir(folder + QStringLiteral("/lessons")).entryInfoList({QStringLiteral("*.md")})) {
            if (auto lesson = lesson_of(file.absoluteFilePath().toStdString(), language_of_window())) {
                lessons.push_back(std::move(*lesson));
            }
        }
    }
    auto* dialog = new QDialog(&m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Lessons"));
    auto* list = named(new QListWidget, tr("Lessons"), {});
    list->setSpacing(3);
    list->setMinimumSize(460, 380);
    const auto fill = [list, lessons] {
        list->clear();
        for (const Lesson& lesson : lessons) { list->addItem(row_text(lesson)); }
        list->setCurrentRow(0);
    };
    fill();
    auto* buttons = new QDialogButtonBox;
    auto* begin_button = buttons->addButton(tr("Begin"), QDialogButtonBox::AcceptRole);
    auto* other = buttons->addButton(tr("Open a file..."), QDialogButtonBox::ActionRole);
    auto* forget = buttons->addButton(tr("Forget progress"), QDialogButtonBox::ResetRole);
    buttons->addButton(QDialogButtonBox::Close);
    begin_button->setDefault(true);
    const auto chosen = [this, dialog, list, lessons] {
        const auto row = static_cast<std::size_t>(list->currentRow());
        dialog->close();
        if (row < lessons.size()) { begin(lessons[row]); }
    };
    connect(list, &QListWidget::itemActivated, dialog, chosen);
    connect(begin_button, &QPushButton::clicked, dialog, chosen);
    connect(other, &QPushButton::clicked, dialog, [this, dialog] {
        dialog->close();
        open_from_dialog();
    });
    connect(forget, &QPushButton::clicked, dialog, [fill] {
        settings_file().remove(QLatin1String(progress_group));
        fill();
    });
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::close);
    dialog->setLayout(in_column({16, 14, 16, 12}, 10,
                                styled_label("muted", tr("Each asks first, and shows the answer when you have tried.")),
                                Wide{list}, buttons));
    dialog->open();
    list->setFocus();
}

void Lessons::open_from_dialog() {
    const QString path = QFileDialog::getOpenFileName(&m_window, tr("Open lesson"), m_folder(), tr("Lessons (*.md)"));
    if (!path.isEmpty()) { open_file(path); }
}

// As PDF, which the desktop's program for it prints.
void Lessons::print_worksheet() {
    const std::vector<Lesson> lessons = m_lesson ? std::vector{*m_lesson} : built_in_lessons(language_of_window());
    const QString name = m_lesson ? qt_text(m_lesson->name) : QStringLiteral("lessons");
    const QString path =
        QFileDialog::getSaveFileName(&m_window, tr("Print worksheet"),
                                     QDir(m_folder()).filePath(name + QStringLiteral(".pdf")), tr("PDF files (*.pdf)"));
    if (path.isEmpty()) { return; }
    const bool has_letter = QLocale().measurementSystem() == QLocale::ImperialUSSystem;
    const Result<void> done =
        worksheet_of(lessons, papers()[has_letter ? 1 : 0]).and_then([&](const QByteArray& bytes) {
            return save_file(path, bytes);
        });
    if (!done) {
        QMessageBox::warning(&m_window, tr("Print worksheet"), sentence_of(done.error()));
    } else {
        QDesktopServices::openUrl(QUrl::fromLocalFile(path));
    }
}

void Lessons::open_file(const QString& path) {
    if (auto lesson = lesson_of(path.toStdString(), language_of_window())) {
        begin(std::move(*lesson));
    } else {
        QMessageBox::warning(&m_window, tr("Open lesson"), path + QStringLiteral(": ") + sentence_of(lesson.error()));
    }
}

void Lessons::begin(Lesson lesson) {
    leave();
    m_store.finish();
    m_before = m_store.document();
    m_steps_before = m_store.steps().index();
    m_lesson = std::move(lesson);
    const auto done = static_cast<std::size_t>(saved_value(progress_key(*m_lesson)).toInt());
    go_to(done < m_lesson->steps.size() ? done : 0);
}

void Lessons::go_to(std::size_t index) {
    m_index = index;
    m_done = false;
    if (!step().question) { keep_progress(); }
    const Result<ShownStep> text = shown(step());
    ShownStep as_written;
    as_written.title = step().title;
    m_card->show_step(*m_lesson, index, text.value_or(as_written));
    if (!text) { m_card->show_error(sentence_of(text.error())); }
    m_card->show();
    m_store.commit(step().state);
    emit changed();
    refresh_goals();
    announce(*m_card, m_card->spoken());
}

void Lessons::keep_progress() {
    const QByteArray key = progress_key(*m_lesson);
    if (saved_value(key).toUInt() <= m_index) { save_value(key, static_cast<uint>(m_index + 1)); }
}

// What was done in the lesson is undone: the window is saved or unsaved as it was.
void Lessons::leave() {
    if (!m_lesson) { return; }
    m_lesson.reset();
    m_card->hide();
    m_store.finish();
    m_store.steps().setIndex(m_steps_before);
    m_store.commit(m_before);
    emit changed();
}

void Lessons::take(const Answer& answer) {
    if (!waits()) { return; }
    const Result<Verdict> verdict = judge(step(), answer);
    if (!verdict) {
        m_card->show_error(sentence_of(verdict.error()));
        return;
    }
    if (verdict->right) {
        const std::vector<Hidden> was_hidden = step().hidden;
        m_done = true;
        keep_progress();
        emit answered_right(was_hidden);
        emit changed();
    }
    m_card->show_verdict(*verdict);
}

void Lessons::show_me() {
    if (!waits()) { return; }
    const Result<Answer> answer = answer_of(step());
    if (!answer) {
        m_card->show_error(sentence_of(answer.error()));
        return;
    }
    if (const auto* made = std::get_if<MadeAnswer>(&*answer)) {
        m_store.commit(*made); // which is judged as if the user had made it
        return;
    }
    if (const auto* click = std::get_if<ClickAnswer>(&*answer)) {
        m_store.change([x = click->x](Document& document) { document.view.cursor = x; });
    }
    take(*answer);
}

void Lessons::click(double x) {
    if (waits_for(QuestionKind::click)) { take(ClickAnswer{static_cast<float>(x)}); }
}

void Lessons::show_me_or_go_on() {
    if (waits()) {
        show_me();
    } else if (m_index + 1 < m_lesson->steps.size()) {
        go_to(m_index + 1);
    }
}

void Lessons::refresh_goals() {
    if (!waits_for(QuestionKind::make) || m_store.document().is_empty()) { return; }
    const std::vector<GoalState> goals = goals_of(step(), m_store.document());
    m_card->show_goals(goals);
    // A slider on its way has not made it yet.
    if (m_store.document() == m_store.committed() && std::ranges::all_of(goals, &GoalState::reached)) {
        take(MadeAnswer(m_store.document()));
    }
}
} // namespace quantoscope::inline window
