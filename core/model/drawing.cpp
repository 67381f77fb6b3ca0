#include "core/model/drawing.h"

#include "core/text/ascii.h"

#include <algorithm>
#include <map>

namespace quantoscope {

namespace {

struct Argument {
    std::string_view key; // empty: positional
    std::string_view value;
};

struct Call {
    std::string_view name;
    std::vector<Argument> arguments;
};

bool is_name(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, is_word_character);
}

Argument argument_of(std::string_view text)
{
    const std::size_t mark = text.find('=');
    const std::string_view key = trimmed(text.substr(0, mark == std::string_view::npos ? 0 : mark));
    return is_name(key) ? Argument{key, trimmed(text.substr(mark + 1))} : Argument{{}, trimmed(text)};
}

// name(arguments) cut at the commas outside of quotes and brackets; nullopt for any other text, which is the
// parser's to judge.
std::optional<Call> call_in(std::string_view text)
{
    text = trimmed(text);
    const std::size_t open = text.find('(');
    if (open == std::string_view::npos || !text.ends_with(')')) {
        return std::nullopt;
    }
    Call call{trimmed(text.substr(0, open)), {}};
    const std::string_view inside = text.substr(open + 1, text.size() - open - 2);
    std::size_t start = 0;
    std::size_t depth = 0;
    char quote = '\0';
    for (std::size_t i = 0; i < inside.size(); ++i) {
        const char c = inside[i];
        if (quote != '\0') {
            i += c == '\\' ? 1 : 0;
            quote = c == quote ? '\0' : quote;
        } else if (c == '\'' || c == '"') {
            quote = c;
        } else if (c == '(' || c == '[' || c == '{') {
            ++depth;
        } else if ((c == ')' || c == ']' || c == '}') && depth > 0) {
            --depth;
        } else if (c == ',' && depth == 0) {
            call.arguments.push_back(argument_of(inside.substr(start, i - start)));
            start = i + 1;
        }
    }
    if (const std::string_view last = trimmed(inside.substr(start)); !last.empty()) {
        call.arguments.push_back(argument_of(last));
    }
    return call;
}

bool is_automatic(std::string_view value)
{
    constexpr std::string_view words[] = {"'auto'", "\"auto\"", "'auto_po2'", "\"auto_po2\""};
    return std::ranges::find(words, value) != std::end(words);
}

bool is_tensor(std::string_view value)
{
    return value.starts_with('[') || value.starts_with('{');
}

// The argument as it is drawn, with a note where that is not what the file says; an empty value: not at all.
Argument drawn(const Argument& argument, const Function* function, std::vector<Phrase>& notes)
{
    if (!argument.key.empty() && function != nullptr && !function->parameter_index(argument.key)) {
        notes.push_back(
            {"'%1=%2' is left out: %3 has no such parameter here",
             {excerpt_of(argument.key), excerpt_of(argument.value), std::string(function->name)}});
        return {};
    }
    if (is_automatic(argument.value)) {
        notes.push_back({"alpha=%1 is worked out from the whole tensor; drawn with alpha=1",
                         {std::string(argument.value)}});
        return {argument.key, "1"};
    }
    if (argument.key == "alpha" && is_tensor(argument.value)) {
        notes.push_back({"alpha holds a scale for each channel; drawn with alpha=1", {}});
        return {argument.key, "1"};
    }
    if (argument.key == "post_training_scale" && argument.value != "None") {
        notes.push_back({"post_training_scale holds the scales of a trained tensor; drawn without", {}});
        return {argument.key, "None"};
    }
    return argument;
}

std::string drawable_text(std::string_view text, std::vector<Phrase>& notes)
{
    const std::optional<Call> call = call_in(text);
    if (!call || text.size() > longest_spec_text) {
        return std::string(text);
    }
    const Function* function = find_function("", call->name);
    std::string out(call->name);
    out += '(';
    std::string_view between;
    for (const Argument& given : call->arguments) {
        const Argument argument = drawn(given, function, notes);
        if (argument.value.empty() && !given.value.empty()) {
            continue;
        }
        out += between;
        between = ", ";
        out += argument.key;
        out += argument.key.empty() ? "" : "=";
        out += argument.value;
    }
    return out + ')';
}

} // namespace

ModelDrawing drawing_of(const ModelQuantizer& quantizer, const SigmoidMode& mode)
{
    ModelDrawing drawing;
    if (!quantizer.of_qkeras && quantizer.stand_in.empty()) {
        drawing.refused = Error{{"no quantizer of QKeras computes this", {}}};
        return drawing;
    }
    const std::string_view text = quantizer.stand_in.empty() ? quantizer.text : quantizer.stand_in;
    Result<Spec> spec = parse_spec(drawable_text(text, drawing.notes));
    if (!spec) {
        drawing.refused = spec.error();
        drawing.refused->offset.reset(); // in the text that was drawn, which nobody sees
        drawing.notes.clear();
        return drawing;
    }
    drawing.spec = std::move(*spec);
    drawing.uses_sigmoid = mode_matters(*drawing.spec);
    drawing.spec->mode = drawing.uses_sigmoid ? &mode : drawing.spec->mode;
    return drawing;
}

std::vector<ModelGroup> groups_of(const Model& model, const SigmoidMode& mode)
{
    std::vector<ModelGroup> groups;
    std::map<std::string, std::size_t, std::less<>> by_drawing;
    std::map<std::pair<std::string_view, std::string_view>, std::size_t> by_text; // saves parsing it again
    for (std::size_t layer = 0; layer < model.layers.size(); ++layer) {
        const std::vector<ModelQuantizer>& quantizers = model.layers[layer].quantizers;
        for (std::size_t i = 0; i < quantizers.size(); ++i) {
            const auto [text, fresh] = by_text.try_emplace({quantizers[i].text, quantizers[i].stand_in}, 0);
            if (fresh) {
                ModelDrawing drawing = drawing_of(quantizers[i], mode);
                std::string key = drawing.spec ? text_of(*drawing.spec) : '\n' + quantizers[i].text;
                for (const Phrase& note : drawing.notes) {
                    key += '\n' + plain(note);
                }
                const auto [found, unseen] = by_drawing.try_emplace(std::move(key), groups.size());
                if (unseen) {
                    groups.push_back({std::move(drawing), {}});
                }
                text->second = found->second;
            }
            groups[text->second].uses.push_back({layer, i});
        }
    }
    return groups;
}

const ModelQuantizer& quantizer_of(const Model& model, ModelUse use)
{
    return model.layers[use.layer].quantizers[use.quantizer];
}

} // namespace quantoscope
