#pragma once

#include "app/window/revisions.h"
#include "app/window/widgets.h"
#include "core/document/document.h"

#include <QComboBox>
#include <QWidget>
#include <vector>

class QVBoxLayout;

namespace quantoscope::inline window {
class ParameterControl;

// What the chip computes in place of the selected quantizer: which target, and the target's own parameters.
class ChipControls : public QWidget {
    Q_OBJECT

public:
    ChipControls();
    void show_document(const Document& document); // never emits

signals:
    void previewed(const Document& document);
    void committed(const Document& document);
    void play_wanted(std::string_view key);

private:
    void choose(int index);
    void make_controls(const Function& function);
    Document with_target(const Spec& target) const;

    Document m_document;
    const Function* m_function = nullptr; // the controls belong to
    QComboBox* m_chooser = narrow_list(
        tr("On the chip"), tr("What the chip computes in place of the selected quantizer, drawn beside it"));
    StoryLine* m_story = new StoryLine;
    QVBoxLayout* m_controls_layout = in_column({}, 3);
    std::vector<ParameterControl*> m_controls;
};
} // namespace quantoscope::inline window
