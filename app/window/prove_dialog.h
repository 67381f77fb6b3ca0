#pragma once

#include "app/window/store.h"
#include "app/window/widgets.h"
#include "core/proof/proof.h"

#include <atomic>

namespace quantoscope::inline window {
// Every input of the selected quantizer, evaluated in the background beside its staircase: progress with the time left, one
// line for each claim, and the proof for the session to keep. Cancelled, it claims nothing.
class ProveDialog : public QDialog {
    Q_OBJECT

public:
    // Domain: no fixed-point type.
    ProveDialog(Store& store, QWidget* parent);
    ~ProveDialog() override;

private:
    void show_progress(double done);
    void show_proof(const Proof& proof);
    void keep();

    Store& m_store;
    Spec m_spec = m_store.document().spec();
    KeptProof m_proof;
    QProgressBar* m_bar = new QProgressBar;
    QLabel* m_left = styled_label("muted");
    QLabel* m_claims = text_label(Qt::PlainText);
    QPushButton* m_keep = new QPushButton(tr("&Keep in the session"));
    QElapsedTimer m_clock;
    std::atomic<bool> m_stopped = false;
    QThreadPool m_pool;
};
} // namespace quantoscope::inline window
