#include "core/function/function.h"

#include <algorithm>
#include <limits>

namespace quantoscope::inline function {
std::optional<double> Function::center(const Values& values) const {
    const Range range = nominal(values);
    return symmetry_center != nullptr ? symmetry_center(values) : 0.5 * (range.min + range.max);
}

double Function::step(const Values& values) const {
    const std::optional<FixedPointFormat> grid = format(values);
    const double factor = scale != nullptr ? scale(values) : 1.0;
    return grid ? grid->step() * factor : std::numeric_limits<double>::quiet_NaN();
}

std::optional<std::size_t> Function::parameter_index(std::string_view key) const {
    const auto found = std::ranges::find_if(parameters, [&](const ParameterDefinition& parameter) {
        return parameter.key == key || (!key.empty() && parameter.alias == key);
    });
    if (found == parameters.end()) { return std::nullopt; }
    return static_cast<std::size_t>(found - parameters.begin());
}

std::optional<std::size_t> Function::training_parameter() const {
    const auto found = std::ranges::find_if(parameters, &ParameterDefinition::training_only);
    if (found == parameters.end()) { return std::nullopt; }
    return static_cast<std::size_t>(found - parameters.begin());
}
} // namespace quantoscope::inline function
