#include "core/table/writers.h"

// What memories are initialised from: bit patterns in hexadecimal, one address a line.
namespace quantoscope::inline table {
namespace {
void append_pattern(const Table& table, std::size_t address, std::string& out) {
    append_hex(table.pattern(address), table.output_format()->bits, out);
}

// IEEE 1364-2005, 17.2.9.
void verilog_entry(const Table& table, std::size_t address, std::string& out) {
    append_pattern(table, address, out);
    out += '\n';
}

// AMD Vivado Design Suite user guide UG896, "COE file syntax".
void xilinx_head(const Table&, const TableLabel&, std::string& out) {
    out += "memory_initialization_radix=16;\nmemory_initialization_vector=\n";
}

void xilinx_entry(const Table& table, std::size_t address, std::string& out) {
    append_pattern(table, address, out);
    out += is_last(table, address) ? ";\n" : ",\n";
}

// Intel Quartus Prime help, "Memory Initialization File (.mif) definition".
void intel_head(const Table& table, const TableLabel&, std::string& out) {
    out += "DEPTH = " + std::to_string(table.size()) + ";\nWIDTH = " + std::to_string(table.output_format()->bits) +
           ";\nADDRESS_RADIX = HEX;\nDATA_RADIX = HEX;\nCONTENT\nBEGIN\n";
}

void intel_entry(const Table& table, std::size_t address, std::string& out) {
    append_hex(address, table.address_bits(), out);
    out += " : ";
    append_pattern(table, address, out);
    out += ";\n";
}
} // namespace

const TableFormat verilog_memory_table{
    .ending = "mem",
    .title = "Verilog memory",
    .sentence = "codes in hexadecimal for $readmemh",
    .comment = "// ",
    .entry = verilog_entry,
};

const TableFormat xilinx_memory_table{
    .ending = "coe",
    .title = "Xilinx coefficients",
    .sentence = "codes in hexadecimal for the memory generators of Vivado",
    .comment = "; ",
    .head = xilinx_head,
    .entry = xilinx_entry,
};

const TableFormat intel_memory_table{
    .ending = "mif",
    .title = "Intel memory",
    .sentence = "codes in hexadecimal for the memories of Quartus",
    .comment = "-- ",
    .head = intel_head,
    .entry = intel_entry,
    .tail = [](const Table&, const TableLabel&, std::string& out) { out += "END;\n"; },
};
} // namespace quantoscope::inline table
