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
    inert_parameter("min_po2_exponent"),
    inert_parameter("max_po2_exponent"),
};

using Row = SignRow<binary_shape>;

constexpr Hls4mlConversion hls4ml{.as_activation = true};

constexpr QKerasFacts today_facts = Row::facts("The sign, that of 0 being 1", hls4ml);
constexpr QKerasFacts ideal_facts = ideal_of(today_facts);

constexpr Function today = Row::function("binary", parameters, today_facts);

constexpr Function table[] = {ideal_of(today, ideal_facts, Row::bind<Form::ideal>, Row::ideal_pieces),
                              beside(table[0], today)};

} // namespace

std::span<const Function> binary_functions() { return table; }

} // namespace quantoscope::inline qkeras
