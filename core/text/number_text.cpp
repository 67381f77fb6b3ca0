#include "core/text/number_text.h"

#include "core/text/ascii.h"

#include <charconv>
#include <cmath>
#include <cstring>
#include <limits>

namespace quantoscope::inline text {
namespace {
constexpr float infinity = std::numeric_limits<float>::infinity();

int digit_value(char c) {
    const char l = lower(c);
    return is_digit(c) ? c - '0' : l >= 'a' && l <= 'f' ? l - 'a' + 10 : 99;
}

// from_chars reports overflow and underflow alike, without a value: tell them apart by the exponent of
// the leading digit. `digits` is a valid number without sign and prefix.
bool is_huge(std::string_view digits, int base, char exponent_letter) {
    long long place = 0; // exponent of the first non-zero digit, in digits
    bool seen_point = false;
    bool seen_digit = false;
    std::size_t i = 0;
    for (; i < digits.size() && lower(digits[i]) != exponent_letter; ++i) {
        if (digits[i] == '.') {
            seen_point = true;
        } else if (!seen_digit && digits[i] == '0') {
            place -= seen_point ? 1 : 0;
        } else {
            place += seen_point ? 0 : 1;
            seen_digit = true;
        }
    }
    long long exponent = 0;
    if (i < digits.size()) {
        const char* first = digits.data() + i + 1;
        const char* last = digits.data() + digits.size();
        const bool negative = first < last && *first == '-';
        first += first < last && (*first == '-' || *first == '+') ? 1 : 0;
        if (std::from_chars(first, last, exponent).ec == std::errc::result_out_of_range) {
            exponent = std::numeric_limits<int>::max();
        }
        exponent = negative ? -exponent : exponent;
    }
    return exponent + place * (base == 16 ? 4 : 1) > 0;
}

// How many characters of `text` form digits with at most one point and an optional exponent.
std::size_t number_length(std::string_view text, int base, char exponent_letter) {
    std::size_t i = 0;
    bool point = false;
    bool digit = false;
    for (; i < text.size(); ++i) {
        if (text[i] == '.' && !point) {
            point = true;
        } else if (digit_value(text[i]) < base) {
            digit = true;
        } else {
            break;
        }
    }
    if (!digit) { return 0; }
    if (i < text.size() && lower(text[i]) == exponent_letter) {
        std::size_t j = i + 1;
        j += j < text.size() && (text[j] == '+' || text[j] == '-') ? 1 : 0;
        const std::size_t exponent_start = j;
        while (j < text.size() && is_digit(text[j])) { ++j; }
        if (j > exponent_start) { i = j; }
    }
    return i;
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

std::string hex_text_of(float value) { return hex_text_of(static_cast<double>(value)); }

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
