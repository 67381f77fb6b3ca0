#pragma once

#include "app/words/facts.h"
#include "core/model/drawing.h"

namespace quantoscope::inline words {
// What a quantizer gives over the float32 inputs of an interval around 0.
struct OutputSummary {
    Interval interval = {}; // [-12, 12], wider where QKeras's min() and max() reach further
    std::int64_t levels = 0;
    std::optional<CodeRun> codes = {}; // smallest and largest; nullopt off a uniform grid
    Range outputs = {};                // the same
};

// nullopt beyond `most_summed_bits`: counting would take its time.
std::optional<OutputSummary> summary_of(const Spec& spec);
inline constexpr int most_summed_bits = 16;

// "16 levels from 0 to 0.9375", "codes 0 to 15 on [-12, 12]"
Phrase levels_text(const std::optional<OutputSummary>& summary, const NumberStyle& style);
Phrase codes_text(const OutputSummary& summary, const NumberStyle& style);

// "sequential (Sequential): 9 layers, 15 quantizers, of which 2 differ"
Phrase model_headline(const Model& model, std::size_t groups);

// What there is to say about a group, each once: what the drawing leaves out, what its uses say, and what the
// linter warns of in their texts.
std::vector<Phrase> notes_of(const Model& model, const ModelGroup& group);

// What hls4ml deploys for it when each layer is configured: "hls4ml.tanh", "differs on 1.7 %" of the input codes;
// "ap_fixed<8,1,AP_RND_CONV,AP_SAT>", "as trained"; nothing, and why.
struct OnHls4ml {
    std::string target;
    Phrase verdict;
};
OnHls4ml on_hls4ml(const Spec& spec, const NumberStyle& style);

// Why it is not drawn; empty text where it is.
Phrase refusal_of(const ModelGroup& group);

// "gate (activation)" of every use that depends on the sigmoid mode, in the order of the model.
std::vector<std::string> sigmoid_users(const Model& model, const std::vector<ModelGroup>& groups);
} // namespace quantoscope::inline words
