#include "core/qkeras/quantizers.h"
#include "core/qkeras/sign_shape.h"

// ternary: the sign with a dead zone; the arithmetic is in sign_shape.h.
namespace quantoscope::inline qkeras {
namespace {
constexpr ParameterDefinition parameters[] = {alpha_parameter, threshold_parameter, training_random_parameter,
                                              inert_parameter("number_of_unrolls")};

constexpr SignQuantizer quantizer{
    "ternary",    "The sign with a dead zone: 0 below a threshold", parameters, ternary_shape, true, ternary_raises,
    ternary_scale};
} // namespace

std::span<const Function> ternary_functions() { return sign_rows<quantizer>; }
} // namespace quantoscope::inline qkeras
