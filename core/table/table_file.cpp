#include "core/table/table.h"

#include "core/text/ascii.h"
#include "core/text/number_text.h"
#include "core/text/scanner.h"

#include <algorithm>
#include <bit>
#include <charconv>

namespace quantoscope::inline table {
namespace {
// `value` in hexadecimal, as many digits as `bits` need, in capitals.
void append_hex(std::uint64_t value, int bits, std::string& out) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    for (int shift = 4 * ((bits + 3) / 4 - 1); shift >= 0; shift -= 4) { out += digits[(value >> shift) & 0xfu]; }
}

// A whole number in decimal, signed where the output format is.
void append_code(const Table& table, std::size_t address, std::string& out) {
    char digits[24];
    const std::uint64_t code = table.code(address);
    const auto end = table.output_format()->is_signed
                         ? std::to_chars(digits, std::end(digits), static_cast<std::int64_t>(code))
                         : std::to_chars(digits, std::end(digits), code);
    out.append(digits, end.ptr);
}

// What stands between entries of a list, `columns` of them on a line: a comma, a line end or a blank.
void append_separator(std::size_t address, std::size_t columns, std::string_view indent, std::string& out) {
    const bool begins_line = address % columns == 0;
    out += address == 0 ? "" : begins_line ? ",\n" : ", ";
    out += begins_line ? indent : "";
}

// --- a C header (C99) and a C++ header (C++17)

// The narrowest integer type that holds the codes: "int8_t".
std::string type_of(const Table& table) {
    const FixedPointFormat& format = *table.output_format();
    int bits = 8;
    while (bits < format.bits) { bits *= 2; }
    return (format.is_signed ? "int" : "uint") + std::to_string(bits) + "_t";
}

void c_entry(const Table& table, std::size_t address, std::string& out) {
    append_separator(address, 12, "    ", out);
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

constexpr TableFormat c_header_table{
    .ending = "h",
    .title = "C header",
    .sentence = "array of codes, the narrowest type of stdint.h",
    .opening = "/*\n",
    .comment = " * ",
    .has_name = true,
    .head =
        [](const Table& table, const TableLabel& label, std::string& out) {
            std::string guard = label.name + "_H";
            std::ranges::transform(guard, guard.begin(),
                                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
            out += " */\n#ifndef " + guard + "\n#define " + guard + "\n\n#include <stdint.h>\n\nstatic const " +
                   type_of(table) + " " + label.name + "[" + std::to_string(table.size()) + "] = {\n";
        },
    .entry = c_entry,
    .tail = [](const Table&, const TableLabel&, std::string& out) { out += "\n};\n\n#endif\n"; },
};

constexpr TableFormat cpp_header_table{
    .ending = "hpp",
    .title = "C++ header",
    .sentence = "constexpr std::array of codes",
    .opening = "/*\n",
    .comment = " * ",
    .has_name = true,
    .head =
        [](const Table& table, const TableLabel& label, std::string& out) {
            out += " */\n#pragma once\n\n#include <array>\n#include <cstdint>\n\ninline constexpr std::array<std::" +
                   type_of(table) + ", " + std::to_string(table.size()) + "> " + label.name + "{\n";
        },
    .entry = c_entry,
    .tail = [](const Table&, const TableLabel&, std::string& out) { out += "\n};\n"; },
};

// --- what memories are initialised from: bit patterns in hexadecimal, one address a line

void append_pattern(const Table& table, std::size_t address, std::string& out) {
    append_hex(table.pattern(address), table.output_format()->bits, out);
}

constexpr TableFormat verilog_memory_table{
    .ending = "mem",
    .title = "Verilog memory",
    .sentence = "codes in hexadecimal for $readmemh",
    .comment = "// ",
    // IEEE 1364-2005, 17.2.9.
    .entry =
        [](const Table& table, std::size_t address, std::string& out) {
            append_pattern(table, address, out);
            out += '\n';
        },
};

constexpr TableFormat xilinx_memory_table{
    .ending = "coe",
    .title = "Xilinx coefficients",
    .sentence = "codes in hexadecimal for the memory generators of Vivado",
    .comment = "; ",
    // AMD Vivado Design Suite user guide UG896, "COE file syntax".
    .head = [](const Table&, const TableLabel&,
               std::string& out) { out += "memory_initialization_radix=16;\nmemory_initialization_vector=\n"; },
    .entry =
        [](const Table& table, std::size_t address, std::string& out) {
            append_pattern(table, address, out);
            out += address + 1 == table.size() ? ";\n" : ",\n";
        },
};

constexpr TableFormat intel_memory_table{
    .ending = "mif",
    .title = "Intel memory",
    .sentence = "codes in hexadecimal for the memories of Quartus",
    .comment = "-- ",
    // Intel Quartus Prime help, "Memory Initialization File (.mif) definition".
    .head =
        [](const Table& table, const TableLabel&, std::string& out) {
            out += "DEPTH = " + std::to_string(table.size()) +
                   ";\nWIDTH = " + std::to_string(table.output_format()->bits) +
                   ";\nADDRESS_RADIX = HEX;\nDATA_RADIX = HEX;\nCONTENT\nBEGIN\n";
        },
    .entry =
        [](const Table& table, std::size_t address, std::string& out) {
            append_hex(address, table.address_bits(), out);
            out += " : ";
            append_pattern(table, address, out);
            out += ";\n";
        },
    .tail = [](const Table&, const TableLabel&, std::string& out) { out += "END;\n"; },
};

// --- a VHDL package (IEEE 1076-1993 and later) for ieee.numeric_std

std::string element_type(const Table& table) {
    const FixedPointFormat& format = *table.output_format();
    return std::string(format.is_signed ? "signed" : "unsigned") + "(" + std::to_string(format.bits - 1) + " downto 0)";
}

constexpr TableFormat vhdl_package_table{
    .ending = "vhd",
    .title = "VHDL package",
    .sentence = "constant array of signed or unsigned in the package NAME_pkg",
    .comment = "-- ",
    .has_name = true,
    .head =
        [](const Table& table, const TableLabel& label, std::string& out) {
            out += "library ieee;\nuse ieee.std_logic_1164.all;\nuse ieee.numeric_std.all;\n\npackage " + label.name +
                   "_pkg is\n  type " + label.name + "_array is array (0 to " + std::to_string(table.size() - 1) +
                   ") of " + element_type(table) + ";\n  constant " + label.name + " : " + label.name + "_array := (\n";
        },
    .entry =
        [](const Table& table, std::size_t address, std::string& out) {
            const int bits = table.output_format()->bits;
            constexpr std::size_t longest_line = 96;
            const std::size_t columns = longest_line / (static_cast<std::size_t>(bits) + 4);
            append_separator(address, columns, "    ", out);
            out += '"';
            for (int bit = bits - 1; bit >= 0; --bit) { out += (table.pattern(address) >> bit & 1u) != 0 ? '1' : '0'; }
            out += '"';
        },
    .tail = [](const Table&, const TableLabel& label,
               std::string& out) { out += "\n  );\nend package " + label.name + "_pkg;\n"; },
};

// --- the outputs as numbers, on a grid or not

void append_little_endian(std::uint64_t value, int bytes, std::string& out) {
    for (int byte = 0; byte < bytes; ++byte) { out += static_cast<char>(value >> (8 * byte) & 0xffu); }
}

// QKeras's outputs are; a target's may have more bits.
bool is_float32(const Table& table) { return table.request().spec.function->deploy == nullptr; }

constexpr TableFormat numpy_table{
    .ending = "npy",
    .title = "NumPy array",
    .sentence = "the outputs themselves as float32; the only one without a comment",
    .needs_codes = false,
    .is_text = false,
    // NumPy Enhancement Proposal 1, version 1.0. Its header is a dictionary and nothing else: readers other than
    // Python refuse a comment, so there is none.
    .head =
        [](const Table& table, const TableLabel&, std::string& out) {
            constexpr std::size_t preamble = 10;
            constexpr std::size_t alignment = 64;
            std::string dictionary = std::string("{'descr': '") + (is_float32(table) ? "<f4" : "<f8") +
                                     "', 'fortran_order': False, 'shape': (" + std::to_string(table.size()) + ",), }";
            const std::size_t unpadded = preamble + dictionary.size() + 1;
            dictionary.append((alignment - unpadded % alignment) % alignment, ' ') += '\n';
            out.append("\x93NUMPY\x01", 7) += '\0';
            append_little_endian(static_cast<std::uint32_t>(dictionary.size()), 2, out);
            out += dictionary;
        },
    .entry =
        [](const Table& table, std::size_t address, std::string& out) {
            if (is_float32(table)) {
                append_little_endian(std::bit_cast<std::uint32_t>(static_cast<float>(table.output(address))), 4, out);
            } else {
                append_little_endian(std::bit_cast<std::uint64_t>(table.output(address)), 8, out);
            }
        },
};

constexpr TableFormat csv_table{
    .ending = "csv",
    .title = "CSV",
    .sentence = "address, input, output and code",
    .comment = "# ",
    .needs_codes = false,
    .head = [](const Table&, const TableLabel&, std::string& out) { out += "address,x,y,code\n"; },
    .entry =
        [](const Table& table, std::size_t address, std::string& out) {
            out.append(std::to_string(address)) += ',';
            out.append(text_of(static_cast<float>(table.input(address)))) += ',';
            out.append(table.output_text(address)) += ',';
            if (table.is_undefined(address)) {
                out += table.output_text(address);
            } else if (table.output_format()) { // off a grid there are no codes
                append_code(table, address, out);
            }
            out += '\n';
        },
    .holds_undefined = true,
    .most_entries = most_csv_entries,
};

constexpr const TableFormat* formats[] = {
    &c_header_table,     &cpp_header_table,   &verilog_memory_table, &xilinx_memory_table,
    &intel_memory_table, &vhdl_package_table, &numpy_table,          &csv_table,
};

// What stands before the entries.
std::string beginning(const Table& table, const TableFormat& format, const TableLabel& label) {
    std::string out(format.opening);
    if (!format.comment.empty()) {
        for (const std::string& line : statement_of(table, label.program)) {
            out.append(format.comment).append(line) += '\n';
        }
    }
    format.head(table, label, out);
    return out;
}

// --- names

// In lower case, since VHDL does not tell cases apart. ISO C17, ISO C++20, IEEE 1364-2005 and IEEE 1076-2008;
// names the files use themselves at the end.
constexpr std::string_view kept_words = R"(
alignas alignof and and_eq asm auto bitand bitor bool break case catch char char8_t char16_t char32_t class compl
concept const consteval constexpr constinit const_cast continue co_await co_return co_yield decltype default delete do
double dynamic_cast else enum explicit export extern false float for friend goto if inline int long mutable namespace
new noexcept not not_eq nullptr operator or or_eq private protected public register reinterpret_cast requires restrict
return short signed sizeof static static_assert static_cast struct switch template this thread_local throw true try
typedef typeid typename union unsigned using virtual void volatile wchar_t while xor xor_eq main
always assign begin buf casex casez cell cmos config deassign defparam design disable edge end endcase endconfig
endfunction endgenerate endmodule endprimitive endspecify endtable endtask event force forever fork function generate
genvar highz0 highz1 ifnone incdir include initial inout input instance integer join large liblist library localparam
macromodule medium module nand negedge nmos nor noshowcancelled notif0 notif1 output parameter pmos posedge primitive
pull0 pull1 pulldown pullup pulsestyle_ondetect pulsestyle_onevent rcmos real realtime reg release repeat rnmos rpmos
rtran rtranif0 rtranif1 scalared showcancelled small specify specparam strong0 strong1 supply0 supply1 table task time
tran tranif0 tranif1 tri tri0 tri1 triand trior trireg use uwire vectored wait wand weak0 weak1 wire wor xnor
abs access after alias all architecture array assert assume assume_guarantee attribute block body buffer bus component
configuration constant context cover disconnect downto elsif entity exit fairness file generic group guarded impure in
inertial is label linkage literal loop map mod next null of on open others out package port postponed procedure
process property protected pure range record reject rem report restrict_guarantee rol ror select sequence severity
shared signal sla sll sra srl strong subtype then to transport type unaffected units until variable vmode vprop vunit
when with ieee std work std_logic_1164 numeric_std)";

bool belongs(std::string_view text, std::size_t at) {
    const char c = text[at];
    const bool inner = at > 0 && at + 1 < text.size();
    return is_letter(c) || (at > 0 && is_digit(c)) || (inner && c == '_' && text[at - 1] != '_');
}
} // namespace

std::span<const TableFormat* const> table_formats() { return formats; }

const TableFormat* find_table_format(std::string_view ending) {
    const auto found = std::ranges::find(formats, ending, &TableFormat::ending);
    return found == std::end(formats) ? nullptr : *found;
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

Result<std::string> parse_identifier(std::string_view text) {
    std::size_t good = 0;
    while (good < text.size() && belongs(text, good)) { ++good; }
    if (text.empty() || good < text.size()) {
        return failure_at(good, {"expected a name of letters, digits and single underscores between them, a letter "
                                 "first, as C and VHDL both take it",
                                 {}});
    }
    if (text.size() > longest_identifier) {
        return failure_at(longest_identifier,
                          {"a name has at most %1 characters", {std::to_string(longest_identifier)}});
    }
    for (Scanner words(kept_words); !words.at_end(); words.skip_blanks()) {
        if (words.take_word() == lowered(text)) {
            return failure_at(0, {"'%1' is a word that C, C++, Verilog or VHDL keeps for itself", {std::string(text)}});
        }
    }
    return std::string(text);
}

std::string identifier_of(const Spec& spec) {
    const std::string revision(spec.function->prefix());
    return (revision.empty() ? "" : revision + "_") + std::string(spec.function->name);
}
} // namespace quantoscope::inline table
