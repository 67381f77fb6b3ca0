#pragma once

#include "core/text/result.h"
#include "core/text/scanner.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace quantoscope::inline data {
// The numbers of a file, in its order, rounded to float32 (nearest, ties to even; too large becomes inf).
//
// `bytes` is the file's content: a NumPy file (.npy) where it begins as one does, text otherwise.
// - Text: numbers as parse_float32 reads them, separated by commas, semicolons, blanks or line ends; a
//   separator may end a line. `#` begins a comment, the first line may be a header. The decimal point is a
//   point.
// - NumPy: format versions 1.0 to 3.0, an array of any shape, in C or Fortran order, of floating-point (f2,
//   f4, f8) or whole numbers (i1 to i8, u1 to u8) in either byte order.
//
// Error: anything else, NaN, no number at all, more than `longest_number_file` bytes. It says where (line, or
// number of the element), what is expected, and carries the offset in `bytes`.
Result<std::vector<float>> read_numbers(std::string_view bytes);

inline constexpr std::size_t longest_number_file = std::size_t{1} << 28;

// The same with their shape, as far as channels go: the last of several axes. Lines of a text are its rows.
struct Tensor {
    std::vector<float> values = {};
    std::size_t channels = 1;    // 1 where there is one axis or one row, 0 where rows are of different lengths
    bool channels_apart = false; // one channel after the other: Fortran order; else one number of each in turn
};
Result<Tensor> read_tensor(std::string_view bytes);

// The numbers of a channel, the first being 0. Error: there is none of that number.
Result<std::vector<float>> channel_of(const Tensor& tensor, std::size_t channel);

// The same for the content of a NumPy file alone.
Result<Tensor> read_numpy(std::string_view bytes);

// Whether `bytes` begin as a NumPy file does.
bool is_numpy(std::string_view bytes);

// A cell of a line of numbers.
struct TextCell {
    std::string_view text;  // without blanks around; empty where a separator follows another or ends the line
    std::size_t offset = 0; // in the whole text
    std::int64_t line = 0;  // from 1
    char separator = ' ';   // behind it: a comma, a semicolon, or a blank where there is none
    bool ends_line = false; // the last of its line
};

// Reads tables of numbers as people and programs write them, cell by cell. Cells are separated by a comma or
// a semicolon, with or without blanks around it, or by blanks (tabs are blanks) alone. `#` begins a comment
// and lines without cells do not count. The first line with cells is a header, and skipped, when its first
// cell does not begin as a number does. Lines end with LF or CRLF; a byte order mark (UTF-8) is skipped.
class TextCells {
public:
    explicit TextCells(std::string_view text);

    // The column a header names so, in letters of either case and with or without quotes; nullopt where there
    // is none.
    std::optional<std::size_t> column(std::string_view name) const;

    // Columns the header names; 0 without a header.
    std::size_t named_columns() const { return m_header.size(); }

    // nullopt at the end of the text.
    std::optional<TextCell> next();

private:
    TextCell cell();
    bool find_line(); // to the beginning of the next line's first cell
    void skip_blanks();
    bool at_line_end() const;

    Scanner m_in;
    std::int64_t m_line = 1;
    bool m_in_line = false; // a cell follows here
    std::vector<std::string> m_header;
};

// The number in a cell, as parse_float32 reads it. Errors name the line, say what is expected and carry the
// offset in the whole text.
Result<float> number_in(const TextCell& cell);
} // namespace quantoscope::inline data
