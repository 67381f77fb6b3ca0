#include "core/lesson/judge.h"

#include "core/lesson/expression.h"
#include "core/text/number_text.h"

#include <algorithm>
#include <cmath>

namespace quantoscope::inline lesson {
namespace {
Error at_step(const Step& step, const Error& error) {
    return {.what = {"line %1: %2", {std::to_string(step.line), plain(error.what)}}, .nearest = error.nearest};
}

[[noreturn]] void fail(const Step& step, Phrase what) { throw at_step(step, {std::move(what)}); }

// The texts and numbers of a step in given facts; throws errors, as what uses it does.
class Reading {
public:
    Reading(const Step& step, Facts& facts) : m_step(step), m_facts(facts) {}

    std::string text(const std::string& template_text) const {
        const auto text = filled(template_text, &m_facts, m_step.language);
        if (!text) { throw at_step(m_step, text.error()); }
        return *text;
    }
    double number(const std::string& expression, std::optional<double> x = {}) const {
        const auto value = evaluate(expression, &m_facts, x);
        if (!value) { throw at_step(m_step, value.error()); }
        return value->number;
    }
    bool holds(const std::string& condition, std::optional<double> x = {}) const { return number(condition, x) != 0.0; }
    bool surely_holds(const std::string& condition) const {
        return caught([&] { return holds(condition); }).value_or(false);
    }
    Verdict verdict(bool right, const std::string& said) const { return {right, text(said)}; }

private:
    const Step& m_step;
    Facts& m_facts;
};

// How far off a number may be; rounding of doubles is never wrong.
double tolerance(const Reading& reading, const LessonQuestion& question, double right) {
    return reading.number(question.within) + 1e-9 * std::fabs(right);
}

Verdict judge_choice(const Reading& reading, const LessonQuestion& question, std::size_t index) {
    if (index >= question.choices.size()) { return reading.verdict(false, question.wrong); }
    const Choice& choice = question.choices[index];
    const bool right = reading.holds(choice.condition);
    return reading.verdict(right, right ? question.right : choice.reason.empty() ? question.wrong : choice.reason);
}

Verdict judge_number(const Reading& reading, const LessonQuestion& question, double answer) {
    const double right = reading.number(question.number);
    const double within = tolerance(reading, question, right);
    if (std::fabs(answer - right) <= within) { return reading.verdict(true, question.right); }
    for (const Temptation& temptation : question.temptations) {
        if (std::fabs(answer - reading.number(temptation.number)) <= within) {
            return reading.verdict(false, temptation.reason);
        }
    }
    return reading.verdict(false, question.wrong);
}

Verdict judge_made(const Step& step, Facts& start, const Document& made) {
    Facts facts(made, &start);
    const Reading reading(step, facts);
    const bool right = std::ranges::all_of(step.question->goals,
                                           [&](const Goal& goal) { return reading.surely_holds(goal.condition); });
    return reading.verdict(right, right ? step.question->right : step.question->wrong);
}

// Inputs to click at: the transitions and the middles of the treads.
std::vector<float> places_of(const Step& step) {
    const Interval interval = step.state.interval;
    const Staircase staircase = solve(step.state.spec(), interval);
    std::vector<float> places;
    for (std::size_t i = 0; i < staircase.size(); ++i) {
        if (step.question->click == ClickKind::input && i > 0) { places.push_back(staircase.first(i)); }
        const double first = std::max<double>(staircase.first(i), step.state.view.x.first);
        const double last = std::min<double>(staircase.last(i), step.state.view.x.last);
        if (first <= last) { places.push_back(static_cast<float>(0.5 * (first + last))); }
    }
    return places;
}

// One of them of which the condition holds, or does not: the middle one.
Answer click_where(const Step& step, const Reading& reading, bool wanted) {
    std::vector<float> found;
    for (const float x : places_of(step)) {
        if (reading.holds(step.question->condition, shortest_as_double(x)) == wanted) { found.push_back(x); }
    }
    if (found.empty()) {
        fail(step, {wanted ? "no input fulfils '%1'" : "every input fulfils '%1'", {step.question->condition}});
    }
    return ClickAnswer{found[found.size() / 2]};
}

Answer choice_where(const Step& step, const Reading& reading, bool wanted) {
    std::vector<std::size_t> found;
    const std::vector<Choice>& choices = step.question->choices;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        if (reading.holds(choices[i].condition) == wanted) { found.push_back(i); }
    }
    if (found.empty() || (wanted && found.size() > 1)) {
        fail(step, {"one choice should be right, not %1 of %2",
                    {std::to_string(wanted ? found.size() : choices.size()), std::to_string(choices.size())}});
    }
    return ChosenAnswer{found.front()};
}

Answer any_answer(const Step& step, Facts& facts, bool right) {
    const LessonQuestion& question = *step.question;
    const Reading reading(step, facts);
    switch (question.kind) {
    case QuestionKind::choose: return choice_where(step, reading, right);
    case QuestionKind::number: {
        const double value = reading.number(question.number);
        if (!std::isfinite(value)) { fail(step, {"'%1' is not a finite number", {question.number}}); }
        const double within = tolerance(reading, question, value);
        return NumberAnswer{right ? value : value + 2.0 * within + std::fabs(value) + 1.0};
    }
    case QuestionKind::click: return click_where(step, reading, right);
    case QuestionKind::make: break;
    }
    return right ? *question.solution : step.state;
}

Result<Answer> answer_to(const Step& step, bool right) {
    return caught([&] {
        if (!step.question) { fail(step, {"this step asks nothing", {}}); }
        Facts facts(step.state);
        return any_answer(step, facts, right);
    });
}

// Only of a step with a question.
void add_problems(const Step& step, std::vector<Error>& problems) {
    Facts facts(step.state);
    const Reading reading(step, facts);
    const auto noted = [&](auto result) {
        if (!result) { problems.push_back(result.error()); }
        return result;
    };
    const auto note_text = [&](const std::string& text) { noted(caught([&] { return reading.text(text); })); };
    for (const bool right : {true, false}) {
        const auto answer = noted(caught([&] { return any_answer(step, facts, right); }));
        const auto verdict = answer ? noted(judge(step, *answer)) : failure(Error());
        if (verdict && verdict->right != right) {
            problems.push_back(
                at_step(step, {{right ? "its own answer is judged wrong" : "a wrong answer is judged right", {}}}));
        }
    }
    const LessonQuestion& question = *step.question;
    note_text(question.wrong);
    for (const Choice& choice : question.choices) { note_text(choice.reason); }
    for (const Temptation& temptation : question.temptations) {
        const auto tempting = caught([&] { return reading.number(temptation.number); });
        note_text(temptation.reason);
        const auto verdict = noted(tempting) ? noted(judge(step, NumberAnswer{*tempting})) : failure(Error());
        if (verdict && verdict->right) {
            problems.push_back(at_step(step, {{"the tempting '%1' is the right answer", {temptation.number}}}));
        }
    }
    if (question.kind != QuestionKind::make) { return; }
    for (const GoalState& goal : goals_of(step, *question.solution)) {
        if (!goal.reached) { problems.push_back(at_step(step, {{"the solution does not reach '%1'", {goal.text}}})); }
    }
}
} // namespace

Result<ShownStep> shown(const Step& step) {
    return caught([&] {
        Facts facts(step.state);
        const Reading reading(step, facts);
        ShownStep result{.title = reading.text(step.title),
                         .prose = reading.text(step.prose),
                         .hint = reading.text(step.hint),
                         .question = {},
                         .choices = {}};
        if (step.question) {
            result.question = reading.text(step.question->text);
            for (const Choice& choice : step.question->choices) { result.choices.push_back(reading.text(choice.text)); }
        }
        return result;
    });
}

Result<Verdict> judge(const Step& step, const Answer& answer) {
    return caught([&]() -> Verdict {
        if (!step.question || answer.index() != static_cast<std::size_t>(step.question->kind)) {
            fail(step, {"this is no answer to its question", {}});
        }
        const LessonQuestion& question = *step.question;
        Facts facts(step.state);
        const Reading reading(step, facts);
        switch (question.kind) {
        case QuestionKind::choose: return judge_choice(reading, question, std::get<ChosenAnswer>(answer).index);
        case QuestionKind::number: return judge_number(reading, question, std::get<NumberAnswer>(answer).value);
        case QuestionKind::click: {
            const bool right = reading.holds(question.condition, shortest_as_double(std::get<ClickAnswer>(answer).x));
            return reading.verdict(right, right ? question.right : question.wrong);
        }
        case QuestionKind::make: break;
        }
        return judge_made(step, facts, std::get<MadeAnswer>(answer));
    });
}

Result<Answer> answer_of(const Step& step) { return answer_to(step, true); }

Result<Answer> wrong_answer_of(const Step& step) { return answer_to(step, false); }

Result<std::string> answer_text(const Step& step) {
    return answer_of(step).and_then([&](const Answer& answer) -> Result<std::string> {
        if (const auto* chosen = std::get_if<ChosenAnswer>(&answer)) {
            return shown(step).map([&](const ShownStep& texts) { return texts.choices[chosen->index]; });
        }
        if (const auto* number = std::get_if<NumberAnswer>(&answer)) {
            return lesson_number(number->value, step.language);
        }
        if (const auto* click = std::get_if<ClickAnswer>(&answer)) {
            const double x = shortest_as_double(click->x);
            const bool is_exact = step.question->click == ClickKind::input;
            return "x = " + lesson_number(is_exact ? x : std::round(100.0 * x) / 100.0, step.language);
        }
        const Document& made = std::get<MadeAnswer>(answer);
        const auto deployment = deployment_of(made);
        return text_of(made.spec()) + (deployment ? ", " + text_of(deployment->target) : "");
    });
}

std::vector<GoalState> goals_of(const Step& step, const Document& document) {
    Facts start(step.state);
    Facts facts(document, &start);
    const Reading texts(step, start);
    const Reading reading(step, facts);
    std::vector<GoalState> goals;
    if (!step.question) { return goals; }
    for (const Goal& goal : step.question->goals) {
        goals.push_back(
            {caught([&] { return texts.text(goal.text); }).value_or(goal.text), reading.surely_holds(goal.condition)});
    }
    return goals;
}

std::vector<Error> problems_of(const Lesson& lesson) {
    std::vector<Error> problems;
    for (const Step& step : lesson.steps) {
        if (const auto good = shown(step); !good) { problems.push_back(good.error()); }
        if (step.question) { add_problems(step, problems); }
    }
    return problems;
}
} // namespace quantoscope::inline lesson
