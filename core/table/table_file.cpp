#include "core/table/table_file.h"

#include "core/table/writers.h"
#include "core/text/ascii.h"

#include <algorithm>
#include <charconv>

namespace quantoscope::inline table {
namespace {
constexpr const TableFormat* rows[] = {
    &c_header_table,     &cpp_header_table,   &verilog_memory_table, &xilinx_memory_table,
    &intel_memory_table, &vhdl_package_table, &numpy_table,          &csv_table,
};

// What stands before the entries.
std::string beginning(const Table& table, const TableFormat& format, const TableLabel& label) {
    std::string out;
    if (!format.comment.empty()) { append_statement(table, label, format.comment, out); }
    format.head(table, label, out);
    return out;
}
} // namespace

std::span<const TableFormat* const> table_formats() { return rows; }

const TableFormat* find_table_format(std::string_view ending) {
    const auto found = std::ranges::find(rows, ending, &TableFormat::ending);
    return found == std::end(rows) ? nullptr : *found;
}

const TableFormat* table_format_of_path(std::string_view path) { return find_table_format(ending_of(path)); }

Result<void> can_hold(const TableFormat& format, const Table& table) {
    if (const auto undefined = format.holds_undefined ? std::nullopt : table.first_undefined()) {
        return failure({.what = table.why_undefined(*undefined)});
    }
    if (format.needs_codes && !table.output_format()) { return failure({.what = table.why_no_format()}); }
    return {};
}

std::optional<std::string> table_file(const Table& table, const TableFormat& format, const TableLabel& label,
                                      const Progress& progress) {
    std::string out = beginning(table, format, label);
    LoopProgress loop(progress, table.size());
    for (std::size_t address = 0; address < table.size(); ++address) {
        if (!loop.goes_on(address)) { return std::nullopt; }
        format.entry(table, address, out);
    }
    format.tail(table, label, out);
    return out;
}

std::string table_file_beginning(const Table& table, const TableFormat& format, const TableLabel& label,
                                 std::size_t lines) {
    std::string out = beginning(table, format, label);
    const auto is_enough = [&] { return static_cast<std::size_t>(std::ranges::count(out, '\n')) >= lines; };
    std::size_t address = 0;
    for (; address < table.size() && !is_enough(); ++address) { format.entry(table, address, out); }
    if (address == table.size()) { format.tail(table, label, out); }
    std::size_t end = 0;
    for (std::size_t line = 0; line < lines && end < out.size(); ++line) {
        end = std::min(out.find('\n', end), out.size() - 1) + 1;
    }
    return out.substr(0, end);
}

void append_statement(const Table& table, const TableLabel& label, std::string_view before, std::string& out) {
    for (const std::string& line : statement_of(table, label.program)) { out.append(before).append(line) += '\n'; }
}

void append_hex(std::uint64_t value, int bits, std::string& out) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    for (int shift = 4 * ((bits + 3) / 4 - 1); shift >= 0; shift -= 4) { out += digits[(value >> shift) & 0xfu]; }
}

void append_code(const Table& table, std::size_t address, std::string& out) {
    char digits[24];
    const std::uint64_t code = table.code(address);
    const auto end = table.output_format()->is_signed
                         ? std::to_chars(digits, std::end(digits), static_cast<std::int64_t>(code))
                         : std::to_chars(digits, std::end(digits), code);
    out.append(digits, end.ptr);
}

void append_separator(std::size_t address, std::size_t columns, std::string_view indent, std::string& out) {
    const bool begins_line = address % columns == 0;
    out += address == 0 ? "" : begins_line ? ",\n" : ", ";
    out += begins_line ? indent : "";
}
} // namespace quantoscope::inline table
