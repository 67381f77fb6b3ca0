#include "app/window/files.h"
#include "app/window/main_window.h"
#include "app/window/model_panel.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QSplitter>
#include <QStatusBar>

namespace quantoscope {

void MainWindow::open_model()
{
    m_files->open_model();
}

void MainWindow::show_model(Model model, const QString& path)
{
    if (m_model == nullptr) {
        m_model = new ModelPanel;
        m_split->addWidget(m_model);
        m_split->setCollapsible(1, false);
        m_split->setStretchFactor(0, 1);
        m_split->setSizes({3 * m_split->height() / 5, 2 * m_split->height() / 5});
        m_model->use_theme(*m_theme);
        connect(m_model, &ModelPanel::closed, this, [this] {
            m_model->hide();
            focus_plot();
        });
        connect(m_model, &ModelPanel::told, this,
                [this](const QString& message) { statusBar()->showMessage(message, 8000); });
        connect(m_model, &ModelPanel::open_wanted, this,
                [this](const Spec& spec) { change_spec(spec, true); });
        connect(m_model, &ModelPanel::compare_wanted, this, [this](const std::vector<Spec>& specs) {
            m_store.commit(with_entries(m_store.document(), specs));
        });
    }
    m_model->show();
    m_model->show_model(std::move(model), QFileInfo(path).fileName());
}

void MainWindow::focus_model()
{
    if (m_model != nullptr && m_model->isVisible()) {
        m_model->focus_list();
    } else {
        statusBar()->showMessage(tr("There is no model; open one with Ctrl+K"), 6000);
    }
}

} // namespace quantoscope
