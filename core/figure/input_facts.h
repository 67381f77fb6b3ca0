#pragma once

#include "core/figure/study.h"
#include "core/staircase/staircase.h"

namespace quantoscope::inline figure {
// A measured row that differs, among those at finite inputs in order of x.
struct MismatchFacts {
    float measured = 0.0f;
    std::int64_t line = 0;   // of the file
    double steps = 0.0;      // y - q(x) in steps, NaN off a uniform grid
    double difference = 0.0; // NaN where either is
    std::size_t number = 0;  // from 1
    std::size_t total = 0;
};

// What the chip computes there.
struct ChipFacts {
    std::int64_t input_code = 0;
    std::optional<std::int64_t> output_code; // none: undefined
    double output = 0.0;                     // NaN then
    std::optional<std::size_t> address;      // of a table
    double entry = 0.0;                      // the value there
};

// What is known of the selected quantizer at one input.
struct InputFacts {
    CursorReading at;                      // the input, its tread and the transitions beside it
    std::optional<std::int64_t> code;      // of its output, where outputs lie on a uniform grid
    double error = 0.0;                    // against the document's reference
    double excess = 0.0;                   // by how much the output is above (below: < 0) the nominal range
    float mirror_output = 0.0f;            // q(-x)
    double defect = 0.0;                   // q(x) + q(-x) - 2c
    std::optional<MismatchFacts> mismatch; // at this very input
    // What the panels that are shown say of x; nothing in a sweep.
    std::optional<double> width; // of the tread, where it has one
    std::optional<double> mirror_width;
    std::optional<double> share; // of the inputs, on the tread
    std::optional<TrainingOutcome> training;
    std::optional<ChipFacts> chip;                     // of the target it is compared with
    std::vector<std::pair<std::size_t, float>> others; // the other entries drawn and their outputs
};

// `study` is that of the document, null while it is not known: then there are no widths and no mismatch, as
// in the panels. The document must not be empty.
InputFacts input_facts(const Document& document, float x, const Study* study = nullptr);

// The input of the mismatch beside `from` (none: beside the axis' end), upwards or downwards and around the
// end to the other one. nullopt where there is no mismatch at a finite input.
std::optional<float> mismatch_beside(const MeasuredComparison& comparison, std::span<const MeasuredRow> rows,
                                     std::optional<float> from, bool upwards);

// The same of the runs of input codes where the chip gives another output: where they begin.
std::optional<float> difference_beside(const DeployComparison& comparison, const InputCodes& input,
                                       std::optional<float> from, bool upwards);

// How far the cursor goes at a time: to the transition beside it or to the neighbouring float32.
enum class CursorStep : std::uint8_t { previous_transition, next_transition, previous_input, next_input };

// Where a step leads from the input `from`; from the middle of the view where there is no input yet. nullopt
// where there is no further one.
std::optional<float> stepped(const Document& document, std::optional<float> from, CursorStep step);
} // namespace quantoscope::inline figure
