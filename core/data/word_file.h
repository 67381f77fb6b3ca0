#pragma once

#include "core/function/function.h"

#include <string>
#include <string_view>

namespace quantoscope::inline data {
// A table of somebody's own, as `table` writes one or people do: a word for each address, in the order of addresses.
//
// The ending of `path` says what `bytes` are:
// - h, hpp: whole numbers between braces; vhd: binary patterns between parentheses
// - mem (hexadecimal for $readmemh), coe (radix 16), mif (data radix HEX): patterns in two's complement
// - npy, or a NumPy file whatever its ending: values of outputs; whole numbers in one are codes
// - anything else, csv and txt: whole numbers separated by commas, semicolons, blanks or line ends; of several columns
//   with a header the one it names `code`. `#` begins a comment.
// Addresses are raw: what `table` says it wrote with other ones is refused (a NumPy file does not say).
//
// Error, with the offset in `bytes` and, where lines count, the line: anything else; more than `most_words`.
Result<CodeFile> read_word_file(std::string path, std::string_view bytes);

inline constexpr std::size_t most_words = std::size_t{1} << 16; // of an input of 16 bits
} // namespace quantoscope::inline data
