#include "core/model/saved_model.h"

namespace quantoscope::inline model {
namespace {
// The JSON object that begins a text, without what follows; empty where it does not end.
std::string_view leading_object(std::string_view text) {
    std::size_t depth = 0;
    bool quoted = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (quoted && c == '\\') {
            ++at;
        } else if (c == '"') {
            quoted = !quoted;
        } else if (!quoted && (c == '{' || c == '}')) {
            depth += c == '{' ? 1u : 0u;
            depth -= c == '}' ? 1u : 0u;
            if (depth == 0) { return text.substr(0, at + 1); }
        }
    }
    return {};
}
} // namespace

Result<std::string> config_in_saved_model(std::string_view bytes) {
    constexpr std::string_view mark = "_tf_keras_"; // begins the identifier of a node, before its JSON
    for (std::size_t at = bytes.find(mark); at != std::string_view::npos; at = bytes.find(mark, at)) {
        const std::size_t next = bytes.find(mark, at + 1);
        const std::size_t begin = bytes.find('{', at);
        const std::string_view json = begin < next ? leading_object(bytes.substr(begin)) : std::string_view();
        if (json.find("\"layers\"") != std::string_view::npos) { return std::string(json); }
        at = begin < next && !json.empty() ? begin + json.size() : at + 1;
    }
    return failure(
        "this keras_metadata.pb holds no model described by its layers, or is damaged; model.to_json() writes "
        "one that is read");
}
} // namespace quantoscope::inline model
