#pragma once

#include "core/numeric/float32.h"
#include "core/spec/spec.h"
#include "core/staircase/progress.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace quantoscope::inline staircase {
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
} // namespace quantoscope::inline staircase
