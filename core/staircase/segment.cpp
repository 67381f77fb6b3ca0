#include "core/staircase/staircase.h"

#include <algorithm>
#include <cmath>

namespace quantoscope::inline staircase {
namespace {
// Walks from an input to the end of the run with its output.
class Walk {
public:
    Walk(const Spec& asked, float x)
        : m_spec(staircase_spec(asked))
        , m_kernel(bind(m_spec))
        , m_pieces(pieces_of(m_spec))
        , m_value((*m_kernel)(x)) {}

    float value() const { return m_value; }
    double code() const { return static_cast<double>(m_value) / step_of(m_spec); }

    // From piece to piece: a value may go on across a seam.
    Ordinal end(Ordinal inside, Ordinal direction) const {
        auto piece = std::ranges::find_if(
            m_pieces, [&](const MonotonePiece& candidate) { return candidate.inputs.contains(float_at(inside)); });
        for (;;) {
            const Ordinal seam = ordinal_of(direction > 0 ? piece->inputs.last : piece->inputs.first);
            inside = piece->off_grid_noise ? end_where_it_wavers(inside, seam, direction)
                                           : farthest(inside, seam, [&](Ordinal at) { return same(at); });
            const bool last = direction > 0 ? piece + 1 == m_pieces.end() : piece == m_pieces.begin();
            if (inside != seam || last || !same(inside + direction)) { return inside; }
            inside += direction;
            piece += direction;
        }
    }

private:
    bool same(Ordinal at) const { return same_output((*m_kernel)(float_at(at)), m_value); }

    bool certain(Ordinal at) const {
        const std::optional<float> value = m_kernel->certain(float_at(at));
        return value && same_output(*value, m_value);
    }

    // In one go while the value is certain, else input by input.
    Ordinal end_where_it_wavers(Ordinal inside, Ordinal seam, Ordinal direction) const {
        for (;;) {
            if (certain(inside)) {
                inside = farthest(inside, seam, [&](Ordinal at) { return certain(at); });
            }
            if (inside == seam || !same(inside + direction)) { return inside; }
            inside += direction;
        }
    }

    Spec m_spec;
    std::unique_ptr<const Kernel> m_kernel;
    std::vector<MonotonePiece> m_pieces;
    float m_value;
};

std::int64_t whole_code(double code) { return std::isnan(code) ? 0 : std::llrint(code); }

std::optional<float> transition_after(const Segment& segment) {
    if (ordinal_of(segment.last) == infinity_ordinal) { return std::nullopt; }
    return next_up(segment.last);
}

std::optional<float> transition_of(const Segment& segment) {
    if (ordinal_of(segment.first) == -infinity_ordinal) { return std::nullopt; }
    return segment.first;
}
} // namespace

Segment segment_at(const Spec& asked, float x) {
    if (const auto target = target_of(asked)) {
        const double value = target->value_at(x);
        return {float_at(end_of_run(*target, x, -1)), float_at(end_of_run(*target, x, 1)),
                whole_code(value / step_of(asked)), static_cast<float>(value)};
    }
    const Walk walk(asked, x);
    return {float_at(walk.end(ordinal_of(x), -1)), float_at(walk.end(ordinal_of(x), 1)), whole_code(walk.code()),
            walk.value()};
}

float segment_end(const Spec& asked, float x, int direction) {
    const auto target = target_of(asked);
    return float_at(target ? end_of_run(*target, x, direction) : Walk(asked, x).end(ordinal_of(x), direction));
}

std::optional<Segment> segment_of_code(const Spec& asked, std::int64_t code) {
    if (const auto target = target_of(asked)) {
        const auto x = first_input_of(*target, static_cast<double>(code) * step_of(asked));
        return x ? std::optional(segment_at(asked, *x)) : std::nullopt;
    }
    const Spec spec = staircase_spec(asked);
    const std::unique_ptr<const Kernel> kernel = bind(spec);
    // As a real number, so that no output is too large; NaN where there is none.
    const auto code_at = [&, step = step_of(spec)](Ordinal at) {
        return std::nearbyint(static_cast<double>((*kernel)(float_at(at))) / step);
    };
    const auto wanted = static_cast<double>(code);
    // The first input of a monotone piece with the code, if it has one.
    const auto on_monotone = [&](Interval inputs) {
        const Ordinal first = ordinal_of(inputs.first);
        const Ordinal last = ordinal_of(inputs.last);
        const bool rises = code_at(first) <= code_at(last);
        const auto before = [&](Ordinal at) { return rises ? code_at(at) < wanted : code_at(at) > wanted; };
        const Ordinal reached = before(first) ? farthest(first, last, before) + 1 : first;
        return reached <= last && code_at(reached) == wanted ? std::optional(float_at(reached)) : std::nullopt;
    };
    const auto by_solving = [&](Interval inputs) -> std::optional<float> {
        const Staircase staircase = solve(spec, inputs);
        for (std::size_t i = 0; i < staircase.size(); ++i) {
            const bool is_wanted = static_cast<double>(staircase.code(i)) == wanted;
            if (!std::isnan(staircase.value(i)) && is_wanted) { return staircase.first(i); }
        }
        return std::nullopt;
    };
    for (const bool off_grid_noise : {false, true}) {
        for (const MonotonePiece& piece : pieces_of(spec)) {
            if (piece.off_grid_noise != off_grid_noise) { continue; }
            if (const auto x = off_grid_noise ? by_solving(piece.inputs) : on_monotone(piece.inputs)) {
                return segment_at(spec, *x);
            }
        }
    }
    return std::nullopt;
}

std::optional<float> next_transition(const Spec& spec, float x) { return transition_after(segment_at(spec, x)); }

std::optional<float> previous_transition(const Spec& spec, float x) {
    return transition_of(segment_at(spec, next_down(x)));
}

CursorReading read_at(const Spec& spec, float x) {
    const Segment tread = segment_at(spec, x);
    CursorReading reading{.x = x,
                          .tread = tread,
                          .previous_transition = tread.first < x ? transition_of(tread) : previous_transition(spec, x),
                          .next_transition = transition_after(tread),
                          .distance_to_next = {},
                          .inputs_to_next = {}};
    if (reading.next_transition) {
        reading.distance_to_next = static_cast<double>(*reading.next_transition) - static_cast<double>(x);
        reading.inputs_to_next = distance(x, *reading.next_transition);
    }
    return reading;
}
} // namespace quantoscope::inline staircase
