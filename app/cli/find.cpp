#include "app/cli/command.h"
#include "app/cli/json_text.h"
#include "app/cli/progress_bar.h"
#include "app/files/code_files.h"
#include "app/words/display_text.h"
#include "app/words/facts.h"
#include "core/numeric/parallel.h"
#include "core/search/holes.h"
#include "core/search/search.h"
#include "core/text/list_text.h"

#include <cmath>
#include <thread>

namespace quantoscope::inline cli {
namespace {
constexpr std::string_view text_operand = "TEXT";
constexpr std::string_view trained_option = "--trained";
constexpr std::string_view limit_option = "--limit";

Result<Limits> limits_given(const Given& given) {
    const auto checks = checks_given(given);
    const auto reference = choice_given(given, reference_option);
    const auto max_lsb = limit_given(given, max_lsb_option);
    const auto max_share = limit_given(given, max_share_option);
    if (!checks || !reference) { return failure(!checks ? checks.error() : reference.error()); }
    if (!max_lsb || !max_share) { return failure(!max_lsb ? max_lsb.error() : max_share.error()); }
    const bool compares = *max_lsb || *max_share;
    if (checks->empty() && !compares) {
        return misuse(
            "find needs to know what to check: %1, %2, %3",
            {comma_list(check_rows(), &CheckRow::option), std::string(max_lsb_option), std::string(max_share_option)});
    }
    const std::string* trained = find_given(given, trained_option);
    if (compares != (trained != nullptr)) {
        return misuse(compares ? "%2 and %3 compare with what was trained: name it with %1"
                               : "%1 needs a limit on what differs: %2 or %3",
                      {std::string(trained_option), std::string(max_lsb_option), std::string(max_share_option)});
    }
    Limits limits{*checks, {}, *max_lsb, *max_share, static_cast<Reference>(reference->value_or(0))};
    if (trained == nullptr) { return limits; }
    return parse_spec(*trained, code_file_on_disk)
        .map([&](const Spec& spec) {
            limits.trained = spec;
            return limits;
        })
        .map_error([&](const Error& error) { return about(error, trained_option, *trained); });
}

// What TEXT stands for, where it can be held to the limits.
Result<std::vector<Spec>> settings_given(const Given& given, const Limits& limits) {
    const std::string& text = *find_given(given, text_operand);
    auto settings = settings_of(text, code_file_on_disk).map_error([&](const Error& error) {
        return error_about_spec(error, error.text.empty() ? text : error.text);
    });
    if (settings && limits.trained && settings->front().function->deploy == nullptr) {
        return misuse("%1 compares a target or a fixed-point type with what was trained; %2 is a quantizer",
                      {std::string(trained_option), harmless(text, 60)});
    }
    return settings;
}

Result<std::vector<Interval>> intervals_given(const Given& given, const std::vector<Spec>& settings) {
    std::vector<Interval> intervals;
    for (const Spec& spec : settings) {
        const auto interval = interval_given(given, spec);
        if (!interval) { return failure(interval.error()); }
        intervals.push_back(*interval);
    }
    return intervals;
}

SearchResult search(const std::vector<Spec>& specs, const std::vector<Interval>& intervals, const Limits& limits) {
    std::vector<TriedSetting> settings(specs.size());
    const ProgressBar bar(100, std::chrono::seconds(1));
    in_parallel(specs.size(), std::max(1u, std::thread::hardware_concurrency()), bar.progress(),
                [&](std::size_t i, const GoesOn&) { settings[i] = judged(specs[i], intervals[i], limits); });
    bar.clear();
    return in_order(std::move(settings));
}

Json json_of(const TriedSetting& setting) {
    const bool on_grid = !std::isnan(setting.largest_error_in_steps);
    return {{"spec", text_of(setting.spec)},
            {"bits", setting.bits},
            {"levels", setting.levels},
            {"largest_error", json_number(setting.largest_error)},
            {"largest_error_in_steps", on_grid ? json_number(setting.largest_error_in_steps) : Json()}};
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

// Columns as wide as they need to be, the first to the left, the others to the right.
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
    std::vector<std::size_t> widths(rows.front().size());
    for (std::size_t i = 0; i < widths.size(); ++i) {
        for (const auto& row : rows) { widths[i] = std::max(widths[i], row[i].size()); }
        const bool is_empty =
            std::all_of(rows.begin() + 1, rows.end(), [&](const auto& row) { return row[i].empty(); });
        widths[i] = is_empty ? 0 : widths[i];
    }
    std::string text;
    for (const auto& row : rows) {
        std::string line = padded(row[0], widths[0]);
        for (std::size_t i = 1; i < row.size(); ++i) {
            if (widths[i] > 0) { line += "  " + std::string(widths[i] - row[i].size(), ' ') + row[i]; }
        }
        text += concat({line.substr(0, line.find_last_not_of(' ') + 1), "\n"});
    }
    return text;
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
    const auto limits = limits_given(given);
    if (!limits) { return failure(limits.error()); }
    const auto limit = count_given(given, limit_option);
    const auto specs = limit ? settings_given(given, *limits) : failure(limit.error());
    if (!specs) { return failure(specs.error()); }
    const auto intervals = intervals_given(given, *specs);
    if (!intervals) { return failure(intervals.error()); }
    const SearchResult found = search(*specs, *intervals, *limits);
    const bool json = given.contains(json_option.names);
    const std::size_t most = *limit ? static_cast<std::size_t>(**limit) : json ? found.tried : 20;
    const std::size_t shown = std::min(most, found.passing.size());
    say_caveats(found.nearest ? found.nearest->spec : found.passing.front().spec);
    out.write(json ? json_document(json_of(found, shown)) : text_of(found, shown));
    if (!json && found.nearest) {
        const auto at = std::ranges::find(*specs, found.nearest->spec) - specs->begin();
        out.write(lacks_of(*found.nearest, (*intervals)[static_cast<std::size_t>(at)], *limits));
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
constexpr std::string_view examples[] = {
    "quantoscope find 'quantized_sigmoid(bits=?)@?' --max-error 1/64 --symmetric",
    "quantoscope find 'quantized_tanh(2..8)@real' --max-error 0.02 --json",
    "quantoscope find 'plan.sigmoid()' --trained 'quantized_tanh(4)' --max-lsb 9",
};
} // namespace

const Command find_command{
    .name = "find",
    .summary = "The smallest setting that passes the checks asked for",
    .operands = operands,
    .options = options,
    .details =
        "Tries every setting that TEXT stands for and lists those that pass all checks: fewest bits first, then the "
        "smallest error. The first line is the recommendation. TEXT is a quantizer, a target or a fixed-point type with "
        "holes: '?' is bits 1 to 16, integer 0 to 8, both values of a flag, every word of a choice, every sigmoid mode "
        "(@?), table_size from 16 to 16384 in powers of two; '2..12' is every whole number of the range. In a type, the "
        "width and the integer bits can be open: 'ap_fixed<?,3>'. Settings that a function refuses are not tried. "
        "Where none passes, the nearest is shown, with the checks it fails, and the exit code is 1. With --json, writes "
        "an object with tried, passing and nearest.",
    .examples = examples,
    .run = run,
};
} // namespace quantoscope::inline cli
