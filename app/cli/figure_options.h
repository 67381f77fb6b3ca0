#pragma once

#include "app/cli/command.h"
#include "core/document/document.h"

#include <span>

namespace quantoscope {

// What can be said of a figure besides its quantizers, as `plot` takes it in options and `build` in the
// members of a figure, by the same names. Adding a choice is adding a row.
struct FigureOption {
    Option option; // for help; its name without the dashes is the member's
    std::optional<Error> (*set)(Document& document, std::string_view value); // value is "" for a flag
    // What is to be given so that a document becomes this one in place of `usual`; nothing where it need not
    // be. Null where other options say the same.
    std::optional<std::string> (*get)(const Document& document, const Document& usual);
};

// In the order in which they are to be set: a preset before the sides it changes.
std::span<const FigureOption> figure_options();

// "theme" of "--theme".
std::string_view name_of(const FigureOption& option);

// The document with an option set; the error's offset is in `value`.
std::optional<Error> set_figure_option(Document& document, const FigureOption& option,
                                       std::string_view value);

// The command that draws the document's figure into `output`, for a POSIX shell: the quantizers drawn, the
// selected one first, and the options that differ from what `plot` does by itself.
std::string plot_command_of(const Document& document, std::string_view output);

// What no single option can see: an axis that ends before it begins.
std::optional<Phrase> trouble_of(const Document& document);

} // namespace quantoscope
