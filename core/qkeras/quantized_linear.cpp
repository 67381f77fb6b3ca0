#include "core/qkeras/straight_through.h"
#include "core/text/number_text.h"

// quantized_linear: fixed point that clips before it rounds.
//
//   s = alpha * 2^(integer - bits + kn)
//   q = s * (rt(clip(x / s, low, high) - h) + h)     h = 1/2 for one signed bit, otherwise 0
//   y = x + n * (q - x)                              n = qnoise_factor
//
// With alpha 'auto' or 'auto_po2' the same with the scale in the place of alpha.
namespace quantoscope::inline qkeras {
namespace {
constexpr ParameterDefinition parameters[] = {
    bits_parameter,
    any_integer_parameter(),
    symmetric_flag(true),
    keep_negative_parameter,
    alpha_parameter,
    stochastic_parameter,
    inert_parameter("scale_axis"),
    qnoise_factor_parameter,
    inert_parameter("var_name"),
    inert_parameter("use_variables"),
};

bool is_two_levels(const Values& v) { return v["bits"].whole() == 1 && v["keep_negative"].is_set(); }

std::optional<FixedPointFormat> format(const Values& v) {
    if (is_two_levels(v)) {
        return std::nullopt; // half a step to either side of 0
    }
    return grid_of(v, v["keep_negative"].is_set());
}

double quantum(const Values& v) {
    return scale_by_alpha(v) * power_of_two(v["integer"].whole() - v["bits"].whole() + v["keep_negative"].whole());
}

// In quanta.
Range ends(const Values& v) {
    if (is_two_levels(v)) { return {-0.5, 0.5}; }
    const double levels = power_of_two(v["bits"].whole() - v["keep_negative"].whole());
    return {v["keep_negative"].is_set() ? -levels + v["symmetric"].whole() : 0.0, levels - 1.0};
}

Range nominal(const Values& v) // min() and max() say the same
{
    return {product(quantum(v), ends(v).min), product(quantum(v), ends(v).max)};
}

std::string_view off_grid_reason(const Values& v) {
    return why_levels_wander(scale_by_alpha(v), v["qnoise_factor"].number(), v["bits"].whole());
}

StraightThroughSide side(const Values& v) {
    const BinaryParts parts = binary_parts((is_two_levels(v) ? 0.5 : 1.0) * quantum(v));
    return straight_through_side(parts.unit, quantum(v) * std::max(-ends(v).min, ends(v).max));
}

class LinearKernel final : public StraightThroughKernel {
public:
    LinearKernel(const Values& v, const SigmoidMode&, Form form)
        : StraightThroughKernel(v, form)
        , m_quantum(static_cast<float>(quantum(v)))
        , m_low(static_cast<float>(ends(v).min))
        , m_high(static_cast<float>(ends(v).max))
        , m_shift(is_two_levels(v) ? 0.5f : 0.0f)
        , m_random(v["use_stochastic_rounding"].is_set())
        , m_end(side(v).exact_below) {}

    float output(float x) const override { return around(x, level_of(rounded(clipped(x)))); }

    std::vector<Stage> stages(float x) const override {
        std::vector<Stage> out = {{"input", {"x", {}}, x}};
        out.push_back({"scaled", {"x / %1", {text_of(m_quantum)}}, x / m_quantum});
        out.push_back({"clipped",
                       {m_shift == 0.0f ? "clipped to [%1, %2]" : "clipped to [%1, %2], minus 1/2",
                        {text_of(m_low), text_of(m_high)}},
                       clipped(x)});
        out.push_back({"rounded", {"rounded, ties to even", {}}, rounded(clipped(x))});
        out.push_back({"level", {"level q", {}}, level_of(rounded(clipped(x)))});
        add_stages_around(out, x, true, level_of(rounded(clipped(x))), output(x));
        return out;
    }

    // stochastic_round with precision 1: floor where the fraction is below the draw (quantizers.py).
    std::optional<TrainingOutcome> training(float x) const override {
        if (!m_random) { return std::nullopt; }
        const float v = clipped(x);
        return TrainingOutcome{around(x, level_of(std::floor(v))), around(x, level_of(std::ceil(v))),
                               v - std::floor(v)};
    }

    double first_input_hint(std::int64_t code) const override {
        return m_shift != 0.0f ? std::numeric_limits<double>::quiet_NaN()
                               : (static_cast<double>(code) - 0.5) * static_cast<double>(m_quantum);
    }

    // Of two levels the upper one is given a little below 0 as well, where -1/2 hides x.
    std::optional<float> certain(float x) const override {
        const bool near = std::fabs(x) < m_end && gives_level(x, level_of(rounded(clipped(x))));
        return near ? std::optional(output(x)) : std::nullopt;
    }

private:
    float clipped(float x) const { return clip(x / m_quantum, m_low, m_high) - m_shift; }
    float level_of(float n) const { return m_quantum * (n + m_shift); }

    float m_quantum, m_low, m_high, m_shift;
    bool m_random;
    float m_end;
};

std::vector<MonotonePiece> ideal_pieces(const Values&) {
    return {{Interval{}, "quotient, clip, rint and product are non-decreasing, and rounding to float32 preserves "
                         "that"}};
}

std::vector<MonotonePiece> pieces(const Values& v) {
    std::vector<MonotonePiece> ideal = ideal_pieces(v);
    ideal.front().off_grid_noise = is_two_levels(v);
    return straight_through_pieces(ideal, side(v), side(v));
}

float scale_of(const Values& v, Channel x) {
    Values plain = v;
    plain.scale = 1.0f;
    const auto grid = static_cast<float>(quantum(plain));
    const Range codes = ends(v);
    const float shift = is_two_levels(v) ? 0.5f : 0.0f;
    const float largest = v["keep_negative"].is_set() ? largest_size(x) * 2.0f : *std::ranges::max_element(x);
    float scale = std::max(largest / static_cast<float>(codes.max - codes.min), keras_epsilon);
    if (v["alpha"].word() != "auto_po2") { return scale / grid; }
    scale = near_po2(scale);
    float last = -1.0f;
    for (int left = is_two_levels(v) ? 1 : 5; left > 0 && scale != last; --left) {
        last = scale;
        scale = least_squares_scale(v, x, [&](float number) {
            const float scaled = clip(number / last, static_cast<float>(codes.min), static_cast<float>(codes.max));
            return std::nearbyint(scaled - shift) + shift;
        });
    }
    return scale / grid;
}

constexpr RaiseRow raises[] = {
    {"bits", "ValueError", false, "QKeras raises %1: %2 must be above 0, not %3",
     [](const Values& v) { return v["bits"].is_number() && v["bits"].number() <= 0.0; }},
    {"alpha", "ValueError", false, "QKeras raises %1: %2 may be 'auto' or 'auto_po2', not %3", has_wrong_alpha},
};

constexpr QKerasFacts today_facts{.source = "google/qkeras pull requests 118 and 122, commit 78ea90f",
                                  .story = "Fixed point that clips before it rounds; symmetric by default",
                                  .reported = nominal,
                                  .raises = raises,
                                  .scale_of = scale_of};

constexpr Function today{.name = "quantized_linear",
                         .parameters = parameters,
                         .nominal = nominal,
                         .symmetry_center = symmetry_if_negative,
                         .stands_for = identity,
                         .format = format,
                         .scale = scale_by_alpha,
                         .bind = bind_kernel<LinearKernel, Form::qkeras>,
                         .pieces = pieces,
                         .off_grid_reason = off_grid_reason,
                         .qkeras = &today_facts};

constexpr std::span<const Function> rows = rows_with_ideal<today, bind_kernel<LinearKernel, Form::ideal>, ideal_pieces>;
} // namespace

std::span<const Function> quantized_linear_functions() { return rows; }
} // namespace quantoscope::inline qkeras
