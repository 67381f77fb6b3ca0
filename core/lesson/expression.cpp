#include "core/lesson/expression.h"

#include "core/text/list_text.h"
#include "core/text/number_text.h"
#include "core/text/scanner.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace quantoscope::inline lesson {
namespace {
constexpr int deepest_expression = 50;

bool is_same(const LessonValue& a, const LessonValue& b) { // but for rounding of doubles
    return a.text == b.text && (a.number == b.number || std::fabs(a.number - b.number) < 1e-12 * std::fabs(a.number));
}

// The operators of two sides; what binds closer has the higher rank.
struct Operator {
    std::string_view sign;
    int rank = 0;
    double (*compute)(const LessonValue& a, const LessonValue& b) = nullptr;
};
using V = LessonValue;
constexpr Operator operators[] = {
    {"or", 0, [](const V& a, const V& b) { return double(a.number != 0.0 || b.number != 0.0); }},
    {"and", 1, [](const V& a, const V& b) { return double(a.number != 0.0 && b.number != 0.0); }},
    {"<=", 2, [](const V& a, const V& b) { return double(a.number < b.number || is_same(a, b)); }},
    {">=", 2, [](const V& a, const V& b) { return double(a.number > b.number || is_same(a, b)); }},
    {"!=", 2, [](const V& a, const V& b) { return double(!is_same(a, b)); }},
    {"=", 2, [](const V& a, const V& b) { return double(is_same(a, b)); }},
    {"<", 2, [](const V& a, const V& b) { return double(a.number < b.number && !is_same(a, b)); }},
    {">", 2, [](const V& a, const V& b) { return double(a.number > b.number && !is_same(a, b)); }},
    {"+", 3, [](const V& a, const V& b) { return a.number + b.number; }},
    {"-", 3, [](const V& a, const V& b) { return a.number - b.number; }},
    {"*", 4, [](const V& a, const V& b) { return a.number * b.number; }},
    {"/", 4, [](const V& a, const V& b) { return a.number / b.number; }},
};

// Reads an expression and computes it at once; throws errors.
class Calculator {
public:
    Calculator(std::string_view text, Facts* facts, std::optional<double> x)
        : m_scanner(text)
        , m_facts(facts)
        , m_x(x) {}

    LessonValue value() {
        LessonValue value = combined(0);
        if (!m_scanner.at_end()) {
            fail(m_scanner.at(), {"'%1' does not belong here", {excerpt_of(m_scanner.rest())}});
        }
        return value;
    }

private:
    LessonValue combined(int rank) {
        LessonValue left = operand();
        while (const Operator* found = take_operator(rank)) {
            left = {found->compute(left, combined(found->rank + 1))};
        }
        return left;
    }

    const Operator* take_operator(int rank) {
        const auto found = std::ranges::find_if(
            operators, [&](const Operator& one) { return m_scanner.rest().starts_with(one.sign); });
        if (found == std::end(operators) || found->rank < rank) { return nullptr; }
        m_scanner.take(found->sign);
        return found;
    }

    LessonValue operand() {
        if (++m_depth > deepest_expression) { fail(m_scanner.at(), {"this is nested too deeply", {}}); }
        m_scanner.skip_blanks();
        LessonValue value;
        if (m_scanner.take("-")) {
            value.number = -operand().number;
        } else if (m_scanner.peek() == '(') {
            value = in_parentheses();
        } else if (is_digit(m_scanner.peek())) {
            value.number = number();
        } else if (is_quote(m_scanner.peek())) {
            value.text = m_scanner.take_string();
        } else {
            value = named();
        }
        m_scanner.skip_blanks();
        --m_depth;
        return value;
    }

    LessonValue in_parentheses() {
        if (!m_scanner.take("(")) { fail(m_scanner.at(), {"expected '('", {}}); }
        const LessonValue value = combined(0);
        if (!m_scanner.take(")")) { fail(m_scanner.at(), {"expected ')'", {}}); }
        return value;
    }

    double number() {
        double value = 0.0;
        const std::string_view rest = m_scanner.rest();
        const char* end = std::from_chars(rest.data(), rest.data() + rest.size(), value).ptr;
        m_scanner.move_to(m_scanner.at() + static_cast<std::size_t>(end - rest.data()));
        return m_scanner.take("%") ? value / 100.0 : value;
    }

    LessonValue named() {
        const std::size_t at = m_scanner.at();
        const bool is_of_start = m_scanner.take("start.");
        const std::string_view word = m_scanner.take_word();
        if (word == "x") { return {m_x.value_or(0.0)}; }
        if (word == "abs") { return {std::fabs(in_parentheses().number)}; }
        if (word == "not") { return {double(combined(2).number == 0.0)}; }
        const auto field = std::ranges::find(fields(), word, &LessonField::name);
        if (field == fields().end()) {
            fail(at,
                 word.empty() ? Phrase{"expected a number or the name of a field", {}}
                              : Phrase{"there is no field '%1'", {excerpt_of(word)}},
                 nearest_of(word, fields(), &LessonField::name));
        }
        const std::string_view entry = m_scanner.take("#") ? m_scanner.take_while(is_digit) : "0";
        if (entry.size() != 1) { fail(m_scanner.at(), {"expected the place of a quantizer in the list behind #", {}}); }
        const double argument = field->takes_number ? in_parentheses().number : 0.0;
        if (m_facts == nullptr) { return {}; }
        Part* part = (is_of_start ? m_facts->start() : *m_facts).part(static_cast<std::size_t>(entry[0] - '0'));
        if (part == nullptr) { fail(at, {"there are fewer quantizers in the list", {}}); }
        if (field->text != nullptr) { return {0.0, field->text(*part)}; }
        const double value = field->number(*part, argument);
        if (std::isnan(value)) { fail(at, {"'%1' has no value here", {std::string(word)}}); }
        return {value};
    }

    [[noreturn]] static void fail(std::size_t at, Phrase what, std::string nearest = {}) {
        throw Error{.what = std::move(what), .offset = at, .nearest = std::move(nearest)};
    }

    Scanner m_scanner;
    Facts* m_facts;
    std::optional<double> m_x;
    int m_depth = 0;
};
} // namespace

Result<LessonValue> evaluate(std::string_view expression, Facts* facts, std::optional<double> x) {
    return caught([&] { return Calculator(expression, facts, x).value(); });
}

Result<std::string> filled(std::string_view text, Facts* facts, FigureLanguage language) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t open = std::min(text.find('{', at), text.size());
        result += text.substr(at, open - at);
        if (open == text.size()) { break; }
        const std::size_t close = text.find('}', open);
        if (close == std::string_view::npos) { return failure_at(open, {"'{' without '}'", {}}); }
        std::string_view expression = text.substr(open + 1, close - open - 1);
        const bool is_percent = expression.ends_with('%');
        expression.remove_suffix(is_percent ? 1 : 0);
        Result<LessonValue> value = evaluate(expression, facts);
        if (!value) {
            value.error().offset = open + 1 + value.error().offset.value_or(0);
            return failure(value.error());
        }
        result += !value->text.empty() ? value->text
                                       : lesson_number(is_percent ? 100.0 * value->number : value->number, language);
        result += is_percent ? "\u00A0%" : "";
        at = close + 1;
    }
    return result;
}

std::string lesson_number(double value, FigureLanguage language) {
    constexpr std::ptrdiff_t few = 9;
    std::string text = text_of(value);
    if (std::isfinite(value) && std::ranges::count_if(text, is_digit) > few) {
        char digits[number_text_size];
        text.assign(digits, std::to_chars(digits, std::end(digits), value, std::chars_format::general, 4).ptr);
    }
    const bool is_german = language == FigureLanguage::de;
    if (std::ranges::all_of(text, is_digit) && text.size() > 4) {
        for (std::size_t at = text.size() - 3; at > 0 && at<text.size(); at = at> 3 ? at - 3 : 0) {
            text.insert(at, is_german ? "." : ",");
        }
    } else if (is_german) {
        std::ranges::replace(text, '.', ',');
    }
    return text;
}

std::optional<double> typed_number(std::string_view text, FigureLanguage language) {
    std::string number(trimmed(text));
    const char group = language == FigureLanguage::de ? '.' : ',';
    const std::size_t first = number.find(group);
    std::string digits = number;
    std::erase(digits, group);
    const bool is_whole = !digits.empty() && std::ranges::all_of(digits, is_digit) && digits.front() != '0';
    if (is_whole && first != std::string::npos && (number.size() - first) % 4 == 0) { number = digits; }
    std::ranges::replace(number, ',', '.');
    constexpr std::string_view known = "0123456789.-/%eE ";
    if (number.find_first_not_of(known) != std::string::npos) { return std::nullopt; }
    if (const std::size_t blank = number.find(" %"); blank != std::string::npos) { number.erase(blank, 1); }
    const Result<LessonValue> value = evaluate(number, nullptr);
    return value && std::isfinite(value->number) ? std::optional(value->number) : std::nullopt;
}
} // namespace quantoscope::inline lesson
