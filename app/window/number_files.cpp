#include "app/window/number_files.h"

#include "app/files/data_files.h"
#include "app/plot/save_file.h"
#include "app/window/actions.h"
#include "app/window/analyst.h"
#include "app/window/cursor_panel.h"
#include "app/window/messages.h"
#include "app/window/plot_control.h"
#include "app/window/store.h"
#include "core/figure/input_facts.h"

#include <QFileDialog>

namespace quantoscope::inline window {
NumberFiles::NumberFiles(Store& store, PlotControl& plot, Analyst& analyst, QWidget& window)
    : QObject(&window)
    , m_store(store)
    , m_plot(plot)
    , m_analyst(analyst)
    , m_window(window) {
    connect(&store, &Store::changed, this, &NumberFiles::note_opened);
}

void NumberFiles::note_opened(const Document& document) {
    const bool has_target = deployed_spec(document).has_value();
    if (document.measured != std::exchange(m_measured, document.measured)) { m_walks_target = m_measured == nullptr; }
    if (has_target != std::exchange(m_has_target, has_target)) { m_walks_target = has_target; }
}

void NumberFiles::register_actions(Actions& actions) {
    actions.on("compare_measured", this, &NumberFiles::open_measured);
    actions.on("next_mismatch", this, [this] { step(true); });
    actions.on("previous_mismatch", this, [this] { step(false); });
    actions.on("remove_measured", this,
               [this] { m_store.change([](Document& document) { document.measured = nullptr; }); });
}

void NumberFiles::open_measured() {
    const QString path = QFileDialog::getOpenFileName(&m_window, tr("Compare with measured data"), {},
                                                      tr("Rows of x,y (*.csv *.txt);;All files (*)"));
    if (!path.isEmpty()) { compare_with(path); }
}

// What is measured is compared with a quantizer, so one must be there.
void NumberFiles::compare_with(const QString& path) {
    if (m_store.document().is_empty()) {
        show_status(m_window, tr("Measured data is compared with a quantizer: type one first, then open it with %1")
                                  .arg(keys_of("compare_measured")));
        return;
    }
    const auto measured = load_measured(path_bytes(path));
    if (!measured) {
        show_unreadable(&m_window, path, measured.error());
        return;
    }
    m_store.change([&](Document& document) { document.measured = *measured; });
    step(true);
}

void NumberFiles::open_inputs() {
    const QString path = QFileDialog::getOpenFileName(&m_window, tr("Numbers as inputs"), {},
                                                      tr("Numbers (*.csv *.txt *.npy);;All files (*)"));
    if (path.isEmpty()) { return; }
    const auto sample = load_sample(path_bytes(path));
    if (!sample) {
        show_unreadable(&m_window, path, sample.error());
        return;
    }
    m_store.change([&](Document& document) {
        document.inputs.kind = InputDistribution::Kind::sample;
        document.inputs.sample = *sample;
    });
}

// Puts the cursor on the mismatch beside it; around the end to the other one.
void NumberFiles::step(bool forward) {
    const Document& document = m_store.document();
    if (document.is_empty()) { return; }
    if ((m_walks_target || document.measured == nullptr) && deployed_spec(document)) {
        step_on_chip(forward);
        return;
    }
    if (document.measured == nullptr) {
        show_status(m_window, tr("There is no measured data; open some with %1").arg(keys_of("compare_measured")));
        return;
    }
    const std::vector<MeasuredRow>& rows = document.measured->rows;
    const auto x = mismatch_beside(compare_measured(document.spec(), rows), rows, m_plot.cursor(), forward);
    if (!x) {
        show_status(m_window, tr("Every measured row is what the quantizer gives"));
        return;
    }
    go_to(*x);
}

void NumberFiles::step_on_chip(bool forward) {
    const Document& document = m_store.document();
    if (const QString reason = why_nothing_is_said(document); !reason.isEmpty()) {
        show_status(m_window, reason);
        return;
    }
    if (document.sweep) {
        show_status(m_window, tr("A sweep shows no single differences; they come back when it is off"));
        return;
    }
    const Study* study = m_analyst.study_of(document);
    if (study == nullptr || !study->deployed) {
        show_status(m_window, tr("The differences are still being worked out; try again in a moment"));
        return;
    }
    const auto x = difference_beside(*study->deployed, study->target->input, m_plot.cursor(), forward);
    if (!x) {
        show_status(m_window, tr("The chip gives what was trained at every input code"));
        return;
    }
    go_to(*x);
}

void NumberFiles::go_to(float x) {
    m_plot.put_cursor(x);
    emit arrived();
}
} // namespace quantoscope::inline window
