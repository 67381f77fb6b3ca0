#include "app/files/table_command.h"

#include "app/files/version.h"
#include "app/words/display_text.h"

namespace quantoscope::inline files {
TableLabel table_label(std::string name) { return {std::move(name), std::string("Quantoscope ") + program_version}; }

std::string table_command_of(const TableRequest& request, std::string_view inputs, std::string_view name,
                             std::string_view output) {
    std::string command = concat({"quantoscope table ", shell_quoted(text_of(request.spec)), " ",
                                  table_options::inputs_option, " ", shell_quoted(inputs)});
    for (const AddressOrderRow& row : address_orders()) {
        if (row.order == request.order && row.order != AddressOrder::raw) {
            command += concat({" ", table_options::order_option, " ", row.key});
        }
    }
    if (name != identifier_of(request.spec)) { command += concat({" ", table_options::name_option, " ", name}); }
    return concat({command, " -o ", shell_quoted(output)});
}
} // namespace quantoscope::inline files
