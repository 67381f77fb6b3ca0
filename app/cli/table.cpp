#include "app/cli/input_file.h"
#include "app/cli/progress_bar.h"
#include "app/files/table_command.h"
#include "core/text/list_text.h"

namespace quantoscope::inline cli {
namespace {
using table_options::inputs_option;
using table_options::name_option;

constexpr Option format_option{"--format", "FORMAT", "%1, whatever the file's name",
                               [] { return names_in(table_formats(), &TableFormat::ending); }};
constexpr Option order_option{
    table_options::order_option, "%1",
    "What the address is: the input's code in two's complement (default), or counted from the smallest input",
    [] { return names_in(address_orders(), &AddressOrderRow::key); }};
constexpr Option options[] = {
    {inputs_option, "FORMAT", "The fixed-point format whose every value is an input (of a target: its input type)"},
    format_option,
    order_option,
    tensor_option,
    channel_option,
    {name_option, "NAME", "Of the array (default: the quantizer's)"},
    {"-o,--output", "FILE", "The file to write (-: standard output, the default); its extension chooses the format"},
};

// The format of --inputs; a target has one of its own, and then an entry for each of its codes.
Result<TableRequest> request_given(const Given& given, const Spec& spec, AddressOrder order, std::int64_t most) {
    const std::string* text = find_given(given, inputs_option);
    if (const auto codes = text == nullptr ? input_codes_of(spec) : std::nullopt) {
        return can_be_inputs(*codes, most).map([&] { return TableRequest{spec, *codes, order, true}; });
    }
    if (text == nullptr) {
        return misuse("table needs the format of the inputs, for example --inputs 'ap_fixed<8,3>'");
    }
    return parse_fixed_point(*text)
        .and_then([&](const FixedPointType& type) {
            return can_be_inputs(type.format, most).map([&] { return TableRequest{spec, type.format, order}; });
        })
        .map_error([&](const Error& error) { return about(error, inputs_option, *text); });
}

Result<std::string> name_given(const Given& given, const Spec& spec) {
    const std::string* text = find_given(given, name_option);
    const std::string name = text == nullptr ? identifier_of(spec) : *text;
    return parse_identifier(name).map_error([&](const Error& error) { return about(error, name_option, name); });
}

// The bytes of the file.
Result<std::string> encoded(const TableRequest& request, const TableFormat& format, const TableLabel& label) {
    const std::size_t size = std::size_t{1} << request.inputs.bits;
    const ProgressBar bar(size);
    const Progress progress = bar.progress();
    const std::optional<Table> table = make_table(request, part(progress, 0.0, 0.5));
    const Result<std::string> bytes =
        can_hold(format, *table).map([&] { return *table_file(*table, format, label, part(progress, 0.5, 1.0)); });
    bar.clear();
    return bytes.map_error([&](const Error& error) {
        return request.spec.function->deploy != nullptr
                   ? error
                   : Error{{"%1; --format csv and npy hold the outputs themselves", {plain(error.what)}}};
    });
}

Outcome run(const Given& given, Output& out, const FrontEnd&) {
    const auto spec = spec_given(given);
    const auto order = choice_given(given, order_option);
    if (!spec || !order) { return failure(!spec ? spec.error() : order.error()); }
    const std::string* output = find_given(given, "--output");
    const std::string path(output == nullptr ? standard_output : *output);
    const auto place = format_given(given, format_option, path);
    const TableFormat* format = place ? table_formats()[*place] : nullptr;
    const auto request = request_given(given, *spec, address_orders()[order->value_or(0)].order,
                                       format != nullptr ? format->most_entries : most_table_entries);
    const auto name = name_given(given, *spec);
    if (!request || !name || !place) {
        return failure(!request ? request.error() : !name ? name.error() : place.error());
    }
    return encoded(*request, *format, table_label(*name)).and_then([&](const std::string& bytes) {
        return write_file(path, bytes, out);
    });
}

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
    .details = "Writes one entry for every value of a fixed-point format, at most 1048576 (CSV 16777216). FORMAT is "
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
} // namespace quantoscope::inline cli
