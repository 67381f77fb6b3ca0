#include "core/deploy/exact_curves.h"
#include "core/deploy/target.h"

#include <algorithm>
#include <cmath>

// Approximations of the sigmoid from the literature, in exact fractions, converted once to the result type; tanh is
// 2 s(2x) - 1. Each is written for a = |x|; s(-a) = 1 - s(a).
namespace quantoscope::inline deploy {
namespace {
constexpr ParameterDefinition parameters[] = {input_parameter, result_parameter};

constexpr Fraction half{1, 2};
constexpr Fraction one{1, 1};
constexpr Fraction two{2, 1};

// Amin, Curtis, Hayes-Gill 1997.
Fraction plan(const Fraction& a) {
    if (!(a < Fraction{5, 1})) { return one; }
    if (!(a < Fraction{19, 8})) { return a * Fraction{1, 32} + Fraction{27, 32}; }
    return a < one ? a * Fraction{1, 4} + half : a * Fraction{1, 8} + Fraction{5, 8};
}

// Alippi, Storti-Gajani 1991. Beyond 60 nothing but its being below 1 matters to a result of at most 48 fraction bits.
Fraction alippi(const Fraction& a) {
    const Int128 whole = std::min<Int128>(floor_of(a), 60);
    const Fraction rest = whole == 60 ? Fraction{0, 1} : a - Fraction{whole, 1};
    return one - (half - rest * Fraction{1, 4}) * dyadic(1, -static_cast<int>(whole));
}

// Myers, Hutchinson 1989: straight lines through (0, 1/2), (1, 3/4), (2, 7/8), (4, 15/16), (8, 1).
Fraction alaw(const Fraction& a) {
    struct Node {
        int x;
        Fraction y;
        Fraction slope;
    };
    constexpr Node nodes[] = {{4, {15, 16}, {1, 64}}, {2, {7, 8}, {1, 32}}, {1, {3, 4}, {1, 8}}, {0, {1, 2}, {1, 4}}};
    if (!(a < Fraction{8, 1})) { return one; }
    const Node& node = *std::ranges::find_if(nodes, [&](const Node& n) { return !(a < Fraction{n.x, 1}); });
    return node.y + (a - Fraction{node.x, 1}) * node.slope;
}

// Zhang, Vassiliadis, Delgado-Frias 1996.
Fraction zhang(const Fraction& a) {
    if (!(a < Fraction{4, 1})) { return one; }
    const Fraction rest = one - a * Fraction{1, 4};
    return one - rest * rest * half;
}

// s at x, or tanh, of a function of the magnitude.
template <class Half> Fraction mirrored(const Half& positive_half, const Fraction& x, bool is_tanh) {
    const bool negative = x.numerator < 0;
    const Fraction magnitude{negative ? -x.numerator : x.numerator, x.denominator};
    const Fraction value = positive_half(is_tanh ? magnitude * two : magnitude);
    const Fraction s = negative ? one - value : value;
    return is_tanh ? s * two - one : s;
}

template <Fraction (*positive_half)(const Fraction&), bool is_tanh> Target bind(const Values& values) {
    return exact_target(values, [](const Fraction& x, const FixedPointType& result) {
        return code_of(mirrored(positive_half, x, is_tanh), result);
    });
}

template <bool is_tanh> Target bind_ideal(const Values& values) {
    return exact_target(
        values, [](const Fraction& x, const FixedPointType& result) { return activation_code(is_tanh, x, result); });
}

// --- Basterretxea, Tarela, del Campo 2004: centred recursive interpolation

bool is_delta(double number) {
    const double scaled = number * 1e12;
    return number >= 0.0 && number <= 1.0 && std::fabs(scaled - std::nearbyint(scaled)) < 1e-3;
}

double delta_of(const Values& values) // the least largest error, as the authors give it for each q
{
    constexpr double deltas[] = {0.30895, 0.28094, 0.26588, 0.2638};
    return deltas[std::clamp(values["q"].whole(), 1, 4) - 1];
}

constexpr ParameterDefinition delta_parameter() {
    ParameterDefinition parameter =
        number_parameter("delta", "How far the corners of the lines are lifted; the default depends on q", 0.26588,
                         is_delta, "a number from 0 to 1 with at most 12 decimal places");
    parameter.default_by = delta_of;
    return parameter;
}

constexpr ParameterDefinition cri_parameters[] = {
    integer_parameter("q", "How often the straight lines are interpolated again", 1, 8, 3),
    delta_parameter(),
    input_parameter,
    result_parameter,
};

// All values are multiples of 1 / denominator: integers suffice.
struct Recursion {
    int depth;
    Int128 delta; // in units of 10^-12

    explicit Recursion(const Values& values)
        : depth(values["q"].whole())
        , delta(static_cast<Int128>(std::nearbyint(values["delta"].number() * 1e12))) {}

    Fraction operator()(const Fraction& a) const {
        constexpr Int128 far = 4096; // there s is 0 or 1 whatever delta
        constexpr Int128 ten_to_delta_places = 1'000'000'000'000;
        const Fraction magnitude = Fraction{far, 1} < a ? Fraction{far, 1} : a;
        const Int128 fine = magnitude.denominator << (3 * depth + 2);
        const Int128 denominator = fine * ten_to_delta_places;
        Int128 g = 0;
        Int128 h = denominator / 2 - magnitude.numerator * (denominator / magnitude.denominator) / 4;
        Int128 d = delta * fine;
        for (int i = 0; i < depth; ++i) {
            const Int128 next = (g + h + d) / 2; // without remainder, as d / 4 is
            g = std::max(g, h);
            h = next;
            d /= 4;
        }
        return {denominator - std::max(g, h), denominator};
    }
};

template <bool is_tanh> Target bind_cri(const Values& values) {
    return exact_target(values, [recursion = Recursion(values)](const Fraction& x, const FixedPointType& result) {
        return code_of(mirrored(recursion, x, is_tanh), result);
    });
}

constexpr DeployFacts facts_of(std::string_view title, std::string_view story) {
    return {.title = title, .story = story, .source = own_definition, .status = DeployStatus::defined};
}

constexpr DeployFacts ideal_facts = facts_of("Ideal", "The exact curve, rounded once to the result type");
constexpr DeployFacts plan_facts =
    facts_of("PLAN, 1997", "Straight lines whose slopes are powers of two; falls by 1/256 at 19/8");
constexpr DeployFacts alippi_facts =
    facts_of("Alippi, 1991", "Halves the distance to 1 with each whole number, straight between");
constexpr DeployFacts alaw_facts = facts_of("A-law, 1989", "Five straight lines after the A-law of telephony");
constexpr DeployFacts zhang_facts = facts_of("Zhang, 1996", "A parabola on each side of 0, constant beyond 4");
constexpr DeployFacts cri_facts = facts_of("CRI, 2004", "Interpolates between straight lines again and again");

constexpr Function table[] = {
    target_function(ideal_facts, "ideal", "sigmoid", parameters, bind_ideal<false>),
    target_function(ideal_facts, "ideal", "tanh", parameters, bind_ideal<true>, true),
    target_function(plan_facts, "plan", "sigmoid", parameters, bind<plan, false>),
    target_function(plan_facts, "plan", "tanh", parameters, bind<plan, true>, true),
    target_function(alippi_facts, "alippi", "sigmoid", parameters, bind<alippi, false>),
    target_function(alippi_facts, "alippi", "tanh", parameters, bind<alippi, true>, true),
    target_function(alaw_facts, "alaw", "sigmoid", parameters, bind<alaw, false>),
    target_function(alaw_facts, "alaw", "tanh", parameters, bind<alaw, true>, true),
    target_function(zhang_facts, "zhang", "sigmoid", parameters, bind<zhang, false>),
    target_function(zhang_facts, "zhang", "tanh", parameters, bind<zhang, true>, true),
    target_function(cri_facts, "cri", "sigmoid", cri_parameters, bind_cri<false>),
    target_function(cri_facts, "cri", "tanh", cri_parameters, bind_cri<true>, true),
};
} // namespace

std::span<const Function> approximation_functions() { return table; }
} // namespace quantoscope::inline deploy
