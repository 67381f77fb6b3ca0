#pragma once

#include <string>
#include <string_view>

namespace quantoscope::inline files {
// The path of a part of the program that is loaded or started where it is needed: beside the program, as it is built, or
// in ../libexec/quantoscope, as it is installed. Empty where there is none.
std::string companion(std::string_view name);
} // namespace quantoscope::inline files
