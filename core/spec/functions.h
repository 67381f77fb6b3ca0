#pragma once

#include "core/function/function.h"

#include <span>
#include <string_view>
#include <vector>

namespace quantoscope::inline spec {
// Every function: quantizers in the order of the chooser, the revisions of each in order of date, then the targets
// of deployments.
std::span<const Function* const> functions();

// What the program opens with, in the text form: both faults of the first version of pull request 63 visible,
// every slider alive.
inline constexpr std::string_view default_example_text = "pr63_v1.quantized_sigmoid(bits=4, integer=1)@real";

// The function `[prefix.]name`, or null. An empty prefix means QKeras today.
const Function* find_function(std::string_view prefix, std::string_view name);

// Rounds to nearest even and saturates, and nothing else: what a fixed-point type of that kind does.
const Function& plain_fixed_point();

// Conversion to a fixed-point type, its only parameter.
const Function& fixed_type();
// A table in a file: the example until a file is named.
const Function& table_in_file();

// The revision of a name that is written behind `prefix`: the modules that QKeras's quantizers are imported from
// ("qkeras", "quantizers", "qkeras.quantizers") mean QKeras today.
std::string_view revision_of(std::string_view prefix);

// The names there are with a prefix, empty for QKeras today, in the order of functions().
std::vector<std::string_view> quantizer_names(std::string_view prefix);

// The revisions of the quantizer named `name`, in order of date; the one function of that name of another origin.
std::vector<const Function*> revisions_of(std::string_view name, std::string_view origin = {});
} // namespace quantoscope::inline spec
