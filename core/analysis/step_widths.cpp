#include "core/analysis/step_widths.h"

#include "core/analysis/ties.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace quantoscope {

namespace {

// Whether two edges, each the first input beyond it, are one but for ties: whether the inputs between them
// are ties.
bool are_one(const Kernel& kernel, float a, float b)
{
    return a == b || surrogate_hardly_moves(kernel, std::min(a, b), next_down(std::max(a, b)));
}

// Whether one tread is the mirror image of the other but for ties.
bool mirrors(const Kernel& kernel, const StepWidth& step, const StepWidth& image)
{
    return are_one(kernel, step.from, -next_down(image.to)) && are_one(kernel, step.to, next_up(-image.from));
}

} // namespace

std::vector<StepWidth> step_widths(const Staircase& staircase, const Spec& spec)
{
    std::vector<StepWidth> widths;
    if (staircase.size() < 3) {
        return widths;
    }
    std::unordered_map<std::int64_t, std::size_t> step_of_code;
    double sum = 0.0;
    for (std::size_t i = 1; i + 1 < staircase.size(); ++i) {
        const double width =
            static_cast<double>(staircase.first(i + 1)) - static_cast<double>(staircase.first(i));
        step_of_code[staircase.code(i)] = widths.size();
        widths.push_back({.code = staircase.code(i),
                          .from = staircase.first(i),
                          .to = staircase.first(i + 1),
                          .width = width});
        sum += width;
    }
    const double mean = sum / static_cast<double>(widths.size());
    // value + mirror value = 2 center
    const std::int64_t code_sum = std::llrint(2.0 * spec.family->center() / staircase.step());
    const std::unique_ptr<const Kernel> kernel = bind(spec);
    double inl = 0.0;
    for (StepWidth& step : widths) {
        const auto mirror = step_of_code.find(code_sum - step.code);
        if (mirror == step_of_code.end()) {
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

} // namespace quantoscope
