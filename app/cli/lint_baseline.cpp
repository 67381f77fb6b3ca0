#include "app/cli/input_file.h"
#include "app/cli/lint_report.h"
#include "core/json/json.h"

#include <algorithm>
#include <filesystem>
#include <set>

namespace quantoscope::inline cli {
namespace {
using Known = std::tuple<std::string, std::string, std::string>; // rule, file, text

std::string text_key(const Located& at) {
    const LintFinding& finding = at.finding;
    return !finding.corrected.empty() ? finding.corrected
           : finding.readings.empty() ? at.call
                                      : finding.readings.front().text;
}

Known known_by(const Located& at, const std::filesystem::path& folder) {
    const std::string file =
        std::filesystem::absolute(at.place.file).lexically_normal().lexically_proximate(folder).string();
    return {std::string(at.finding.rule->id), at.place.file.empty() ? "" : file, text_key(at)};
}

std::filesystem::path folder_of_baseline(const std::string& path) {
    return std::filesystem::absolute(path).lexically_normal().parent_path();
}

std::string member_text(const JsonValue& value, std::string_view key) {
    const JsonValue* member = value.kind == JsonValue::Kind::object ? value.find(key) : nullptr;
    return member != nullptr && member->kind == JsonValue::Kind::text ? member->text : std::string();
}
} // namespace

Json baseline_of(const Found& found, const std::string& path) {
    std::set<Known> all;
    for (const Located& at : found.findings) { all.insert(known_by(at, folder_of_baseline(path))); }
    return {{"findings", json_list(all, [](const Known& known) {
                 return Json{{"rule", std::get<0>(known)}, {"file", std::get<1>(known)}, {"text", std::get<2>(known)}};
             })}};
}

Outcome keep_back(const std::string& path, Found& found) {
    const auto content = content_of(path, longest_json);
    if (!content) { return failure(content.error()); }
    const Result<JsonValue> json = parse_json(*content);
    if (!json) { return failure(in_file(json.error(), *content, path)); }
    const JsonValue* list = json->kind == JsonValue::Kind::object ? json->find("findings") : nullptr;
    if (list == nullptr || list->kind != JsonValue::Kind::list) {
        return failure(about({{"this is not a baseline; 'lint --write-baseline FILE' writes one", {}}}, path, {}));
    }
    std::set<Known> held;
    for (const JsonValue& entry : list->members) {
        held.emplace(member_text(entry, "rule"), member_text(entry, "file"), member_text(entry, "text"));
    }
    const auto is_held = [&](const Located& at) { return held.contains(known_by(at, folder_of_baseline(path))); };
    for (const Located& at : found.findings) { found.ignored += is_held(at) ? 1 + at.elsewhere.size() : 0; }
    std::erase_if(found.findings, is_held);
    return {};
}
} // namespace quantoscope::inline cli
