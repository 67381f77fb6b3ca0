#include "core/fixed/code_bits.h"

#include "core/numeric/expects.h"

namespace quantoscope::inline fixed {
namespace {
bool holds(int width, bool is_signed, std::int64_t code) {
    const std::int64_t end = std::int64_t{1} << (is_signed ? width - 1 : width);
    return code < end && code >= (is_signed ? -end : 0);
}
} // namespace

CodeBits code_bits(std::int64_t code, const FixedPointFormat& format) {
    QUANTOSCOPE_EXPECTS(code > -(std::int64_t{1} << 62) && code < std::int64_t{1} << 62);
    CodeBits out{.is_signed = format.is_signed || code < 0, .width = format.bits, .code = code, .bits = {}};
    out.representable = holds(format.bits, format.is_signed, code);
    int shown = out.is_signed == format.is_signed ? format.bits : format.bits + 1;
    while (!holds(shown, out.is_signed, code)) { ++shown; }
    for (int i = shown - 1; i >= 0; --i) {
        out.bits.push_back({.value = ((code >> i) & 1) != 0,
                            .exponent = i - format.fraction_bits(),
                            .is_sign = out.is_signed && i == shown - 1,
                            .beyond_width = i >= format.bits});
    }
    return out;
}
} // namespace quantoscope::inline fixed
