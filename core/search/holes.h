#pragma once

#include "core/spec/spec.h"

#include <vector>

namespace quantoscope::inline search {
// The quantizers that a text with holes stands for. A hole is `?` or a range `2..12` where the text form has a value:
//   ?     bits 1 to 16, integer 0 to 8, table_size the powers of two from 16 to 16384, both values of a flag, every word
//         of a choice, every sigmoid mode (@?); in a type <?,?> its width as bits, its integer bits as integer
//   2..12 every whole number from 2 to 12; of what goes by powers of two, those
// What a function refuses (bits too few for a sign) is left out. Without a hole it is the one quantizer.
// Error: what parse_spec says of the text, or of the first quantizer where all are refused, with the text as it was
// filled; a hole in another parameter; ends out of order or outside the domain; more than most_found settings.
//   settings_of("quantized_sigmoid(bits=2..4, symmetric=?)@?") -> 18 quantizers
//   settings_of("ap_fixed<?,3>") -> 16 types
Result<std::vector<Spec>> settings_of(std::string_view text, const CodeFiles& files = no_code_files);
inline constexpr std::size_t most_found = std::size_t{1} << 16;
} // namespace quantoscope::inline search
