#pragma once

#include "core/analysis/checks.h"
#include "core/figure/study.h"
#include "core/text/number_text.h"

#include <functional>
#include <optional>
#include <span>
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

// What differs in the facts of two quantizers over one interval, such as two revisions: short statements in
// the order of the facts, each of something that changed; one that says so when nothing did. Numbers that
// read alike in `style` count as equal.
std::vector<Sentence> changes_between(const Analysis& before, const Analysis& after, const NumberStyle& style);

// The same for two revisions of one quantizer, in order of date, under a headline "v1 -> v2:".
Fact change_fact(const Analysis& one, const Analysis& other, const NumberStyle& style);
Sentence change_headline(const Function& one, const Function& other);

// What a check found: "It does: ..." or why not, with an input that shows it.
Sentence check_sentence(const CheckResult& result, const Analysis& analysis, const NumberStyle& style);

// What comparing found, in words. The window and the command line speak alike.

// A quantizer against another, which goes by the name `other` in the sentence.
Fact comparison_fact(const Comparison& comparison, const std::string& other, const NumberStyle& style);

// A quantizer against what was measured; `rows` are those that were compared.
Fact measured_fact(const MeasuredComparison& comparison, std::span<const MeasuredRow> rows, const NumberStyle& style);

// What was trained beside what is deployed, in words: how many input codes differ, by how much, where, and why.
std::vector<Fact> deploy_facts(const DeployComparison& comparison, const Spec& trained, const Spec& deployed,
                               const Target& target, const NumberStyle& style);

// Everything found about a document's selected quantizer: the analysis, and what comparing with another
// quantizer, with measured data and with the distribution of the inputs told.
std::vector<Fact> document_facts(const Document& document, const Study& study, const NumberStyle& style);

// The proof that a document keeps; neutral where it is of another quantizer or another version of the program than these.
std::optional<Fact> proof_fact(const Document& document, const std::string& version);

// What a file of its figure says of itself.
std::string file_title(const Document& document);                           // the figure's, else the quantizer's text
std::string file_description(const Document& document, const Study& study); // the facts, one a line
} // namespace quantoscope::inline words
