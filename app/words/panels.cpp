#include "app/words/panels.h"

#include "core/numeric/number_text.h"

#include <array>

namespace quantoscope {

namespace {

struct Subject {
    const Panel& panel;
    const Document& document;
    const Study* study;
    const NumberStyle& style;
};

const char* curve_words(const Document& document)
{
    return document.reference == Reference::truth ? "Error against the true %1" : "Error against the %1";
}

PanelWords plot_words(const Subject& subject)
{
    PanelWords words;
    words.output = {"output q(x)", {}};
    if (subject.panel.swept) {
        words.heading = {"%1 = %2", {subject.document.sweep->key, subject.style.count(*subject.panel.swept)}};
    }
    return words;
}

PanelWords symmetry_words(const Subject& subject)
{
    const double twice_center = 2.0 * subject.document.spec().family->center();
    PanelWords words;
    words.output = twice_center == 0.0
                       ? Phrase{"q(x)+q(\u2212x)", {}}
                       : Phrase{"q(x)+q(\u2212x)\u2212%1", {subject.style.number(twice_center)}};
    words.heading = {"Symmetry defect", {}};
    if (subject.study != nullptr) {
        const SymmetryAnalysis& symmetry = subject.study->analysis.symmetry;
        if (symmetry.largest_defect > 0.0) {
            words.finding = {"largest %1", {subject.style.number(symmetry.largest_defect)}};
        } else if (symmetry.incidental_pairs > 0) {
            words.finding = {"none but at %1 float32 ties", {subject.style.count(symmetry.incidental_pairs)}};
        } else if (symmetry.pairs > 0) {
            words.finding = {"none", {}};
        }
    }
    return words;
}

PanelWords error_words(const Subject& subject)
{
    const Document& document = subject.document;
    PanelWords words;
    words.heading = {curve_words(document),
                     {std::string(reference_curve(document.spec(), document.reference).curve->title)}};
    words.output = document.error_unit == ErrorUnit::steps ? Phrase{"error, steps", {}} : Phrase{"error", {}};
    if (subject.study != nullptr) {
        const ErrorAnalysis& error = subject.study->analysis.error;
        const std::string at = subject.style.number(shortest_as_double(error.at));
        words.finding =
            document.error_unit == ErrorUnit::steps
                ? Phrase{"largest %1 steps at x = %2", {subject.style.measure(error.largest_in_steps), at}}
                : Phrase{"largest %1 at x = %2", {subject.style.measure(error.largest), at}};
    }
    return words;
}

PanelWords trend_words(const Subject& subject)
{
    PanelWords words;
    words.heading = {"Error by %1: solid the largest, dashed the root mean square",
                     {subject.document.sweep->key}};
    words.input = {"%1", {subject.document.sweep->key}};
    words.output = {"log2 of the error", {}};
    return words;
}

struct Row {
    PanelKind kind;
    const char* title;
    const char* explanation;
    PanelWords (*words)(const Subject&);
};

PanelWords no_words(const Subject&)
{
    return {};
}

constexpr std::array<Row, panel_count + 1> rows{{
    {PanelKind::plot, "Plot", "the staircase against the true function", plot_words},
    {PanelKind::difference, "Difference", "where the selected quantizer and the first other one disagree",
     no_words},
    {PanelKind::error, "Error", "quantized minus true output, with half a step either way", error_words},
    {PanelKind::symmetry, "Symmetry defect", "how far the output at -x is from mirroring that at x",
     symmetry_words},
    {PanelKind::widths, "Step widths", "how wide in x the tread of each code is, beside its mirror image",
     no_words},
    {PanelKind::probability, "Probability of codes", "the share of inputs each code gets", no_words},
    {PanelKind::training, "Stochastic rounding (training)",
     "the outputs stochastic rounding may give in training, and how likely", no_words},
    {PanelKind::trend, "Error by parameter", "largest and root mean square error over a sweep", trend_words},
}};

const Row& row_of(PanelKind kind)
{
    return rows[static_cast<std::size_t>(kind)];
}

} // namespace

PanelWords panel_words(const Panel& panel, const Document& document, const Study* study,
                       const NumberStyle& style)
{
    PanelWords words = row_of(panel.kind).words({panel, document, study, style});
    if (*words.input.text == '\0') {
        words.input = {"input x", {}};
    }
    return words;
}

Phrase panel_title(PanelKind kind)
{
    return {row_of(kind).title, {}};
}

Phrase panel_explanation(PanelKind kind)
{
    return {row_of(kind).explanation, {}};
}

} // namespace quantoscope
