#include "core/data/number_file.h"

#include "core/data/text_cells.h"

#include <cmath>
#include <string>

namespace quantoscope::inline data {
namespace {
Result<std::vector<float>> read_text(std::string_view text) {
    std::vector<float> numbers;
    TextCells cells(text);
    while (const auto cell = cells.next()) {
        if (cell->ends_line && cell->text.empty()) { continue; }
        const Result<float> number = number_in(*cell);
        if (!number) { return tl::unexpected(number.error()); }
        if (std::isnan(*number)) {
            return failure_at(cell->offset, {"line %1: expected a number, not nan", {std::to_string(cell->line)}});
        }
        numbers.push_back(*number);
    }
    return numbers;
}
} // namespace

Result<std::vector<float>> read_numbers(std::string_view bytes) {
    if (bytes.size() > longest_number_file) {
        return failure("a file of numbers has at most %1 bytes, not %2",
                       {std::to_string(longest_number_file), std::to_string(bytes.size())});
    }
    Result<std::vector<float>> numbers = is_numpy(bytes) ? read_numpy(bytes) : read_text(bytes);
    if (numbers && numbers->empty()) { return failure_at(bytes.size(), {"expected at least one number", {}}); }
    return numbers;
}
} // namespace quantoscope::inline data
