#pragma once

#include "core/spec/spec.h"
#include "core/text/result.h"

#include <string>
#include <string_view>

namespace quantoscope::inline table {
// A name that C, C++, Verilog and VHDL all take: ASCII letters, digits and single underscores, a letter
// first, no underscore last, at most `longest_identifier` characters, and no word any of them keeps for
// itself. Error, with the offset of the first character that does not belong.
Result<std::string> parse_identifier(std::string_view text);

inline constexpr std::size_t longest_identifier = 64;

// The quantizer's name with its revision before it: pr63_v1_quantized_sigmoid.
std::string identifier_of(const Spec& spec);
} // namespace quantoscope::inline table
