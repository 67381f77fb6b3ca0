#include "app/words/panels.h"

#include "app/words/legend.h"
#include "app/words/writer.h"
#include "core/text/list_text.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace quantoscope::inline words {
namespace {
struct Subject {
    const Panel& panel;
    const Document& document;
    const Study* study;
    const Writer& write;
};

Phrase largest_error_words(const Subject& subject) {
    const ErrorAnalysis& error = subject.study->analysis.error;
    if (error_unit_of(subject.document) == ErrorUnit::absolute) {
        return subject.write.phrase("largest error %1", subject.write.measure(error.largest));
    }
    const std::string steps = subject.write.measure(error.largest_in_steps);
    return {steps == "1" ? "largest error %1 step" : "largest error %1 steps", {steps}};
}

PanelWords plot_words(const Subject& subject) {
    PanelWords words;
    words.output = {"output q(x)", {}};
    if (subject.panel.swept) {
        words.heading = subject.write.phrase("%1 = %2", subject.document.sweep->key, *subject.panel.swept);
    }
    if (!subject.panel.callouts.empty() && subject.study != nullptr) {
        words.callouts = {largest_error_words(subject)};
    }
    return words;
}

// Whether the quantizers drawn, which the panels are about, agree on a number.
template <class Number> bool agree(const Document& document, Number&& number_of) {
    std::set<double> numbers;
    for (const std::size_t entry : drawn_entries(document)) { numbers.insert(number_of(document.entries[entry].spec)); }
    return numbers.size() <= 1;
}

// The titles of the curves the errors are measured against, each once.
std::string reference_titles(const Document& document) {
    std::vector<std::size_t> drawn = drawn_entries(document);
    if (drawn.empty()) { drawn = {document.selected}; }
    std::rotate(drawn.begin(), drawn.end() - 1, drawn.end()); // the selected one first
    std::vector<std::string_view> titles;
    for (const std::size_t entry : drawn) {
        const Spec& spec = document.entries[entry].spec;
        const std::string_view title = reference_curve(spec, document.reference).curve->title;
        if (std::ranges::find(titles, title) == titles.end()) { titles.push_back(title); }
    }
    return comma_list(titles);
}

PanelWords symmetry_words(const Subject& subject) {
    const std::optional<double> center = symmetry_center_of(subject.document.spec());
    const double twice_center = 2.0 * center.value_or(0.0);
    PanelWords words;
    words.output = {"d(x)", {}};
    const bool one_center =
        agree(subject.document, [](const Spec& spec) { return symmetry_center_of(spec).value_or(0.0); });
    words.heading = !one_center ? Phrase{"Symmetry defect d(x) = q(x)+q(\u2212x)\u22122c", {}}
                    : twice_center == 0.0
                        ? Phrase{"Symmetry defect d(x) = q(x)+q(\u2212x)", {}}
                        : subject.write.phrase("Symmetry defect d(x) = q(x)+q(\u2212x)\u2212%1", twice_center);
    if (subject.study == nullptr) { words.pending = {"symmetry is being worked out", {}}; }
    if (!center) {
        words.finding = {"the function it approximates is not symmetric", {}};
    } else if (subject.study != nullptr) {
        const SymmetryAnalysis& symmetry = subject.study->analysis.symmetry;
        if (symmetry.largest_defect > 0.0) {
            words.finding = subject.write.phrase("largest %1", symmetry.largest_defect);
        } else if (symmetry.incidental_pairs > 0) {
            words.finding = subject.write.phrase("none but at %1 float32 ties", symmetry.incidental_pairs);
        } else if (symmetry.pairs > 0) {
            words.finding = {"none", {}};
        }
    }
    return words;
}

PanelWords error_words(const Subject& subject) {
    const Document& document = subject.document;
    PanelWords words;
    words.heading = {document.reference == Reference::truth ? "Error against the true %1" : "Error against the %1",
                     {reference_titles(document)}};
    const bool in_units_of_steps = error_unit_of(document) == ErrorUnit::steps;
    const bool one_step = agree(document, [](const Spec& spec) { return step_of(spec); });
    words.output = {in_units_of_steps ? "steps" : one_step ? "error" : "absolute", {}};
    if (subject.study != nullptr) {
        const ErrorAnalysis& error = subject.study->analysis.error;
        const std::string in_steps = subject.write.measure(error.largest_in_steps);
        words.finding =
            error.largest == 0.0 ? Phrase{"none at any float32 input", {}}
            : in_units_of_steps
                ? subject.write.phrase(in_steps == "1" ? "largest %1 step at x = %2" : "largest %1 steps at x = %2",
                                       in_steps, error.at)
                : subject.write.phrase("largest %1 at x = %2", subject.write.measure(error.largest), error.at);
    }
    return words;
}

PanelWords difference_words(const Subject& subject) {
    PanelWords words;
    const auto other = compared_spec(subject.document);
    if (!other) { return words; }
    words.output = {"difference", {}};
    if (other_specs(subject.document).size() > 1) {
        words.heading = {"Difference from each of the others", {}};
        return words;
    }
    words.heading = {"Difference from %1", {figure_name(*other)}};
    if (subject.study != nullptr && subject.study->comparison) {
        const Comparison& comparison = *subject.study->comparison;
        words.finding = comparison.differing == 0 ? Phrase{"none", {}}
                                                  : subject.write.phrase("%1 of %2 float32 inputs differ",
                                                                         comparison.differing, comparison.inputs);
    }
    return words;
}

PanelWords deployed_words(const Subject& subject) {
    PanelWords words;
    words.heading = {"Deployed minus trained, in steps", {}};
    words.output = {"steps", {}};
    if (subject.study != nullptr && subject.study->deployed) {
        const DeployComparison& deployed = *subject.study->deployed;
        words.finding = subject.write
                            .counted(deployed.disagree, "%1 of %2 input codes differs", "%1 of %2 input codes differ",
                                     deployed.disagree, deployed.codes)
                            .phrase;
    }
    return words;
}

PanelWords widths_words(const Subject& subject) {
    const bool mirrored = symmetry_center_of(subject.document.spec()).has_value();
    const bool alone = drawn_entries(subject.document).size() <= 1; // mirror images are shown
    PanelWords words;
    switch (subject.document.width_measure) {
    case WidthMeasure::dnl:
        words.heading = {"Differential non-linearity (DNL)", {}};
        words.output = {"DNL, LSB", {}};
        break;
    case WidthMeasure::inl:
        words.heading = {"Integral non-linearity (INL)", {}};
        words.output = {"INL, LSB", {}};
        break;
    case WidthMeasure::width:
        words.heading = {mirrored && alone ? "Step widths | of their mirror images" : "Step widths", {}};
        words.output = {"width", {}};
        break;
    }
    if (subject.study == nullptr) { return words; }
    const std::vector<StepWidth>& widths = subject.study->widths;
    const auto uneven = std::ranges::count_if(widths, &StepWidth::uneven);
    if (widths.empty()) {
        words.finding = {"shown up to 17 bits, for two transitions or more", {}};
    } else if (!mirrored) {
        words.finding = {"no mirror images: none of them is expected to be symmetric", {}};
    } else if (uneven == 0) {
        words.finding = {"every pair is even but for float32 ties", {}};
    } else {
        words.finding = subject.write.phrase("%1 of %2 steps differ from their mirror image", uneven, widths.size());
    }
    return words;
}

Phrase inputs_words(const Document& document, const Writer& write) {
    const InputDistribution& inputs = document.inputs;
    switch (inputs.kind) {
    case InputDistribution::Kind::normal:
        return write.phrase("Share of inputs a code gets, x normal: mean %1, deviation %2", inputs.mean,
                            inputs.deviation);
    case InputDistribution::Kind::sample:
        return inputs.sample != nullptr
                   ? write.phrase("Share of inputs a code gets, %1 numbers of %2", inputs.sample->values.size(),
                                  inputs.sample->path.substr(inputs.sample->path.rfind('/') + 1))
                   : Phrase{"Share of inputs a code gets: no file of numbers yet", {}};
    case InputDistribution::Kind::uniform: break;
    }
    return write.phrase("Share of inputs a code gets, x uniform on [%1, %2]", document.interval.first,
                        document.interval.last);
}

PanelWords probability_words(const Subject& subject) {
    const Writer& write = subject.write;
    PanelWords words;
    words.heading = inputs_words(subject.document, write);
    words.output = {"share", {}};
    if (subject.study == nullptr || !subject.study->signal || !subject.study->signal->mean_square_error) {
        return words;
    }
    const SignalQuality& signal = *subject.study->signal;
    const std::string mse = write.measure(*signal.mean_square_error);
    words.finding = signal.sqnr_db ? write.phrase("MSE %1, SQNR %2 dB", mse, write.measure(*signal.sqnr_db))
                                   : write.phrase("MSE %1", mse);
    return words;
}

PanelWords training_words(const Subject& subject) {
    const Document& document = subject.document;
    const Spec& spec = document.entries[training_entry(document).value_or(document.selected)].spec;
    PanelWords words;
    words.heading = drawn_entries(document).size() <= 1
                        ? Phrase{"Stochastic rounding in training", {}}
                        : Phrase{"Stochastic rounding in training, of %1 alone", {figure_name(spec)}};
    words.output = {"output", {}};
    if (const auto flag = spec.function->training_parameter(); flag && !spec.values[*flag].is_set()) {
        words.finding = {"switched off; this is what switching it on would do", {}};
    }
    return words;
}

// Why there is no error to see yet.
Phrase pending_trend(const Subject& subject) {
    if (swept_specs(subject.document).empty()) { return {}; }
    if (subject.study == nullptr || !subject.study->trend) { return {"the error is being worked out", {}}; }
    return subject.study->trend->empty() ? Phrase{"there is not enough memory for the error", {}} : Phrase{};
}

// The swept parameter, along the axis.
Phrase swept_title(const std::string& key, const Function& function) {
    const auto index = function.parameter_index(key);
    return {"%1", {index ? std::string(function.parameters[*index].title) : key}};
}

PanelWords trend_words(const Subject& subject) {
    const Document& document = subject.document;
    const std::string& key = document.sweep->key;
    const Spec spec = swept_spec(document, key);
    PanelWords words;
    words.heading = {document.reference == Reference::truth ? "Error against the true %1, by %2"
                                                            : "Error against the %1, by %2",
                     {std::string(reference_curve(spec, document.reference).curve->title), key}};
    words.input = swept_title(key, *spec.function);
    words.output = {"log\u2082 of error", {}};
    words.pending = pending_trend(subject);
    if (!subject.panel.lines.empty()) { words.lines = {{"largest", {}}, {"RMS", {}}}; }
    if (subject.panel.lines.size() > 2) { words.lines.push_back({"limit", {}}); }
    words.finding = limit_text(document, subject.study).value_or(Phrase{});
    return words;
}

PanelWords differing_words(const Subject& subject) {
    const Document& document = subject.document;
    const std::string& key = document.sweep->key;
    const Spec spec = swept_spec(document, key);
    const std::optional<Deployment> deployment = deployment_of(document);
    if (!deployment) { return {}; }
    // Of a target its name, as its values are many.
    const Spec& other = spec == deployment->trained ? deployment->target : deployment->trained;
    const std::string text = figure_name(other);
    PanelWords words;
    words.heading = {"Input codes that differ from %1, by %2",
                     {other.function->deploy != nullptr ? text.substr(0, text.find('(')) : text, key}};
    words.input = swept_title(key, *spec.function);
    words.output = {"share, %", {}};
    return words;
}

// What is said of a tread by the ends it has, then with a code.
const char* tread_text(bool has_first, bool has_last, bool has_code) {
    static constexpr const char* texts[2][2][2] = {
        {{"any x, output %3", "any x, output %3, code %4"},
         {"x up to %2, output %3", "x up to %2, output %3, code %4"}},
        {{"x from %1, output %3", "x from %1, output %3, code %4"},
         {"x from %1 to %2, output %3", "x from %1 to %2, output %3, code %4"}}};
    return texts[has_first][has_last][has_code];
}

// Without words of its own a panel has its title over it.
struct Row {
    PanelKind kind;
    PanelWords (*words)(const Subject&);
};

constexpr Row rows[] = {
    {PanelKind::plot, plot_words},
    {PanelKind::difference, difference_words},
    {PanelKind::deployed, deployed_words},
    {PanelKind::error, error_words},
    {PanelKind::symmetry, symmetry_words},
    {PanelKind::widths, widths_words},
    {PanelKind::probability, probability_words},
    {PanelKind::training, training_words},
    {PanelKind::trend, trend_words},
    {PanelKind::differing, differing_words},
};
} // namespace

PanelWords panel_words(const Panel& panel, const Document& document, const Study* study, const NumberStyle& style) {
    const auto* row = std::ranges::find(rows, panel.kind, &Row::kind);
    PanelWords words = row != std::end(rows) ? row->words({panel, document, study, Writer(style)})
                                             : PanelWords{.heading = panel_title(panel.kind)};
    if (!shows_selected(document) && panel.kind != PanelKind::training) {
        words.finding = {}; // it is about the selected one, which is hidden
    }
    if (*words.input.text == '\0') { words.input = {"input x", {}}; }
    return words;
}

Phrase panel_title(PanelKind kind) { return {panel_row(kind).title, {}}; }

Phrase panel_explanation(PanelKind kind) { return {panel_row(kind).explanation, {}}; }

Phrase why_left_out(PanelKind kind, const Document& document) {
    return {document.sweep ? "the panel %1 is left out: a sweep has panels of its own" : panel_row(kind).left_out,
            {std::string(panel_row(kind).key), text_of(document.spec())}};
}

Phrase spoken_tread(const Segment& tread, bool has_code, const NumberStyle& style) {
    const auto exact = [&style](float value) { return style.number_of(value); };
    return {tread_text(!std::isinf(tread.first), !std::isinf(tread.last), has_code),
            {exact(tread.first), exact(tread.last), exact(tread.value), style.count(tread.code)}};
}

Phrase spoken_place(float input, double error, const NumberStyle& style) {
    return {"x %1, error %2", {style.number_of(input), style.measure(error)}};
}

Phrase spoken_view(const Spec& spec, AxisRange x, const NumberStyle& style) {
    return {"Staircase of %1, x from %2 to %3.", {text_of(spec), style.measure(x.first), style.measure(x.last)}};
}
} // namespace quantoscope::inline words
