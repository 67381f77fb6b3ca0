#pragma once

#include "core/document/document.h"

#include <functional>

namespace quantoscope::inline document {
// The quantizer at each value of one parameter, or of the sigmoid mode (mode_key), in order: of a whole number those its
// slider has, of a flag both, of a choice its words. Values it cannot take are left out; empty where the parameter has
// none to run through, or no effect.
std::vector<Spec> variants_of(const Spec& spec, std::string_view key);

// Of all settings of its parameters that variants_of runs through, and of the mode, the one whose outputs are nearest to
// what is wanted, as `distance` measures it: of those within `enough` the one that changes the fewest parameters; where
// none is, the nearest. Parameters of training alone stay. At most most_settings are tried.
struct NearestSetting {
    Spec spec;
    double distance = 0.0;
};
inline constexpr std::size_t most_settings = 20'000;
NearestSetting nearest_setting(const Spec& spec, const std::function<double(const Kernel&)>& distance, double enough);

// Whether the parameter has values to run through.
bool has_variants(const ParameterDefinition& definition);
} // namespace quantoscope::inline document
