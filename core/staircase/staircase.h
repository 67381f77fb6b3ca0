#pragma once

#include "core/deploy/target.h"
#include "core/spec/spec.h"

namespace quantoscope::inline staircase {
// Told now and then how much of the work is done, 0 to 1; returning false ends it.
using Progress = std::function<bool(double done)>;

// `progress` for one part of the work: from `begin` to `end` of the whole.
inline Progress part(const Progress& progress, double begin, double end) {
    if (!progress) { return nullptr; }
    return [=](double done) { return progress(begin + (end - begin) * done); };
}

// Tells `progress` every few thousand rounds how far a loop over `size` things has come.
class LoopProgress {
public:
    LoopProgress(Progress progress, std::size_t size) : m_progress(std::move(progress)), m_size(size) {}

    // To be asked once a round: whether to go on.
    bool goes_on(std::size_t at) {
        return m_round++ % rounds != 0 || !m_progress ||
               m_progress(static_cast<double>(at) / static_cast<double>(m_size));
    }

private:
    static constexpr std::size_t rounds = 4096;

    Progress m_progress;
    std::size_t m_size;
    std::size_t m_round = 0;
};

// A maximal run of float32 inputs with one output.
struct Segment {
    float first = 0.0f; // the first input with this value: a transition, except at the interval's start
    float last = 0.0f;
    std::int64_t code = 0; // value / step; 0 where there are no codes
    float value = 0.0f;

    bool operator==(const Segment&) const = default;
};

// The exact staircase of a quantizer over an interval: its segments in increasing input, without gaps.
// A transition is the first float32 input with the new value ("transition level" in converter testing,
// IEEE 1241). Never empty. Twelve bytes a segment.
class Staircase {
public:
    Staircase(Interval interval, double step) : m_interval(interval), m_step(step) {}

    Interval interval() const { return m_interval; }
    double step() const { return m_step; }
    std::size_t size() const { return m_firsts.size(); }
    Segment operator[](std::size_t index) const;
    float first(std::size_t index) const { return m_firsts[index]; }
    // The output: QKeras's is a float32; a target's may have more bits, of which `value` is the nearest float32.
    double output(std::size_t index) const { return m_values[index]; }
    float value(std::size_t index) const { return static_cast<float>(m_values[index]); }
    float last(std::size_t index) const;
    // Whether outputs lie on a uniform grid.
    bool has_codes() const { return m_step == m_step; }
    std::int64_t code(std::size_t index) const; // 0 where there are no codes

    // Index of the segment x lies in. Domain: the interval.
    std::size_t index_of(float x) const;
    float at(float x) const { return value(index_of(x)); }

    // The part over `interval`, which must lie within this one's: what solving that interval gives.
    Staircase slice(Interval interval) const;

    // How many evaluations of the quantizer the solver spent.
    std::int64_t evaluations() const { return m_evaluations; }

    // For the solver: segments in increasing order; an equal neighbouring value continues the segment.
    void append(float first, double value);
    void reserve(std::size_t size);
    void count_evaluations(std::int64_t count) { m_evaluations += count; }

private:
    Interval m_interval;
    double m_step;
    std::vector<float> m_firsts;
    std::vector<double> m_values;
    std::int64_t m_evaluations = 0;
};

// The inputs around 0 that can be solved without looking at each: all but those far out where float32 leaves
// the levels, stretches of millions of inputs.
//   settled_inputs("quantized_bits(8)") -> -131071.99 to 131071.99
//   settled_inputs("quantized_sigmoid(8)") -> -inf to inf
Interval settled_inputs(const Spec& spec);

// The exact staircase over the float32 inputs of `interval` (ends may be infinite): solved, not sampled. On
// each piece of the function's monotone pieces the first input of every value is bracketed by two
// neighbouring float32 evaluations, which is a proof; the function's hints only make it quick (2 to 4
// evaluations a code instead of about 60). On a piece that off_grid_noise this is done with the outputs that are
// certain, and every input between them is evaluated. nullopt only when `progress` asked to stop.
//   solve("quantized_bits(2)", -12, 12) -> -1 from -12, -0.5 from -0.74999994, 0 from -0.25, 0.5 from 0.25000003
//   solve("pr63_v1.quantized_sigmoid(4,1)@real", -2, 0) -> 0.5 from -2, 0.75 from -1.5769145, 1 from -0.5026289
std::optional<Staircase> solve(const Spec& spec, Interval interval, const Progress& progress);
Staircase solve(const Spec& spec, Interval interval);

// The quantizer whose staircase is meant by that of `spec`: itself, but where its float32 outputs wander
// about their levels the ideal revision.
Spec staircase_spec(const Spec& spec);

// The segment of the whole axis that holds x, exact in the same way; some 100 evaluations whatever the
// number of codes, and each input of the stretches on which nothing is certain. Domain: everything but NaN.
Segment segment_at(const Spec& spec, float x);
// One of its ends: the first input for a `direction` of -1, the last for 1.
float segment_end(const Spec& spec, float x, int direction);

// The leftmost segment of the whole axis with this code, found and exact in the same way, one where outputs
// do not waver first; nullopt when no input yields it.
//   segment_of_code("quantized_bits(2)", -1) -> -0.74999994 to -0.25000003
//   segment_of_code("quantized_sigmoid(4)", 15) -> 0.8125001 to inf
//   segment_of_code("quantized_bits(2)", 2) -> 8388609 to 8388609
//   segment_of_code("quantized_sigmoid(4)", 16) -> none
std::optional<Segment> segment_of_code(const Spec& spec, std::int64_t code);

// Transitions are the first float32 inputs of the segments of the whole axis, but for -inf, where the axis
// begins. Exact; some hundred evaluations each. Domain of x: everything but NaN.

// The smallest transition above x.
std::optional<float> next_transition(const Spec& spec, float x);
// The largest transition below x; at a transition the one before.
std::optional<float> previous_transition(const Spec& spec, float x);

// What a cursor at x knows.
struct CursorReading {
    float x = 0.0f;
    Segment tread; // its ends are those on the whole axis
    std::optional<float> previous_transition;
    std::optional<float> next_transition;
    // From x to the next transition: in x, rounded to double once, and in float32 inputs.
    std::optional<double> distance_to_next;
    std::optional<Ordinal> inputs_to_next;

    bool operator==(const CursorReading&) const = default;
};

CursorReading read_at(const Spec& spec, float x);

// A maximal run of float32 inputs, both ends included, with one pair of outcomes in training.
struct TrainingBand {
    float first = 0.0f;
    float last = 0.0f;
    float low = 0.0f; // equal where every draw gives the same
    float high = 0.0f;

    bool operator==(const TrainingBand&) const = default;
};

// The bands of `interval` in increasing input, without gaps: solved by bisection over float32, which proves
// both ends of each since neither outcome decreases on a monotone piece; some 60 evaluations a band. Empty
// when the spec does not round at random in training; nullopt when there are more than `most`, or
// where outputs waver.
std::optional<std::vector<TrainingBand>> training_bands(const Spec& spec, Interval interval, std::size_t most);

// About how many transitions the staircase of `spec` has on the interval, inputs that must be looked at one
// by one included: what solving and analysing it costs. Costs little itself: the rise of the outputs on each
// monotone piece tells it; where there is no step to divide by, transitions are counted, up to `most` of
// them. A result above `most` means more than that.
std::int64_t transition_count(const Spec& spec, Interval interval, std::int64_t most);
// The same of a target that is bound already.
std::int64_t transition_count(const Target& target, Interval interval);

// Staircases of targets (core/deploy), from input code to input code: outputs are asked for code by code, and only
// where they change is the first float32 of a code looked for. Exact, as the position of an input never falls.

std::optional<Staircase> solve_target(const Target& target, double step, Interval interval, const Progress& progress);
// The first (direction -1) or last (1) input of the run of inputs with the output of x.
Ordinal end_of_run(const Target& target, float x, int direction);
// The first input of the input type's range with the output `value`; nullopt where there is none.
std::optional<float> first_input_of(const Target& target, double value);
// How many treads there are at most.
double most_treads(const Target& target, Interval interval);
// The inputs that have a code without wrapping or saturation; 0 alone where these are more than can be looked at.
Interval inputs_in_range(const Target& target);
} // namespace quantoscope::inline staircase
