#include "core/staircase/code_treads.h"
#include "core/staircase/reach.h"
#include "core/staircase/staircase.h"

#include <algorithm>
#include <cmath>

namespace quantoscope::inline staircase {
namespace {
// Walks from an input to the end of the run with its output.
class Walk {
public:
    Walk(const Kernel& kernel, const std::vector<MonotonePiece>& pieces, float value)
        : m_kernel(kernel)
        , m_pieces(pieces)
        , m_value(value) {}

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
    bool same(Ordinal at) const { return same_output(m_kernel(float_at(at)), m_value); }

    bool certain(Ordinal at) const {
        const std::optional<float> value = m_kernel.certain(float_at(at));
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

    const Kernel& m_kernel;
    const std::vector<MonotonePiece>& m_pieces;
    float m_value;
};

// Finds inputs with a code.
class CodeSearch {
public:
    CodeSearch(const Spec& spec, std::int64_t code)
        : m_spec(spec)
        , m_kernel(bind(spec))
        , m_step(step_of(spec))
        , m_code(static_cast<double>(code)) {}

    // The first input of a monotone piece with the code, if it has one.
    std::optional<float> on_monotone(const MonotonePiece& piece) const {
        const Ordinal first = ordinal_of(piece.inputs.first);
        const Ordinal last = ordinal_of(piece.inputs.last);
        const bool rises = code_at(first) <= code_at(last);
        const auto before = [&](Ordinal at) { return rises ? code_at(at) < m_code : code_at(at) > m_code; };
        const Ordinal reached = before(first) ? farthest(first, last, before) + 1 : first;
        return reached <= last && code_at(reached) == m_code ? std::optional(float_at(reached)) : std::nullopt;
    }

    std::optional<float> by_solving(const MonotonePiece& piece) const {
        const Staircase staircase = solve(m_spec, piece.inputs);
        for (std::size_t i = 0; i < staircase.size(); ++i) {
            if (!std::isnan(staircase.value(i)) && static_cast<double>(staircase.code(i)) == m_code) {
                return staircase.first(i);
            }
        }
        return std::nullopt;
    }

private:
    // As a real number, so that no output is too large; NaN where there is none.
    double code_at(Ordinal at) const { return std::nearbyint(static_cast<double>((*m_kernel)(float_at(at))) / m_step); }

    const Spec& m_spec;
    std::unique_ptr<const Kernel> m_kernel;
    double m_step;
    double m_code;
};
} // namespace

Segment segment_at(const Spec& asked, float x) {
    if (const auto target = target_of(asked)) {
        const double value = target->value_at(x);
        const double code = value / step_of(asked);
        return {float_at(end_of_run(*target, x, -1)), float_at(end_of_run(*target, x, 1)),
                std::isnan(code) ? 0 : std::llrint(code), static_cast<float>(value)};
    }
    const Spec spec = staircase_spec(asked);
    const std::unique_ptr<const Kernel> kernel = bind(spec);
    const std::vector<MonotonePiece> pieces = pieces_of(spec);
    const float value = (*kernel)(x);
    const Walk walk(*kernel, pieces, value);
    const double code = static_cast<double>(value) / step_of(spec);
    return {float_at(walk.end(ordinal_of(x), -1)), float_at(walk.end(ordinal_of(x), 1)),
            std::isnan(code) ? 0 : std::llrint(code), value};
}

float segment_end(const Spec& asked, float x, int direction) {
    if (const auto target = target_of(asked)) { return float_at(end_of_run(*target, x, direction)); }
    const Spec spec = staircase_spec(asked);
    const std::unique_ptr<const Kernel> kernel = bind(spec);
    const std::vector<MonotonePiece> pieces = pieces_of(spec);
    return float_at(Walk(*kernel, pieces, (*kernel)(x)).end(ordinal_of(x), direction));
}

std::optional<Segment> segment_of_code(const Spec& asked, std::int64_t code) {
    if (const auto target = target_of(asked)) {
        const auto x = first_input_of(*target, static_cast<double>(code) * step_of(asked));
        return x ? std::optional(segment_at(asked, *x)) : std::nullopt;
    }
    const Spec spec = staircase_spec(asked);
    const CodeSearch search(spec, code);
    for (const bool off_grid_noise : {false, true}) {
        for (const MonotonePiece& piece : pieces_of(spec)) {
            if (piece.off_grid_noise != off_grid_noise) { continue; }
            if (const auto x = off_grid_noise ? search.by_solving(piece) : search.on_monotone(piece)) {
                return segment_at(spec, *x);
            }
        }
    }
    return std::nullopt;
}
} // namespace quantoscope::inline staircase
