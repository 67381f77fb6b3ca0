#pragma once

#include "core/text/result.h"

namespace quantoscope::inline text {
// Numbers as text, independent of the locale.

// Text to float32, rounded to nearest, ties to even; overflow gives inf and underflow 0, each with its
// sign. Accepts decimal ("1.5", ".5", "+2e-3"), C99 hexadecimal ("0x1.8p-3"), inf, infinity and nan in
// any case, with blanks around. Error: offset of the first character that does not belong.
Result<float> parse_float32(std::string_view text);

// Shortest decimal that reads back to the same value: fixed or scientific, whichever is shorter, fixed
// when equal ("0.25", "1e-05", "1e+30"). Zero is "0" whatever its sign; "inf", "-inf", "nan".
std::string text_of(float value);
std::string text_of(double value);

// As printf's %a of the value as a double ("0x1p-149"); zero is "0x0p+0" whatever its sign.
std::string hex_text_of(double value);

// The same into a buffer of at least `number_text_size` characters; returns the end. The longest text is that of
// a double, -2.2250738585072014e-308, with 24.
inline constexpr int number_text_size = 32;
char* write_text(char* out, float value);
char* write_text(char* out, double value);
char* write_hex_text(char* out, double value);

// The double nearest to the shortest decimal of `value`: 0.1f gives 0.1, not 0.10000000149. For formats
// whose numbers are doubles but shall show float32 values as people read them.
double shortest_as_double(float value);
} // namespace quantoscope::inline text
