#include "core/qkeras/common_parameters.h"
#include "core/qkeras/facts.h"
#include "core/qkeras/quantizers.h"
#include "core/qkeras/straight_through.h"
#include "core/text/number_text.h"

#include <cmath>

// quantized_bits: plain fixed point.
//
//   q = alpha * I * clip(rt(x * m / I), kn*(-m + symmetric), m - 1) / m    m = 2^(bits - kn), I = 2^integer
//   q = alpha * sgn(x), or alpha * (sgn(x) + 1) / 2                          where bits - kn = 0
//   y = x + n * (-x + q), or (1 - n) * x + n * q without use_ste            n = qnoise_factor
namespace quantoscope::inline qkeras {
namespace {
constexpr ParameterDefinition parameters[] = {
    float_bits_parameter(),
    any_integer_parameter(),
    symmetric_parameter,
    flag_parameter("keep_negative", "Has negative outputs: one of the bits is a sign", true),
    alpha_parameter,
    stochastic_parameter,
    inert_parameter("scale_axis"),
    qnoise_factor_parameter,
    inert_parameter("var_name"),
    use_ste_parameter,
    inert_parameter("use_variables"),
    inert_parameter("elements_per_scale"),
    inert_parameter("min_po2_exponent"),
    inert_parameter("max_po2_exponent"),
    inert_parameter("post_training_scale"),
};

int unsigned_bits(const Values& v) { return v["bits"].whole() - v["keep_negative"].whole(); }

std::optional<FixedPointFormat> format(const Values& v) {
    if (unsigned_bits(v) == 0) {
        return std::nullopt; // the two levels -1 and 1
    }
    return FixedPointFormat{v["bits"].whole(), v["integer"].whole(), v["keep_negative"].is_set()};
}

Range nominal(const Values& v) {
    const auto grid = format(v);
    if (!grid) { return {-scale_by_alpha(v), scale_by_alpha(v)}; }
    const double low =
        grid->min_value() + (v["keep_negative"].is_set() && v["symmetric"].is_set() ? grid->step() : 0.0);
    return {product(scale_by_alpha(v), low), product(scale_by_alpha(v), grid->max_value())};
}

// max() and min(): not what is attained (google/qkeras issue 71).
Range reported(const Values& v) {
    const double end = unsigned_bits(v) > 0 ? std::max(1.0, power_of_two(v["integer"].whole())) : 1.0;
    return {v["keep_negative"].is_set() ? -end : 0.0, end};
}

std::string_view off_grid_reason(const Values& v) {
    const double n = v["qnoise_factor"].number();
    return v["use_ste"].is_set() || n != 1.0 ? why_levels_wander(scale_by_alpha(v), n, v["bits"].whole())
                                             : std::string_view();
}

class BitsKernel final : public LevelKernel {
public:
    BitsKernel(const Values& v, const SigmoidMode&, Form form)
        : LevelKernel(form)
        , m_unsigned_bits(unsigned_bits(v))
        , m_integer(v["integer"].whole())
        , m_m(static_cast<float>(power_of_two(m_unsigned_bits)))
        , m_i(static_cast<float>(power_of_two(m_integer)))
        , m_low(v["keep_negative"].is_set() ? -m_m + static_cast<float>(v["symmetric"].whole()) : 0.0f)
        , m_high(m_m - 1.0f)
        , m_scale(static_cast<float>(scale_by_alpha(v)))
        , m_noise(static_cast<float>(v["qnoise_factor"].number()))
        , m_use_ste(v["use_ste"].is_set())
        , m_random(v["use_stochastic_rounding"].is_set()) {}

    float output(float x) const override { return around(x, level(x)); }

    std::vector<Stage> stages(float x) const override {
        std::vector<Stage> out = {{"input", {"x", {}}, x}};
        if (m_unsigned_bits > 0) {
            out.push_back({"scaled", {"x * 2^%1", {std::to_string(m_unsigned_bits - m_integer)}}, scaled(x)});
            out.push_back({"rounded", {"rounded, ties to even", {}}, rounded(scaled(x))});
            out.push_back({"clipped",
                           {"clipped to [%1, %2]", {text_of(m_low), text_of(m_high)}},
                           clip(rounded(scaled(x)), m_low, m_high)});
        } else {
            out.push_back({"sign", {"sign, of 0 too 1", {}}, sign(x)});
        }
        out.push_back({"level", {"level q", {}}, level(x)});
        if (!is_ideal() && m_use_ste) { out.push_back({"difference", {"-x + q", {}}, -x + level(x)}); }
        const char* title = is_ideal() ? "output" : m_use_ste ? "output, x + n (-x + q)" : "output, (1 - n) x + n q";
        out.push_back({"output", {title, {}}, output(x)});
        return out;
    }

    // stochastic_round with precision 1: floor where the fraction is below the draw (quantizers.py).
    std::optional<TrainingOutcome> training(float x) const override {
        if (!m_random || m_unsigned_bits == 0) { return std::nullopt; }
        const float v = scaled(x);
        return TrainingOutcome{around(x, level_of(std::floor(v))), around(x, level_of(std::ceil(v))),
                               v - std::floor(v)};
    }

    // The lowest level is a power of two: its tread goes on over millions of inputs where others waver.
    std::optional<float> certain(float x) const override {
        const float q = level(x);
        return keeps_level(x, q) ? std::optional(q) : std::nullopt;
    }

    double first_input_hint(std::int64_t code) const override {
        return m_unsigned_bits == 0 ? std::numeric_limits<double>::quiet_NaN()
                                    : (static_cast<double>(code) - 0.5) * (m_i / static_cast<double>(m_m));
    }

private:
    static float sign(float x) { return std::isnan(x) ? x : x < 0.0f ? -1.0f : 1.0f; }
    float scaled(float x) const { return x * m_m / m_i; }
    float level_of(float n) const { return m_scale * (m_i * clip(n, m_low, m_high) / m_m); }

    float level(float x) const {
        if (m_unsigned_bits == 0) { return m_scale * sign(x); }
        return level_of(rounded(scaled(x)));
    }

    float around(float x, float q) const { return is_ideal() ? q : around_level(x, q, m_noise, m_use_ste); }

    int m_unsigned_bits;
    int m_integer;
    float m_m, m_i, m_low, m_high, m_scale, m_noise;
    bool m_use_ste, m_random;
};

std::vector<MonotonePiece> ideal_pieces(const Values&) {
    return {{Interval{}, "product, rint, clip and quotient are non-decreasing, and rounding to float32 preserves "
                         "that"}};
}

std::vector<MonotonePiece> pieces(const Values& v) {
    if (!v["use_ste"].is_set()) { return weighted_sum_pieces(); }
    const auto grid = format(v);
    const BinaryParts parts = binary_parts(scale_by_alpha(v));
    const StraightThroughSide side =
        straight_through_side(parts.unit * (grid ? grid->step() : 1.0),
                              scale_by_alpha(v) * (grid ? power_of_two(v["integer"].whole()) : 1.0));
    return straight_through_pieces(ideal_pieces(v), side, side);
}

// With no fraction bits hls4ml's integer type takes a bit more.
bool has_fraction_bits(const Values& v) { return v["bits"].whole() > v["integer"].whole(); }

constexpr Hls4mlLoss hls4ml_losses[] = {
    {.key = "keep_negative",
     .why = "hls4ml gives %1 a signed type whatever keep_negative says: the sign takes the place of the last bit",
     .inverted = true,
     .only_if = has_fraction_bits,
     .of_weights = true},
    symmetric_is_lost,
};
constexpr Hls4mlConversion hls4ml{.as_activation = true, .losses = hls4ml_losses, .type = [](const Values& v) {
                                      return std::optional(hls4ml_type(v["bits"].whole(), v["integer"].whole(), true));
                                  }};

constexpr QKerasFacts today_facts{
    .story = "Fixed point: scaled, rounded, clipped; x + (-x + q) around it leaves the grid far out",
    .reported = reported,
    .hls4ml = &hls4ml,
    .familiarity = 1};

constexpr Function today{.name = "quantized_bits",
                         .parameters = parameters,
                         .nominal = nominal,
                         .symmetry_center = symmetry_if_negative,
                         .stands_for = identity,
                         .format = format,
                         .scale = scale_by_alpha,
                         .bind = bind_kernel<BitsKernel, Form::qkeras>,
                         .pieces = pieces,
                         .off_grid_reason = off_grid_reason,
                         .qkeras = &today_facts};

constexpr std::span<const Function> rows = rows_with_ideal<today, bind_kernel<BitsKernel, Form::ideal>, ideal_pieces>;
} // namespace

std::span<const Function> quantized_bits_functions() { return rows; }
} // namespace quantoscope::inline qkeras
