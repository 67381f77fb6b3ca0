#include "app/cli/command.h"
#include "app/cli/json_text.h"
#include "app/cli/output.h"
#include "app/files/data_files.h"
#include "app/words/display_text.h"
#include "app/words/facts.h"
#include "core/search/search.h"
#include "core/text/list_text.h"

#include <cmath>
#include <thread>

namespace quantoscope::inline cli {
namespace {
constexpr std::string_view text_operand = "TEXT";
constexpr std::string_view trained_option = "--trained";
constexpr std::string_view limit_option = "--limit";

Limits limits_given(const Given& given) {
    Limits limits{.checks = checks_given(given),
                  .reference = static_cast<Reference>(choice_given(given, reference_option).value_or(0))};
    limits.max_lsb = limit_given(given, max_lsb_option);
    limits.max_share = limit_given(given, max_share_option);
    const bool compares = limits.max_lsb || limits.max_share;
    if (limits.checks.empty() && !compares) {
        throw misuse(
            "find needs to know what to check: %1, %2, %3",
            {comma_list(check_rows(), &CheckRow::option), std::string(max_lsb_option), std::string(max_share_option)});
    }
    const std::string* trained = find_given(given, trained_option);
    if (compares != (trained != nullptr)) {
        throw misuse(compares ? "%2 and %3 compare with what was trained: name it with %1"
                              : "%1 needs a limit on what differs: %2 or %3",
                     {std::string(trained_option), std::string(max_lsb_option), std::string(max_share_option)});
    }
    if (trained == nullptr) { return limits; }
    const auto spec = parse_spec(*trained, code_file_on_disk);
    if (!spec) { throw about(spec.error(), trained_option, *trained); }
    limits.trained = *spec;
    return limits;
}

// What TEXT stands for, where it can be held to the limits.
std::vector<Spec> settings_given(const Given& given, const Limits& limits) {
    const std::string& text = *find_given(given, text_operand);
    const auto settings = settings_of(text, code_file_on_disk);
    if (!settings) {
        throw error_about_spec(settings.error(), settings.error().text.empty() ? text : settings.error().text);
    }
    if (limits.trained && settings->front().function->deploy == nullptr) {
        throw misuse("%1 compares a target or a fixed-point type with what was trained; %2 is a quantizer",
                     {std::string(trained_option), harmless(text, 60)});
    }
    return *settings;
}

SearchResult search(const std::vector<Spec>& specs, const std::vector<Interval>& intervals, const Limits& limits) {
    const ProgressBar bar(100, std::chrono::seconds(1));
    return *find_settings(specs, intervals, limits, std::max(1u, std::thread::hardware_concurrency()), bar.progress());
}

Json json_of(const TriedSetting& setting) {
    return {{"spec", text_of(setting.spec)},
            {"bits", setting.bits},
            {"levels", setting.levels},
            {"largest_error", json_number(setting.largest_error)},
            {"largest_error_in_steps", or_null(setting.largest_error_in_steps)}};
}

Json json_of(const SearchResult& found, std::size_t limit) {
    Json json = {
        {"tried", found.tried},
        {"passing", json_list(std::span(found.passing).first(limit), [](const TriedSetting& s) { return json_of(s); })},
        {"nearest", Json()}};
    if (found.nearest) {
        json["nearest"] = json_of(*found.nearest);
        json["nearest"]["failed"] = found.nearest->failed;
    }
    return json;
}

std::string table_of(std::span<const TriedSetting> settings) {
    const NumberStyle style = exact_style();
    const auto cell = [&](double value) { return std::isnan(value) ? "" : style.measure(value); };
    std::vector<std::vector<std::string>> rows{{"setting", "bits", "levels", "error", "in steps", "entries", "bytes"}};
    for (const TriedSetting& setting : settings) {
        rows.push_back({text_of(setting.spec), std::to_string(setting.bits), std::to_string(setting.levels),
                        cell(setting.largest_error), cell(setting.largest_error_in_steps),
                        setting.table ? std::to_string(setting.table->entries) : "",
                        setting.table ? std::to_string(setting.table->bytes) : ""});
    }
    return in_columns(rows, 1);
}

// What the setting lacks, check by check.
std::string lacks_of(const TriedSetting& setting, Interval interval, const Limits& limits) {
    const Staircase staircase = solve(setting.spec, interval);
    const Analysis analysis = analyze(staircase, setting.spec, limits.reference);
    std::string text;
    for (const std::string_view name : setting.failed) {
        const auto check =
            std::ranges::find(limits.checks, name, [](const Check& c) { return check_row(c.kind).key(); });
        const std::string what =
            check == limits.checks.end()
                ? "Differs more than allowed from what was trained: quantoscope deploy reports on it."
                : plain(check_sentence(judge(*check, analysis, &staircase), analysis, exact_style()).phrase);
        text += concat({"FAILED  ", name, ": ", what, "\n"});
    }
    return text;
}

std::string text_of(const SearchResult& found, std::size_t limit) {
    const std::string tried = std::to_string(found.tried);
    if (found.nearest) {
        return concat({"None of ", tried, tried == "1" ? " setting" : " settings", " passes. The nearest:\n\n",
                       table_of({&*found.nearest, 1}), "\n"});
    }
    const std::string more =
        limit < found.passing.size() ? concat({", the first ", std::to_string(limit), " of them"}) : "";
    return concat({text_of(found.passing.front().spec), "\n\n", std::to_string(found.passing.size()), " of ", tried,
                   tried == "1" ? " setting" : " settings", found.passing.size() == 1 ? " passes" : " pass", more,
                   ":\n\n", table_of(std::span(found.passing).first(limit))});
}

Outcome run(const Given& given, Output& out, const FrontEnd&) {
    const Limits limits = limits_given(given);
    const bool json = given.contains(json_option.names);
    const int most = whole_given(given, limit_option, json ? std::numeric_limits<int>::max() : 20);
    const std::vector<Spec> specs = settings_given(given, limits);
    std::vector<Interval> intervals;
    for (const Spec& spec : specs) { intervals.push_back(interval_given(given, spec)); }
    const SearchResult found = search(specs, intervals, limits);
    const std::size_t shown = std::min(static_cast<std::size_t>(most), found.passing.size());
    say_caveats(found.nearest ? found.nearest->spec : found.passing.front().spec);
    out.write(json ? json_document(json_of(found, shown)) : text_of(found, shown));
    if (!json && found.nearest) {
        const auto at = std::ranges::find(specs, found.nearest->spec) - specs.begin();
        out.write(lacks_of(*found.nearest, intervals[static_cast<std::size_t>(at)], limits));
    }
    return outcome_of_check(!found.nearest);
}

constexpr Operand operands[] = {{text_operand}};
const auto options = [] {
    std::vector<Option> all = check_options();
    all.insert(all.end(), {{max_lsb_option, "L", "Of targets: differences of up to L steps of the target's output"},
                           {max_share_option, "S", "Of targets: a share S of the input codes may differ, 0.05 or 5%"},
                           {trained_option, "SPEC", "What was trained, for --max-lsb and --max-share"},
                           from_option,
                           to_option,
                           reference_option,
                           {limit_option, "N", "List the first N settings (default 20; with --json all)"},
                           json_option});
    return all;
}();
} // namespace

const Command find_command = documented("find", operands, options, run);
} // namespace quantoscope::inline cli
