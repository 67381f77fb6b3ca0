#include "core/table/writers.h"
#include "core/text/number_text.h"

#include <bit>

// The outputs as numbers, on a grid or not.
namespace quantoscope::inline table {
namespace {
void append_little_endian(std::uint64_t value, int bytes, std::string& out) {
    for (int byte = 0; byte < bytes; ++byte) { out += static_cast<char>(value >> (8 * byte) & 0xffu); }
}

// QKeras's outputs are; a target's may have more bits.
bool is_float32(const Table& table) { return table.request().spec.function->deploy == nullptr; }

// NumPy Enhancement Proposal 1, version 1.0. Its header is a dictionary and nothing else: readers other than
// Python refuse a comment, so there is none.
void numpy_head(const Table& table, const TableLabel&, std::string& out) {
    constexpr std::size_t preamble = 10;
    constexpr std::size_t alignment = 64;
    std::string dictionary = std::string("{'descr': '") + (is_float32(table) ? "<f4" : "<f8") +
                             "', 'fortran_order': False, 'shape': (" + std::to_string(table.size()) + ",), }";
    const std::size_t unpadded = preamble + dictionary.size() + 1;
    dictionary.append((alignment - unpadded % alignment) % alignment, ' ') += '\n';
    out.append("\x93NUMPY\x01", 7) += '\0';
    append_little_endian(static_cast<std::uint32_t>(dictionary.size()), 2, out);
    out += dictionary;
}

void numpy_entry(const Table& table, std::size_t address, std::string& out) {
    if (is_float32(table)) {
        append_little_endian(std::bit_cast<std::uint32_t>(static_cast<float>(table.output(address))), 4, out);
    } else {
        append_little_endian(std::bit_cast<std::uint64_t>(table.output(address)), 8, out);
    }
}

void csv_entry(const Table& table, std::size_t address, std::string& out) {
    out.append(std::to_string(address)) += ',';
    out.append(text_of(static_cast<float>(table.input(address)))) += ',';
    out.append(table.output_text(address)) += ',';
    if (table.is_undefined(address)) {
        out += table.output_text(address);
    } else if (table.output_format()) { // off a grid there are no codes
        append_code(table, address, out);
    }
    out += '\n';
}
} // namespace

const TableFormat numpy_table{
    .ending = "npy",
    .title = "NumPy array",
    .sentence = "the outputs themselves as float32; the only one without a comment",
    .comment = {},
    .needs_codes = false,
    .is_text = false,
    .head = numpy_head,
    .entry = numpy_entry,
};

const TableFormat csv_table{
    .ending = "csv",
    .title = "CSV",
    .sentence = "address, input, output and code",
    .comment = "# ",
    .needs_codes = false,
    .head = [](const Table&, const TableLabel&, std::string& out) { out += "address,x,y,code\n"; },
    .entry = csv_entry,
    .holds_undefined = true,
    .most_entries = most_csv_entries,
};
} // namespace quantoscope::inline table
