#pragma once

#include "core/table/table_file.h"

namespace quantoscope::inline table {
// The rows of table_formats(), by the language they are for.
extern const TableFormat c_header_table;
extern const TableFormat cpp_header_table;
extern const TableFormat verilog_memory_table;
extern const TableFormat xilinx_memory_table;
extern const TableFormat intel_memory_table;
extern const TableFormat vhdl_package_table;
extern const TableFormat numpy_table;
extern const TableFormat csv_table;

// What the writers share.

// The statement, a line each, `before` every one of them.
void append_statement(const Table& table, const TableLabel& label, std::string_view before, std::string& out);
// `value` in hexadecimal, as many digits as `bits` need, in capitals.
void append_hex(std::uint64_t value, int bits, std::string& out);
// A whole number in decimal, signed where the output format is.
void append_code(const Table& table, std::size_t address, std::string& out);
// What stands between entries of a list, `columns` of them on a line: a comma, a line end or a blank.
void append_separator(std::size_t address, std::size_t columns, std::string_view indent, std::string& out);

inline bool is_last(const Table& table, std::size_t address) { return address + 1 == table.size(); }
} // namespace quantoscope::inline table
