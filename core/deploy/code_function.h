#pragma once

#include "core/fixed/rounding.h"
#include "core/numeric/expects.h"
#include "core/text/result.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>

namespace quantoscope::inline deploy {

// Which of the two curves a library's function stands for.
enum class Activation : std::uint8_t { sigmoid, tanh };

// Codes first to last; a code q has the value scale * (q - zero_point).
struct AffineCodes {
    float scale = 1.0f;
    std::int32_t zero_point = 0;
    std::int32_t first = 0;
    std::int32_t last = 0;
    Rounding rounding = Rounding::ties_away; // of a float32 to a code

    bool operator==(const AffineCodes&) const = default;

    // Exact: 24 bits times at most 18.
    double value(std::int32_t code) const
    {
        return static_cast<double>(scale) * static_cast<double>(code - zero_point);
    }
    // A float32 counted in steps: the float32 quotient x / scale rounded, the zero point added. Infinite where the
    // quotient is. (TFLite: AffineQuantize in kernels/internal/reference/quantize.h.)
    double position(float x) const { return round_to_integer(static_cast<double>(x / scale), rounding) + zero_point; }
    // The code of a float32: its position, saturated. NaN and infinities have none.
    std::optional<std::int32_t> code_of(float x) const;
};

// Two's complement of `bits` bits.
AffineCodes signed_codes(int bits, float scale, std::int32_t zero_point = 0);

// A function of a library that computes with quantized integers, bound to its parameters: an output code for
// every input code.
struct CodeFunction {
    AffineCodes input;
    AffineCodes output;
    std::function<std::int32_t(std::int32_t)> map;

    // Domain: input.first to input.last.
    std::int32_t operator()(std::int32_t code) const
    {
        QUANTOSCOPE_EXPECTS(code >= input.first && code <= input.last);
        return map(code);
    }
};

// Why a parameter is refused; nullopt where it may be `value`. Scales are 2^-20 to 4.
std::optional<Error> refused_scale(std::string_view key, float scale);
std::optional<Error> refused_integer(std::string_view key, int value, int first, int last);

} // namespace quantoscope::inline deploy
