#include "core/qkeras/straight_through.h"

// quantized_relu: no negative outputs, or a slope times them.
//
//   b = x or slope * x, at most I - I/m (is_quantized_clip) or the upper bound
//   q = I * clip(rt(x * m / I) / m, 0, 1 - 1/m)    m = 2^(bits - (slope != 0)), I = 2^integer
//     + I * slope * clip(rt(x * m / I * slope) / (slope * m), -1, 0)
//   y = b + n * (-b + q)                           n = qnoise_factor
//
// use_sigmoid puts p = s(x / I) * m in place of x * m / I and 2 r - 1 in place of each quotient r.
// enable_fast_inference leaves all of it out but one product, rint and clip.
namespace quantoscope::inline qkeras {
namespace {
bool is_bound(double number) { return number >= 0.0 && number <= 0x1p64; }

constexpr ParameterDefinition parameters[] = {
    bits_parameter,
    integer_parameter,
    flag_parameter("use_sigmoid", "Takes 2 s(x) - 1 of the sigmoid mode in place of x; the step doubles"),
    slope_parameter("Slope below 0, a power of two; it costs a bit"),
    stochastic_parameter,
    number_parameter("relu_upper_bound",
                     "Largest output; without effect while is_quantized_clip is on, and when it is 0", Value(),
                     is_bound, "a number from 0"),
    flag_parameter("is_quantized_clip", "Clips at the largest level; relu_upper_bound then has no effect", true),
    qnoise_factor_parameter,
    inert_parameter("var_name"),
    use_ste_parameter,
    inert_parameter("use_variables"),
    flag_parameter("enable_fast_inference", "One product, rint and clip: slope, sigmoid and bound have no effect"),
};

bool is_fast(const Values& v) { return v["enable_fast_inference"].is_set(); }

double slope_of(const Values& v) { return is_fast(v) ? 0.0 : v["negative_slope"].number(); }

bool takes_sigmoid(const Values& v) { return v["use_sigmoid"].is_set() && !is_fast(v); }

// The bound of b where it has an effect, otherwise inf.
double base_bound_of(const Values& v) {
    const bool acts = v["relu_upper_bound"].is_number() && !v["is_quantized_clip"].is_set() && !is_fast(v);
    return acts ? static_cast<float>(v["relu_upper_bound"].number()) : std::numeric_limits<double>::infinity();
}

// That of q, for which QKeras takes a bound of 0 as none ("if self.relu_upper_bound").
double bound_of(const Values& v) {
    return v["relu_upper_bound"].is_set() ? base_bound_of(v) : std::numeric_limits<double>::infinity();
}

int magnitude_bits(const Values& v) { return v["bits"].whole() - (slope_of(v) != 0.0 ? 1 : 0); }

double step(const Values& v) { return power_of_two(v["integer"].whole() - magnitude_bits(v)); }

double lowest(const Values& v) { return -slope_of(v) * power_of_two(v["integer"].whole()); }

double highest(const Values& v) { return std::fmin(power_of_two(v["integer"].whole()) - step(v), bound_of(v)); }

bool is_multiple(double value, double of) { return std::fmod(value, of) == 0.0; }

std::optional<FixedPointFormat> format(const Values& v) {
    if (!is_multiple(lowest(v), step(v)) || !is_multiple(highest(v), step(v))) {
        return std::nullopt; // the lowest level or the bound lies between codes
    }
    return grid_of(v, slope_of(v) != 0.0);
}

Range nominal(const Values& v) { return {lowest(v) == 0.0 ? 0.0 : lowest(v), std::fmax(highest(v), 0.0)}; }

// max() and min(): the largest level and one step more, whatever the bound (google/qkeras issue 71).
Range reported(const Values& v) {
    const double end = power_of_two(v["integer"].whole());
    return {v["negative_slope"].number() == 0.0 ? 0.0 : -v["negative_slope"].number() * end, end};
}

ScaledCurve relu(const Values& v) { return {&relu_curve, 1.0, 0.0, {slope_of(v), bound_of(v)}}; }

ScaledCurve relu_of_mode(const Values& v, const SigmoidMode& mode) {
    return takes_sigmoid(v)
               ? ScaledCurve{&relu_of_sigmoid_curve,
                             1.0,
                             0.0,
                             {slope_of(v), power_of_two(v["integer"].whole()), sigmoid_number(*mode.curve)}}
               : relu(v);
}

std::string_view mode_unused(const Values& v) {
    return takes_sigmoid(v) ? "" : "use_sigmoid is off: no sigmoid is computed";
}

std::string_view levels_note(const Values& v) {
    return takes_sigmoid(v) ? "use_sigmoid doubles the step, so that every other code is never output" : "";
}

std::string_view off_grid_reason(const Values& v) {
    return is_fast(v) ? std::string_view() : why_levels_wander(1.0, v["qnoise_factor"].number(), v["bits"].whole());
}

StraightThroughSide left_side(const Values& v) {
    if (slope_of(v) == 0.0) {
        return {}; // b is 0
    }
    const double grid = std::fmin(step(v), binary_parts(lowest(v)).unit);
    return straight_through_side(grid, -lowest(v), slope_of(v));
}

StraightThroughSide right_side(const Values& v) {
    const double base_end = v["is_quantized_clip"].is_set() ? highest(v) : base_bound_of(v);
    const StraightThroughSide side = straight_through_side(step(v), power_of_two(v["integer"].whole()));
    return base_end < side.exact_below ? StraightThroughSide{} : side;
}

class ReluKernel final : public StraightThroughKernel {
public:
    ReluKernel(const Values& v, const SigmoidMode& mode, Form form)
        : StraightThroughKernel(v, form)
        , m_mode(mode)
        , m_slope(static_cast<float>(slope_of(v)))
        , m_m(static_cast<float>(power_of_two(magnitude_bits(v))))
        , m_i(static_cast<float>(power_of_two(v["integer"].whole())))
        , m_exponent(magnitude_bits(v) - v["integer"].whole())
        , m_high(1.0f - 1.0f / m_m)
        , m_bound(static_cast<float>(bound_of(v)))
        , m_base_end(v["is_quantized_clip"].is_set() ? m_i - static_cast<float>(step(v))
                                                     : static_cast<float>(base_bound_of(v)))
        , m_fast(is_fast(v))
        , m_sigmoid(takes_sigmoid(v))
        , m_random(v["use_stochastic_rounding"].is_set())
        , m_left_end(left_side(v).exact_below)
        , m_right_end(right_side(v).exact_below) {}

    float output(float x) const override {
        return m_fast ? fast_output(x) : around(base(x), level(x, [this](float v) { return rounded(v); }));
    }

    float unquantized(float x) const override { return m_sigmoid ? sigmoid(x) : x; }

    std::vector<Stage> stages(float x) const override {
        std::vector<Stage> out = {{"input", {"x", {}}, x}};
        const std::string exponent = std::to_string(m_exponent);
        if (m_sigmoid) {
            out.push_back({"sigmoid", {"s: %1 sigmoid", {std::string(m_mode.key)}}, sigmoid(x)});
            out.push_back({"scaled", {"s * 2^%1", {std::to_string(std::ilogb(m_m))}}, scaled(x)});
        } else {
            out.push_back({"scaled", {"x * 2^%1", {exponent}}, scaled(x)});
        }
        if (m_fast) {
            out.push_back({"rounded", {"rounded, ties to even", {}}, std::nearbyint(scaled(x))});
            out.push_back({"output", {"output", {}}, output(x)});
            return out;
        }
        const auto to_whole = [this](float v) { return rounded(v); };
        out.push_back({"rounded", {"rounded, ties to even", {}}, rounded(scaled(x))});
        out.push_back({"positive", {"positive part", {}}, positive(scaled(x), to_whole)});
        if (m_slope != 0.0f) { out.push_back({"negative", {"negative part", {}}, negative(scaled(x), to_whole)}); }
        const float q = level(x, to_whole);
        out.push_back({"level", {"level q", {}}, q});
        add_stages_around(out, base(x), false, q, output(x));
        return out;
    }

    // stochastic_round with precision 1/2, as _round_through calls it (quantizers.py). With a sigmoid and a
    // slope two draws fall for one input: that is not told.
    std::optional<TrainingOutcome> training(float x) const override {
        if (!m_random || m_fast || (m_sigmoid && m_slope != 0.0f)) { return std::nullopt; }
        const float v = x < 0.0f && m_slope != 0.0f ? scaled(x) * m_slope : scaled(x);
        const float halves = v / 0.5f;
        return TrainingOutcome{around(base(x), level(x, [](float n) { return 0.5f * std::floor(n / 0.5f); })),
                               around(base(x), level(x, [](float n) { return 0.5f * std::ceil(n / 0.5f); })),
                               halves - std::floor(halves)};
    }

    double first_input_hint(std::int64_t code) const override {
        if (m_sigmoid) { return std::numeric_limits<double>::quiet_NaN(); }
        const double x = (static_cast<double>(code) - 0.5) * (m_i / static_cast<double>(m_m));
        return x < 0.0 && m_slope != 0.0f ? x / static_cast<double>(m_slope) : x;
    }

    // With a sigmoid and a slope the level may be the lowest while b is a little above 0.
    std::optional<float> certain(float x) const override {
        const float b = base(x);
        const float q = level(x, [this](float v) { return rounded(v); });
        if (x <= -m_left_end || x >= m_right_end) { return std::nullopt; }
        return gives_level(b, q) ? std::optional(output(x)) : std::nullopt;
    }

private:
    float sigmoid(float x) const { return m_mode(x / m_i); }

    float scaled(float x) const { return m_sigmoid ? sigmoid(x) * m_m : x * m_m / m_i; }
    float stretched(float r) const { return m_sigmoid ? 2.0f * r - 1.0f : r; }

    template <class Round> float positive(float v, Round round) const {
        return m_i * clip(stretched(round(v) / m_m), 0.0f, m_high);
    }

    template <class Round> float negative(float v, Round round) const {
        const float quotient = round(v * m_slope) * (1.0f / (m_slope * m_m));
        return (m_i * m_slope) * clip(stretched(quotient), -1.0f, 0.0f);
    }

    template <class Round> float level(float x, Round round) const {
        const float v = scaled(x);
        float q = positive(v, round);
        if (m_slope != 0.0f) { q = q + negative(v, round); }
        // As QKeras writes it, with tf.where: the bound in place of NaN, too.
        return q <= m_bound || std::isinf(m_bound) ? q : m_bound;
    }

    // QKeras's x_u: the else branch for NaN, which becomes NaN again in the sum.
    float base(float x) const {
        const float r = x > 0.0f ? x : m_slope == 0.0f && !std::isnan(x) ? 0.0f : m_slope * x;
        return x <= m_base_end || m_base_end == float_infinity ? r : m_base_end;
    }

    float fast_output(float x) const { return m_i * clip(std::nearbyint(scaled(x)) / m_m, 0.0f, m_high); }

    const SigmoidMode& m_mode;
    float m_slope, m_m, m_i;
    int m_exponent;
    float m_high, m_bound, m_base_end;
    bool m_fast, m_sigmoid, m_random;
    float m_left_end, m_right_end;
};

std::vector<MonotonePiece> ideal_pieces(const Values&) {
    return {{Interval{}, "both parts are made of non-decreasing operations, their sum is exact where both are not 0, "
                         "and rounding to float32 preserves order"}};
}

std::vector<MonotonePiece> pieces(const Values& v) {
    if (is_fast(v)) { return ideal_pieces(v); }
    if (!v["use_ste"].is_set()) { return weighted_sum_pieces(); }
    std::vector<MonotonePiece> ideal = ideal_pieces(v);
    ideal.front().off_grid_noise = takes_sigmoid(v) && slope_of(v) != 0.0;
    return straight_through_pieces(ideal, left_side(v), right_side(v));
}

// With fewer fraction bits than one, hls4ml's type is an integer one, which does not saturate.
bool saturates_elsewhere(const Values& v) {
    return slope_of(v) != 0.0 && slope_of(v) != 1.0 && v["bits"].whole() > v["integer"].whole() + 1;
}

constexpr char left_out[] = "hls4ml leaves %2 of %1 out";
constexpr Hls4mlLoss hls4ml_losses[] = {
    {.key = "negative_slope",
     .why = "hls4ml's leaky relu saturates at -2^integer, where %1 stops at -%2 * 2^integer",
     .only_if = saturates_elsewhere},
    {.key = "use_sigmoid", .why = left_out},
    {.key = "relu_upper_bound", .why = left_out},
};
constexpr Hls4mlConversion hls4ml{.as_activation = true,
                                  .losses = hls4ml_losses,
                                  .type = [](const Values& v) { // with a slope it is a leaky relu
                                      return v["negative_slope"].is_set()
                                                 ? std::nullopt
                                                 : std::optional(
                                                       hls4ml_type(v["bits"].whole(), v["integer"].whole(), false));
                                  }};

constexpr StrMisprint str_misprints[] = {{2, "negative_slope", StrMisprint::Value::not_whole},
                                         {3, "use_stochastic_rounding", StrMisprint::Value::one}};

constexpr RaiseRow raises[] = {wrong_slope};

constexpr QKerasFacts today_facts{.story = "Fixed point above 0; below, nothing or a slope that costs a bit",
                                  .reported = reported,
                                  .mode_unused = mode_unused,
                                  .half_steps_in_training = true,
                                  .hls4ml = &hls4ml,
                                  .str_misprints = str_misprints,
                                  .raises = raises,
                                  .familiarity = 4};

constexpr Function today{.name = "quantized_relu",
                         .parameters = parameters,
                         .nominal = nominal,
                         .symmetry_center = no_symmetry,
                         .stands_for = relu,
                         .stands_for_in_mode = relu_of_mode,
                         .format = format,
                         .levels_note = levels_note,
                         .bind = bind_kernel<ReluKernel, Form::qkeras>,
                         .pieces = pieces,
                         .off_grid_reason = off_grid_reason,
                         .qkeras = &today_facts};

constexpr std::span<const Function> rows = rows_with_ideal<today, bind_kernel<ReluKernel, Form::ideal>, ideal_pieces>;
} // namespace

std::span<const Function> quantized_relu_functions() { return rows; }
} // namespace quantoscope::inline qkeras
