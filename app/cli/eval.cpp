#include "app/cli/command.h"
#include "app/cli/line_reader.h"
#include "app/words/display_text.h"
#include "core/text/number_text.h"

#include <array>
#include <system_error>
#include <unistd.h>

namespace quantoscope {

namespace {

// Inputs gathered until there are enough to evaluate at once.
class Rows {
public:
    Rows(const Spec& spec, bool hex, Output& out) : m_spec(spec), m_kernel(bind(spec)), m_hex(hex), m_out(out)
    {}

    void add(float x)
    {
        m_x[m_size++] = x;
        if (m_size == m_x.size()) {
            write();
        }
    }

    void write()
    {
        m_kernel->outputs(std::span(m_x).first(m_size), std::span(m_y).first(m_size));
        for (std::size_t i = 0; i < m_size; ++i) {
            char* end = m_out.room(2 * number_text_size + 2);
            end = m_hex ? write_hex_text(end, m_x[i]) : write_text(end, m_x[i]);
            *end++ = ',';
            end = write_output(end, m_spec, m_y[i], m_hex);
            *end++ = '\n';
            m_out.commit(end);
        }
        m_size = 0;
    }

private:
    const Spec& m_spec;
    std::unique_ptr<const Kernel> m_kernel;
    bool m_hex;
    Output& m_out;
    std::size_t m_size = 0;
    std::array<float, 4096> m_x;
    std::array<double, 4096> m_y;
};

bool is_to_be_skipped(std::string_view line)
{
    return line.starts_with('#') || line.find_first_not_of(" \t\r") == std::string_view::npos;
}

Complaint bad_line(std::int64_t number, std::string_view line, const Error& error)
{
    return complaint_about(error, line, concat({"line ", std::to_string(number)}));
}

Outcome evaluate_lines(LineReader& reader, Rows& rows, Output& out)
{
    std::int64_t number = 0;
    while (!out.broken() && reader.fill()) {
        while (const auto line = reader.next()) {
            ++number;
            if (line->size() > LineReader::longest_line) {
                rows.write();
                return complain(bad_line(
                    number, *line,
                    {.what = {"longer than %1 characters", {std::to_string(LineReader::longest_line)}},
                     .offset = LineReader::longest_line}));
            }
            if (is_to_be_skipped(*line)) {
                continue;
            }
            const Result<float> x = parse_float32(*line);
            if (!x) {
                rows.write();
                return complain(bad_line(number, *line, x.error()));
            }
            rows.add(*x);
        }
        rows.write();
        out.flush(); // before waiting for more: whoever types a line sees its answer
    }
    if (reader.error() != 0) {
        return complain(
            {concat({"cannot read standard input: ", std::generic_category().message(reader.error())}),
             exit_io});
    }
    return exit_done;
}

Outcome run(const Given& given, Output& out, const FrontEnd&)
{
    const auto spec = spec_given(given);
    if (!spec) {
        return complain(spec.error());
    }
    LineReader reader(STDIN_FILENO);
    Rows rows(*spec, given.contains(hex_option.names), out);
    return evaluate_lines(reader, rows, out);
}

constexpr Option options[] = {hex_option};
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
    .details =
        "Reads one number a line from standard input and writes 'x,y': x as converted to float32, y as "
        "the quantizer gives it at inference. Skips blank lines and lines that start with #. Answers "
        "each line as it comes. The first line that is not a number ends the run: the rows before it "
        "are written, standard error names the line, and the exit code is 2.",
    .examples = examples,
    .run = run,
};

} // namespace quantoscope
