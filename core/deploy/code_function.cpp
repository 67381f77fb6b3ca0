#include "core/deploy/code_function.h"

#include "core/text/number_text.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace quantoscope::inline deploy {

std::optional<std::int32_t> AffineCodes::code_of(float x) const
{
    if (!std::isfinite(x)) { return std::nullopt; }
    return static_cast<std::int32_t>(std::clamp(position(x), static_cast<double>(first), static_cast<double>(last)));
}

AffineCodes signed_codes(int bits, float scale, std::int32_t zero_point)
{
    const std::int32_t half = 1 << (bits - 1);
    return {.scale = scale, .zero_point = zero_point, .first = -half, .last = half - 1};
}

std::optional<Error> refused_scale(std::string_view key, float scale)
{
    if (scale >= 0x1p-20f && scale <= 4.0f) { return std::nullopt; }
    return Error{{"%1 must be %2, not %3", {std::string(key), "a number from 2^-20 to 4", text_of(scale)}}};
}

std::optional<Error> refused_integer(std::string_view key, int value, int first, int last)
{
    if (value >= first && value <= last) { return std::nullopt; }
    return Error{{"%1 must be a whole number from %2 to %3, not %4",
                  {std::string(key), std::to_string(first), std::to_string(last), std::to_string(value)}}};
}

} // namespace quantoscope::inline deploy
