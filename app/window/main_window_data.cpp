#include "app/window/announcer.h"
#include "app/window/cursor_guide.h"
#include "app/window/data_files.h"
#include "app/window/main_window.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QLabel>
#include <QMessageBox>
#include <QProgressDialog>
#include <QStatusBar>
#include <algorithm>

namespace quantoscope {

namespace {

// A monospaced text keeps the caret under its character.
void show_trouble(QWidget* parent, const QString& title, const QString& message)
{
    QMessageBox box(QMessageBox::Warning, title, {}, QMessageBox::Ok, parent);
    box.setText(message.section(QLatin1Char('\n'), 0, 0));
    const QString excerpt = message.section(QLatin1Char('\n'), 1).trimmed();
    if (!excerpt.isEmpty()) {
        box.setInformativeText(
            QStringLiteral("<pre>%1</pre>").arg(message.section(QLatin1Char('\n'), 2).toHtmlEscaped()));
    }
    box.exec();
}

} // namespace

// What leaves the window is made of the whole study. Whether it is there, after waiting for it.
bool MainWindow::await_study()
{
    const Document& document = m_store.document();
    const auto is_there = [&] {
        const Study* study = m_analyst.study_of(document);
        return draws_nothing(document) || (study != nullptr && (!document.sweep || study->trend));
    };
    QProgressDialog bar(tr("Solving every transition"), tr("Cancel"), 0, 100, this);
    bar.setWindowModality(Qt::WindowModal);
    bar.setAutoReset(false);
    bool failed = false;
    connect(&m_analyst, &Analyst::progressed, &bar,
            [&bar](double done) { bar.setValue(static_cast<int>(100 * done)); });
    connect(&m_analyst, &Analyst::out_of_memory, &bar, [&failed] { failed = true; });
    while (!is_there() && !failed && !bar.wasCanceled()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    return is_there();
}

void MainWindow::open_measured()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Compare with measured data"), {},
                                                      tr("Rows of x,y (*.csv *.txt);;All files (*)"));
    if (!path.isEmpty()) {
        compare_with_file(path);
    }
}

bool MainWindow::compare_with_file(const QString& path)
{
    auto measured = load_measured(path);
    if (!measured) {
        show_trouble(this, tr("Compare with measured data"), measured.error());
        return false;
    }
    change([&](Document& document) { document.measured = *measured; });
    next_mismatch();
    return true;
}

void MainWindow::remove_measured()
{
    change([](Document& document) { document.measured = nullptr; });
}

void MainWindow::open_sample()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Numbers as inputs"), {},
                                                      tr("Numbers (*.csv *.txt *.npy);;All files (*)"));
    if (path.isEmpty()) {
        return;
    }
    auto sample = load_sample(path);
    if (!sample) {
        show_trouble(this, tr("Numbers as inputs"), sample.error());
        return;
    }
    change([&](Document& document) {
        document.inputs.kind = InputDistribution::Kind::sample;
        document.inputs.sample = *sample;
    });
}

// The mismatch beside the cursor in x, in one direction; around the end to the other one.
void MainWindow::step_mismatch(bool forward)
{
    const Document& document = m_store.document();
    if (document.is_empty()) {
        return;
    }
    if (document.measured == nullptr) {
        statusBar()->showMessage(tr("There is no measured data; open some with Ctrl+M"), 6000);
        return;
    }
    std::vector<float> places;
    const std::vector<MeasuredRow>& rows = document.measured->rows;
    for (const MeasuredMismatch& mismatch :
         mismatches_along_x(compare_measured(document.spec(), rows), rows)) {
        places.push_back(rows[mismatch.row].x);
    }
    if (places.empty()) {
        statusBar()->showMessage(tr("Every measured row is what the quantizer gives"), 6000);
        return;
    }
    const float from = cursor().value_or(forward ? -HUGE_VALF : HUGE_VALF);
    const auto above = std::ranges::upper_bound(places, from);
    const auto below = std::ranges::lower_bound(places, from);
    if (forward) {
        put_cursor(above == places.end() ? places.front() : *above);
    } else {
        put_cursor(below == places.begin() ? places.back() : *(below - 1));
    }
    announce(*this, m_readout->text());
}

void MainWindow::next_mismatch()
{
    step_mismatch(true);
}

void MainWindow::previous_mismatch()
{
    step_mismatch(false);
}

} // namespace quantoscope
