#include "core/lesson/lesson.h"

#include "core/json/place.h"
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

using Outcome = Result<void>;

tl::unexpected<Error> at_line(std::size_t line, std::size_t offset, Phrase what, std::string nearest = {}) {
    return failure_at(offset, {"line %1: %2", {std::to_string(line), plain(what)}}, std::move(nearest));
}

tl::unexpected<Error> wrong_in(const Item& item, Phrase what, std::string nearest = {}) {
    return at_line(item.line, item.offset, std::move(what), std::move(nearest));
}

Outcome is_expression(const Item& item, std::string_view expression) {
    const auto good = evaluate(expression, nullptr);
    return good ? Outcome() : wrong_in(item, good.error().what, good.error().nearest);
}

Outcome is_text(const Item& item) {
    if (item.text.empty()) { return wrong_in(item, {"'%1' needs a text behind its colon", {item.key}}); }
    const auto good = filled(item.text, nullptr, FigureLanguage::en);
    return good ? Outcome() : wrong_in(item, good.error().what, good.error().nearest);
}

// Without the back quotes that Markdown has around code.
std::string_view code_in(std::string_view text) {
    return text.size() > 1 && text.front() == '`' && text.back() == '`' ? text.substr(1, text.size() - 2) : text;
}

// A session on one line, or a quantizer's text.
Result<Document> document_in(const Item& item, const CodeFiles& files) {
    const std::string_view text = code_in(item.text);
    if (text.starts_with('{')) {
        const auto session = read_session(text, files);
        if (!session) { return wrong_in(item, session.error().what, session.error().nearest); }
        if (!session->notes.empty()) { return wrong_in(item, session->notes.front()); }
        if (session->document.is_empty()) { return wrong_in(item, {"there is no quantizer in this session", {}}); }
        return session->document;
    }
    const auto spec = parse_spec(text, files);
    if (!spec) { return wrong_in(item, spec.error().what, spec.error().nearest); }
    return document_of(*spec);
}

// One of `rows` by its key, the second of each.
template <class Rows>
auto one_of(const Item& item, std::string_view word, const Rows& rows) -> Result<decltype(std::begin(rows)->first)> {
    using Row = std::remove_cvref_t<decltype(*std::begin(rows))>;
    const auto found = std::ranges::find(rows, word, &Row::second);
    if (found != std::end(rows)) { return found->first; }
    return wrong_in(item, {"expected %1, not '%2'", {or_list(names_in(rows, &Row::second)), excerpt_of(word)}},
                    nearest_of(word, rows, &Row::second));
}

Outcome hide(Draft& draft, const Item& item) {
    std::vector<std::pair<Hidden, std::string_view>> known;
    for (const HiddenRow& row : hidden_rows()) { known.emplace_back(row.kind, row.key); }
    for (std::string_view rest = item.text; !rest.empty();) {
        const std::size_t comma = std::min(rest.find(','), rest.size());
        const auto kind = one_of(item, trimmed(rest.substr(0, comma)), known);
        if (!kind) { return failure(kind.error()); }
        draft.step().hidden.push_back(*kind);
        rest.remove_prefix(std::min(comma + 1, rest.size()));
    }
    return {};
}

// Beside the text: an expression in back quotes, and which kind of question it makes of a step.
struct ItemRow {
    std::string_view key;
    bool takes_expression = false;
    std::optional<QuestionKind> makes = {};
    Outcome (*read)(Draft& draft, const Item& item) = nullptr;
};

// A text of the step or of its question.
template <auto member> Outcome text_of_step(Draft& draft, const Item& item) {
    return is_text(item).map([&] { draft.step().*member = item.text; });
}
template <auto member> Outcome text_of_question(Draft& draft, const Item& item) {
    return is_text(item).map([&] { draft.question().*member = item.text; });
}
// What has an expression and a text: a choice, a goal, a tempting number.
template <auto list> Outcome one_more(Draft& draft, const Item& item) {
    return is_text(item).map([&] { (draft.question().*list).push_back({item.expression, item.text}); });
}
template <auto member> Outcome expression_of(Draft& draft, const Item& item) {
    draft.question().*member = code_in(item.text);
    return is_expression(item, code_in(item.text));
}

constexpr ItemRow step_items[] = {
    {"state",
     false,
     {},
     [](Draft& draft, const Item& item) {
         return document_in(item, draft.files).map([&](const Document& state) {
             draft.step().state = state;
             draft.has_state = true;
         });
     }},
    {"hide", false, {}, hide},
    {"hint", false, {}, text_of_step<&Step::hint>},
    {"ask", false, {}, text_of_question<&LessonQuestion::text>},
    {"choice", true, QuestionKind::choose, one_more<&LessonQuestion::choices>},
    {"reason",
     false,
     {},
     [](Draft& draft, const Item& item) -> Outcome {
         auto& choices = draft.question().choices;
         if (choices.empty()) { return wrong_in(item, {"'reason' belongs below a choice", {}}); }
         return is_text(item).map([&] { choices.back().reason = item.text; });
     }},
    {"number", false, QuestionKind::number, expression_of<&LessonQuestion::number>},
    {"within", false, {}, expression_of<&LessonQuestion::within>},
    {"tempting", true, {}, one_more<&LessonQuestion::temptations>},
    {"click", true, QuestionKind::click,
     [](Draft& draft, const Item& item) -> Outcome {
         draft.question().condition = item.expression;
         return one_of(item, item.text, click_kinds).map([&](ClickKind kind) { draft.question().click = kind; });
     }},
    {"goal", true, QuestionKind::make, one_more<&LessonQuestion::goals>},
    {"solution",
     false,
     {},
     [](Draft& draft, const Item& item) {
         return document_in(item, draft.files).map([&](const Document& made) { draft.question().solution = made; });
     }},
    {"right", false, {}, text_of_question<&LessonQuestion::right>},
    {"wrong", false, {}, text_of_question<&LessonQuestion::wrong>},
};

constexpr ItemRow lesson_items[] = {
    {"summary",
     false,
     {},
     [](Draft& draft, const Item& item) -> Outcome {
         draft.lesson.summary = item.text;
         return {};
     }},
    {"minutes",
     false,
     {},
     [](Draft& draft, const Item& item) -> Outcome {
         const std::string& text = item.text;
         int& minutes = draft.lesson.minutes;
         const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), minutes);
         if (error == std::errc() && end == text.data() + text.size() && minutes >= 1 && minutes <= 600) { return {}; }
         return wrong_in(item, {"expected minutes from 1 to 600, not '%1'", {excerpt_of(text)}});
     }},
    {"needs",
     false,
     {},
     [](Draft& draft, const Item& item) -> Outcome {
         draft.lesson.needs = item.text;
         return {};
     }},
    {"language",
     false,
     {},
     [](Draft& draft, const Item& item) -> Outcome {
         return one_of(item, item.text, languages).map([&](FigureLanguage language) {
             draft.lesson.language = language;
         });
     }},
};

Outcome read_item(Draft& draft, const Item& item) {
    const auto rows = draft.lesson.steps.empty() ? std::span<const ItemRow>(lesson_items) : step_items;
    const auto row = std::ranges::find(rows, item.key, &ItemRow::key);
    if (row == rows.end()) {
        return wrong_in(
            item,
            {"there is no '%1' here; expected one of: %2", {excerpt_of(item.key), comma_list(rows, &ItemRow::key)}},
            nearest_of(item.key, rows, &ItemRow::key));
    }
    if (row->takes_expression == item.expression.empty()) {
        return wrong_in(item, row->takes_expression
                                  ? Phrase{"'%1' needs an expression: - %1 `levels = 16`: ...", {item.key}}
                                  : Phrase{"'%1' takes no expression before its colon", {item.key}});
    }
    if (row->takes_expression) {
        if (auto good = is_expression(item, item.expression); !good) { return good; }
    }
    if (row->makes) {
        LessonQuestion& question = draft.question();
        const bool is_first =
            question.choices.empty() && question.number.empty() && question.condition.empty() && question.goals.empty();
        if (!is_first && question.kind != *row->makes) {
            return wrong_in(item, {"a step asks one question of one kind: choice, number, click or goal", {}});
        }
        question.kind = *row->makes;
    }
    return row->read(draft, item);
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

Outcome end_step(Draft& draft) {
    if (draft.lesson.steps.empty()) { return {}; }
    Step& step = draft.step();
    step.prose = trimmed(step.prose);
    const char* lack =
        draft.has_state ? lack_of(step) : "the first step needs a state: - state: `quantized_sigmoid(4)`";
    if (lack != nullptr) { return at_line(step.line, 0, {lack, {}}); }
    const auto good = filled(step.prose, nullptr, FigureLanguage::en);
    return good ? Outcome() : at_line(step.line, 0, good.error().what, good.error().nearest);
}

// Reads a lesson line by line.
class LessonReader {
public:
    LessonReader(std::string_view text, const CodeFiles& files) : m_text(text), m_draft{{}, files} {}

    Result<Lesson> read() {
        for (std::size_t at = 0; at < m_text.size();) {
            const std::size_t end = std::min(m_text.find('\n', at), m_text.size());
            ++m_line;
            m_offset = at;
            std::string_view line = m_text.substr(at, end - at);
            if (line.ends_with('\r')) { line.remove_suffix(1); }
            if (const Outcome good = read_line(line); !good) { return failure(good.error()); }
            at = end + 1;
        }
        if (const Outcome good = finish_item().and_then([&] { return end_step(m_draft); }); !good) {
            return failure(good.error());
        }
        Lesson& lesson = m_draft.lesson;
        if (lesson.title.empty()) { return at_line(1, 0, {"a lesson begins with its title: # Four bits", {}}); }
        if (lesson.steps.empty()) { return at_line(m_line, 0, {"a lesson needs a step: ## How many levels?", {}}); }
        for (Step& step : lesson.steps) { step.language = lesson.language; }
        return std::move(lesson);
    }

private:
    Outcome read_line(std::string_view line) {
        if (line.starts_with(step_heading)) {
            return finish_item().and_then([&] { return end_step(m_draft); }).and_then([&] { return begin_step(line); });
        }
        if (line.starts_with(heading) && m_draft.lesson.title.empty()) {
            m_draft.lesson.title = trimmed(line.substr(heading.size()));
            return {};
        }
        const std::string_view words = trimmed(line);
        if (words.starts_with("- ")) {
            return finish_item().and_then([&] { return begin_item(words.substr(2)); });
        }
        if (m_item && !words.empty()) {
            m_item->text += (m_item->text.empty() ? "" : " ") + std::string(words);
        } else if (!m_draft.lesson.steps.empty() && !m_has_items) {
            std::string& prose = m_draft.step().prose;
            prose += words.empty() ? (prose.empty() || prose.ends_with("\n\n") ? "" : "\n\n")
                                   : (prose.empty() || prose.ends_with('\n') ? "" : " ") + std::string(words);
        } else if (!words.empty()) {
            return at_line(m_line, m_offset,
                           {m_draft.lesson.title.empty() ? "a lesson begins with its title: # Four bits"
                                                         : "expected '- KEY: TEXT' or a step's heading, ## ...",
                            {}});
        }
        return {};
    }

    Outcome begin_step(std::string_view line) {
        Step step{.title = std::string(trimmed(line.substr(step_heading.size()))), .line = m_line};
        if (m_draft.lesson.title.empty()) {
            return at_line(m_line, m_offset, {"a lesson begins with its title: # Four bits", {}});
        }
        if (!m_draft.lesson.steps.empty()) { step.state = m_draft.step().state; }
        m_draft.lesson.steps.push_back(std::move(step));
        m_has_items = false;
        return {};
    }

    Outcome begin_item(std::string_view words) {
        m_has_items = true;
        m_item.emplace();
        m_item->line = m_line;
        m_item->offset = m_offset;
        const std::size_t key_end = std::min(words.find_first_of(" :"), words.size());
        m_item->key = words.substr(0, key_end);
        words = trimmed(words.substr(key_end));
        if (words.starts_with('`')) {
            const std::size_t close = std::min(words.find('`', 1), words.size());
            m_item->expression = words.substr(1, close - 1);
            words = trimmed(words.substr(std::min(close + 1, words.size())));
        }
        if (!words.starts_with(':')) {
            return wrong_in(*m_item, {"expected a colon behind '%1'", {excerpt_of(m_item->key)}});
        }
        m_item->text = trimmed(words.substr(1));
        return {};
    }

    Outcome finish_item() {
        const std::optional<Item> item = std::exchange(m_item, std::nullopt);
        return item ? read_item(m_draft, *item) : Outcome();
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
    return LessonReader(text, files).read();
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
