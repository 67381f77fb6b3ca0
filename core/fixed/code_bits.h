#pragma once

#include "core/fixed/fixed_point.h"

#include <cstdint>
#include <vector>

namespace quantoscope::inline fixed {
// One bit of a code: it adds 2^exponent to the value when set, and takes it away when it is the sign.
struct CodeBit {
    bool value = false;
    int exponent = 0;
    bool is_sign = false;
    bool beyond_width = false; // not among the bits of the format

    bool operator==(const CodeBit&) const = default;
};

// A code in two's complement. Where the format cannot hold it, it is not representable, and the pattern is
// that of the narrowest wider format with the same binary point that can (signed when the code is negative).
struct CodeBits {
    bool is_signed = false;
    int width = 0; // of the format, without the bits beyond it
    std::int64_t code = 0;
    std::vector<CodeBit> bits; // most significant first
    bool representable = true;

    bool operator==(const CodeBits&) const = default;
};

// Domain: |code| < 2^62, `format` as in fixed_point.h. The bits that are set add up to code * step.
CodeBits code_bits(std::int64_t code, const FixedPointFormat& format);
} // namespace quantoscope::inline fixed
