#include "core/quantizers/family.h"
#include "core/quantizers/quantizers.h"

#include <algorithm>
#include <limits>

namespace quantoscope {

namespace {

// The family table. To add a quantizer, write its file and add its line.
std::vector<const Family*> make_table()
{
    std::vector<const Family*> table;
    for (const std::span<const Family> quantizer :
         {quantized_sigmoid_families(), quantized_tanh_families(), quantized_bits_families(),
          quantized_linear_families(), quantized_relu_families(), sign_families(), po2_families(),
          quantized_ulaw_families(), quantized_hswish_families()}) {
        for (const Family& family : quantizer) {
            table.push_back(&family);
        }
    }
    return table;
}

} // namespace

const std::string_view first_sight_text = "pr63_v1.quantized_sigmoid(bits=4, integer=1)@real";

std::optional<double> Family::center(const Values& values) const
{
    const Range range = nominal(values);
    return symmetry_center != nullptr ? symmetry_center(values) : 0.5 * (range.min + range.max);
}

double Family::step(const Values& values) const
{
    const std::optional<FixedPointFormat> grid = format(values);
    const double factor = scale != nullptr ? scale(values) : 1.0;
    return grid ? grid->step() * factor : std::numeric_limits<double>::quiet_NaN();
}

std::optional<std::size_t> Family::parameter_index(std::string_view key) const
{
    const auto found = std::ranges::find(parameters, key, &ParameterDefinition::key);
    if (found == parameters.end()) {
        return std::nullopt;
    }
    return static_cast<std::size_t>(found - parameters.begin());
}

std::optional<std::size_t> Family::training_parameter() const
{
    const auto found = std::ranges::find_if(parameters, &ParameterDefinition::training_only);
    if (found == parameters.end()) {
        return std::nullopt;
    }
    return static_cast<std::size_t>(found - parameters.begin());
}

const Family& Family::ideal() const
{
    const Family* levels_alone = revision.empty() ? find_family("ideal", name) : nullptr;
    return levels_alone != nullptr ? *levels_alone : *this;
}

std::span<const Family* const> families()
{
    static const std::vector<const Family*> table = make_table();
    return table;
}

const Family* find_family(std::string_view revision, std::string_view name)
{
    const auto found = std::ranges::find_if(families(), [&](const Family* family) {
        return family->revision == revision && family->name == name;
    });
    return found == families().end() ? nullptr : *found;
}

std::vector<std::string_view> quantizer_names(std::string_view revision)
{
    std::vector<std::string_view> names;
    for (const Family* family : families()) {
        if (family->revision == revision) {
            names.push_back(family->name);
        }
    }
    return names;
}

std::vector<const Family*> revisions_of(std::string_view name)
{
    std::vector<const Family*> found;
    std::ranges::copy_if(families(), std::back_inserter(found),
                         [&](const Family* family) { return family->name == name; });
    return found;
}

} // namespace quantoscope
