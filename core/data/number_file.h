#pragma once

#include "core/text/result.h"

#include <string_view>
#include <vector>

namespace quantoscope::inline data {
// The numbers of a file, in its order, rounded to float32 (nearest, ties to even; too large becomes inf).
//
// `bytes` is the file's content: a NumPy file (.npy) where it begins as one does, text otherwise.
// - Text: numbers as parse_float32 reads them, separated by commas, semicolons, blanks or line ends; a
//   separator may end a line. `#` begins a comment, the first line may be a header. The decimal point is a
//   point.
// - NumPy: format versions 1.0 to 3.0, an array of any shape, in C or Fortran order, of floating-point (f2,
//   f4, f8) or whole numbers (i1 to i8, u1 to u8) in either byte order.
//
// Error: anything else, NaN, no number at all, more than `longest_number_file` bytes. It says where (line, or
// number of the element), what is expected, and carries the offset in `bytes`.
Result<std::vector<float>> read_numbers(std::string_view bytes);

inline constexpr std::size_t longest_number_file = std::size_t{1} << 28;

// The same with their shape, as far as channels go: the last of several axes. Lines of a text are its rows.
struct Tensor {
    std::vector<float> values = {};
    std::size_t channels = 1;    // 1 where there is one axis or one row, 0 where rows are of different lengths
    bool channels_apart = false; // one channel after the other: Fortran order; else one number of each in turn
};
Result<Tensor> read_tensor(std::string_view bytes);

// The numbers of a channel, the first being 0. Error: there is none of that number.
Result<std::vector<float>> channel_of(const Tensor& tensor, std::size_t channel);

// The same for the content of a NumPy file alone.
Result<Tensor> read_numpy(std::string_view bytes);

// Whether `bytes` begin as a NumPy file does.
bool is_numpy(std::string_view bytes);
} // namespace quantoscope::inline data
