#pragma once

#include "app/files/figure_options.h"

namespace quantoscope::inline files {
// The options of what has a shape of its own: ranges, lists, sweeps, files.
std::vector<FigureOption> axes_and_size_options();
std::vector<FigureOption> list_options();
std::vector<FigureOption> content_options();

// The index of `value` among names; throws an error at `offset` where it is none of them.
std::size_t choice(std::string_view value, std::span<const std::string_view> names, std::size_t offset = 0);

// A finite number and the unit that follows it.
struct Quantity {
    double value = 0.0;
    std::string_view unit;
    std::size_t unit_offset = 0;
};
Result<Quantity> quantity(std::string_view text);

// The sentence of an option that names what it takes; it lives as long as the program.
std::string_view kept(std::string sentence);
} // namespace quantoscope::inline files
