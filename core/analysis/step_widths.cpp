#include "core/analysis/analysis.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace quantoscope::inline analysis {
namespace {
// Whether two edges, each the first input beyond it, are one but for ties: whether the inputs between them
// are ties.
bool are_one(const Kernel& kernel, float a, float b) {
    return a == b || surrogate_hardly_moves(kernel, std::min(a, b), next_down(std::max(a, b)));
}

// Whether one tread is the mirror image of the other but for ties.
bool mirrors(const Kernel& kernel, const StepWidth& step, const StepWidth& image) {
    return are_one(kernel, step.from, -next_down(image.to)) && are_one(kernel, step.to, next_up(-image.from));
}
} // namespace

std::vector<StepWidth> step_widths(const Staircase& staircase, const Spec& spec) {
    std::vector<StepWidth> widths;
    if (staircase.size() < 3) { return widths; }
    const std::optional<double> center = symmetry_center_of(spec);
    std::unordered_map<double, std::size_t> step_of_value;
    double sum = 0.0;
    const auto is_output = [&](std::size_t i) { return !std::isnan(staircase.value(i)); };
    for (std::size_t i = 1; i + 1 < staircase.size(); ++i) {
        if (!is_output(i - 1) || !is_output(i) || !is_output(i + 1)) { continue; }
        const double width = static_cast<double>(staircase.first(i + 1)) - static_cast<double>(staircase.first(i));
        step_of_value[staircase.value(i)] = widths.size();
        widths.push_back({.code = staircase.code(i),
                          .value = staircase.value(i),
                          .from = staircase.first(i),
                          .to = staircase.first(i + 1),
                          .width = width});
        sum += width;
    }
    if (widths.empty()) { return widths; }
    const double mean = sum / static_cast<double>(widths.size());
    const std::unique_ptr<const Kernel> kernel = bind(spec);
    double inl = 0.0;
    for (StepWidth& step : widths) {
        const auto mirror = step_of_value.find(2.0 * center.value_or(0.0) - step.value);
        if (!center) {
            // Nothing is mirrored.
        } else if (mirror == step_of_value.end()) {
            step.uneven = true;
        } else {
            const StepWidth& image = widths[mirror->second];
            step.mirror_width = image.width;
            step.uneven = !mirrors(*kernel, step, image);
        }
        step.dnl = step.width / mean - 1.0;
        step.inl = inl;
        inl += step.dnl;
    }
    return widths;
}

const StepWidth* width_at(std::span<const StepWidth> widths, float x) {
    const auto after = std::ranges::upper_bound(widths, x, {}, &StepWidth::from);
    return after != widths.begin() && x < std::prev(after)->to ? &*std::prev(after) : nullptr;
}
} // namespace quantoscope::inline analysis
