#include "core/qkeras/quantizers.h"
#include "core/qkeras/sign_shape.h"

// ternary: the sign with a dead zone; the arithmetic is in sign_shape.h.
namespace quantoscope::inline qkeras {

namespace {

constexpr ParameterDefinition parameters[] = {alpha_parameter, threshold_parameter, training_random_parameter,
                                              inert_parameter("number_of_unrolls")};

using Row = SignRow<ternary_shape>;

constexpr Hls4mlConversion hls4ml{.as_activation = true};

constexpr QKerasFacts today_facts = Row::facts("The sign with a dead zone: 0 below a threshold", hls4ml);
constexpr QKerasFacts ideal_facts = ideal_of(today_facts);

constexpr Function today = Row::function("ternary", parameters, today_facts);

constexpr Function table[] = {ideal_of(today, ideal_facts, Row::bind<Form::ideal>, Row::ideal_pieces),
                              beside(table[0], today)};

} // namespace

std::span<const Function> ternary_functions() { return table; }

} // namespace quantoscope::inline qkeras
