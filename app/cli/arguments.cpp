#include "app/cli/arguments.h"

#include "app/words/display_text.h"
#include "core/text/list_text.h"

#include <CLI/CLI.hpp>
#include <algorithm>

namespace quantoscope::inline cli {
namespace {
constexpr std::size_t longest_shown = 40;
constexpr std::string_view help_names = "-h,--help";

std::string in_quotes(std::string_view text) { return concat({"'", harmless(text, longest_shown), "'"}); }

// The names of "-o,--output".
std::vector<std::string_view> names_of(std::string_view names) {
    std::vector<std::string_view> split;
    while (!names.empty()) {
        const std::size_t end = std::min(names.find(','), names.size());
        split.push_back(names.substr(0, end));
        names.remove_prefix(std::min(end + 1, names.size()));
    }
    return split;
}

// The names that may have been meant by one that does not exist: words, since a letter is as near to every
// other letter.
std::vector<std::string_view> option_words(const Command& command) {
    std::vector<std::string_view> words = names_of(help_names);
    for (const Option& option : command.options) {
        std::ranges::copy(names_of(option.names), std::back_inserter(words));
    }
    std::erase_if(words, [](std::string_view name) { return !name.starts_with("--"); });
    return words;
}

tl::unexpected<Error> unexpected(const Command& command, const std::string& argument) {
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
tl::unexpected<Error> refused(const Command& command, const CLI::App& app, const std::vector<std::string>& arguments,
                              const CLI::ParseError& error) {
    const std::string last = arguments.back().substr(0, arguments.back().find('='));
    for (const Option& option : command.options) {
        const std::string key(key_of(option));
        if (!option.is_flag() && app.count(key) > 1) { return misuse("%1 is given twice", {key}); }
        const auto named = names_of(option.names);
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
} // namespace

std::string_view key_of(const Option& option) { return names_of(option.names).back(); }

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
    } catch (const CLI::ParseError& error) { return refused(command, app, arguments, error); }
    for (const std::string& argument : app.remaining()) {
        if (argument != "--") { return unexpected(command, argument); }
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
            return misuse("%1 needs a %2, for example: %3", {std::string(command.name), std::string(operand.name),
                                                             std::string(command.examples.front())});
        }
    }
    return parsed;
}
} // namespace quantoscope::inline cli
