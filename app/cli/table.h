#pragma once

#include "core/table/table.h"
#include "core/table/table_file.h"

namespace quantoscope {

// The command that writes the table into `output`, for a POSIX shell. `inputs` is the request's format as
// the user writes it; `name` that of the array. Domain: `output` has the format's ending.
std::string table_command_of(const TableRequest& request, std::string_view inputs, std::string_view name,
                             std::string_view output);

// What the program writes into its tables besides the entries.
TableLabel table_label(std::string name);

} // namespace quantoscope
