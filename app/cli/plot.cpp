#include "app/cli/command.h"
#include "app/cli/figure_list.h"
#include "app/cli/opening.h"
#include "app/files/data_files.h"
#include "app/files/figure_options.h"
#include "app/words/display_text.h"
#include "core/document/figure_setup.h"
#include "core/text/list_text.h"

namespace quantoscope::inline cli {
namespace {
constexpr std::string_view output_option = "--output";

const std::string format_sentence =
    concat({"%1, whatever the file's name; a build without Qt writes only ", comma_list(data_formats())});
const Option format_option{"--format", "FORMAT", format_sentence,
                           [] { return names_in(figure_formats(), &FigureFormat::ending); }};

void set_options(Document& document, const Given& given) {
    for (const FigureOption& row : figure_options()) {
        const std::string* text = find_given(given, row.option.names);
        if (text == nullptr) { continue; }
        const Outcome good = row.set(document, *text, code_file_on_disk);
        if (!good) { throw about(good.error(), row.option.names, *text); }
    }
    must_fit_together(document);
}

// By --tensor; says what must be said of what is drawn.
void scale_entries(Document& document, const Given& given) {
    std::vector<Spec> specs;
    for (const Entry& entry : document.entries) { specs.push_back(entry.spec); }
    specs = with_tensor_given(std::move(specs), given);
    for (std::size_t i = 0; i < specs.size(); ++i) { document.entries[i].spec = specs[i]; }
    for (const std::size_t drawn : drawn_entries(document)) { say_caveats(document.entries[drawn].spec); }
}

Outcome run(const Given& given, Output& out, const FrontEnd& front_end) {
    const std::string* path = find_given(given, output_option);
    if (path == nullptr) { throw misuse("plot needs a file to write: -o FILE.svg, FILE.pdf, FILE.png, ..."); }
    const FigureFormat& format = figure_formats()[format_given(given, format_option, *path)];
    Opening opening = must_be_session(opening_of_all(given, front_end));
    Document& document = opening.session.document;
    if (document.entries.size() > 1 && given.contains("--sweep")) {
        throw misuse("--sweep draws one quantizer at each value; leave out the others");
    }
    if (document.is_empty()) { throw misuse("there is no quantizer in this session to draw"); }
    set_options(document, given);
    scale_entries(document, given);
    const bool is_one = format.plays() || !format.is_drawn() || !document.sweep;
    const std::size_t number = is_one ? std::string::npos : path->find("%d"); // where the name has that of a frame
    const DrawnFigure drawn =
        or_throw(figure_bytes({opening.session, opening.path.empty() ? "" : folder_of(opening.path),
                               std::string(format.ending), number != std::string::npos},
                              front_end));
    for (const std::string& note : drawn.notes) { say(note); }
    for (std::size_t i = 0; i < drawn.files.size(); ++i) {
        std::string name = *path;
        if (number != std::string::npos) { name.replace(number, 2, std::to_string(i + 1)); }
        or_throw(write_file(name, drawn.files[i], out));
    }
    return {};
}

// -o and --format, then a row of figure_options() each.
const auto options = [] {
    std::vector<Option> all{
        {"-o,--output", "FILE", "The file to write (-: standard output); its extension chooses the format"},
        format_option,
        tensor_option,
        channel_option,
    };
    for (const FigureOption& row : figure_options()) { all.push_back(row.option); }
    return all;
}();

constexpr Operand operands[] = {{spec_operand, Operand::Count::several}};
} // namespace

const Command plot_command = documented("plot", operands, options, run, true);
} // namespace quantoscope::inline cli
