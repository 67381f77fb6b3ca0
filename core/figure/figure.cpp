#include "core/figure/figure.h"

#include "core/figure/builders.h"

#include <algorithm>
#include <cmath>

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
        const bool has_own = study != nullptr && all.size() < study->others.size();
        all.push_back({.spec = entry.spec,
                       .slot = entry.slot,
                       .in_view = staircase_in_view(entry.spec, document.view.x, columns),
                       .study = index == document.selected ? study
                                : has_own                  ? &study->others[all.size()]
                                                           : nullptr});
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

bool is_staircase(const Tread& tread) { return tread.role == Role::quantized || tread.role == Role::out_of_range; }

std::vector<Tread> treads_of(const Panel& panel, int slot) {
    std::vector<Tread> treads;
    std::ranges::copy_if(panel.treads, std::back_inserter(treads),
                         [slot](const Tread& tread) { return is_staircase(tread) && tread.slot == slot; });
    std::ranges::sort(treads, {}, &Tread::from);
    return treads;
}

// Both ascending. Pieces begin where a tread of either begins; the look is that of `to`.
std::vector<Tread> blended(const std::vector<Tread>& from, const std::vector<Tread>& to, double share) {
    std::vector<Tread> pieces;
    auto before = from.begin();
    for (const Tread& tread : to) {
        for (double begin = tread.from; begin < tread.to;) {
            while (before != from.end() && before->to <= begin) { ++before; }
            const bool known = before != from.end() && before->from <= begin;
            Tread piece = tread;
            piece.from = begin;
            piece.to = before == from.end() ? tread.to : std::min(tread.to, known ? before->to : before->from);
            if (known) { piece.value = std::lerp(before->value, tread.value, share); }
            piece.from_value = pieces.empty() ? piece.value : pieces.back().value;
            piece.rises = piece.from_value != piece.value;
            begin = piece.to;
            pieces.push_back(piece);
        }
    }
    return pieces;
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

Figure between(const Figure& from, Figure to, double share) {
    Panel& plot = to.panels.front();
    const Panel& before = from.plot();
    if (share >= 1.0) { return to; }
    std::vector<Tread> others; // what stays
    std::vector<int> slots;
    for (const Tread& tread : plot.treads) {
        if (!is_staircase(tread)) {
            others.push_back(tread);
        } else if (std::ranges::find(slots, tread.slot) == slots.end()) {
            slots.push_back(tread.slot);
        }
    }
    for (const int slot : slots) { // in the order of drawing
        std::ranges::copy(blended(treads_of(before, slot), treads_of(plot, slot), share), std::back_inserter(others));
    }
    plot.treads = std::move(others);
    plot.first_dotted = plot.treads.size();
    plot.y = {std::lerp(before.y.first, plot.y.first, share), std::lerp(before.y.last, plot.y.last, share)};
    return to;
}

Figure on_the_curve(Figure figure, const ScaledCurve& curve) {
    Panel& plot = figure.panels.front();
    double last = 0.0;
    for (Tread& tread : plot.treads) {
        if (!is_staircase(tread)) { continue; }
        tread.value = curve(0.5 * (std::max(tread.from, plot.x.first) + std::min(tread.to, plot.x.last)));
        tread.from_value = last;
        last = tread.value;
    }
    return figure;
}
} // namespace quantoscope::inline figure
