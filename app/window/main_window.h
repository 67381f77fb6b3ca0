#pragma once

#include "app/plot/figure_view.h"
#include "app/window/actions.h"
#include "app/window/analyst.h"
#include "app/window/appearance.h"
#include "app/window/cursor_panel.h"
#include "app/window/facts_panel.h"
#include "app/window/files.h"
#include "app/window/find_panel.h"
#include "app/window/keyboard.h"
#include "app/window/lessons.h"
#include "app/window/model_panel.h"
#include "app/window/notices.h"
#include "app/window/numbers.h"
#include "app/window/other_revision.h"
#include "app/window/player.h"
#include "app/window/plot_control.h"
#include "app/window/presentation.h"
#include "app/window/revisions.h"
#include "app/window/screen_reader.h"
#include "app/window/session_file.h"
#include "app/window/side_panel.h"
#include "app/window/store.h"
#include "app/window/text_bar.h"
#include "core/lesson/lesson.h"
#include "core/model/model.h"

namespace quantoscope::inline window {
// The window: views of the one document, wired to the one store. It puts its parts together and shows them the
// document; what each of them does is its own. No view talks to another.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(Document document);

    ~MainWindow() override;

    Store& store() { return m_store; }
    FigureView& figure_view() { return *m_view; }
    Lessons& lessons() { return *m_lessons; }
    Files& files() { return *m_files; }
    Recovery& recovery() { return *m_recovery; }
    // Offers what windows that live no more left unsaved.
    void offer_recovery() { m_recovery_bar->show_orphans(find_orphans()); }
    // Says what the default figure shows, to those who have not laid that away.
    void offer_welcome() { m_welcome->begin(m_appearance->theme()); }
    void use_theme(const Theme& theme) { m_appearance->use_theme(theme); }
    // The list of a model's quantizers below the plot; the document stays as it is.
    void show_model(Model model, const QString& path);
    // What went wrong before there was a window, above the plot.
    void show_problem(const QString& text) { m_problem->show_text(text.toHtmlEscaped(), text); }

protected:
    void closeEvent(QCloseEvent* event) override;
    bool focusNextPrevChild(bool next) override { return focus_neighbour(*this, next); }

private:
    void lay_out();
    void register_actions();
    void connect_document();
    void connect_comparison();
    void connect_files();
    void connect_teaching();

    void take_theme(const Theme& theme);
    void reset();
    void prove();
    void show_document(const Document& document);
    void show_figure();
    void show_facts();
    void show_warnings();
    void place_lesson();
    QString why_secret(Hidden what) const;
    void show_readout();

    WindowRoles m_roles;
    Store m_store;
    Analyst m_analyst;
    Actions* m_actions = new Actions(*this);
    Appearance* m_appearance = new Appearance(*this);
    Columns* m_columns = nullptr;
    SlimBar* m_bar = new SlimBar(*m_actions);
    Welcome* m_welcome = new Welcome;
    Notice* m_problem = new Notice;
    Files* m_files = new Files(m_store, *this);
    Recovery* m_recovery = new Recovery(m_store, *m_files);
    RecoveryBar* m_recovery_bar = new RecoveryBar;
    SidePanel* m_side = new SidePanel(m_store);
    TextBar* m_text = new TextBar;
    FigureView* m_view = new FigureView;
    EmptyPage* m_empty = new EmptyPage;
    QStackedWidget* m_pages = new QStackedWidget;     // the plot, or what to do without one
    ModelPanel* m_model = new ModelPanel;             // hidden until there is one
    FindPanel* m_find = new FindPanel(m_store);       // shown where settings are looked for
    QSplitter* m_split = new QSplitter(Qt::Vertical); // the plot above, the model below
    PlotControl* m_plot = new PlotControl(*m_view, m_store, this);
    Player* m_player = new Player(m_store, *m_view, this);
    Lessons* m_lessons = new Lessons(
        m_store, *this, [this] { return m_files->path().isEmpty() ? QString() : QFileInfo(m_files->path()).path(); });
    Presentation* m_presentation = nullptr;
    CursorReadout* m_readout = new CursorReadout(*m_view, *m_plot, m_store, this);
    FactsPanel* m_facts = new FactsPanel;
    RevisionComparison* m_comparison = new RevisionComparison;
    OtherRevision* m_other = new OtherRevision(*m_view);
    InputsControls* m_inputs = new InputsControls(m_store);
    NumberFiles* m_numbers = new NumberFiles(m_store, *m_plot, m_analyst, *this);
};
} // namespace quantoscope::inline window
