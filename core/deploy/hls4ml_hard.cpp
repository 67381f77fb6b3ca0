#include "core/deploy/parameters.h"
#include "core/deploy/targets.h"

// hard_sigmoid and hard_tanh of hls4ml: a slope, a shift and a clip, computed without loss.
namespace quantoscope::inline deploy {
namespace {
constexpr ParameterDefinition parameters[] = {
    slope_parameter("slope", "Steepness; the type slope_t decides what becomes of it"),
    slope_parameter("shift", "Value at 0; the type shift_t decides what becomes of it"),
    type_parameter("slope_t", "The type of the slope", widest_result, half_type),
    type_parameter("shift_t", "The type of the shift", widest_result, half_type),
    input_parameter,
    result_parameter,
};

// Catapult's own functions convert slope and input alike; integer types were not run there.
constexpr ParameterDefinition catapult_sigmoid_parameters[] = {without_integer_types(input_parameter),
                                                               without_integer_types(result_parameter)};
constexpr ParameterDefinition catapult_tanh_parameters[] = {parameters[0],
                                                            parameters[1],
                                                            without_integer_types(parameters[2]),
                                                            without_integer_types(parameters[3]),
                                                            catapult_sigmoid_parameters[0],
                                                            catapult_sigmoid_parameters[1]};

constexpr Fraction zero{0, 1};
constexpr Fraction one{1, 1};
constexpr Fraction two{2, 1};

Fraction held(double value, const FixedPointType& type) { return value_of(code_of(value, type), type.format); }

// slope * x + shift, as their types hold them.
struct Line {
    Fraction slope;
    Fraction shift;

    explicit Line(const Values& values)
        : slope(held(values["slope"].number(), values["slope_t"].type()))
        , shift(held(values["shift"].number(), values["shift_t"].type())) {}
    Line(double slope_given, double shift_given, const FixedPointType& type)
        : slope(held(slope_given, type))
        , shift(held(shift_given, type)) {}

    Fraction operator()(const Fraction& x) const { return slope * x + shift; }
};

Fraction clipped(const Fraction& value) { return value < zero ? zero : one < value ? one : value; }

Target bind_sigmoid(const Values& values) {
    return exact_target(values, [line = Line(values)](const Fraction& x, const FixedPointType& result) {
        return code_of(clipped(line(x)), result);
    });
}

Target bind_tanh(const Values& values) {
    return exact_target(values, [line = Line(values)](const Fraction& x, const FixedPointType& result) {
        return code_of(two * clipped(line(x)) - one, result);
    });
}

Target bind_catapult_sigmoid(const Values& values) {
    const FixedPointType& input = values["input"].type();
    return exact_target(values, [line = Line(0.2, 0.5, input), input,
                                 top = held(1.0, input)](const Fraction& x, const FixedPointType& result) {
        const Fraction value = value_of(code_of(line(x), input), input.format);
        return one < value ? code_of(top, result) : value < zero ? 0 : code_of(value, result);
    });
}

Target bind_catapult_tanh(const Values& values) {
    return exact_target(values, [line = Line(values)](const Fraction& x, const FixedPointType& result) {
        return code_of(two * line(x) - one, result);
    });
}

constexpr DeployCause catapult_sigmoid_causes[] = {
    {"Catapult's hard sigmoid has the slope 0.2, whatever slope is configured."}};
constexpr DeployCause catapult_tanh_causes[] = {
    {"Catapult's hard tanh does not clip: with a result type that wraps it is the straight line, repeated.",
     [](const Values& values) { return values["result"].type().overflow == Overflow::wrap; }}};

constexpr DeployFacts facts{.title = "hls4ml",
                            .story = "Clips slope * x + shift to [0, 1], exactly, then converts to the result type",
                            .source = hls4ml_source};
constexpr DeployFacts catapult_sigmoid_facts{
    .title = "hls4ml, Catapult",
    .story = "Computes with slope 0.2 in the input type, whatever slope is configured",
    .source = hls4ml_source,
    .causes = catapult_sigmoid_causes};
constexpr DeployFacts catapult_tanh_facts{
    .title = "hls4ml, Catapult",
    .story = "Leaves the clip to the result type: with wrapping it does not clip at all",
    .source = hls4ml_source,
    .causes = catapult_tanh_causes};

constexpr Function table[] = {
    target_function(facts, {"hls4ml", "hard_sigmoid", parameters, bind_sigmoid}),
    target_function(facts, {"hls4ml", "hard_tanh", parameters, bind_tanh, true}),
    target_function(catapult_sigmoid_facts,
                    {"hls4ml_catapult", "hard_sigmoid", catapult_sigmoid_parameters, bind_catapult_sigmoid}),
    target_function(catapult_tanh_facts,
                    {"hls4ml_catapult", "hard_tanh", catapult_tanh_parameters, bind_catapult_tanh, true}),
};
} // namespace

std::span<const Function> hls4ml_hard_functions() { return table; }
} // namespace quantoscope::inline deploy
