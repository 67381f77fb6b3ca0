#include "core/qkeras/quantizers.h"
#include "core/qkeras/sign_shape.h"

// stochastic_ternary: ternary at inference; the arithmetic is in sign_shape.h.
namespace quantoscope::inline qkeras {
namespace {
constexpr ParameterDefinition parameters[] = {alpha_parameter, threshold_parameter, training_temperature_parameter(8.0),
                                              real_sigmoid_in_training, inert_parameter("number_of_unrolls")};

// It rounds as ternary does at inference, and takes no use_stochastic_rounding.
constexpr auto raises = [] {
    std::array<RaiseRow, 1 + std::size(ternary_raises)> rows{
        {{"threshold", "AssertionError", false, "QKeras raises %1: %2 must not be 1",
          [](const Values& v) { return v["threshold"] == Value(1); }}}};
    std::ranges::copy(ternary_raises, rows.begin() + 1);
    return rows;
}();

constexpr SignQuantizer quantizer{"stochastic_ternary",
                                  "At inference ternary; in training the level is drawn",
                                  parameters,
                                  ternary_shape,
                                  false,
                                  raises,
                                  ternary_scale};
} // namespace

std::span<const Function> stochastic_ternary_functions() { return sign_rows<quantizer>; }
} // namespace quantoscope::inline qkeras
