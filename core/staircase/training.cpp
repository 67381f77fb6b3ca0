#include "core/staircase/training.h"

#include "core/staircase/reach.h"
#include "core/staircase/staircase.h"

#include <algorithm>

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
} // namespace

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
} // namespace quantoscope::inline staircase
