#include "core/text/number_text.h"

#include "core/text/scanner.h"

#include <charconv>
#include <cmath>
#include <cstring>
#include <limits>

namespace quantoscope::inline text {
namespace {
constexpr float infinity = std::numeric_limits<float>::infinity();

// from_chars reports overflow and underflow alike, without a value: tell them apart by the exponent of
// the leading digit. `digits` is a valid number without sign and prefix.
bool is_huge(std::string_view digits, int base, char exponent_letter) {
    const auto* const letter = std::ranges::find_if(digits, [&](char c) { return lower(c) == exponent_letter; });
    const std::string_view mantissa(digits.begin(), letter);
    const auto point = static_cast<long long>(std::min(mantissa.find('.'), mantissa.size()));
    const auto first = static_cast<long long>(mantissa.find_first_not_of("0.")); // of a 0 nothing overflows
    const long long place = first < point ? point - first : point + 1 - first;   // in digits
    long long exponent = 0;
    if (letter != digits.end()) {
        const char* begin = letter + 1;
        const bool is_negative = *begin == '-';
        begin += *begin == '+' ? 1 : 0;
        if (std::from_chars(begin, digits.end(), exponent).ec == std::errc::result_out_of_range) {
            exponent = is_negative ? -std::numeric_limits<int>::max() : std::numeric_limits<int>::max();
        }
    }
    return exponent + place * (base == 16 ? 4 : 1) > 0;
}

// How many characters of `text` form digits with at most one point and an optional exponent.
std::size_t number_length(std::string_view text, int base, char exponent_letter) {
    const auto is_base_digit = [base](char c) {
        return is_digit(c) || (base == 16 && lower(c) >= 'a' && lower(c) <= 'f');
    };
    Scanner in(text);
    std::size_t digits = in.take_while(is_base_digit).size();
    if (in.take(".")) { digits += in.take_while(is_base_digit).size(); }
    if (digits == 0) { return 0; }
    Scanner exponent = in;
    if (lower(exponent.peek()) == exponent_letter) {
        exponent.move_to(exponent.at() + 1);
        if (!exponent.take("+")) { exponent.take("-"); }
        if (!exponent.take_while(is_digit).empty()) { return exponent.at(); }
    }
    return in.at();
}

tl::unexpected<Error> not_a_number(std::string_view text, std::size_t offset) {
    return failure_at(offset, {"'%1' is not a number; expected for example 0.5, -1e-3, 0x1.8p-2 or inf",
                               {std::string(text.substr(0, 40))}});
}
} // namespace

Result<float> parse_float32(std::string_view text) {
    const std::string_view word = trimmed(text);
    const auto begin = static_cast<std::size_t>(word.data() - text.data());
    if (word.empty()) { return failure_at(begin, {"expected a number", {}}); }
    const bool negative = word.front() == '-';
    const std::size_t sign = word.front() == '-' || word.front() == '+' ? 1 : 0;
    std::string_view digits = word.substr(sign);
    const std::string name = digits.size() <= 8 ? lowered(digits) : std::string(); // no allocation: short
    if (name == "inf" || name == "infinity") { return negative ? -infinity : infinity; }
    if (name == "nan") { return std::numeric_limits<float>::quiet_NaN(); }
    const bool hexadecimal = digits.size() > 2 && digits[0] == '0' && lower(digits[1]) == 'x';
    digits.remove_prefix(hexadecimal ? 2 : 0);
    const int base = hexadecimal ? 16 : 10;
    const char exponent_letter = hexadecimal ? 'p' : 'e';
    const std::size_t length = number_length(digits, base, exponent_letter);
    if (length == 0 || length != digits.size()) {
        return not_a_number(word, static_cast<std::size_t>(digits.data() - text.data()) + length);
    }
    float value = 0.0f;
    const auto format = hexadecimal ? std::chars_format::hex : std::chars_format::general;
    const auto [_, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, format);
    if (error == std::errc::result_out_of_range) {
        value = is_huge(digits, base, exponent_letter) ? infinity : 0.0f;
    } else if (error != std::errc()) {
        return not_a_number(word, begin);
    }
    return negative ? -value : value;
}

char* write_text(char* out, float value) {
    if (std::isnan(value)) { // to_chars prints the sign of a NaN
        std::memcpy(out, "nan", 3);
        return out + 3;
    }
    return std::to_chars(out, out + number_text_size, value == 0.0f ? 0.0f : value).ptr;
}

char* write_text(char* out, double value) {
    if (std::isnan(value)) { return write_text(out, std::numeric_limits<float>::quiet_NaN()); }
    return std::to_chars(out, out + number_text_size, value == 0.0 ? 0.0 : value).ptr;
}

char* write_hex_text(char* out, double value) {
    if (!std::isfinite(value)) { return write_text(out, value); }
    if (std::signbit(value) && value != 0.0) { *out++ = '-'; }
    *out++ = '0';
    *out++ = 'x';
    return std::to_chars(out, out + number_text_size - 3, std::fabs(value), std::chars_format::hex).ptr;
}

std::string text_of(float value) {
    char buffer[number_text_size];
    return {buffer, write_text(buffer, value)};
}

std::string text_of(double value) {
    char buffer[number_text_size];
    return {buffer, write_text(buffer, value)};
}

std::string hex_text_of(double value) {
    char buffer[number_text_size];
    return {buffer, write_hex_text(buffer, value)};
}

double shortest_as_double(float value) {
    if (!std::isfinite(value)) { return static_cast<double>(value); }
    char buffer[number_text_size];
    const char* end = write_text(buffer, value);
    double result = 0.0;
    std::from_chars(buffer, end, result);
    return result;
}
} // namespace quantoscope::inline text
