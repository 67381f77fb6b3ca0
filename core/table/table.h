#pragma once

#include "core/staircase/staircase.h"

namespace quantoscope::inline table {
// Which entry is at an address. `raw`: the address is the input's code in two's complement, read as an
// unsigned number (negative inputs in the upper half). `offset`: address 0 is the smallest input and
// addresses rise with it. For unsigned inputs the two are one.
enum class AddressOrder : std::uint8_t { raw, offset };

struct AddressOrderRow {
    AddressOrder order;
    std::string_view key;
    std::string_view title;
};

std::span<const AddressOrderRow> address_orders();

inline constexpr std::int64_t most_table_entries = std::int64_t{1} << 20;
inline constexpr std::int64_t most_csv_entries = std::int64_t{1} << 24;

struct TableRequest {
    Spec spec;
    FixedPointFormat inputs;
    AddressOrder order = AddressOrder::raw;
    bool by_code = false; // of a target: `inputs` are its own, and each code is asked for as it is

    bool operator==(const TableRequest&) const = default;
};

// Error: there can be no table over these inputs: float32, in which QKeras computes, does not hold them all, or
// they are more than `most`.
Result<void> can_be_inputs(const FixedPointFormat& inputs, std::int64_t most = most_table_entries);

// The format of a target's input codes, which need not be its values': 8 bits with a sign.
std::optional<FixedPointFormat> input_codes_of(const Spec& spec);

// A quantizer at every value of a fixed-point format: an output for each address, a float32 unless it is a target's.
class Table {
public:
    Table(TableRequest request, std::vector<double> outputs);

    const TableRequest& request() const { return m_request; }
    std::size_t size() const { return m_outputs.size(); }
    int address_bits() const { return m_request.inputs.bits; }
    std::int64_t input_code(std::size_t address) const;                     // the input is code * step
    double input(std::size_t address) const;                                // a float32, exactly
    double output(std::size_t address) const { return m_outputs[address]; } // NaN: undefined, or QKeras's
    bool is_undefined(std::size_t address) const;
    std::optional<std::int64_t> first_undefined() const; // the smallest input code without an output
    std::string output_text(std::size_t address) const;

    // Of a target that of its result. Otherwise the narrowest format that holds every output exactly, of those without unused bits at either end;
    // nullopt where none of at most 64 bits does. All outputs 0 take one bit.
    const std::optional<FixedPointFormat>& output_format() const { return m_format; }
    // Why there is none.
    Phrase why_no_format() const;
    // Why a file without a word for undefined outputs cannot hold that of an input code.
    Phrase why_undefined(std::int64_t code) const;
    // The output's code in that format, in two's complement on 64 bits. Domain: there is a format.
    std::uint64_t code(std::size_t address) const;
    // The same on the format's bits, those above 0.
    std::uint64_t pattern(std::size_t address) const;

private:
    TableRequest m_request;
    std::vector<double> m_outputs;
    std::optional<InputCodes> m_inputs; // of a target by code
    std::optional<FixedPointFormat> m_format;
};

// The outputs as QKeras computes them at inference, one evaluation an entry. nullopt only when `progress`
// asked to stop. Domain: can_be_inputs.
std::optional<Table> make_table(const TableRequest& request, const Progress& progress = nullptr);

// What a file says of a table in its comment, a line each: quantizer and `program` (name and version), input
// format, address order, output format, rounding. ASCII, C locale.
std::vector<std::string> statement_of(const Table& table, std::string_view program);

// What a file says besides the entries.
struct TableLabel {
    std::string name;    // of arrays: parse_identifier
    std::string program; // its name and version, for the comment
};

inline void nothing_around(const Table&, const TableLabel&, std::string&) {}

// A kind of file a table can be written to: the statement, a head, one entry after the other in the order of
// addresses, and a tail. The same table and label give the same bytes everywhere.
struct TableFormat {
    std::string_view ending; // its name on the command line, too
    std::string_view title;
    std::string_view sentence;     // what an entry is and what it is read with
    std::string_view opening = {}; // of a comment of several lines, which the head closes
    std::string_view comment = {}; // before each line of the statement; empty: there is none
    bool needs_codes = true;       // only tables with an output format
    bool has_name = false;         // holds the name of the array
    bool is_text = true;
    void (*head)(const Table& table, const TableLabel& label, std::string& out) = nothing_around;
    void (*entry)(const Table& table, std::size_t address, std::string& out);
    void (*tail)(const Table& table, const TableLabel& label, std::string& out) = nothing_around;
    bool holds_undefined = false; // has a word for the outputs that a target does not define
    std::int64_t most_entries = most_table_entries;
};

// Every kind; to add one, write the three functions and a row.
std::span<const TableFormat* const> table_formats();

// Null where there is none; `path` ends in ".ending", in either case.
const TableFormat* find_table_format(std::string_view ending);
const TableFormat* table_format_of_path(std::string_view path);

// Error: the table cannot be written so.
Result<void> can_hold(const TableFormat& format, const Table& table);

// The whole file; nullopt only when `progress` asked to stop. Domain: can_hold.
std::optional<std::string> table_file(const Table& table, const TableFormat& format, const TableLabel& label,
                                      const Progress& progress = nullptr);

// The first `lines` lines of the file. Domain: as above, and a format that is text.
std::string table_file_beginning(const Table& table, const TableFormat& format, const TableLabel& label,
                                 std::size_t lines);

// A name that C, C++, Verilog and VHDL all take: ASCII letters, digits and single underscores, a letter
// first, no underscore last, at most `longest_identifier` characters, and no word any of them keeps for
// itself. Error, with the offset of the first character that does not belong.
Result<std::string> parse_identifier(std::string_view text);

inline constexpr std::size_t longest_identifier = 64;

// The quantizer's name with its revision before it: pr63_v1_quantized_sigmoid.
std::string identifier_of(const Spec& spec);
} // namespace quantoscope::inline table
