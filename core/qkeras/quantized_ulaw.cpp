#include "core/qkeras/straight_through.h"
#include "core/text/number_text.h"

// quantized_ulaw: mu-law companding of a quantized tanh.
//
//   r = 2 * (rt(s(x / I) * m) / m) - 1    m = 2^(bits - 1), I = 2^integer, s the mode's sigmoid
//   y = I * clip(sgn(r) * log(1 + u |r|) / log(1 + u), -1 + symmetric / m, 1 - 1/m)
namespace quantoscope::inline qkeras {
namespace {
bool is_mu(double number) { return number >= 1e-6 && number <= 0x1p64; }

constexpr ParameterDefinition parameters[] = {
    bits_parameter, any_integer_parameter(), symmetric_parameter,
    number_parameter("u", "How strongly small values are drawn apart: the mu of mu-law", 255, is_mu,
                     "a number from 0.000001")};

double stretch(const Values& v) { return power_of_two(v["integer"].whole()); }

// max() and min(): at least 1, and one step more than the largest level (google/qkeras issue 71).
Range reported(const Values& v) {
    const double end = v["bits"].whole() > 1 ? std::fmax(1.0, stretch(v)) : 1.0;
    return {-end, end};
}

ScaledCurve companded(const Values& v, const Curve& sigmoid) {
    return {&mu_law_curve, 1.0, 0.0, {v["u"].number(), stretch(v), sigmoid_number(sigmoid)}};
}

class MuLawKernel final : public LevelKernel {
public:
    MuLawKernel(const Values& v, const SigmoidMode& mode, Form form)
        : LevelKernel(form)
        , m_mode(mode)
        , m_exponent(v["bits"].whole() - 1)
        , m_m(static_cast<float>(power_of_two(m_exponent)))
        , m_i(static_cast<float>(stretch(v)))
        , m_u(static_cast<float>(v["u"].number()))
        , m_log_end(log_rounded(static_cast<float>(1.0 + v["u"].number())))
        , m_low(static_cast<float>(-1.0 + v["symmetric"].number() / static_cast<double>(m_m)))
        , m_high(1.0f - 1.0f / m_m) {}

    float output(float x) const override { return m_i * clipped(x); }

    float unquantized(float x) const override { return m_i * quotient(2.0f * sigmoid(x) - 1.0f); }

    std::vector<Stage> stages(float x) const override {
        const float r = rounded_tanh(x);
        const std::string exponent = std::to_string(m_exponent);
        std::vector<Stage> out = {{"input", {"x", {}}, x}};
        if (m_i != 1.0f) { out.push_back({"shrunk", {"x / %1", {text_of(m_i)}}, x / m_i}); }
        out.push_back({"sigmoid", {"s: %1 sigmoid", {std::string(m_mode.key)}}, sigmoid(x)});
        out.push_back({"scaled", {"s * 2^%1", {exponent}}, scaled(x)});
        out.push_back({"rounded", {"rounded, ties to even", {}}, round_through(scaled(x))});
        out.push_back({"quotient", {"rounded / 2^%1", {exponent}}, round_through(scaled(x)) / m_m});
        out.push_back({"doubled", {"r: doubled, minus 1", {}}, r});
        out.push_back({"expanded", {"1 + %1 |r|", {text_of(m_u)}}, expanded(r)});
        out.push_back({"logarithm", {"log, with the sign of r", {}}, logarithm(r)});
        out.push_back({"companded", {"divided by %1, the log of 1 + u", {text_of(m_log_end)}}, quotient(r)});
        out.push_back({"clipped", {"clipped to [%1, %2]", {text_of(m_low), text_of(m_high)}}, clipped(x)});
        const Phrase title = m_i == 1.0f ? Phrase{"output", {}} : Phrase{"output, times %1", {text_of(m_i)}};
        out.push_back({"output", title, output(x)});
        return out;
    }

private:
    float sigmoid(float x) const { return m_mode(x / m_i); }
    float scaled(float x) const { return sigmoid(x) * m_m; }
    float rounded_tanh(float x) const { return 2.0f * (round_through(scaled(x)) / m_m) - 1.0f; }
    float expanded(float r) const { return 1.0f + m_u * std::fabs(r); }
    // tf.sign: 0 of 0.
    float logarithm(float r) const {
        const float sign = r > 0.0f ? 1.0f : r < 0.0f ? -1.0f : r;
        return sign * log_rounded(expanded(r));
    }
    float quotient(float r) const { return logarithm(r) / m_log_end; }
    float clipped(float x) const { return clip(quotient(rounded_tanh(x)), m_low, m_high); }

    const SigmoidMode& m_mode;
    int m_exponent;
    float m_m, m_i, m_u, m_log_end, m_low, m_high;
};

std::vector<MonotonePiece> pieces(const Values&) {
    return {{Interval{}, "division, sigmoid, product, rint, logarithm of both signs and clip are non-decreasing, and "
                         "rounding to float32 preserves that"}};
}

constexpr StrMisprint str_misprints[] = {{2, "u", StrMisprint::Value::not_whole}};

constexpr QKerasFacts today_facts{.story = "A logarithm after rounding: fine steps far out, coarse ones at 0",
                                  .reported = reported,
                                  .mode_unused = mode_always_used,
                                  .str_misprints = str_misprints};

constexpr Function table[] = {
    {.name = "quantized_ulaw",
     .parameters = parameters,
     .nominal =
         [](const Values& v) {
             return Range{-stretch(v), stretch(v)};
         },
     .stands_for = [](const Values& v) { return companded(v, hard_sigmoid_curve); },
     .stands_for_in_mode = [](const Values& v, const SigmoidMode& mode) { return companded(v, *mode.curve); },
     .format = no_grid,
     .levels_note = [](const Values&) -> std::string_view {
         return "it doubles after rounding, which leaves half of them";
     },
     .bind = bind_kernel<MuLawKernel, Form::qkeras>,
     .pieces = pieces,
     .qkeras = &today_facts},
};
} // namespace

std::span<const Function> quantized_ulaw_functions() { return table; }
} // namespace quantoscope::inline qkeras
