#pragma once

#include "app/window/columns.h"
#include "core/document/document.h"

#include <QComboBox>
#include <map>
#include <vector>

class QLabel;
class QVBoxLayout;

namespace quantoscope::inline plot {
struct Theme;
} // namespace quantoscope::inline plot

namespace quantoscope::inline window {
class Actions;
class ChipControls;
class ParameterControl;
class QuantizerList;
class RevisionStrip;
class StoryLine;
class SweepControls;

// The list of quantizers; the controls of the selected one, made from the function table: chooser, revisions,
// its sweep, one control for every parameter any revision of the quantizer has, the sigmoid mode; what the chip computes.
class SidePanel : public SideColumn {
    Q_OBJECT

public:
    explicit SidePanel(QWidget* parent = nullptr);
    void show_document(const Document& document, const Theme& theme);
    void place_below_revisions(QWidget* widget);
    void register_actions(Actions& actions); // of the list
    void show_playing(std::string_view key); // the parameter that plays, if any

signals:
    void previewed(const Spec& spec); // of the selected quantizer
    void committed(const Spec& spec);
    void document_previewed(const Document& document); // the chip's parameters
    void edited(const Document& document);             // list, locks, chip and sweep
    void play_wanted(std::string_view key);            // a parameter

private:
    void make_controls(const Function& function);
    void add_control(ParameterControl* control);
    void choose_function(const Function& function);
    void remember(const Document& document);
    void show_spec(const Spec& spec);
    QString reasons_for(const Spec& spec) const;
    void fit_reasons();
    void resizeEvent(QResizeEvent* event) override;

    Document m_document;
    Spec m_spec;
    const Function* m_controls_of = nullptr; // any revision of what the controls belong to
    // The last value of every parameter shown, by the quantizer's slot.
    std::array<std::map<std::string_view, Value>, most_entries> m_remembered;
    QuantizerList* m_list;
    QWidget* m_selected; // all that is about the selected quantizer
    ChipControls* m_chip;
    SweepControls* m_sweep;
    QComboBox* m_chooser;
    RevisionStrip* m_strip;
    StoryLine* m_story;
    QVBoxLayout* m_controls_layout;
    std::vector<ParameterControl*> m_controls;
    QLabel* m_reasons; // why some are disabled; its room is what any revision needs
    std::vector<Spec> m_variants;
};
} // namespace quantoscope::inline window
