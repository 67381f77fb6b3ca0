#include "core/analysis/fixed_point.h"

#include "core/analysis/comparison.h"
#include "core/staircase/staircase.h"

#include <algorithm>
#include <cmath>

namespace quantoscope::inline analysis {
namespace {
constexpr int most_bits = 16;

bool are_same(const Spec& a, const Spec& b) {
    const auto most = static_cast<float>(std::ldexp(step_of(a), 24));
    const Interval of_a = settled_inputs(a);
    const Interval of_b = settled_inputs(b);
    const Interval interval{std::max({of_a.first, of_b.first, -most}), std::min({of_a.last, of_b.last, most})};
    return compare(solve(a, interval), solve(b, interval)).differing == 0;
}
} // namespace

std::optional<FixedPointType> same_fixed_point(const Spec& spec) {
    if (const auto type = fixed_point_of(spec)) { return type; }
    const auto format = format_of(spec);
    if (!format || level_factor(spec) != 1.0 || format->bits > most_bits) { return std::nullopt; }
    for (const Overflow overflow : {Overflow::saturate, Overflow::saturate_symmetric}) {
        const FixedPointType type{*format, Rounding::ties_even, overflow};
        const auto candidate = parse_quantizer(fixed_point_spellings().front().text(type));
        if (candidate && are_same(spec, *candidate)) { return type; }
    }
    return std::nullopt;
}
} // namespace quantoscope::inline analysis
