#include "core/staircase/staircase.h"

#include <algorithm>
#include <cmath>

namespace quantoscope::inline staircase {
namespace {
// Finds, piece by piece, the first input of each value by bracketing.
class Solver {
public:
    Solver(const Spec& spec, Interval interval)
        : m_kernel(bind(spec))
        , m_step(step_of(spec))
        , m_staircase(interval, m_step) {}

    // Returns false when `progress` asked to stop.
    bool solve_piece(Ordinal first, Ordinal last, bool off_grid_noise, const Progress& progress) {
        const float first_value = evaluate(first);
        const float last_value = evaluate(last);
        const bool rises = first_value <= last_value; // and neither is NaN
        return !off_grid_noise && rises && m_staircase.has_codes() && !std::isnan(m_kernel->first_input_hint(0))
                   ? solve_codes(first, last, first_value, last_value, progress)
                   : solve_values(first, last, off_grid_noise, progress);
    }

    Staircase take() { return std::move(m_staircase); }

private:
    // By code, from the function's hints.
    bool solve_codes(Ordinal first, Ordinal last, float first_value, float last_value, const Progress& progress) {
        m_staircase.append(float_at(first), first_value);
        const std::int64_t first_code = code_of(first_value);
        const std::int64_t last_code = code_of(last_value);
        m_staircase.reserve(m_staircase.size() + static_cast<std::size_t>(last_code - first_code));
        m_known = first;
        m_last = last;
        // A step may jump over blocks of codes, at the piece's last input over all that are left.
        for (std::int64_t code = first_code + 1; code <= last_code; code = last_found() + 1) {
            const std::int64_t end = std::min(code + block - 1, last_code);
            if (progress &&
                !progress(static_cast<double>(code - first_code) / static_cast<double>(last_code - first_code + 1))) {
                return false;
            }
            solve_block(code, end);
        }
        return true;
    }

    // Value by value: how far each goes. Between certain values, input by input.
    bool solve_values(Ordinal first, Ordinal last, bool off_grid_noise, const Progress& progress) {
        LoopProgress loop(progress, static_cast<std::size_t>(last - first) + 1);
        for (Ordinal at = first; at <= last;) {
            if (!loop.goes_on(static_cast<std::size_t>(at - first))) { return false; }
            const std::optional<float> value = output(at, off_grid_noise);
            if (!value) {
                at = append_each(at, last);
                continue;
            }
            m_staircase.append(float_at(at), *value);
            at = farthest(at, last,
                          [&](Ordinal ordinal) {
                              const std::optional<float> other = output(ordinal, off_grid_noise);
                              return other && same_output(*other, *value);
                          }) +
                 1;
        }
        return true;
    }

    std::optional<float> output(Ordinal ordinal, bool off_grid_noise) {
        if (!off_grid_noise) { return evaluate(ordinal); }
        m_staircase.count_evaluations(1);
        return m_kernel->certain(float_at(ordinal));
    }

    // Evaluates a stretch of inputs from `first` on, each, and returns where to go on.
    Ordinal append_each(Ordinal first, Ordinal last) {
        const Ordinal end = std::min(first + stretch - 1, last);
        const auto count = static_cast<std::size_t>(end - first + 1);
        for (std::size_t i = 0; i < count; ++i) { m_inputs[i] = float_at(first + static_cast<Ordinal>(i)); }
        m_kernel->evaluate({m_inputs.data(), count}, {m_outputs.data(), count});
        m_staircase.count_evaluations(static_cast<std::int64_t>(count));
        for (std::size_t i = 0; i < count; ++i) { m_staircase.append(m_inputs[i], m_outputs[i]); }
        return end + 1;
    }

    static constexpr Ordinal stretch = 256; // inputs evaluated together where nothing is certain
    // Codes whose seeds are evaluated together: those of 9 bits at once, whose 1024 inputs and outputs stay in the
    // first-level cache.
    static constexpr std::int64_t block = 512;

    float evaluate(Ordinal ordinal) {
        m_staircase.count_evaluations(1);
        return (*m_kernel)(float_at(ordinal));
    }

    std::int64_t code_of(float value) const { return std::llrint(static_cast<double>(value) / m_step); }

    std::int64_t last_found() const { return m_staircase.code(m_staircase.size() - 1); }

    // The first inputs of the codes in [first, last]: seeds and their lower neighbours are evaluated in one
    // go; where the code changes between the two, the transition is proved, elsewhere it is searched for.
    void solve_block(std::int64_t first, std::int64_t last) {
        QUANTOSCOPE_EXPECTS(first <= last && last - first < block && m_known < m_last);
        const auto count = static_cast<std::size_t>(last - first + 1);
        // No transition is skipped by clamping a seed to (m_known, m_last]: outputs do not decrease there, the output
        // at m_known is below every code of the block, since codes are found in ascending order, and that at m_last
        // is at least the last one, so that the first input of each code lies in between, whatever its hint says.
        for (std::size_t i = 0; i < count; ++i) {
            const double hint = m_kernel->first_input_hint(first + static_cast<std::int64_t>(i));
            m_seeds[i] = std::clamp(ordinal_of(float_not_below(hint)), m_known + 1, m_last);
            m_inputs[2 * i] = float_at(m_seeds[i] - 1);
            m_inputs[2 * i + 1] = float_at(m_seeds[i]);
        }
        m_kernel->evaluate({m_inputs.data(), 2 * count}, {m_outputs.data(), 2 * count});
        m_staircase.count_evaluations(static_cast<std::int64_t>(2 * count));
        for (std::size_t i = 0; i < count; ++i) {
            const std::int64_t code = first + static_cast<std::int64_t>(i);
            if (last_found() >= code) {
                continue; // no input yields this code: the step before jumped over it
            }
            Point below{m_seeds[i] - 1, m_outputs[2 * i]};
            Point above{m_seeds[i], m_outputs[2 * i + 1]};
            if (code_of(below.value) >= code) {
                above = below;
                below = search(above, -1, code);
            } else if (code_of(above.value) < code) {
                below = above;
                above = search(below, 1, code);
            }
            const Point transition = bisect(below, above, code);
            m_staircase.append(float_at(transition.ordinal), transition.value);
            m_known = transition.ordinal;
        }
    }

    struct Point {
        Ordinal ordinal;
        float value;
    };

    // A point on the other side of where `code` begins, and `near` drawn in towards it; strides double.
    Point search(Point& near, Ordinal direction, std::int64_t code) {
        for (Ordinal stride = direction;; stride *= 2) {
            const Ordinal at = std::clamp(near.ordinal + stride, m_known, m_last);
            const Point point{at, evaluate(at)};
            if ((code_of(point.value) < code) == (direction < 0)) { return point; }
            near = point;
        }
    }

    // The first point with at least `code`, given one below and one not below.
    Point bisect(Point below, Point above, std::int64_t code) {
        while (above.ordinal - below.ordinal > 1) {
            const Ordinal middle = below.ordinal + (above.ordinal - below.ordinal) / 2;
            const Point point{middle, evaluate(middle)};
            (code_of(point.value) < code ? below : above) = point;
        }
        return above;
    }

    std::unique_ptr<const Kernel> m_kernel;
    double m_step;
    Staircase m_staircase;
    Ordinal m_known = 0; // the last transition found (or the piece's start): below every code still sought
    Ordinal m_last = 0;
    std::array<Ordinal, block> m_seeds{};
    std::array<float, 2 * block> m_inputs{};
    std::array<float, 2 * block> m_outputs{};
};
} // namespace

Spec staircase_spec(const Spec& spec) { return off_grid_reason(spec).empty() ? spec : ideal_of(spec); }

Interval settled_inputs(const Spec& spec) {
    if (const auto target = target_of(spec)) { return inputs_in_range(*target); }
    const Spec solved = staircase_spec(spec);
    Interval settled{0.0f, 0.0f};
    const std::vector<MonotonePiece> pieces = pieces_of(solved);
    const auto middle =
        std::ranges::find_if(pieces, [](const MonotonePiece& piece) { return piece.inputs.contains(0.0f); });
    for (auto piece = middle; piece != pieces.end() && !piece->enumerate_inputs; ++piece) {
        settled.last = piece->inputs.last;
    }
    for (auto piece = std::make_reverse_iterator(middle + 1); piece != pieces.rend() && !piece->enumerate_inputs;
         ++piece) {
        settled.first = piece->inputs.first;
    }
    return settled;
}

std::optional<Staircase> solve(const Spec& spec, Interval interval, const Progress& progress) {
    if (const auto target = target_of(spec)) { return solve_target(*target, step_of(spec), interval, progress); }
    const Spec solved = staircase_spec(spec);
    Solver solver(solved, interval);
    for (const MonotonePiece& piece : pieces_of(solved)) {
        const Ordinal first = std::max(ordinal_of(piece.inputs.first), ordinal_of(interval.first));
        const Ordinal last = std::min(ordinal_of(piece.inputs.last), ordinal_of(interval.last));
        if (first <= last && !solver.solve_piece(first, last, piece.off_grid_noise, progress)) { return std::nullopt; }
    }
    return solver.take();
}

Staircase solve(const Spec& spec, Interval interval) { return *solve(spec, interval, nullptr); }
} // namespace quantoscope::inline staircase
