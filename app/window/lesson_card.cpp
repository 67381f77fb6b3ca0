#include "app/window/lesson_card.h"

#include "app/plot/qt_text.h"
#include "app/window/appearance.h"
#include "app/window/messages.h"
#include "core/lesson/expression.h"

namespace quantoscope::inline window {
namespace {
// A button whose text is broken into lines.
class ChoiceButton : public QPushButton {
public:
    ChoiceButton(const QString& letter, const QString& markdown) : m_text(new QLabel(markdown)) {
        m_text->setTextFormat(Qt::MarkdownText);
        m_text->setWordWrap(true);
        m_text->setAttribute(Qt::WA_TransparentForMouseEvents);
        auto* mark = new QLabel(letter);
        mark->setAttribute(Qt::WA_TransparentForMouseEvents);
        setLayout(laid_out<QHBoxLayout>({10, 6, 10, 6}, 10, mark, Wide{m_text}));
        layout()->setAlignment(mark, Qt::AlignTop);
        QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
        setAccessibleName(letter + QStringLiteral(": ") + markdown);
    }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return layout()->totalHeightForWidth(width); }
    QSize sizeHint() const override { return {100, heightForWidth(std::max(100, width()))}; }
    QSize minimumSizeHint() const override { return {100, layout()->totalMinimumSize().height()}; }

private:
    QLabel* m_text;
};
} // namespace

LessonCard::LessonCard() {
    setObjectName(QStringLiteral("card"));
    setAccessibleName(tr("Lesson"));
    auto* close =
        tool_button(QStringLiteral("✕"), tr("Leave the lesson"), tr("Leave the lesson; the window is as before"));
    auto* top = in_row(6, Wide{m_title}, close);
    top->setAlignment(close, Qt::AlignTop);
    setLayout(in_column({12, 10, 10, 10}, 8, top, m_place, m_heading, m_prose, m_question, m_answers_layout, m_verdict,
                        m_hint, in_row(6, m_hint_button, m_show_me, Stretch{}), in_row(6, m_back, Stretch{}, m_next)));
    connect(close, &QToolButton::clicked, this, &LessonCard::closed);
    connect(m_hint_button, &QPushButton::clicked, this, &LessonCard::show_hint);
    connect(m_show_me, &QPushButton::clicked, this, &LessonCard::solution_wanted);
    connect(m_back, &QPushButton::clicked, this, [this] { emit moved(-1); });
    connect(m_next, &QPushButton::clicked, this, [this] { emit moved(1); });
    hide();
}

void LessonCard::show_text(QLabel& label, const std::string& markdown) {
    label.setText(qt_text(markdown));
    label.setVisible(!markdown.empty());
}

void LessonCard::show_step(const Lesson& lesson, std::size_t index, const ShownStep& shown) {
    const Step& step = lesson.steps[index];
    show_text(*m_title, lesson.title);
    m_place->setText(tr("Step %1 of %2").arg(index + 1).arg(lesson.steps.size()));
    show_text(*m_heading, shown.title);
    show_text(*m_prose, shown.prose);
    show_text(*m_question, shown.question);
    show_text(*m_hint, shown.hint);
    m_hint->hide();
    m_verdict->hide();
    m_hint_button->setVisible(!shown.hint.empty());
    m_show_me->setVisible(step.question.has_value());
    m_back->setEnabled(index > 0);
    const bool is_last = index + 1 == lesson.steps.size();
    m_next->setText(is_last ? tr("Finish") : tr("Next"));
    set_style_property(m_next, "chosen", !step.question.has_value());
    ask(step, shown);
    setAccessibleDescription(spoken());
}

// The ways to answer, made for the question.
void LessonCard::ask(const Step& step, const ShownStep& shown) {
    if (m_answers != nullptr) {
        m_answers->hide();
        m_answers->deleteLater();
    }
    m_answers = new QWidget;
    auto* column = in_column({}, 6);
    m_answers->setLayout(column);
    m_answers_layout->addWidget(m_answers);
    m_goals.clear();
    if (!step.question) { return; }
    switch (step.question->kind) {
    case QuestionKind::choose:
        for (std::size_t i = 0; i < shown.choices.size(); ++i) {
            auto* button = new ChoiceButton(QString(QChar('A' + static_cast<char>(i))), qt_text(shown.choices[i]));
            connect(button, &QPushButton::clicked, this, [this, i] { emit answered(ChosenAnswer{i}); });
            column->addWidget(button);
        }
        break;
    case QuestionKind::number: {
        auto* field = named(new QLineEdit, tr("Your answer"), tr("A number, such as 0.5, 1/32 or 3 %"));
        auto* button = new QPushButton(tr("Answer"));
        const auto answer = [this, field, language = step.language] {
            if (const auto number = typed_number(field->text().toStdString(), language)) {
                emit answered(NumberAnswer{*number});
            } else {
                show_error(tr("This is not a number: type one such as 0.5, 1/32 or 3 %."));
            }
        };
        connect(field, &QLineEdit::returnPressed, this, answer);
        connect(button, &QPushButton::clicked, this, answer);
        column->addLayout(in_row(6, Wide{field}, button));
        break;
    }
    case QuestionKind::click: {
        auto* button = new QPushButton(tr("Take the input at the cursor"));
        button->setToolTip(tr("A click in the plot answers, too; the arrow keys move the cursor"));
        connect(button, &QPushButton::clicked, this, &LessonCard::cursor_taken);
        column->addWidget(button);
        break;
    }
    case QuestionKind::make: break; // show_goals
    }
}

void LessonCard::show_goals(const std::vector<GoalState>& goals) {
    for (std::size_t i = 0; i < goals.size(); ++i) {
        if (i == m_goals.size()) {
            m_goals.push_back(text_label(Qt::MarkdownText, "goal"));
            m_answers->layout()->addWidget(m_goals.back());
        }
        const QString mark = goals[i].reached ? QStringLiteral("✓ ") : QStringLiteral("○ ");
        const QString text = mark + qt_text(goals[i].text);
        if (m_goals[i]->text() == text) { continue; }
        if (!m_goals[i]->text().isEmpty()) { announce(*this, text); }
        m_goals[i]->setText(text);
        m_goals[i]->setAccessibleName(
            (goals[i].reached ? tr("Reached: %1") : tr("Not reached: %1")).arg(qt_text(goals[i].text)));
        set_style_property(m_goals[i], "reached", goals[i].reached);
    }
}

void LessonCard::show_verdict(const Verdict& verdict) {
    const std::string said =
        !verdict.text.empty() ? verdict.text : (verdict.right ? tr("Right.") : tr("Not yet.")).toStdString();
    show_text(*m_verdict, (verdict.right ? "✓ " : "✗ ") + said);
    set_style_property(m_verdict, "right", verdict.right);
    announce(*this, QTextDocumentFragment::fromHtml(m_verdict->text()).toPlainText());
    if (!verdict.right) { return; }
    m_hint->hide();
    m_hint_button->hide();
    m_show_me->hide();
    if (m_goals.empty()) { m_answers->hide(); }
    set_style_property(m_next, "chosen", true);
    m_next->setFocus(Qt::OtherFocusReason);
}

void LessonCard::show_hint() {
    m_hint->show();
    announce(*this, m_hint->text());
}

QString LessonCard::spoken() const {
    QStringList texts;
    for (const QLabel* label : {m_title, m_place, m_heading, m_prose, m_question}) {
        if (!label->isHidden()) { texts.push_back(label->text()); }
    }
    return texts.join(QStringLiteral(". "));
}
} // namespace quantoscope::inline window
