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

tl::unexpected<Error> failure_in(const Step& step, Phrase what) { return failure(at_step(step, {std::move(what)})); }

// The texts and numbers of a step in given facts.
class Reading {
public:
    Reading(const Step& step, Facts& facts) : m_step(step), m_facts(facts) {}

    Result<std::string> text(const std::string& template_text) {
        return filled(template_text, &m_facts, m_step.language).map_error([&](const Error& error) {
            return at_step(m_step, error);
        });
    }
    Result<double> number(const std::string& expression, std::optional<double> x = {}) {
        return evaluate(expression, &m_facts, x)
            .map([](const LessonValue& value) { return value.number; })
            .map_error([&](const Error& error) { return at_step(m_step, error); });
    }
    Result<bool> holds(const std::string& condition, std::optional<double> x = {}) {
        return number(condition, x).map([](double value) { return value != 0.0; });
    }
    Result<Verdict> verdict(bool right, const std::string& said) {
        return text(said).map([&](std::string words) { return Verdict{right, std::move(words)}; });
    }

private:
    const Step& m_step;
    Facts& m_facts;
};

// How far off a number may be; rounding of doubles is never wrong.
Result<double> tolerance(Reading& reading, const LessonQuestion& question, double right) {
    return reading.number(question.within).map([&](double within) { return within + 1e-9 * std::fabs(right); });
}

Result<Verdict> judge_choice(Reading& reading, const LessonQuestion& question, std::size_t index) {
    if (index >= question.choices.size()) { return reading.verdict(false, question.wrong); }
    const Choice& choice = question.choices[index];
    return reading.holds(choice.condition).and_then([&](bool right) {
        return reading.verdict(right, right ? question.right : choice.reason.empty() ? question.wrong : choice.reason);
    });
}

Result<Verdict> judge_number(Reading& reading, const LessonQuestion& question, double answer) {
    const Result<double> right = reading.number(question.number);
    if (!right) { return failure(right.error()); }
    const Result<double> within = tolerance(reading, question, *right);
    if (!within) { return failure(within.error()); }
    if (std::fabs(answer - *right) <= *within) { return reading.verdict(true, question.right); }
    for (const Temptation& temptation : question.temptations) {
        const Result<double> tempting = reading.number(temptation.number);
        if (!tempting) { return failure(tempting.error()); }
        if (std::fabs(answer - *tempting) <= *within) { return reading.verdict(false, temptation.reason); }
    }
    return reading.verdict(false, question.wrong);
}

Result<Verdict> judge_made(const Step& step, Facts& start, const Document& made) {
    Facts facts(made, &start);
    Reading reading(step, facts);
    bool right = true;
    for (const Goal& goal : step.question->goals) { right = right && reading.holds(goal.condition).value_or(false); }
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
Result<Answer> click_where(const Step& step, Facts& facts, bool wanted) {
    Reading reading(step, facts);
    std::vector<float> found;
    for (const float x : places_of(step)) {
        const Result<bool> holds = reading.holds(step.question->condition, shortest_as_double(x));
        if (!holds) { return failure(holds.error()); }
        if (*holds == wanted) { found.push_back(x); }
    }
    if (found.empty()) {
        return failure_in(step,
                          {wanted ? "no input fulfils '%1'" : "every input fulfils '%1'", {step.question->condition}});
    }
    return ClickAnswer{found[found.size() / 2]};
}

Result<std::size_t> choice_where(const Step& step, Facts& facts, bool wanted) {
    Reading reading(step, facts);
    std::vector<std::size_t> found;
    const std::vector<Choice>& choices = step.question->choices;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const Result<bool> holds = reading.holds(choices[i].condition);
        if (!holds) { return failure(holds.error()); }
        if (*holds == wanted) { found.push_back(i); }
    }
    if (found.empty() || (wanted && found.size() > 1)) {
        return failure_in(step,
                          {"one choice should be right, not %1 of %2",
                           {std::to_string(wanted ? found.size() : choices.size()), std::to_string(choices.size())}});
    }
    return found.front();
}

Result<Answer> any_answer(const Step& step, Facts& facts, bool right) {
    const LessonQuestion& question = *step.question;
    Reading reading(step, facts);
    switch (question.kind) {
    case QuestionKind::choose:
        return choice_where(step, facts, right).map([](std::size_t index) { return Answer(ChosenAnswer{index}); });
    case QuestionKind::number:
        return reading.number(question.number).and_then([&](double value) -> Result<Answer> {
            if (!std::isfinite(value)) { return failure_in(step, {"'%1' is not a finite number", {question.number}}); }
            return tolerance(reading, question, value).map([&](double within) {
                return Answer(NumberAnswer{right ? value : value + 2.0 * within + std::fabs(value) + 1.0});
            });
        });
    case QuestionKind::click: return click_where(step, facts, right);
    case QuestionKind::make: break;
    }
    return Answer(right ? *question.solution : step.state);
}

// Only of a step with a question.
void add_problems(const Step& step, std::vector<Error>& problems) {
    Facts facts(step.state);
    Reading reading(step, facts);
    const auto note = [&](const auto& result) {
        if (!result) { problems.push_back(result.error()); }
        return result.has_value();
    };
    for (const bool right : {true, false}) {
        const Result<Answer> answer = any_answer(step, facts, right);
        if (!note(answer)) { continue; }
        const Result<Verdict> verdict = judge(step, *answer);
        if (note(verdict) && verdict->right != right) {
            problems.push_back(
                at_step(step, {{right ? "its own answer is judged wrong" : "a wrong answer is judged right", {}}}));
        }
    }
    const LessonQuestion& question = *step.question;
    note(reading.text(question.wrong));
    for (std::size_t i = 0; i < question.choices.size(); ++i) { note(reading.text(question.choices[i].reason)); }
    for (const Temptation& temptation : question.temptations) {
        const Result<double> tempting = reading.number(temptation.number);
        note(reading.text(temptation.reason));
        if (!note(tempting)) { continue; }
        const Result<Verdict> verdict = judge(step, NumberAnswer{*tempting});
        if (note(verdict) && verdict->right) {
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
    Facts facts(step.state);
    Reading reading(step, facts);
    ShownStep result;
    std::vector<std::pair<const std::string*, std::string*>> texts{
        {&step.title, &result.title}, {&step.prose, &result.prose}, {&step.hint, &result.hint}};
    if (step.question) {
        texts.emplace_back(&step.question->text, &result.question);
        result.choices.resize(step.question->choices.size());
        for (std::size_t i = 0; i < result.choices.size(); ++i) {
            texts.emplace_back(&step.question->choices[i].text, &result.choices[i]);
        }
    }
    for (const auto& [from, to] : texts) {
        Result<std::string> text = reading.text(*from);
        if (!text) { return failure(text.error()); }
        *to = std::move(*text);
    }
    return result;
}

Result<Verdict> judge(const Step& step, const Answer& answer) {
    if (!step.question || answer.index() != static_cast<std::size_t>(step.question->kind)) {
        return failure_in(step, {"this is no answer to its question", {}});
    }
    const LessonQuestion& question = *step.question;
    Facts facts(step.state);
    Reading reading(step, facts);
    switch (question.kind) {
    case QuestionKind::choose: return judge_choice(reading, question, std::get<ChosenAnswer>(answer).index);
    case QuestionKind::number: return judge_number(reading, question, std::get<NumberAnswer>(answer).value);
    case QuestionKind::click:
        return reading.holds(question.condition, shortest_as_double(std::get<ClickAnswer>(answer).x))
            .and_then([&](bool right) { return reading.verdict(right, right ? question.right : question.wrong); });
    case QuestionKind::make: break;
    }
    return judge_made(step, facts, std::get<MadeAnswer>(answer));
}

Result<Answer> answer_of(const Step& step) {
    if (!step.question) { return failure_in(step, {"this step asks nothing", {}}); }
    Facts facts(step.state);
    return any_answer(step, facts, true);
}

Result<Answer> wrong_answer_of(const Step& step) {
    if (!step.question) { return failure_in(step, {"this step asks nothing", {}}); }
    Facts facts(step.state);
    return any_answer(step, facts, false);
}

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
    Reading texts(step, start);
    Reading reading(step, facts);
    std::vector<GoalState> goals;
    if (!step.question) { return goals; }
    for (const Goal& goal : step.question->goals) {
        goals.push_back({texts.text(goal.text).value_or(goal.text), reading.holds(goal.condition).value_or(false)});
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
