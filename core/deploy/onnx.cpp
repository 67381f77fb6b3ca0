#include "core/deploy/onnx.h"

#include "core/curves/correctly_rounded.h"

namespace quantoscope {

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
          refused_scale("Y_scale", y.scale),
          refused_integer("Y_zero_point", y.zero_point, y.first, y.last)}) {
        if (error) {
            return failure(*std::move(error));
        }
    }
    return CodeFunction{x, y, [x, y](std::int32_t q) {
                            const float input = x.scale * static_cast<float>(q - x.zero_point);
                            return *y.code_of(1.0f / (1.0f + exp_rounded(-input)));
                        }};
}

} // namespace quantoscope
