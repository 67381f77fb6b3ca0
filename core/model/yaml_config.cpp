#include "core/model/container.h"

#include "core/json/json.h"

#include <yaml-cpp/yaml.h>

namespace quantoscope::inline model {
namespace {
constexpr std::size_t most_values = 100'000;
constexpr int deepest = 32;

bool convert(const YAML::Node& node, JsonValue& value, std::size_t& count, int depth) {
    if (++count > most_values || depth > deepest) { return false; }
    if (node.IsScalar()) {
        value.kind = JsonValue::Kind::text;
        value.text = node.Scalar();
    } else if (node.IsSequence()) {
        value.kind = JsonValue::Kind::list;
        for (const YAML::Node& item : node) {
            if (!convert(item, value.members.emplace_back(), count, depth + 1)) { return false; }
        }
    } else if (node.IsMap()) {
        value.kind = JsonValue::Kind::object;
        for (const auto& item : node) {
            JsonValue& member = value.members.emplace_back();
            member.key = item.first.IsScalar() ? item.first.Scalar() : "";
            if (!convert(item.second, member, count, depth + 1)) { return false; }
        }
    }
    return true;
}
} // namespace

Result<std::string> config_in_yaml(std::string_view text) {
    try {
        JsonValue value;
        std::size_t count = 0;
        if (!convert(YAML::Load(std::string(text)), value, count, 0)) {
            return failure("this YAML holds more values than a configuration of hls4ml");
        }
        return json_line(value);
    } catch (const YAML::Exception& error) { return failure("this YAML cannot be read: %1", {error.what()}); }
}
} // namespace quantoscope::inline model
