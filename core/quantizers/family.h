#pragma once

#include "core/curves/sigmoid_modes.h"
#include "core/numeric/fixed_point.h"
#include "core/numeric/float32.h"
#include "core/numeric/phrase.h"
#include "core/quantizers/value.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace quantoscope {

// `inert` ones are accepted, whatever their value, because QKeras takes them; they do nothing at inference of
// one number, are not kept and never printed.
enum class ParameterKind : std::uint8_t { integer, flag, number, choice, inert };

// One parameter of a quantizer: everything a parser, a slider, a help text and a test need to know.
struct ParameterDefinition {
    std::string_view key;      // as QKeras spells it
    std::string_view title;    // label of the control
    std::string_view unit;     // "bits", or empty
    std::string_view sentence; // what it does
    ParameterKind kind = ParameterKind::integer;
    int minimum = 0; // of an integer
    int maximum = 1;
    int accepted_maximum = 0; // QKeras computes with more than `maximum`, up to this; 0: it does not
    Value default_value = 0;
    int slider_maximum = 1; // the slider ends here until a larger value is typed
    // Words it takes: all a choice has, beside the numbers of another.
    std::span<const std::string_view> words = {};
    bool words_need_tensor = false; // a word stands for a number worked out from a whole tensor; 1 is used
    bool takes_none = false;
    // Of a number: whether it may be this, and in words what it may be ("a number above 0").
    bool (*admits)(double) = nullptr;
    std::string_view domain = {};
    bool training_only = false; // without effect at inference: switches rounding at random in training on
};

// What the parameter may be, in words: "a whole number from 1 to 24", "None or 'auto' or a number above 0".
std::string domain_of(const ParameterDefinition& definition);

// Whether the parameter may be `value`.
bool admits(const ParameterDefinition& definition, const Value& value);

// As the text form writes it, with Python's spelling: True, None, 'floor', 0.25.
std::string text_of(const ParameterDefinition& definition, const Value& value);

// A parameter other revisions of the same quantizer have, and why this one has not.
struct AbsentParameter {
    std::string_view key;
    std::string_view reason;
};

struct Range {
    double min = 0.0;
    double max = 0.0;
    bool operator==(const Range&) const = default;
};

// A piece of the input axis on which outputs never decrease or never increase: there bisection over float32
// is a proof. Where float32 rounding makes outputs `waver`, that holds of the outputs that are certain
// (Kernel::certain); inputs whose output is not are looked at one by one.
struct MonotonePiece {
    Interval inputs;
    std::string_view why;
    bool wavers = false;
    bool each = false; // hardly anything is certain there: inputs are looked at one by one
};

// One operation of a quantizer at one input.
struct Stage {
    std::string_view key; // a word for files and tests: "scaled"
    Phrase title;         // what is done: "p * 2^4"
    float value = 0.0f;   // the float32 it gives
    bool operator==(const Stage&) const = default;
};

// What one input gives in training: one of two outputs, drawn anew each time; low == high where none is
// drawn.
struct TrainingOutcome {
    float low = 0.0f;
    float high = 0.0f;
    // In [0, 1], of a draw uniform over the reals of [0, 1); of no consequence where low == high.
    double probability_of_high = 0.0;
    bool operator==(const TrainingOutcome&) const = default;
};

// A family with its parameters bound: evaluates the quantizer at inference. Immutable.
class Kernel {
public:
    Kernel() = default;
    Kernel(const Kernel&) = delete;
    Kernel& operator=(const Kernel&) = delete;
    virtual ~Kernel() = default;

    // The quantized outputs, float32 arithmetic with one rounding per operation in QKeras's order; equal
    // sizes, y may be x. NaN gives NaN.
    virtual void evaluate(std::span<const float> x, std::span<float> y) const = 0;
    // The unquantized float32 value that is scaled and rounded (QKeras's p).
    virtual void surrogate(std::span<const float> x, std::span<float> y) const = 0;
    // What happens to x, operation by operation and in order, as the float32 each gives: from "input", x
    // itself, to "output", which is what evaluate gives. Operations these values leave out are not told.
    virtual std::vector<Stage> stages(float x) const = 0;
    // What x gives in training; nullopt where training gives what inference gives. On a monotone piece of the
    // family neither low nor high decreases. NaN gives NaN.
    virtual std::optional<TrainingOutcome> training(float x) const = 0;
    // About where the first input with a code of at least `code` lies: a seed for the search, exact to a
    // few float32 in general, never relied on. NaN where there is none: then the search has no seeds.
    virtual double first_input_hint(std::int64_t code) const = 0;
    // The output where rounding of the operations before the last rounding cannot change it; on a wavering
    // piece these outputs are monotone, and the inputs without one lie in runs between them.
    virtual std::optional<float> certain(float x) const { return (*this)(x); }

    float operator()(float x) const
    {
        float y = 0.0f;
        evaluate({&x, 1}, {&y, 1});
        return y;
    }
    float surrogate_at(float x) const
    {
        float y = 0.0f;
        surrogate({&x, 1}, {&y, 1});
        return y;
    }
};

// Something of a quantizer that the conversion to hls4ml leaves out.
struct Hls4mlLoss {
    std::string_view key;                     // the parameter, set where it is lost
    const char* why = "";                     // a phrase: %1 is the quantizer, %2 the parameter
    bool inverted = false;                    // lost where the parameter is not set
    bool (*only_if)(const Values&) = nullptr; // and lost only with such values, where given
    bool of_weights = false;      // of weights as well, which QKeras quantizes before they get their type
    bool of_sigmoid_mode = false; // lost is a mode other than the default, which the parameter would keep
};

// How hls4ml takes a quantizer; core/lint/rules_hls4ml.cpp names the sources.
struct Hls4mlConversion {
    bool as_activation = false; // else for weights alone
    std::span<const Hls4mlLoss> losses = {};
};

// One revision of one quantizer: a row of the family table. Nothing in the core outside its file and the
// table knows it by name.
struct Family {
    std::string_view name;     // as QKeras spells it: "quantized_sigmoid"
    std::string_view revision; // "pr63_v1"; empty for QKeras today
    std::string_view title;    // a line for the chooser: "First version"
    std::string_view label;    // a word for a strip of revisions: "v1"
    std::string_view date;     // ISO 8601, when it was written or merged
    std::string_view source;   // pull request and commit
    std::string_view story;    // a sentence: what it does and what changed
    // A sentence: who asked for it and where, GitHub names as published there; empty where the source names
    // nobody.
    std::string_view request = {};
    std::span<const ParameterDefinition> parameters;
    std::span<const AbsentParameter> absent;
    Range (*nominal)(const Values&); // the range the activation promises
    // Of the symmetry q(c + x) + q(c - x) = 2 q(c) at x = 0 it is meant to have: the middle of the nominal
    // range unless given, nullopt where it is meant to have none.
    std::optional<double> (*symmetry_center)(const Values&) = nullptr;
    ScaledCurve (*activation)(const Values&); // the function it stands for
    // The same with the mode's sigmoid s: the curve itself or 2 s(x) - 1. No other form exists, and facts and
    // legends write only these two; a test holds every family to them.
    ScaledCurve (*mode_reference)(const Values&, const SigmoidMode&);
    // The grid of the outputs and how many of its codes the bits are meant for; a family may leave codes out
    // and may reach codes that do not fit.
    // nullopt where the outputs lie on no uniform grid.
    std::optional<FixedPointFormat> (*format)(const Values&);
    // What the levels of the format are multiplied by: QKeras's alpha. 1 unless given.
    double (*scale)(const Values&) = nullptr;
    // Why the levels on the whole axis are fewer than the bits can hold; empty where nothing is to be said.
    std::string_view (*levels_note)(const Values&);
    Range (*reported)(const Values&); // what QKeras's min() and max() say; NaN where it raises
    // Why the sigmoid mode has no effect with these values; empty when it has.
    std::string_view (*mode_unused)(const Values&);
    std::unique_ptr<const Kernel> (*bind)(const Values&, const SigmoidMode&);
    // Cover [-inf, inf] without gaps, ascending.
    std::vector<MonotonePiece> (*pieces)(const Values&);
    // Why outputs wander about their levels by float32 roundings, input by input, so that QKeras computes no
    // staircase in the strict sense; empty where they do not. Then staircases are those of revision `ideal`.
    std::string_view (*wanders)(const Values&) = nullptr;
    // QKeras rounds at random with precision 0.5 (_round_through), so that half steps come out in training.
    bool half_steps_in_training = false;
    const Hls4mlConversion* hls4ml = nullptr; // nullptr: hls4ml does not know it

    std::optional<double> center(const Values& values) const;
    // LSB of the output grid; code = output / step. NaN off a uniform grid.
    double step(const Values& values) const;
    // Index of the parameter named `key`, if it has one.
    std::optional<std::size_t> parameter_index(std::string_view key) const;
    // Index of the flag that makes it round at random in training, if it has one.
    std::optional<std::size_t> training_parameter() const;
    // Its levels alone, with the same parameters: revision `ideal` of one of QKeras today, where there is
    // one; itself otherwise.
    const Family& ideal() const;
};

// Every family: quantizers in the order of the chooser, the revisions of each in order of date.
std::span<const Family* const> families();

// What the program opens with, in the text form: both faults of the first version of pull request 63 visible,
// every slider alive.
extern const std::string_view first_sight_text;

// The family `[revision.]name`, or null. An empty revision means QKeras today.
const Family* find_family(std::string_view revision, std::string_view name);

// The quantizers there are in a revision, empty for QKeras today, in the order of families().
std::vector<std::string_view> quantizer_names(std::string_view revision);

// The revisions of the quantizer named `name`, in order of date.
std::vector<const Family*> revisions_of(std::string_view name);

} // namespace quantoscope
