#include "core/lint/rules.h"
#include "core/qkeras/facts.h"
#include "core/staircase/staircase.h"
#include "core/text/number_text.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <set>

// Numbers: levels and codes against bits, and what max() and min() say against what is reached.
namespace quantoscope::inline lint {
namespace {
// Codes of the outputs; nullopt off a uniform grid.
struct Codes {
    double first = 0.0;
    double last = 0.0;
    int bits = 0;
};

std::optional<Codes> codes_of(const LintCase& given) {
    if (!given.spec || !given.attained || !given.spec->function->parameter_index("bits")) { return std::nullopt; }
    const double step = step_of(*given.spec);
    if (!(step > 0.0) || std::isinf(given.attained->max - given.attained->min)) { return std::nullopt; }
    return Codes{std::nearbyint(given.attained->min / step), std::nearbyint(given.attained->max / step),
                 given.spec->value("bits")};
}

// The bits codes take, with one for the sign where one is negative.
int bits_needed(const Codes& codes) {
    int magnitude = 0;
    while (std::ldexp(1.0, magnitude) - 1.0 < codes.last || -std::ldexp(1.0, magnitude) > codes.first) { ++magnitude; }
    return std::max(magnitude + (codes.first < 0.0 ? 1 : 0), 1);
}

TextSpan span_of_bits(const LintCase& given) {
    const CallArgument* bits = given.call.given("bits");
    return bits != nullptr ? bits->span : given.call.name_span;
}

void too_many_codes(LintCase& given) {
    const auto codes = codes_of(given);
    const int needed = codes ? bits_needed(*codes) : 0;
    if (codes && needed > codes->bits) {
        given.report(span_of_bits(given),
                     {"the %1 codes from %2 to %3 take %4 bits, not %5",
                      {text_of(codes->last - codes->first + 1.0), text_of(codes->first), text_of(codes->last),
                       std::to_string(needed), std::to_string(codes->bits)}});
    }
    const int bits = given.levels ? given.spec->value("bits") : 0;
    if (bits > 0 && *given.levels > std::size_t{1} << bits) {
        given.report(span_of_bits(given), {"the %1 levels take %2 bits, not %3",
                                           {std::to_string(*given.levels),
                                            std::to_string(std::bit_width(*given.levels - 1)), std::to_string(bits)}});
    }
}

struct Reported {
    Range range;
    double off = 0.0; // the larger difference from what is reached
    bool one_step = false;
};

std::optional<Reported> wrongly_reported(const LintCase& given) {
    if (!given.spec || !given.attained) { return std::nullopt; }
    const Range range = reported_of(*given.spec);
    const double off = std::max(std::fabs(range.min - given.attained->min), std::fabs(range.max - given.attained->max));
    if (std::isnan(off) || off == 0.0) { return std::nullopt; }
    const double step = step_of(*given.spec);
    return Reported{range, off, step > 0.0 && off <= step};
}

void tell_reported(LintCase& given, bool one_step) {
    const auto reported = wrongly_reported(given);
    if (reported && reported->one_step == one_step) {
        given.report(given.call.name_span, {"min() and max() of QKeras say %1 and %2; reached are %3 and %4",
                                            {text_of(reported->range.min), text_of(reported->range.max),
                                             text_of(given.attained->min), text_of(given.attained->max)}});
    }
}

void reported_range(LintCase& given) {
    const Range said = given.spec ? reported_of(*given.spec) : Range{};
    for (const auto& [value, name] : {std::pair(said.min, "min()"), std::pair(said.max, "max()")}) {
        if (std::isnan(value)) {
            given.report(given.call.name_span,
                         {"%1 of %2 raises an error in QKeras", {name, std::string(given.call.name)}});
        }
    }
    tell_reported(given, false);
}

void reported_one_step(LintCase& given) { tell_reported(given, true); }

// The type of hls4ml has all the integer bits, so that it keeps the levels.
void no_fraction_bits(LintCase& given) {
    const CallArgument* integer = given.call.given("integer");
    const double step = given.spec && integer != nullptr ? step_of(*given.spec) : 0.0;
    if (!(step >= 2.0) || has_scale(*given.spec)) { return; }
    const Hls4mlConversion* conversion = qkeras_facts(*given.spec->function).hls4ml;
    const auto type =
        conversion != nullptr && conversion->type != nullptr ? conversion->type(given.spec->values) : std::nullopt;
    given.report(
        integer->place(),
        {type ? "integer=%1 with bits=%2 leaves no fraction bits: the step is %3 (hls4ml makes it %4, and loses "
                "nothing)"
              : "integer=%1 with bits=%2 leaves no fraction bits: the step is %3",
         {std::to_string(given.spec->value("integer")), std::to_string(given.spec->value("bits")), text_of(step),
          type ? text_of(*type) : ""}});
}

constexpr LintRule rules[] = {
    {"too-many-codes", LintSeverity::warning,
     "The outputs take more bits than are given: 17 codes in 4 bits, or a negative one without room for the sign",
     too_many_codes},
    {"reported-range", LintSeverity::warning,
     "min() or max() of QKeras is more than a step away from what is reached, off at all where levels have no step, or "
     "raises an error",
     reported_range},
    {"reported-one-step", LintSeverity::note, "min() or max() of QKeras is up to a step away from what is reached",
     reported_one_step},
    {"no-fraction-bits", LintSeverity::note,
     "There are as many integer bits as bits, or more: the step is 2 or larger, and no number between is kept",
     no_fraction_bits},
};

// Wavering pieces are solved, which with more levels takes too long for a text that is being typed.
constexpr int most_bits_solved = 8;

void include(Range& range, float value) {
    if (std::isfinite(value)) {
        range.min = std::min(range.min, static_cast<double>(value));
        range.max = std::max(range.max, static_cast<double>(value));
    }
}
} // namespace

std::span<const LintRule> range_rules() { return rules; }

std::optional<Range> attained_range(const Spec& spec) {
    const Spec solved = ideal_of(spec);
    const auto kernel = bind(solved);
    Range range{std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity()};
    for (const MonotonePiece& piece : pieces_of(solved)) {
        // Outputs of a monotone piece lie between those of its ends. Beyond `far_out` those that do not overflow
        // count.
        constexpr float last = std::numeric_limits<float>::max();
        const Interval inputs{std::clamp(piece.inputs.first, -far_out, far_out),
                              std::clamp(piece.inputs.last, -far_out, far_out)};
        for (const float input : {inputs.first, inputs.last, std::clamp(piece.inputs.first, -last, last),
                                  std::clamp(piece.inputs.last, -last, last)}) {
            include(range, (*kernel)(input));
        }
        if (piece.off_grid_noise) {
            if (piece.enumerate_inputs || spec.value("bits") > most_bits_solved) { return std::nullopt; }
            const Staircase staircase = solve(solved, inputs);
            for (std::size_t i = 0; i < staircase.size(); ++i) { include(range, staircase.value(i)); }
        }
    }
    if (range.max < range.min) { return std::nullopt; }
    // -0 is 0.
    return Range{range.min + 0.0, range.max + 0.0};
}

std::optional<std::size_t> counted_levels(const Spec& spec) {
    const Spec solved = ideal_of(spec);
    const auto pieces = pieces_of(solved);
    if (spec.value("bits") > most_bits_solved ||
        std::ranges::any_of(pieces, [](const MonotonePiece& piece) { return piece.enumerate_inputs; })) {
        return std::nullopt;
    }
    const Staircase staircase = solve(solved, {-far_out, far_out});
    std::set<float> levels;
    for (std::size_t i = 0; i < staircase.size(); ++i) {
        if (std::isfinite(staircase.value(i))) { levels.insert(staircase.value(i)); }
    }
    return levels.size();
}
} // namespace quantoscope::inline lint
