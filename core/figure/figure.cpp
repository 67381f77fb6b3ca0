#include "core/figure/figure.h"

#include "core/figure/builders.h"

#include <algorithm>

namespace quantoscope::inline figure {
namespace {
// Inputs as such are marked by ribbons along the plot's axis.
void add_ribbons(Panel& plot, const std::vector<Band>& bars, int ribbon) {
    for (const Band& one : bars) { plot.bands.push_back({one.role, one.x, {-boundless, boundless}, 1.0, ribbon}); }
}

std::vector<Drawn> drawn_of(const Document& document, const Study* study, int columns) {
    std::vector<Drawn> all;
    for (const std::size_t index : drawn_entries(document)) {
        const Entry& entry = document.entries[index];
        Drawn drawn{.spec = entry.spec,
                    .slot = entry.slot,
                    .in_view = staircase_in_view(entry.spec, document.view.x, columns),
                    .asymmetric = nullptr,
                    .widths = nullptr,
                    .differences = nullptr};
        if (study != nullptr && index == document.selected) {
            drawn.asymmetric = &study->asymmetric;
            drawn.widths = &study->widths;
        } else if (study != nullptr && all.size() < study->others.size()) {
            const OtherStudy& own = study->others[all.size()];
            drawn.asymmetric = &own.asymmetric;
            drawn.widths = &own.widths;
            drawn.differences = &own.differences;
        }
        all.push_back(std::move(drawn));
    }
    return all;
}

template <class Items> bool has(const Items& items, Role role) {
    return std::ranges::any_of(items, [role](const auto& item) { return item.role == role; });
}

std::vector<LegendEntry> legend_of(const Document& document, const Figure& figure) {
    const Panel& plot = figure.plot();
    std::vector<LegendEntry> legend;
    const auto add = [&](Role role) {
        if (has(plot.lines, role) || has(plot.treads, role) || has(plot.bands, role) || has(plot.dots, role) ||
            has(plot.areas, role)) {
            legend.push_back({role});
        }
    };
    add(Role::activation);
    add(Role::surrogate);
    if (document.sweep) {
        add(Role::sweep);
        return legend;
    }
    for (std::size_t i = 0; i < document.entries.size(); ++i) {
        const std::vector<std::size_t> drawn = drawn_entries(document);
        if (std::ranges::find(drawn, i) != drawn.end()) {
            legend.push_back({Role::quantized, i, document.entries[i].slot});
        }
    }
    for (const Role role : {Role::ghost, Role::error, Role::measured, Role::out_of_range, Role::asymmetric,
                            Role::difference, Role::mismatch, Role::undefined}) {
        add(role);
    }
    return legend;
}
} // namespace

std::string_view role_key(Role role) {
    static constexpr std::array<std::string_view, role_count> keys{
        "activation", "surrogate", "quantized", "out_of_range", "asymmetric",  "range_edge", "mark",       "error",
        "tolerance",  "width",     "uneven",    "mirror_width", "probability", "training",   "difference", "measured",
        "mismatch",   "cursor",    "ghost",     "sweep",        "mean_error",  "undefined"};
    return keys[static_cast<std::size_t>(role)];
}

bool is_of_a_quantizer(Role role) {
    constexpr Role roles[] = {Role::quantized, Role::out_of_range, Role::error,     Role::asymmetric,
                              Role::width,     Role::probability,  Role::difference};
    return std::ranges::find(roles, role) != std::end(roles);
}

bool is_curve(Role role) { return role == Role::activation || role == Role::surrogate; }

std::string panel_key(const Panel& panel) { return std::string(panel_row(panel.kind).key); }

Interval inputs_of(AxisRange x) { return {next_down(float_not_below(x.first)), float_not_below(x.last)}; }

const Drawn* FigureContext::selected() const { return shows_selected(document) ? &drawn.back() : nullptr; }

const Panel* Figure::panel(PanelKind kind) const {
    const auto found = std::ranges::find(panels, kind, &Panel::kind);
    return found == panels.end() ? nullptr : &*found;
}

Figure build_figure(const Document& document, const Study* study, int columns) {
    columns = std::max(columns, 16);
    const Spec spec = document.sweep ? swept_spec(document, document.sweep->key) : document.spec();
    const FigureContext context{document, spec, study, columns,
                                document.sweep ? std::vector<Drawn>() : drawn_of(document, study, columns)};
    Figure figure;
    if (document.sweep) {
        figure.panels = build_sweep_panels(context);
        figure.sweep_size = static_cast<int>(swept_specs(document).size());
    } else {
        for (const PanelRow& row : panel_rows()) {
            const auto index = static_cast<std::size_t>(row.kind);
            const bool is_plot = row.kind == PanelKind::plot;
            if (!is_plot && (!document.panels[index].shown || context.drawn.empty())) { continue; }
            Panel panel;
            panel.kind = row.kind;
            panel.row = static_cast<int>(figure.panels.size());
            panel.height = document.panels[index].height;
            panel.x = document.view.x;
            if (row.build(panel, context)) {
                figure.panels.push_back(std::move(panel));
            } else {
                figure.left_out.push_back(row.kind);
            }
        }
        // The marks in the plot do not depend on what else is shown, but for the quantizer they are about.
        if (context.selected() != nullptr && study != nullptr) {
            if (document.figure.annotations.asymmetry) {
                add_ribbons(figure.panels.front(), symmetry_bars(study->asymmetric, document.view.x), 0);
            }
            const bool has_target = deployed_spec(document).has_value();
            add_ribbons(figure.panels.front(), has_target ? deployed_bars(context) : difference_bars(context), 1);
        }
    }
    if (!document.figure.curves) {
        for (Panel& panel : figure.panels) {
            std::erase_if(panel.lines, [](const Line& line) { return is_curve(line.role); });
        }
    }
    figure.legend = legend_of(document, figure);
    return figure;
}

std::vector<PanelKind> panels_left_out(const Document& document) {
    std::vector<PanelKind> left_out;
    if (document.sweep && document.panels == default_panels()) { // nobody asked for them
        return left_out;
    }
    if (!document.sweep && !draws_nothing(document)) { return build_figure(document, nullptr, 16).left_out; }
    for (const PanelRow& row : panel_rows()) {
        if (row.kind != PanelKind::plot && document.shows(row.kind)) { left_out.push_back(row.kind); }
    }
    return left_out;
}
} // namespace quantoscope::inline figure
