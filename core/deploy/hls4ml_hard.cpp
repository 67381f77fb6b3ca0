#include "core/deploy/parameters.h"
#include "core/deploy/targets.h"

#include <algorithm>

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

// slope * x + shift, as their types hold them.
struct Line {
    Fraction slope;
    Fraction shift;
    FixedPointFormat input;

    explicit Line(const Values& values)
        : slope(value_in(values["slope_t"].type(), values["slope"].number()))
        , shift(value_in(values["shift_t"].type(), values["shift"].number()))
        , input(values["input"].type().format)
    {}
    Line(const FixedPointType& type, double slope_given, double shift_given)
        : slope(value_in(type, slope_given))
        , shift(value_in(type, shift_given))
        , input(type.format)
    {}

    Fraction at(std::int64_t code) const { return slope * value_of(code, input) + shift; }

private:
    static Fraction value_in(const FixedPointType& type, double value)
    {
        return value_of(code_of(value, type), type.format);
    }
};

Fraction clipped(const Fraction& value) { return value < zero ? zero : one < value ? one : value; }

template <class Output>
Target target_of(const Values& values, Output output)
{
    return {.input = fixed_point_input(values["input"].type()),
            .output_codes = fixed_point_output(values["result"].type()),
            .output = [output](std::int64_t code) { return std::optional<std::int64_t>(output(code)); }};
}

Target bind_sigmoid(const Values& values)
{
    return target_of(values, [line = Line(values), result = values["result"].type()](std::int64_t code) {
        return code_of(clipped(line.at(code)), result);
    });
}

Target bind_tanh(const Values& values)
{
    return target_of(values, [line = Line(values), result = values["result"].type()](std::int64_t code) {
        return code_of(two * clipped(line.at(code)) - one, result);
    });
}

Target bind_catapult_sigmoid(const Values& values)
{
    const FixedPointType& input = values["input"].type();
    return target_of(values, [line = Line(input, 0.2, 0.5), input, result = values["result"].type(),
                              top = code_of(one, input)](std::int64_t code) {
        const Fraction value = value_of(code_of(line.at(code), input), input.format);
        return one < value ? code_of(value_of(top, input.format), result) : value < zero ? 0 : code_of(value, result);
    });
}

Target bind_catapult_tanh(const Values& values)
{
    return target_of(values, [line = Line(values), result = values["result"].type()](std::int64_t code) {
        return code_of(two * line.at(code) - one, result);
    });
}

constexpr DeployCause catapult_sigmoid_causes[] = {
    {"Catapult's hard sigmoid has the slope 0.2, whatever slope is configured."}};
constexpr DeployCause catapult_tanh_causes[] = {
    {"Catapult's hard tanh does not clip: with a result type that wraps it is the straight line, repeated.",
     [](const Values& values) { return values["result"].type().overflow == Overflow::wrap; }}};

constexpr std::string_view story = "Clips slope * x + shift to [0, 1], exactly, then converts to the result type";

constexpr DeployFacts sigmoid_facts{.bind = bind_sigmoid, .title = "hls4ml", .story = story, .source = hls4ml_source};
constexpr DeployFacts tanh_facts{.bind = bind_tanh, .title = "hls4ml", .story = story, .source = hls4ml_source};
constexpr DeployFacts catapult_sigmoid_facts{
    .bind = bind_catapult_sigmoid,
    .title = "hls4ml, Catapult",
    .story = "Computes with slope 0.2 in the input type, whatever slope is configured",
    .source = hls4ml_source,
    .causes = catapult_sigmoid_causes};
constexpr DeployFacts catapult_tanh_facts{
    .bind = bind_catapult_tanh,
    .title = "hls4ml, Catapult",
    .story = "Leaves the clip to the result type: with wrapping it does not clip at all",
    .source = hls4ml_source,
    .causes = catapult_tanh_causes};

constexpr Function table[] = {
    target_function(sigmoid_facts, {"hls4ml", "hard_sigmoid", parameters}),
    target_function(tanh_facts, {"hls4ml", "hard_tanh", parameters, true}),
    target_function(catapult_sigmoid_facts, {"hls4ml_catapult", "hard_sigmoid", catapult_sigmoid_parameters}),
    target_function(catapult_tanh_facts, {"hls4ml_catapult", "hard_tanh", catapult_tanh_parameters, true}),
};

} // namespace

std::span<const Function> hls4ml_hard_functions() { return table; }

} // namespace quantoscope::inline deploy
