#include "core/deploy/onnx.h"

#include "core/curves/correctly_rounded.h"
#include "core/deploy/parameters.h"
#include "core/deploy/targets.h"

namespace quantoscope::inline deploy {

namespace {

// QuantizeLinear of the ONNX operator set rounds ties to even.
AffineCodes onnx_codes(bool is_signed, float scale, int zero_point)
{
    return {.scale = scale,
            .zero_point = zero_point,
            .first = is_signed ? -128 : 0,
            .last = is_signed ? 127 : 255,
            .rounding = Rounding::ties_even};
}

} // namespace

Result<CodeFunction> onnx_sigmoid_function(const OnnxSigmoidConfig& config)
{
    const AffineCodes x = onnx_codes(config.is_signed, config.x_scale, config.x_zero_point);
    const AffineCodes y = onnx_codes(config.is_signed, config.y_scale, config.y_zero_point);
    for (auto error :
         {refused_scale("X_scale", x.scale), refused_integer("X_zero_point", x.zero_point, x.first, x.last),
          refused_scale("Y_scale", y.scale), refused_integer("Y_zero_point", y.zero_point, y.first, y.last)}) {
        if (error) { return failure(*std::move(error)); }
    }
    return CodeFunction{x, y, [x, y](std::int32_t q) {
                            const float input = x.scale * static_cast<float>(q - x.zero_point);
                            return *y.code_of(1.0f / (1.0f + exp_rounded(-input)));
                        }};
}

namespace {

constexpr std::string_view dtypes[] = {"int8", "uint8"};
constexpr ParameterDefinition parameters[] = {
    scale_parameter("X_scale", "What one step of the input is worth", 0.0625),
    integer_parameter("X_zero_point", "The input code of 0", -128, 255, 0),
    scale_parameter("Y_scale", "What one step of the output is worth", 0x1p-8),
    integer_parameter("Y_zero_point", "The output code of 0", -128, 255, -128),
    word_parameter("dtype", "The type of input and output", dtypes)};

Result<CodeFunction> function_of(const Values& values)
{
    return onnx_sigmoid_function({.x_scale = static_cast<float>(values["X_scale"].number()),
                                  .x_zero_point = values["X_zero_point"].whole(),
                                  .y_scale = static_cast<float>(values["Y_scale"].number()),
                                  .y_zero_point = values["Y_zero_point"].whole(),
                                  .is_signed = values["dtype"].word() == "int8"});
}

// A scale that is no power of two makes no fixed-point format.
std::optional<FixedPointFormat> format(const Values& values)
{
    int exponent = 0;
    const bool is_power = std::frexp(values["Y_scale"].number(), &exponent) == 0.5;
    return is_power ? std::optional(FixedPointFormat{8, 7 + exponent, false}) : std::nullopt;
}

constexpr DeployFacts facts{.bind = bind_library<function_of>,
                            .title = "ONNX Runtime",
                            .story = "The formula in float32; the codes of five scales were compared",
                            .source = "onnxruntime-node 1.30.0"};

constexpr Function table[] = {target_function(facts, {.origin = "onnxruntime",
                                                      .name = "qlinear_sigmoid",
                                                      .parameters = parameters,
                                                      .refuses = refusal_of_library<function_of>,
                                                      .format = format})};

} // namespace

std::span<const Function> onnx_functions() { return table; }

} // namespace quantoscope::inline deploy
