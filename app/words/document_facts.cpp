#include "app/words/facts.h"

#include "app/words/legend.h"
#include "app/words/writer.h"

namespace quantoscope::inline words {
namespace {
Fact signal_fact(const SignalQuality& signal, const Writer& write) {
    if (!signal.mean_square_error) {
        return {FactRole::neutral,
                write("Inputs: no distribution."),
                {write("Give a finite interval, a deviation above 0 or a file of numbers.")}};
    }
    Fact fact{FactRole::neutral, signal.sqnr_db
                                     ? write("Signal to quantization noise %1 dB.", write.measure(*signal.sqnr_db))
                                     : write("Signal to quantization noise: infinite.")};
    fact.say(write("Mean square error %1.", write.measure(*signal.mean_square_error)));
    if (signal.entropy_bits) { fact.say(write("The codes carry %1 bits each.", write.measure(*signal.entropy_bits))); }
    return fact;
}

// What the panel of the codes that differ shows, for those who hear the facts.
Fact swept_fact(const Trend& trend, const std::string& key, const Writer& write) {
    Fact fact{FactRole::neutral, write("Input codes that differ, by %1:", key)};
    for (const TrendPoint& point : trend) {
        fact.say(write("%1: %2 %.", point.value, write.percent(point.differing.value_or(0.0))));
    }
    return fact;
}
} // namespace

std::vector<Fact> document_facts(const Document& document, const Study& study, const NumberStyle& style) {
    std::vector<Fact> facts;
    if (!shows_selected(document)) { return facts; }
    if (const auto target = deployed_spec(document); target && study.deployed) {
        facts = deploy_facts(*study.deployed, document.spec(), *target, *study.target, style);
    }
    if (document.sweep && study.trend && !study.trend->empty() && study.trend->front().differing) {
        facts.push_back(swept_fact(*study.trend, document.sweep->key, Writer(style)));
    }
    if (const auto limit = limit_text(document, &study)) {
        facts.push_back({FactRole::neutral, {{"Limit of the largest error:", {}}}, {{*limit}}});
    }
    if (study.measured && document.measured != nullptr) {
        facts.push_back(measured_fact(*study.measured, document.measured->rows, style));
    }
    const auto other = deployed_spec(document) ? std::nullopt : compared_spec(document);
    if (study.comparison && other) { facts.push_back(comparison_fact(*study.comparison, text_of(*other), style)); }
    for (Fact& fact : facts_of(study.analysis, style)) { facts.push_back(std::move(fact)); }
    if (study.signal) { facts.insert(facts.end() - 1, signal_fact(*study.signal, Writer(style))); }
    return facts;
}

std::string file_title(const Document& document) {
    if (document.figure.title) { return *document.figure.title; }
    return document.sweep ? swept_text(swept_spec(document, document.sweep->key), *document.sweep)
                          : text_of(document.spec());
}

std::string file_description(const Document& document, const Study& study) {
    std::string text;
    for (const Fact& fact : document_facts(document, study, exact_style())) {
        text += (text.empty() ? "" : "\n") + plain(fact);
    }
    return text;
}
} // namespace quantoscope::inline words
