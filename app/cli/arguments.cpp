#include "app/cli/arguments.h"

#include "app/words/display_text.h"
#include "core/text/ascii.h"
#include "core/text/list_text.h"

#include <CLI/CLI.hpp>
#include <algorithm>

namespace quantoscope::inline cli {
namespace {
// --- parsing

constexpr std::size_t longest_shown = 40;
constexpr std::string_view help_names = "-h,--help";

std::string in_quotes(std::string_view text) { return concat({"'", harmless(text, longest_shown), "'"}); }

// The names that may have been meant by one that does not exist: words, since a letter is as near to every
// other letter.
std::vector<std::string_view> option_words(const Command& command) {
    std::vector<std::string_view> words = items_of(help_names);
    for (const Option& option : command.options) {
        std::ranges::copy(items_of(option.names), std::back_inserter(words));
    }
    std::erase_if(words, [](std::string_view name) { return !name.starts_with("--"); });
    return words;
}

Error unexpected(const Command& command, const std::string& argument) {
    if (!looks_like_option(argument)) {
        const std::string_view last = command.operands.empty() ? "" : command.operands.back().name;
        return misuse("unexpected argument %1%2", {in_quotes(argument), concat({last.empty() ? "" : " after ", last})});
    }
    const std::string_view name = std::string_view(argument).substr(0, argument.find('='));
    return misuse("there is no option %1%2",
                  {in_quotes(name), concat({command.name.empty() ? "" : " for ", command.name})},
                  nearest_of(name, option_words(command)));
}

// CLI11 says what went wrong in words of its own; ours name what to type.
Error refused(const Command& command, const CLI::App& app, const std::vector<std::string>& arguments,
              const CLI::ParseError& error) {
    const std::string last = arguments.back().substr(0, arguments.back().find('='));
    for (const Option& option : command.options) {
        const std::string key(key_of(option));
        if (!option.is_flag() && app.count(key) > 1) { return misuse("%1 is given twice", {key}); }
        const auto named = items_of(option.names);
        if (!option.is_flag() && std::ranges::find(named, last) != named.end()) {
            return misuse("%1 needs a value: %1 %2", {last, value_of(option)});
        }
        for (const std::string_view name : option.is_flag() ? named : std::vector<std::string_view>()) {
            const std::string assigned = concat({name, "="});
            if (std::ranges::any_of(arguments, [&](const std::string& text) { return text.starts_with(assigned); })) {
                return misuse("%1 takes no value", {std::string(name)});
            }
        }
    }
    return misuse("%1", {harmless(error.what(), 4 * longest_shown)});
}

// Options and operands of a command in CLI11's terms.
void declare(CLI::App& app, const Command& command) {
    app.set_help_flag(std::string(help_names), "Show this help");
    app.allow_extras();
    for (const Option& option : command.options) {
        if (option.is_flag()) {
            app.add_flag(std::string(option.names))->disable_flag_override();
        } else {
            app.add_option(std::string(option.names));
        }
    }
    for (const Operand& operand : command.operands) {
        CLI::Option* positional = app.add_option(std::string(operand.name));
        if (operand.may_repeat()) {
            positional->expected(1, -1)->allow_extra_args(); // one or more
        }
    }
}

// What was given for the option or operand that goes by `key`.
void gather(const CLI::App& app, std::string_view key, Given& given) {
    for (const std::string& text : app.get_option(std::string(key))->results()) { given.emplace(key, text); }
}

// --- help

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

// --- completion

// In quotes the shell takes a whole text form; without, parentheses are its own, and the name alone is one too.
void add_specs(std::vector<std::string>& found, std::string_view word) {
    const std::string_view quote = word.substr(0, is_quote(word.front()) ? 1 : 0);
    const std::string_view text = word.substr(quote.size());
    const Completions completions = completions_of(text, text.size());
    for (const std::string& more : completions.texts) {
        const std::string_view kept = quote.empty() ? std::string_view(more).substr(0, more.find('(')) : more;
        found.push_back(concat({text.substr(0, completions.begin), kept}));
    }
}
} // namespace

std::string_view key_of(const Option& option) { return items_of(option.names).back(); }

bool looks_like_option(std::string_view argument) { return argument.size() > 1 && argument.front() == '-'; }

Result<Arguments> parse_arguments(const Command& command, const std::vector<std::string>& arguments) {
    CLI::App app;
    declare(app, command);
    std::vector<std::string> reversed; // last argument first, as CLI11 takes them
    for (const std::string& argument : arguments) {
        // "--title=" gives an empty value; CLI11 would take the next argument for it.
        const bool is_empty = argument.starts_with("--") && argument.ends_with('=');
        reversed.insert(reversed.begin(), is_empty ? argument.substr(0, argument.size() - 1) : argument);
        if (is_empty) { reversed.insert(reversed.begin(), ""); }
    }
    try {
        app.parse(std::move(reversed));
    } catch (const CLI::CallForHelp&) {
        return Arguments{.wants_help = true, .given = {}};
    } catch (const CLI::ParseError& error) { return failure(refused(command, app, arguments, error)); }
    for (const std::string& argument : app.remaining()) {
        if (argument != "--") { return failure(unexpected(command, argument)); }
    }
    Arguments parsed;
    for (const Option& option : command.options) {
        if (!option.is_flag()) {
            gather(app, key_of(option), parsed.given);
        } else if (app.count(std::string(key_of(option))) > 0) {
            parsed.given.emplace(key_of(option), "");
        }
    }
    for (const Operand& operand : command.operands) {
        gather(app, operand.name, parsed.given);
        if (!operand.may_be_missing() && !parsed.given.contains(operand.name)) {
            return failure(
                misuse("%1 needs a %2, for example: %3",
                       {std::string(command.name), std::string(operand.name), std::string(command.examples.front())}));
        }
    }
    return parsed;
}

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

std::vector<std::string> completions_of_words(std::span<const std::string> words) {
    const std::string word = words.empty() ? std::string() : words.back();
    const Command* command = words.size() > 1 ? command_named(words.front()) : nullptr;
    std::vector<std::string> all;
    if (words.size() <= 1) {
        for (const Command* each : commands()) { all.emplace_back(each->name); }
        all.emplace_back("help");
    }
    if (command != nullptr) {
        for (const Option& option : command->options) {
            for (const std::string_view name : items_of(option.names)) {
                if (name == words[words.size() - 2] && !option.is_flag()) { // its value: a choice, or a file's name
                    const auto choices = option.choices != nullptr ? option.choices() : std::vector<std::string_view>();
                    all.assign(choices.begin(), choices.end());
                    std::erase_if(all, [&](const std::string& choice) { return !choice.starts_with(word); });
                    return all;
                }
                if (word.starts_with('-')) { all.emplace_back(name); }
            }
        }
    }
    std::erase_if(all, [&](const std::string& each) { return !each.starts_with(word); });
    if (!word.empty() && !word.starts_with('-')) { add_specs(all, word); }
    return all;
}
} // namespace quantoscope::inline cli
