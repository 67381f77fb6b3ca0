#include "core/qkeras/straight_through.h"
#include "core/text/number_text.h"

// quantized_hswish: quantized_bits of the hard swish, as QKeras derives it from quantized_bits.
//
//   r = min(max(x + shift, 0), bound)
//   h = x * r / bound
//   y = quantized_bits(h)                      which is h + n * (-h + q)
namespace quantoscope::inline qkeras {
namespace {
// So that bound - shift is exact in double.
bool is_moderate(double number) { return number >= 0.001 && number <= 1000.0; }

constexpr std::string_view moderate_numbers = "a number from 0.001 to 1000";

constexpr ParameterDefinition parameters[] = {
    bits_parameter,
    any_integer_parameter(),
    symmetric_parameter,
    alpha_with_po2_parameter,
    stochastic_parameter,
    inert_parameter("scale_axis"),
    qnoise_factor_parameter,
    inert_parameter("var_name"),
    inert_parameter("use_variables"),
    number_parameter("relu_shift", "Where it leaves 0: at minus this", 3, is_moderate, moderate_numbers),
    number_parameter("relu_upper_bound", "What x + relu_shift is cut to and divided by", 6, is_moderate,
                     moderate_numbers),
};

const Function& levels_function(Form form) {
    const std::span<const Function> rows = quantized_bits_functions();
    return form == Form::ideal ? rows.front() : rows.back();
}

// Those of the quantized_bits that makes the levels.
Values levels_values(const Values& v) {
    const Function& function = levels_function(Form::qkeras);
    Values values(function.parameters);
    values.scale = v.scale;
    for (const ParameterDefinition& parameter : parameters) {
        if (const auto index = function.parameter_index(parameter.key)) { values[*index] = v[parameter.key]; }
    }
    return values;
}

// The function itself, in float32 and over the reals.
struct HardSwish {
    explicit HardSwish(const Values& v)
        : shift(static_cast<float>(v["relu_shift"].number()))
        , bound(static_cast<float>(v["relu_upper_bound"].number())) {}

    float shifted(float x) const { return x + shift; }
    float limited(float s) const { return !(s <= bound) ? bound : s > 0.0f ? s : 0.0f; }
    float product(float x) const { return x * limited(shifted(x)); }
    float operator()(float x) const { return product(x) / bound; }

    // To within 2^-51 of itself.
    double real(double x) const {
        const double s = x + static_cast<double>(shift);
        return x * std::clamp(s, 0.0, static_cast<double>(bound)) / static_cast<double>(bound);
    }

    // The x where s reaches the bound, exact, and the smallest float32 that is not below.
    double corner() const { return static_cast<double>(bound) - static_cast<double>(shift); }
    float first_at_bound() const { return float_not_below(corner()); }

    // The lowest it gets.
    double depth() const { return std::fmin(real(-0.5 * static_cast<double>(shift)), real(std::fmin(corner(), 0.0))); }

    // The first x >= 0 with a float32 value of at least y; inf where there is none.
    float first_reaching(float y) const {
        return float_at(farthest(-1, infinity_ordinal - 1, [&](Ordinal at) { return !((*this)(float_at(at)) >= y); }) +
                        1);
    }

    float shift, bound;
};

// From the level of the lowest point, which is what min() is meant to say.
Range nominal(const Values& v) {
    const Values levels = levels_values(v);
    const auto quantizer = levels_function(Form::ideal).bind(levels, default_sigmoid_mode());
    return {(*quantizer)(static_cast<float>(HardSwish(v).depth())), levels_function(Form::ideal).nominal(levels).max};
}

std::optional<FixedPointFormat> format(const Values& v) {
    return levels_function(Form::qkeras).format(levels_values(v));
}

// max() is that of quantized_bits. So is min() where that lies above the lowest point of the hard swish;
// otherwise it calls a method that does not exist, and raises.
Range reported(const Values& v) {
    const double shift = v["relu_shift"].number();
    const Range levels = levels_function(Form::qkeras).qkeras->reported(levels_values(v));
    const bool raises = levels.min < -shift * shift / (4.0 * v["relu_upper_bound"].number());
    return {raises ? std::numeric_limits<double>::quiet_NaN() : levels.min, levels.max};
}

ScaledCurve hard_swish(const Values& v) {
    return {&hard_swish_curve, 1.0, 0.0, {v["relu_shift"].number(), v["relu_upper_bound"].number()}};
}

std::string_view levels_note(const Values&) {
    return "the hard swish has a lowest point, and levels below it are never output";
}

std::string_view off_grid_reason(const Values& v) {
    return levels_function(Form::qkeras).off_grid_reason(levels_values(v));
}

// How far |h| may go for h + (-h + q) to be q; where the output is 0 from.
StraightThroughSide side_in_h(const Values& v) { return side_of_levels(v, format(v)); }

class SwishKernel final : public LevelKernel {
public:
    SwishKernel(const Values& v, const SigmoidMode& mode, Form form)
        : LevelKernel(form)
        , m_swish(v)
        , m_quantizer(levels_function(form).bind(levels_values(v), mode))
        , m_levels(levels_function(Form::ideal).bind(levels_values(v), mode))
        , m_exact_below(form == Form::ideal ? float_infinity : side_in_h(v).exact_below) {}

    float output(float x) const override { return (*m_quantizer)(unquantized(x)); }

    float unquantized(float x) const override {
        return is_ideal() && x == -float_infinity ? 0.0f : m_swish(x); // -inf * 0 in QKeras
    }

    std::vector<Stage> stages(float x) const override {
        const std::string bound = text_of(m_swish.bound);
        const float shifted = m_swish.shifted(x);
        std::vector<Stage> out = {{"input", {"x", {}}, x},
                                  {"shifted", {"x + %1", {text_of(m_swish.shift)}}, shifted},
                                  {"limited", {"r: clipped to [0, %1]", {bound}}, m_swish.limited(shifted)},
                                  {"product", {"x r", {}}, m_swish.product(x)},
                                  {"swish", {"h = x r / %1", {bound}}, unquantized(x)}};
        std::vector<Stage> rest = m_quantizer->stages(unquantized(x));
        for (auto stage = rest.begin() + 1; stage != rest.end(); ++stage) { out.push_back(of_h(*stage)); }
        return out;
    }

    std::optional<TrainingOutcome> training(float x) const override { return m_quantizer->training(unquantized(x)); }

    // Three roundings: h is within 2^-22 |H| + 2^-147 max(1, 1/bound) of the real H, the second term for
    // subnormal products. Where all of that interval has one level, h has it.
    std::optional<float> certain(float x) const override {
        const double h = m_swish.real(x);
        const double slack =
            0x1p-22 * std::fabs(h) + 0x1p-147 * std::fmax(1.0, 1.0 / static_cast<double>(m_swish.bound));
        const float low = -float_not_below(-(h - slack));
        const float high = float_not_below(h + slack);
        if (std::fmax(-low, high) >= m_exact_below) { return std::nullopt; }
        const float level = (*m_levels)(low);
        return same_output(level, (*m_levels)(high)) ? std::optional(level) : std::nullopt;
    }

private:
    // The stages of quantized_bits speak of its input x, which is h here.
    static Stage of_h(Stage stage) {
        constexpr const char* titles[][2] = {
            {"x * 2^%1", "h * 2^%1"}, {"-x + q", "-h + q"}, {"output, x + n (-x + q)", "output, h + n (-h + q)"}};
        for (const auto& [of_x, of_h] : titles) {
            if (std::string_view(stage.title.text) == of_x) { stage.title.text = of_h; }
        }
        return stage;
    }

    HardSwish m_swish;
    std::unique_ptr<const Kernel> m_quantizer;
    std::unique_ptr<const Kernel> m_levels;
    float m_exact_below;
};

// Where h + (-h + q) may waver below 0, in h, every piece there wavers.
std::vector<MonotonePiece> pieces_within(const Values& v, float exact_below) {
    constexpr std::string_view falls =
        "x + shift is exact there (Sterbenz), so that float32 rounds the falling side of "
        "a parabola twice, which preserves order";
    constexpr std::string_view at_bound = "x * bound / bound rounds twice, which preserves order";
    const HardSwish swish(v);
    const bool deep = -swish.depth() * (1.0 + 0x1p-20) >= static_cast<double>(exact_below);
    const float left = -swish.shift;
    const float turn = -0.5f * swish.shift;
    const float corner = swish.first_at_bound();
    std::vector<MonotonePiece> pieces = {{{-float_infinity, left}, "constant: x + shift is cut to 0"}};
    const auto add = [&pieces](Interval inputs, std::string_view why, bool off_grid_noise) {
        if (inputs.first <= inputs.last) { pieces.push_back({inputs, why, off_grid_noise}); }
    };
    if (corner <= turn) {
        add({next_up(left), next_down(corner)}, falls, deep);
        add({std::max(corner, next_up(left)), next_down(0.0f)}, at_bound, deep);
    } else {
        add({next_up(left), turn}, falls, deep);
        add({next_up(turn), next_down(std::fmin(corner, 0.0f))},
            "x + shift rounds there, and h varies by three roundings about a rising parabola: certain where no tie is so "
            "near",
            true);
        add({std::fmin(corner, 0.0f), next_down(0.0f)}, at_bound, deep);
    }
    add({0.0f, float_infinity},
        "both factors are not negative and do not decrease, and rounding to float32 preserves that", false);
    return pieces;
}

std::vector<MonotonePiece> ideal_pieces(const Values& v) { return pieces_within(v, float_infinity); }

std::vector<MonotonePiece> pieces(const Values& v) {
    const HardSwish swish(v);
    const StraightThroughSide in_h = side_in_h(v);
    return straight_through_pieces(pieces_within(v, in_h.exact_below), {},
                                   {swish.first_reaching(in_h.exact_below), swish.first_reaching(in_h.zero_from)});
}

template <const std::string_view& key>
constexpr RaiseRow not_above_0{key, "AssertionError", true,
                               "QKeras raises %1 when it is called: %2 must be above 0, not %3",
                               [](const Values& v) { return v[key].is_number() && !(v[key].number() > 0.0); }};
constexpr std::string_view relu_shift = "relu_shift";
constexpr std::string_view relu_upper_bound = "relu_upper_bound";

constexpr RaiseRow raises[] = {not_above_0<relu_upper_bound>, not_above_0<relu_shift>, wrong_alpha_of_bits};

// That of quantized_bits for h.
float scale_of(const Values& v, Channel channel) {
    const HardSwish swish(v);
    std::vector<float> h(channel.begin(), channel.end());
    std::ranges::transform(h, h.begin(), swish);
    return levels_function(Form::qkeras).qkeras->scale_of(levels_values(v), h);
}

constexpr QKerasFacts today_facts{.story = "quantized_bits of the hard swish: falls to its lowest point, then rises",
                                  .reported = reported,
                                  .raises = raises,
                                  .scale_of = scale_of};

constexpr Function today{.name = "quantized_hswish",
                         .parameters = parameters,
                         .nominal = nominal,
                         .symmetry_center = no_symmetry,
                         .stands_for = hard_swish,
                         .format = format,
                         .scale = scale_by_alpha,
                         .levels_note = levels_note,
                         .bind = bind_kernel<SwishKernel, Form::qkeras>,
                         .pieces = pieces,
                         .off_grid_reason = off_grid_reason,
                         .qkeras = &today_facts};

constexpr std::span<const Function> rows = rows_with_ideal<today, bind_kernel<SwishKernel, Form::ideal>, ideal_pieces>;
} // namespace

std::span<const Function> quantized_hswish_functions() { return rows; }
} // namespace quantoscope::inline qkeras
