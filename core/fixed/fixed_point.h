#pragma once

#include "core/fixed/overflow.h"
#include "core/fixed/rounding.h"
#include "core/text/result.h"

#include <cstdint>

namespace quantoscope::inline fixed {
// A two's complement fixed-point format. The convention of this program, stated here once: `bits` is the
// whole width, `integer_bits` counts the bits left of the binary point WITHOUT the sign (as QKeras does;
// ap_fixed<W, I> counts the sign in I). It may be negative or exceed `bits`.
// step = 2^-(bits - sign - integer_bits); codes run over the two's complement range of the width.
struct FixedPointFormat {
    int bits = 8;
    int integer_bits = 0;
    bool is_signed = true;

    bool operator==(const FixedPointFormat&) const = default;

    constexpr int fraction_bits() const { return bits - (is_signed ? 1 : 0) - integer_bits; }
    constexpr std::int64_t min_code() const { return is_signed ? -(std::int64_t{1} << (bits - 1)) : 0; }
    constexpr std::int64_t max_code() const { return (std::int64_t{1} << (is_signed ? bits - 1 : bits)) - 1; }
    double step() const;
    double min_value() const { return static_cast<double>(min_code()) * step(); }
    double max_value() const { return static_cast<double>(max_code()) * step(); }
};

// ap_fixed<W, I> (signed) or ap_ufixed<W, I>. Domain: W 1 to 53, I -64 to 64.
Result<FixedPointFormat> format_from_ap_fixed(int width, int integer_bits, bool is_signed);

// QKeras quantized_bits(bits, integer, keep_negative). Same domain.
Result<FixedPointFormat> format_from_qkeras(int bits, int integer, bool keep_negative);

// The code of `value` in `format`: value / step rounded, then brought into range; code * step is the
// quantized value. Exact for every finite value and in every mode (the division is by a power of two).
// Infinities saturate (wrapping modes give 0, as no low bits exist). Error: NaN has no code.
Result<std::int64_t> code_of(double value, const FixedPointFormat& format, Rounding rounding, Overflow overflow);
} // namespace quantoscope::inline fixed
