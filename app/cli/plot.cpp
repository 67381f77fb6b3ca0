#include "app/cli/input_file.h"
#include "app/cli/opening.h"
#include "app/cli/write_figure.h"
#include "app/files/code_files.h"
#include "app/files/descriptor.h"
#include "app/files/figure_options.h"
#include "app/words/display_text.h"
#include "core/document/figure_setup.h"
#include "core/text/list_text.h"

#include <unistd.h>

namespace quantoscope::inline cli {
namespace {
constexpr std::string_view output_option = "--output";

const std::string format_sentence =
    concat({"%1, whatever the file's name; a build without Qt writes only ", comma_list(data_formats())});
const Option format_option{"--format", "FORMAT", format_sentence,
                           [] { return names_in(figure_formats(), &FigureFormat::ending); }};

Result<Opening> opening_given(const Given& given, const FrontEnd& front_end) {
    return opening_of_all(given, front_end).and_then(must_be_session).and_then([&](Opening opening) -> Result<Opening> {
        if (opening.session.document.entries.size() > 1 && given.contains("--sweep")) {
            return misuse("--sweep draws one quantizer at each value; leave out the others");
        }
        if (opening.session.document.is_empty()) { return misuse("there is no quantizer in this session to draw"); }
        return opening;
    });
}

Outcome set_options(Document& document, const Given& given) {
    for (const FigureOption& row : figure_options()) {
        const std::string* text = find_given(given, row.option.names);
        if (text == nullptr) { continue; }
        if (const Outcome good = row.set(document, *text, code_file_on_disk); !good) {
            return failure(about(good.error(), row.option.names, *text));
        }
    }
    return fits_together(document);
}

// By --tensor; says what must be said of what is drawn.
Outcome scale_entries(Document& document, const Given& given) {
    std::vector<Spec> specs;
    for (const Entry& entry : document.entries) { specs.push_back(entry.spec); }
    return with_tensor_given(std::move(specs), given).map([&](const std::vector<Spec>& scaled) {
        for (std::size_t i = 0; i < scaled.size(); ++i) { document.entries[i].spec = scaled[i]; }
        for (const std::size_t drawn : drawn_entries(document)) { say_caveats(document.entries[drawn].spec); }
    });
}

Outcome run(const Given& given, Output& out, const FrontEnd& front_end) {
    const std::string* path = find_given(given, output_option);
    if (path == nullptr) { return misuse("plot needs a file to write: -o FILE.svg, FILE.pdf, FILE.png, ..."); }
    const auto format = format_given(given, format_option, *path);
    if (!format) { return failure(format.error()); }
    auto opening = opening_given(given, front_end);
    if (!opening) { return failure(opening.error()); }
    std::size_t number = std::string::npos; // where the name has that of a frame
    return set_options(opening->session.document, given)
        .and_then([&] { return scale_entries(opening->session.document, given); })
        .and_then([&] {
            const FigureFormat& chosen = figure_formats()[*format];
            const bool is_one = chosen.plays() || !chosen.is_drawn() || !opening->session.document.sweep;
            number = is_one ? number : path->find("%d");
            return figure_bytes({opening->session, opening->path.empty() ? "" : folder_of(opening->path),
                                 std::string(chosen.ending), number != std::string::npos},
                                front_end);
        })
        .and_then([&](const DrawnFigure& drawn) {
            for (const std::string& note : drawn.notes) {
                write_all(STDERR_FILENO, concat({"quantoscope: ", note, "\n"}));
            }
            Outcome written;
            for (std::size_t i = 0; i < drawn.files.size() && written; ++i) {
                std::string name = *path;
                if (number != std::string::npos) { name.replace(number, 2, std::to_string(i + 1)); }
                written = write_file(name, drawn.files[i], out);
            }
            return written;
        });
}

// -o and --format, then a row of figure_options() each.
const auto options = [] {
    std::vector<Option> all{
        {"-o,--output", "FILE", "The file to write (-: standard output); its extension chooses the format"},
        format_option,
    };
    all.insert(all.end(), {tensor_option, channel_option});
    for (const FigureOption& row : figure_options()) { all.push_back(row.option); }
    return all;
}();

constexpr Operand operands[] = {{spec_operand, Operand::Count::several}};
constexpr std::string_view examples[] = {
    "quantoscope plot 'pr63_v1.quantized_sigmoid(4, 1)@real' -o first.png",
    "quantoscope plot 'quantized_tanh(4)' -o tanh.pdf --size column --theme print",
    "quantoscope plot 'quantized_tanh(4)' 'quantized_tanh(6)' -o - --format svg",
    "quantoscope plot 'quantized_sigmoid(4)@real' --sweep bits=2..6 -o sweep.svg",
    "quantoscope plot 'quantized_tanh(4)' --sweep bits=1..8 --dpi 96 -o sweep.gif",
};
} // namespace

const Command plot_command{
    .name = "plot",
    .summary = "Draw the figure as PNG, GIF, WebP, SVG, PDF, TikZ, CSV, JSON or Markdown",
    .operands = operands,
    .options = options,
    .details = "Writes the figure that the window shows; no display is needed. Draws up to eight quantizers "
               "over one another; the facts are about the first. A session (.qscope) or a figure written by "
               "this program may be given instead. The same quantizers and options give the same bytes "
               "everywhere. An existing file is replaced whole or not at all; a device, a pipe or a folder at "
               "that path is left alone. A PNG has at most 100 megapixels, an animation in all its frames.",
    .examples = examples,
    .run = run,
};
} // namespace quantoscope::inline cli
