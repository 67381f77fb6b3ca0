#include "core/fixed/overflow.h"

#include <algorithm>

namespace quantoscope::inline fixed {
namespace {
std::int64_t low_bits(std::int64_t code, int bits, bool is_signed) {
    const std::int64_t range = std::int64_t{1} << bits;
    const std::int64_t low = code & (range - 1);
    return is_signed && low >= range / 2 ? low - range : low;
}
} // namespace

std::int64_t overflow_to(std::int64_t code, int bits, bool is_signed, Overflow mode) {
    const std::int64_t top = (std::int64_t{1} << (is_signed ? bits - 1 : bits)) - 1;
    const std::int64_t bottom = is_signed ? -top - 1 : 0;
    switch (mode) {
    case Overflow::saturate: return std::clamp(code, bottom, top);
    case Overflow::saturate_zero: return code < bottom || code > top ? 0 : code;
    case Overflow::saturate_symmetric:
        // One bit with a sign has no symmetric range; ap_fixed and ac_fixed saturate it as it is.
        return std::clamp(code, is_signed && bits > 1 ? -top : bottom, top);
    case Overflow::wrap: return low_bits(code, bits, is_signed);
    case Overflow::wrap_sign_magnitude: break;
    }
    const std::int64_t wrapped = low_bits(code, bits, is_signed);
    if (!is_signed) { return wrapped; }
    const bool lowest_deleted_bit = ((code >> bits) & 1) != 0;
    return lowest_deleted_bit != (wrapped < 0) ? ~wrapped : wrapped;
}
} // namespace quantoscope::inline fixed
