#include "app/cli/command.h"
#include "app/cli/progress_bar.h"
#include "app/cli/write_figure.h"
#include "app/files/table_command.h"
#include "app/words/display_text.h"
#include "core/numeric/list_text.h"
#include "core/table/identifier.h"
#include "core/table/table_file.h"
#include "core/text/ascii.h"
#include "core/text/nearest.h"

#include <algorithm>
#include <unistd.h>

namespace quantoscope {

namespace {

using table_options::inputs_option;
using table_options::name_option;
using table_options::order_option;
constexpr std::string_view format_option = "--format";
constexpr std::string_view output_option = "--output";

std::string path_given(const Given& given)
{
    const auto found = given.find(output_option);
    return found == given.end() ? "-" : found->second;
}

// That of --format, or of the file's name.
tl::expected<const TableFormat*, Complaint> format_given(const Given& given)
{
    const std::string path = path_given(given);
    if (needs_name(path, find_table_format)) {
        return complain({concat({"-o: a file needs a name; '", harmless(path, 80), "' has none"})});
    }
    if (const auto named = given.find(format_option); named != given.end()) {
        if (const TableFormat* format = find_table_format(named->second)) {
            return format;
        }
        return complain({.message = concat({"--format: expected one of ",
                                            comma_list(table_formats(), &TableFormat::ending), "; not '",
                                            harmless(named->second, 40), "'"})});
    }
    if (const TableFormat* format = path == "-" ? nullptr : table_format_of_path(path)) {
        return format;
    }
    return complain({path == "-" ? concat({"standard output needs --format, one of ",
                                           comma_list(table_formats(), &TableFormat::ending)})
                                 : concat({"-o: the name of the file must end in one of ",
                                           comma_list(table_formats(), &TableFormat::ending),
                                           ", or --format say which; not '", harmless(path, 80), "'"})});
}

tl::expected<TableRequest, Complaint> request_given(const Given& given, const Spec& spec, AddressOrder order,
                                                    std::int64_t most)
{
    const auto found = given.find(inputs_option);
    if (const auto codes = found == given.end() ? input_codes_of(spec) : std::nullopt) {
        if (const auto trouble = table_trouble(*codes, most)) {
            return complain({plain(*trouble)});
        }
        return TableRequest{spec, *codes, order, true};
    }
    if (found == given.end()) {
        return complain({"table needs the format of the inputs, for example --inputs 'ap_fixed<8,3>'"});
    }
    const auto type = parse_fixed_point(found->second);
    if (!type) {
        return complain(complaint_about(type.error(), found->second, inputs_option));
    }
    if (const auto trouble = table_trouble(type->format, most)) {
        return complain({concat({inputs_option, ": ", plain(*trouble)})});
    }
    return TableRequest{spec, type->format, order};
}

tl::expected<AddressOrder, Complaint> order_given(const Given& given)
{
    const auto found = given.find(order_option);
    if (found == given.end()) {
        return AddressOrder::raw;
    }
    for (const AddressOrderRow& row : address_orders()) {
        if (row.key == found->second) {
            return row.order;
        }
    }
    return complain({concat({"--order: expected raw or offset, not '", harmless(found->second, 40), "'"})});
}

tl::expected<std::string, Complaint> name_given(const Given& given, const Spec& spec)
{
    const auto found = given.find(name_option);
    const std::string name = found == given.end() ? identifier_of(spec) : found->second;
    return parse_identifier(name).map_error(
        [&](const Error& error) { return complaint_about(error, name, name_option); });
}

// Tells the bar now and then, each time a hundredth more is done.
Progress told_on(const ProgressBar& bar, std::size_t size)
{
    return [&bar, size, told = -1.0](double done) mutable {
        if (done >= told + 0.01) {
            told = done;
            bar.show(static_cast<std::size_t>(done * static_cast<double>(size)));
        }
        return true;
    };
}

// The bytes of the file.
tl::expected<std::string, Complaint> encoded(const TableRequest& request, const TableFormat& format,
                                             const TableLabel& label)
{
    const std::size_t size = std::size_t{1} << request.inputs.bits;
    const ProgressBar bar(size);
    const Progress progress = told_on(bar, size);
    const std::optional<Table> table = make_table(request, part(progress, 0.0, 0.5));
    const auto trouble = table_file_trouble(*table, format);
    std::string bytes = trouble ? "" : *table_file(*table, format, label, part(progress, 0.5, 1.0));
    bar.clear();
    if (trouble) {
        const bool of_target = request.spec.function->deploy != nullptr;
        return complain({concat(
            {plain(*trouble), of_target ? "" : "; --format csv and npy hold the outputs themselves"})});
    }
    return bytes;
}

Outcome run(const Given& given, Output& out, const FrontEnd&)
{
    const auto spec = spec_given(given);
    if (!spec) {
        return complain(spec.error());
    }
    const auto order = order_given(given);
    if (!order) {
        return complain(order.error());
    }
    const auto named = format_given(given);
    const auto request =
        request_given(given, *spec, *order, named ? (*named)->most_entries : most_table_entries);
    if (!request) {
        return complain(request.error());
    }
    const auto name = name_given(given, *spec);
    if (!name) {
        return complain(name.error());
    }
    const auto& format = named;
    if (!format) {
        return complain(format.error());
    }
    const std::string path = path_given(given);
    const auto bytes = encoded(*request, **format, table_label(*name));
    if (!bytes) {
        return complain(bytes.error());
    }
    if (path == "-") {
        out.write(*bytes);
    } else if (const auto failure = save(path, *bytes)) {
        return complain({failure->message, failure->code});
    }
    return exit_done;
}

constexpr Option options[] = {
    {inputs_option, "FORMAT",
     "The fixed-point format whose every value is an input (of a target: its input type)"},
    {format_option, "FORMAT", "h, hpp, mem, coe, mif, vhd, npy or csv, whatever the file's name"},
    {order_option, "raw|offset",
     "What the address is: the input's code in two's complement (default), or counted from the smallest input"},
    {name_option, "NAME", "Of the array (default: the quantizer's)"},
    {"-o,--output", "FILE",
     "The file to write (-: standard output, the default); its extension chooses the format"},
};
constexpr std::string_view examples[] = {
    "quantoscope table 'quantized_tanh(4)' --inputs 'ap_fixed<4,2>' --format h",
    "quantoscope table 'quantized_sigmoid(8)@real' --inputs Q3.6 -o sigmoid.mem",
    "quantoscope table 'quantized_tanh(8)' --inputs 10,3 --order offset -o tanh.vhd",
};

} // namespace

const Command table_command{
    .name = "table",
    .summary = "Write the activation as a lookup table for C, C++, Verilog, VHDL, Python",
    .operands = one_spec,
    .options = options,
    .details =
        "Writes one entry for every value of a fixed-point format, at most 1048576 (CSV 16777216). FORMAT is "
        "ap_fixed<W,I> or ap_ufixed<W,I> (W bits, I before the binary point, the sign included; "
        "rounding and overflow may follow), ac_fixed<W,I,S>, Qm.n or UQm.n (m without the sign), or W,I "
        "as quantized_bits counts (I without the sign; 'W,I,unsigned' has none). Entries are what "
        "QKeras computes in float32, exactly: as codes in the narrowest format that holds all of them, "
        "in two's complement where one is negative. The files are C headers (h), C++ headers (hpp), "
        "Verilog $readmemh (mem), Xilinx (coe), Intel (mif), VHDL packages (vhd), NumPy (npy) and CSV; "
        "npy and csv hold the outputs themselves. All but npy, which has no place for it, state "
        "formats, address order and rounding in a comment. An existing file is replaced whole or not at "
        "all.",
    .examples = examples,
    .run = run,
};

} // namespace quantoscope
