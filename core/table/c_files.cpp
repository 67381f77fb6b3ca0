#include "core/table/writers.h"

#include <algorithm>

// A C header (C99) and a C++ header (C++17).
namespace quantoscope::inline table {
namespace {
constexpr std::size_t columns = 12;

// The narrowest integer type that holds the codes: "int8_t".
std::string type_of(const Table& table) {
    const FixedPointFormat& format = *table.output_format();
    int bits = 8;
    while (bits < format.bits) { bits *= 2; }
    return (format.is_signed ? "int" : "uint") + std::to_string(bits) + "_t";
}

void append_comment(const Table& table, const TableLabel& label, std::string& out) {
    out += "/*\n";
    append_statement(table, label, " * ", out);
    out += " */\n";
}

void c_head(const Table& table, const TableLabel& label, std::string& out) {
    std::string guard = label.name + "_H";
    std::ranges::transform(guard, guard.begin(),
                           [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    append_comment(table, label, out);
    out += "#ifndef " + guard + "\n#define " + guard + "\n\n#include <stdint.h>\n\nstatic const " + type_of(table) +
           " " + label.name + "[" + std::to_string(table.size()) + "] = {\n";
}

void cpp_head(const Table& table, const TableLabel& label, std::string& out) {
    append_comment(table, label, out);
    out +=
        "#pragma once\n\n#include <array>\n#include <cstdint>\n\ninline constexpr std::array<std::" + type_of(table) +
        ", " + std::to_string(table.size()) + "> " + label.name + "{\n";
}

void entry(const Table& table, std::size_t address, std::string& out) {
    append_separator(address, columns, "    ", out);
    const FixedPointFormat& format = *table.output_format();
    // The most negative 64-bit number cannot be written down: its digits alone are too large.
    const bool is_lowest = format.bits == 64 && format.is_signed && table.code(address) == std::uint64_t{1} << 63;
    if (is_lowest) {
        out += "INT64_MIN";
        return;
    }
    append_code(table, address, out);
    if (format.bits == 64 && !format.is_signed) {
        out += 'u'; // beyond every signed type
    }
}
} // namespace

const TableFormat c_header_table{
    .ending = "h",
    .title = "C header",
    .sentence = "array of codes, the narrowest type of stdint.h",
    .comment = {},
    .has_name = true,
    .head = c_head,
    .entry = entry,
    .tail = [](const Table&, const TableLabel&, std::string& out) { out += "\n};\n\n#endif\n"; },
};

const TableFormat cpp_header_table{
    .ending = "hpp",
    .title = "C++ header",
    .sentence = "constexpr std::array of codes",
    .comment = {},
    .has_name = true,
    .head = cpp_head,
    .entry = entry,
    .tail = [](const Table&, const TableLabel&, std::string& out) { out += "\n};\n"; },
};
} // namespace quantoscope::inline table
