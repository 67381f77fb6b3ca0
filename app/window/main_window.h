#pragma once

#include "app/window/analyst.h"
#include "app/window/store.h"
#include "app/window/screen_reader.h"
#include "core/lesson/lesson.h"
#include "core/model/model.h"

#include <QMainWindow>

class QSplitter;
class QStackedWidget;

namespace quantoscope::inline plot {
class FigureView;
struct Theme;
} // namespace quantoscope::inline plot

namespace quantoscope::inline window {
class Actions;
class Appearance;
class Columns;
class CursorReadout;
class EmptyPage;
class FactsPanel;
class Files;
class InputsControls;
class Lessons;
class ModelPanel;
class Notice;
class NumberFiles;
class OtherRevision;
class Player;
class PlotControl;
class Presentation;
class Recovery;
class RecoveryBar;
class SidePanel;
class SlimBar;
class TextBar;
class RevisionComparison;
class Welcome;

// The window: views of the one document, wired to the one store. It puts its parts together and shows them the
// document; what each of them does is its own. No view talks to another.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(Document document, QWidget* parent = nullptr);

    ~MainWindow() override;

    Store& store() { return m_store; }
    FigureView& figure_view() { return *m_view; }
    Lessons& lessons() { return *m_lessons; }
    Files& files() { return *m_files; }
    Recovery& recovery() { return *m_recovery; }
    // Offers what windows that live no more left unsaved.
    void offer_recovery();
    // Says what the default figure shows, to those who have not laid that away.
    void offer_welcome();
    void use_theme(const Theme& theme);
    // The list of a model's quantizers below the plot; the document stays as it is.
    void show_model(Model model, const QString& path);
    // What went wrong before there was a window, above the plot.
    void show_problem(const QString& text);

protected:
    void closeEvent(QCloseEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void lay_out();
    void register_actions();
    void connect_document();
    void connect_comparison();
    void connect_files();
    void connect_analyst();
    void connect_teaching();

    void take_theme(const Theme& theme);
    void reset();
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
    Actions* m_actions;
    Appearance* m_appearance;
    Columns* m_columns = nullptr;
    SlimBar* m_bar;
    Welcome* m_welcome;
    Notice* m_problem;
    Files* m_files;
    Recovery* m_recovery;
    RecoveryBar* m_recovery_bar;
    SidePanel* m_side;
    TextBar* m_text;
    FigureView* m_view;
    EmptyPage* m_empty;
    QStackedWidget* m_pages; // the plot, or what to do without one
    ModelPanel* m_model;     // hidden until there is one
    QSplitter* m_split;      // the plot above, the model below
    PlotControl* m_plot;
    Player* m_player;
    Lessons* m_lessons;
    Presentation* m_presentation = nullptr;
    CursorReadout* m_readout;
    FactsPanel* m_facts;
    RevisionComparison* m_comparison;
    OtherRevision* m_other;
    InputsControls* m_inputs;
    NumberFiles* m_numbers;
};
} // namespace quantoscope::inline window
