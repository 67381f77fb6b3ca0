#pragma once

#include "app/window/columns.h"
#include "app/window/quantizer_list.h"
#include "app/window/revisions.h"
#include "app/window/selected_controls.h"
#include "app/window/widgets.h"
#include "core/document/document.h"

#include <map>
#include <vector>

namespace quantoscope::inline window {
// The list of quantizers; the controls of the selected one, made from the function table: chooser, revisions,
// its sweep, one control for every parameter any revision of the quantizer has, the sigmoid mode; what the chip computes.
class SidePanel : public SideColumn {
    Q_OBJECT

public:
    explicit SidePanel(Store& store);
    void show_document(const Document& document, const Theme& theme);
    void place_below_revisions(QWidget* widget);
    void register_actions(Actions& actions) { m_list->register_actions(actions); } // of the list
    void show_playing(std::string_view key);                                       // the parameter that plays, if any

signals:
    void play_wanted(std::string_view key); // a parameter

private:
    void make_controls(const Function& function);
    void add_control(ParameterControl* control);
    void choose_function(const Function& function);
    void remember(const Document& document);
    void show_spec(const Spec& spec);
    QString reasons_for(const Spec& spec) const;
    void fit_reasons();
    void resizeEvent(QResizeEvent* event) override;

    Store& m_store;
    Spec m_spec = default_example();
    const Function* m_controls_of = nullptr; // any revision of what the controls belong to
    // The last value of every parameter shown, by the quantizer's slot.
    std::array<std::map<std::string_view, Value>, most_entries> m_remembered;
    QuantizerList* m_list = new QuantizerList;
    QWidget* m_selected = new QWidget; // all that is about the selected quantizer
    ChipControls* m_chip = new ChipControls(m_store);
    SweepControls* m_sweep = new SweepControls;
    QComboBox* m_chooser = narrow_list(tr("Quantizer"), tr("The QKeras quantizer"));
    RevisionStrip* m_strip = new RevisionStrip;
    StoryLine* m_story = new StoryLine;
    QVBoxLayout* m_controls_layout;
    std::vector<ParameterControl*> m_controls;
    QLabel* m_reasons = styled_label("muted"); // why some are disabled; its room is what any revision needs
    std::vector<Spec> m_variants;
};
} // namespace quantoscope::inline window
