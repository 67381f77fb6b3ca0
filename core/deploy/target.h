#pragma once

#include "core/function/function.h"

namespace quantoscope::inline deploy {
// The input codes of a target, and how a float32 becomes one: it is rounded to a position, a whole number of steps,
// which is then brought into range.
struct InputCodes {
    std::int64_t first = 0;
    std::int64_t last = 0;
    std::function<std::int64_t(float)> position;    // of a finite float32; never falls as it rises
    std::function<std::int64_t(std::int64_t)> code; // of a position
    std::function<double(std::int64_t)> first_x;    // about where the inputs of a position begin: a hint
    std::function<double(std::int64_t)> value;      // of a code
    bool repeats = false;                           // positions out of range wrap: the axis repeats itself

    // NaN and infinities have no code.
    std::optional<std::int64_t> code_of(float x) const;
};

// The modes of the type act here alone.
InputCodes fixed_point_input(const FixedPointType& type);
// The values of output codes: (code - zero_point) * step.
struct OutputCodes {
    double step = 1.0;
    std::int64_t zero_point = 0;

    double value(std::int64_t code) const { return static_cast<double>(code - zero_point) * step; }
};

OutputCodes fixed_point_output(const FixedPointType& type);

struct TableEntry {
    double sample = 0.0;   // the input the entry is worked out for
    double exact = 0.0;    // the activation there, nearest double; NaN where only the words are known
    std::int64_t code = 0; // in the table type
};

// The table of a target that reads one.
struct LookupTable {
    FixedPointType type;
    std::vector<TableEntry> entries;
    std::function<std::optional<std::size_t>(std::int64_t)> address; // of an input code; none: outside the table
};

// A target with its values: an output code for each input code, or none where the code reads what is not its own.
// Exact: integers and fractions throughout.
struct Target {
    InputCodes input;
    OutputCodes output_codes;
    std::function<std::optional<std::int64_t>(std::int64_t)> output;
    std::optional<LookupTable> table = {};

    // The value of the output; NaN where it is undefined.
    double value_of(std::optional<std::int64_t> code) const;
    double value_at(float x) const;
};

// What a library computes with quantized integers: codes first to last; a code q has the value
// f32(scale * (q - zero_point)).
struct AffineCodes {
    float scale = 1.0f;
    std::int32_t zero_point = 0;
    std::int32_t first = 0;
    std::int32_t last = 0;
    Rounding rounding = Rounding::ties_away; // of a float32 to a code

    // A float32 counted in steps: the float32 quotient x / scale rounded, the zero point added. Infinite where the
    // quotient is. (TFLite: AffineQuantize in kernels/internal/reference/quantize.h.)
    double position(float x) const { return round_to_integer(static_cast<double>(x / scale), rounding) + zero_point; }
};

// Two's complement of `bits` bits.
AffineCodes signed_codes(int bits, float scale, std::int32_t zero_point = 0);

// An output code for every input code; the position of an input is that of the codes, saturated.
Target affine_target(const AffineCodes& input, const AffineCodes& output,
                     std::function<std::int32_t(std::int32_t)> map);

// Reads `table` at the address of the input code, and converts the entry to the result type; both types are in `values`.
Target table_target(const Values& values, LookupTable table);

// The same function of x, exact, at every code of the input type.
Target exact_target(const Values& values, std::function<std::int64_t(const Fraction&, const FixedPointType& result)> f);

// A target as the kernel of a function; `pre_quantization` is the curve it stands for, in float32.
std::unique_ptr<const Kernel> target_kernel(Target target, const ScaledCurve& stands_for);

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

// A row of the function table: `bind` makes the target of some values, `format` is the grid of the outputs; `facts` lives
// as long as the program. It stands for tanh, else for the sigmoid.
constexpr Function target_function(const DeployFacts& facts, std::string_view origin, std::string_view name,
                                   std::span<const ParameterDefinition> parameters, Target (*bind)(const Values&),
                                   bool is_tanh = false, std::optional<Phrase> (*refuses)(const Values&) = nullptr,
                                   decltype(Function::format) format = target_row::result_format) {
    return {.name = name,
            .origin = origin,
            .parameters = parameters,
            .nominal = is_tanh ? target_row::minus_one_to_one : target_row::zero_to_one,
            .stands_for = is_tanh ? target_row::tanh : target_row::sigmoid,
            .format = format,
            .target = bind,
            .pieces = target_row::whole_axis,
            .refuses = refuses,
            .deploy = &facts};
}

// The targets of each file, in the order of the chooser.
std::span<const Function> hls4ml_functions();
std::span<const Function> approximation_functions();
std::span<const Function> lookup_functions();
std::span<const Function> lookup_file_functions();
std::span<const Function> tflite_functions();
std::span<const Function> cmsis_functions();
std::span<const Function> onnx_functions();

// Conversion to a fixed-point type, whose text is the type's: ap_fixed<8,3>.
std::span<const Function> fixed_type_functions();
// The same at every code of an input type.
Target conversion(const FixedPointType& input, const FixedPointType& type);

// Parameters several targets share.

inline constexpr int widest_input = 24; // whose values are float32 exactly
inline constexpr int widest_result = 32;

inline constexpr FixedPointType default_type{{16, 5, true}};
inline constexpr FixedPointType default_table_type{{18, 7, true}};
inline constexpr FixedPointType half_type{{2, 0, false}};

constexpr ParameterDefinition type_parameter(std::string_view key, std::string_view sentence, int widest,
                                             const FixedPointType& type = default_type, std::string_view alias = {}) {
    return {.key = key,
            .title = key,
            .sentence = sentence,
            .kind = ParameterKind::type,
            .maximum = widest,
            .default_value = type,
            .alias = alias,
            .always_printed = true};
}

inline constexpr ParameterDefinition input_parameter =
    type_parameter("input", "The type of the input, which is the result type of the layer before", widest_input);
inline constexpr ParameterDefinition result_parameter =
    type_parameter("result", "The type of the output", widest_result, default_type, "result_t");

constexpr ParameterDefinition without_integer_types(ParameterDefinition parameter) {
    parameter.no_integer_types = true;
    return parameter;
}

inline constexpr ParameterDefinition table_parameter = without_integer_types(
    type_parameter("table", "The type of the table's entries", widest_result, default_table_type, "table_t"));

constexpr ParameterDefinition table_size_parameter(int entries) {
    return {.key = "table_size",
            .title = "table_size",
            .unit = "entries",
            .sentence = "Entries of the lookup table",
            .minimum = 1,
            .maximum = 16384,
            .default_value = entries,
            .slider_maximum = 16384,
            .by_powers_of_two = true};
}

inline bool is_scale(double number) { return number >= 0x1p-20 && number <= 4.0; }

constexpr ParameterDefinition scale_parameter(std::string_view key, std::string_view sentence, double usual) {
    ParameterDefinition parameter = number_parameter(key, sentence, usual, is_scale, "a number from 2^-20 to 4");
    parameter.is_float32 = true;
    return parameter;
}

constexpr ParameterDefinition integer_parameter(std::string_view key, std::string_view sentence, int first, int last,
                                                int usual, int slider_last = 0) {
    return {.key = key,
            .title = key,
            .sentence = sentence,
            .minimum = first,
            .maximum = last,
            .default_value = usual,
            .slider_maximum = slider_last != 0 ? slider_last : last};
}

inline bool is_from_0_to_4(double number) { return number >= 0.0 && number <= 4.0; }

constexpr ParameterDefinition slope_parameter(std::string_view key, std::string_view sentence) {
    return number_parameter(key, sentence, 0.5, is_from_0_to_4, "a number from 0 to 4");
}

// A table indexed with an int: refused where I and the bits of the address are more than 30 together.
inline std::optional<Phrase> table_index_refusal(const Values& values) {
    const FixedPointFormat& input = values["input"].type().format;
    const int integer = input.integer_bits + (input.is_signed ? 1 : 0);
    int address_bits = 0;
    while ((1 << address_bits) < values["table_size"].whole()) { ++address_bits; }
    if (integer + address_bits > 30) {
        return Phrase{"the int in which the code computes the address would overflow: the %1 integer bits of the "
                      "input and the %2 bits of the address are more than 30 together",
                      {std::to_string(integer), std::to_string(address_bits)}};
    }
    return std::nullopt;
}
} // namespace quantoscope::inline deploy
