#include "app/cli/complete.h"

#include "app/cli/command.h"
#include "app/words/display_text.h"
#include "core/text/ascii.h"
#include "core/text/list_text.h"

namespace quantoscope::inline cli {
namespace {
// The names of an option: "-o,--output".
std::vector<std::string> names_of(const Option& option) {
    std::vector<std::string> names{""};
    for (const char c : option.names) {
        if (c == ',') {
            names.emplace_back();
        } else {
            names.back() += c;
        }
    }
    return names;
}

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
            for (const std::string& name : names_of(option)) {
                if (name == words[words.size() - 2] && !option.is_flag()) { // its value: a choice, or a file's name
                    const auto choices = option.choices != nullptr ? option.choices() : std::vector<std::string_view>();
                    all.assign(choices.begin(), choices.end());
                    std::erase_if(all, [&](const std::string& choice) { return !choice.starts_with(word); });
                    return all;
                }
                if (word.starts_with('-')) { all.push_back(name); }
            }
        }
    }
    std::erase_if(all, [&](const std::string& each) { return !each.starts_with(word); });
    if (!word.empty() && !word.starts_with('-')) { add_specs(all, word); }
    return all;
}
} // namespace quantoscope::inline cli
