#include "core/lint/rules.h"
#include "core/staircase/staircase.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace quantoscope {

namespace {

// Wavering pieces are solved, which with more levels takes too long for a text that is being typed.
constexpr int most_bits_solved = 8;

void include(Range& range, float value)
{
    if (std::isfinite(value)) {
        range.min = std::min(range.min, static_cast<double>(value));
        range.max = std::max(range.max, static_cast<double>(value));
    }
}

} // namespace

std::optional<Range> attained_range(const Spec& spec)
{
    // Where there is one, the revision that keeps to the levels however large the input.
    const Family* ideal = spec.family->revision.empty() ? find_family("ideal", spec.family->name) : nullptr;
    const Spec solved = ideal != nullptr ? Spec{ideal, spec.values, spec.mode} : spec;
    const auto kernel = bind(solved);
    Range range{std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity()};
    for (const MonotonePiece& piece : solved.family->pieces(solved.values)) {
        // Outputs of a monotone piece lie between those of its ends. Beyond `far` products may overflow, and
        // the outputs with them; those that do not overflow count.
        constexpr float far = 0x1p100f;
        constexpr float last = std::numeric_limits<float>::max();
        const Interval inputs{std::clamp(piece.inputs.first, -far, far),
                              std::clamp(piece.inputs.last, -far, far)};
        for (const float input : {inputs.first, inputs.last, std::clamp(piece.inputs.first, -last, last),
                                  std::clamp(piece.inputs.last, -last, last)}) {
            include(range, (*kernel)(input));
        }
        if (piece.wavers) {
            if (piece.each || spec.value("bits") > most_bits_solved) {
                return std::nullopt;
            }
            const Staircase staircase = solve(solved, inputs);
            for (std::size_t i = 0; i < staircase.size(); ++i) {
                include(range, staircase.value(i));
            }
        }
    }
    if (range.max < range.min) {
        return std::nullopt;
    }
    // -0 is 0.
    return Range{range.min + 0.0, range.max + 0.0};
}

} // namespace quantoscope
