#pragma once

#include "core/fixed/type_text.h"
#include "core/spec/spec.h"

namespace quantoscope::inline spec {
// What a fixed-point type does to a real number that is stored in it is what a quantizer does, where it
// rounds to nearest, ties to even, and saturates: ideal.quantized_bits.

// Reads the text form of a quantizer (parse_spec); a fixed-point type that rounds to nearest even and saturates is the
// quantizer that does the same, within its domain. Errors: those of parse_spec.
Result<Spec> parse_quantizer(std::string_view text, const CodeFiles& files = no_code_files);

// The type a quantizer is; nullopt unless it is quantized_bits (today's or ideal) without a scale, or with 'auto' or
// 'auto_po2' and a power of two as its scale. Today's gives other outputs for inputs of about 2^24 steps and more, where
// float32 does not keep to the levels; 'auto' gives the next code at the float32 just below a tie, too.
std::optional<FixedPointType> fixed_point_of(const Spec& spec);

struct FixedPointSpelling {
    std::string_view key; // "ap_fixed"
    std::string_view title;
    std::string (*text)(const FixedPointType& type);
};

// Ways of writing a type; parse_quantizer reads them all back. Qm.n leaves rounding and overflow out.
std::span<const FixedPointSpelling> fixed_point_spellings();
} // namespace quantoscope::inline spec
