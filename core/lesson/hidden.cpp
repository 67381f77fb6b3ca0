#include "core/lesson/lesson.h"

#include <algorithm>
#include <set>

namespace quantoscope::inline lesson {
namespace {
constexpr Role of_staircase[] = {Role::quantized, Role::out_of_range, Role::asymmetric, Role::mark,
                                 Role::training,  Role::measured,     Role::mismatch,   Role::difference,
                                 Role::ghost,     Role::sweep,        Role::undefined};
constexpr Role of_target[] = {Role::ghost, Role::difference, Role::undefined};
constexpr Role of_error[] = {Role::mark, Role::error, Role::mean_error};
constexpr PanelKind error_panels[] = {PanelKind::error};
constexpr PanelKind target_panels[] = {PanelKind::deployed, PanelKind::difference, PanelKind::differing};

constexpr HiddenRow hidden_table[] = {
    {.kind = Hidden::staircase, .key = "staircase", .roles = of_staircase},
    {.kind = Hidden::facts, .key = "facts"},
    {.kind = Hidden::code, .key = "code"},
    {.kind = Hidden::error, .key = "error", .roles = of_error, .panels = error_panels},
    {.kind = Hidden::target, .key = "target", .roles = of_target, .panels = target_panels},
    {.kind = Hidden::name, .key = "name"},
};

template <class Items> void leave_out(Items& items, std::span<const Role> roles) {
    std::erase_if(items, [&](const auto& item) { return std::ranges::count(roles, item.role) > 0; });
}
} // namespace

std::span<const HiddenRow> hidden_rows() { return hidden_table; }

bool is_hidden(std::span<const Hidden> hidden, Hidden what) { return std::ranges::count(hidden, what) > 0; }

Figure without(Figure figure, std::span<const Hidden> hidden) {
    for (const Hidden what : hidden) {
        const HiddenRow& row = hidden_table[static_cast<std::size_t>(what)];
        std::erase_if(figure.panels, [&](const Panel& panel) {
            // The staircase shows in every panel.
            return panel.kind != PanelKind::plot &&
                   (what == Hidden::staircase || std::ranges::count(row.panels, panel.kind) > 0);
        });
        for (Panel& panel : figure.panels) {
            leave_out(panel.bands, row.roles);
            leave_out(panel.lines, row.roles);
            leave_out(panel.treads, row.roles);
            leave_out(panel.dots, row.roles);
            leave_out(panel.callouts, row.roles);
            panel.first_dotted = std::min(panel.first_dotted, panel.treads.size());
        }
        leave_out(figure.legend, row.roles);
        if (what == Hidden::name) {
            std::erase_if(figure.legend, [](const LegendEntry& entry) { return entry.role != Role::activation; });
        }
    }
    std::set<int> rows_left; // small ones share a row
    for (const Panel& panel : figure.panels) { rows_left.insert(panel.row); }
    for (Panel& panel : figure.panels) {
        panel.row = static_cast<int>(std::distance(rows_left.begin(), rows_left.find(panel.row)));
    }
    return figure;
}
} // namespace quantoscope::inline lesson
