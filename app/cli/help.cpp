#include "app/cli/arguments.h"

#include "app/words/display_text.h"
#include "core/text/list_text.h"

#include <algorithm>

namespace quantoscope::inline cli {
namespace {
constexpr std::size_t width = 80;
constexpr Option help_option{"-h,--help", "", "Show this help"};

// A name in a column of its own, its sentence beside it.
std::string entry(std::string_view name, std::string_view sentence, std::size_t column) {
    const std::string text = wrapped(sentence, width, column + 4);
    return concat({"  ", padded(name, column), "  ", text.substr(column + 4)});
}

std::string shown_names(const Option& option) {
    return concat({comma_list(items_of(option.names)), option.is_flag() ? "" : " ", value_of(option)});
}

std::string options_section(std::span<const Option> options) {
    std::size_t column = shown_names(help_option).size();
    for (const Option& option : options) { column = std::max(column, shown_names(option).size()); }
    std::string text = "\nOptions:\n";
    for (const Option& option : options) { text += entry(shown_names(option), sentence_of(option), column); }
    return text + entry(shown_names(help_option), sentence_of(help_option), column);
}

std::string examples_section(std::span<const std::string_view> examples) {
    std::string text = "\nExamples:\n";
    for (const std::string_view example : examples) { text += concat({"  ", example, "\n"}); }
    return text;
}

std::string joined(const auto& rows, auto name_of) {
    std::vector<std::string> names;
    for (const auto& row : rows) {
        const std::string name(name_of(row));
        if (!name.empty() && std::ranges::find(names, name) == names.end()) { names.push_back(name); }
    }
    return comma_list(names);
}

std::string spec_section() {
    const std::string revisions = joined(functions(), [](const Function* function) { return function->prefix(); });
    const std::string names = joined(functions(), [](const Function* function) { return function->name; });
    const std::string modes = joined(sigmoid_modes(), [](const SigmoidMode& mode) { return mode.key; });
    std::string text = "\nSPEC is a quantizer as QKeras writes it: [revision.]name(arguments)[@mode]\n";
    text += wrapped(concat({"name: ", names}), width, 2);
    text += wrapped(concat({"revision: ", revisions, "; without one QKeras as it is today"}), width, 2);
    text += wrapped("arguments: positional in QKeras's order, then key=value; all may be left out", width, 2);
    text += wrapped(concat({"mode: ", modes, "; the sigmoid inside, as QKeras's set_internal_sigmoid; default ",
                            default_sigmoid_mode().key}),
                    width, 2);
    return text + wrapped("Quote it for the shell: 'quantized_sigmoid(bits=4, symmetric=True)@real'", width, 2);
}

std::string numbers_section() {
    return "\n" + wrapped("Numbers are read as decimal (0.5, -1e-3), C99 hexadecimal (0x1.8p-2), inf or -inf, and "
                          "rounded to float32. They are written as the shortest decimal that reads back to the "
                          "same number.",
                          width);
}

std::string exit_codes_section() {
    std::string text = "\nExit codes:\n";
    for (const ExitCodeRow& row : exit_codes()) {
        text += concat({"  ", std::to_string(row.code), "  ", row.meaning, "\n"});
    }
    return text;
}
} // namespace

std::string overview(std::span<const Option> options) {
    std::size_t column = std::string_view("help COMMAND").size();
    std::string text = "Quantoscope shows what a quantized activation function really does.\n\n"
                       "Usage: quantoscope [SPEC... | FILE.qscope]    open the window\n"
                       "       quantoscope COMMAND [SPEC] [OPTIONS]\n\nCommands:\n";
    for (const Command* command : commands()) { text += entry(command->name, command->summary, column); }
    text += entry("help COMMAND", "All about a command", column);
    text += options_section(options) + spec_section() + numbers_section() + exit_codes_section();
    std::vector<std::string_view> examples;
    for (const Command* command : commands()) { examples.push_back(command->examples.front()); }
    return text + examples_section(examples);
}

std::string help_for(const Command& command) {
    std::string text = concat({"Usage: quantoscope ", command.name});
    for (const Operand& operand : command.operands) {
        text += concat({" ", operand.name, operand.may_repeat() ? "..." : ""});
    }
    text += concat({" [OPTIONS]\n\n", command.summary, ".\n\n"});
    text += wrapped(command.details, width) + options_section(command.options);
    if (std::ranges::find(command.operands, spec_operand, &Operand::name) != command.operands.end()) {
        text += spec_section() + numbers_section();
    }
    return text + exit_codes_section() + examples_section(command.examples);
}
} // namespace quantoscope::inline cli
