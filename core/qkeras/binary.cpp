#include "core/qkeras/quantizers.h"
#include "core/qkeras/sign_shape.h"

// binary: the sign, that of 0 being 1; the arithmetic is in sign_shape.h.
namespace quantoscope::inline qkeras {
namespace {
constexpr ParameterDefinition parameters[] = {
    flag_parameter("use_01", "Outputs 0 and 1 in place of -1 and 1"),
    alpha_parameter,
    training_random_parameter,
    inert_parameter("scale_axis"),
    inert_parameter("elements_per_scale"),
    min_po2_exponent_parameter,
    max_po2_exponent_parameter,
};

constexpr SignQuantizer quantizer{"binary", "The sign, that of 0 being 1", parameters, binary_shape, true};
} // namespace

std::span<const Function> binary_functions() { return sign_rows<quantizer>; }
} // namespace quantoscope::inline qkeras
