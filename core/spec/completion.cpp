#include "core/spec/spec.h"
#include "core/text/call_text.h"

#include <set>

namespace quantoscope::inline spec {
namespace {
// Those that begin with the word before those that only contain it.
void add_names(Completions& found, std::string_view word) {
    for (const bool at_begin : {true, false}) {
        for (const Function* function : functions()) {
            const std::string name = function->is_type ? std::string() : function->full_name();
            const std::size_t at = name.find(word);
            if (at != std::string::npos && (at == 0) == at_begin) { found.texts.push_back(name + "("); }
        }
    }
}

void add_parameters(Completions& found, const CallText& call, const Function& function, std::string_view word) {
    std::set<std::string_view> given;
    for (std::size_t i = 0; i < call.arguments.size(); ++i) {
        const ArgumentText& argument = call.arguments[i];
        const bool is_typed = argument.begin() <= found.begin && found.begin <= argument.value.end(); // just now
        const bool by_place = argument.key.text.empty() && i < function.parameters.size();
        if (!is_typed) { given.insert(by_place ? function.parameters[i].key : argument.key.text); }
    }
    for (const ParameterDefinition& parameter : function.parameters) {
        if (parameter.key.starts_with(word) && !given.contains(parameter.key)) {
            found.texts.push_back(std::string(parameter.key) + "=");
        }
    }
}

void add_values(Completions& found, const Function& function, std::string_view key, std::string_view word) {
    const auto index = function.parameter_index(key);
    if (!index) { return; }
    const ParameterDefinition& parameter = function.parameters[*index];
    std::vector<std::string> values;
    if (parameter.takes_none) { values.emplace_back("None"); }
    if (parameter.kind == ParameterKind::flag) { values.insert(values.end(), {"True", "False"}); }
    for (const std::string_view text : parameter.words) { values.push_back("'" + std::string(text) + "'"); }
    for (const std::string& value : values) {
        if (value.starts_with(word)) { found.texts.push_back(value); }
    }
}
} // namespace

Completions completions_of(std::string_view text, std::size_t cursor) {
    const std::string_view before = text.substr(0, cursor);
    const std::size_t blank = before.find_last_of(" \t(,=@");
    Completions found{.begin = blank == std::string_view::npos ? 0 : blank + 1, .texts = {}};
    const std::string_view word = before.substr(found.begin);
    const std::size_t at = before.rfind('@');
    const std::size_t open = before.find('(');
    if (at != std::string_view::npos && found.begin == at + 1) {
        for (const SigmoidMode& mode : sigmoid_modes()) {
            if (mode.key.starts_with(word)) { found.texts.emplace_back(mode.key); }
        }
    } else if (open == std::string_view::npos) {
        if (!word.empty()) { add_names(found, word); }
    } else if (before.find(')') == std::string_view::npos) {
        const CallText call = read_call(before, CallGrammar::text_form);
        const Function* function = find_function(revision_of(call.prefix.text), call.name.text);
        const std::size_t separator = before.find_last_of("(,=", found.begin - 1);
        if (function != nullptr && before[separator] == '=') {
            add_values(found, *function, call.arguments.empty() ? "" : call.arguments.back().key.text, word);
        } else if (function != nullptr) {
            add_parameters(found, call, *function, word);
        }
    }
    std::erase(found.texts, word);
    return found;
}
} // namespace quantoscope::inline spec
