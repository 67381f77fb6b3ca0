#include "core/qkeras/quantizers.h"
#include "core/qkeras/sign_shape.h"

// stochastic_ternary: ternary at inference; the arithmetic is in sign_shape.h.
namespace quantoscope::inline qkeras {
namespace {
constexpr ParameterDefinition parameters[] = {alpha_parameter, threshold_parameter, training_temperature_parameter(8.0),
                                              real_sigmoid_in_training, inert_parameter("number_of_unrolls")};

constexpr SignQuantizer quantizer{"stochastic_ternary", "At inference ternary; in training the level is drawn",
                                  parameters, ternary_shape};
} // namespace

std::span<const Function> stochastic_ternary_functions() { return sign_rows<quantizer>; }
} // namespace quantoscope::inline qkeras
