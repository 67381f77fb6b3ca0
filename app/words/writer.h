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

    // A sentence whose argument number `place` (from 0) is the input x; infinity is no place to go to.
    Sentence at(const char* text, std::vector<std::string> arguments, std::size_t place, float x) const
    {
        Sentence sentence{{text, std::move(arguments)}};
        sentence.places.resize(sentence.phrase.arguments.size());
        if (std::isfinite(x)) { sentence.places[place] = x; }
        return sentence;
    }

private:
    const NumberStyle& m_style;
};

} // namespace quantoscope::inline words
