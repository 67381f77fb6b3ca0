#pragma once

#include "app/window/side_column.h"
#include "core/spec/spec.h"

#include <QComboBox>
#include <QLabel>
#include <map>
#include <vector>

class QVBoxLayout;

namespace quantoscope {

class ModeControl;
class ParameterControl;
class RevisionStrip;

// The controls of one quantizer, made from the family table: chooser, revisions, one control for every
// parameter any revision of the quantizer has, the sigmoid mode.
class SidePanel : public SideColumn {
    Q_OBJECT

public:
    explicit SidePanel(QWidget* parent = nullptr);
    void show_spec(const Spec& spec);
    void place_below_revisions(QWidget* widget);

signals:
    void previewed(const Spec& spec);
    void committed(const Spec& spec);

private:
    void make_controls(std::string_view quantizer);
    void add_control(ParameterControl* control, std::string_view key);
    void choose_family(const Family& family);

    Spec m_spec;
    std::string_view m_quantizer;                 // the controls belong to
    std::map<std::string_view, int> m_remembered; // the last value of every parameter shown
    QComboBox* m_chooser;
    RevisionStrip* m_strip;
    QLabel* m_story;
    QVBoxLayout* m_controls_layout;
    ModeControl* m_mode = nullptr;
    std::vector<ParameterControl*> m_controls;
};

} // namespace quantoscope
