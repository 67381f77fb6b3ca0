#include "core/spec/spec.h"

namespace quantoscope {

int Spec::value(std::string_view key) const
{
    const auto index = family->parameter_index(key);
    return index ? values[*index] : 0;
}

Spec default_spec(const Family& family)
{
    Spec spec{&family, {}, &default_sigmoid_mode()};
    for (const ParameterDefinition& parameter : family.parameters) {
        spec.values.push_back(parameter.default_value);
    }
    return spec;
}

Spec first_sight()
{
    return parse_spec(first_sight_text).value();
}

Result<Spec> with_value(const Spec& spec, std::string_view key, long long value)
{
    const auto index = spec.family->parameter_index(key);
    if (!index) {
        return failure(
            {.what = {"%1 has no parameter '%2'", {std::string(spec.family->name), std::string(key)}}});
    }
    const ParameterDefinition& parameter = spec.family->parameters[*index];
    if (value < parameter.minimum || value > parameter.maximum) {
        return failure({.what = {"%1 must be a whole number from %2 to %3, not %4",
                                 {std::string(key), std::to_string(parameter.minimum),
                                  std::to_string(parameter.maximum), std::to_string(value)}}});
    }
    Spec changed = spec;
    changed.values[*index] = static_cast<int>(value);
    return changed;
}

Spec with_family(const Spec& spec, const Family& family)
{
    Spec moved = default_spec(family);
    moved.mode = spec.mode;
    for (std::size_t i = 0; i < spec.values.size(); ++i) {
        moved = with_value(moved, spec.family->parameters[i].key, spec.values[i]).value_or(moved);
    }
    return moved;
}

bool mode_matters(const Spec& spec)
{
    return spec.family->mode_unused(spec.values).empty();
}

std::unique_ptr<const Kernel> bind(const Spec& spec)
{
    return spec.family->bind(spec.values, *spec.mode);
}

} // namespace quantoscope
