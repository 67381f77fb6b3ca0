#include "core/lesson/expression.h"
#include "core/lesson/judge.h"
#include "core/text/number_text.h"
#include "tests/pages.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <regex>
#include <set>

namespace quantoscope {
namespace {
const std::string head = "# A lesson\n\n## A step\n\n- state: `quantized_sigmoid(4)@real`\n";

Lesson lesson_of(const std::string& text) {
    const Result<Lesson> lesson = parse_lesson(text);
    EXPECT_TRUE(lesson) << plain(lesson.error().what);
    return lesson.value_or(Lesson{});
}

Step step_of(const std::string& items) { return lesson_of(head + items).steps.at(0); }

Document document_with(std::string_view text) {
    return text.starts_with('{') ? read_session(text).value().document : document_of(parse_spec(text).value());
}

double number_in(std::string_view state, std::string_view expression, std::optional<double> x = {}) {
    Facts facts(document_with(state));
    const auto value = evaluate(expression, &facts, x);
    EXPECT_TRUE(value) << expression << ": " << plain(value.error().what);
    return value ? value->number : std::nan("");
}

std::string text_in(std::string_view state, std::string_view text, FigureLanguage language = FigureLanguage::en) {
    Facts facts(document_with(state));
    const auto result = filled(text, &facts, language);
    return result ? *result : plain(result.error().what);
}

TEST(Lesson, IsReadFromMarkdown) {
    const Lesson lesson =
        lesson_of("# Four bits: a staircase\n\n- summary: What bits are\n- minutes: 7\n"
                  "- needs: Nothing\n- language: de\n\n## First\n\nProse that\ngoes on.\n\nAnd on.\n\n"
                  "- state: `quantized_tanh(3)`\n- hide: staircase, name\n- hint: A hint\n  goes on\n"
                  "- ask: Which?\n- choice `1 = 1`: This\n  - reason: none\n- choice `1 = 2`: That\n"
                  "- right: Yes\n\n## Second\n\nNothing is asked.\n");
    EXPECT_EQ(lesson.title, "Four bits: a staircase");
    EXPECT_EQ(lesson.summary, "What bits are");
    EXPECT_EQ(lesson.minutes, 7);
    EXPECT_EQ(lesson.needs, "Nothing");
    EXPECT_EQ(lesson.language, FigureLanguage::de);
    ASSERT_EQ(lesson.steps.size(), 2u);
    const Step& first = lesson.steps[0];
    EXPECT_EQ(first.title, "First");
    EXPECT_EQ(first.prose, "Prose that goes on.\n\nAnd on.");
    EXPECT_EQ(text_of(first.state.spec()), "quantized_tanh(bits=3)");
    EXPECT_EQ(first.hidden, (std::vector{Hidden::staircase, Hidden::name}));
    EXPECT_EQ(first.hint, "A hint goes on");
    EXPECT_EQ(first.line, 8u);
    ASSERT_TRUE(first.question);
    EXPECT_EQ(first.question->kind, QuestionKind::choose);
    ASSERT_EQ(first.question->choices.size(), 2u);
    EXPECT_EQ(first.question->choices[0], (Choice{"1 = 1", "This", "none"}));
    EXPECT_EQ(lesson.steps[1].state, first.state); // as the step before
    EXPECT_FALSE(lesson.steps[1].question);
}

TEST(Lesson, IsNamedByItsFile) {
    EXPECT_EQ(lesson_name("resources/lessons/01-four-bits.de.md"), "four-bits");
    EXPECT_EQ(lesson_name("four-bits.md"), "four-bits");
    EXPECT_EQ(lesson_name("10-x.md"), "x");
}

TEST(Lesson, ErrorsSayWhereAndWhatWouldBeRight) {
    struct Case {
        std::string text;
        std::string message;
        std::string nearest = {};
    };
    const Case cases[] = {
        {"", "line 1: a lesson begins with its title: # Four bits"},
        {"Prose\n", "line 1: a lesson begins with its title: # Four bits"},
        {"## A step\n", "line 1: a lesson begins with its title: # Four bits"},
        {"# T\n", "line 1: a lesson needs a step: ## How many levels?"},
        {"# T\nprose\n", "line 2: expected '- KEY: TEXT' or a step's heading, ## ..."},
        {"# T\n- minutes: many\n", "line 2: expected minutes from 1 to 600, not 'many'"},
        {"# T\n- language: fr\n", "line 2: expected en or de, not 'fr'"},
        {"# T\n- minuets: 3\n## S\n",
         "line 2: there is no 'minuets' here; expected one of: summary, minutes, needs, language", "minutes"},
        {"# T\n## S\n- hint: x\n", "line 2: the first step needs a state: - state: `quantized_sigmoid(4)`"},
        {"# T\n## S\n- state: `quantized_sigmiod(4)`\n", "line 3: there is no quantizer 'quantized_sigmiod'",
         "quantized_sigmoid"},
        {"# T\n## S\n- state: `{\"qscope\":1}`\n", "line 3: line 1: "},
        {head + "- hide: stairs\n", "line 6: expected staircase, facts, code, error, target or name, not 'stairs'"},
        {head + "- hint x\n", "line 6: expected a colon behind 'hint'"},
        {head + "- hint:\n", "line 6: 'hint' needs a text behind its colon"},
        {head + "- hint `1`: x\n", "line 6: 'hint' takes no expression before its colon"},
        {head + "- choice: x\n", "line 6: 'choice' needs an expression: - choice `levels = 16`: ..."},
        {head + "- hint: {levls}\n", "line 6: there is no field 'levls'", "levels"},
        {head + "- hint: {levels\n", "line 6: '{' without '}'"},
        {head + "- number: `levels +`\n", "line 6: expected a number or the name of a field"},
        {head + "- number: `levels )`\n", "line 6: ')' does not belong here"},
        {head + "- number: `output`\n", "line 6: expected '('"},
        {head + "- click `x > 0`: point\n", "line 6: expected input, tread or region, not 'point'"},
        {head + "- reason: x\n", "line 6: 'reason' belongs below a choice"},
        {head + "- number: `1`\n- goal `1`: x\n",
         "line 7: a step asks one question of one kind: choice, number, click or goal"},
        {head + "- number: `1`\n- right: x\n", "line 3: this step needs its question: - ask: ..."},
        {head + "- ask: x\n- number: `1`\n",
         "line 3: this step needs what is said after the right answer: - right: ..."},
        {head + "- ask: x\n- right: x\n", "line 3: this step needs what is asked for: - number: ..., - click ..., - "
                                          "goal ..., or two choices"},
        {head + "- ask: x\n- goal `1`: x\n- right: x\n",
         "line 3: these goals need a state that reaches them: - solution: ..."},
        {std::string(longest_lesson + 1, 'x'), "a lesson has at most 200000 bytes"},
    };
    for (const Case& one : cases) {
        const Result<Lesson> lesson = parse_lesson(one.text);
        ASSERT_FALSE(lesson) << one.message;
        const std::string message = plain(lesson.error().what);
        EXPECT_TRUE(message.starts_with(one.message)) << message << "\n" << one.message;
        if (!one.nearest.empty()) { EXPECT_EQ(lesson.error().nearest, one.nearest); }
    }
}

TEST(LessonExpression, FollowsTheGrammar) {
    const std::string_view state = "quantized_sigmoid(4)@real";
    const std::pair<const char*, double> cases[] = {
        {"1 + 2 * 3", 7},
        {"(1 + 2) * 3", 9},
        {"8 / 4 / 2", 1},
        {"2 - 3 - 4", -5},
        {"-2 * -3", 6},
        {"1/32", 0.03125},
        {"25%", 0.25},
        {"abs(2 - 5)", 3},
        {"1 < 2", 1},
        {"2 <= 2", 1},
        {"3 > 4", 0},
        {"1 = 1 and 2 != 2", 0},
        {"0 or 1 and 0", 0},
        {"not 1 = 2", 1},
        {"not (1 or 0)", 0},
        {"0.1 + 0.2 = 0.3", 1},
        {"0.1 + 0.2 > 0.3", 0},
        {"0.1 + 0.2 <= 0.3", 1},
        {"x * 2", 10},
        {"levels = start.levels", 1},
        {"mode = 'real'", 1},
        {"mode = 'hard'", 0},
        {"levels#1 - levels", 0},
        {"not symmetric and reaches(0)", 1},
    };
    for (const auto& [text, value] : cases) { EXPECT_DOUBLE_EQ(number_in(state, text, 5.0), value) << text; }
    const auto error_of = [](std::string_view text) {
        Facts facts(document_with("quantized_sigmoid(4)@real"));
        const auto value = evaluate(text, &facts);
        return value ? std::string() : plain(value.error().what);
    };
    EXPECT_EQ(error_of("levels#2"), "there are fewer quantizers in the list");
    EXPECT_EQ(error_of("differing"), "'differing' has no value here");
    EXPECT_EQ(error_of(std::string(60, '(') + "1"), "this is nested too deeply");
}

TEST(LessonExpression, FieldsAreThoseOfAnIndependentEnumeration) {
    // quantized_sigmoid(4)@real: round half to even of 16 sigmoid(x), clipped to 15, over a fine grid.
    std::set<double> outputs;
    double largest_error = 0.0;
    double inner_error = 0.0;
    std::vector<double> transitions;
    double previous = -1.0;
    constexpr double grid = 1.0 / 4096;
    for (double x = -12.0; x <= 12.0; x += grid) {
        const double curve = 1.0 / (1.0 + std::exp(-x));
        const double output = std::min(std::nearbyint(16.0 * curve), 15.0) / 16.0;
        outputs.insert(output);
        largest_error = std::max(largest_error, std::fabs(output - curve));
        if (curve <= 15.0 / 16.0) { inner_error = std::max(inner_error, std::fabs(output - curve)); }
        if (previous >= 0.0 && output != previous) { transitions.push_back(x); }
        previous = output;
    }
    std::vector<double> widths;
    for (std::size_t i = 1; i < transitions.size(); ++i) { widths.push_back(transitions[i] - transitions[i - 1]); }
    const std::string_view state = "quantized_sigmoid(4)@real";
    EXPECT_EQ(number_in(state, "levels"), static_cast<double>(outputs.size()));
    EXPECT_EQ(number_in(state, "transitions"), static_cast<double>(transitions.size()));
    EXPECT_EQ(number_in(state, "smallest_output"), *outputs.begin());
    EXPECT_EQ(number_in(state, "largest_output"), *outputs.rbegin());
    EXPECT_EQ(number_in(state, "step"), *std::next(outputs.begin()) - *outputs.begin());
    EXPECT_NEAR(number_in(state, "first_transition"), transitions.front(), grid);
    EXPECT_NEAR(number_in(state, "largest_error"), largest_error, 1e-4);
    EXPECT_EQ(number_in(state, "largest_error_at"), 12.0); // the curve rises on to the end
    EXPECT_NEAR(number_in(state, "inner_error"), inner_error, 1e-4);
    EXPECT_NEAR(number_in(state, "widest_tread"), std::ranges::max(widths), 2 * grid);
    EXPECT_NEAR(number_in(state, "narrowest_tread"), std::ranges::min(widths), 2 * grid);
    EXPECT_NEAR(number_in(state, "width(0)"), widths[7], 2 * grid);
    EXPECT_TRUE(std::isinf(number_in(state, "width(9)")));
    EXPECT_NEAR(number_in(state, "curve(3)"), 1.0 / (1.0 + std::exp(-3.0)), 1e-12);
    EXPECT_EQ(number_in(state, "output(3)"), 0.9375); // 16 * 0.9526 = 15.2
    EXPECT_NEAR(number_in(state, "error(3)"), 1.0 / (1.0 + std::exp(-3.0)) - 0.9375, 1e-9);
    EXPECT_EQ(number_in(state, "symmetry_error"), 0.0625); // q(4) + q(-4) = 0.9375 + 0
    EXPECT_EQ(number_in(state, "bits"), 4.0);
    EXPECT_EQ(number_in(state, "integer"), 0.0);
    for (const char* holds : {"reaches(0)", "reaches(0.5)", "no_overshoot", "monotone", "fits_bits", "no_missing_codes",
                              "not reaches(1)", "not reaches(0.51)", "not symmetric", "not equal_treads"}) {
        EXPECT_EQ(number_in(state, holds), 1.0) << holds;
    }
    EXPECT_EQ(number_in("quantized_sigmoid(4)@hard", "equal_treads"), 1.0);
    EXPECT_NEAR(number_in("quantized_sigmoid(4)@hard", "widest_tread"), 0.0625 / 0.5, 1e-6); // a line of slope 1/2
    EXPECT_EQ(number_in("pr63_v3.quantized_sigmoid(4)@real", "fits_bits or not symmetric"), 0.0);
    EXPECT_EQ(text_in(state, "{function} {mode} {text}"), "quantized_sigmoid real quantized_sigmoid(bits=4)@real");
}

TEST(LessonExpression, FieldsKnowWhatPullRequest63WasAbout) {
    const std::string_view v1 = "pr63_v1.quantized_sigmoid(4,1)@real"; // tests/golden has its outputs
    EXPECT_EQ(number_in(v1, "largest_output"), 1.75);
    EXPECT_EQ(number_in(v1, "above_from"), 0.5026291);
    EXPECT_EQ(number_in(v1, "levels"), 8.0);
    EXPECT_EQ(number_in(v1, "levels_outside"), 3.0);
    EXPECT_EQ(number_in("pr63_v3.quantized_sigmoid(4)@real", "levels"), 17.0);
    // The error at the right end is 1 - (1 - 2^-bits) but for what the sigmoid is below 1 at 12.
    EXPECT_EQ(number_in("quantized_sigmoid(4)@real", "fewest_bits(1/32)"), 5.0);
    EXPECT_EQ(number_in("quantized_sigmoid(4)@real", "fewest_bits(1/64)"), 6.0);
}

std::string chip(const std::string& size, const std::string& table) {
    return "{\"qscope\":1,\"quantizers\":[\"quantized_sigmoid(bits=8, use_real_sigmoid=True)\"],\"against\":{"
           "\"target\":\"hls4ml.sigmoid(table_size=" +
           size + ", table='" + table + "', result='ap_ufixed<8,0,AP_RND_CONV,AP_SAT>')\"}}";
}

TEST(LessonExpression, FieldsOfATargetAreThoseOfTheTable) {
    const std::string usual = chip("1024", "ap_fixed<18,8>");
    EXPECT_EQ(number_in(usual, "input_codes"), 65536.0);
    EXPECT_EQ(number_in(usual, "differing_codes"), 65536.0 * number_in(usual, "differing"));
    EXPECT_NEAR(number_in(chip("16384", "ap_fixed<18,8>"), "differing"), 0.028, 5e-4); // more entries alone
    EXPECT_NEAR(number_in(chip("4096", "ap_fixed<18,4>"), "differing"), 0.007, 5e-4);  // and 14 fraction bits
    EXPECT_EQ(number_in(usual, "table_size"), 1024.0);
    EXPECT_EQ(number_in(usual, "table_step"), 1.0 / 1024);
    EXPECT_EQ(number_in(usual, "top_entry"), 1023.0 / 1024);
    EXPECT_EQ(number_in(usual, "bin(1)"), 1.0 / 64); // 1024 entries over [-8, 8)
    // Codes of 1/1024: -15 to 15 are cut to address 0, sixteen each to the others.
    EXPECT_EQ(number_in(usual, "bin(0) / bin(1)"), 31.0 / 16);
    EXPECT_EQ(number_in(usual, "deployed(0)"), 0.5);
    EXPECT_EQ(number_in(usual, "largest_difference"), 2.0); // deploy's own test has it from the genuine code
    EXPECT_NE(text_in(usual, "{target}").find("hls4ml.sigmoid("), std::string::npos);
}

TEST(LessonExpression, EveryFieldIsInTheManual) {
    const std::string page = content_of(manual / "lesson-format.md");
    for (const LessonField& field : lesson::fields()) {
        const std::string name = "| `" + std::string(field.name) + (field.takes_number ? "(" : "`");
        EXPECT_NE(page.find(name), std::string::npos) << field.name;
    }
    EXPECT_TRUE(std::ranges::is_sorted(lesson::fields(), {}, &LessonField::name));
}

TEST(LessonExpression, NumbersAreWrittenAsPeopleDo) {
    const std::string_view state = "quantized_sigmoid(4)@real";
    EXPECT_EQ(text_in(state, "{levels} levels"), "16 levels");
    EXPECT_EQ(text_in(state, "{step}", FigureLanguage::de), "0,0625");
    EXPECT_EQ(text_in(state, "{1/3}, {2/3 %}"), "0.3333, 66.67\u00A0%");
    EXPECT_EQ(lesson_number(65536, FigureLanguage::en), "65,536");
    EXPECT_EQ(lesson_number(65536, FigureLanguage::de), "65.536");
    EXPECT_EQ(lesson_number(1234567, FigureLanguage::en), "1,234,567");
    EXPECT_EQ(lesson_number(1024, FigureLanguage::en), "1024");
    const std::pair<const char*, std::optional<double>> typed[] = {
        {"16", 16.0},      {" 0.5 ", 0.5}, {"0,5", 0.5}, {"1/32", 0.03125}, {"3 %", 0.03}, {"-1e-3", -0.001},
        {"65,536", 65536}, {"", {}},       {"x", {}},    {"levels", {}},    {"1/0", {}},   {"sixteen", {}},
    };
    for (const auto& [text, value] : typed) { EXPECT_EQ(typed_number(text, FigureLanguage::en), value) << text; }
    EXPECT_EQ(typed_number("65.536", FigureLanguage::de), 65536.0);
    EXPECT_EQ(typed_number("0.125", FigureLanguage::de), 0.125);
}

TEST(LessonJudge, NumbersWithinTheirToleranceAreRight) {
    const Step step =
        step_of("- ask: How many?\n- number: `levels`\n- within: 1\n- tempting `bits`: {bits} are the bits.\n"
                "- right: {levels}.\n- wrong: No.\n");
    EXPECT_EQ(judge(step, NumberAnswer{16}).value(), (Verdict{true, "16."}));
    EXPECT_EQ(judge(step, NumberAnswer{17}).value(), (Verdict{true, "16."}));
    EXPECT_EQ(judge(step, NumberAnswer{18}).value(), (Verdict{false, "No."}));
    EXPECT_EQ(judge(step, NumberAnswer{4}).value(), (Verdict{false, "4 are the bits."}));
    EXPECT_FALSE(judge(step, ChosenAnswer{0}));
    EXPECT_EQ(answer_text(step).value(), "16");
}

TEST(LessonJudge, OneChoiceIsRight) {
    const std::string ask = "- ask: Which?\n- right: Yes.\n- wrong: No.\n";
    const Step step = step_of(ask + "- choice `levels = 4`: {bits}\n  - reason: {bits} are the bits.\n"
                                    "- choice `levels = 16`: {levels}\n- choice `levels = 15`: {levels - 1}\n");
    EXPECT_EQ(shown(step).value().choices, (std::vector<std::string>{"4", "16", "15"}));
    EXPECT_EQ(judge(step, ChosenAnswer{0}).value(), (Verdict{false, "4 are the bits."}));
    EXPECT_EQ(judge(step, ChosenAnswer{1}).value(), (Verdict{true, "Yes."}));
    EXPECT_EQ(judge(step, ChosenAnswer{2}).value(), (Verdict{false, "No."}));
    EXPECT_FALSE(judge(step, ChosenAnswer{9}).value().right);
    EXPECT_EQ(std::get<ChosenAnswer>(answer_of(step).value()).index, 1u);
    EXPECT_EQ(answer_text(step).value(), "16");
}

TEST(LessonJudge, ClicksAreJudgedByTheirInput) {
    const Step step = step_of("- ask: Where?\n- click `width(x) = widest_tread`: tread\n- right: Yes.\n- wrong: No.\n");
    EXPECT_TRUE(judge(step, ClickAnswer{-3.0f}).value().right); // from -3.434 to -2.269
    EXPECT_FALSE(judge(step, ClickAnswer{0.0f}).value().right);
    EXPECT_FALSE(judge(step, ClickAnswer{-5.0f}).value().right);
    const float x = std::get<ClickAnswer>(answer_of(step).value()).x;
    EXPECT_GT(x, -3.4339871f);
    EXPECT_LT(x, -2.2686834f);
}

TEST(LessonJudge, GoalsAreTickedOneByOne) {
    const Step step = step_of("- ask: Make it so.\n- goal `step <= start.step / 2`: The step is at most {step / 2}.\n"
                              "- goal `mode = start.mode`: The mode is {mode}.\n- solution: quantized_sigmoid(5)@real\n"
                              "- right: {step}\n- wrong: {step}, not {start.step / 2}\n");
    const auto reached = [&](std::string_view spec) {
        std::vector<bool> ticks;
        for (const GoalState& goal : goals_of(step, document_with(spec))) { ticks.push_back(goal.reached); }
        return ticks;
    };
    EXPECT_EQ(reached("quantized_sigmoid(4)@real"), (std::vector{false, true}));
    EXPECT_EQ(reached("quantized_sigmoid(6)@hard"), (std::vector{true, false}));
    EXPECT_EQ(goals_of(step, step.state)[0].text, "The step is at most 0.03125.");
    EXPECT_EQ(judge(step, document_with("quantized_sigmoid(5)@real")).value(), (Verdict{true, "0.03125"}));
    EXPECT_EQ(judge(step, document_with("quantized_sigmoid(3)@real")).value(), (Verdict{false, "0.125, not 0.03125"}));
    EXPECT_EQ(answer_text(step).value(), "quantized_sigmoid(bits=5)@real");
}

TEST(LessonCheck, FindsWhatIsWrongWithALesson) {
    const std::pair<const char*, const char*> cases[] = {
        {"- ask: A?\n- choice `1 = 2`: a\n- choice `2 = 3`: b\n- right: r\n", "one choice should be right, not 0 of 2"},
        {"- ask: A?\n- choice `1`: a\n- choice `2`: b\n- right: r\n", "one choice should be right, not 2 of 2"},
        {"- ask: A?\n- number: `differing`\n- right: r\n", "'differing' has no value here"},
        {"- ask: A?\n- number: `1 / 0`\n- right: r\n", "'1 / 0' is not a finite number"},
        {"- ask: A?\n- number: `levels`\n- tempting `2 * 8`: t\n- right: r\n",
         "the tempting '2 * 8' is the right answer"},
        {"- ask: A?\n- click `x > 100`: region\n- right: r\n", "no input fulfils 'x > 100'"},
        {"- ask: A?\n- click `x < 100`: region\n- right: r\n", "every input fulfils 'x < 100'"},
        {"- ask: A?\n- goal `bits = 5`: g\n- solution: quantized_sigmoid(6)@real\n- right: r\n",
         "its own answer is judged wrong"},
        {"- ask: A?\n- goal `bits = 4`: g\n- solution: quantized_sigmoid(4)@real\n- right: r\n",
         "a wrong answer is judged right"},
        {"- ask: A?\n- number: `levels`\n- right: {differing %}\n", "'differing' has no value here"},
        {"- hint: {target} {levels#2}\n", "there are fewer quantizers in the list"},
    };
    for (const auto& [items, message] : cases) {
        const std::vector<Error> problems = problems_of(lesson_of(head + items));
        ASSERT_FALSE(problems.empty()) << items;
        EXPECT_NE(plain(problems.front().what).find("line 3: "), std::string::npos);
        EXPECT_TRUE(std::ranges::any_of(
            problems,
            [&, wanted = message](const Error& error) { return plain(error.what).find(wanted) != std::string::npos; }))
            << message << "\n"
            << plain(problems.front().what);
    }
}

TEST(LessonHidden, FiguresLackWhatIsHidden) {
    Document document = document_with("quantized_sigmoid(4)@real");
    document.panels[static_cast<std::size_t>(PanelKind::error)].shown = true;
    const Study study = whole_study(document);
    const Figure figure = build_figure(document, &study, 500);
    ASSERT_NE(figure.panel(PanelKind::error), nullptr);
    const Figure without_staircase = without(figure, std::vector{Hidden::staircase});
    EXPECT_EQ(without_staircase.panels.size(), 1u);
    EXPECT_TRUE(without_staircase.plot().treads.empty());
    ASSERT_EQ(without_staircase.legend.size(), 1u);
    EXPECT_EQ(without_staircase.legend[0].role, Role::activation);
    EXPECT_FALSE(without_staircase.plot().lines.empty());
    const Figure without_error = without(figure, std::vector{Hidden::error});
    EXPECT_EQ(without_error.panel(PanelKind::error), nullptr);
    EXPECT_EQ(without_error.panels.size(), figure.panels.size() - 1);
    EXPECT_EQ(without_error.plot().treads.size(), figure.plot().treads.size());
    EXPECT_EQ(without(figure, {}).panels.size(), figure.panels.size());
}

// Every built-in lesson, by file.
std::map<std::string, Lesson> built_in() {
    std::map<std::string, Lesson> lessons;
    for (const auto& entry : std::filesystem::directory_iterator(source_root / "resources/lessons")) {
        lessons[entry.path().filename().string()] = lesson_of(content_of(entry.path()));
    }
    return lessons;
}

TEST(BuiltInLessons, HaveAnAnswerToEveryQuestion) {
    const auto lessons = built_in();
    EXPECT_EQ(lessons.size(), 16u);
    for (const auto& [file, lesson] : lessons) {
        for (const Error& problem : problems_of(lesson)) { ADD_FAILURE() << file << ": " << plain(problem.what); }
        EXPECT_GE(std::ranges::count_if(lesson.steps, [](const Step& step) { return step.question.has_value(); }), 3);
    }
}

// What a step computes and asks, without its words: the expressions in its texts too.
std::string shape_of(const Step& step) {
    std::string shape = session_line(step.state);
    for (const Hidden what : step.hidden) { shape += std::to_string(static_cast<int>(what)); }
    if (!step.question) { return shape; }
    const LessonQuestion& question = *step.question;
    shape += std::to_string(static_cast<int>(question.kind)) + question.number + question.within + question.condition +
             std::to_string(static_cast<int>(question.click));
    std::string texts = step.prose + step.hint + question.text + question.right + question.wrong;
    for (const Choice& choice : question.choices) {
        shape += choice.condition;
        texts += choice.text + choice.reason;
    }
    for (const Goal& goal : question.goals) {
        shape += goal.condition;
        texts += goal.text;
    }
    for (const Temptation& temptation : question.temptations) {
        shape += temptation.number;
        texts += temptation.reason;
    }
    shape += question.solution ? session_line(*question.solution) : "";
    static const std::regex expression("\\{[^}]*\\}");
    std::vector<std::string> found(std::sregex_token_iterator(texts.begin(), texts.end(), expression), {});
    std::ranges::sort(found);
    for (const std::string& one : found) { shape += one; }
    return shape;
}

TEST(BuiltInLessons, AskTheSameInEveryLanguage) {
    const auto lessons = built_in();
    for (const auto& [file, lesson] : lessons) {
        if (lesson.language != FigureLanguage::en) { continue; }
        const Lesson& german = lessons.at(file.substr(0, file.size() - 3) + ".de.md");
        EXPECT_EQ(german.language, FigureLanguage::de);
        EXPECT_EQ(german.minutes, lesson.minutes);
        ASSERT_EQ(german.steps.size(), lesson.steps.size()) << file;
        for (std::size_t i = 0; i < lesson.steps.size(); ++i) {
            EXPECT_EQ(shape_of(german.steps[i]), shape_of(lesson.steps[i])) << file << " line " << lesson.steps[i].line;
        }
    }
}

TEST(BuiltInLessons, TakeNoTreadThatNeverEndsForTheWidest) {
    const Step step = built_in().at("04-tread-widths.md").steps.at(0);
    EXPECT_TRUE(judge(step, ClickAnswer{-3.0f}).value().right);
    EXPECT_TRUE(judge(step, ClickAnswer{3.0f}).value().right);
    EXPECT_FALSE(judge(step, ClickAnswer{-5.0f}).value().right);
    EXPECT_FALSE(judge(step, ClickAnswer{5.0f}).value().right);
    EXPECT_FALSE(judge(step, ClickAnswer{0.0f}).value().right);
}

TEST(BuiltInLessons, AreShort) {
    static const std::regex sentence_end("[.?!](\\s|$)");
    for (const auto& [file, lesson] : built_in()) {
        for (const Step& step : lesson.steps) {
            const std::string prose = shown(step).value().prose;
            EXPECT_LE(std::distance(std::sregex_iterator(prose.begin(), prose.end(), sentence_end), {}), 3)
                << file << ": " << prose;
            EXPECT_FALSE(prose.empty()) << file;
        }
    }
}

TEST(BuiltInLessons, AnswerTheQuestionsOfPullRequest63) {
    const auto lessons = built_in();
    const auto right = [&](const char* file, std::size_t step) {
        const Step& asked = lessons.at(file).steps.at(step);
        return judge(asked, answer_of(asked).value()).value().text;
    };
    EXPECT_NE(right("02-beyond-one.md", 0).find("1.75"), std::string::npos);
    EXPECT_NE(right("02-beyond-one.md", 1).find("0.5026291"), std::string::npos);
    EXPECT_NE(right("02-beyond-one.de.md", 1).find("0,5026291"), std::string::npos);
    EXPECT_NE(right("05-both-ends.md", 1).find("17"), std::string::npos);
    EXPECT_NE(right("07-on-the-chip.md", 2).find("1023/1024"), std::string::npos);
    EXPECT_NE(right("07-on-the-chip.md", 3).find("0.67"), std::string::npos);
}

TEST(Lesson, WhatIsHiddenLeavesTheGridOfASweepAsItIs) {
    Document document = document_of(parse_spec("quantized_sigmoid(4)@real").value());
    document.sweep = Sweep{"bits", 2, 7, SweepLayout::multiples};
    const Figure figure = build_figure(document, nullptr, 400);
    const Figure same = without(figure, {});
    ASSERT_EQ(same.panels.size(), figure.panels.size());
    for (std::size_t i = 0; i < figure.panels.size(); ++i) {
        EXPECT_EQ(same.panels[i].row, figure.panels[i].row);
        EXPECT_EQ(same.panels[i].column, figure.panels[i].column);
    }
}
} // namespace
} // namespace quantoscope
