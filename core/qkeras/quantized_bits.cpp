#include "core/qkeras/straight_through.h"
#include "core/text/number_text.h"

// quantized_bits: plain fixed point.
//
//   q = alpha * I * clip(rt(x * m / I), kn*(-m + symmetric), m - 1) / m    m = 2^(bits - kn), I = 2^integer
//   q = alpha * sgn(x), or alpha * (sgn(x) + 1) / 2                          where bits - kn = 0
//   y = x + n * (-x + q), or (1 - n) * x + n * q without use_ste            n = qnoise_factor
//
// With alpha 'auto' or 'auto_po2' and its scale s, whatever symmetric, keep_negative and stochastic rounding say:
//
//   v = floor(|x / I| / (s / m) + 1/2)              so that ties go away from zero
//   q = s * I * sgn(x) * min(v, 2^(bits - 1) - 1) / m
namespace quantoscope::inline qkeras {
namespace {
constexpr ParameterDefinition parameters[] = {
    bits_parameter,
    any_integer_parameter(),
    symmetric_parameter,
    keep_negative_parameter,
    alpha_with_po2_parameter,
    stochastic_parameter,
    inert_parameter("scale_axis"),
    qnoise_factor_parameter,
    inert_parameter("var_name"),
    use_ste_parameter,
    inert_parameter("use_variables"),
    inert_parameter("elements_per_scale"),
    min_po2_exponent_parameter,
    max_po2_exponent_parameter,
    number_parameter("post_training_scale", "The scale of 'auto' and 'auto_po2' once training is over", Value(),
                     is_positive, "a number above 0"),
};

int unsigned_bits(const Values& v) { return v["bits"].whole() - v["keep_negative"].whole(); }

double largest_auto_code(const Values& v) { return power_of_two(v["bits"].whole() - 1) - 1.0; }

std::optional<FixedPointFormat> format(const Values& v) {
    if (is_auto(v)) { // with a sign in any case, at the step that keep_negative gives
        const int sign_bit = v["keep_negative"].is_set() ? 0 : 1;
        return FixedPointFormat{v["bits"].whole(), v["integer"].whole() - sign_bit, true};
    }
    if (unsigned_bits(v) == 0) {
        return std::nullopt; // the two levels -1 and 1
    }
    return grid_of(v, v["keep_negative"].is_set());
}

Range nominal(const Values& v) {
    const auto grid = format(v);
    if (!grid) { return {-scale_by_alpha(v), scale_by_alpha(v)}; }
    if (is_auto(v)) {
        const double end = product(scale_by_alpha(v), largest_auto_code(v) * grid->step());
        return {-end, end};
    }
    const double low = grid->min_value() + v["keep_negative"].number() * v["symmetric"].number() * grid->step();
    return {product(scale_by_alpha(v), low), product(scale_by_alpha(v), grid->max_value())};
}

std::optional<double> symmetry_center(const Values& v) { return is_auto(v) ? 0.0 : symmetry_if_negative(v); }

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

// With 'auto' and 'auto_po2': ties go away from zero.
float rounded_size(float u, float unit) { return std::floor(std::fabs(u) / unit + 0.5f); }

float signed_code(float u, float unit, float top) {
    const float size = rounded_size(u, unit);
    return std::isnan(u) ? u : std::copysign(size < top ? size : top, u) + 0.0f;
}

class BitsKernel final : public StraightThroughKernel {
public:
    BitsKernel(const Values& v, const SigmoidMode&, Form form)
        : StraightThroughKernel(v, form)
        , m_unsigned_bits(unsigned_bits(v))
        , m_integer(v["integer"].whole())
        , m_m(static_cast<float>(power_of_two(m_unsigned_bits)))
        , m_i(static_cast<float>(power_of_two(m_integer)))
        , m_low(v["keep_negative"].is_set() ? -m_m + static_cast<float>(v["symmetric"].whole()) : 0.0f)
        , m_high(m_m - 1.0f)
        , m_scale(static_cast<float>(scale_by_alpha(v)))
        , m_auto(is_auto(v))
        , m_random(v["use_stochastic_rounding"].is_set() && !m_auto)
        , m_top(static_cast<float>(largest_auto_code(v))) {}

    float output(float x) const override {
        return around(m_auto ? m_i * (x / m_i) : x, level(x)); // which may overflow
    }

    std::vector<Stage> stages(float x) const override {
        std::vector<Stage> out = {{"input", {"x", {}}, x}};
        if (m_auto) {
            out.push_back({"scaled", {"|x| / %1", {text_of(m_i * unit())}}, std::fabs(x / m_i) / unit()});
            out.push_back({"rounded", {"rounded, ties away from zero", {}}, rounded_size(x / m_i, unit())});
            out.push_back({"clipped", {"at most %1, with the sign of x", {text_of(m_top)}}, auto_code(x)});
        } else if (m_unsigned_bits > 0) {
            out.push_back({"scaled", {"x * 2^%1", {std::to_string(m_unsigned_bits - m_integer)}}, scaled(x)});
            out.push_back({"rounded", {"rounded, ties to even", {}}, rounded(scaled(x))});
            out.push_back({"clipped",
                           {"clipped to [%1, %2]", {text_of(m_low), text_of(m_high)}},
                           clip(rounded(scaled(x)), m_low, m_high)});
        } else {
            out.push_back({"sign", {"sign, of 0 too 1", {}}, sign(x)});
        }
        out.push_back({"level", {"level q", {}}, level(x)});
        add_stages_around(out, x, true, level(x), output(x));
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
        const double scale = m_auto ? static_cast<double>(m_scale) : 1.0;
        return m_unsigned_bits == 0 && !m_auto ? std::numeric_limits<double>::quiet_NaN()
                                               : (static_cast<double>(code) - 0.5) * (scale * m_i / m_m);
    }

private:
    static float sign(float x) { return std::isnan(x) ? x : x < 0.0f ? -1.0f : 1.0f; }
    float scaled(float x) const { return x * m_m / m_i; }
    float level_of(float n) const { return m_scale * (m_i * clip(n, m_low, m_high) / m_m); }

    float unit() const { return m_scale / m_m; }
    float auto_code(float x) const { return signed_code(x / m_i, unit(), m_top); }

    float level(float x) const {
        if (m_auto) { return unit() * m_m * (m_i * auto_code(x) / m_m); }
        if (m_unsigned_bits == 0) { return m_scale * sign(x); }
        return level_of(rounded(scaled(x)));
    }

    int m_unsigned_bits;
    int m_integer;
    float m_m, m_i, m_low, m_high, m_scale;
    bool m_auto, m_random;
    float m_top;
};

std::vector<MonotonePiece> ideal_pieces(const Values&) {
    return {{Interval{}, "product, quotient, rounding and clip are non-decreasing, and rounding to float32 preserves "
                         "that"}};
}

std::vector<MonotonePiece> pieces(const Values& v) {
    if (!v["use_ste"].is_set()) { return weighted_sum_pieces(); }
    const StraightThroughSide side = side_of_levels(v, format(v));
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

float scale_of(const Values& v, Channel channel) {
    const auto m = static_cast<float>(power_of_two(unsigned_bits(v)));
    const auto top = static_cast<float>(largest_auto_code(v));
    std::vector<float> x(channel.begin(), channel.end());
    for (float& number : x) { number = number / static_cast<float>(power_of_two(v["integer"].whole())); }
    float scale = largest_size(x) * 2.0f / (2.0f * top);
    if (v["alpha"].word() != "auto_po2") { return scale * m; }
    scale = near_po2(scale);
    for (int i = 0; i < 5; ++i) {
        scale = least_squares_scale(v, x, [&](float u) { return signed_code(u, scale, top); });
    }
    return scale * m;
}

bool is_given(const Value& value) { return !value.is_none() && !value.is_unknown(); }

bool is_not_po2(const Value& alpha) {
    return alpha.is_none() || alpha.is_number() || (alpha.is_word() && alpha.word() != alpha_words[1]);
}

template <const std::string_view& key>
constexpr RaiseRow needs_po2{key, "AssertionError", true,
                             "QKeras raises %1 when it is called: %2 needs alpha='auto_po2'",
                             [](const Values& v) { return is_given(v[key]) && is_not_po2(v["alpha"]); }};
constexpr std::string_view elements_per_scale = "elements_per_scale";
constexpr std::string_view min_po2_exponent = "min_po2_exponent";
constexpr std::string_view max_po2_exponent = "max_po2_exponent";

constexpr RaiseRow raises[] = {
    {"post_training_scale", "ValueError", false, "QKeras raises %1: %2 needs alpha='auto' or alpha='auto_po2'",
     [](const Values& v) {
         return is_given(v["post_training_scale"]) && (v["alpha"].is_none() || v["alpha"].is_number());
     }},
    needs_po2<elements_per_scale>,
    needs_po2<min_po2_exponent>,
    needs_po2<max_po2_exponent>,
    wrong_alpha_of_bits,
};

constexpr QKerasFacts today_facts{
    .story = "Fixed point: scaled, rounded, clipped; x + (-x + q) around it leaves the grid far out",
    .reported = reported,
    .hls4ml = &hls4ml,
    .raises = raises,
    .scale_of = scale_of,
    .familiarity = 1};

constexpr Function today{.name = "quantized_bits",
                         .parameters = parameters,
                         .nominal = nominal,
                         .symmetry_center = symmetry_center,
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
