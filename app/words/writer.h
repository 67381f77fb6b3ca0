#pragma once

#include "app/words/facts.h"
#include "core/text/number_text.h"

#include <cmath>

namespace quantoscope::inline words {
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

    // A sentence whose argument number `place` (from 0) is the input x; infinity is no place to go to.
    Sentence at(const char* text, std::vector<std::string> arguments, std::size_t place, float x) const {
        Sentence sentence{{text, std::move(arguments)}};
        sentence.places.resize(sentence.phrase.arguments.size());
        if (std::isfinite(x)) { sentence.places[place] = x; }
        return sentence;
    }

private:
    const NumberStyle& m_style;
};
} // namespace quantoscope::inline words
