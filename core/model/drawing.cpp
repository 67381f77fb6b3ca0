#include "core/model/drawing.h"

#include "core/text/ascii.h"
#include "core/text/call_text.h"

#include <map>
#include <tuple>

namespace quantoscope::inline model {
namespace {
bool is_tensor(std::string_view value) { return value.starts_with('[') || value.starts_with('{'); }

// The number of a list that holds only one, at any depth: a tensor of one channel.
std::string only_number(std::string_view value) {
    const std::size_t first = value.find_first_not_of("[ ");
    const std::size_t last = value.find_last_not_of("] ");
    const std::string_view inside = first < last + 1 ? value.substr(first, last + 1 - first) : std::string_view();
    const auto number = value_of_text(inside);
    return number && number->is_number() ? std::string(inside) : "";
}

// The argument as it is drawn, with a note where that is not what the file says; an empty value: not at all.
WrittenArgument drawn(const WrittenArgument& argument, const Function* function, std::vector<Phrase>& notes) {
    if (!argument.key.empty() && function != nullptr && !function->parameter_index(argument.key)) {
        notes.push_back({"'%1=%2' is left out: %3 has no such parameter here",
                         {excerpt_of(argument.key), excerpt_of(argument.value), std::string(function->name)}});
        return {};
    }
    const bool is_scale = argument.key == "alpha" || argument.key == "post_training_scale";
    if (const std::string number = is_scale ? only_number(argument.value) : ""; !number.empty()) {
        return {argument.key, number};
    }
    if (argument.key == "alpha" && is_tensor(argument.value)) {
        notes.push_back({"alpha holds a scale for each channel; drawn with alpha=1", {}});
        return {argument.key, "1"};
    }
    if (argument.key == "post_training_scale" && is_tensor(argument.value)) {
        notes.push_back({"post_training_scale holds a scale for each channel; drawn without", {}});
        return {argument.key, "None"};
    }
    return argument;
}

std::string drawable_text(std::string_view text, std::vector<Phrase>& notes) {
    const CallText call = read_call(text, CallGrammar::python);
    if (!call.is_closed || !call.states.empty() || call.rest < text.size() || text.size() > longest_spec_text) {
        return std::string(text); // which is the parser's to judge
    }
    const Function* function = find_function(revision_of(call.prefix.text), call.name.text);
    std::vector<WrittenArgument> arguments;
    for (const ArgumentText& given : call.arguments) {
        const WrittenArgument written{std::string(given.key.text), std::string(trimmed(given.value.text))};
        const WrittenArgument argument = drawn(written, function, notes);
        if (!argument.value.empty() || written.value.empty()) { arguments.push_back(argument); }
    }
    return written_call(trimmed(text.substr(0, *call.open)), arguments);
}
} // namespace

ModelDrawing drawing_of(const ModelQuantizer& quantizer, const SigmoidMode& mode) {
    ModelDrawing drawing;
    if (!quantizer.of_qkeras && quantizer.stand_in.empty()) {
        drawing.refused = Error{{"no quantizer of QKeras computes this", {}}};
        return drawing;
    }
    const std::string_view text = quantizer.stand_in.empty() ? quantizer.text : quantizer.stand_in;
    std::string drawn = drawable_text(text, drawing.notes);
    if (quantizer.in_layer == QuantizerRole::kernel && drawn.find('@') == std::string::npos) {
        drawn += '@' + std::string(kernel_word);
    }
    Result<Spec> spec = parse_spec(drawn);
    if (!spec) {
        drawing.refused = spec.error();
        drawing.refused->offset.reset(); // in the text that was drawn, which nobody sees
        drawing.notes.clear();
        return drawing;
    }
    drawing.spec = std::move(*spec);
    const Spec made = resolved(*drawing.spec);
    if (made.values == drawing.spec->values) {
        drawing.spec->role = QuantizerRole::none; // which changes nothing
    } else {
        drawing.notes.push_back(
            {"the layer makes it %1, since alpha is None; alpha=1 keeps it as it is written", {text_of(made)}});
    }
    if (has_scale(made)) {
        drawing.notes.push_back({"alpha='%1' works its scale out from the whole tensor; drawn for scale 1",
                                 {std::string(made.at("alpha").word())}});
    }
    drawing.uses_sigmoid = mode_matters(*drawing.spec);
    drawing.spec->mode = drawing.uses_sigmoid ? &mode : drawing.spec->mode;
    return drawing;
}

std::vector<ModelGroup> groups_of(const Model& model, const SigmoidMode& mode) {
    std::vector<ModelGroup> groups;
    std::map<std::string, std::size_t, std::less<>> by_drawing;
    std::map<std::tuple<std::string_view, std::string_view, QuantizerRole>, std::size_t>
        by_text; // saves parsing it again
    for (std::size_t layer = 0; layer < model.layers.size(); ++layer) {
        const std::vector<ModelQuantizer>& quantizers = model.layers[layer].quantizers;
        for (std::size_t i = 0; i < quantizers.size(); ++i) {
            const auto [text, fresh] =
                by_text.try_emplace({quantizers[i].text, quantizers[i].stand_in, quantizers[i].in_layer}, 0);
            if (fresh) {
                ModelDrawing drawing = drawing_of(quantizers[i], mode);
                std::string key = drawing.spec ? text_of(*drawing.spec) : '\n' + quantizers[i].text;
                for (const Phrase& note : drawing.notes) { key += '\n' + plain(note); }
                const auto [found, unseen] = by_drawing.try_emplace(std::move(key), groups.size());
                if (unseen) { groups.push_back({std::move(drawing), {}}); }
                text->second = found->second;
            }
            groups[text->second].uses.push_back({layer, i});
        }
    }
    return groups;
}

const ModelQuantizer& quantizer_of(const Model& model, ModelUse use) {
    return model.layers[use.layer].quantizers[use.quantizer];
}
} // namespace quantoscope::inline model
