#include "core/table/writers.h"

// A VHDL package (IEEE 1076-1993 and later) for ieee.numeric_std.
namespace quantoscope::inline table {
namespace {
constexpr std::size_t longest_line = 96;

std::string element_type(const Table& table) {
    const FixedPointFormat& format = *table.output_format();
    return std::string(format.is_signed ? "signed" : "unsigned") + "(" + std::to_string(format.bits - 1) + " downto 0)";
}

void head(const Table& table, const TableLabel& label, std::string& out) {
    out += "library ieee;\nuse ieee.std_logic_1164.all;\nuse ieee.numeric_std.all;\n\npackage " + label.name +
           "_pkg is\n  type " + label.name + "_array is array (0 to " + std::to_string(table.size() - 1) + ") of " +
           element_type(table) + ";\n  constant " + label.name + " : " + label.name + "_array := (\n";
}

void entry(const Table& table, std::size_t address, std::string& out) {
    const int bits = table.output_format()->bits;
    const std::size_t columns = longest_line / (static_cast<std::size_t>(bits) + 4);
    append_separator(address, columns, "    ", out);
    out += '"';
    for (int bit = bits - 1; bit >= 0; --bit) { out += (table.pattern(address) >> bit & 1u) != 0 ? '1' : '0'; }
    out += '"';
}

void tail(const Table&, const TableLabel& label, std::string& out) {
    out += "\n  );\nend package " + label.name + "_pkg;\n";
}
} // namespace

const TableFormat vhdl_package_table{
    .ending = "vhd",
    .title = "VHDL package",
    .sentence = "constant array of signed or unsigned in the package NAME_pkg",
    .comment = "-- ",
    .has_name = true,
    .head = head,
    .entry = entry,
    .tail = tail,
};
} // namespace quantoscope::inline table
