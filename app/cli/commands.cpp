#include "app/cli/command.h"

#include <algorithm>

namespace quantoscope::inline cli {
namespace {
constexpr const Command* table[] = {
    &list_command, &eval_command,  &steps_command,  &analyze_command, &check_command,  &find_command,
    &plot_command, &build_command, &table_command,  &compare_command, &deploy_command, &prove_command,
    &lint_command, &model_command, &lesson_command, &open_command,    &text_command,
};
} // namespace

std::span<const Command* const> commands() { return table; }

const Command* command_named(std::string_view name) {
    const auto found = std::ranges::find(table, name, &Command::name);
    return found == std::end(table) ? nullptr : *found;
}
} // namespace quantoscope::inline cli
