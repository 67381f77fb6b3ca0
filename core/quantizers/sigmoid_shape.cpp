#include "core/quantizers/sigmoid_shape.h"

#include "core/curves/correctly_rounded.h"
#include "core/numeric/vectorised.h"

#include <algorithm>
#include <cmath>

namespace quantoscope {

namespace {

// The middle between `value` and the float32 below it: reals above it round to `value` or more.
double rounds_up_to(float value)
{
    return 0.5 * (static_cast<double>(next_down(value)) + static_cast<double>(value));
}

QUANTOSCOPE_VECTORISED
void quantize_in_place(const SigmoidShape& shape, float* y, std::size_t size)
{
    const float m = shape.m;
    const float inverse_m = 1.0f / m; // a power of two: multiplying by it is the exact quotient
    const float gain = shape.doubles_after_rounding ? 2.0f : 1.0f;
    const float offset = shape.doubles_after_rounding ? -1.0f : 0.0f;
    const float low = shape.low;
    const float high = shape.high;
    const float stretch = shape.stretch;
    for (std::size_t i = 0; i < size; ++i) {
        float r = gain * (std::nearbyint(y[i] * m) * inverse_m) + offset;
        // clip(v, lo, hi) = max(min(v, hi), lo): lo wins when lo > hi, NaN stays.
        r = r > high ? high : r;
        r = r < low ? low : r;
        y[i] = stretch * r;
    }
}

class ShapeKernel final : public Kernel {
public:
    ShapeKernel(const SigmoidShape& shape, const SigmoidMode& mode, double step)
        : m_shape(shape)
        , m_mode(mode)
        , m_step(step)
    {}

    void evaluate(std::span<const float> x, std::span<float> y) const override
    {
        surrogate(x, y);
        quantize_in_place(m_shape, y.data(), y.size());
    }

    void surrogate(std::span<const float> x, std::span<float> y) const override
    {
        std::span<const float> in = x;
        if (m_shape.stretch != 1.0f) {
            std::ranges::transform(x, y.begin(), [s = m_shape.stretch](float v) { return v / s; });
            in = y;
        }
        if (m_shape.surrogate == SigmoidShape::Surrogate::tanh) {
            tanh_rounded(in, y);
            return;
        }
        m_mode.evaluate(in, y);
        if (m_shape.surrogate == SigmoidShape::Surrogate::doubled_sigmoid) {
            for (float& v : y) {
                v = 2.0f * v - 1.0f;
            }
        }
    }

    // Walks the operations backwards: the smallest float32 p that rounds to the code, the real surrogate
    // value above which float32 gives that p, and its inverse.
    double first_input_hint(std::int64_t code) const override
    {
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
            return m_shape.stretch * tanh_curve.inverse(edge);
        }
        if (m_shape.surrogate == SigmoidShape::Surrogate::doubled_sigmoid) {
            edge = rounds_up_to(float_not_below(0.5 * (edge + 1.0)));
        }
        return m_shape.stretch * m_mode.curve->inverse(edge);
    }

private:
    SigmoidShape m_shape;
    const SigmoidMode& m_mode;
    double m_step;
};

} // namespace

double power_of_two(int exponent)
{
    return std::ldexp(1.0, exponent);
}

std::string_view mode_always_used(const Values&)
{
    return {};
}

std::string_view no_levels_note(const Values&)
{
    return {};
}

std::unique_ptr<const Kernel> bind_shape(const SigmoidShape& shape, const SigmoidMode& mode, double step)
{
    return std::make_unique<ShapeKernel>(shape, mode, step);
}

} // namespace quantoscope
