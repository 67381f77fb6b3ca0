#pragma once

#include "core/lesson/lesson.h"

#include <variant>

namespace quantoscope::inline lesson {
// What a window, a sheet of paper and the command line need of a step. The right answer is computed from the step's
// state, never written in the lesson. All texts are in the lesson's language.

// A step with its numbers put in. Texts are Markdown.
struct ShownStep {
    std::string title;
    std::string prose;
    std::string hint;
    std::string question;             // empty without one
    std::vector<std::string> choices; // of choose
    bool operator==(const ShownStep&) const = default;
};
Result<ShownStep> shown(const Step& step);

struct ChosenAnswer {
    std::size_t index = 0;
    bool operator==(const ChosenAnswer&) const = default;
};
struct NumberAnswer {
    double value = 0.0;
    bool operator==(const NumberAnswer&) const = default;
};
struct ClickAnswer {
    float x = 0.0f;
    bool operator==(const ClickAnswer&) const = default;
};
using MadeAnswer = Document;
// Of the question's kind, in the order of QuestionKind.
using Answer = std::variant<ChosenAnswer, NumberAnswer, ClickAnswer, MadeAnswer>;

struct Verdict {
    bool right = false;
    std::string text; // what is true, or why the wrong answer is tempting
    bool operator==(const Verdict&) const = default;
};
Result<Verdict> judge(const Step& step, const Answer& answer);

// The right answer, for "Show me": of make the lesson's solution. Error: there is none.
Result<Answer> answer_of(const Step& step);
// The same in words: "16", the choice's text, "x = 0.5", the quantizer's text.
Result<std::string> answer_text(const Step& step);
// An answer that is wrong.
Result<Answer> wrong_answer_of(const Step& step);

// The goals of make, in their order, and whether a document fulfils them.
struct GoalState {
    std::string text;
    bool reached = false;
    bool operator==(const GoalState&) const = default;
};
std::vector<GoalState> goals_of(const Step& step, const Document& document);

// Everything that is wrong with a lesson: a text that cannot be filled, a question without an answer, a right answer
// judged wrong or a wrong one right. Each has its line.
std::vector<Error> problems_of(const Lesson& lesson);
} // namespace quantoscope::inline lesson
