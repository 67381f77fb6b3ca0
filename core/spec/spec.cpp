#include "core/spec/spec.h"

#include <algorithm>

namespace quantoscope {

int Spec::value(std::string_view key) const
{
    return at(key).whole();
}

Value Spec::at(std::string_view key) const
{
    const auto index = family->parameter_index(key);
    return index ? values[*index] : Value();
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

Result<Spec> with_value(const Spec& spec, std::string_view key, const Value& value)
{
    const auto index = spec.family->parameter_index(key);
    if (!index) {
        return failure(
            {.what = {"%1 has no parameter '%2'", {std::string(spec.family->name), std::string(key)}}});
    }
    const ParameterDefinition& parameter = spec.family->parameters[*index];
    if (!admits(parameter, value)) {
        return failure({.what = {"%1 must be %2, not %3",
                                 {std::string(key), domain_of(parameter), text_of(parameter, value)}}});
    }
    Spec changed = spec;
    if (value.is_word() && parameter.kind != ParameterKind::inert) {
        changed.values[*index] = Value::word(*std::ranges::find(parameter.words, value.word()));
    } else if (parameter.kind != ParameterKind::inert) {
        changed.values[*index] = value;
    }
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

Range nominal_of(const Spec& spec)
{
    return spec.family->nominal(spec.values);
}

std::optional<double> symmetry_center_of(const Spec& spec)
{
    return spec.family->center(spec.values);
}

double step_of(const Spec& spec)
{
    return spec.family->step(spec.values);
}

std::unique_ptr<const Kernel> bind(const Spec& spec)
{
    return spec.family->bind(spec.values, *spec.mode);
}

} // namespace quantoscope
