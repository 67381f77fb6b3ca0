#include "app/plot/file_kinds.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace quantoscope::inline plot {
namespace {
struct Sign {
    char32_t sign;
    const char* command;
};

constexpr std::array signs{
    Sign{U'\\', "\\textbackslash{}"},
    Sign{U'^', "\\textasciicircum{}"},
    Sign{U'~', "\\textasciitilde{}"},
    Sign{U'"', "{\\char34}"},
    Sign{U'\n', "\\\\"},
    Sign{U'\u2212', "$-$"},
    Sign{U'\u2264', "$\\le$"},
    Sign{U'\u2265', "$\\ge$"},
    Sign{U'\u00b1', "$\\pm$"},
    Sign{U'\u00b7', "$\\cdot$"},
    Sign{U'\u2026', "\\dots{}"},
    Sign{U'\u03c3', "$\\sigma$"},
    Sign{U'\u00d7', "$\\times$"},
};

// The digit or sign that is raised or lowered.
std::optional<char> plain_digit(char32_t c, std::u32string_view digits, char32_t minus) {
    const std::size_t at = digits.find(c);
    if (at != std::u32string_view::npos) { return static_cast<char>('0' + at); }
    return c == minus ? std::optional('-') : std::nullopt;
}

constexpr std::u32string_view raised = U"\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079";
constexpr std::u32string_view lowered = U"\u2080\u2081\u2082\u2083\u2084\u2085\u2086\u2087\u2088\u2089";

// What pdflatex sets with its fonts in T1.
bool is_western(char32_t c) {
    return (c >= 0x20 && c < 0x7F) || (c >= 0xC0 && c <= 0x17F && c != 0xD7 && c != 0xF7 && c != 0x17F);
}
} // namespace

std::string tex_text(const QString& text) {
    std::string out;
    for (const char32_t c : text.toUcs4()) {
        const auto sign = std::ranges::find(signs, c, &Sign::sign);
        if (sign != signs.end()) {
            out += sign->command;
        } else if (constexpr std::u32string_view escaped = U"{}$&#_%"; escaped.find(c) != escaped.npos) {
            out += {'\\', static_cast<char>(c)};
        } else if (constexpr std::u32string_view of_math = U"<>|"; of_math.find(c) != of_math.npos) {
            out += {'$', static_cast<char>(c), '$'};
        } else if (constexpr std::u32string_view in_ligatures = U"-`'"; in_ligatures.find(c) != in_ligatures.npos) {
            out += {'{', static_cast<char>(c), '}'};
        } else if (const auto up = plain_digit(c, raised, U'\u207b')) {
            out += std::string("$^{") + *up + "}$";
        } else if (const auto down = plain_digit(c, lowered, U'\u208b')) {
            out += std::string("$_{") + *down + "}$";
        } else if (is_western(c)) {
            out += QString::fromUcs4(&c, 1).toStdString();
        } else if (c < 0x20 || (c >= 0x7F && c < 0xA0)) {
            out += ' ';
        } else {
            out += "\\ifdefined\\Umathcode " + QString::fromUcs4(&c, 1).toStdString() + "\\else ?\\fi{}";
        }
    }
    return out;
}

std::string tex_comment(const QString& text) { return text.simplified().toStdString(); }
} // namespace quantoscope::inline plot
