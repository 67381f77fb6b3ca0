#pragma once

#include "core/curves/curve.h"
#include "core/fixed/fixed_point.h"
#include "core/numeric/float32.h"

#include <algorithm>
#include <functional>
#include <memory>
#include <span>

namespace quantoscope::inline deploy {
struct DeployFacts;
struct Target;
} // namespace quantoscope::inline deploy

namespace quantoscope::inline qkeras {
struct QKerasFacts;
} // namespace quantoscope::inline qkeras

namespace quantoscope::inline function {
// What the words of a table stand for: whole numbers, bit patterns in two's complement, or the values of outputs.
enum class WordKind : std::uint8_t { code, pattern, value };

// A table somebody wrote: a word for each address.
struct CodeFile {
    std::string path; // as the text of a quantizer names it; empty: the example
    WordKind kind = WordKind::code;
    std::vector<double> words;            // exact
    std::vector<std::int32_t> lines = {}; // of each word; empty where there are none to tell

    // Without the lines: only errors need them.
    bool operator==(const CodeFile& other) const {
        return path == other.path && kind == other.kind && words == other.words;
    }
};

// Whether a text can name the file: no quotes, no backslash, no line end, and a name at all.
bool is_file_name(std::string_view path);

// The same for as long as the program runs, so that values can lead to it; equal ones are one. From any thread.
const CodeFile* kept(CodeFile file);

// Where the file of a name is found: on the disk, in a session.
using CodeFiles = std::function<Result<const CodeFile*>(const std::string& path)>;
// Where none can be: an error that says so.
Result<const CodeFile*> no_code_files(const std::string& path);

// What a parameter is set to: a number (flags are 0 or 1), one of its words ("floor"), a fixed-point type, a table of
// somebody's own, or None. A regular value; words lead into the constant tables of the functions, files are `kept`.
class Value {
public:
    constexpr Value() = default; // None
    constexpr Value(int number) : m_kind(Kind::number), m_number(number) {}
    constexpr Value(double number) : m_kind(Kind::number), m_number(number) {}
    constexpr Value(const FixedPointType& type) : m_kind(Kind::type), m_type(type) {}
    constexpr Value(const CodeFile* file) : m_kind(Kind::file), m_file(file) {}
    static constexpr Value word(std::string_view text) {
        Value value;
        value.m_kind = Kind::word;
        value.m_word = text;
        return value;
    }

    // What an argument is that only running somebody's program would tell.
    static constexpr Value unknown() {
        Value value;
        value.m_kind = Kind::unknown;
        return value;
    }

    constexpr bool is_none() const { return m_kind == Kind::none; }
    constexpr bool is_number() const { return m_kind == Kind::number; }
    constexpr bool is_word() const { return m_kind == Kind::word; }
    constexpr bool is_type() const { return m_kind == Kind::type; }
    constexpr bool is_unknown() const { return m_kind == Kind::unknown; }
    constexpr bool is_file() const { return m_kind == Kind::file; }
    constexpr double number() const { return m_number; }               // 0 unless a number
    constexpr int whole() const { return static_cast<int>(m_number); } // the same, towards zero
    constexpr bool is_set() const { return m_number != 0.0; }          // of a flag
    constexpr std::string_view word() const { return m_word; }         // empty unless a word
    constexpr FixedPointType type() const { return m_type; }           // any unless a type
    constexpr const CodeFile* file() const { return m_file; }          // null unless a file

    constexpr bool operator==(const Value&) const = default;

private:
    enum class Kind : std::uint8_t { none, number, word, type, file, unknown };

    Kind m_kind = Kind::none;
    double m_number = 0.0;
    std::string_view m_word;
    FixedPointType m_type;
    const CodeFile* m_file = nullptr;
};

// `inert` ones are accepted, whatever their value, because QKeras takes them; they do nothing at inference of
// one number, are not kept and never printed.
enum class ParameterKind : std::uint8_t { integer, flag, number, choice, inert, type, file };

class Values;

// One parameter of a function: everything a parser, a slider, a help text and a test need to know.
struct ParameterDefinition {
    std::string_view key;       // as QKeras spells it
    std::string_view title;     // label of the control
    std::string_view unit = {}; // "bits", or empty
    std::string_view sentence;  // what it does
    ParameterKind kind = ParameterKind::integer;
    int minimum = 0;          // of an integer
    int maximum = 1;          // of an integer; of a type the bits it may have
    int accepted_maximum = 0; // QKeras computes with more than `maximum`, up to this; 0: it does not. A flag that has
                              // it is a number to QKeras, and kept as one
    Value default_value = 0;
    int slider_maximum = 1;        // the slider ends here until a larger value is typed
    bool by_powers_of_two = false; // what the slider stops at; any value can be typed
    // Words it takes: all a choice has, beside the numbers of another.
    std::span<const std::string_view> words = {};
    bool words_need_tensor = false; // a word stands for a number worked out from a whole tensor: Values::scale
    // Of a word that is none of `words`: the one it is taken for; empty for none.
    std::string_view (*taken_for)(std::string_view) = nullptr;
    bool takes_none = false;
    // Of a number: whether it may be this, and in words what it may be ("a number above 0").
    bool (*admits)(double) = nullptr;
    std::string_view domain = {};
    std::string_view alias = {};   // another spelling of the key that is accepted
    bool is_float32 = false;       // of a number: kept and printed as one
    bool no_integer_types = false; // of a type: refuses ap_int<W>
    bool always_printed = false;   // at its default too
    // The default that follows from the other values, of one that is not the same for all.
    double (*default_by)(const Values&) = nullptr;
    bool training_only = false; // without effect at inference: switches rounding at random in training on
};

// A number; None by default means that it may be None.
constexpr ParameterDefinition number_parameter(std::string_view key, std::string_view sentence, Value by_default,
                                               bool (*admits)(double), std::string_view domain) {
    return {.key = key,
            .title = key,
            .sentence = sentence,
            .kind = ParameterKind::number,
            .default_value = by_default,
            .takes_none = by_default.is_none(),
            .admits = admits,
            .domain = domain};
}

constexpr ParameterDefinition flag_parameter(std::string_view key, std::string_view sentence, bool on = false,
                                             int accepted_maximum = 0) {
    return {.key = key,
            .title = key,
            .sentence = sentence,
            .kind = ParameterKind::flag,
            .accepted_maximum = accepted_maximum,
            .default_value = on ? 1 : 0};
}

// One of `words`.
constexpr ParameterDefinition word_parameter(std::string_view key, std::string_view sentence,
                                             std::span<const std::string_view> words, std::size_t by_default = 0) {
    return {.key = key,
            .title = key,
            .sentence = sentence,
            .kind = ParameterKind::choice,
            .default_value = Value::word(words[by_default]),
            .words = words};
}

// What the parameter may be, in words: "a whole number from 1 to 24", "None or 'auto' or a number above 0".
std::string domain_of(const ParameterDefinition& definition);

// Why the parameter may not be this type; nullopt where it may.
std::optional<Phrase> type_refusal(const ParameterDefinition& definition, const FixedPointType& type);

// What a function makes of a value before it is asked whether it may have it: a number for a flag is true unless 0.
Value as_taken(const ParameterDefinition& definition, const Value& value);

// Whether the parameter may be `value`.
bool admits(const ParameterDefinition& definition, const Value& value);

// As the text form writes it, with Python's spelling: True, None, 'floor', 0.25.
std::string text_of(const ParameterDefinition& definition, const Value& value);

// A parameter other revisions of the same quantizer have, and why this one has not.
struct AbsentParameter {
    std::string_view key;
    std::string_view reason;
};

// A value for each parameter of a function, in their order, and the scale. A regular value; definitions are constant
// tables.
class Values {
public:
    Values() = default;
    // Each at its default.
    explicit Values(std::span<const ParameterDefinition> definitions);

    std::size_t size() const { return m_values.size(); }
    const Value& operator[](std::size_t index) const { return m_values[index]; }
    Value& operator[](std::size_t index) { return m_values[index]; }
    // None where there is no such parameter, as some revisions of a quantizer lack one.
    Value operator[](std::string_view key) const;

    // What a word such as 'auto' has worked out from a tensor (QKeras's q.scale): above 0, 1 where no tensor is known.
    float scale = 1.0f;

    bool operator==(const Values& other) const { return m_values == other.m_values && scale == other.scale; }

private:
    std::span<const ParameterDefinition> m_definitions;
    std::vector<Value> m_values;
};

// A piece of the input axis on which outputs never decrease or never increase: there bisection over float32
// is a proof. Where float32 rounding adds `off_grid_noise`, that holds of the outputs that are certain
// (Kernel::certain); the other inputs are enumerated.
struct MonotonePiece {
    Interval inputs;
    std::string_view why;
    bool off_grid_noise = false;
    bool enumerate_inputs = false; // hardly anything is certain there: every input is evaluated
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

// A function with its parameters bound: evaluates the quantizer at inference. Immutable.
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
    virtual void pre_quantization(std::span<const float> x, std::span<float> y) const = 0;
    // What happens to x, operation by operation and in order, as the float32 each gives: from "input", x
    // itself, to "output", which is what evaluate gives. Operations these values leave out are not told.
    virtual std::vector<Stage> stages(float x) const = 0;
    // What x gives in training; nullopt where training gives what inference gives. On a monotone piece of the
    // function neither low nor high decreases. NaN gives NaN.
    virtual std::optional<TrainingOutcome> training(float /*x*/) const { return std::nullopt; }
    // About where the first input with a code of at least `code` lies: a seed for the search, exact to a
    // few float32 in general, never relied on. NaN where there is none: then the search has no seeds.
    virtual double first_input_hint(std::int64_t /*code*/) const { return std::numeric_limits<double>::quiet_NaN(); }
    // The output where rounding of the operations before the last rounding cannot change it; on a wavering
    // piece these outputs are monotone, and the inputs without one lie in runs between them.
    virtual std::optional<float> certain(float x) const { return (*this)(x); }

    // The outputs as doubles: a target's may have more bits than a float32 holds.
    virtual void outputs(std::span<const float> x, std::span<double> y) const {
        std::vector<float> outputs(x.size());
        evaluate(x, outputs);
        std::copy(outputs.begin(), outputs.end(), y.begin());
    }

    float operator()(float x) const {
        float y = 0.0f;
        evaluate({&x, 1}, {&y, 1});
        return y;
    }
    double output(float x) const {
        double y = 0.0;
        outputs({&x, 1}, {&y, 1});
        return y;
    }
    float pre_quantization_at(float x) const {
        float y = 0.0f;
        pre_quantization({&x, 1}, {&y, 1});
        return y;
    }
};

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
    std::string full_name() const; // with that: "pr63_v1.quantized_sigmoid"
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
