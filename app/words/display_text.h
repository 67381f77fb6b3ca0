#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace quantoscope::inline words {
// The parts one after the other.
std::string concat(std::initializer_list<std::string_view> parts);

// Text of unknown origin for a terminal: what a terminal would obey (control characters, direction marks)
// and bytes that are not UTF-8 are shown as '?', tabs and line ends as a blank. Columns are those of a
// terminal with a fixed-width font.

// `text` made harmless, and cut to `most_columns` with "..." when longer.
std::string harmless(std::string_view text, std::size_t most_columns);

struct Excerpt {
    std::string line;
    std::size_t column = 0; // of the character at the offset
};

// At most `width` columns of `text` around byte `offset` (text.size() for the end), "..." where cut. Looks
// at a few hundred bytes only, however long the text.
Excerpt excerpt_around(std::string_view text, std::size_t offset, std::size_t width = 76);

// Paragraphs of words broken into lines of at most `width` columns, every line after `indent` blanks and
// ended by a line feed. A word wider than that has a line of its own. `first` stands before the text and
// is one word, whatever blanks it has.
std::string wrapped(std::string_view text, std::size_t width, std::size_t indent = 0, std::string_view first = {});

// `text` as one word of a POSIX shell.
std::string shell_quoted(std::string_view text);

std::size_t columns_of(std::string_view text);

// `text` filled with blanks up to `width` columns.
std::string padded(std::string_view text, std::size_t width);

// Rows of cells, the first of them the head, in columns as wide as they need to be: the first `to_the_left` are, the others
// stand to the right. A column with nothing below its head is left out.
std::string in_columns(const std::vector<std::vector<std::string>>& rows, std::size_t to_the_left);
} // namespace quantoscope::inline words
