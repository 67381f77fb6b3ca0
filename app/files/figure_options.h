#pragma once

#include "core/document/document.h"
#include "core/text/result.h"

#include <functional>
#include <span>

namespace quantoscope::inline files {
// An option of a command: `names` is "-o,--output", the name it goes by last; without `value` it is a flag. Where it has choices, %1 in
// the other two is all of them.
struct Option {
    std::string_view names;
    std::string_view value;
    std::string_view sentence;
    std::vector<std::string_view> (*choices)() = nullptr;

    bool is_flag() const { return value.empty(); }
};

// What can be said of a figure besides its quantizers, as `plot` takes it in options and `build` in the
// members of a figure, by the same names. A plain setting is a row of core/document/settings.cpp; what has a
// shape of its own is a row here.
struct FigureOption {
    Option option; // for help; its name without the dashes is the member's
    // Sets what `value` says, "" for a flag, or throws what is wrong with it.
    std::function<void(Document& document, std::string_view value, const CodeFiles& files)> read;
    // What is to be given so that a document becomes this one in place of `usual`; nothing where it need not
    // be. Null where other options say the same.
    std::function<std::optional<std::string>(const Document& document, const Document& usual)> get;

    Result<void> set(Document& document, std::string_view value, const CodeFiles& files = no_code_files) const {
        return caught([&] { read(document, value, files); });
    }
};

// In the order in which they are to be set: a preset before the sides it changes.
std::span<const FigureOption> figure_options();

// "theme" of "--theme".
std::string_view name_of(const FigureOption& option);

// The command that draws the document's figure into `output`, for a POSIX shell: the quantizers drawn, the
// selected one first, and the options that differ from what `plot` does by itself.
std::string plot_command_of(const Document& document, std::string_view output);

// Throws what no single option can see: an axis that ends before it begins.
void must_fit_together(const Document& document);
} // namespace quantoscope::inline files
