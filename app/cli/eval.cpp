#include "app/cli/command.h"
#include "app/cli/line_reader.h"
#include "app/words/display_text.h"
#include "core/text/number_text.h"

#include <system_error>
#include <unistd.h>

namespace quantoscope::inline cli {
namespace {
bool is_to_be_skipped(std::string_view line) {
    return line.starts_with('#') || line.find_first_not_of(" \t\r") == std::string_view::npos;
}

Result<float> number_in(std::string_view line) {
    if (line.size() > LineReader::longest_line) {
        return failure(
            {{"longer than %1 characters", {std::to_string(LineReader::longest_line)}}, LineReader::longest_line});
    }
    return parse_float32(line);
}

void write_rows(std::span<const float> x, const Spec& spec, const Kernel& kernel, bool hex, Output& out) {
    std::vector<double> y(x.size());
    kernel.outputs(x, y);
    for (std::size_t i = 0; i < x.size(); ++i) {
        char* end = out.room(2 * number_text_size + 2);
        end = hex ? write_hex_text(end, x[i]) : write_text(end, x[i]);
        *end++ = ',';
        end = write_output(end, spec, y[i], hex);
        *end++ = '\n';
        out.commit(end);
    }
}

// What has arrived is evaluated at once.
Outcome evaluate_lines(LineReader& reader, const Spec& spec, bool hex, Output& out) {
    const std::unique_ptr<const Kernel> kernel = bind(spec);
    std::int64_t number = 0;
    while (!out.broken() && reader.fill()) {
        std::vector<float> inputs;
        Outcome good;
        for (auto line = reader.next(); good && line; line = good ? reader.next() : std::nullopt) {
            ++number;
            if (line->size() <= LineReader::longest_line && is_to_be_skipped(*line)) { continue; }
            good = number_in(*line).map([&](float x) { inputs.push_back(x); }).map_error([&](const Error& error) {
                return about(error, concat({"line ", std::to_string(number)}), *line);
            });
        }
        write_rows(inputs, spec, *kernel, hex, out);
        if (!good) { return good; }
        out.flush(); // before waiting for more: whoever types a line sees its answer
    }
    if (reader.error() != 0) {
        return failure("cannot read standard input: %1", {std::generic_category().message(reader.error())},
                       ErrorKind::file);
    }
    return {};
}

Outcome run(const Given& given, Output& out, const FrontEnd&) {
    return spec_given(given).and_then([&](const Spec& spec) {
        LineReader reader(STDIN_FILENO);
        return evaluate_lines(reader, spec, given.contains(hex_option.names), out);
    });
}

constexpr Option options[] = {tensor_option, channel_option, hex_option};
constexpr std::string_view examples[] = {
    "printf '0.5\\n-1e-3\\n0x1.8p-2\\n' | quantoscope eval 'quantized_tanh(4)'",
    "quantoscope eval 'quantized_sigmoid(6)@smooth' --hex <inputs.txt >out.csv",
};
} // namespace

const Command eval_command{
    .name = "eval",
    .summary = "Quantize the numbers on standard input",
    .operands = one_spec,
    .options = options,
    .details = "Reads one number a line from standard input and writes 'x,y': x as converted to float32, y as "
               "the quantizer gives it at inference. Skips blank lines and lines that start with #. Answers "
               "each line as it comes. The first line that is not a number ends the run: the rows before it "
               "are written, standard error names the line, and the exit code is 2.",
    .examples = examples,
    .run = run,
};
} // namespace quantoscope::inline cli
