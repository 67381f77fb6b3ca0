#pragma once

#include "core/fixed/fixed_point.h"

#include <optional>
#include <string>
#include <string_view>

namespace quantoscope::inline fixed {
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
} // namespace quantoscope::inline fixed
