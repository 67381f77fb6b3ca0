#pragma once

#include "core/table/table.h"

namespace quantoscope::inline table {
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
    std::string_view sentence; // what an entry is and what it is read with
    std::string_view comment;  // before each line of the statement; empty: where it goes is the head's to say
    bool needs_codes = true;   // only tables with an output format
    bool has_name = false;     // holds the name of the array
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
} // namespace quantoscope::inline table
