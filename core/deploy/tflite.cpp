#include "core/deploy/tflite.h"

#include "core/curves/correctly_rounded.h"
#include "core/deploy/gemmlowp.h"
#include "core/deploy/int16_table.h"
#include "core/deploy/parameters.h"
#include "core/deploy/targets.h"
#include "core/text/number_text.h"

#include <algorithm>
#include <cmath>

namespace quantoscope::inline deploy {

namespace {

// Fixed by the format (TensorFlow Lite 8-bit quantization specification): logistic from zero point -128 with
// scale 1/256, tanh around 0 with scale 1/128; int16 with 1/32768.
AffineCodes output_codes(const TfliteConfig& config)
{
    if (config.bits == 16) { return signed_codes(16, int16_output_scale); }
    return config.activation == Activation::sigmoid ? signed_codes(8, 0x1p-8f, -128) : signed_codes(8, 0x1p-7f);
}

std::int32_t saturated_int8(std::int32_t code) { return std::clamp(code, -128, 127); }

// Float32 steps into a table of 256 bytes (LUTPopulate<int8_t>, kernels/internal/common.h; the same in LiteRT
// 2.5.3 and TensorFlow Lite 2.9.0).
std::int32_t float_int8(const TfliteConfig& config, std::int32_t q)
{
    const float x = config.scale * static_cast<float>(q - config.zero_point);
    const bool is_sigmoid = config.activation == Activation::sigmoid;
    const float y = is_sigmoid ? 1.0f / (1.0f + exp_rounded(-x)) : tanh_rounded(x);
    const double scaled = static_cast<double>(y) * (is_sigmoid ? 256.0 : 128.0);
    const auto rounded = static_cast<std::int32_t>(round_to_integer(scaled, Rounding::ties_away));
    return saturated_int8(rounded + (is_sigmoid ? -128 : 0));
}

// Integers alone (tflite-micro 90b983c, kernels/internal/reference/integer_ops/logistic.h and tanh.h), with 4
// integer bits: x = scale * i becomes x * 2^27 by a multiplier of 31 bits and a shift, which scales from 2^-20 to
// 4 keep at 8 to 30.
std::int32_t integer_int8(const TfliteConfig& config, std::int32_t q)
{
    constexpr int input_bits = 27;
    int shift = 0;
    const double fraction = std::frexp(std::ldexp(static_cast<double>(config.scale), input_bits), &shift);
    const auto multiplier = static_cast<std::int32_t>(std::ldexp(fraction, 31)); // 24 bits: exact
    const std::int32_t radius = (15 << input_bits) >> shift;
    const std::int32_t i = q - config.zero_point;
    if (std::abs(i) >= radius) { return i < 0 ? -128 : 127; }
    const std::int32_t x = saturating_rounding_doubling_high_multiply<std::int32_t>(i * (1 << shift), multiplier);
    return saturated_int8(config.activation == Activation::sigmoid
                              ? rounding_divide_by_power(gemmlowp_logistic(x, 4), 23) - 128
                              : rounding_divide_by_power(gemmlowp_tanh(x, 4), 24));
}

// How the int16 kernels read the input's scale (LogisticPrepare and TanhPrepare).
struct Int16Scale {
    bool is_power_of_two = false; // to within a thousandth of a binade, and one the kernels know
    int shift = 0;                // then: scale = 2^(shift - 12)
    Int16Multiplier multiplier;
};

Int16Scale int16_scale(float scale, Activation activation)
{
    int exponent = 0;
    const double mantissa = 2.0 * std::frexp(static_cast<double>(scale), &exponent); // [1, 2)
    const bool rounds_up = mantissa * mantissa >= 2.0; // log2 of the scale to nearest; exact: 48 bits
    const double ratio = rounds_up ? mantissa / 2.0 : mantissa;
    const int shift = 12 + exponent - 1 + (rounds_up ? 1 : 0);
    constexpr double tolerance = 1.0006933874625807; // 2^0.001
    const bool near = ratio < tolerance && ratio * tolerance > 1.0;
    if (near && (shift == 0 || (activation == Activation::tanh && shift == 1))) {
        return {.is_power_of_two = true, .shift = shift, .multiplier = {3 << shift, 0}};
    }
    double factor = static_cast<double>(scale) * (4096.0 * 3.0);
    Int16Scale out{.multiplier = {.shift = 0}};
    while (factor <= 32767.0 / 2.0) {
        factor *= 2.0;
        ++out.multiplier.shift;
    }
    out.multiplier.factor = static_cast<std::int32_t>(factor);
    return out;
}

// TensorFlow Lite uses gemmlowp where the scale is a power of two and the table elsewhere (2.9.0: at 2^-12,
// 2^-11 and 10/32767 as run); TensorFlow Lite Micro uses the table at every scale.
CodeFunction int16_function(const TfliteConfig& config)
{
    const Int16Scale scale = int16_scale(config.scale, config.activation);
    const Activation activation = config.activation;
    CodeFunction out{signed_codes(16, config.scale), output_codes(config), {}};
    if (config.runtime == TfliteRuntime::tflm || !scale.is_power_of_two) {
        out.map = [activation, multiplier = scale.multiplier](std::int32_t q) {
            return int16_table_output(q, multiplier, activation);
        };
    } else {
        out.map = [activation, shift = scale.shift](std::int32_t q) -> std::int32_t {
            const auto x = static_cast<std::int16_t>(q);
            return activation == Activation::sigmoid ? gemmlowp_logistic(x, 3)
                                                     : gemmlowp_tanh(saturating_multiply_by_power(x, shift), 3);
        };
    }
    return out;
}

std::optional<Error> refused_tflite(const TfliteConfig& config)
{
    if (const auto error = refused_scale("scale", config.scale)) { return error; }
    if (config.bits == 8) { return refused_integer("zero_point", config.zero_point, -128, 127); }
    if (config.zero_point != 0) {
        return Error{{"the zero point of int16 codes must be 0, not %1", {std::to_string(config.zero_point)}}};
    }
    if (static_cast<double>(config.scale) * 12288.0 >= 32768.0) {
        return Error{
            {"scale %1 is too large for int16: the kernel refuses scale * 12288 above 32767", {text_of(config.scale)}}};
    }
    return std::nullopt;
}

} // namespace

Result<CodeFunction> tflite_function(const TfliteConfig& config)
{
    QUANTOSCOPE_EXPECTS(config.bits == 8 || config.bits == 16);
    if (auto error = refused_tflite(config)) { return failure(*std::move(error)); }
    if (config.bits == 16) { return int16_function(config); }
    const auto output = config.runtime == TfliteRuntime::tflite ? float_int8 : integer_int8;
    return CodeFunction{signed_codes(8, config.scale, config.zero_point), output_codes(config),
                        [config, output](std::int32_t q) { return output(config, q); }};
}

namespace {

constexpr std::string_view dtypes[] = {"int8", "int16"};
constexpr ParameterDefinition parameters[] = {
    scale_parameter("scale", "What one step of the input is worth", 0.0625),
    integer_parameter("zero_point", "The input code of 0; 0 for int16", -128, 127, 0),
    word_parameter("dtype", "The type of input and output", dtypes)};

template <TfliteRuntime runtime, Activation activation>
Result<CodeFunction> function_of(const Values& values)
{
    return tflite_function({.runtime = runtime,
                            .activation = activation,
                            .scale = static_cast<float>(values["scale"].number()),
                            .zero_point = values["zero_point"].whole(),
                            .bits = values["dtype"].word() == "int16" ? 16 : 8});
}

template <Activation activation>
std::optional<FixedPointFormat> format(const Values& values)
{
    const bool is_wide = values["dtype"].word() == "int16";
    return FixedPointFormat{is_wide ? 16 : 8, 0, is_wide || activation == Activation::tanh};
}

constexpr std::string_view float_story =
    "int8: a table of 256 entries, worked out in float32 when the model is loaded; int16: gemmlowp's fixed-point "
    "arithmetic where the scale is a power of two, an interpolated table elsewhere";
constexpr std::string_view integer_story =
    "Integers alone; int8: gemmlowp's fixed-point arithmetic; int16: an interpolated table of 256 entries";

template <TfliteRuntime runtime, Activation activation>
constexpr DeployFacts facts{.bind = bind_library<function_of<runtime, activation>>,
                            .title = runtime == TfliteRuntime::tflite ? "TensorFlow Lite" : "TensorFlow Lite Micro",
                            .story = runtime == TfliteRuntime::tflite ? float_story : integer_story,
                            .source = runtime == TfliteRuntime::tflite ? "TensorFlow Lite 2.9.0, LiteRT.js 2.5.3"
                                                                       : "tflite-micro 90b983c, gemmlowp 16e8662"};

template <TfliteRuntime runtime, Activation activation>
constexpr Function row = target_function(facts<runtime, activation>,
                                         {.origin = runtime == TfliteRuntime::tflite ? "tflite" : "tflm",
                                          .name = activation == Activation::tanh ? "tanh" : "logistic",
                                          .parameters = parameters,
                                          .is_tanh = activation == Activation::tanh,
                                          .refuses = refusal_of_library<function_of<runtime, activation>>,
                                          .format = format<activation>});

constexpr Function table[] = {
    row<TfliteRuntime::tflite, Activation::sigmoid>, row<TfliteRuntime::tflite, Activation::tanh>,
    row<TfliteRuntime::tflm, Activation::sigmoid>, row<TfliteRuntime::tflm, Activation::tanh>};

} // namespace

std::span<const Function> tflite_functions() { return table; }

} // namespace quantoscope::inline deploy
