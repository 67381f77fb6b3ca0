#include "app/cli/command.h"
#include "app/files/file_bytes.h"
#include "app/words/display_text.h"
#include "core/text/number_text.h"

#include <cerrno>
#include <memory>
#include <system_error>
#include <unistd.h>

namespace quantoscope::inline cli {
namespace {
constexpr std::size_t longest_line = 4096;

// Where the line that begins at `begin` ends; npos where more of it is to come. Whatever is longer than a line may be,
// its CR included, is one, so that memory is bounded.
std::size_t end_of_line(std::string_view text, std::size_t begin, bool at_end) {
    const std::size_t end = text.find('\n', begin);
    const bool is_whole = at_end ? begin < text.size() : text.size() - begin > longest_line + 1;
    return end == std::string_view::npos && is_whole ? text.size() : end;
}

bool is_to_be_skipped(std::string_view line) {
    return line.starts_with('#') || line.find_first_not_of(" \t\r") == std::string_view::npos;
}

Result<float> number_in(std::string_view line) {
    return line.size() <= longest_line
               ? parse_float32(line)
               : failure_at(longest_line, {"longer than %1 characters", {std::to_string(longest_line)}});
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
Outcome run(const Given& given, Output& out, const FrontEnd&) {
    constexpr std::size_t block = std::size_t{1} << 18;
    const Spec spec = spec_given(given);
    const std::unique_ptr<const Kernel> kernel = bind(spec);
    std::string text; // has arrived and is to be evaluated
    std::int64_t number = 0;
    for (bool at_end = false; !at_end && !out.broken();) {
        const ssize_t got = append_some(STDIN_FILENO, text, block);
        if (got < 0) {
            return failure("cannot read standard input: %1", {std::generic_category().message(errno)}, ErrorKind::file);
        }
        at_end = got == 0;
        std::vector<float> inputs;
        Outcome good;
        std::size_t begin = 0;
        for (std::size_t end = 0; good && (end = end_of_line(text, begin, at_end)) != std::string::npos;
             begin = std::min(end + 1, text.size())) {
            ++number;
            std::string_view line = std::string_view(text).substr(begin, end - begin);
            if (line.ends_with('\r')) { line.remove_suffix(1); }
            if (line.size() <= longest_line && is_to_be_skipped(line)) { continue; }
            good = number_in(line).map([&](float x) { inputs.push_back(x); }).map_error([&](const Error& error) {
                return about(error, concat({"line ", std::to_string(number)}), line);
            });
        }
        write_rows(inputs, spec, *kernel, given.contains(hex_option.names), out);
        if (!good) { return good; }
        text.erase(0, begin);
        out.flush(); // before waiting for more: whoever types a line sees its answer
    }
    return {};
}

constexpr Option options[] = {tensor_option, channel_option, hex_option};
} // namespace

const Command eval_command = documented("eval", one_spec, options, run);
} // namespace quantoscope::inline cli
