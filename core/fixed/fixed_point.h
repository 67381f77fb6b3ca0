#pragma once

#include "core/text/result.h"

#include <array>

namespace quantoscope::inline fixed {
// Rounding to an integer: the seven modes of ap_fixed. The first five round to nearest and differ in
// where an exact tie goes.
enum class Rounding : std::uint8_t { ties_even, ties_up, ties_zero, ties_down, ties_away, down, toward_zero };

struct RoundingRow {
    Rounding mode;
    std::string_view key;
    std::string_view ap; // ap_fixed name (AMD Vitis HLS user guide UG1399, quantization modes)
    std::string_view sentence;
};

inline constexpr std::array<RoundingRow, 7> rounding_table{{
    {Rounding::ties_even, "ties_even", "AP_RND_CONV", "to nearest, a tie to the even neighbour"},
    {Rounding::ties_up, "ties_up", "AP_RND", "to nearest, a tie towards plus infinity"},
    {Rounding::ties_zero, "ties_zero", "AP_RND_ZERO", "to nearest, a tie towards zero"},
    {Rounding::ties_down, "ties_down", "AP_RND_MIN_INF", "to nearest, a tie towards minus infinity"},
    {Rounding::ties_away, "ties_away", "AP_RND_INF", "to nearest, a tie away from zero"},
    {Rounding::down, "down", "AP_TRN", "towards minus infinity (truncation of the bits)"},
    {Rounding::toward_zero, "toward_zero", "AP_TRN_ZERO", "towards zero"},
}};

// Whether a magnitude with a fraction goes outwards, from its whole part to the next whole number: by how the fraction
// compares to 1/2 (below 0: it is less), the sign of the number and whether the whole part is odd.
bool goes_outwards(Rounding mode, int beside_half, bool is_negative, bool is_odd);

// `value` rounded to an integer. Exact for every finite double, infinities and NaN stay themselves; the
// result is independent of the floating-point environment's rounding direction.
double round_to_integer(double value, Rounding mode);

inline std::string_view ap_name(Rounding mode) { return rounding_table[static_cast<std::size_t>(mode)].ap; }

// What happens to a code that does not fit: the five modes of ap_fixed (no saturated bits, N = 0).
enum class Overflow : std::uint8_t { saturate, saturate_zero, saturate_symmetric, wrap, wrap_sign_magnitude };

struct OverflowRow {
    Overflow mode;
    std::string_view key;
    std::string_view ap; // ap_fixed name (AMD Vitis HLS user guide UG1399, overflow modes)
    std::string_view sentence;
};

inline constexpr std::array<OverflowRow, 5> overflow_table{{
    {Overflow::saturate, "saturate", "AP_SAT", "the nearest representable code"},
    {Overflow::saturate_zero, "saturate_zero", "AP_SAT_ZERO", "the value 0"},
    {Overflow::saturate_symmetric, "saturate_symmetric", "AP_SAT_SYM",
     "the nearest representable code, the most negative code of a signed format excluded"},
    {Overflow::wrap, "wrap", "AP_WRAP", "the low bits, two's complement"},
    {Overflow::wrap_sign_magnitude, "wrap_sign_magnitude", "AP_WRAP_SM",
     "the low bits, all inverted where the lowest deleted bit and the new sign bit differ (signed formats only; "
     "an unsigned format wraps)"},
}};

inline std::string_view ap_name(Overflow mode) { return overflow_table[static_cast<std::size_t>(mode)].ap; }

// `code` brought into the range of a two's complement format of `bits` bits (1 to 53, the sign included
// when signed). |code| < 2^62. Source of AP_WRAP_SM: IEEE 1666 (SystemC), SC_WRAP_SM with n_bits = 0.
std::int64_t overflow_to(std::int64_t code, int bits, bool is_signed, Overflow mode);

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

// Consecutive codes, both ends included.
struct CodeRun {
    std::int64_t first = 0;
    std::int64_t last = 0;
    bool operator==(const CodeRun&) const = default;
};

// ap_fixed<W, I> (signed) or ap_ufixed<W, I>. Domain: W 1 to 53, I -64 to 64.
Result<FixedPointFormat> format_from_ap_fixed(int width, int integer_bits, bool is_signed);

// QKeras quantized_bits(bits, integer, keep_negative). Same domain.
Result<FixedPointFormat> format_from_qkeras(int bits, int integer, bool keep_negative);

// The code of `value` in `format`: value / step rounded, then brought into range; code * step is the
// quantized value. Exact for every finite value and in every mode (the division is by a power of two).
// Infinities saturate (wrapping modes give 0, as no low bits exist). Error: NaN has no code.
Result<std::int64_t> code_of(double value, const FixedPointFormat& format, Rounding rounding, Overflow overflow);

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

// Domain: |code| < 2^62, The bits that are set add up to code * step.
CodeBits code_bits(std::int64_t code, const FixedPointFormat& format);

// A fixed-point type as hardware descriptions declare one: the format, and what becomes of values that do not
// fit into it.
struct FixedPointType {
    FixedPointFormat format;
    Rounding rounding = Rounding::down;
    Overflow overflow = Overflow::wrap;
    bool is_integer = false; // written as ap_int<W>, which rounds toward zero and wraps

    bool operator==(const FixedPointType&) const = default;
};

// [ap_][u]fixed<W,I[,Q[,O[,0]]]> and [ap_][u]int<W> (AMD Vitis HLS user guide UG1399; I counts the sign; without
// ap_ as hls4ml prints them); ac_[u]fixed<W,I[,S][,Q[,O]]> and ac_[u]int<W> (Siemens AC datatypes reference manual);
// modes with AP_, AC_ or neither before them;
// Qm.n and UQm.n as Texas Instruments writes them (m does not count the sign, so Q3.12 has 16 bits; Arm's m
// does); W,I[,signed|unsigned] as QKeras counts (I without the sign).
// What is left out has the default of the notation: truncation and wrapping; Qm.n means the nearest even and
// saturation.
//
// Reads any of them; blanks are allowed between tokens, letters of Q in either case. Error, with the offset
// of what it is about: no such notation, a mode that does not exist, W not from 1 to 53, I not from -64
// to 64.
Result<FixedPointType> parse_fixed_point(std::string_view text);

// Whether a text is a type, right or wrong, and nothing else: Q2.5, or a word of types with '<' behind it.
bool begins_fixed_point_type(std::string_view text);

// ap_fixed<W,I> or ap_ufixed<W,I>: parse_fixed_point reads it back. Any width.
std::string text_of(const FixedPointFormat& format);
// The same with ",AP_RND_CONV,AP_SAT" behind I unless the type truncates and wraps; ap_int<W>, ap_uint<W>.
std::string text_of(const FixedPointType& type);

// Why no target of core/deploy computes with the type: wider than `widest`, an overflow that no converter writes.
std::optional<Phrase> why_not_deployed(const FixedPointType& type, int widest);

inline constexpr std::size_t longest_fixed_point_text = 256;

__extension__ typedef __int128 Int128;

// An exact number, numerator / denominator; the denominator is above 0 and the two need not be coprime. What is
// computed with it must fit: the domains of the targets (core/deploy) see to that.
struct Fraction {
    Int128 numerator = 0;
    Int128 denominator = 1;
};

Fraction operator+(const Fraction& a, const Fraction& b);
Fraction operator-(const Fraction& a, const Fraction& b);
Fraction operator*(const Fraction& a, const Fraction& b);
bool operator<(const Fraction& a, const Fraction& b);

// number * 2^exponent, |exponent| <= 126.
Fraction dyadic(Int128 number, int exponent);

// The value of a code of the format.
Fraction value_of(std::int64_t code, const FixedPointFormat& format);

// The largest whole number not above the number.
Int128 floor_of(const Fraction& number);

// What the type makes of an exact value: rounded, then brought into range. Exact.
std::int64_t code_of(const Fraction& value, const FixedPointType& type);
// The same of a finite double.
std::int64_t code_of(double value, const FixedPointType& type);

// A rounded number of steps brought into the range of the type; |code| may be anything.
std::int64_t in_range(Int128 code, const FixedPointType& type);
} // namespace quantoscope::inline fixed
