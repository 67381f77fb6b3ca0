#pragma once

#include "core/qkeras/shared.h"

#include <algorithm>

namespace quantoscope::inline qkeras {
inline constexpr float float_infinity = std::numeric_limits<float>::infinity();

// QKeras returns most quantizers in the straight-through form b + n * (-b + q) in float32: q the level, b the
// unquantized value (x or something like it), n its qnoise_factor.
//
// With n = 1 this is q exactly while |b| < 2^24 g, g a power of two of which every level is a multiple, if b
// and q have one sign and q keeps two of its 24 bits unused or is a power of two: then -b + q is either exact
// or off by at most half an ulp of q, which the sum rounds away. Beyond, the output differs from the level by
// multiples of an ulp of b, and once |b| >= 2^26 max |q| it is 0.

// Whether b + (-b + q) is q however large b is: q lies between 0 and b and is a multiple of an ulp of b, so
// that neither sum rounds.
inline bool keeps_level(float b, float q) {
    const float size = std::fabs(b);
    const float ulp = std::nextafter(size, float_infinity) - size;
    return std::signbit(b) == std::signbit(q) && std::fabs(q) <= size && std::fmod(q, ulp) == 0.0f;
}

// v + (-v + rint(v)): how QKeras rounds. NaN for infinities.
inline float round_through(float v) {
    return std::isinf(v) ? std::numeric_limits<float>::quiet_NaN() : std::nearbyint(v) + 0.0f;
}

inline float straight_through(float b, float q) { return b + (-b + q); }

// b + n * (-b + q), or the weighted sum that QKeras returns without use_ste.
inline float around_level(float b, float q, float n, bool use_ste) {
    return use_ste ? b + n * (-b + q) : (1.0f - n) * b + n * q;
}

// Whether b + (-b + q) is q where |b| is not so large that it wavers: the signs agree, or b is too small to
// be seen beside q.
inline bool gives_level(float b, float q) {
    return b == 0.0f || q == 0.0f || std::signbit(b) == std::signbit(q) || std::fabs(b) <= 0x1p-27f * std::fabs(q);
}

// max(min(v, high), low): low wins when low > high, NaN stays.
inline float clip(float v, float low, float high) {
    const float not_above = v > high ? high : v;
    return not_above < low ? low : not_above;
}

inline float leaky_relu(float x, float slope) { return x > 0.0f ? x : slope * x; }

// To one side of 0, in |x|: where the form begins to waver about its levels, and where the output is 0 from.
// Both inf where b never grows so large.
struct StraightThroughSide {
    float exact_below = float_infinity;
    float zero_from = float_infinity;
};

// With levels that are multiples of `grid`, a power of two, and at most `largest` in magnitude, b = x *
// slope.
StraightThroughSide straight_through_side(double grid, double largest, double slope = 1.0);

// The same of levels on a grid, scaled by alpha; without a grid they are 1 and -1.
StraightThroughSide side_of_levels(const Values& v, const std::optional<FixedPointFormat>& grid);

inline constexpr std::string_view wavering_piece =
    "b + (-b + q) rounds to an ulp of b, coarser than the levels: every input is looked at";
inline constexpr std::string_view constant_piece =
    "constant: an ulp of b hides every level, or b has reached its bound; NaN once a product overflows";

// The pieces of such a quantizer whose levels have those of `ideal`: as they are while the form is exact,
// wavering beyond, constant far out up to where QKeras overflows to NaN; no product may do so below 2^100.
std::vector<MonotonePiece> straight_through_pieces(const std::vector<MonotonePiece>& ideal,
                                                   const StraightThroughSide& left, const StraightThroughSide& right);

// The pieces of (1 - n) x + n q with n = 1: the levels, but for NaN at the infinities and where a product
// overflows, which none does below 2^100.
std::vector<MonotonePiece> weighted_sum_pieces();

// A kernel told by its levels, one input at a time. `Form::qkeras` adds what QKeras does around them; `ideal`
// leaves the levels alone, and infinities saturate.
enum class Form : std::uint8_t { qkeras, ideal };

class LevelKernel : public Kernel {
public:
    explicit LevelKernel(Form form) : m_form(form) {}

    void evaluate(std::span<const float> x, std::span<float> y) const final {
        std::ranges::transform(x, y.begin(), [this](float v) { return output(v); });
    }
    void pre_quantization(std::span<const float> x, std::span<float> y) const final {
        std::ranges::transform(x, y.begin(), [this](float v) { return unquantized(v); });
    }
    // Asked on wavering pieces alone, where by default nothing is certain.
    std::optional<float> certain(float) const override { return std::nullopt; }

protected:
    // What x gives, and the value that is scaled and rounded on the way.
    virtual float output(float x) const = 0;
    virtual float unquantized(float x) const { return x; }

    bool is_ideal() const { return m_form == Form::ideal; }
    // How the form rounds.
    float rounded(float v) const { return is_ideal() ? std::nearbyint(v) + 0.0f : round_through(v); }

private:
    Form m_form;
};

// A kernel with the straight-through form b + n (-b + q) around its levels, or the weighted sum.
class StraightThroughKernel : public LevelKernel {
public:
    StraightThroughKernel(const Values& v, Form form)
        : LevelKernel(form)
        , m_noise(static_cast<float>(v["qnoise_factor"].number()))
        , m_use_ste(v["use_ste"].is_none() || v["use_ste"].is_set()) {}

protected:
    float around(float base, float q) const { return is_ideal() ? q : around_level(base, q, m_noise, m_use_ste); }

    // The stages from the level on; `base` is told unless it is x.
    void add_stages_around(std::vector<Stage>& out, float base, bool is_x, float q, float output) const {
        constexpr const char* titles[][3] = {{"-b + q", "output, b + n (-b + q)", "output, (1 - n) b + n q"},
                                             {"-x + q", "output, x + n (-x + q)", "output, (1 - n) x + n q"}};
        const auto& [difference, straight_through, weighted_sum] = titles[is_x ? 1 : 0];
        if (!is_ideal() && !is_x) { out.push_back({"base", {"b: x with slope and bound", {}}, base}); }
        if (!is_ideal() && m_use_ste) { out.push_back({"difference", {difference, {}}, -base + q}); }
        const char* title = is_ideal() ? "output" : m_use_ste ? straight_through : weighted_sum;
        out.push_back({"output", {title, {}}, output});
    }

private:
    float m_noise;
    bool m_use_ste;
};

template <class K, Form form> std::unique_ptr<const Kernel> bind_kernel(const Values& v, const SigmoidMode& mode) {
    return std::make_unique<K>(v, mode, form);
}

// The row of revision `ideal` beside one of QKeras today: the levels alone.
constexpr QKerasFacts ideal_of(QKerasFacts today) {
    today.revision = "ideal";
    today.title = "Ideal levels";
    today.label = "ideal";
    today.source = "what google/qkeras at 78ea90f means, without what float32 makes of it";
    today.story = "The levels alone: without x + (-x + q) around them, and infinities saturate";
    return today;
}

constexpr Function ideal_of(Function today, const QKerasFacts& facts, decltype(Function::bind) bind,
                            decltype(Function::pieces) pieces) {
    today.bind = bind;
    today.pieces = pieces;
    today.off_grid_reason = nullptr;
    today.qkeras = &facts;
    return today;
}

// `today` with its ideal row.
constexpr Function beside(const Function& ideal, Function today) {
    today.levels_alone = &ideal;
    return today;
}

template <const Function& today> constexpr QKerasFacts ideal_facts = ideal_of(*today.qkeras);

// Both rows of a quantizer, in order of date.
template <const Function& today, auto bind_ideal, auto ideal_pieces>
constexpr Function rows_with_ideal[2] = {ideal_of(today, ideal_facts<today>, bind_ideal, ideal_pieces),
                                         beside(rows_with_ideal<today, bind_ideal, ideal_pieces>[0], today)};
} // namespace quantoscope::inline qkeras
