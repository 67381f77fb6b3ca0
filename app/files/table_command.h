#pragma once

#include "core/table/table.h"

namespace quantoscope::inline files {
// The options of `table` that such a command needs.
namespace table_options {
inline constexpr std::string_view inputs_option = "--inputs";
inline constexpr std::string_view order_option = "--order";
inline constexpr std::string_view name_option = "--name";
} // namespace table_options

// The command that writes the table into `output`, for a POSIX shell. `inputs` is the request's format as
// the user writes it; `name` that of the array. Domain: `output` has the format's ending.
std::string table_command_of(const TableRequest& request, std::string_view inputs, std::string_view name,
                             std::string_view output);

// What the program writes into its tables besides the entries.
TableLabel table_label(std::string name);
} // namespace quantoscope::inline files
