#include "app/window/prove_dialog.h"

#include "app/files/version.h"
#include "app/plot/qt_text.h"
#include "app/window/language.h"
#include "app/window/messages.h"

#include <thread>

namespace quantoscope::inline window {
ProveDialog::ProveDialog(Store& store, QWidget* parent) : QDialog(parent), m_store(store) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Prove over all inputs"));
    m_bar->setRange(0, 1000);
    m_bar->setAccessibleName(tr("Progress of the proof"));
    m_keep->setToolTip(tr("The session keeps quantizer, version and hash; the facts show it"));
    m_keep->setEnabled(false);
    connect(m_keep, &QPushButton::clicked, this, &ProveDialog::keep);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->addButton(m_keep, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    QLabel* what = text_label(Qt::PlainText);
    what->setText(tr("Evaluates %1 at every input, and compares with what the window shows of it.")
                      .arg(qt_text(text_of(m_spec))));
    setLayout(in_column({12, 12, 12, 12}, 8, what, m_bar, m_left, Wide{m_claims}, buttons));
    resize(560, 360);
    m_clock.start();
    m_pool.start([this] {
        const Progress progress = [this](double done) {
            QMetaObject::invokeMethod(this, [this, done] { show_progress(done); });
            return !m_stopped;
        };
        const auto proof = prove(m_spec, std::max(1u, std::thread::hardware_concurrency()), progress);
        if (proof) {
            QMetaObject::invokeMethod(this, [this, proof] { show_proof(*proof); });
        }
    });
}

ProveDialog::~ProveDialog() {
    m_stopped = true;
    m_pool.waitForDone();
}

void ProveDialog::show_progress(double done) {
    m_bar->setValue(static_cast<int>(done * m_bar->maximum()));
    const double seconds = static_cast<double>(m_clock.elapsed()) / 1000.0;
    if (done > 0.02 && done < 1.0) {
        m_left->setText(tr("About %1 s left").arg(static_cast<int>(seconds * (1.0 - done) / done) + 1));
    }
}

void ProveDialog::show_proof(const Proof& proof) {
    show_progress(1.0);
    const bool holds = std::ranges::all_of(proof.claims, &ProofClaim::holds);
    m_proof = {text_of(m_spec), program_version,
               QStringLiteral("%1").arg(proof.counts.hash, 16, 16, QLatin1Char('0')).toStdString(), holds};
    QStringList lines;
    for (const ProofClaim& claim : proof.claims) {
        lines.push_back((claim.holds ? tr("Right: %1") : tr("WRONG: %1")).arg(translated(claim.what)));
    }
    lines.push_back(tr("Hash of all outputs: %1").arg(qt_text(m_proof.hash)));
    m_claims->setText(lines.join(QLatin1Char('\n')));
    m_left->setText(holds ? tr("All %L1 inputs agree.").arg(proof.counts.inputs)
                          : tr("Of %L1 inputs some do not agree.").arg(proof.counts.inputs));
    announce(*this, m_left->text());
    m_keep->setEnabled(true);
    m_keep->setFocus();
    findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Cancel)->setText(tr("Close"));
}

void ProveDialog::keep() {
    m_store.change([this](Document& document) { document.proof = m_proof; });
    m_keep->setEnabled(false);
}
} // namespace quantoscope::inline window
