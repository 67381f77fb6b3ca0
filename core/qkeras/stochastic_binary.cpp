#include "core/qkeras/quantizers.h"
#include "core/qkeras/sign_shape.h"

// stochastic_binary: binary at inference; the arithmetic is in sign_shape.h.
namespace quantoscope::inline qkeras {
namespace {
constexpr ParameterDefinition parameters[] = {alpha_parameter, training_temperature_parameter(6.0),
                                              real_sigmoid_in_training};

constexpr SignQuantizer quantizer{"stochastic_binary", "At inference binary; in training the sign is drawn", parameters,
                                  binary_shape};
} // namespace

std::span<const Function> stochastic_binary_functions() { return sign_rows<quantizer>; }
} // namespace quantoscope::inline qkeras
