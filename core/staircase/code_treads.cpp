#include "core/staircase/staircase.h"

#include <algorithm>
#include <cmath>

namespace quantoscope::inline staircase {
namespace {
constexpr Ordinal last_finite = infinity_ordinal - 1;

// Walks over the positions of a target's inputs; ordinals are those of finite inputs.
class Positions {
public:
    explicit Positions(const Target& target) : m_input(target.input), m_target(target) {}

    std::int64_t at(Ordinal ordinal) const { return m_input.position(float_at(ordinal)); }

    double value(std::int64_t position) const { return m_target.value_of(m_target.output(m_input.code(position))); }

    // The first input whose position is at least `position`, beyond the last finite one where there is none.
    Ordinal first_of(std::int64_t position) const {
        const float hint = float_not_below(m_input.first_x(position));
        const Ordinal seed = std::clamp(ordinal_of(hint), -last_finite, last_finite);
        if (at(seed) >= position) {
            return farthest(seed, -last_finite, [&](Ordinal o) { return at(o) >= position; });
        }
        return farthest(seed, last_finite, [&](Ordinal o) { return at(o) < position; }) + 1;
    }

    // The nearest position beyond `from` in the direction with another output; nullopt where all have the same,
    // up to the farthest. Positions that float32 does not tell apart are not all visited.
    std::optional<std::int64_t> next_change(std::int64_t from, int direction) const {
        const double here = value(from);
        const std::int64_t end = direction > 0 ? last_visited() : -last_visited();
        if (direction > 0 ? end <= from : end >= from) { return std::nullopt; }
        // After a period of the same outputs there is no other.
        const std::int64_t period = m_input.last - m_input.first + 1;
        std::int64_t left = m_input.repeats ? period : std::numeric_limits<std::int64_t>::max();
        for (std::int64_t position = from; position != end && left-- > 0;) {
            position += direction;
            if (!same_output(value(position), here)) { return position; }
        }
        return std::nullopt;
    }

    // The nearest input beyond in the direction that may have another output, an infinity where there is none.
    Ordinal next_input(Ordinal from, int direction) const {
        const std::int64_t position = at(from);
        const std::int64_t last = last_visited();
        std::optional<std::int64_t> change;
        if (std::abs(position) <= last) {
            const bool skips_positions = m_input.repeats && std::abs(position) >= 2 * sparse;
            if (skips_positions) { return from + direction; }
            change = next_change(position, direction);
        } else if ((position > 0) != (direction > 0)) {
            change = position > 0 ? last : -last;
        }
        if (!change) { return direction * infinity_ordinal; }
        return direction > 0 ? first_of(*change) : first_of(*change + 1) - 1;
    }

    // From here on neighbouring inputs are more than one position apart.
    static constexpr std::int64_t sparse = std::int64_t{1} << 24;

private:
    // Beyond, all inputs have one code: saturated, or wrapped to 0 since they are multiples of 2^bits steps.
    std::int64_t last_visited() const {
        const std::int64_t reach = std::max(-m_input.first, m_input.last) + 1;
        return m_input.repeats ? std::min(reach * 2 * sparse, farthest_visited) : reach + 1;
    }

    static constexpr std::int64_t farthest_visited = std::int64_t{1} << 60;

    const InputCodes& m_input;
    const Target& m_target;
};
} // namespace

std::optional<Staircase> solve_target(const Target& target, double step, Interval interval, const Progress& progress) {
    const Positions positions(target);
    Staircase staircase(interval, step);
    const Ordinal begin = std::max(ordinal_of(interval.first), -last_finite);
    const Ordinal end = std::min(ordinal_of(interval.last), last_finite);
    const double nothing = std::numeric_limits<double>::quiet_NaN(); // of an infinity
    if (begin > ordinal_of(interval.first)) { staircase.append(interval.first, nothing); }
    LoopProgress loop(progress, static_cast<std::size_t>(std::max<Ordinal>(end - begin, 0)) + 1);
    for (Ordinal at = begin; at <= end;) {
        if (!loop.goes_on(static_cast<std::size_t>(at - begin))) { return std::nullopt; }
        staircase.append(float_at(at), positions.value(positions.at(at)));
        staircase.count_evaluations(1);
        at = std::max(at + 1, positions.next_input(at, 1));
    }
    if (end < ordinal_of(interval.last)) { staircase.append(interval.last, nothing); }
    return staircase;
}

Ordinal end_of_run(const Target& target, float x, int direction) {
    const Ordinal inside = ordinal_of(x);
    if (std::isinf(x)) {
        const bool outwards = (x > 0.0f) == (direction > 0);
        const float neighbour = float_at(x > 0.0f ? last_finite : -last_finite);
        return outwards || !std::isnan(target.value_at(neighbour)) ? inside : end_of_run(target, neighbour, direction);
    }
    const Positions positions(target);
    const double here = target.value_at(x);
    for (Ordinal at = inside;;) {
        const Ordinal next = positions.next_input(at, direction);
        if (std::abs(next) > last_finite) { return direction * (std::isnan(here) ? infinity_ordinal : last_finite); }
        if (!same_output(target.value_at(float_at(next)), here)) { return next - direction; }
        at = next;
    }
}

std::optional<float> first_input_of(const Target& target, double value) {
    const Positions positions(target);
    for (std::int64_t code = target.input.first; code <= target.input.last; ++code) {
        if (target.value_of(target.output(code)) == value) {
            const float x = float_at(std::max(positions.first_of(code), -last_finite));
            if (target.value_at(x) == value) { return x; }
        }
    }
    return std::nullopt;
}

double most_treads(const Target& target, Interval interval) {
    const Positions positions(target);
    const Ordinal begin = std::max(ordinal_of(interval.first), -last_finite);
    const Ordinal end = std::min(ordinal_of(interval.last), last_finite);
    if (begin > end) { return 1.0; }
    std::int64_t first = positions.at(begin);
    std::int64_t last = positions.at(end);
    if (!target.input.repeats) {
        first = std::clamp(first, target.input.first - 1, target.input.last + 1);
        last = std::clamp(last, target.input.first - 1, target.input.last + 1);
    }
    const auto inputs = static_cast<double>(end - begin + 1);
    return std::min(static_cast<double>(last) - static_cast<double>(first) + 1.0, inputs);
}

Interval inputs_in_range(const Target& target) {
    if (target.input.last - target.input.first >= Positions::sparse) { return {0.0f, 0.0f}; }
    const Positions positions(target);
    return {float_at(positions.first_of(target.input.first)), float_at(positions.first_of(target.input.last + 1) - 1)};
}
} // namespace quantoscope::inline staircase
