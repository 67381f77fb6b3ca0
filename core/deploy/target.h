#pragma once

#include "core/fixed/exact.h"
#include "core/fixed/rounding.h"
#include "core/function/function.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace quantoscope::inline deploy {
// The input codes of a target, and how a float32 becomes one: it is rounded to a position, a whole number of steps,
// which is then brought into range.
struct InputCodes {
    std::int64_t first = 0;
    std::int64_t last = 0;
    std::function<std::int64_t(float)> position;    // of a finite float32; never falls as it rises
    std::function<std::int64_t(std::int64_t)> code; // of a position
    std::function<double(std::int64_t)> first_x;    // about where the inputs of a position begin: a hint
    std::function<double(std::int64_t)> value;      // of a code
    bool repeats = false;                           // positions out of range wrap: the axis repeats itself

    // NaN and infinities have no code.
    std::optional<std::int64_t> code_of(float x) const;
};

// The modes of the type act here alone.
InputCodes fixed_point_input(const FixedPointType& type);
// The values of output codes: (code - zero_point) * step.
struct OutputCodes {
    double step = 1.0;
    std::int64_t zero_point = 0;

    double value(std::int64_t code) const { return static_cast<double>(code - zero_point) * step; }
};

OutputCodes fixed_point_output(const FixedPointType& type);

struct TableEntry {
    double sample = 0.0;   // the input the entry is worked out for
    double exact = 0.0;    // the activation there, nearest double; NaN where only the words are known
    std::int64_t code = 0; // in the table type
};

// The table of a target that reads one.
struct LookupTable {
    FixedPointType type;
    std::vector<TableEntry> entries;
    std::function<std::optional<std::size_t>(std::int64_t)> address; // of an input code; none: outside the table
};

// A target with its values: an output code for each input code, or none where the code reads what is not its own.
// Exact: integers and fractions throughout.
struct Target {
    InputCodes input;
    OutputCodes output_codes;
    std::function<std::optional<std::int64_t>(std::int64_t)> output;
    std::optional<LookupTable> table = {};

    // The value of the output; NaN where it is undefined.
    double value_of(std::optional<std::int64_t> code) const;
    double value_at(float x) const;
};

// What a library computes with quantized integers: codes first to last; a code q has the value
// f32(scale * (q - zero_point)).
struct AffineCodes {
    float scale = 1.0f;
    std::int32_t zero_point = 0;
    std::int32_t first = 0;
    std::int32_t last = 0;
    Rounding rounding = Rounding::ties_away; // of a float32 to a code

    // A float32 counted in steps: the float32 quotient x / scale rounded, the zero point added. Infinite where the
    // quotient is. (TFLite: AffineQuantize in kernels/internal/reference/quantize.h.)
    double position(float x) const { return round_to_integer(static_cast<double>(x / scale), rounding) + zero_point; }
};

// Two's complement of `bits` bits.
AffineCodes signed_codes(int bits, float scale, std::int32_t zero_point = 0);

// An output code for every input code; the position of an input is that of the codes, saturated.
Target affine_target(const AffineCodes& input, const AffineCodes& output,
                     std::function<std::int32_t(std::int32_t)> map);

// Reads `table` at the address of the input code, and converts the entry to the result type; both types are in `values`.
Target table_target(const Values& values, LookupTable table);

// The same function of x, exact, at every code of the input type.
Target exact_target(const Values& values, std::function<std::int64_t(const Fraction&, const FixedPointType& result)> f);

// A target as the kernel of a function; `pre_quantization` is the curve it stands for, in float32.
std::unique_ptr<const Kernel> target_kernel(Target target, const ScaledCurve& stands_for);
} // namespace quantoscope::inline deploy
