#include "app/cli/lint.h"

#include "app/files/version.h"
#include "app/words/display_text.h"
#include "core/json/json.h"
#include "core/text/ascii.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <tuple>

namespace quantoscope::inline cli {
namespace {
// Characters of a place that are shown: the longest path of Linux, then layer and role.
constexpr std::size_t longest_place = 4096 + 200;
constexpr std::size_t most_places = 5;

std::string counted(std::size_t count, const char* one, const char* several) {
    return concat({std::to_string(count), " ", count == 1 ? one : several});
}

std::string line_and_column(const LintPlace& place) {
    return concat({std::to_string(place.line), ":", std::to_string(place.column)});
}

std::string shown(const LintPlace& place) {
    return concat({harmless(where(place), longest_place), ":", line_and_column(place), ": "});
}

// "5:3, cell 4:2:1 and 3 more", all but the first.
std::string other_places(const LintEntry& entry) {
    std::vector<std::string> names;
    for (const Located* at : entry.places) {
        const std::string within = harmless(at->place.within, longest_place);
        names.push_back(concat({within, within.empty() ? "" : ":", line_and_column(at->place)}));
        for (const std::string& other : at->elsewhere) { names.push_back(harmless(other, longest_place)); }
    }
    std::string text;
    for (std::size_t i = 1; i < std::min(names.size(), most_places + 1); ++i) {
        text += concat({i == 1 ? "" : ", ", names[i]});
    }
    return names.size() <= most_places + 1
               ? text
               : concat({text, " and ", std::to_string(names.size() - most_places - 1), " more"});
}

void write_entry(const LintEntry& entry, Output& out) {
    const Located& at = *entry.places.front();
    const LintFinding& finding = at.finding;
    // Place and severity on one line, whatever the path: editors and grep read them there.
    out.write(wrapped(
        concat({harmless(plain(finding.why), 600), " [", finding.rule->id, "]"}), 100, 0,
        concat({where(at.place).empty() ? std::string() : shown(at.place), key_of(finding.rule->severity), ":"})));
    out.write(at.excerpt);
    if (!finding.corrected.empty()) { out.write(concat({"  instead: ", harmless(finding.corrected, 300), "\n"})); }
    for (const LintReading& reading : finding.readings) {
        out.write(concat({"  ", plain(reading.meaning), ": ", harmless(reading.text, 300), "\n"}));
    }
    if (entry.count() > 1) { out.write(concat({"  also at ", other_places(entry), "\n"})); }
}

std::size_t count_of(const std::vector<LintEntry>& entries, LintSeverity severity) {
    return static_cast<std::size_t>(std::ranges::count_if(
        entries, [&](const LintEntry& entry) { return entry.finding().rule->severity == severity; }));
}

void write_summary(const Found& found, const std::vector<LintEntry>& entries, bool notes, Output& out) {
    std::string text;
    if (found.in_files) {
        text = concat(
            {std::to_string(found.read), " read, ", std::to_string(found.not_examined.size()), " not examined: "});
    }
    if (const std::size_t errors = count_of(entries, LintSeverity::error); errors > 0) {
        text += counted(errors, "error", "errors") + ", ";
    }
    const std::size_t note_count = count_of(entries, LintSeverity::note);
    text += concat({counted(count_of(entries, LintSeverity::warning), "warning", "warnings"), ", ",
                    counted(note_count, "note", "notes"), note_count > 0 && !notes ? " (--notes shows them)" : "",
                    found.ignored > 0 ? concat({", ", std::to_string(found.ignored), " ignored"}) : "", "\n"});
    out.write(text);
}

// By their reasons, in the order of the first.
std::vector<std::pair<std::string, std::vector<std::string>>> by_reason(const std::vector<NotRead>& not_read) {
    std::vector<std::pair<std::string, std::vector<std::string>>> groups;
    for (const NotRead& file : not_read) {
        auto group = std::ranges::find_if(groups, [&](const auto& known) { return known.first == file.reason; });
        if (group == groups.end()) { group = groups.insert(groups.end(), {file.reason, {}}); }
        group->second.push_back(file.path);
    }
    return groups;
}

Json json_of_place(const Located& at) {
    return {{"where", where(at.place)},
            {"line", at.place.line},
            {"column", at.place.column},
            {"offset", at.finding.span.offset},
            {"length", at.finding.span.length}};
}

Json json_of_entry(const LintEntry& entry) {
    const LintFinding& finding = entry.finding();
    Json json = {{"rule", std::string(finding.rule->id)}, {"severity", std::string(key_of(finding.rule->severity))}};
    json.update(json_of_place(*entry.places.front()));
    json["why"] = plain(finding.why);
    json["corrected"] = or_null(finding.corrected);
    json["readings"] = json_list(finding.readings, [](const LintReading& reading) {
        return Json{{"meaning", plain(reading.meaning)}, {"text", reading.text}};
    });
    json["replaces"] = {finding.call.offset, finding.call.length};
    json["count"] = entry.count();
    json["places"] = Json::array();
    for (const Located* at : entry.places) {
        Json place = json_of_place(*at);
        place["corrected"] = or_null(at->finding.corrected);
        json["places"].push_back(place);
        for (const std::string& other : at->elsewhere) {
            place["where"] = where({at->place.file, other});
            json["places"].push_back(place);
        }
    }
    return json;
}

// --- SARIF 2.1.0, https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html

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

// --- baselines

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
    const std::string* text = value.find_text(key);
    return text != nullptr ? *text : std::string();
}
} // namespace

std::string_view key_of(LintSeverity severity) {
    constexpr std::string_view keys[] = {"note", "warning", "error"};
    return keys[static_cast<std::size_t>(severity)];
}

std::size_t LintEntry::count() const {
    std::size_t count = 0;
    for (const Located* at : places) { count += 1 + at->elsewhere.size(); }
    return count;
}

std::vector<LintEntry> entries_of(const std::vector<Located>& findings) {
    std::vector<LintEntry> entries;
    std::map<std::tuple<std::string_view, std::string_view, std::string>, std::size_t> known;
    for (const Located& at : findings) {
        const auto [same, fresh] =
            known.try_emplace({at.place.file, at.finding.rule->id, plain(at.finding.why)}, entries.size());
        if (fresh || at.place.file.empty()) { // texts that were given are one each
            entries.push_back({{&at}});
        } else {
            entries[same->second].places.push_back(&at);
        }
    }
    return entries;
}

void write_findings(const Found& found, const LintShown& shown_too, Output& out) {
    const std::vector<LintEntry> entries = entries_of(found.findings);
    bool any = false;
    for (const LintEntry& entry : entries) {
        if (!shown_too.notes && entry.finding().rule->severity == LintSeverity::note) { continue; }
        write_entry(entry, out);
        any = true;
        if (out.broken()) { return; }
    }
    for (const Located& at : found.not_examined) {
        if (!shown_too.not_examined) { break; }
        out.write(concat({shown(at.place), "not examined: ", harmless(at.call, 100), "\n"}));
        any = true;
    }
    for (const auto& [reason, paths] : by_reason(found.not_read)) {
        out.write(concat({"not read: ", harmless(reason, 600), "\n"}));
        for (const std::string& path : paths) { out.write(concat({"  ", harmless(path, longest_place), "\n"})); }
        any = true;
    }
    out.write(any ? "\n" : "");
    write_summary(found, entries, shown_too.notes, out);
}

Json json_of(const Found& found) {
    Json json = {{"read", found.read},
                 {"ignored", found.ignored},
                 {"findings", json_list(entries_of(found.findings), json_of_entry)},
                 {"not_examined", json_list(found.not_examined, [](const Located& at) {
                      Json place = json_of_place(at);
                      place["text"] = at.call;
                      return place;
                  })}};
    if (!found.not_read.empty()) {
        json["not_read"] = json_list(by_reason(found.not_read), [](const auto& group) {
            return Json{{"reason", group.first}, {"paths", group.second}};
        });
    }
    return json;
}

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

Json baseline_of(const Found& found, const std::string& path) {
    std::set<Known> all;
    for (const Located& at : found.findings) { all.insert(known_by(at, folder_of_baseline(path))); }
    return {{"findings", json_list(all, [](const Known& known) {
                 return Json{{"rule", std::get<0>(known)}, {"file", std::get<1>(known)}, {"text", std::get<2>(known)}};
             })}};
}

void keep_back(const std::string& path, Found& found) {
    const std::string content = or_throw(content_of(path, longest_json));
    const Result<JsonValue> json = parse_json(content);
    if (!json) { throw in_file(json.error(), content, path); }
    const JsonValue* list = json->find("findings");
    if (list == nullptr || list->kind != JsonValue::Kind::list) {
        throw about({{"this is not a baseline; 'lint --write-baseline FILE' writes one", {}}}, path, {});
    }
    std::set<Known> held;
    for (const JsonValue& entry : list->members) {
        held.emplace(member_text(entry, "rule"), member_text(entry, "file"), member_text(entry, "text"));
    }
    const auto is_held = [&](const Located& at) { return held.contains(known_by(at, folder_of_baseline(path))); };
    for (const Located& at : found.findings) { found.ignored += is_held(at) ? 1 + at.elsewhere.size() : 0; }
    std::erase_if(found.findings, is_held);
}
} // namespace quantoscope::inline cli
