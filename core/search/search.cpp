#include "core/search/search.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <tuple>

namespace quantoscope::inline search {
namespace {
std::int64_t bits_of(const Spec& spec, std::int64_t levels) {
    if (const auto format = spec.function->format(spec.values)) { return format->bits; }
    const Value bits = spec.at("bits");
    return bits.is_number() ? bits.whole() : std::bit_width(static_cast<std::uint64_t>(levels - 1));
}

std::optional<TableCost> table_cost(const Spec& spec) {
    const auto target = target_of(spec);
    if (!target || !target->table) { return std::nullopt; }
    const auto entries = static_cast<std::int64_t>(target->table->entries.size());
    return TableCost{entries, (entries * target->table->type.format.bits + 7) / 8};
}
} // namespace

TriedSetting judged(const Spec& spec, Interval interval, const Limits& limits, const Progress& progress) {
    TriedSetting setting{.spec = spec};
    const auto staircase = solve(spec, interval, progress);
    if (!staircase) { return setting; }
    const Analysis analysis = analyze(*staircase, spec, limits.reference, progress);
    setting.bits = bits_of(spec, analysis.levels);
    setting.levels = analysis.levels;
    setting.largest_error = analysis.error.largest;
    setting.largest_error_in_steps = analysis.error.largest_in_steps;
    setting.table = table_cost(spec);
    for (const Check& check : limits.checks) {
        if (!judge(check, analysis, &*staircase).passed) { setting.failed.push_back(check_row(check.kind).key()); }
    }
    if (limits.trained) {
        const DeployComparison differences = compare_deployed(*bind(*limits.trained), *compared_target(spec), progress);
        if (differences.largest_lsb() > limits.max_lsb.value_or(differences.largest_lsb())) {
            setting.failed.emplace_back("max-lsb");
        }
        if (differences.share() > limits.max_share.value_or(differences.share())) {
            setting.failed.emplace_back("max-share");
        }
    }
    return setting;
}

SearchResult in_order(std::vector<TriedSetting> settings) {
    SearchResult result{.tried = settings.size()};
    const auto text_before = [](const TriedSetting& a, const TriedSetting& b) {
        return text_of(a.spec) < text_of(b.spec);
    };
    std::ranges::sort(settings, [&](const TriedSetting& a, const TriedSetting& b) {
        const bool fail = !a.failed.empty() && !b.failed.empty();
        const auto rank = [fail](const TriedSetting& setting) {
            const auto bits = static_cast<double>(setting.bits);
            return std::tuple(setting.failed.size(), fail ? setting.largest_error : bits,
                              fail ? bits : setting.largest_error);
        };
        return rank(a) != rank(b) ? rank(a) < rank(b) : text_before(a, b);
    });
    const auto failing =
        std::ranges::find_if(settings, [](const TriedSetting& setting) { return !setting.failed.empty(); });
    if (failing == settings.begin() && failing != settings.end()) { result.nearest = settings.front(); }
    settings.erase(failing, settings.end());
    result.passing = std::move(settings);
    return result;
}
} // namespace quantoscope::inline search
