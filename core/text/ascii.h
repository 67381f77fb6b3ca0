#pragma once

#include <string>
#include <string_view>

namespace quantoscope::inline text {
// Letters of ASCII alone, whatever the locale.
constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

constexpr bool is_letter(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }

// Of names in C and Python, but that a digit cannot be the first.
constexpr bool is_word_character(char c) { return is_letter(c) || is_digit(c) || c == '_'; }

inline constexpr std::string_view white_space = " \t\n\v\f\r"; // as in Python

constexpr bool is_blank(char c) { return white_space.find(c) != std::string_view::npos; }

constexpr bool is_quote(char c) { return c == '\'' || c == '"'; }

// Without blanks at both ends.
std::string_view trimmed(std::string_view text);

// Of the bytes behind the first of a character in UTF-8.
constexpr bool is_utf8_trail(char c) { return (static_cast<unsigned char>(c) & 0xC0u) == 0x80u; }

std::string lowered(std::string_view text);

// What stands behind the last dot of a file's name, in small letters; empty when there is none. A dot that
// begins the name begins no ending.
std::string ending_of(std::string_view path);

// The name of the file a path ends in; empty where it ends in a folder, as "d/" and "d/.." do.
std::string_view file_name_of(std::string_view path);

// Whether a path has no name for a file, or nothing but an ending that `find` knows: ".png" would be hidden.
template <class Find> bool needs_name(std::string_view path, Find&& find) {
    const std::string_view name = file_name_of(path);
    return name.empty() || (name.front() == '.' && find(lowered(name.substr(1))));
}
} // namespace quantoscope::inline text
