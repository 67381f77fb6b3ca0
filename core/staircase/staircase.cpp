#include "core/staircase/staircase.h"

#include <algorithm>
#include <cmath>

namespace quantoscope::inline staircase {
namespace {
TrainingBand band_at(const Kernel& kernel, Ordinal ordinal) {
    const float x = float_at(ordinal);
    const TrainingOutcome outcome = *kernel.training(x);
    return {x, x, outcome.low, outcome.high};
}

bool same_outcomes(const TrainingBand& a, const TrainingBand& b) {
    return same_output(a.low, b.low) && same_output(a.high, b.high);
}

// The inputs of a wavering stretch that are looked at one by one, by the share of a sample.
double uncertain_inputs(const Kernel& kernel, Ordinal first, Ordinal last) {
    constexpr Ordinal samples = 200;
    const Ordinal length = last - first;
    int uncertain = 0;
    for (Ordinal i = 0; i <= samples; ++i) {
        uncertain += kernel.certain(float_at(first + length * i / samples)) ? 0 : 1;
    }
    return static_cast<double>(length) * uncertain / (samples + 1);
}

// Counts the transitions of a monotone stretch: halves what has different outputs at its ends, all such parts
// in turn, so that there are soon more than `most` of them where there are that many transitions.
double counted(const Kernel& kernel, Ordinal first, Ordinal last, std::int64_t most) {
    struct Part {
        Ordinal first, last;
        float before, after;
    };
    std::vector<Part> parts;
    const auto add = [](std::vector<Part>& to, const Part& part) {
        if (!same_output(part.before, part.after)) { to.push_back(part); }
    };
    add(parts, {first, last, kernel(float_at(first)), kernel(float_at(last))});
    for (bool halved = true; halved && std::ssize(parts) <= most;) {
        halved = false;
        std::vector<Part> halves;
        for (const Part& part : parts) {
            if (part.last - part.first == 1) {
                halves.push_back(part);
                continue;
            }
            halved = true;
            const Ordinal middle = part.first + (part.last - part.first) / 2;
            const float value = kernel(float_at(middle));
            add(halves, {part.first, middle, part.before, value});
            add(halves, {middle, part.last, value, part.after});
        }
        parts = std::move(halves);
    }
    return static_cast<double>(parts.size());
}
} // namespace

Segment Staircase::operator[](std::size_t index) const {
    QUANTOSCOPE_EXPECTS(index < size());
    return {m_firsts[index], last(index), code(index), value(index)};
}

float Staircase::last(std::size_t index) const {
    QUANTOSCOPE_EXPECTS(index < size());
    return index + 1 < size() ? next_down(m_firsts[index + 1]) : m_interval.last;
}

std::int64_t Staircase::code(std::size_t index) const {
    QUANTOSCOPE_EXPECTS(index < size());
    const double code = m_values[index] / m_step;
    return std::isnan(code) ? 0 : std::llrint(code);
}

std::size_t Staircase::index_of(float x) const {
    QUANTOSCOPE_EXPECTS(m_interval.contains(x));
    const auto after = std::upper_bound(m_firsts.begin() + 1, m_firsts.end(), x);
    return static_cast<std::size_t>(after - m_firsts.begin()) - 1;
}

Staircase Staircase::slice(Interval interval) const {
    QUANTOSCOPE_EXPECTS(m_interval.contains(interval.first) && m_interval.contains(interval.last));
    Staircase part(interval, m_step);
    const std::size_t begin = index_of(interval.first);
    const std::size_t end = index_of(interval.last) + 1;
    part.reserve(end - begin);
    part.append(float_at(ordinal_of(interval.first)), m_values[begin]); // +0 for -0
    for (std::size_t i = begin + 1; i < end; ++i) { part.append(m_firsts[i], m_values[i]); }
    return part;
}

void Staircase::append(float first, double value) {
    if (m_values.empty() || !same_output(m_values.back(), value)) {
        m_firsts.push_back(first);
        m_values.push_back(value);
    }
}

void Staircase::reserve(std::size_t size) {
    m_firsts.reserve(size);
    m_values.reserve(size);
}

std::optional<std::vector<TrainingBand>> training_bands(const Spec& spec, Interval interval, std::size_t most) {
    const Spec solved = staircase_spec(spec);
    const std::unique_ptr<const Kernel> kernel = bind(solved);
    std::vector<TrainingBand> bands;
    if (!kernel->training(interval.first)) { return bands; }
    for (const MonotonePiece& piece : pieces_of(solved)) {
        const Ordinal last = std::min(ordinal_of(piece.inputs.last), ordinal_of(interval.last));
        Ordinal at = std::max(ordinal_of(piece.inputs.first), ordinal_of(interval.first));
        if (at <= last && piece.off_grid_noise) { return std::nullopt; }
        while (at <= last) {
            TrainingBand band = band_at(*kernel, at);
            const Ordinal end =
                farthest(at, last, [&](Ordinal ordinal) { return same_outcomes(band_at(*kernel, ordinal), band); });
            band.last = float_at(end);
            if (!bands.empty() && same_outcomes(bands.back(), band)) {
                bands.back().last = band.last; // it goes on across the seam of two pieces
            } else if (bands.size() == most) {
                return std::nullopt;
            } else {
                bands.push_back(band);
            }
            at = end + 1;
        }
    }
    return bands;
}

std::int64_t transition_count(const Target& target, Interval interval) {
    constexpr double few = 0x1p17; // outputs that are sooner asked for than guessed
    const double treads = most_treads(target, interval);
    return static_cast<std::int64_t>(
        treads <= few ? static_cast<double>(solve_target(target, target.output_codes.step, interval, nullptr)->size())
                      : std::min(treads, 0x1p53));
}

std::int64_t transition_count(const Spec& asked, Interval interval, std::int64_t most) {
    if (const auto target = target_of(asked)) { return transition_count(*target, interval); }
    const Spec spec = staircase_spec(asked);
    const std::unique_ptr<const Kernel> kernel = bind(spec);
    const double step = step_of(spec);
    double count = 0.0;
    for (const MonotonePiece& piece : pieces_of(spec)) {
        const float first = std::max(piece.inputs.first, interval.first);
        const float last = std::min(piece.inputs.last, interval.last);
        if (first > last || count > static_cast<double>(most)) { continue; }
        if (piece.off_grid_noise) { count += uncertain_inputs(*kernel, ordinal_of(first), ordinal_of(last)); }
        if (piece.enumerate_inputs) { continue; }
        const float from = std::clamp(first, -far_out, far_out);
        const float to = std::clamp(last, -far_out, far_out);
        if (std::isnan(step)) {
            count += counted(*kernel, ordinal_of(from), ordinal_of(to), most);
        } else {
            const double rise = std::fabs(static_cast<double>((*kernel)(to)) - static_cast<double>((*kernel)(from)));
            count += std::isnan(rise) ? 0.0 : rise / step;
        }
        count += 1.0; // the next piece may begin elsewhere
    }
    return static_cast<std::int64_t>(std::min(std::ceil(count), 0x1p53));
}
} // namespace quantoscope::inline staircase
