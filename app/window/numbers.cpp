#include "app/window/numbers.h"

#include "app/files/data_files.h"
#include "app/plot/qt_text.h"
#include "app/plot/save_file.h"
#include "app/window/cursor_panel.h"
#include "app/window/messages.h"
#include "core/figure/input_facts.h"

namespace quantoscope::inline window {
namespace {
QDoubleSpinBox* number_box(const QString& name, double least) {
    auto* box = new NumberBox<QDoubleSpinBox>;
    box->setDecimals(4);
    box->setRange(least, 1000.0);
    box->setSingleStep(0.25);
    box->setAccessibleName(name);
    return box;
}
} // namespace

InputsControls::InputsControls(Store& store)
    : m_store(store)
    , m_mean(number_box(tr("Mean of the inputs"), -1000.0))
    , m_deviation(number_box(tr("Standard deviation of the inputs"), 0.0001)) {
    m_kind->addItems({tr("uniform on the interval"), tr("normal"), tr("numbers of a file...")});
    // The name of a file may be long; the column is as wide as it is.
    m_kind->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    auto* rows = new QGridLayout(m_normal);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setColumnStretch(1, 1);
    int next = 0;
    for (const auto& [name, box] : {std::pair(tr("mean"), m_mean), std::pair(tr("deviation"), m_deviation)}) {
        rows->addWidget(new QLabel(name), next, 0);
        rows->addWidget(box, next, 1);
        ++next;
    }
    setLayout(in_column({0, 0, 0, 4}, 6, styled_label("heading", tr("Inputs"), m_kind), m_kind, m_normal));
    connect(m_kind, &QComboBox::activated, this, &InputsControls::choose);
    connect(m_mean, &QDoubleSpinBox::valueChanged, this, &InputsControls::edit);
    connect(m_deviation, &QDoubleSpinBox::valueChanged, this, &InputsControls::edit);
}

void InputsControls::show_inputs(const InputDistribution& inputs) {
    if (inputs.sample != m_inputs.sample) {
        const bool given = inputs.sample != nullptr;
        m_kind->setItemText(2, given ? tr("numbers of %1...").arg(QFileInfo(qt_text(inputs.sample->path)).fileName())
                                     : tr("numbers of a file..."));
    }
    m_inputs = inputs;
    const QSignalBlocker mean(m_mean);
    const QSignalBlocker deviation(m_deviation);
    m_kind->setCurrentIndex(static_cast<int>(inputs.kind));
    m_mean->setValue(inputs.mean);
    m_deviation->setValue(inputs.deviation);
    m_normal->setVisible(inputs.kind == InputDistribution::Kind::normal);
}

void InputsControls::choose(int index) {
    const auto kind = static_cast<InputDistribution::Kind>(index);
    if (kind == InputDistribution::Kind::sample) {
        const QSignalBlocker blocker(m_kind);
        m_kind->setCurrentIndex(static_cast<int>(m_inputs.kind)); // until a file is chosen
        emit file_wanted();
        return;
    }
    m_store.change([kind](Document& document) { document.inputs.kind = kind; });
}

void InputsControls::edit() {
    m_store.change([this](Document& document) {
        document.inputs.mean = m_mean->value();
        document.inputs.deviation = m_deviation->value();
    });
}

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
    const bool on_chip = (m_walks_target || document.measured == nullptr) && deployed_spec(document);
    if (const auto x = on_chip ? beside_on_chip(document, forward) : beside_measured(document, forward)) {
        m_plot.put_cursor(*x);
        emit arrived();
    } else {
        show_status(m_window, x.error());
    }
}

NumberFiles::Place NumberFiles::beside_measured(const Document& document, bool forward) const {
    if (document.measured == nullptr) {
        return tl::unexpected(tr("There is no measured data; open some with %1").arg(keys_of("compare_measured")));
    }
    const std::vector<MeasuredRow>& rows = document.measured->rows;
    const auto x = mismatch_beside(compare_measured(document.spec(), rows), rows, m_plot.cursor(), forward);
    return x ? Place(*x) : tl::unexpected(tr("Every measured row is what the quantizer gives"));
}

NumberFiles::Place NumberFiles::beside_on_chip(const Document& document, bool forward) const {
    if (const QString reason = why_nothing_is_said(document); !reason.isEmpty()) { return tl::unexpected(reason); }
    if (document.sweep) {
        return tl::unexpected(tr("A sweep shows no single differences; they come back when it is off"));
    }
    const Study* study = m_analyst.study_of(document);
    if (study == nullptr || !study->deployed) {
        return tl::unexpected(tr("The differences are still being worked out; try again in a moment"));
    }
    const auto x = difference_beside(*study->deployed, study->target->input, m_plot.cursor(), forward);
    return x ? Place(*x) : tl::unexpected(tr("The chip gives what was trained at every input code"));
}
} // namespace quantoscope::inline window
