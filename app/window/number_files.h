#pragma once

#include "core/document/document.h"

#include <QObject>

namespace quantoscope::inline window {
class Actions;
class Analyst;
class PlotControl;
class Store;

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
    void step_on_chip(bool forward);
    void go_to(float x);
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
