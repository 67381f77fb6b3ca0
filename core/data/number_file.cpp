#include "core/data/number_file.h"

#include "core/text/ascii.h"
#include "core/text/number_text.h"

#include <algorithm>
#include <cmath>
#include <functional>
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

// What begins so and is no number is a number misspelt rather than the word of a header.
bool begins_as_a_number(std::string_view cell) {
    constexpr std::string_view beginnings = "0123456789+-.";
    const bool like_one = !cell.empty() && beginnings.find(cell.front()) != std::string_view::npos;
    return like_one || parse_float32(cell).has_value(); // inf, nan
}

// The name in a cell of a header.
std::string plain_name(std::string_view cell) {
    const bool quoted = cell.size() >= 2 && cell.front() == '"' && cell.back() == '"';
    return lowered(quoted ? cell.substr(1, cell.size() - 2) : cell);
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

TextCells::TextCells(std::string_view text) : m_in(text) {
    m_in.take("\xef\xbb\xbf"); // byte order mark
    if (!find_line()) { return; }
    const Scanner begin = m_in;
    TextCell name = cell();
    if (begins_as_a_number(name.text)) {
        m_in = begin;
        m_in_line = false;
        return;
    }
    for (; m_in_line; name = cell()) { m_header.push_back(plain_name(name.text)); }
    m_header.push_back(plain_name(name.text));
}

std::optional<std::size_t> TextCells::column(std::string_view name) const {
    const auto found = std::ranges::find(m_header, name);
    return found == m_header.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - m_header.begin()));
}

std::optional<TextCell> TextCells::next() { return m_in_line || find_line() ? std::optional(cell()) : std::nullopt; }

TextCell TextCells::cell() {
    const std::size_t begin = m_in.at();
    TextCell cell{.text = m_in.take_until(" \t\r,;\n#"), .offset = begin, .line = m_line};
    skip_blanks();
    if (m_in.peek() == ',' || m_in.peek() == ';') {
        cell.separator = m_in.peek();
        m_in.move_to(m_in.at() + 1);
        skip_blanks();
    } else {
        cell.ends_line = at_line_end();
    }
    m_in_line = !cell.ends_line;
    return cell;
}

bool TextCells::find_line() {
    skip_blanks();
    while (!m_in.at_end() && at_line_end()) {
        m_in.take_until("\n");
        m_line += m_in.take("\n") ? 1 : 0;
        skip_blanks();
    }
    return !m_in.at_end();
}

void TextCells::skip_blanks() {
    m_in.take_while([](char c) { return c == ' ' || c == '\t' || c == '\r'; });
}

bool TextCells::at_line_end() const { return m_in.at_end() || m_in.peek() == '\n' || m_in.peek() == '#'; }

Result<float> number_in(const TextCell& cell) {
    constexpr std::size_t longest_shown = 40;
    const std::string line = std::to_string(cell.line);
    if (cell.text.empty()) { return failure_at(cell.offset, {"line %1: expected a number", {line}}); }
    Result<float> number = parse_float32(cell.text);
    if (!number) {
        return failure_at(cell.offset + number.error().offset.value_or(0),
                          {"line %1: '%2' is not a number; expected for example 0.5, -1e-3, 0x1.8p-2 or inf",
                           {line, std::string(cell.text.substr(0, longest_shown))}});
    }
    return number;
}
} // namespace quantoscope::inline data
