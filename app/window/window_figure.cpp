#include "app/window/window_figure.h"

#include "app/plot/qt_text.h"
#include "app/window/actions.h"
#include "app/words/panels.h"

#include <algorithm>

namespace quantoscope::inline window {
namespace {
// As a legend is in order.
std::pair<std::ptrdiff_t, std::size_t> rank_of(const LegendEntry& entry) {
    constexpr Role order[] = {Role::activation,   Role::surrogate,  Role::quantized,  Role::ghost,    Role::measured,
                              Role::out_of_range, Role::asymmetric, Role::difference, Role::mismatch, Role::undefined};
    return {std::ranges::find(order, entry.role) - order, entry.entry.value_or(0)};
}
} // namespace

void name_hidden(Figure& figure, const Document& document, const Study* study) {
    if (document.sweep || document.solo) { return; }
    const auto add = [&figure](LegendEntry entry) {
        entry.hidden = true;
        const auto at = std::ranges::upper_bound(figure.legend, rank_of(entry), {}, rank_of);
        figure.legend.insert(at, entry);
    };
    for (std::size_t i = 0; i < document.entries.size(); ++i) {
        const Entry& entry = document.entries[i];
        if (!entry.visible) { add({.role = Role::quantized, .entry = i, .slot = entry.slot}); }
    }
    if (against_spec(document) && document.against->style == AgainstStyle::facts && shows_selected(document)) {
        add({.role = Role::ghost});
    }
    if (!document.figure.curves && !draws_nothing(document)) { add({.role = Role::activation}); }
    if (study == nullptr || !shows_selected(document)) { return; }
    const Annotations& shown = document.figure.annotations;
    const Analysis& analysis = study->analysis;
    const bool leaves = !analysis.range.outside.empty() || !study->range_on_axis.outside.empty();
    if (!shown.out_of_range && leaves) { add({.role = Role::out_of_range}); }
    if (!shown.asymmetry && !study->asymmetric.empty()) { add({.role = Role::asymmetric}); }
}

QString need_of(PanelKind kind, const Document& document) {
    if (document.sweep) { return translated("A sweep has no panels; they come back when it is off"); }
    if (kind == PanelKind::training) {
        return training_entry(document) ? QString() : translated("No quantizer that is drawn rounds at random.");
    }
    const bool compares = kind == PanelKind::difference;
    if (!compares && kind != PanelKind::deployed) { return {}; }
    if (!shows_selected(document)) { return translated("The selected quantizer is hidden."); }
    if (compares ? compared_spec(document).has_value() : deployed_spec(document).has_value()) { return {}; }
    return compares ? translated("Nothing to compare with yet: add a second quantizer (%1) or choose a revision.")
                          .arg(keys_of("duplicate"))
                    : translated("No chip is chosen yet: choose one at \"%1\".").arg(translated("On the chip"));
}

void frame_missing_panels(Figure& figure, Captions& captions, const Document& document) {
    for (const PanelKind kind : figure.left_out) {
        const auto at = std::ranges::upper_bound(figure.panels, kind, {}, &Panel::kind);
        const auto index = at - figure.panels.begin();
        Panel panel;
        panel.kind = kind;
        panel.height = document.panels[static_cast<std::size_t>(kind)].height;
        panel.x = document.view.x;
        panel.missing = true;
        figure.panels.insert(at, std::move(panel));
        PanelCaptions words;
        words.heading = translated(panel_title(kind));
        words.input_axis = captions.panels.back().input_axis;
        words.pending = need_of(kind, document);
        captions.panels.insert(captions.panels.begin() + index, std::move(words));
    }
    for (std::size_t i = 0; i < figure.panels.size() && !figure.left_out.empty(); ++i) {
        figure.panels[i].row = static_cast<int>(i);
    }
}
} // namespace quantoscope::inline window
