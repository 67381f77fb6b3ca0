#include "app/cli/lint_report.h"

#include "app/words/display_text.h"

#include <algorithm>
#include <map>
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

Json or_null(const std::string& text) { return text.empty() ? Json() : Json(text); }

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
} // namespace quantoscope::inline cli
