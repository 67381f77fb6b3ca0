#include "app/cli/command.h"
#include "app/cli/json_text.h"
#include "app/files/lesson_files.h"
#include "app/words/display_text.h"
#include "core/lesson/judge.h"
#include "core/text/ascii.h"
#include "core/text/list_text.h"

namespace quantoscope::inline cli {
namespace {
constexpr std::size_t width = 80;
constexpr std::string_view lesson_operand = "NAME";
constexpr std::string_view output_option = "--output";
constexpr std::string_view check_option = "--check";
constexpr std::string_view kinds[] = {"choose", "number", "click", "make"}; // of QuestionKind

std::vector<std::string_view> paper_names() { return names_in(papers(), &PaperRow::key); }
constexpr Option paper_option{"--paper", "%1", "Of the worksheet (default a4)", paper_names};
constexpr std::string_view languages[] = {"en", "de"}; // of FigureLanguage
constexpr Option language_option{"--language", "%1", "Of the built-in lessons (default en)",
                                 [] { return names_in(languages, std::identity()); }};

// All of them where none is named.
std::vector<Lesson> lessons_given(const Given& given) {
    const auto language = static_cast<FigureLanguage>(choice_given(given, language_option).value_or(0));
    if (!given.contains(lesson_operand)) { return built_in_lessons(language); }
    std::vector<Lesson> lessons;
    const auto [first, last] = given.equal_range(lesson_operand);
    for (auto name = first; name != last; ++name) { lessons.push_back(or_throw(lesson_of(name->second, language))); }
    return lessons;
}

// A lesson whose texts cannot be filled is a lesson with a fault.
Error in_lesson(Error error, const Lesson& lesson) {
    error.subject = lesson.name;
    return error;
}

ShownStep shown_in(const Lesson& lesson, const Step& step) {
    const auto texts = shown(step);
    if (!texts) { throw in_lesson(texts.error(), lesson); }
    return *texts;
}

std::string list_of(const std::vector<Lesson>& lessons) {
    std::string text;
    for (const Lesson& lesson : lessons) {
        const std::string minutes = std::to_string(lesson.minutes);
        text += concat({padded(lesson.name, 18), padded(minutes + " min", 8), lesson.title, "\n"});
    }
    return text;
}

std::string text_of_step(const Lesson& lesson, std::size_t index) {
    const Step& step = lesson.steps[index];
    const ShownStep texts = shown_in(lesson, step);
    std::string text = concat({"\n", std::to_string(index + 1), ". ", texts.title, "\n"});
    text += wrapped(texts.prose, width);
    if (!is_hidden(step.hidden, Hidden::name)) {
        text += wrapped(concat({"[", text_of(step.state.spec()), "]"}), width);
    }
    text += wrapped(texts.question, width);
    for (std::size_t i = 0; i < texts.choices.size(); ++i) {
        text += wrapped(texts.choices[i], width, 3, concat({std::string(1, static_cast<char>('a' + i)), ")"}));
    }
    for (const GoalState& goal : goals_of(step, step.state)) { text += wrapped(goal.text, width, 3, "-"); }
    return text;
}

void write_texts(const std::vector<Lesson>& lessons, Output& out) {
    for (const Lesson& lesson : lessons) {
        out.write(concat({&lesson == lessons.data() ? "" : "\n\n", lesson.title, "\n"}));
        for (std::size_t i = 0; i < lesson.steps.size(); ++i) { out.write(text_of_step(lesson, i)); }
    }
}

Json json_of(const Step& step, const ShownStep& texts) {
    Json json{{"title", texts.title}, {"text", texts.prose}, {"state", session_line(step.state)}};
    json["hidden"] = json_list(
        step.hidden, [](Hidden what) { return Json(std::string(hidden_rows()[static_cast<std::size_t>(what)].key)); });
    if (!step.question) { return json; }
    json["kind"] = std::string(kinds[static_cast<std::size_t>(step.question->kind)]);
    json["question"] = texts.question;
    json["choices"] = texts.choices;
    json["goals"] = json_list(goals_of(step, step.state), [](const GoalState& goal) { return Json(goal.text); });
    json["hint"] = texts.hint;
    json["answer"] = answer_text(step).value_or("");
    return json;
}

Json json_of(const Lesson& lesson) {
    return {
        {"name", lesson.name},
        {"title", lesson.title},
        {"summary", lesson.summary},
        {"minutes", lesson.minutes},
        {"needs", lesson.needs},
        {"language", std::string(languages[static_cast<std::size_t>(lesson.language)])},
        {"steps", json_list(lesson.steps, [&](const Step& step) { return json_of(step, shown_in(lesson, step)); })}};
}

Outcome check(const std::vector<Lesson>& lessons, bool json, Output& out) {
    bool all_passed = true;
    Json list = Json::array();
    std::string lines;
    for (const Lesson& lesson : lessons) {
        const std::vector<Error> problems = problems_of(lesson);
        all_passed = all_passed && problems.empty();
        const auto questions =
            std::ranges::count_if(lesson.steps, [](const Step& step) { return step.question.has_value(); });
        list.push_back({{"name", lesson.name},
                        {"passed", problems.empty()},
                        {"questions", questions},
                        {"problems", json_list(problems, [](const Error& error) { return Json(line_of(error)); })}});
        if (problems.empty()) {
            lines += concat({"ok      ", lesson.name, ": ", std::to_string(questions),
                             questions == 1 ? " question with an answer\n" : " questions with an answer\n"});
        }
        for (const Error& problem : problems) {
            lines += concat({"FAILED  ", line_of(in_lesson(problem, lesson)), "\n"});
        }
    }
    out.write(json ? json_document({{"passed", all_passed}, {"lessons", list}}) : lines);
    return outcome_of_check(all_passed);
}

Outcome write_worksheet(const std::vector<Lesson>& lessons, const Given& given, const std::string& path, Output& out,
                        const FrontEnd& front_end) {
    if (lowered(ending_of(path)) != "pdf" && path != standard_output) {
        throw misuse("a worksheet is a PDF file: -o FILE.pdf");
    }
    if (!front_end.draw_worksheet) { throw misuse("this program was built without Qt and writes no worksheets"); }
    const PaperRow& paper = papers()[choice_given(given, paper_option).value_or(0)];
    return write_file(path, or_throw(front_end.draw_worksheet(lessons, paper)), out);
}

Outcome run(const Given& given, Output& out, const FrontEnd& front_end) {
    const std::vector<Lesson> lessons = lessons_given(given);
    const bool json = given.contains(json_option.names);
    if (given.contains(check_option)) { return check(lessons, json, out); }
    if (const std::string* path = find_given(given, output_option)) {
        return write_worksheet(lessons, given, *path, out, front_end);
    }
    if (!json && given.contains(lesson_operand)) {
        write_texts(lessons, out);
    } else {
        out.write(
            json ? json_document({{"lessons", json_list(lessons, [](const Lesson& each) { return json_of(each); })}})
                 : list_of(lessons));
    }
    return {};
}

const Option options[] = {
    {"-o,--output", "FILE",
     "Write a worksheet as PDF (-: standard output): a page for each lesson, the answers at the end"},
    paper_option,
    language_option,
    {check_option, "", "Compute every answer and try it; exit code 1 where a question has none"},
    json_option,
};
constexpr Operand operands[] = {{lesson_operand, Operand::Count::any}};
} // namespace

const Command lesson_command = documented("lesson", operands, options, run, true);
} // namespace quantoscope::inline cli
