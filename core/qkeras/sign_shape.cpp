#include "core/qkeras/sign_shape.h"

#include "core/curves/correctly_rounded.h"
#include "core/text/number_text.h"

namespace quantoscope::inline qkeras {
namespace {
constexpr double default_threshold = 0.33;

class SignKernel final : public LevelKernel {
public:
    SignKernel(const SignShape& shape, Form form) : LevelKernel(form), m_shape(shape) {}

    float output(float x) const override { return is_ideal() ? level(x) : straight_through(unquantized(x), level(x)); }

    float unquantized(float x) const override { return m_shape.has_alpha ? x : tanh_rounded(x); }

    std::vector<Stage> stages(float x) const override {
        std::vector<Stage> out = {{"input", {"x", {}}, x}};
        out.push_back({"sign", sign_title(), sign(x)});
        out.push_back({"level", {"level q", {}}, level(x)});
        if (!is_ideal()) {
            out.push_back({"base", {m_shape.has_alpha ? "b: x" : "b: tanh(x)", {}}, unquantized(x)});
            out.push_back({"difference", {"-b + q", {}}, -unquantized(x) + level(x)});
        }
        out.push_back({"output", {is_ideal() ? "output" : "output, b + (-b + q)", {}}, output(x)});
        return out;
    }

private:
    float sign(float x) const {
        if (std::isnan(x)) { return x; }
        if (m_shape.threshold && is_inside(std::fabs(x))) { return 0.0f; }
        return x < 0.0f ? -1.0f : 1.0f;
    }

    // Of the dead zone.
    bool is_inside(float size) const {
        if (m_shape.rounds) { return !(std::nearbyint(size / static_cast<float>(m_shape.alpha)) >= 1.0f); }
        return size == 0.0f || size < static_cast<float>(*m_shape.threshold);
    }

    Phrase sign_title() const {
        if (!m_shape.threshold) { return {"sign, of 0 too 1", {}}; }
        return *m_shape.threshold > 0.0 ? Phrase{m_shape.rounds ? "sign, 0 up to %1" : "sign, 0 below %1",
                                                 {text_of(static_cast<float>(*m_shape.threshold))}}
                                        : Phrase{"sign, 0 at 0", {}};
    }

    float level(float x) const {
        const float k = m_shape.zero_and_one ? (sign(x) + 1.0f) / 2.0f : sign(x);
        return static_cast<float>(m_shape.alpha) * k;
    }

    SignShape m_shape;
};
} // namespace

SignShape binary_shape(const Values& v) {
    return {.alpha = scale_by_alpha(v), .has_alpha = !v["alpha"].is_none(), .zero_and_one = v["use_01"].is_set()};
}

SignShape ternary_shape(const Values& v) {
    const double alpha = scale_by_alpha(v);
    if (is_auto(v)) { return {.alpha = alpha, .has_alpha = true, .threshold = 0.5 * alpha, .rounds = true}; }
    const Value threshold = v["threshold"];
    return {.alpha = alpha,
            .has_alpha = !v["alpha"].is_none(),
            .threshold = static_cast<float>(threshold.is_number() ? threshold.number() : default_threshold)};
}

float binary_scale(const Values& v, Channel x) {
    return least_squares_scale(
        v, x, [&](float number) { return number < 0.0f ? v["use_01"].is_set() ? 0.0f : -1.0f : 1.0f; });
}

float ternary_scale(const Values& v, Channel x) {
    float scale = 2.0f * largest_size(x) / 3.0f;
    if (v["alpha"].word() == "auto_po2") { scale = near_po2(scale); }
    for (int i = 0; i < 5; ++i) {
        scale = least_squares_scale(v, x, [&](float number) {
            const bool is_far = std::fabs(scale * std::nearbyint(number / scale)) >= scale / 2.0f;
            return is_far && number != 0.0f ? std::copysign(1.0f, number) : 0.0f;
        });
    }
    return scale;
}

std::unique_ptr<const Kernel> bind_sign(const SignShape& shape, Form form) {
    return std::make_unique<SignKernel>(shape, form);
}
} // namespace quantoscope::inline qkeras
