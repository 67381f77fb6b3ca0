#pragma once

#include "core/qkeras/common_parameters.h"
#include "core/qkeras/raises.h"
#include "core/qkeras/straight_through.h"
#include "core/qkeras/tensor_scale.h"

#include <algorithm>
#include <cmath>

// What binary, ternary and their stochastic forms have in common:
//
//   k = sgn(x) with sgn(0) = 1, or (k + 1) / 2                   binary, stochastic_binary
//   k = sgn(x) with sgn(0) = 0 where |x| >= threshold, else 0    ternary, stochastic_ternary
//   y = b + (-b + a k)    a = alpha and b = x; without alpha a = 1 and b = tanh(x)
//
// With alpha 'auto' or 'auto_po2' a is the scale, and of the ternary ones k = sgn(x) where |rint(x / a)| >= 1: QKeras works
// a out in steps, and the dead zone is that of the step before, which is the same once the scale repeats.
namespace quantoscope::inline qkeras {
inline constexpr ParameterDefinition training_random_parameter = [] {
    ParameterDefinition parameter =
        flag_parameter("use_stochastic_rounding",
                       "Rounds at random in training only; how depends on a whole tensor, which is not here");
    parameter.title = stochastic_parameter.title;
    return parameter;
}();

constexpr ParameterDefinition training_temperature_parameter(double by_default) {
    return number_parameter("temperature", "How steep the probabilities are in training; nothing at inference",
                            by_default, is_finite, "a number");
}

inline constexpr ParameterDefinition real_sigmoid_in_training =
    flag_parameter("use_real_sigmoid", "Probabilities in training from the real sigmoid; nothing at inference", true);

inline constexpr ParameterDefinition threshold_parameter = number_parameter(
    "threshold", "From this magnitude on outputs are not 0; None means 0.33, and with 0 only 0 gives 0", Value(),
    is_finite, "a number");

// Without a threshold there are two levels.
struct SignShape {
    double alpha = 1.0;
    bool has_alpha = false;
    bool zero_and_one = false;
    std::optional<double> threshold = {}; // as float32; below it 0, as 0 itself
    bool rounds = false;                  // at the threshold 0, too
    double largest() const { return alpha; }
    double smallest() const { return zero_and_one ? 0.0 : -alpha; }
};

SignShape binary_shape(const Values& v);  // stochastic_binary lacks use_01
SignShape ternary_shape(const Values& v); // of the stochastic one, too

float binary_scale(const Values& v, Channel x);
float ternary_scale(const Values& v, Channel x); // with five unrolls, the default

std::unique_ptr<const Kernel> bind_sign(const SignShape& shape, Form form);

// What tells one of them from the others.
struct SignQuantizer {
    std::string_view name;
    std::string_view story;
    std::span<const ParameterDefinition> parameters;
    SignShape (*shape_of)(const Values&);
    bool as_activation = false; // as Hls4mlConversion
    std::span<const RaiseRow> raises = wrong_alpha_rows;
    float (*scale_of)(const Values&, Channel) = binary_scale;
};

template <const SignQuantizer& quantizer> struct SignRow {
    static SignShape shape_of(const Values& v) { return quantizer.shape_of(v); }

    static Range nominal(const Values& v) { return {shape_of(v).smallest(), shape_of(v).largest()}; }

    static ScaledCurve stands_for(const Values& v) {
        const SignShape shape = shape_of(v);
        if (shape.threshold) { return {&dead_zone_sign_curve, shape.alpha, 0.0, {std::fmax(*shape.threshold, 0.0)}}; }
        return shape.zero_and_one ? ScaledCurve{&sign_curve, 0.5 * shape.alpha, 0.5 * shape.alpha}
                                  : ScaledCurve{&sign_curve, shape.alpha};
    }

    // The two levels -1 and 1 lie on no grid that has no code between them.
    static std::optional<FixedPointFormat> format(const Values& v) {
        const SignShape shape = shape_of(v);
        if (shape.threshold) { return FixedPointFormat{2, 1, true}; }
        return shape.zero_and_one ? std::optional(FixedPointFormat{1, 1, false}) : std::nullopt;
    }

    static Range reported(const Values& v) // at least 1, whatever alpha
    {
        const double end = is_auto(v) ? 1.0 : std::max(1.0, shape_of(v).alpha);
        return {shape_of(v).zero_and_one ? 0.0 : -end, end};
    }

    static std::string_view off_grid_reason(const Values& v) { return why_levels_wander(shape_of(v).alpha, 1.0, 2); }

    static std::vector<MonotonePiece> ideal_pieces(const Values&) {
        return {{Interval{}, "the sign is non-decreasing, with a dead zone too"}};
    }

    static std::vector<MonotonePiece> pieces(const Values& v) {
        const SignShape shape = shape_of(v);
        if (!shape.has_alpha) { return {{Interval{}, "b is tanh(x), at most 1, where b + (-b + k) is k exactly"}}; }
        const StraightThroughSide side = straight_through_side(binary_parts(shape.alpha).unit, shape.alpha);
        return straight_through_pieces(ideal_pieces(v), side, side);
    }

    template <Form form> static std::unique_ptr<const Kernel> bind(const Values& v, const SigmoidMode&) {
        return bind_sign(shape_of(v), form);
    }

    static constexpr Hls4mlConversion hls4ml{.as_activation = quantizer.as_activation};
    static constexpr QKerasFacts facts{.story = quantizer.story,
                                       .reported = reported,
                                       .hls4ml = &hls4ml,
                                       .raises = quantizer.raises,
                                       .scale_of = quantizer.scale_of};
    static constexpr Function today{.name = quantizer.name,
                                    .parameters = quantizer.parameters,
                                    .nominal = nominal,
                                    .stands_for = stands_for,
                                    .format = format,
                                    .scale = scale_by_alpha,
                                    .bind = bind<Form::qkeras>,
                                    .pieces = pieces,
                                    .off_grid_reason = off_grid_reason,
                                    .qkeras = &facts};
};

template <const SignQuantizer& quantizer>
constexpr std::span<const Function> sign_rows =
    rows_with_ideal<SignRow<quantizer>::today, SignRow<quantizer>::template bind<Form::ideal>,
                    SignRow<quantizer>::ideal_pieces>;
} // namespace quantoscope::inline qkeras
