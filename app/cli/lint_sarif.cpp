#include "app/cli/lint_report.h"
#include "app/files/version.h"

#include "core/text/ascii.h"

#include <algorithm>

// SARIF 2.1.0, https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
namespace quantoscope::inline cli {
namespace {
constexpr std::string_view schema = "https://json.schemastore.org/sarif-2.1.0.json";

// RFC 3986: a relative reference, or a path behind file://.
std::string uri_of(std::string_view path) {
    std::string uri = path.starts_with('/') ? "file://" : "";
    for (const char c : path) {
        if (is_word_character(c) || std::string_view("-.~/").find(c) != std::string_view::npos) {
            uri += c;
        } else {
            constexpr char digits[] = "0123456789ABCDEF";
            const auto byte = static_cast<unsigned char>(c);
            uri += {'%', digits[byte / 16], digits[byte % 16]};
        }
    }
    return uri;
}

Json text_message(std::string_view text) { return {{"text", std::string(text)}}; }

Json artifact(const Located& at) { return {{"uri", uri_of(at.place.file)}}; }

// A place inside of a cell or of a model is none in the file.
Json location_of(const Located& at) {
    Json location = Json::object();
    if (!at.place.file.empty()) { location["physicalLocation"] = {{"artifactLocation", artifact(at)}}; }
    if (!at.place.within.empty()) {
        location["logicalLocations"] = Json::array({{{"fullyQualifiedName", at.place.within}}});
    } else if (!at.place.file.empty()) {
        location["physicalLocation"]["region"] = {{"startLine", at.place.line},
                                                  {"startColumn", at.place.column},
                                                  {"byteOffset", at.finding.span.offset},
                                                  {"byteLength", at.finding.span.length}};
    }
    return location;
}

Json fix_of(const Located& at) {
    const LintFinding& finding = at.finding;
    const Json region = {{"byteOffset", finding.call.offset}, {"byteLength", finding.call.length}};
    return {{"description", text_message("Write " + finding.corrected)},
            {"artifactChanges",
             Json::array({{{"artifactLocation", artifact(at)},
                           {"replacements", Json::array({{{"deletedRegion", region},
                                                          {"insertedContent", text_message(finding.corrected)}}})}}})}};
}

Json result_of(const Located& at) {
    const LintFinding& finding = at.finding;
    std::string message = plain(finding.why);
    for (const LintReading& reading : finding.readings) {
        message += "; " + plain(reading.meaning) + ": " + reading.text;
    }
    Json result = {{"ruleId", std::string(finding.rule->id)},
                   {"ruleIndex", finding.rule - lint_rules().data()},
                   {"level", std::string(key_of(finding.rule->severity))},
                   {"message", text_message(message)},
                   {"locations", Json::array({location_of(at)})}};
    if (!finding.corrected.empty() && !at.place.file.empty() && at.place.within.empty()) {
        result["fixes"] = Json::array({fix_of(at)});
    }
    return result;
}
} // namespace

Json sarif_of(const Found& found) {
    const Json rules = json_list(lint_rules(), [](const LintRule& rule) {
        return Json{{"id", std::string(rule.id)},
                    {"shortDescription", text_message(rule.title)},
                    {"defaultConfiguration", {{"level", std::string(key_of(rule.severity))}}}};
    });
    const Json driver = {{"name", "quantoscope"}, {"version", program_version}, {"rules", rules}};
    const Json not_read = json_list(found.not_read, [](const NotRead& file) {
        return Json{
            {"level", "error"},
            {"message", text_message(file.reason)},
            {"locations", Json::array({{{"physicalLocation", {{"artifactLocation", {{"uri", uri_of(file.path)}}}}}}})}};
    });
    const Json invocation = {{"executionSuccessful", found.not_read.empty()}, {"toolExecutionNotifications", not_read}};
    return {{"$schema", std::string(schema)},
            {"version", "2.1.0"},
            {"runs", Json::array({{{"tool", {{"driver", driver}}},
                                   {"columnKind", "unicodeCodePoints"},
                                   {"invocations", Json::array({invocation})},
                                   {"results", json_list(found.findings, result_of)}}})}};
}
} // namespace quantoscope::inline cli
