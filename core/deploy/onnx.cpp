#include "core/deploy/target.h"

#include <algorithm>
#include <cmath>

// QLinearSigmoid of ONNX Runtime: the formula in float32, with exp correctly rounded; onnxruntime-node 1.30.0
// gives the same codes at the five scales that were run. Its own exp is not correctly rounded, so near a tie a
// code may differ by one.
namespace quantoscope::inline deploy {
namespace {
constexpr std::string_view dtypes[] = {"int8", "uint8"};
constexpr ParameterDefinition parameters[] = {
    scale_parameter("X_scale", "What one step of the input is worth", 0.0625),
    integer_parameter("X_zero_point", "The input code of 0", -128, 255, 0),
    scale_parameter("Y_scale", "What one step of the output is worth", 0x1p-8),
    integer_parameter("Y_zero_point", "The output code of 0", -128, 255, -128),
    word_parameter("dtype", "The type of input and output", dtypes)};

// QuantizeLinear of the ONNX operator set rounds ties to even.
AffineCodes codes_of(const Values& values, std::string_view scale, std::string_view zero_point) {
    const bool is_signed = values["dtype"].word() == "int8";
    return {.scale = static_cast<float>(values[scale].number()),
            .zero_point = values[zero_point].whole(),
            .first = is_signed ? -128 : 0,
            .last = is_signed ? 127 : 255,
            .rounding = Rounding::ties_even};
}

Target bind(const Values& values) {
    const AffineCodes x = codes_of(values, "X_scale", "X_zero_point");
    const AffineCodes y = codes_of(values, "Y_scale", "Y_zero_point");
    return affine_target(x, y, [x, y](std::int32_t q) {
        const float input = x.scale * static_cast<float>(q - x.zero_point);
        const double position = y.position(1.0f / (1.0f + exp_rounded(-input)));
        return static_cast<std::int32_t>(std::clamp<double>(position, y.first, y.last));
    });
}

// Zero points are codes.
std::optional<Phrase> refuses(const Values& values) {
    for (const char* key : {"X_zero_point", "Y_zero_point"}) {
        const AffineCodes codes = codes_of(values, "X_scale", key);
        if (codes.zero_point < codes.first || codes.zero_point > codes.last) {
            return Phrase{
                "%1 must be a whole number from %2 to %3, not %4",
                {key, std::to_string(codes.first), std::to_string(codes.last), std::to_string(codes.zero_point)}};
        }
    }
    return std::nullopt;
}

// A scale that is no power of two makes no fixed-point format.
std::optional<FixedPointFormat> format(const Values& values) {
    int exponent = 0;
    const bool is_power = std::frexp(values["Y_scale"].number(), &exponent) == 0.5;
    return is_power ? std::optional(FixedPointFormat{8, 7 + exponent, false}) : std::nullopt;
}

constexpr DeployFacts facts{.title = "ONNX Runtime",
                            .story = "The formula in float32; the codes of five scales were compared",
                            .source = "onnxruntime-node 1.30.0"};

constexpr Function table[] = {
    target_function(facts, "onnxruntime", "qlinear_sigmoid", parameters, bind, false, refuses, format)};
} // namespace

std::span<const Function> onnx_functions() { return table; }
} // namespace quantoscope::inline deploy
