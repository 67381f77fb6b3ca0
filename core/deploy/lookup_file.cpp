#include "core/deploy/target.h"
#include "core/text/number_text.h"

#include <cmath>

// A table of somebody's own, read from a file: an output code for each input code, at the address that is the input
// code's bits in two's complement.
namespace quantoscope::inline deploy {
namespace {
// QKeras's hard sigmoid of 4 bits at every input of the default type, so that the function can be tried without a file.
const CodeFile example{
    .path = {}, .kind = WordKind::code, .words = {8, 12, 15, 15, 15, 15, 15, 15, 0, 0, 0, 0, 0, 0, 0, 4}};

constexpr int widest_lookup_input = 16; // a session holds all words

constexpr ParameterDefinition parameters[] = {
    {.key = "file",
     .title = "file",
     .sentence = "The table: a word for each address, which is the input code in two's complement",
     .kind = ParameterKind::file,
     .default_value = &example},
    type_parameter("input", input_parameter.sentence, widest_lookup_input, FixedPointType{{4, 2, true}}),
    type_parameter("result", result_parameter.sentence, widest_result, FixedPointType{{4, 0, false}}, "result_t")};

// The output code of a word; nullopt where the result type has none for it.
std::optional<std::int64_t> code_of_word(double word, WordKind kind, const FixedPointFormat& result) {
    const double code = kind == WordKind::value ? std::ldexp(word, result.fraction_bits()) : word;
    if (code != std::floor(code)) { return std::nullopt; }
    const double patterns = std::ldexp(1.0, result.bits);
    const bool upper_half = kind == WordKind::pattern && result.is_signed && code >= patterns / 2 && code < patterns;
    const double read = upper_half ? code - patterns : code;
    if (read < static_cast<double>(result.min_code()) || read > static_cast<double>(result.max_code())) {
        return std::nullopt;
    }
    return static_cast<std::int64_t>(read);
}

constexpr double not_known = std::numeric_limits<double>::quiet_NaN();

// Why these values do not go together; nullopt where they do.
std::optional<Phrase> refuses(const Values& values) {
    const CodeFile& file = *values["file"].file();
    const FixedPointType input = values["input"].type();
    const FixedPointType result = values["result"].type();
    const std::size_t codes = std::size_t{1} << input.format.bits;
    if (file.words.size() != codes) {
        return Phrase{file.path.empty()
                          ? "the example has %2 words, and %3 has %4 input codes; name a table with file='...'"
                          : "%1 has %2 words, and %3 has %4 input codes, each of which needs one",
                      {file.path, std::to_string(file.words.size()), text_of(input), std::to_string(codes)}};
    }
    for (std::size_t address = 0; address < codes; ++address) {
        if (code_of_word(file.words[address], file.kind, result.format)) { continue; }
        const bool has_line = !file.lines.empty();
        return Phrase{has_line ? "%1, line %2: the word %3 is not an output of %4"
                               : "%1: the word %3 at address %2 is not an output of %4",
                      {file.path, std::to_string(has_line ? static_cast<std::size_t>(file.lines[address]) : address),
                       text_of(file.words[address]), text_of(result)}};
    }
    return std::nullopt;
}

Target bind(const Values& values) {
    const CodeFile& file = *values["file"].file();
    const FixedPointType input = values["input"].type();
    const FixedPointType result = values["result"].type();
    const std::size_t mask = file.words.size() - 1;
    LookupTable table{.type = result, .entries = {}, .address = [mask](std::int64_t code) {
                          return std::optional(static_cast<std::size_t>(code) & mask);
                      }};
    std::vector<std::int64_t> outputs;
    for (std::size_t address = 0; address <= mask; ++address) {
        const auto place = static_cast<std::int64_t>(address);
        const std::int64_t code =
            place <= input.format.max_code() ? place : place - static_cast<std::int64_t>(mask) - 1;
        outputs.push_back(code_of_word(file.words[address], file.kind, result.format).value());
        table.entries.push_back({static_cast<double>(code) * input.format.step(), not_known, outputs.back()});
    }
    return {.input = fixed_point_input(input),
            .output_codes = fixed_point_output(result),
            .output = [outputs = std::move(outputs), mask](
                          std::int64_t code) { return std::optional(outputs[static_cast<std::size_t>(code) & mask]); },
            .table = std::move(table)};
}

bool is_tanh(const Values& values) { return values["result"].type().format.is_signed; }

constexpr DeployFacts facts{.title = "Table of your own",
                            .story = "Reads a file with an output code for every input code",
                            .source = "the file",
                            .status = DeployStatus::defined};

// A signed result stands for tanh, another for the sigmoid.
constexpr Function table[] = {
    {.name = "lookup",
     .origin = "table",
     .parameters = parameters,
     .nominal =
         [](const Values& values) {
             return is_tanh(values) ? Range{-1.0, 1.0} : Range{0.0, 1.0};
         },
     .stands_for =
         [](const Values& values) { return is_tanh(values) ? target_row::tanh(values) : target_row::sigmoid(values); },
     .format = target_row::result_format,
     .target = bind,
     .pieces = target_row::whole_axis,
     .refuses = refuses,
     .deploy = &facts}};
} // namespace

std::span<const Function> lookup_file_functions() { return table; }
} // namespace quantoscope::inline deploy
