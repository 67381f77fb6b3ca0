#include "core/deploy/integer_kernels.h"
#include "core/deploy/target.h"
#include "core/text/number_text.h"

#include <algorithm>
#include <cmath>

// LOGISTIC and TANH of quantized models in TensorFlow Lite (LiteRT) and TensorFlow Lite Micro.
namespace quantoscope::inline deploy {
namespace {
enum class Runtime : std::uint8_t { tflite, tflm };

// Fixed by the format (TensorFlow Lite 8-bit quantization specification): logistic from zero point -128 with
// scale 1/256, tanh around 0 with scale 1/128; int16 with 1/32768.
template <bool is_tanh> AffineCodes output_codes(int bits) {
    if (bits == 16) { return signed_codes(16, int16_output_scale); }
    return is_tanh ? signed_codes(8, 0x1p-7f) : signed_codes(8, 0x1p-8f, -128);
}

std::int32_t saturated_int8(std::int32_t code) { return std::clamp(code, -128, 127); }

// Float32 steps into a table of 256 bytes (LUTPopulate<int8_t>, kernels/internal/common.h; the same in LiteRT
// 2.5.3 and TensorFlow Lite 2.9.0).
template <bool is_tanh> std::int32_t float_int8(const AffineCodes& input, std::int32_t q) {
    const float x = input.scale * static_cast<float>(q - input.zero_point);
    const float y = is_tanh ? tanh_rounded(x) : 1.0f / (1.0f + exp_rounded(-x));
    const double scaled = static_cast<double>(y) * (is_tanh ? 128.0 : 256.0);
    const auto rounded = static_cast<std::int32_t>(round_to_integer(scaled, Rounding::ties_away));
    return saturated_int8(rounded - (is_tanh ? 0 : 128));
}

// Integers alone (tflite-micro 90b983c, kernels/internal/reference/integer_ops/logistic.h and tanh.h), with 4
// integer bits: x = scale * i becomes x * 2^27 by a multiplier of 31 bits and a shift, which scales from 2^-20 to
// 4 keep at 8 to 30.
template <bool is_tanh> std::int32_t integer_int8(const AffineCodes& input, std::int32_t q) {
    constexpr int input_bits = 27;
    int shift = 0;
    const double fraction = std::frexp(std::ldexp(static_cast<double>(input.scale), input_bits), &shift);
    const auto multiplier = static_cast<std::int32_t>(std::ldexp(fraction, 31)); // 24 bits: exact
    const std::int32_t radius = (15 << input_bits) >> shift;
    const std::int32_t i = q - input.zero_point;
    if (std::abs(i) >= radius) { return i < 0 ? -128 : 127; }
    const std::int32_t x = saturating_rounding_doubling_high_multiply<std::int32_t>(i * (1 << shift), multiplier);
    return saturated_int8(is_tanh ? rounding_divide_by_power(gemmlowp_tanh(x, 4), 24)
                                  : rounding_divide_by_power(gemmlowp_logistic(x, 4), 23) - 128);
}

// How the int16 kernels read the input's scale (LogisticPrepare and TanhPrepare).
struct Int16Scale {
    bool is_power_of_two = false; // to within a thousandth of a binade, and one the kernels know
    int shift = 0;                // then: scale = 2^(shift - 12)
    Int16Multiplier multiplier;
};

Int16Scale int16_scale(float scale, bool is_tanh) {
    int exponent = 0;
    const double mantissa = 2.0 * std::frexp(static_cast<double>(scale), &exponent); // [1, 2)
    const bool rounds_up = mantissa * mantissa >= 2.0; // log2 of the scale to nearest; exact: 48 bits
    const double ratio = rounds_up ? mantissa / 2.0 : mantissa;
    const int shift = 12 + exponent - 1 + (rounds_up ? 1 : 0);
    constexpr double tolerance = 1.0006933874625807; // 2^0.001
    const bool near = ratio < tolerance && ratio * tolerance > 1.0;
    if (near && (shift == 0 || (is_tanh && shift == 1))) {
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
template <Runtime runtime, bool is_tanh> Target bind_int16(float input_scale) {
    const Int16Scale scale = int16_scale(input_scale, is_tanh);
    return affine_target(
        signed_codes(16, input_scale), output_codes<is_tanh>(16), [scale](std::int32_t q) -> std::int32_t {
            if (runtime == Runtime::tflm || !scale.is_power_of_two) {
                return int16_table_output(q, scale.multiplier, is_tanh);
            }
            const auto x = static_cast<std::int16_t>(q);
            return is_tanh ? gemmlowp_tanh(saturating_multiply_by_power(x, scale.shift), 3) : gemmlowp_logistic(x, 3);
        });
}

constexpr std::string_view dtypes[] = {"int8", "int16"};
constexpr ParameterDefinition parameters[] = {
    scale_parameter("scale", "What one step of the input is worth", 0.0625),
    integer_parameter("zero_point", "The input code of 0; 0 for int16", -128, 127, 0),
    word_parameter("dtype", "The type of input and output", dtypes)};

bool is_wide(const Values& values) { return values["dtype"].word() == "int16"; }

float scale_of(const Values& values) { return static_cast<float>(values["scale"].number()); }

template <Runtime runtime, bool is_tanh> Target bind(const Values& values) {
    if (is_wide(values)) { return bind_int16<runtime, is_tanh>(scale_of(values)); }
    const AffineCodes input = signed_codes(8, scale_of(values), values["zero_point"].whole());
    return affine_target(
        signed_codes(8, input.scale, input.zero_point), output_codes<is_tanh>(8), [input](std::int32_t q) {
            return runtime == Runtime::tflite ? float_int8<is_tanh>(input, q) : integer_int8<is_tanh>(input, q);
        });
}

std::optional<Phrase> refuses(const Values& values) {
    if (!is_wide(values)) { return std::nullopt; }
    if (const int zero_point = values["zero_point"].whole(); zero_point != 0) {
        return Phrase{"the zero point of int16 codes must be 0, not %1", {std::to_string(zero_point)}};
    }
    if (static_cast<double>(scale_of(values)) * 12288.0 >= 32768.0) {
        return Phrase{"scale %1 is too large for int16: the kernel refuses scale * 12288 above 32767",
                      {text_of(scale_of(values))}};
    }
    return std::nullopt;
}

template <bool is_tanh> std::optional<FixedPointFormat> format(const Values& values) {
    return FixedPointFormat{is_wide(values) ? 16 : 8, 0, is_wide(values) || is_tanh};
}

constexpr DeployFacts tflite_facts{
    .title = "TensorFlow Lite",
    .story = "int8: a table of 256 entries, worked out in float32 when the model is loaded; int16: gemmlowp's "
             "fixed-point arithmetic where the scale is a power of two, an interpolated table elsewhere",
    .source = "TensorFlow Lite 2.9.0, LiteRT.js 2.5.3"};
constexpr DeployFacts tflm_facts{
    .title = "TensorFlow Lite Micro",
    .story = "Integers alone; int8: gemmlowp's fixed-point arithmetic; int16: an interpolated table of 256 entries",
    .source = "tflite-micro 90b983c, gemmlowp 16e8662"};

template <Runtime runtime, bool is_tanh>
constexpr Function row = target_function(runtime == Runtime::tflite ? tflite_facts : tflm_facts,
                                         runtime == Runtime::tflite ? "tflite" : "tflm", is_tanh ? "tanh" : "logistic",
                                         parameters, bind<runtime, is_tanh>, is_tanh, refuses, format<is_tanh>);

constexpr Function table[] = {row<Runtime::tflite, false>, row<Runtime::tflite, true>, row<Runtime::tflm, false>,
                              row<Runtime::tflm, true>};
} // namespace

std::span<const Function> tflite_functions() { return table; }
} // namespace quantoscope::inline deploy
