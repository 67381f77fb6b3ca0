#include "core/analysis/step_widths.h"

#include <cmath>
#include <unordered_map>

namespace quantoscope {

std::vector<StepWidth> step_widths(const Staircase& staircase, const Spec& spec)
{
    std::vector<StepWidth> widths;
    if (staircase.size() < 3) {
        return widths;
    }
    std::unordered_map<std::int64_t, double> width_of_code;
    double sum = 0.0;
    for (std::size_t i = 1; i + 1 < staircase.size(); ++i) {
        const double width =
            static_cast<double>(staircase.first(i + 1)) - static_cast<double>(staircase.first(i));
        widths.push_back({.code = staircase.code(i), .width = width});
        width_of_code[widths.back().code] = width;
        sum += width;
    }
    const double mean = sum / static_cast<double>(widths.size());
    // value + mirror value = 2 center
    const std::int64_t code_sum = std::llrint(2.0 * spec.family->center() / staircase.step());
    double inl = 0.0;
    for (StepWidth& step : widths) {
        if (const auto mirror = width_of_code.find(code_sum - step.code); mirror != width_of_code.end()) {
            step.mirror_width = mirror->second;
        }
        step.dnl = step.width / mean - 1.0;
        step.inl = inl;
        inl += step.dnl;
    }
    return widths;
}

} // namespace quantoscope
