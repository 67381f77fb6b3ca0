#pragma once

#include "app/words/facts.h"
#include "core/numeric/number_text.h"

namespace quantoscope {

// Builds sentences from numbers in one style, which must outlive it.
class Writer {
public:
    explicit Writer(const NumberStyle& style) : m_style(style) {}

    std::string number(double value) const { return m_style.number(value); }
    std::string number(float value) const { return m_style.number(shortest_as_double(value)); }
    std::string measure(double value) const { return m_style.measure(value); }
    std::string count(std::int64_t value) const { return m_style.count(value); }

    // A sentence whose argument number `place` (from 0) is the input x.
    Sentence at(const char* text, std::vector<std::string> arguments, std::size_t place, float x) const
    {
        Sentence sentence{{text, std::move(arguments)}};
        sentence.places.resize(sentence.phrase.arguments.size());
        sentence.places[place] = x;
        return sentence;
    }

private:
    const NumberStyle& m_style;
};

} // namespace quantoscope
