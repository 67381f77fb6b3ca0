#pragma once

#include "core/text/result.h"

#include <cstdint>
#include <string_view>

namespace quantoscope::inline data {
// The NumPy file format (.npy): NumPy enhancement proposal 1, numpy.lib.format. Magic, two bytes of version,
// the length of the header in 2 bytes (version 1) or 4, the header (a Python dictionary as text), the
// elements.

// A kind of element NumPy has and this program reads.
struct NumpyType {
    std::string_view name; // as in the header, without the byte order
    std::size_t size;
    float (*value)(std::uint64_t bits);
};

struct NumpyHeader {
    const NumpyType* type = nullptr;
    bool big_endian = false;
    bool fortran_order = false; // the first axis varies fastest
    std::uint64_t elements = 0; // at most longest_number_file
    std::size_t channels = 1;   // the length of the last of several axes
    std::size_t data = 0;       // offset of the first element
};

inline constexpr std::string_view numpy_magic = "\x93NUMPY";

// `bytes` begin with the magic. Errors carry the offset in `bytes`.
Result<NumpyHeader> read_numpy_header(std::string_view bytes);

// `size` bytes (1 to 8) as a whole number.
std::uint64_t bits_at(std::string_view bytes, std::size_t offset, std::size_t size, bool big_endian);
} // namespace quantoscope::inline data
