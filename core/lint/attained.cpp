#include "core/lint/rules.h"
#include "core/staircase/staircase.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

namespace quantoscope::inline lint {
namespace {
// Wavering pieces are solved, which with more levels takes too long for a text that is being typed.
constexpr int most_bits_solved = 8;

void include(Range& range, float value) {
    if (std::isfinite(value)) {
        range.min = std::min(range.min, static_cast<double>(value));
        range.max = std::max(range.max, static_cast<double>(value));
    }
}
} // namespace

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
