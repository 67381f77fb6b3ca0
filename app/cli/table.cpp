#include "app/cli/command.h"
#include "app/cli/output.h"
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
TableRequest request_given(const Given& given, const Spec& spec, AddressOrder order, std::int64_t most) {
    const std::string* text = find_given(given, inputs_option);
    if (const auto codes = text == nullptr ? input_codes_of(spec) : std::nullopt) {
        or_throw(can_be_inputs(*codes, most));
        return {spec, *codes, order, true};
    }
    if (text == nullptr) { throw misuse("table needs the format of the inputs, for example --inputs 'ap_fixed<8,3>'"); }
    const auto type = parse_fixed_point(*text);
    const auto good = type ? can_be_inputs(type->format, most) : failure(type.error());
    if (!good) { throw about(good.error(), inputs_option, *text); }
    return {spec, type->format, order};
}

std::string name_given(const Given& given, const Spec& spec) {
    const std::string* text = find_given(given, name_option);
    const std::string name = text == nullptr ? identifier_of(spec) : *text;
    const auto good = parse_identifier(name);
    if (!good) { throw about(good.error(), name_option, name); }
    return *good;
}

// The bytes of the file.
Result<std::string> encoded(const TableRequest& request, const TableFormat& format, const TableLabel& label) {
    const std::size_t size = std::size_t{1} << request.inputs.bits;
    const ProgressBar bar(size);
    const Progress progress = bar.progress();
    const std::optional<Table> table = make_table(request, part(progress, 0.0, 0.5));
    const Result<std::string> bytes =
        can_hold(format, *table).map([&] { return *table_file(*table, format, label, part(progress, 0.5, 1.0)); });
    return bytes.map_error([&](const Error& error) {
        return request.spec.function->deploy != nullptr
                   ? error
                   : Error{{"%1; --format csv and npy hold the outputs themselves", {plain(error.what)}}};
    });
}

Outcome run(const Given& given, Output& out, const FrontEnd&) {
    const Spec spec = spec_given(given);
    const auto order = choice_given(given, order_option);
    const std::string* output = find_given(given, "--output");
    const std::string path(output == nullptr ? standard_output : *output);
    const auto place = caught([&] { return format_given(given, format_option, path); });
    const TableFormat* format = place ? table_formats()[*place] : nullptr; // what it is for comes first
    const TableRequest request = request_given(given, spec, address_orders()[order.value_or(0)].order,
                                               format != nullptr ? format->most_entries : most_table_entries);
    const std::string name = name_given(given, spec);
    if (!place) { return failure(place.error()); }
    return write_file(path, or_throw(encoded(request, *format, table_label(name))), out);
}

} // namespace

const Command table_command = documented("table", one_spec, options, run);
} // namespace quantoscope::inline cli
