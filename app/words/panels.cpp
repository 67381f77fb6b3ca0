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
    const Document& document = subject.document;
    const std::string& key = document.sweep->key;
    const Family& family = *document.spec().family;
    const auto index = family.parameter_index(key);
    PanelWords words;
    words.heading = {document.reference == Reference::truth ? "Error against the true %1, by %2"
                                                            : "Error against the %1, by %2",
                     {std::string(reference_curve(document.spec(), document.reference).curve->title), key}};
    words.input = {"%1", {index ? std::string(family.parameters[*index].title) : key}};
    words.output = {"log\u2082 of error", {}};
    if (!subject.panel.lines.empty()) {
        words.lines = {{"largest", {}}, {"RMS", {}}};
    }
    return words;
}

struct Row {
    PanelKind kind;
    const char* title;
    PanelWords (*words)(const Subject&);
};

PanelWords no_words(const Subject&)
{
    return {};
}

constexpr std::array<Row, panel_count + 1> rows{{
    {PanelKind::plot, "Plot", plot_words},
    {PanelKind::difference, "Difference", no_words},
    {PanelKind::error, "Error", error_words},
    {PanelKind::symmetry, "Symmetry", symmetry_words},
    {PanelKind::widths, "Step widths", no_words},
    {PanelKind::probability, "Probability of codes", no_words},
    {PanelKind::training, "Stochastic rounding (training)", no_words},
    {PanelKind::trend, "Error by parameter", trend_words},
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

} // namespace quantoscope
