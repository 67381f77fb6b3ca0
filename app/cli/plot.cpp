#include "app/cli/command.h"
#include "app/cli/session_given.h"
#include "app/cli/write_figure.h"
#include "app/files/descriptor.h"
#include "app/files/figure_options.h"
#include "app/words/display_text.h"
#include "core/document/figure_format.h"
#include "core/text/ascii.h"
#include "core/text/number_text.h"

#include <algorithm>
#include <array>
#include <unistd.h>

namespace quantoscope {

namespace {

constexpr std::string_view output_option = "--output";
constexpr std::string_view format_option = "--format";

// The ending of the format: that of --format, or of the file's name.
tl::expected<std::string, Complaint> format_given(const Given& given, const std::string& path)
{
    if (needs_name(path, find_figure_format)) {
        return complain({concat({"-o: a file needs a name; '", harmless(path, 80), "' has none"})});
    }
    if (const auto named = given.find(format_option); named != given.end()) {
        if (find_figure_format(named->second) == nullptr) {
            return complain({concat({"--format: expected one of ", figure_extensions(),
                                     " without the point, not '", harmless(named->second, 40), "'"})});
        }
        return named->second;
    }
    if (path == "-") {
        return complain({"-o - needs --format, for example --format svg"});
    }
    const FigureFormat* format = figure_format_of_path(path);
    if (format == nullptr) {
        return complain({concat({"-o: the name of the file must end in one of ", figure_extensions(),
                                 ", not '", harmless(path, 80), "'"})});
    }
    return std::string(format->ending);
}

tl::expected<Opening, Complaint> opening_given(const Given& given, const FrontEnd& front_end)
{
    auto opening = session_from(opening_of_all(given, front_end));
    if (opening && opening->session.document.entries.size() > 1 && given.contains("--sweep")) {
        return complain({"--sweep draws one quantizer at each value; leave out the others"});
    }
    return opening;
}

tl::expected<void, Complaint> set_options(Document& document, const Given& given)
{
    for (const FigureOption& row : figure_options()) {
        const auto found = given.find(row.option.names);
        if (found == given.end()) {
            continue;
        }
        if (const auto error = row.set(document, found->second)) {
            return complain(complaint_about(*error, found->second, row.option.names));
        }
    }
    if (const auto trouble = trouble_of(document)) {
        return complain({plain(*trouble)});
    }
    return {};
}

Outcome run(const Given& given, Output& out, const FrontEnd& front_end)
{
    const auto path = given.find(output_option);
    if (path == given.end()) {
        return complain({"plot needs a file to write: -o FILE.svg, FILE.pdf, FILE.png, ..."});
    }
    const auto format = format_given(given, path->second);
    if (!format) {
        return complain(format.error());
    }
    auto opening = opening_given(given, front_end);
    if (!opening) {
        return complain(opening.error());
    }
    if (opening->session.document.is_empty()) {
        return complain({"there is no quantizer in this session to draw"});
    }
    if (const auto good = set_options(opening->session.document, given); !good) {
        return complain(good.error());
    }
    const auto drawn = figure_bytes({opening->session, folder_of(opening->path), *format}, front_end);
    if (!drawn) {
        return complain({drawn.error().message, drawn.error().code});
    }
    for (const std::string& note : drawn->notes) {
        write_all(STDERR_FILENO, concat({"quantoscope: ", note, "\n"}));
    }
    if (path->second == "-") {
        out.write(drawn->bytes);
    } else if (const auto failure = save(path->second, drawn->bytes)) {
        return complain({failure->message, failure->code});
    }
    return exit_done;
}

const std::string format_sentence = [] {
    std::string drawn;
    std::string data;
    for (const FigureFormat& format : figure_formats()) {
        std::string& list = format.is_drawn() ? drawn : data;
        list += concat({list.empty() ? "" : ", ", format.ending});
    }
    return concat({drawn, ", ", data, ", whatever the file's name; a build without Qt writes only ", data});
}();

// -o and --format, then a row of figure_options() each.
const auto options = [] {
    std::vector<Option> all{
        {"-o,--output", "FILE", "The file to write (-: standard output); its extension chooses the format"},
        {"--format", "FORMAT", format_sentence},
    };
    for (const FigureOption& row : figure_options()) {
        all.push_back(row.option);
    }
    return all;
}();

constexpr Operand operands[] = {{spec_operand, Operand::Count::several}};
constexpr std::string_view examples[] = {
    "quantoscope plot 'pr63_v1.quantized_sigmoid(4, 1)@real' -o first.png",
    "quantoscope plot 'quantized_tanh(4)' -o tanh.pdf --size column --theme print",
    "quantoscope plot 'quantized_tanh(4)' 'quantized_tanh(6)' -o - --format svg",
    "quantoscope plot 'quantized_sigmoid(4)@real' --sweep bits=2..6 -o sweep.svg",
};

} // namespace

const Command plot_command{
    .name = "plot",
    .summary = "Draw the figure into an SVG, PDF, PNG, TikZ, CSV, JSON or Markdown file",
    .operands = operands,
    .options = options,
    .details =
        "Writes the figure that the window shows; no display is needed. Draws up to eight quantizers "
        "over one another; the facts are about the first. A session (.qscope) or a figure written by "
        "this program may be given instead. The same quantizers and options give the same bytes "
        "everywhere. An existing file is replaced whole or not at all; a device, a pipe or a folder at "
        "that path is left alone. A PNG has at most 100 megapixels.",
    .examples = examples,
    .run = run,
};

} // namespace quantoscope
