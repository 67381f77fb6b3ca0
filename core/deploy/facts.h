#pragma once

#include "core/deploy/target.h"

namespace quantoscope::inline deploy {
// How what a row says is known: genuine code was built and run on all input codes, read from its source, or it is our
// own definition and there is none.
enum class DeployStatus : std::uint8_t { run, read, defined };

// Why the outputs of a target differ from the curve it stands for, with some values; what it is meant to show once.
struct DeployCause {
    const char* sentence;
    bool (*applies)(const Values&) = nullptr; // always unless given
};

// Of every target with a table type.
inline constexpr DeployCause floored_entries{
    "The table type rounds down (AP_TRN), so that entries are up to one of its steps too small.",
    [](const Values& values) { return values["table"].type().rounding == Rounding::down; }};

// What is known of a target beside the function.
struct DeployFacts {
    std::string_view title;  // "hls4ml, Vivado and Vitis"
    std::string_view story;  // a sentence: how it computes
    std::string_view source; // commit and file
    DeployStatus status = DeployStatus::run;
    std::span<const DeployCause> causes = {};
    std::string_view undefined = {}; // which codes have no output and why; empty: none
};

// Version and commit of hls4ml whose code the targets are.
inline constexpr std::string_view hls4ml_source = "hls4ml commit ef92ebd (v1.3.0 and 17 commits)";

// The source of targets of ours.
inline constexpr std::string_view own_definition = "own definition, exact fractions";

namespace target_row {
inline Range zero_to_one(const Values&) { return {0.0, 1.0}; }
inline Range minus_one_to_one(const Values&) { return {-1.0, 1.0}; }
inline ScaledCurve sigmoid(const Values&) { return {&logistic_curve}; }
inline ScaledCurve tanh(const Values&) { return {&tanh_curve}; }
inline std::optional<FixedPointFormat> result_format(const Values& values) { return values["result"].type().format; }
// Neither monotone nor cut into pieces: core/staircase solves targets code by code.
inline std::vector<MonotonePiece> whole_axis(const Values&) {
    return {{.inputs = {}, .why = "solved code by code", .off_grid_noise = true, .enumerate_inputs = true}};
}
} // namespace target_row

// What the row of a target needs beside its facts.
struct TargetRow {
    std::string_view origin;
    std::string_view name;
    std::span<const ParameterDefinition> parameters;
    Target (*bind)(const Values&);
    bool is_tanh = false; // else a sigmoid
    std::optional<Phrase> (*refuses)(const Values&) = nullptr;
    std::optional<FixedPointFormat> (*format)(const Values&) = target_row::result_format; // grid of the outputs
};

// A row of the function table; `facts` lives as long as the program.
constexpr Function target_function(const DeployFacts& facts, const TargetRow& row) {
    return {.name = row.name,
            .origin = row.origin,
            .parameters = row.parameters,
            .nominal = row.is_tanh ? target_row::minus_one_to_one : target_row::zero_to_one,
            .stands_for = row.is_tanh ? target_row::tanh : target_row::sigmoid,
            .format = row.format,
            .target = row.bind,
            .pieces = target_row::whole_axis,
            .refuses = row.refuses,
            .deploy = &facts};
}
} // namespace quantoscope::inline deploy
