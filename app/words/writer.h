#pragma once

#include "app/words/facts.h"
#include "core/text/number_text.h"

#include <cmath>
#include <concepts>

namespace quantoscope::inline words {
// An input in a sentence is a place to go to, but for infinity.
struct At {
    float x;
    const char* sign = "";            // "\u00b1" for it and its mirror image
    std::optional<double> exact = {}; // as it is written, where it is not float32
};

// Builds sentences from numbers in one style.
class Writer {
public:
    explicit Writer(const NumberStyle& style) : m_style(style) {}

    std::string number(double value) const { return m_style.number(value); }
    std::string number(float value) const { return m_style.number_of(value); }
    std::string measure(double value) const { return m_style.measure(value); }
    std::string count(std::int64_t value) const { return m_style.count(value); }

    // A share from 0 to 1 in percent, to four significant digits.
    std::string percent(double share) const {
        const double value = 100.0 * share;
        const double scale = value > 0.0 ? std::pow(10.0, 3.0 - std::floor(std::log10(value))) : 1.0;
        return measure(std::round(value * scale) / scale);
    }

    // "1/32" where the number is just that, else a measure.
    std::string amount(double value, bool is_exact) const {
        constexpr double most_parts = 1024.0;
        double parts = 1.0;
        while (parts < most_parts && value * parts != std::floor(value * parts)) { parts *= 2.0; }
        const double count = value * parts;
        return is_exact && parts > 1.0 && count == std::floor(count) && count < most_parts
                   ? number(count) + "/" + number(parts)
                   : measure(value);
    }

    // A sentence with its arguments as they are written: numbers, counts and texts.
    template <class... Arguments> Sentence operator()(const char* text, const Arguments&... arguments) const {
        return {{text, {written(arguments)...}}, {place_of(arguments)...}};
    }
    template <class... Arguments> Phrase phrase(const char* text, const Arguments&... arguments) const {
        return {text, {written(arguments)...}};
    }
    // `one` where one thing is counted, else `several`.
    template <class... Arguments>
    Sentence counted(std::int64_t count, const char* one, const char* several, const Arguments&... arguments) const {
        return {text::counted(count, one, several, {written(arguments)...}), {place_of(arguments)...}};
    }

private:
    std::string written(At at) const { return at.sign + (at.exact ? number(*at.exact) : number(at.x)); }
    std::string written(double value) const { return number(value); }
    std::string written(float value) const { return number(value); }
    std::string written(std::integral auto value) const { return count(static_cast<std::int64_t>(value)); }
    std::string written(std::string_view text) const { return std::string(text); }

    static std::optional<float> place_of(At at) { return std::isfinite(at.x) ? std::optional(at.x) : std::nullopt; }
    static std::optional<float> place_of(const auto&) { return std::nullopt; }

    const NumberStyle& m_style;
};
} // namespace quantoscope::inline words
