#pragma once

#include "app/window/actions.h"
#include "app/window/analyst.h"
#include "app/window/plot_control.h"
#include "app/window/store.h"
#include "app/window/widgets.h"
#include "core/document/document.h"

namespace quantoscope::inline window {
// How often which input comes: uniform, normal, or the numbers of a file.
class InputsControls : public QWidget {
    Q_OBJECT

public:
    explicit InputsControls(Store& store);
    void show_inputs(const InputDistribution& inputs);

signals:
    void file_wanted(); // the numbers of a file the user is yet to choose

private:
    void choose(int index);
    void edit();

    Store& m_store;
    InputDistribution m_inputs; // as they are shown
    QComboBox* m_kind = named(new QComboBox, tr("Distribution of the inputs"),
                              tr("How often which input comes: it decides the probability of a code and the noise"));
    QWidget* m_normal = new QWidget; // mean and deviation
    QDoubleSpinBox* m_mean;
    QDoubleSpinBox* m_deviation;
};

// Numbers from files for the document: measured outputs to compare with, and inputs.
class NumberFiles : public QObject {
    Q_OBJECT

public:
    // Dialogs lie over `window`.
    NumberFiles(Store& store, PlotControl& plot, Analyst& analyst, QWidget& window);

    void register_actions(Actions& actions);
    void compare_with(const QString& path);
    void open_inputs(); // asks which

signals:
    void arrived(); // at a mismatch, which is to be spoken of

private:
    void open_measured();
    void step(bool forward);
    using Place = tl::expected<float, QString>; // or why there is none
    Place beside_measured(const Document& document, bool forward) const;
    Place beside_on_chip(const Document& document, bool forward) const;
    void note_opened(const Document& document);

    Store& m_store;
    PlotControl& m_plot;
    Analyst& m_analyst; // knows where the chip differs
    QWidget& m_window;
    // Which of the two was opened last: F3 walks through its differences.
    std::shared_ptr<const MeasuredData> m_measured;
    bool m_has_target = false;
    bool m_walks_target = false;
};
} // namespace quantoscope::inline window
