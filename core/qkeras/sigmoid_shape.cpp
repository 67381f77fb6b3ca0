#include "core/qkeras/sigmoid_shape.h"

#include "core/numeric/vectorised.h"
#include "core/qkeras/straight_through.h"
#include "core/text/number_text.h"

#include <algorithm>

namespace quantoscope::inline qkeras {
namespace {
// The middle between `value` and the float32 below it: reals above it round to `value` or more.
double rounds_up_to(float value) { return 0.5 * (static_cast<double>(next_down(value)) + static_cast<double>(value)); }

// What follows the surrogate, operation by operation in QKeras's order. Loops hold a copy, so that the
// constants stay in registers.
struct Operations {
    explicit Operations(const SigmoidShape& shape)
        : m(shape.m)
        , inverse_m(1.0f / shape.m) // a power of two: multiplying by it is the exact quotient
        , gain(shape.doubles_after_rounding ? 2.0f : 1.0f)
        , offset(shape.doubles_after_rounding ? -1.0f : 0.0f)
        , low(shape.low)
        , high(shape.high)
        , stretch(shape.stretch) {}

    float scaled(float p) const { return p * m; }
    static float rounded(float v) { return std::nearbyint(v); }
    float quotient(float n) const { return n * inverse_m; }
    float doubled(float r) const { return gain * r + offset; }
    float clipped(float r) const { return clip(r, low, high); }
    float stretched(float r) const { return stretch * r; }

    float after_rounding(float n) const { return stretched(clipped(doubled(quotient(n)))); }

    float m, inverse_m, gain, offset, low, high, stretch;
};

QUANTOSCOPE_VECTORISED
void quantize_in_place(const SigmoidShape& shape, float* y, std::size_t size) {
    const Operations operations(shape);
    for (std::size_t i = 0; i < size; ++i) {
        y[i] = operations.after_rounding(Operations::rounded(operations.scaled(y[i])));
    }
}

float doubled_minus_one(float s) { return 2.0f * s - 1.0f; }

class ShapeKernel final : public Kernel {
public:
    ShapeKernel(const SigmoidShape& shape, const SigmoidMode& mode, double step)
        : m_shape(shape)
        , m_mode(mode)
        , m_step(step) {}

    void evaluate(std::span<const float> x, std::span<float> y) const override {
        pre_quantization(x, y);
        quantize_in_place(m_shape, y.data(), y.size());
    }

    void pre_quantization(std::span<const float> x, std::span<float> y) const override {
        std::span<const float> in = x;
        if (m_shape.stretch != 1.0f) {
            std::ranges::transform(x, y.begin(), [this](float v) { return shrunk(v); });
            in = y;
        }
        activation(in, y);
        if (m_shape.surrogate == SigmoidShape::Surrogate::doubled_sigmoid) {
            std::ranges::transform(y, y.begin(), doubled_minus_one);
        }
    }

    std::vector<Stage> stages(float x) const override {
        std::vector<Stage> out = {{"input", {"x", {}}, x}};
        const float p = stages_to_surrogate(out);
        const Operations operations(m_shape);
        const std::string exponent = std::to_string(std::ilogb(m_shape.m));
        const float scaled = operations.scaled(p);
        const float rounded = Operations::rounded(scaled);
        const float quotient = operations.quotient(rounded);
        const float doubled = operations.doubled(quotient);
        const float clipped = operations.clipped(doubled);
        out.push_back({"scaled", {"p * 2^%1", {exponent}}, scaled});
        out.push_back({"rounded", {"rounded, ties to even", {}}, rounded});
        out.push_back({"quotient", {"r = rounded / 2^%1", {exponent}}, quotient});
        if (m_shape.doubles_after_rounding) { out.push_back({"doubled", {"2 r - 1", {}}, doubled}); }
        if (std::isfinite(m_shape.low) || std::isfinite(m_shape.high)) {
            out.push_back({"clipped", {"clipped to [%1, %2]", {text_of(m_shape.low), text_of(m_shape.high)}}, clipped});
        }
        const Phrase title =
            m_shape.stretch == 1.0f ? Phrase{"output", {}} : Phrase{"output, times %1", {text_of(m_shape.stretch)}};
        out.push_back({"output", title, operations.stretched(clipped)});
        return out;
    }

    // QKeras's stochastic_round with precision 1/2, as _round_through calls it (quantizers.py): a multiple of
    // 1/2 in place of a whole number. The straight-through form v + (-v + r) around it is exact for these r.
    std::optional<TrainingOutcome> training(float x) const override {
        if (!m_shape.random_in_training) { return std::nullopt; }
        const Operations operations(m_shape);
        constexpr float precision = 0.5f;
        const float halves = operations.scaled(pre_quantization_at(x)) / precision;
        const float up = std::ceil(halves);
        const float fraction = halves - std::floor(halves);
        // Just below a multiple the fraction rounds to 1: then every draw goes up.
        const float down = fraction == 1.0f ? up : std::floor(halves);
        return TrainingOutcome{operations.after_rounding(down * precision), operations.after_rounding(up * precision),
                               fraction};
    }

    // Walks the operations backwards: the smallest float32 p that rounds to the code, the real surrogate
    // value above which float32 gives that p, and its inverse.
    double first_input_hint(std::int64_t code) const override {
        double r = static_cast<double>(code) * m_step / m_shape.stretch;
        r = m_shape.doubles_after_rounding ? 0.5 * (r + 1.0) : r;
        const double level = std::ceil(r * m_shape.m); // between grid levels: the next one
        const double tie = (level - 0.5) / m_shape.m;
        float p = float_not_below(tie);
        if (static_cast<double>(p) == tie && std::fmod(level, 2.0) != 0.0) { // a tie goes to the even level
            p = next_up(p);
        }
        double edge = rounds_up_to(p);
        if (m_shape.surrogate == SigmoidShape::Surrogate::tanh) {
            return m_shape.stretch * ScaledCurve{&tanh_curve}.inverse(edge);
        }
        if (m_shape.surrogate == SigmoidShape::Surrogate::doubled_sigmoid) {
            edge = rounds_up_to(float_not_below(0.5 * (edge + 1.0)));
        }
        return m_shape.stretch * ScaledCurve{m_mode.curve}.inverse(edge);
    }

private:
    float shrunk(float x) const { return x / m_shape.stretch; }

    // The sigmoid of the mode, or tanh; y may be x.
    void activation(std::span<const float> x, std::span<float> y) const {
        (m_shape.surrogate == SigmoidShape::Surrogate::tanh ? m_mode.tanh : m_mode.evaluate)(x, y);
    }

    // Tells how the input becomes the surrogate, and returns it.
    float stages_to_surrogate(std::vector<Stage>& out) const {
        float value = out.back().value;
        if (m_shape.stretch != 1.0f) {
            value = shrunk(value);
            out.push_back({"shrunk", {"x / %1", {text_of(m_shape.stretch)}}, value});
        }
        activation({&value, 1}, {&value, 1});
        const std::string mode(m_mode.key);
        Phrase title{"p before quantization: %1 sigmoid", {mode}};
        if (m_shape.surrogate == SigmoidShape::Surrogate::tanh) { title = {"p before quantization: tanh", {}}; }
        if (m_shape.surrogate == SigmoidShape::Surrogate::doubled_sigmoid) {
            out.push_back({"sigmoid", {"s: %1 sigmoid", {mode}}, value});
            title = {"p before quantization = 2 s - 1", {}};
            value = doubled_minus_one(value);
        }
        out.push_back({"surrogate", std::move(title), value});
        return value;
    }

    SigmoidShape m_shape;
    const SigmoidMode& m_mode;
    double m_step;
};
} // namespace

std::vector<MonotonePiece> sigmoid_shape_pieces(const Values&) {
    return {{Interval{},
             "division, sigmoid, product, rint, quotient and clip are non-decreasing, and rounding to float32 "
             "preserves that"}};
}

std::unique_ptr<const Kernel> bind_shape(const SigmoidShape& shape, const SigmoidMode& mode, double step) {
    return std::make_unique<ShapeKernel>(shape, mode, step);
}
} // namespace quantoscope::inline qkeras
