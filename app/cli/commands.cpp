#include "app/cli/command.h"

#include "app/files/embedded_texts.h"
#include "app/words/display_text.h"

#include <algorithm>
#include <list>

namespace quantoscope::inline cli {
namespace {
constexpr const Command* table[] = {
    &list_command, &eval_command,  &steps_command,  &analyze_command, &check_command,  &find_command,
    &plot_command, &build_command, &table_command,  &compare_command, &deploy_command, &prove_command,
    &lint_command, &model_command, &lesson_command, &open_command,    &text_command,
};

// What the command's page says where it links nowhere, and the lines of its examples.
struct Page {
    std::string details;
    std::vector<std::string_view> examples;
};
} // namespace

std::span<const Command* const> commands() { return table; }

const Command* command_named(std::string_view name) {
    const auto found = std::ranges::find(table, name, &Command::name);
    return found == std::end(table) ? nullptr : *found;
}

// A page is: # NAME, the summary, the usage, the details in paragraphs, "For example:", a block of examples.
Command documented(std::string_view name, std::span<const Operand> operands, std::span<const Option> options,
                   RunCommand run) {
    static std::list<Page> pages; // as long as the program
    std::string_view rest =
        std::ranges::find(command_pages(), concat({"command-", name, ".md"}), &EmbeddedText::file)->content;
    const auto take = [&rest](std::string_view end) {
        const std::string_view part = rest.substr(0, rest.find(end));
        rest.remove_prefix(std::min(part.size() + end.size(), rest.size()));
        return part;
    };
    take("\n\n");
    const std::string_view summary = take(".\n\n");
    take("```\n\n");
    Page& page = pages.emplace_back();
    while (!rest.starts_with("For example:")) {
        const std::string_view paragraph = take("\n\n");
        if (paragraph.find("](") != std::string_view::npos) { continue; }
        page.details += concat({page.details.empty() ? "" : " ", paragraph});
    }
    std::erase(page.details, '`');
    std::ranges::replace(page.details, '\n', ' ');
    take("```sh\n");
    while (!rest.starts_with("```")) { page.examples.push_back(take("\n")); }
    return {name, summary, operands, options, page.details, page.examples, run};
}
} // namespace quantoscope::inline cli
