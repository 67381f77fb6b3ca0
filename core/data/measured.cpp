#include "core/data/measured.h"

#include "core/data/number_file.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <string>

namespace quantoscope::inline data {
namespace {
tl::unexpected<Error> not_two_numbers(std::int64_t line, std::size_t offset) {
    return failure_at(offset, {"line %1: expected two numbers, x and y", {std::to_string(line)}});
}
} // namespace

Result<std::vector<MeasuredRow>> read_measured(std::string_view text) {
    std::vector<MeasuredRow> rows;
    TextCells cells(text);
    const bool named = cells.column("x") && cells.column("y");
    const std::size_t x_column = named ? *cells.column("x") : 0;
    const std::size_t y_column = named ? *cells.column("y") : 1;
    while (auto cell = cells.next()) {
        MeasuredRow row{.line = cell->line};
        const char separator = cell->separator;
        std::size_t column = 0;
        for (;; ++column, cell = cells.next()) {
            if (column == x_column || column == y_column) {
                const bool is_undefined = column == y_column && cell->text == undefined_text;
                const Result<float> number = is_undefined ? std::numeric_limits<float>::quiet_NaN() : number_in(*cell);
                if (!number) { return tl::unexpected(number.error()); }
                (column == x_column ? row.x : row.y) = *number;
            }
            if (cell->ends_line) { break; }
            if (cell->separator != separator) { // the comma of 0,5;0,25 is a decimal sign
                return not_two_numbers(row.line, cells.next()->offset);
            }
        }
        if (column < std::max(x_column, y_column)) {
            return not_two_numbers(row.line, cell->offset + cell->text.size());
        }
        rows.push_back(row);
    }
    if (rows.empty()) { return failure_at(text.size(), {"expected at least one row x,y", {}}); }
    return rows;
}

MeasuredComparison compare_measured(const Spec& spec, std::span<const MeasuredRow> rows) {
    const std::unique_ptr<const Kernel> kernel = bind(spec);
    const double step = step_of(spec);
    const bool has_undefined = spec.function->deploy != nullptr;
    MeasuredComparison comparison;
    comparison.rows = static_cast<std::int64_t>(rows.size());
    double largest = -1.0;
    std::array<float, 1024> x;
    std::array<float, 1024> expected;
    for (std::size_t begin = 0; begin < rows.size(); begin += x.size()) {
        const auto block = rows.subspan(begin, std::min(x.size(), rows.size() - begin));
        std::ranges::transform(block, x.begin(), &MeasuredRow::x);
        kernel->evaluate({x.data(), block.size()}, {expected.data(), block.size()});
        for (std::size_t i = 0; i < block.size(); ++i) {
            const bool none_by_both = has_undefined && std::isnan(block[i].y) && std::isnan(expected[i]);
            if (block[i].y == expected[i] || none_by_both) { continue; }
            const double difference = static_cast<double>(block[i].y) - static_cast<double>(expected[i]);
            if (std::fabs(difference) > largest) {
                largest = std::fabs(difference);
                comparison.largest = comparison.mismatches.size();
            }
            comparison.mismatches.push_back({begin + i, expected[i], difference, difference / step});
        }
    }
    return comparison;
}
} // namespace quantoscope::inline data
