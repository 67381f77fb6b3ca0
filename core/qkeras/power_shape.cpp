#include "core/qkeras/power_shape.h"

#include "core/text/number_text.h"

namespace quantoscope::inline qkeras {
namespace {
constexpr float nan = std::numeric_limits<float>::quiet_NaN();
constexpr float epsilon = 1e-7f; // keras.backend.epsilon()
constexpr float ln_2 = 0x1.62e43p-1f;

// 2^exponent as float32; -1/2 is the only exponent that is not whole.
float power(float exponent) {
    if (std::isnan(exponent)) { return exponent; }
    return exponent == -0.5f
               ? 0x1.6a09e6p-1f
               : static_cast<float>(std::ldexp(1.0, static_cast<int>(std::clamp(exponent, -200.0f, 200.0f))));
}

// From a magnitude to an exponent, operation by operation.
struct Exponent {
    Exponent(const PowerShape& shape, Form of_form)
        : form(of_form)
        , low(static_cast<float>(shape.low))
        , top(static_cast<float>(shape.top))
        , max(static_cast<float>(shape.max_value))
        , factor(shape.is_quadratic ? 2.0f : 1.0f)
        , is_floor(shape.is_floor) {}

    bool doubles() const { return factor == 2.0f; }

    float limited(float a) const {
        const float filtered = a < epsilon ? epsilon : a;
        return filtered >= max ? max : filtered;
    }
    float rooted(float f) const { return doubles() ? std::sqrt(f) : f; }
    static float log2(float f) { return log_rounded(f) / ln_2; }
    float whole(float l) const {
        const float nearest = is_floor ? std::floor(l) : std::nearbyint(l);
        return form == Form::ideal ? nearest : straight_through(l, nearest);
    }
    float clipped(float e) const { return factor * clip(e, low, top); }

    float of(float a) const { return a < epsilon ? low : clipped(whole(log2(rooted(limited(a))))); }

    // QKeras's stochastic_round_po2: the powers on both sides, drawn so that the mean is the input.
    struct Draw {
        float down, up;
        double probability_of_up;
    };
    Draw drawn(float a) const {
        const float y = rooted(limited(a));
        if (!std::isfinite(y)) { return {nan, nan, 0.0}; }
        const float nearest = std::nearbyint(log2(y + epsilon));
        const float left = power(nearest) > y ? nearest - 1.0f : nearest;
        const double least = power(left);
        if (a < epsilon || clipped(left) == clipped(left + 1.0f)) {
            const float only = a < epsilon ? low : clipped(left);
            return {only, only, 0.0};
        }
        return {clipped(left), clipped(left + 1.0f), std::clamp((y - least) / least, 0.0, 1.0)};
    }

    Form form;
    float low, top, max, factor;
    bool is_floor;
};

// The exponent of the largest level there is.
double top_exponent(const PowerShape& shape) {
    return Exponent(shape, Form::ideal).of(std::numeric_limits<float>::max());
}

class PowerKernel final : public StraightThroughKernel {
public:
    PowerKernel(const PowerShape& shape, const Values& v, Form form)
        : StraightThroughKernel(v, form)
        , m_shape(shape)
        , m_exponent(shape, form)
        , m_slope(static_cast<float>(shape.slope))
        , m_max(static_cast<float>(shape.max_value)) {}

    float output(float x) const override { return around(base(x), level(x)); }

    float unquantized(float x) const override { return base(x); }

    std::vector<Stage> stages(float x) const override {
        std::vector<Stage> out = {{"input", {"x", {}}, x}};
        const float a = magnitude(x);
        out.push_back({"magnitude", {magnitude_title(x), {}}, a});
        if (a < epsilon) {
            out.push_back({"exponent", {"exponent e: %1, as a < 1e-7", {text_of(m_exponent.low)}}, m_exponent.of(a)});
        } else {
            stages_to_exponent(out, a);
        }
        out.push_back({"level", {is_negative(x) ? "level q = -2^e" : "level q = 2^e", {}}, level(x)});
        add_stages_around(out, base(x), !m_shape.is_relu, level(x), output(x));
        return out;
    }

    std::optional<TrainingOutcome> training(float x) const override {
        if (!m_shape.is_random || m_exponent.is_floor) { return std::nullopt; }
        const Exponent::Draw draw = m_exponent.drawn(magnitude(x));
        const float down = around(base(x), level_of(x, draw.down));
        const float up = around(base(x), level_of(x, draw.up));
        return is_negative(x) ? TrainingOutcome{up, down, 1.0 - draw.probability_of_up}
                              : TrainingOutcome{down, up, draw.probability_of_up};
    }

private:
    static float positive_part(float x) { return x > 0.0f || std::isnan(x) ? x : 0.0f; }

    // Whether q is negative.
    bool is_negative(float x) const { return x < 0.0f && (!m_shape.is_relu || m_slope != 0.0f); }

    float magnitude(float x) const {
        if (!m_shape.is_relu) { return std::fabs(x); }
        return is_negative(x) ? -x * m_slope : positive_part(x);
    }

    float level_of(float x, float exponent) const { return is_negative(x) ? -power(exponent) : power(exponent); }
    float level(float x) const { return level_of(x, m_exponent.of(magnitude(x))); }

    float base(float x) const {
        if (!m_shape.is_relu) { return x; }
        const float r = m_slope == 0.0f ? positive_part(x) : leaky_relu(x, m_slope);
        return x <= m_max || !m_shape.has_max() ? r : m_max;
    }

    const char* magnitude_title(float x) const {
        if (!m_shape.is_relu) { return "a = |x|"; }
        return is_negative(x) ? "a = -slope * x" : "a: x, 0 below 0";
    }

    void stages_to_exponent(std::vector<Stage>& out, float a) const {
        float value = m_exponent.limited(a);
        if (m_shape.has_max()) { out.push_back({"limited", {"at most %1", {text_of(m_max)}}, value}); }
        if (m_exponent.doubles()) {
            value = m_exponent.rooted(value);
            out.push_back({"root", {"square root", {}}, value});
        }
        out.push_back({"logarithm", {"log", {}}, log_rounded(value)});
        value = Exponent::log2(value);
        out.push_back({"log2", {"log / log 2", {}}, value});
        value = m_exponent.whole(value);
        out.push_back({"rounded", {m_exponent.is_floor ? "rounded down" : "rounded, ties to even", {}}, value});
        const std::vector<std::string> ends = {text_of(m_exponent.low), text_of(m_exponent.top)};
        out.push_back(
            {"exponent",
             {m_exponent.doubles() ? "exponent e: clipped to [%1, %2], doubled" : "exponent e: clipped to [%1, %2]",
              ends},
             m_exponent.clipped(value)});
    }

    PowerShape m_shape;
    Exponent m_exponent;
    float m_slope, m_max;
};

// --- pieces

constexpr std::string_view steps_are_monotone =
    "root, log, quotient, rint or floor, clip and power are non-decreasing, and rounding to float32 preserves that";
constexpr std::string_view same_below_epsilon = "one level to each side of 0 where magnitudes are below 1e-7";

void add(std::vector<MonotonePiece>& pieces, const MonotonePiece& piece) {
    if (piece.inputs.first <= piece.inputs.last) { pieces.push_back(piece); }
}

// Of magnitudes from 1e-7 on, a level is never below a quarter where they are not cut off above, so the form
// is exact up to 2^24 times the largest level. From 2^25 times a power of two on, -b + q is -b.
StraightThroughSide side_of(const PowerShape& shape, double slope) {
    const double largest = power(static_cast<float>(top_exponent(shape)));
    return straight_through_side(largest, 0.5 * largest, slope);
}

// Below 1e-7 the level may be so small that the form gives 0 or twice the level, by turns of inputs; a level
// of 0 stays 0.
bool loses_smallest(const PowerShape& shape) {
    const double smallest = power(static_cast<float>(shape.low));
    return smallest > 0.0 && 0x1p24 * smallest < static_cast<double>(epsilon);
}

StraightThroughSide right_side(const PowerShape& shape) {
    StraightThroughSide side = side_of(shape, 1.0);
    const auto end = static_cast<float>(shape.max_value);
    if (shape.is_relu && end < side.exact_below) { return {}; }
    side.zero_from = shape.is_relu ? std::min(side.zero_from, next_up(end)) : side.zero_from;
    return side;
}

StraightThroughSide left_side(const PowerShape& shape) {
    if (shape.is_relu && shape.slope == 0.0) {
        return {}; // b is 0
    }
    return side_of(shape, shape.is_relu ? shape.slope : 1.0);
}
} // namespace

PowerShape power_shape(const Values& v, bool is_relu) {
    PowerShape shape;
    shape.is_relu = is_relu;
    shape.bits = v["bits"].number();
    shape.max_value = v["max_value"].is_number() ? v["max_value"].number() : shape.max_value;
    shape.slope = v["negative_slope"].number();
    shape.is_random = v["use_stochastic_rounding"].is_set();
    shape.is_quadratic = v["quadratic_approximation"].is_set();
    shape.is_floor = v["log2_rounding"].word() == "floor";
    shape.noise = v["qnoise_factor"].number();
    shape.use_ste = v["use_ste"].is_set();
    const int without = (is_relu ? 0 : 1) + (shape.max_value > 1.0 ? 1 : 0);
    const double e = power_of_two(v["bits"].whole() - without);
    shape.low = -e;
    shape.top = shape.is_quadratic ? 2.0 * std::floor((e - 1.0) / 2.0) : e - 1.0;
    return shape;
}

std::unique_ptr<const Kernel> bind_power(const PowerShape& shape, const Values& v, Form form) {
    return std::make_unique<PowerKernel>(shape, v, form);
}

// Doubled exponents may lie below -E, which is what magnitudes below epsilon get: outputs fall there.
std::vector<MonotonePiece> ideal_power_pieces(const PowerShape& shape) {
    if (!shape.is_quadratic) { return {{Interval{}, steps_are_monotone}}; }
    if (shape.is_relu && shape.slope == 0.0) {
        return {{{-float_infinity, next_down(epsilon)}, same_below_epsilon},
                {{epsilon, float_infinity}, steps_are_monotone}};
    }
    const float left = shape.is_relu ? epsilon / static_cast<float>(shape.slope) : epsilon;
    return {{{-float_infinity, -left}, steps_are_monotone},
            {{next_up(-left), next_down(epsilon)}, same_below_epsilon},
            {{epsilon, float_infinity}, steps_are_monotone}};
}

std::vector<MonotonePiece> power_pieces(const PowerShape& shape) {
    constexpr std::string_view end = "an infinity: NaN, or the level of all inputs before it";
    const StraightThroughSide left = shape.use_ste ? left_side(shape) : StraightThroughSide{};
    const StraightThroughSide right = shape.use_ste ? right_side(shape) : StraightThroughSide{};
    std::vector<MonotonePiece> pieces = {{{-float_infinity, -float_infinity}, end}};
    add(pieces, {{next_up(-float_infinity), -left.zero_from}, constant_piece});
    add(pieces, {{next_up(-left.zero_from), -left.exact_below}, wavering_piece, true, true});
    for (MonotonePiece piece : ideal_power_pieces(shape)) {
        piece.inputs = {std::max(piece.inputs.first, next_up(-left.exact_below)),
                        std::min(piece.inputs.last, next_down(right.exact_below))};
        add(pieces, piece);
    }
    add(pieces, {{right.exact_below, next_down(right.zero_from)}, wavering_piece, true, true});
    add(pieces, {{right.zero_from, next_down(float_infinity)}, constant_piece});
    pieces.push_back({{float_infinity, float_infinity}, end});
    return pieces;
}

double largest_power(const PowerShape& shape) {
    constexpr double float32_end = std::numeric_limits<float>::max();
    const double largest = power(static_cast<float>(shape.top));
    return std::min({shape.max_value, largest, float32_end});
}

double reported_end(const PowerShape& shape) {
    return std::max(1.0, shape.has_max() ? shape.max_value : std::exp2(shape.top));
}

std::string_view power_levels_note(const PowerShape& shape) {
    return shape.is_quadratic                ? "of the exponents only the even ones are output"
           : top_exponent(shape) < shape.top ? "max_value leaves the largest exponents out"
                                             : "magnitudes below 1e-7 share one level";
}

std::string_view power_off_grid_reason(const PowerShape& shape) {
    if (shape.use_ste && shape.noise == 1.0 && std::floor(shape.low) != shape.low && !shape.is_quadratic) {
        return "one bit leaves the exponent -1/2 alone, and x + (-x + q) rounds the root of 1/2 differently at "
               "each input: the levels alone are drawn";
    }
    if (shape.use_ste && shape.noise == 1.0 && loses_smallest(shape)) {
        return "the smallest level is far below 1e-7, and for most inputs that have it x + (-x + q) gives 0 or twice "
               "the level: the levels alone are drawn";
    }
    return why_levels_wander(1.0, shape.noise, 1);
}
} // namespace quantoscope::inline qkeras
