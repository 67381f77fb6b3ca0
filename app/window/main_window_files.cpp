#include "app/window/files.h"
#include "app/window/main_window.h"
#include "app/window/recovery_bar.h"
#include "app/window/text_bar.h"

#include <QMenu>

namespace quantoscope {

void MainWindow::new_session()
{
    m_files->make_new();
    if (m_store.document().is_empty()) { // ready for the first quantizer
        m_text->focus_text();
    }
}

void MainWindow::open_session()
{
    m_files->open();
}

void MainWindow::save_session()
{
    m_files->save();
}

void MainWindow::save_session_as()
{
    m_files->save_as();
}

void MainWindow::copy_session()
{
    m_files->copy_session();
}

void MainWindow::paste()
{
    m_files->paste();
}

void MainWindow::offer_recovery()
{
    m_recovery_bar->show_orphans(find_orphans());
}

// The copy left behind goes only once this window has its own.
void MainWindow::restore(Orphan& orphan)
{
    if (orphan.session() && m_files->may_go()) {
        m_files->restore(*orphan.session(), orphan.path());
        m_recovery->write_now();
        if (m_recovery->is_safe()) {
            orphan.discard();
        }
        m_recovery_bar->drop_current();
    }
}

void MainWindow::make_recent_menu(QMenu& file)
{
    QMenu* recent = file.addMenu(tr("Open &recent"));
    connect(recent, &QMenu::aboutToShow, this, [this, recent] { m_files->fill_recent(*recent); });
}

} // namespace quantoscope
