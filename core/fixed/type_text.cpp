#include "core/fixed/fixed_point.h"

#include "core/text/list_text.h"
#include "core/text/scanner.h"

#include <algorithm>
#include <charconv>

namespace quantoscope::inline fixed {
namespace {
// Reads a type from left to right.
class Parser {
public:
    explicit Parser(std::string_view text) : m_in(text) {}

    Result<FixedPointType> parse() {
        if (m_in.rest().size() > longest_fixed_point_text) {
            return failure_at(longest_fixed_point_text, {"a fixed-point format has at most %1 characters",
                                                         {std::to_string(longest_fixed_point_text)}});
        }
        const FixedPointType type = parse_notation();
        skip_blanks();
        if (!m_in.at_end()) { fail(m_in.at(), {"unexpected text after the format", {}}); }
        return m_error ? failure(std::move(*m_error)) : Result<FixedPointType>(type);
    }

private:
    struct Number {
        int value = 0;
        std::size_t offset = 0;
    };

    // The first error is the one; what is read after it is of no consequence.
    void fail(std::size_t offset, Phrase what, std::string nearest = {}) {
        if (!m_error) { m_error = failure_at(offset, std::move(what), std::move(nearest)).value(); }
    }

    void skip_blanks() {
        m_in.take_while([](char c) { return c == ' ' || c == '\t'; });
    }

    bool take(std::string_view mark) {
        skip_blanks();
        return m_in.take(mark);
    }

    void expect(std::string_view mark, Phrase what) {
        if (!take(mark)) { fail(m_in.at(), std::move(what)); }
    }

    // Letters, and digits after them when they belong to a word of several.
    std::string_view take_word(bool with_digits) {
        skip_blanks();
        const std::size_t start = m_in.at();
        return m_in.take_while(
            [&](char c) { return is_word_character(c) && (!is_digit(c) || (with_digits && m_in.at() > start)); });
    }

    Result<Number> number(const char* expected) {
        skip_blanks();
        Number number{0, m_in.at()};
        const std::string_view rest = m_in.rest();
        const char* const begin = rest.data();
        const auto [end, error] = std::from_chars(begin, begin + rest.size(), number.value);
        if (error == std::errc::result_out_of_range) {
            return failure_at(m_in.at(),
                              {"the number %1 is far too large", {excerpt_of({begin, std::size_t(end - begin)})}});
        }
        if (error != std::errc()) { return failure_at(m_in.at(), {expected, {}}); }
        m_in.move_to(m_in.at() + static_cast<std::size_t>(end - begin));
        return number;
    }

    Number take_number(const char* expected) {
        const Result<Number> taken = number(expected);
        if (!taken) { fail(*taken.error().offset, taken.error().what); }
        return taken.value_or(Number{});
    }

    FixedPointType parse_notation() {
        skip_blanks();
        const std::size_t start = m_in.at();
        if (is_digit(m_in.peek()) || m_in.peek() == '-') { return parse_counts(); }
        const std::string_view word = take_word(false);
        std::string_view kind = word;
        const bool ac = kind.starts_with("ac_");
        kind.remove_prefix(ac || kind.starts_with("ap_") ? 3 : 0);
        const bool is_signed = !kind.starts_with('u');
        kind.remove_prefix(is_signed ? 0 : 1);
        if (kind == "fixed") {
            return parse_template(ac, is_signed,
                                  ac          ? "ac_fixed<8,3,true>"
                                  : is_signed ? "ap_fixed<8,3>"
                                              : "ap_ufixed<8,3>");
        }
        if (kind == "int") { return parse_integer(is_signed); }
        const std::string name = lowered(word);
        if (name == "q" || name == "uq") { return parse_q(name == "q"); }
        fail(start,
             {"expected a fixed-point format, for example ap_fixed<8,3>, ap_ufixed<8,3>, "
              "ac_fixed<8,3,true>, Q2.5 or 8,2",
              {}},
             nearest_of(word, {"ap_fixed", "ap_ufixed", "ac_fixed", "ap_int", "ap_uint"}));
        return {};
    }

    // W and I of a domain of their own: which of the two is wrong, at its place.
    using Make = Result<FixedPointFormat> (*)(int width, int integer_bits, bool is_signed);
    FixedPointFormat made(Make make, Number width, Number integer, bool is_signed) {
        const Result<FixedPointFormat> format = make(width.value, integer.value, is_signed);
        if (!format) { fail(make(width.value, 0, is_signed) ? integer.offset : width.offset, format.error().what); }
        return format.value_or(FixedPointFormat{});
    }

    FixedPointType parse_template(bool ac, bool is_signed, const char* example) {
        const Number width = parse_width(example);
        const Number integer = take_integer_bits(example);
        const bool sign = ac ? parse_sign(is_signed) : is_signed;
        FixedPointType type{made(format_from_ap_fixed, width, integer, sign)};
        type.rounding = parse_mode(rounding_table, ac ? "AC_" : "AP_", type.rounding);
        type.overflow = parse_mode(overflow_table, ac ? "AC_" : "AP_", type.overflow);
        if (take(",")) { // N
            const Number bits = take_number("expected the number of saturated bits, which is 0");
            if (bits.value != 0) {
                fail(bits.offset, {"the number of saturated bits must be 0, not %1: converters write no other",
                                   {std::to_string(bits.value)}});
            }
        }
        expect(">", {"expected ',' or '>'", {}});
        return type;
    }

    // What follows a width.
    Number take_integer_bits(const char* example) {
        expect(",", {"expected ',' and the integer bits, as in %1", {example}});
        return take_number("expected the integer bits, a whole number");
    }

    // The whole number between '<' and what ends it, as the first of a template.
    Number parse_width(const char* example) {
        expect("<", {"expected '<', as in %1", {example}});
        return take_number("expected the width in bits, a whole number");
    }

    FixedPointType parse_integer(bool is_signed) {
        const Number width = parse_width("ap_int<8>");
        expect(">", {"expected '>', as in %1", {"ap_int<8>"}});
        return {made(format_from_ap_fixed, width, width, is_signed), Rounding::toward_zero, Overflow::wrap, true};
    }

    // S of ac_fixed, which may be left out.
    bool parse_sign(bool otherwise) {
        const Scanner before = m_in;
        if (!take(",")) { return otherwise; }
        skip_blanks();
        const std::size_t start = m_in.at();
        const std::string_view word = take_word(false);
        if (word == "true" || word == "false") { return word == "true"; }
        if (word.empty() || word.front() < 'A' || word.front() > 'Z') {
            fail(start, {"expected true (signed) or false (unsigned)", {}}, nearest_of(word, {"true", "false"}));
        }
        m_in = before; // a mode
        return otherwise;
    }

    template <class Table, class Mode> Mode parse_mode(const Table& table, std::string_view prefix, Mode otherwise) {
        if (!take(",")) { return otherwise; }
        skip_blanks();
        const std::size_t start = m_in.at();
        const std::string_view word = take_word(true);
        std::vector<std::string> names;
        for (const auto& row : table) { // the two functions of types use the same names
            names.push_back(std::string(prefix) + std::string(row.ap.substr(3)));
            if (word == names.back() || word == row.ap.substr(3)) { // hls4ml leaves the prefix out
                return row.mode;
            }
        }
        fail(start, {"there is no mode '%1' here; expected one of: %2", {excerpt_of(word), comma_list(names)}},
             nearest_of(word, {names.begin(), names.end()}));
        return otherwise;
    }

    FixedPointType parse_q(bool is_signed) {
        const char* const expected = "expected the bits before the point, a point and the bits after it, as in Q2.5";
        const std::size_t start = m_in.at();
        const Result<Number> integer = number(expected);
        if (!integer || integer->value < 0 || !take(".")) {
            fail(integer && integer->value >= 0 ? m_in.at() : start, {expected, {}});
            return {};
        }
        const Result<Number> fraction = number(expected);
        if (!fraction || fraction->value < 0) {
            fail(fraction ? fraction->offset : m_in.at(), {expected, {}});
            return {};
        }
        constexpr int far_too_many = 1000; // keeps the sum in range
        const int width =
            std::min(integer->value, far_too_many) + std::min(fraction->value, far_too_many) + (is_signed ? 1 : 0);
        return {made(format_from_qkeras, {width, start}, *integer, is_signed), Rounding::ties_even, Overflow::saturate};
    }

    FixedPointType parse_counts() {
        const Number width = take_number("expected the width in bits, a whole number");
        const Number integer = take_integer_bits("8,2");
        bool is_signed = true;
        if (take(",")) {
            skip_blanks();
            const std::size_t start = m_in.at();
            const std::string_view word = take_word(false);
            is_signed = word == "signed";
            if (!is_signed && word != "unsigned") {
                fail(start, {"expected signed or unsigned", {}}, nearest_of(word, {"signed", "unsigned"}));
            }
        }
        return {made(format_from_qkeras, width, integer, is_signed)};
    }

    Scanner m_in;
    std::optional<Error> m_error;
};
} // namespace

Result<FixedPointType> parse_fixed_point(std::string_view text) { return Parser(text).parse(); }

bool begins_fixed_point_type(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t");
    const std::string_view rest = first == std::string_view::npos ? std::string_view() : text.substr(first);
    const auto begins = [rest](std::string_view word) { return rest.starts_with(word); };
    const auto is_word = [rest](std::string_view word) { // with what ends it behind
        const std::size_t end = rest.find_first_not_of(" \t", word.size());
        return rest.starts_with(word) && end < rest.size() && rest[end] == '<';
    };
    const std::size_t q = rest.starts_with('u') || rest.starts_with('U') ? 1 : 0;
    const bool is_q = q + 1 < rest.size() && lower(rest[q]) == 'q' && is_digit(rest[q + 1]);
    constexpr std::string_view prefixed[] = {"ap_fixed", "ap_ufixed", "ap_int", "ap_uint",
                                             "ac_fixed", "ac_ufixed", "ac_int", "ac_uint"};
    constexpr std::string_view bare[] = {"fixed", "ufixed", "int", "uint"};
    return std::ranges::any_of(prefixed, begins) || std::ranges::any_of(bare, is_word) || is_q;
}

std::string text_of(const FixedPointFormat& format) {
    return std::string(format.is_signed ? "ap_fixed<" : "ap_ufixed<") + std::to_string(format.bits) + "," +
           std::to_string(format.integer_bits + (format.is_signed ? 1 : 0)) + ">";
}

std::string text_of(const FixedPointType& type) {
    if (type.is_integer) {
        return (type.format.is_signed ? "ap_int<" : "ap_uint<") + std::to_string(type.format.bits) + ">";
    }
    std::string text = text_of(type.format);
    if (type.rounding != Rounding::down || type.overflow != Overflow::wrap) {
        text.pop_back();
        text += "," + std::string(ap_name(type.rounding)) + "," + std::string(ap_name(type.overflow)) + ">";
    }
    return text;
}

std::optional<Phrase> why_not_deployed(const FixedPointType& type, int widest) {
    const FixedPointFormat& format = type.format;
    const int integer = format.integer_bits + (format.is_signed ? 1 : 0);
    if (format.bits > widest) {
        return Phrase{"the width must be from 1 to %1 bits here, not %2",
                      {std::to_string(widest), std::to_string(format.bits)}};
    }
    if (integer < -16 || integer > 32) {
        return Phrase{"the integer bits must be from -16 to 32 here, not %1", {std::to_string(integer)}};
    }
    if (type.overflow == Overflow::wrap_sign_magnitude) {
        return Phrase{"converters write no AP_WRAP_SM: hls4ml knows WRAP, SAT, SAT_ZERO and SAT_SYM alone", {}};
    }
    return std::nullopt;
}
} // namespace quantoscope::inline fixed
