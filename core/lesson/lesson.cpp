#include "core/lesson/lesson.h"

#include "core/json/json.h"
#include "core/lesson/expression.h"
#include "core/text/ascii.h"
#include "core/text/list_text.h"

#include <algorithm>
#include <charconv>

namespace quantoscope::inline lesson {
namespace {
constexpr std::string_view heading = "# ";
constexpr std::string_view step_heading = "## ";
constexpr std::pair<FigureLanguage, std::string_view> languages[] = {{FigureLanguage::en, "en"},
                                                                     {FigureLanguage::de, "de"}};
constexpr std::pair<ClickKind, std::string_view> click_kinds[] = {
    {ClickKind::input, "input"}, {ClickKind::tread, "tread"}, {ClickKind::region, "region"}};

// "- KEY `EXPRESSION`: TEXT", with the lines that continue it.
struct Item {
    std::string key;
    std::string expression;
    std::string text;
    std::size_t line = 1;
    std::size_t offset = 0; // of its line
};

// Everything a lesson is read into.
struct Draft {
    Lesson lesson;
    const CodeFiles& files;
    bool has_state = false;

    Step& step() { return lesson.steps.back(); }
    LessonQuestion& question() {
        if (!step().question) { step().question.emplace(); }
        return *step().question;
    }
};

// Everything below throws its errors.
[[noreturn]] void fail(std::size_t line, std::size_t offset, Phrase what, std::string nearest = {}) {
    throw Error{{"line %1: %2", {std::to_string(line), plain(what)}}, offset, std::move(nearest)};
}

[[noreturn]] void fail(const Item& item, Phrase what, std::string nearest = {}) {
    fail(item.line, item.offset, std::move(what), std::move(nearest));
}

[[noreturn]] void refuse(const Item& item, const Error& error) { fail(item, error.what, error.nearest); }

std::string expression_in(const Item& item, std::string expression) {
    if (const auto good = evaluate(expression, nullptr); !good) { refuse(item, good.error()); }
    return expression;
}

const std::string& text_in(const Item& item) {
    if (item.text.empty()) { fail(item, {"'%1' needs a text behind its colon", {item.key}}); }
    if (const auto good = filled(item.text, nullptr, FigureLanguage::en); !good) { refuse(item, good.error()); }
    return item.text;
}

// Without the back quotes that Markdown has around code.
std::string code_in(const std::string& text) {
    return text.size() > 1 && text.front() == '`' && text.back() == '`' ? text.substr(1, text.size() - 2) : text;
}

// A session on one line, or a quantizer's text.
Document document_in(const Item& item, const CodeFiles& files) {
    const std::string text = code_in(item.text);
    if (!text.starts_with('{')) {
        const auto spec = parse_spec(text, files);
        if (!spec) { refuse(item, spec.error()); }
        return document_of(*spec);
    }
    const auto session = read_session(text, files);
    if (!session) { refuse(item, session.error()); }
    if (!session->notes.empty()) { fail(item, session->notes.front()); }
    if (session->document.is_empty()) { fail(item, {"there is no quantizer in this session", {}}); }
    return session->document;
}

// One of `rows` by its key, the second of each.
template <class Rows> auto one_of(const Item& item, std::string_view word, const Rows& rows) {
    using Row = std::remove_cvref_t<decltype(*std::begin(rows))>;
    const auto found = std::ranges::find(rows, word, &Row::second);
    if (found == std::end(rows)) {
        fail(item, {"expected %1, not '%2'", {or_list(names_in(rows, &Row::second)), excerpt_of(word)}},
             nearest_of(word, rows, &Row::second));
    }
    return found->first;
}

void hide(Draft& draft, const Item& item) {
    std::vector<std::pair<Hidden, std::string_view>> known;
    for (const HiddenRow& row : hidden_rows()) { known.emplace_back(row.kind, row.key); }
    for (const std::string_view word : items_of(item.text)) {
        draft.step().hidden.push_back(one_of(item, trimmed(word), known));
    }
}

void set_reason(Draft& draft, const Item& item) {
    auto& choices = draft.question().choices;
    if (choices.empty()) { fail(item, {"'reason' belongs below a choice", {}}); }
    choices.back().reason = text_in(item);
}

void set_state(Draft& draft, const Item& item) {
    draft.step().state = document_in(item, draft.files);
    draft.has_state = true;
}

void set_solution(Draft& draft, const Item& item) { draft.question().solution = document_in(item, draft.files); }

void set_click(Draft& draft, const Item& item) {
    draft.question().condition = item.expression;
    draft.question().click = one_of(item, item.text, click_kinds);
}

void set_minutes(Draft& draft, const Item& item) {
    const char* end = item.text.data() + item.text.size();
    int& minutes = draft.lesson.minutes;
    const auto [stop, error] = std::from_chars(item.text.data(), end, minutes);
    if (error != std::errc() || stop != end || minutes < 1 || minutes > 600) {
        fail(item, {"expected minutes from 1 to 600, not '%1'", {excerpt_of(item.text)}});
    }
}

void set_language(Draft& draft, const Item& item) { draft.lesson.language = one_of(item, item.text, languages); }

template <auto member> void set_of_lesson(Draft& draft, const Item& item) { draft.lesson.*member = item.text; }
template <auto member> void set_of_step(Draft& draft, const Item& item) { draft.step().*member = text_in(item); }
template <auto member> void set_of_question(Draft& draft, const Item& item) {
    draft.question().*member = text_in(item);
}
template <auto member> void set_expression(Draft& draft, const Item& item) {
    draft.question().*member = expression_in(item, code_in(item.text));
}

// What has an expression and a text: a choice, a goal, a tempting number.
template <auto list> void add_to(Draft& draft, const Item& item) {
    (draft.question().*list).push_back({item.expression, text_in(item)});
}

// Beside the text: an expression in back quotes, and which kind of question it makes of a step.
struct ItemRow {
    std::string_view key;
    void (*read)(Draft& draft, const Item& item) = nullptr;
    bool takes_expression = false;
    std::optional<QuestionKind> makes = {};
};
constexpr ItemRow step_items[] = {
    {"state", set_state},
    {"hide", hide},
    {"hint", set_of_step<&Step::hint>},
    {"ask", set_of_question<&LessonQuestion::text>},
    {"choice", add_to<&LessonQuestion::choices>, true, QuestionKind::choose},
    {"reason", set_reason},
    {"number", set_expression<&LessonQuestion::number>, false, QuestionKind::number},
    {"within", set_expression<&LessonQuestion::within>},
    {"tempting", add_to<&LessonQuestion::temptations>, true},
    {"click", set_click, true, QuestionKind::click},
    {"goal", add_to<&LessonQuestion::goals>, true, QuestionKind::make},
    {"solution", set_solution},
    {"right", set_of_question<&LessonQuestion::right>},
    {"wrong", set_of_question<&LessonQuestion::wrong>},
};
constexpr ItemRow lesson_items[] = {
    {"summary", set_of_lesson<&Lesson::summary>},
    {"minutes", set_minutes},
    {"needs", set_of_lesson<&Lesson::needs>},
    {"language", set_language},
};

void read_item(Draft& draft, const Item& item) {
    const auto rows = draft.lesson.steps.empty() ? std::span<const ItemRow>(lesson_items) : step_items;
    const auto row = std::ranges::find(rows, item.key, &ItemRow::key);
    if (row == rows.end()) {
        fail(item,
             {"there is no '%1' here; expected one of: %2", {excerpt_of(item.key), comma_list(rows, &ItemRow::key)}},
             nearest_of(item.key, rows, &ItemRow::key));
    }
    if (row->takes_expression == item.expression.empty()) {
        fail(item, {row->takes_expression ? "'%1' needs an expression: - %1 `levels = 16`: ..."
                                          : "'%1' takes no expression before its colon",
                    {item.key}});
    }
    if (row->takes_expression) { expression_in(item, item.expression); }
    if (row->makes) {
        LessonQuestion& question = draft.question();
        const bool is_first =
            question.choices.empty() && question.number.empty() && question.condition.empty() && question.goals.empty();
        if (!is_first && question.kind != *row->makes) {
            fail(item, {"a step asks one question of one kind: choice, number, click or goal", {}});
        }
        question.kind = *row->makes;
    }
    row->read(draft, item);
}

// What a step lacks when it ends.
const char* lack_of(const Step& step) {
    if (!step.question) { return nullptr; }
    const LessonQuestion& question = *step.question;
    if (question.text.empty()) { return "this step needs its question: - ask: ..."; }
    if (question.right.empty()) { return "this step needs what is said after the right answer: - right: ..."; }
    switch (question.kind) {
    case QuestionKind::choose:
        return question.choices.size() < 2
                   ? "this step needs what is asked for: - number: ..., - click ..., - goal ..., or two choices"
                   : nullptr;
    case QuestionKind::make:
        return question.solution ? nullptr : "these goals need a state that reaches them: - solution: ...";
    default: return nullptr;
    }
}

void end_step(Draft& draft) {
    if (draft.lesson.steps.empty()) { return; }
    Step& step = draft.step();
    step.prose = trimmed(step.prose);
    const char* lack =
        draft.has_state ? lack_of(step) : "the first step needs a state: - state: `quantized_sigmoid(4)`";
    if (lack != nullptr) { fail(step.line, 0, {lack, {}}); }
    const auto good = filled(step.prose, nullptr, FigureLanguage::en);
    if (!good) { fail(step.line, 0, good.error().what, good.error().nearest); }
}

// Reads a lesson line by line.
class LessonReader {
public:
    LessonReader(std::string_view text, const CodeFiles& files) : m_text(text), m_draft{{}, files} {}

    Lesson read() {
        for (std::size_t at = 0; at < m_text.size();) {
            const std::size_t end = std::min(m_text.find('\n', at), m_text.size());
            ++m_line;
            m_offset = at;
            std::string_view line = m_text.substr(at, end - at);
            if (line.ends_with('\r')) { line.remove_suffix(1); }
            read_line(line);
            at = end + 1;
        }
        finish_item();
        end_step(m_draft);
        Lesson& lesson = m_draft.lesson;
        if (lesson.title.empty()) { fail(1, 0, {no_title, {}}); }
        if (lesson.steps.empty()) { fail(m_line, 0, {"a lesson needs a step: ## How many levels?", {}}); }
        for (Step& step : lesson.steps) { step.language = lesson.language; }
        return std::move(lesson);
    }

private:
    static constexpr const char* no_title = "a lesson begins with its title: # Four bits";

    void read_line(std::string_view line) {
        const std::string_view words = trimmed(line);
        if (line.starts_with(step_heading)) {
            finish_item();
            end_step(m_draft);
            begin_step(line);
        } else if (line.starts_with(heading) && m_draft.lesson.title.empty()) {
            m_draft.lesson.title = trimmed(line.substr(heading.size()));
        } else if (words.starts_with("- ")) {
            finish_item();
            begin_item(words.substr(2));
        } else if (m_item && !words.empty()) {
            m_item->text += (m_item->text.empty() ? "" : " ") + std::string(words);
        } else if (!m_draft.lesson.steps.empty() && !m_has_items) {
            std::string& prose = m_draft.step().prose;
            prose += words.empty() ? (prose.empty() || prose.ends_with("\n\n") ? "" : "\n\n")
                                   : (prose.empty() || prose.ends_with('\n') ? "" : " ") + std::string(words);
        } else if (!words.empty()) {
            fail(m_line, m_offset,
                 {m_draft.lesson.title.empty() ? no_title : "expected '- KEY: TEXT' or a step's heading, ## ...", {}});
        }
    }

    void begin_step(std::string_view line) {
        if (m_draft.lesson.title.empty()) { fail(m_line, m_offset, {no_title, {}}); }
        Step step{.title = std::string(trimmed(line.substr(step_heading.size()))), .line = m_line};
        if (!m_draft.lesson.steps.empty()) { step.state = m_draft.step().state; }
        m_draft.lesson.steps.push_back(std::move(step));
        m_has_items = false;
    }

    void begin_item(std::string_view words) {
        m_has_items = true;
        const std::size_t key_end = std::min(words.find_first_of(" :"), words.size());
        m_item = {std::string(words.substr(0, key_end)), {}, {}, m_line, m_offset};
        words = trimmed(words.substr(key_end));
        if (words.starts_with('`')) {
            const std::size_t close = std::min(words.find('`', 1), words.size());
            m_item->expression = words.substr(1, close - 1);
            words = trimmed(words.substr(std::min(close + 1, words.size())));
        }
        if (!words.starts_with(':')) { fail(*m_item, {"expected a colon behind '%1'", {excerpt_of(m_item->key)}}); }
        m_item->text = trimmed(words.substr(1));
    }

    void finish_item() {
        if (const auto item = std::exchange(m_item, std::nullopt)) { read_item(m_draft, *item); }
    }

    std::string_view m_text;
    Draft m_draft;
    std::size_t m_line = 0;
    std::size_t m_offset = 0;
    std::optional<Item> m_item = {};
    bool m_has_items = false; // of the step
};
} // namespace

Result<Lesson> parse_lesson(std::string_view text, const CodeFiles& files) {
    if (text.size() > longest_lesson) {
        return failure("a lesson has at most %1 bytes", {std::to_string(longest_lesson)});
    }
    return caught([&] { return LessonReader(text, files).read(); });
}

std::span<const PaperRow> papers() {
    static constexpr PaperRow rows[] = {{"a4", 210.0, 297.0}, {"letter", 215.9, 279.4}};
    return rows;
}

std::string lesson_name(std::string_view path) {
    std::string_view name = file_name_of(path);
    name = name.substr(0, name.find('.'));
    const std::size_t dash = name.find('-');
    const bool is_numbered = dash != std::string_view::npos && std::ranges::all_of(name.substr(0, dash), is_digit);
    return std::string(is_numbered ? name.substr(dash + 1) : name);
}
} // namespace quantoscope::inline lesson
