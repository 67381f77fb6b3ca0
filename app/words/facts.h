#pragma once

#include "core/analysis/analysis.h"
#include "core/text/number_text.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace quantoscope::inline words {
// How numbers are written into sentences: in the C locale on the command line and in files, in the user's
// locale on the screen.
struct NumberStyle {
    std::function<std::string(double)> number;  // inputs and outputs, exact or nearly
    std::function<std::string(double)> measure; // errors, to a few digits
    std::function<std::string(std::int64_t)> count;

    std::string number_of(float value) const { return number(shortest_as_double(value)); }
};

NumberStyle exact_style();

enum class FactRole : std::uint8_t { out_of_range, asymmetric, error, failed, neutral, fine };

// An operation of the quantizer that a sentence names, by the key of its stage, and an input that shows it at work.
struct StageLink {
    std::string key;
    float x = 0.0f;
    std::size_t argument = 0; // which of the phrase names it
};

// A sentence; places[i] is the input that arguments[i] shows, so that a window can make it a link.
struct Sentence {
    Phrase phrase;
    std::vector<std::optional<float>> places = {};
    std::optional<StageLink> stage = {};
};

// One thing the analysis found: a headline, what there is to say about it, and what only few want to know: counts.
struct Fact {
    FactRole role = FactRole::neutral;
    Sentence headline;
    std::vector<Sentence> sentences = {};
    std::vector<Sentence> more = {};

    void say(Sentence sentence) { sentences.push_back(std::move(sentence)); }
};

// The analysis in words. The same facts stand in the window, on the command line and in exported files.
std::vector<Fact> facts_of(const Analysis& analysis, const NumberStyle& style);

// All sentences of a fact, with its headline or without.
std::vector<Sentence> sentences_of(const Fact& fact, bool with_headline = true);
// The same in English, separated by blanks.
std::string plain(const Fact& fact);
} // namespace quantoscope::inline words
