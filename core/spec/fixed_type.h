#pragma once

#include "core/fixed/type_text.h"
#include "core/spec/spec.h"

namespace quantoscope {

// What a fixed-point type does to a real number that is stored in it is what a quantizer does, where it
// rounds to nearest, ties to even, and saturates: ideal.quantized_bits.

// Reads the text form of a quantizer (parse_spec), or a fixed-point type: ap_fixed<W,I,Q,O>, ap_ufixed,
// ac_fixed<W,I,S,Q,O> with AP_RND_CONV or AC_RND_CONV and SAT or, for symmetric=True, SAT_SYM; and Qm.n or
// UQm.n, which say nothing of rounding. Errors: those of either, a type that rounds or overflows otherwise,
// one outside the domain of quantized_bits.
Result<Spec> parse_quantizer(std::string_view text);

// Whether parse_quantizer takes the text for a fixed-point type, right or wrong, and not for a quantizer.
bool begins_fixed_point_type(std::string_view text);

// The type a quantizer is; nullopt unless it is quantized_bits (today's or ideal) without a scale. Today's
// gives other outputs for inputs of about 2^24 steps and more, where float32 does not keep to the levels.
std::optional<FixedPointType> fixed_point_of(const Spec& spec);

struct FixedPointSpelling {
    std::string_view key; // "ap_fixed"
    std::string_view title;
    std::string (*text)(const FixedPointType& type);
};

// Ways of writing a type; parse_quantizer reads them all back. Qm.n leaves rounding and overflow out.
std::span<const FixedPointSpelling> fixed_point_spellings();

} // namespace quantoscope
