#include "core/data/number_file.h"
#include "core/data/numpy_header.h"

#include <cmath>
#include <string>

namespace quantoscope::inline data {
bool is_numpy(std::string_view bytes) { return bytes.starts_with(numpy_magic); }

Result<Tensor> read_numpy(std::string_view bytes) {
    if (!is_numpy(bytes)) { return failure_at(0, {"expected a NumPy file", {}}); }
    const Result<NumpyHeader> header = read_numpy_header(bytes);
    if (!header) { return tl::unexpected(header.error()); }
    const NumpyType& type = *header->type;
    const std::uint64_t expected = header->elements * type.size;
    const std::uint64_t given = bytes.size() - header->data;
    if (given != expected) {
        return failure_at(given < expected ? bytes.size() : header->data + expected,
                          {given < expected ? "the NumPy file is cut short: expected %1 bytes of numbers, found %2"
                                            : "the NumPy file goes on after its %1 bytes of numbers: found %2",
                           {std::to_string(expected), std::to_string(given)}});
    }
    Tensor tensor{.channels = header->channels, .channels_apart = header->fortran_order};
    std::vector<float>& numbers = tensor.values;
    numbers.reserve(header->elements);
    for (std::size_t at = header->data; at < bytes.size(); at += type.size) {
        numbers.push_back(type.value(bits_at(bytes, at, type.size, header->big_endian)));
        if (std::isnan(numbers.back())) {
            return failure_at(
                at, {"number %1 of the NumPy file is NaN; expected numbers only", {std::to_string(numbers.size())}});
        }
    }
    return tensor;
}
} // namespace quantoscope::inline data
