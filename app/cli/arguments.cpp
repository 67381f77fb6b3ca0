#include "app/cli/arguments.h"

#include "app/words/display_text.h"
#include "core/text/nearest.h"

#include <CLI/CLI.hpp>
#include <algorithm>

namespace quantoscope {

namespace {

constexpr std::size_t longest_shown = 40;
constexpr std::string_view help_names = "-h,--help";

std::string in_quotes(std::string_view text)
{
    return concat({"'", harmless(text, longest_shown), "'"});
}

// The names of "-o,--output".
std::vector<std::string_view> names_of(std::string_view names)
{
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
std::vector<std::string_view> option_words(const Command& command)
{
    std::vector<std::string_view> words = names_of(help_names);
    for (const Option& option : command.options) {
        std::ranges::copy(names_of(option.names), std::back_inserter(words));
    }
    std::erase_if(words, [](std::string_view name) { return !name.starts_with("--"); });
    return words;
}

Complaint unexpected(const Command& command, const std::string& argument)
{
    if (!looks_like_option(argument)) {
        const std::string_view last = command.operands.empty() ? "" : command.operands.back().name;
        return {.message = concat(
                    {"unexpected argument ", in_quotes(argument), last.empty() ? "" : " after ", last})};
    }
    const std::string_view name = std::string_view(argument).substr(0, argument.find('='));
    return {.message = concat(
                {"there is no option ", in_quotes(name), command.name.empty() ? "" : " for ", command.name}),
            .nearest = nearest_of(name, option_words(command))};
}

// CLI11 says what went wrong in words of its own; ours name what to type.
Complaint refused(const Command& command, const CLI::App& app, const std::vector<std::string>& arguments,
                  const CLI::ParseError& error)
{
    for (const Option& option : command.options) {
        const std::string key(key_of(option));
        if (!option.value.empty() && app.count(key) > 1) {
            return {.message = key + " is given twice"};
        }
        const auto named = names_of(option.names);
        const std::string_view last =
            std::string_view(arguments.back()).substr(0, arguments.back().find('='));
        if (!option.value.empty() && std::ranges::find(named, last) != named.end()) {
            return {.message = concat({last, " needs a value: ", last, " ", option.value})};
        }
    }
    for (const Option& option : command.options) {
        for (const std::string_view name : names_of(option.names)) {
            const std::string assigned = concat({name, "="});
            const auto is_assigned = [&](const std::string& text) { return text.starts_with(assigned); };
            if (option.value.empty() && std::ranges::any_of(arguments, is_assigned)) {
                return {.message = concat({name, " takes no value"})};
            }
        }
    }
    return {.message = harmless(error.what(), 4 * longest_shown)};
}

Complaint operand_missing(const Command& command, const Operand& operand)
{
    return {.message = concat(
                {command.name, " needs a ", operand.name, ", for example: ", command.examples.front()})};
}

// Options and operands of a command in CLI11's terms.
void declare(CLI::App& app, const Command& command)
{
    app.set_help_flag(std::string(help_names), "Show this help");
    app.allow_extras();
    for (const Option& option : command.options) {
        if (option.value.empty()) {
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
void gather(const CLI::App& app, std::string_view key, Given& given)
{
    for (const std::string& text : app.get_option(std::string(key))->results()) {
        given.emplace(key, text);
    }
}

} // namespace

std::string_view key_of(const Option& option)
{
    return names_of(option.names).back();
}

bool looks_like_option(std::string_view argument)
{
    return argument.size() > 1 && argument.front() == '-';
}

tl::expected<Arguments, Complaint> parse_arguments(const Command& command,
                                                   const std::vector<std::string>& arguments)
{
    CLI::App app;
    declare(app, command);
    std::vector<std::string> reversed; // last argument first, as CLI11 takes them
    for (const std::string& argument : arguments) {
        // "--title=" gives an empty value; CLI11 would take the next argument for it.
        const bool is_empty = argument.starts_with("--") && argument.ends_with('=');
        reversed.insert(reversed.begin(), is_empty ? argument.substr(0, argument.size() - 1) : argument);
        if (is_empty) {
            reversed.insert(reversed.begin(), "");
        }
    }
    try {
        app.parse(std::move(reversed));
    } catch (const CLI::CallForHelp&) {
        return Arguments{.wants_help = true, .given = {}};
    } catch (const CLI::ParseError& error) {
        return complain(refused(command, app, arguments, error));
    }
    for (const std::string& argument : app.remaining()) {
        if (argument != "--") {
            return complain(unexpected(command, argument));
        }
    }
    Arguments parsed;
    for (const Option& option : command.options) {
        if (!option.value.empty()) {
            gather(app, key_of(option), parsed.given);
        } else if (app.count(std::string(key_of(option))) > 0) {
            parsed.given.emplace(key_of(option), "");
        }
    }
    for (const Operand& operand : command.operands) {
        gather(app, operand.name, parsed.given);
        if (!operand.may_be_missing() && !parsed.given.contains(operand.name)) {
            return complain(operand_missing(command, operand));
        }
    }
    return parsed;
}

} // namespace quantoscope
