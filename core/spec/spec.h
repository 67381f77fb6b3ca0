#pragma once

#include "core/qkeras/facts.h"

namespace quantoscope::inline deploy {
struct Target;
}

namespace quantoscope::inline spec {
// Every function: quantizers in the order of the chooser, the revisions of each in order of date, then the targets
// of deployments.
std::span<const Function* const> functions();

// The function `[prefix.]name`, or null. An empty prefix means QKeras today.
const Function* find_function(std::string_view prefix, std::string_view name);

// Rounds to nearest even and saturates, and nothing else: what a fixed-point type of that kind does.
const Function& plain_fixed_point();

// Conversion to a fixed-point type, its only parameter.
const Function& fixed_type();
// A table in a file: the example until a file is named.
const Function& table_in_file();

// The revision of a name that is written behind `prefix`: the modules that QKeras's quantizers are imported from
// ("qkeras", "quantizers", "qkeras.quantizers") mean QKeras today.
std::string_view revision_of(std::string_view prefix);

// The names there are with a prefix, empty for QKeras today, in the order of functions().
std::vector<std::string_view> quantizer_names(std::string_view prefix);

// The revisions of the quantizer named `name`, in order of date; the one function of that name of another origin.
std::vector<const Function*> revisions_of(std::string_view name, std::string_view origin = {});

// One quantizer, fully given: a row of the function table, a value for each of its parameters as they are written, and
// what it meets: the process-wide sigmoid mode and a role. A regular value; the pointers lead into constant tables.
struct Spec {
    const Function* function = nullptr;
    Values values;
    const SigmoidMode* mode = nullptr;
    QuantizerRole role = QuantizerRole::none;

    bool operator==(const Spec&) const = default;

    // 0 when the function has no such parameter, or it is no number.
    int value(std::string_view key) const { return at(key).whole(); }
    // None when the function has no such parameter.
    Value at(std::string_view key) const { return values[key]; }
};

// The function with every parameter at its default, mode hard.
Spec default_spec(const Function& function);

// What the program opens with: both faults of the first version of pull request 63 visible, every slider alive.
Spec default_example();

// `spec` with one parameter changed. Error, naming parameter, value and domain: the value lies outside
// the domain or the function has no such parameter. A word need not live longer than the call.
Result<Spec> with_value(const Spec& spec, std::string_view key, const Value& value);
// The same whatever the other values are, while more change; refusal_of says at the end whether they go together.
Result<Spec> with_one_value(const Spec& spec, std::string_view key, const Value& value);
std::optional<Error> refusal_of(const Spec& spec);
inline constexpr std::string_view file_key = "file"; // of the table that a text names
// table.lookup with a file: the input type takes the bits of its addresses, the result type, where it cannot hold the
// words, the fewest bits that can. Error: the words are no power of two, 2 to 65,536, or more than 32 bits.
Result<Spec> with_table(const Spec& lookup, const CodeFile& file);

// What the layer makes of it: the same without a role, its values those of in_role. All that is asked of a spec below is
// asked of this.
Spec resolved(const Spec& spec);

// Whether a scale worked out from a tensor has an effect (takes_scale), and the spec with another one: above 0, from
// 2^-80 to 2^64, rounded to float32. Error: another number, or it has none.
bool has_scale(const Spec& spec);
Result<Spec> with_scale(const Spec& spec, double scale);
// The scale that QKeras works out from the numbers of a channel, at least one.
Result<Spec> with_scale_of(const Spec& spec, std::span<const float> channel);

// `spec` moved to another function; parameter values carry over by key, the others take their default.
Spec with_function(const Spec& spec, const Function& function);

bool mode_matters(const Spec& spec);
// Why the mode has no effect; empty where it has.
std::string_view why_mode_is_unused(const Spec& spec);

std::unique_ptr<const Kernel> bind(const Spec& spec);
// The target of a function that is one, bound to its values.
std::optional<Target> target_of(const Spec& spec);
// The same as it is compared with what was trained: a type converts every code of `input`, else of ap_fixed<16,6>.
std::optional<Target> compared_target(const Spec& spec, const std::optional<FixedPointType>& input = {});

inline constexpr std::string_view undefined_text = "undefined"; // an output that a target does not have
// An output as text: QKeras's are float32, a target's doubles, or undefined.
char* write_output(char* out, const Spec& spec, double value, bool hex = false);
std::string output_text(const Spec& spec, double value, bool hex = false);

inline constexpr Interval usual_interval{-12.0f, 12.0f};
// The inputs it is shown on unless asked otherwise: of a sigmoid or a tanh the usual ones; of a target those of them its
// input type holds; of others half as much again as the format of their outputs, [-r, r] with r = 1.5 times its largest
// magnitude, rounded up to one significant digit; the usual ones without a uniform format.
//   quantized_bits(4) -> [-2, 2]; quantized_relu(6, 2) -> [-6, 6]; ap_fixed<8,3> -> [-6, 6]
Interval default_interval(const Spec& spec);

// The curve it approximates, and that curve with the mode's sigmoid in it.
ScaledCurve curve_of(const Spec& spec);
ScaledCurve mode_curve_of(const Spec& spec);

// What QKeras's min() and max() return; NaN where they raise, and where it is not QKeras's.
Range reported_of(const Spec& spec);

// Why its levels on the whole axis are fewer than its bits can hold; empty where there is nothing to say.
std::string_view levels_note(const Spec& spec);

// Why its outputs differ from their levels by float32 roundings, input by input; empty where they do not.
std::string_view off_grid_reason(const Spec& spec);

// What the function says of these values.
Range nominal_of(const Spec& spec);
std::optional<double> symmetry_center_of(const Spec& spec);
double step_of(const Spec& spec); // NaN off a uniform grid
std::optional<FixedPointFormat> format_of(const Spec& spec);
double level_factor(const Spec& spec); // what the levels of the format are multiplied by
std::vector<MonotonePiece> pieces_of(const Spec& spec);

// The levels alone, where it has such a revision, else itself.
Spec ideal_of(const Spec& spec);

// Text form, `[origin.]name(arguments)[@state,...]`, or a fixed-point type; the grammar is in resources/manual/text-form.md. Positional
// arguments follow the order of the revision. Blanks are allowed between tokens, a comma after the last
// argument; a bare name means all defaults; flags take True, False or a number; words are quoted. What QKeras raises an
// exception for is refused with that. Errors carry the offset of the character they are about.
// Files that it names are found by `files`; they are not part of the text.
//   parse_spec(" qkeras . quantized_bits( 4, ) ") -> quantized_bits(bits=4)
//   parse_spec("quantized_relu(6, 2, 0, 0.25)") -> quantized_relu(bits=6, integer=2, negative_slope=0.25)
//   parse_spec("quantizers.quantized_bits(4)@kernel, scale=.5") -> quantized_bits(bits=4)@scale=0.5,kernel
//   parse_spec("quantized_tanh(4)@reel") -> at 18: there is no sigmoid mode 'reel'; expected one of: hard, smooth, real, scale=1, kernel
Result<Spec> parse_spec(std::string_view text, const CodeFiles& files = no_code_files);

// A value as Python reads it: None, True, a number, a quoted string, whose word leads into `text`. nullopt
// where it is none of these. Numbers beyond double are infinite or 0.
std::optional<Value> value_of_text(std::string_view text);

// Canonical text: bits always where there are bits, other parameters when not default, keywords; behind an @ what is not
// the default of mode, scale and role. parse_spec(text_of(spec)) == spec for every spec.
std::string text_of(const Spec& spec);
// What is behind the @: "real,scale=0.5,kernel"; empty for nothing.
std::string state_text(const Spec& spec);

// As a QKeras user types it in Python: the call, before it the set_internal_sigmoid line where the mode has
// an effect and is not QKeras's default, and a comment naming the commit where it is not today's QKeras.
std::string qkeras_python(const Spec& spec);

// Whether outputs are random at inference too; then what is evaluated is the likelier one.
bool is_random(const Spec& spec);

// What must be said wherever the quantizer is shown: scales that depend on a whole
// tensor, outputs off the levels, randomness. Mostly none.
std::vector<Phrase> caveats_of(const Spec& spec);

// Far beyond any quantizer's 15 parameters with keywords; a config of a model with a list of scales may be longer.
inline constexpr std::size_t longest_spec_text = 4096;

// How the word before the cursor in the text form may go on: texts that replace it.
struct Completions {
    std::size_t begin = 0;          // of the word that they replace; it ends at the cursor
    std::vector<std::string> texts; // "quantized_sigmoid(", "integer=", "'auto'", "real"
};

// Names of functions, with the revision where one is begun, and any that contain the word; in the parentheses the
// parameters that are not given yet, and the words and flags that a value may be; behind @ the sigmoid modes. None
// where the word is whole. Domain: cursor <= text.size().
//   completions_of("sigm", 4) -> quantized_sigmoid(, ...
//   completions_of("quantized_bits(4, alpha='a", 26) -> 'auto', 'auto_po2'
Completions completions_of(std::string_view text, std::size_t cursor);

// What a fixed-point type does to a real number that is stored in it is what a quantizer does, where it
// rounds to nearest, ties to even, and saturates: ideal.quantized_bits.

// Reads the text form of a quantizer (parse_spec); a fixed-point type that rounds to nearest even and saturates is the
// quantizer that does the same, within its domain. Errors: those of parse_spec.
Result<Spec> parse_quantizer(std::string_view text, const CodeFiles& files = no_code_files);

// The type a quantizer is; nullopt unless it is quantized_bits (today's or ideal) without a scale, or with 'auto' or
// 'auto_po2' and a power of two as its scale. Today's gives other outputs for inputs of about 2^24 steps and more, where
// float32 does not keep to the levels; 'auto' gives the next code at the float32 just below a tie, too.
std::optional<FixedPointType> fixed_point_of(const Spec& spec);

struct FixedPointSpelling {
    std::string_view key; // "ap_fixed"
    std::string_view title;
    std::string (*text)(const FixedPointType& type);
};

// Ways of writing a type; parse_quantizer reads them all back. Qm.n leaves rounding and overflow out.
std::span<const FixedPointSpelling> fixed_point_spellings();

// What hls4ml writes for a quantizer of QKeras when nothing else is configured (converters/keras/qkeras.py,
// utils/config.py, model/layers.py, backends/fpga/fpga_backend.py of hls4ml_source).

enum class Hls4mlBackend : std::uint8_t { vivado, quartus, catapult };

struct Hls4mlBackendRow {
    Hls4mlBackend backend;
    std::string_view key; // as hls4ml spells it
};

std::span<const Hls4mlBackendRow> hls4ml_backends();

// Of config_from_keras_model: `name` (and `type`) gives each layer the type of its quantizer, `model` (the default)
// gives all layers ap_fixed<16,6>.
enum class Hls4mlGranularity : std::uint8_t { name, model };

// The text of the target, or of the plain type where the quantizer is no sigmoid or tanh. `input` is the result type
// of the layer before. Error: hls4ml gives it none.
Result<std::string> hls4ml_default(const Function& function, const Values& values, Hls4mlBackend backend,
                                   Hls4mlGranularity granularity, const FixedPointType& input);

// What it deploys behind a layer of ap_fixed<16,6>. Error: hls4ml gives it nothing.
Result<Spec> deployed_by_hls4ml(const Spec& quantizer, Hls4mlBackend backend, Hls4mlGranularity granularity);
} // namespace quantoscope::inline spec
