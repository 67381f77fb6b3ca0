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
};

// In the order in which they are to be set: a preset before the sides it changes.
std::span<const FigureOption> figure_options();

// "theme" of "--theme".
std::string_view name_of(const FigureOption& option);

// The document with an option set; the error's offset is in `value`.
std::optional<Error> set_figure_option(Document& document, const FigureOption& option,
                                       std::string_view value);

// What no single option can see: a picture of too many pixels.
std::optional<Phrase> trouble_of(const Document& document);

// The endings of files a figure can be written to.
std::span<const std::string_view> figure_formats();
// The one a path ends with, in letters of either case; empty when there is none.
std::string_view format_of(std::string_view path);

} // namespace quantoscope
