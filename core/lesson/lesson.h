#pragma once

#include "core/figure/figure.h"
#include "core/session/session.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace quantoscope::inline lesson {
// A lesson: steps of text, a plot and at most one question. Lessons are written in Markdown
// (resources/manual/lesson-format.md); no number in one is typed where the engine can compute it. A text may have
// expressions in braces (core/lesson/expression.h); `shown` in core/lesson/judge.h puts their values in.

// What is not shown before the answer.
enum class Hidden : std::uint8_t {
    staircase, // of every quantizer, and what is marked on it
    facts,     // the column of facts, the badges
    code,      // codes and bits at the cursor
    error,     // the panel of the error, the largest error
    target,    // what is deployed, and where it differs
    name,      // the quantizer's text, its mode, the legend
};

struct HiddenRow {
    Hidden kind = Hidden::staircase;
    std::string_view key;                   // in lessons
    std::span<const Role> roles = {};       // of the figure
    std::span<const PanelKind> panels = {}; // and the panels that are all about it
};
std::span<const HiddenRow> hidden_rows(); // in the order of Hidden
bool is_hidden(std::span<const Hidden> hidden, Hidden what);

// The figure without what is hidden of it: the panels, treads, lines and names that show it.
Figure without(Figure figure, std::span<const Hidden> hidden);

enum class QuestionKind : std::uint8_t { choose, number, click, make };
enum class ClickKind : std::uint8_t { input, tread, region }; // what a click points at

struct Choice {
    std::string condition; // the right one is that whose condition holds
    std::string text;
    std::string reason = {}; // said to who chooses it wrongly: why it is tempting
    bool operator==(const Choice&) const = default;
};

// A number that is a tempting wrong answer.
struct Temptation {
    std::string number;
    std::string reason;
    bool operator==(const Temptation&) const = default;
};

// What a document must fulfil.
struct Goal {
    std::string condition;
    std::string text;
    bool operator==(const Goal&) const = default;
};

struct LessonQuestion {
    QuestionKind kind = QuestionKind::choose;
    std::string text;
    std::vector<Choice> choices = {};         // of choose, at least two
    std::string number = {};                  // of number: the expression of the right one
    std::string within = "0";                 // and how far off an answer may be
    ClickKind click = ClickKind::input;       // of click
    std::string condition = {};               // which must hold at the input x that is clicked
    std::vector<Goal> goals = {};             // of make, at least one
    std::optional<Document> solution = {};    // and a document that fulfils them
    std::vector<Temptation> temptations = {}; // of number
    std::string wrong = {};                   // said of any other wrong answer
    std::string right = {};                   // said of the right one
    bool operator==(const LessonQuestion&) const = default;
};

struct Step {
    std::string title;
    std::string prose = {}; // Markdown, at most three sentences
    Document state = {};    // never empty
    std::vector<Hidden> hidden = {};
    std::string hint = {};
    std::optional<LessonQuestion> question = {};
    std::size_t line = 0;                         // of the file, from 1
    FigureLanguage language = FigureLanguage::en; // of the lesson, for the numbers
    bool operator==(const Step&) const = default;
};

struct Lesson {
    std::string name = {}; // the file's without number and extensions: "four-bits"; of whoever reads it
    std::string title;
    std::string summary = {}; // one line for the list
    int minutes = 5;
    std::string needs = {}; // what one should know before; may be empty
    FigureLanguage language = FigureLanguage::en;
    std::vector<Step> steps = {}; // at least one
    bool operator==(const Lesson&) const = default;
};

// What worksheets are printed on.
struct PaperRow {
    std::string_view key; // in options
    double width_mm = 0.0;
    double height_mm = 0.0;
};
std::span<const PaperRow> papers();

inline constexpr std::size_t longest_lesson = 200'000; // bytes

// Errors name the line and what would be right.
Result<Lesson> parse_lesson(std::string_view text, const CodeFiles& files = no_code_files);

// The name of a lesson in a file: "resources/lessons/01-four-bits.de.md" -> "four-bits".
std::string lesson_name(std::string_view path);
} // namespace quantoscope::inline lesson
