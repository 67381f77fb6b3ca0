#include "core/qkeras/quantizers.h"
#include "core/qkeras/sign_shape.h"

// stochastic_ternary: ternary at inference; the arithmetic is in sign_shape.h.
namespace quantoscope::inline qkeras {

namespace {

constexpr ParameterDefinition parameters[] = {alpha_parameter, threshold_parameter, training_temperature_parameter(8.0),
                                              real_sigmoid_in_training, inert_parameter("number_of_unrolls")};

using Row = SignRow<ternary_shape>;

constexpr Hls4mlConversion hls4ml{};

constexpr QKerasFacts today_facts = Row::facts("At inference ternary; in training the level is drawn", hls4ml);
constexpr QKerasFacts ideal_facts = ideal_of(today_facts);

constexpr Function today = Row::function("stochastic_ternary", parameters, today_facts);

constexpr Function table[] = {ideal_of(today, ideal_facts, Row::bind<Form::ideal>, Row::ideal_pieces),
                              beside(table[0], today)};

} // namespace

std::span<const Function> stochastic_ternary_functions() { return table; }

} // namespace quantoscope::inline qkeras
