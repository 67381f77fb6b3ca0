#include "app/plot/captions.h"

#include "app/plot/qt_text.h"
#include "app/words/legend.h"
#include "app/words/panels.h"

#include <cmath>
#include <functional>

namespace quantoscope::inline plot {
namespace {
// Four significant digits tell a place in a figure.
NumberStyle figure_style(QLocale locale) {
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    const auto measure = [locale](double value) { return locale.toString(value, 'g', 4).toStdString(); };
    const auto number = [locale, measure](double value) {
        // Levels are short binary fractions: they are told in full as long as they are short.
        const QString exact = locale.toString(value, 'g', QLocale::FloatingPointShortest);
        // 1.0000004 is not 1: where four digits would make a whole number of it, it is told in full.
        const bool looks_whole = std::fabs(value - std::round(value)) < 5e-4 * std::fabs(value);
        return exact.size() <= 8 || looks_whole ? exact.toStdString() : measure(value);
    };
    return {number, measure, [locale](std::int64_t value) { return locale.toString(value).toStdString(); }};
}

// How words and numbers are written.
struct Speech {
    QLocale locale;
    std::function<QString(const Phrase&)> say;
};

const Catalogue& catalogue_of(FigureLanguage language) {
    static const Catalogue english(QStringLiteral("en"));
    static const Catalogue german(QStringLiteral("de"));
    return language == FigureLanguage::de ? german : english;
}

void say_sweep(Captions& captions, const Figure& figure, const Document& document, const Speech& speech) {
    const Sweep& sweep = *document.sweep;
    captions.title = qt_text(swept_text(swept_spec(document, sweep.key), sweep));
    captions.swept = qt_text(sweep.key);
    for (const Spec& spec : swept_specs(document)) { captions.sweep.push_back(QString::number(spec.value(sweep.key))); }
    if (figure.sweep_size == 0) {
        captions.panels.front().pending = speech.say({"this revision has no parameter %1", {sweep.key}});
    }
}

// Line breaks and the like would not stand on one line.
QString one_line(const std::string& text) { return qt_text(text).simplified(); }

// The axes as the document names them: x of all panels over the inputs, y of the plot.
void use_labels(PanelCaptions& said, const Panel& panel, const FigureSetup& setup) {
    if (setup.x_label && is_over_inputs(panel.kind)) { said.input_axis = one_line(*setup.x_label); }
    if (setup.y_label && panel.kind == PanelKind::plot) { said.output_axis = one_line(*setup.y_label); }
}

Captions captions_in(const Speech& speech, const Figure& figure, const Document& document, const Study* study) {
    const NumberStyle style = figure_style(speech.locale);
    const auto& say = speech.say;
    Captions captions;
    captions.locale = speech.locale;
    captions.locale.setNumberOptions(QLocale::OmitGroupSeparator);
    // Panels and findings are about the selected quantizer, which goes without saying while it is alone.
    const std::vector<std::size_t> drawn = drawn_entries(document);
    const bool alone = drawn.empty() || drawn == std::vector{document.selected};
    const bool hidden = !shows_selected(document);
    const QString subject = alone || hidden ? QString() : say(entry_name(document, document.selected, figure_name));
    for (const LegendEntry& item : figure.legend) {
        const QString text = say(legend_text(item, document, study, style));
        const bool leaves = item.role == Role::out_of_range && (study == nullptr || leaves_range(*study));
        const bool names = !alone && (leaves || item.role == Role::asymmetric);
        captions.legend.push_back(names ? subject + ": " + text : text);
    }
    const Range nominal = nominal_of(document.spec());
    for (const Panel& panel : figure.panels) {
        const PanelWords words = panel_words(panel, document, study, style);
        const bool names_it = panel.kind == PanelKind::plot || panel.kind == PanelKind::training;
        PanelCaptions said{.heading = say(words.heading),
                           .finding = say(words.finding),
                           .subject = names_it ? QString() : subject,
                           .input_axis = say(words.input),
                           .output_axis = say(words.output),
                           .edges = {},
                           .lines = {},
                           .callouts = {},
                           .pending = say(words.pending)};
        use_labels(said, panel, document.figure);
        for (const Phrase& callout : words.callouts) { said.callouts.push_back(say(callout)); }
        for (const Phrase& name : words.lines) { said.lines.push_back(say(name)); }
        for (const double edge : panel.swept ? std::vector<double>() : panel.edges) {
            said.edges.push_back(say({edge == nominal.min ? "range\nfrom %1" : "range\nto %1", {style.number(edge)}}));
        }
        captions.panels.push_back(std::move(said));
    }
    if (document.sweep) {
        say_sweep(captions, figure, document, speech);
    } else {
        const bool is_one = document.entries.size() == 1 && !drawn.empty();
        captions.title = qt_text(is_one ? text_of(document.spec()) : common_text(document));
    }
    if (document.figure.title) { captions.title = one_line(*document.figure.title); }
    return captions;
}
} // namespace

Captions captions_for(const Figure& figure, const Document& document, const Study* study, FigureLanguage language) {
    const Catalogue& catalogue = catalogue_of(language);
    return captions_in({catalogue.locale(), [&](const Phrase& phrase) { return catalogue.said(phrase); }}, figure,
                       document, study);
}

Captions captions_for(const Figure& figure, const Document& document, const Study* study, const QLocale& locale) {
    const bool as_files = locale.language() == QLocale::C;
    if (as_files) { return captions_for(figure, document, study, FigureLanguage::en); }
    return captions_in({locale, [](const Phrase& phrase) { return translated(phrase); }}, figure, document, study);
}
} // namespace quantoscope::inline plot
