#include "core/data/number_file.h"

#include "core/data/text_cells.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <string>
#include <utility>

namespace quantoscope::inline data {
namespace {
Result<Tensor> read_text(std::string_view text) {
    Tensor tensor;
    std::vector<float>& numbers = tensor.values;
    std::vector<std::size_t> rows; // how many numbers each has
    std::int64_t line = 0;
    TextCells cells(text);
    while (const auto cell = cells.next()) {
        if (cell->ends_line && cell->text.empty()) { continue; }
        if (std::exchange(line, cell->line) != cell->line) { rows.push_back(0); }
        ++rows.back();
        const Result<float> number = number_in(*cell);
        if (!number) { return tl::unexpected(number.error()); }
        if (std::isnan(*number)) {
            return failure_at(cell->offset, {"line %1: expected a number, not nan", {std::to_string(cell->line)}});
        }
        numbers.push_back(*number);
    }
    const bool is_ragged = std::ranges::adjacent_find(rows, std::not_equal_to()) != rows.end();
    tensor.channels = is_ragged ? 0 : rows.size() > 1 ? rows.front() : 1;
    return tensor;
}
} // namespace

Result<Tensor> read_tensor(std::string_view bytes) {
    if (bytes.size() > longest_number_file) {
        return failure("a file of numbers has at most %1 bytes, not %2",
                       {std::to_string(longest_number_file), std::to_string(bytes.size())});
    }
    Result<Tensor> tensor = is_numpy(bytes) ? read_numpy(bytes) : read_text(bytes);
    if (tensor && tensor->values.empty()) { return failure_at(bytes.size(), {"expected at least one number", {}}); }
    return tensor;
}

Result<std::vector<float>> read_numbers(std::string_view bytes) {
    return read_tensor(bytes).map([](Tensor tensor) { return std::move(tensor.values); });
}

Result<std::vector<float>> channel_of(const Tensor& tensor, std::size_t channel) {
    if (tensor.channels == 0) { return failure("its rows are of different lengths, so that it has no channels"); }
    if (channel >= tensor.channels) {
        return failure("it has %1 channels, counted from 0; there is no channel %2",
                       {std::to_string(tensor.channels), std::to_string(channel)});
    }
    const std::size_t size = tensor.values.size() / tensor.channels;
    std::vector<float> numbers(size);
    for (std::size_t i = 0; i < size; ++i) {
        numbers[i] = tensor.values[tensor.channels_apart ? channel * size + i : i * tensor.channels + channel];
    }
    return numbers;
}
} // namespace quantoscope::inline data
