#include "core/qkeras/quantizers.h"
#include "core/qkeras/sign_shape.h"

// stochastic_binary: binary at inference; the arithmetic is in sign_shape.h.
namespace quantoscope::inline qkeras {

namespace {

constexpr ParameterDefinition parameters[] = {alpha_parameter, training_temperature_parameter(6.0),
                                              real_sigmoid_in_training};

using Row = SignRow<binary_shape>;

constexpr Hls4mlConversion hls4ml{};

constexpr QKerasFacts today_facts = Row::facts("At inference binary; in training the sign is drawn", hls4ml);
constexpr QKerasFacts ideal_facts = ideal_of(today_facts);

constexpr Function today = Row::function("stochastic_binary", parameters, today_facts);

constexpr Function table[] = {ideal_of(today, ideal_facts, Row::bind<Form::ideal>, Row::ideal_pieces),
                              beside(table[0], today)};

} // namespace

std::span<const Function> stochastic_binary_functions() { return table; }

} // namespace quantoscope::inline qkeras
