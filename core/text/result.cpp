#include "core/text/result.h"

#include "core/text/ascii.h"

namespace quantoscope::inline text {
std::string fill(std::string_view text, const std::vector<std::string>& arguments) {
    std::string out;
    out.reserve(text.size() + 16);
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool place = text[i] == '%' && i + 1 < text.size() && text[i + 1] >= '1' && text[i + 1] <= '9';
        const std::size_t index = place ? static_cast<std::size_t>(text[i + 1] - '1') : arguments.size();
        if (index < arguments.size()) {
            out += arguments[index];
            ++i;
        } else {
            out += text[i];
        }
    }
    return out;
}

std::string excerpt_of(std::string_view text, std::size_t longest) {
    if (text.size() <= longest) { return std::string(text); }
    while (longest > 0 && is_utf8_trail(text[longest])) { --longest; }
    return std::string(text.substr(0, longest)) + "...";
}

std::string_view unquoted(std::string_view text) {
    const bool quoted = text.size() >= 2 && is_quote(text.front()) && text.back() == text.front();
    return quoted ? text.substr(1, text.size() - 2) : text;
}

std::string plain(const Phrase& phrase) { return fill(phrase.text, phrase.arguments); }
} // namespace quantoscope::inline text
