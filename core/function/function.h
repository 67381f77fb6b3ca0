#pragma once

#include "core/curves/sigmoid_modes.h"
#include "core/fixed/fixed_point.h"
#include "core/function/kernel.h"
#include "core/function/parameter.h"

#include <memory>
#include <optional>

namespace quantoscope::inline deploy {
struct DeployFacts;
struct Target;
} // namespace quantoscope::inline deploy

namespace quantoscope::inline qkeras {
struct QKerasFacts;
} // namespace quantoscope::inline qkeras

namespace quantoscope::inline function {
struct Range {
    double min = 0.0;
    double max = 0.0;
    bool operator==(const Range&) const = default;
};

// A function from float32 to a staircase, with parameters: all that a solver, an analysis, a table, a figure or a
// control needs to know of it. A row of a constant table (core/spec/functions.h).
struct Function {
    std::string_view name;        // "quantized_sigmoid"
    std::string_view origin = {}; // whose it is, unless QKeras's: "hls4ml"
    std::span<const ParameterDefinition> parameters;
    std::span<const AbsentParameter> absent = {}; // which others of its name have
    Range (*nominal)(const Values&);              // the range the activation promises
    // Of the symmetry q(c + x) + q(c - x) = 2 q(c) at x = 0 it is meant to have: the middle of the nominal
    // range unless given, nullopt where it is meant to have none.
    std::optional<double> (*symmetry_center)(const Values&) = nullptr;
    ScaledCurve (*stands_for)(const Values&); // the curve it approximates
    // The same with the mode's sigmoid s, where that enters.
    ScaledCurve (*stands_for_in_mode)(const Values&, const SigmoidMode&) = nullptr;
    // The grid of the outputs and how many of its codes the bits are meant for; a function may leave codes out
    // and may reach codes that do not fit. nullopt where the outputs lie on no uniform grid.
    std::optional<FixedPointFormat> (*format)(const Values&);
    // What the levels of the format are multiplied by: QKeras's alpha. 1 unless given.
    double (*scale)(const Values&) = nullptr;
    // Why the levels on the whole axis are fewer than the bits can hold; empty where there is nothing to say.
    std::string_view (*levels_note)(const Values&) = nullptr;
    std::unique_ptr<const Kernel> (*bind)(const Values&, const SigmoidMode&) = nullptr; // nullptr: a target
    deploy::Target (*target)(const Values&) = nullptr; // nullptr: no target of a deployment
    // Cover [-inf, inf] without gaps, ascending.
    std::vector<MonotonePiece> (*pieces)(const Values&);
    // Why outputs differ from their levels by float32 roundings, input by input, so that there is no staircase in
    // the strict sense; empty where they do not. Then staircases are those of `levels_alone`.
    std::string_view (*off_grid_reason)(const Values&) = nullptr;
    const Function* levels_alone = nullptr; // the same parameters, without those roundings
    // Why these values, each of which is allowed, are not allowed together; nullopt where they are.
    std::optional<Phrase> (*refuses)(const Values&) = nullptr;
    bool is_type = false;                // its text is that of its only parameter, a fixed-point type
    const QKerasFacts* qkeras = nullptr; // nullptr: not QKeras's
    const DeployFacts* deploy = nullptr; // nullptr: no target of a deployment

    // What the text form writes before the name and a point: QKeras's revision or the origin. Empty: QKeras today.
    std::string_view prefix() const;
    // A word that tells the functions of one name apart: "v1", "today", "hls4ml".
    std::string_view label() const;
    std::optional<double> center(const Values& values) const;
    // LSB of the output grid; code = output / step. NaN off a uniform grid.
    double step(const Values& values) const;
    // Index of the parameter named `key`, if it has one.
    std::optional<std::size_t> parameter_index(std::string_view key) const;
    // Index of the flag that makes it round at random in training, if it has one.
    std::optional<std::size_t> training_parameter() const;
    // Its levels alone where it has such a function, else itself.
    const Function& ideal() const { return levels_alone != nullptr ? *levels_alone : *this; }
};
} // namespace quantoscope::inline function
