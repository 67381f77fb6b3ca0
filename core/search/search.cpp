#include "core/search/search.h"

#include "core/fixed/fixed_point.h"
#include "core/numeric/parallel.h"
#include "core/text/ascii.h"
#include "core/text/call_text.h"

#include <algorithm>
#include <bit>
#include <charconv>
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

// A place in a text and what may be written there.
struct Hole {
    TextPiece place;
    std::vector<std::string> texts;
};

// What `?` runs over where the parameter is a whole number.
struct OpenRange {
    std::string_view key;
    int first;
    int last;
};
constexpr OpenRange open_ranges[] = {{"bits", 1, 16}, {"integer", 0, 8}, {"table_size", 16, 16384}};
constexpr OpenRange type_ranges[] = {open_ranges[0], open_ranges[1]}; // of <W,I>

TextPiece trimmed_piece(const TextPiece& piece) {
    const std::string_view text = trimmed(piece.text);
    return {text, piece.offset + static_cast<std::size_t>(text.data() - piece.text.data())};
}

// The ends of "2..12".
std::optional<std::pair<int, int>> ends_of(std::string_view text) {
    int first = 0;
    int last = 0;
    const char* end = text.data() + text.size();
    const auto [dots, error] = std::from_chars(text.data(), end, first);
    if (error != std::errc() || !std::string_view(dots, end).starts_with("..")) { return std::nullopt; }
    const auto [rest, second_error] = std::from_chars(dots + 2, end, last);
    if (second_error != std::errc() || rest != end) { return std::nullopt; }
    return std::pair(first, last);
}

bool is_hole(std::string_view text) { return text == "?" || ends_of(text); }

std::vector<std::string> numbers(int first, int last, bool by_powers_of_two) {
    std::vector<std::string> texts;
    for (int value = first; value <= last; ++value) {
        if (!by_powers_of_two || (value & (value - 1)) == 0) { texts.push_back(std::to_string(value)); }
    }
    return texts;
}

// What follows throws errors.
[[noreturn]] void refuse(const TextPiece& place, Phrase what) { throw Error{std::move(what), place.offset}; }

[[noreturn]] void refuse_hole(const TextPiece& place, std::string_view key) {
    refuse(place, {"%1 cannot be left open; bits, integer, table_size, flags, words and the sigmoid mode can",
                   {std::string(key)}});
}

// A range that is written, or that of `?`; `range` is null where there is none.
Hole whole_hole(const TextPiece& place, std::string_view key, const OpenRange* range, bool by_powers_of_two) {
    const auto ends = ends_of(place.text);
    if (!ends && range == nullptr) { refuse_hole(place, key); }
    const auto [first, last] = ends ? *ends : std::pair(range->first, range->last);
    if (first > last) { refuse(place, {"the range ends below its beginning", {}}); }
    if (static_cast<std::size_t>(static_cast<std::int64_t>(last) - first) >= most_found) {
        refuse(place, {"the range has more than %1 numbers", {std::to_string(most_found)}});
    }
    return {place, numbers(first, last, by_powers_of_two)};
}

Hole hole_in(const ParameterDefinition& parameter, const TextPiece& place) {
    const auto ends = ends_of(place.text);
    if (parameter.kind == ParameterKind::integer) {
        for (const int end : ends ? std::vector{ends->first, ends->second} : std::vector<int>()) {
            if (!admits(parameter, end)) {
                refuse(place, {"%1 must be %2, not %3",
                               {std::string(parameter.key), domain_of(parameter), std::to_string(end)}});
            }
        }
        const auto* row = std::ranges::find(open_ranges, parameter.key, &OpenRange::key);
        return whole_hole(place, parameter.key, row == std::end(open_ranges) ? nullptr : row,
                          parameter.by_powers_of_two);
    }
    Hole hole{place, {}};
    if (parameter.kind == ParameterKind::flag) { hole.texts = {"False", "True"}; }
    if (parameter.kind == ParameterKind::choice) {
        for (const std::string_view word : parameter.words) { hole.texts.push_back("'" + std::string(word) + "'"); }
    }
    if (ends || hole.texts.empty()) { refuse_hole(place, parameter.key); }
    return hole;
}

// Adds those in the brackets of a type: W and I.
void add_type_holes(std::vector<Hole>& holes, const TextPiece& type) {
    const std::size_t open = std::min(type.text.find('<'), type.text.size());
    std::size_t begin = open + 1;
    for (std::size_t i = 0; begin < type.text.size(); ++i) {
        const std::size_t end = std::min(type.text.find_first_of(",>", begin), type.text.size());
        const TextPiece place = trimmed_piece({type.text.substr(begin, end - begin), type.offset + begin});
        if (is_hole(place.text)) {
            if (i >= std::size(type_ranges)) { refuse_hole(place, "this part of a type"); }
            holes.push_back(whole_hole(place, type_ranges[i].key, &type_ranges[i], false));
        }
        begin = end + 1;
    }
}

// In the order of the text. What is wrong elsewhere in it is parse_spec's to say.
std::vector<Hole> holes_in(std::string_view text) {
    std::vector<Hole> holes;
    if (begins_fixed_point_type(text)) {
        add_type_holes(holes, {text, 0});
        return holes;
    }
    const CallText call = read_call(text, CallGrammar::text_form);
    const Function* function = find_function(revision_of(call.prefix.text), call.name.text);
    if (function == nullptr) { return holes; }
    for (std::size_t i = 0; i < call.arguments.size(); ++i) {
        const ArgumentText& argument = call.arguments[i];
        const auto index = argument.key.text.empty() ? std::optional(i) : function->parameter_index(argument.key.text);
        if (!index || *index >= function->parameters.size()) { break; }
        const ParameterDefinition& parameter = function->parameters[*index];
        const TextPiece place = trimmed_piece(argument.value);
        if (is_hole(place.text)) {
            holes.push_back(hole_in(parameter, place));
        } else if (parameter.kind == ParameterKind::type) {
            add_type_holes(holes, place);
        }
    }
    for (const ArgumentText& state : call.states) {
        const std::string_view mark = text.substr(state.value.offset, 1); // no word, so it ends what was read
        if (!state.key.text.empty() || !state.value.text.empty() || mark != "?") { continue; }
        Hole modes{{mark, state.value.offset}, {}};
        for (const SigmoidMode& mode : sigmoid_modes()) { modes.texts.emplace_back(mode.key); }
        holes.push_back(std::move(modes));
    }
    return holes;
}

// The text of the setting number `index`.
std::string filled(std::string_view text, const std::vector<Hole>& holes, std::size_t index) {
    std::string out;
    std::size_t copied = 0;
    for (const Hole& hole : holes) {
        out += text.substr(copied, hole.place.offset - copied);
        out += hole.texts[index % hole.texts.size()];
        copied = hole.place.end();
        index /= hole.texts.size();
    }
    return out += text.substr(copied);
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

std::optional<SearchResult> find_settings(std::span<const Spec> specs, std::span<const Interval> intervals,
                                          const Limits& limits, unsigned threads, const Progress& progress) {
    std::vector<TriedSetting> settings(specs.size());
    const bool done = in_parallel(specs.size(), threads, progress, [&](std::size_t i, const GoesOn& goes_on) {
        settings[i] = judged(specs[i], intervals[i], limits, [&](double) { return goes_on(); });
    });
    return done ? std::optional(in_order(std::move(settings))) : std::nullopt;
}

Result<std::vector<Check>> checks_of(const Wanted& wanted) {
    std::vector<Check> checks;
    for (const std::string& text : wanted.checks) {
        const std::string_view key = std::string_view(text).substr(0, text.find('='));
        const auto row = std::ranges::find(check_rows(), key, &CheckRow::key);
        if (row == check_rows().end()) { return failure("there is no check '%1'", {excerpt_of(key)}); }
        const auto check = parse_check(row->kind, std::string_view(text).substr(std::min(key.size() + 1, text.size())));
        if (!check) { return failure(check.error()); }
        checks.push_back(*check);
    }
    return checks;
}

Result<std::vector<Spec>> settings_of(std::string_view text, const CodeFiles& files) {
    const auto holes = caught([&] { return holes_in(text); });
    if (!holes) { return failure(holes.error()); }
    std::size_t count = 1;
    for (const Hole& hole : *holes) {
        count *= hole.texts.size();
        if (count > most_found) {
            return failure("the text stands for more than %1 settings; give ranges such as 2..12",
                           {std::to_string(most_found)});
        }
    }
    std::vector<Spec> settings;
    std::optional<Error> first_refusal;
    for (std::size_t i = 0; i < count; ++i) {
        const std::string setting = filled(text, *holes, i);
        if (auto spec = parse_spec(setting, files)) {
            settings.push_back(std::move(*spec));
        } else if (!first_refusal) {
            first_refusal = spec.error();
            first_refusal->text = setting;
        }
    }
    return settings.empty() ? Result<std::vector<Spec>>(failure(*first_refusal)) : settings;
}
} // namespace quantoscope::inline search
