#pragma once

#include "app/plot/figure_view.h"
#include "app/window/actions.h"
#include "app/window/analyst.h"
#include "app/window/plot_speech.h"
#include "app/window/store.h"
#include "app/window/table_dialog.h"
#include "app/window/window_roles.h"
#include "core/model/model.h"

#include <QMainWindow>

class QLabel;
class QPrinter;
class QSplitter;
class QStackedWidget;

namespace quantoscope {

class CursorPanel;
class EmptyPage;
class OtherRevision;
class TimeMachine;
class FactsPanel;
class InputsControls;
class ModelPanel;
class Files;
class Orphan;
class Recovery;
class RecoveryBar;
class SidePanel;
class TextBar;
struct Theme;

// The window: views of the one document, wired to the one store. No view talks to another.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(Document document, QWidget* parent = nullptr);

    ~MainWindow() override;

    Store& store() { return m_store; }
    FigureView& figure_view() { return *m_view; }
    Files& files() { return *m_files; }
    Recovery& recovery() { return *m_recovery; }
    // Offers what windows that live no more left unsaved.
    void offer_recovery();
    void use_theme(const Theme& theme);
    // The list of a model's quantizers below the plot; the document stays as it is.
    void show_model(Model model, const QString& path);

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    static std::span<const ActionRow> action_rows();
    QMenu* menu(const char* title); // made when it is not there yet
    void make_menus();
    void make_panel_actions(QMenu& view);
    void make_view_actions(QMenu& view);
    void make_look_actions(QMenu& view);
    void make_part_actions(QMenu& view);
    void make_theme_actions(QMenu& view);
    void make_language_actions(QMenu& view);
    void make_recent_menu(QMenu& file);
    void connect_views();
    void connect_time_machine();

    static QString absence(const Document& document);
    void show_document(const Document& document);
    void show_actions(const Document& document);
    void show_figure(const Document& document);
    void show_facts(const Document& document);
    void show_readout();
    void show_speech();
    std::optional<float> cursor() const; // under the pointer, or where the keyboard put it

    void change_spec(const Spec& spec, bool finished);
    void change(const std::function<void(Document&)>& act); // one finished gesture
    void go_to(double x);
    void put_cursor(float x);
    void put_marker(MarkerName name);
    void clear_cursor();
    void go_to_code(std::int64_t code);
    void share_height(PanelKind upper, PanelKind lower, double share);
    bool compare_with_file(const QString& path);
    void step_mismatch(bool forward);
    void choose_theme(const QString& key);
    void copy_text(const QString& text, const QString& what);
    void copy_encoded(std::string_view ending, const QString& what);
    bool await_study();
    void print_to(QPrinter& printer);

    void restore(Orphan& orphan);

    // Commands.
    void new_session();
    void open_session();
    void open_model();
    void save_session();
    void save_session_as();
    void copy_session();
    void paste();
    void export_figure_file();
    void export_table();
    void quit();
    void copy_figure();
    void copy_python();
    void copy_markdown();
    void copy_latex();
    void copy_command();
    void print();
    void preview_print();
    void copy_spec();
    void copy_fixed_point();
    void copy_facts();
    void duplicate();
    void edit_text();
    void fit();
    void analyze_view();
    void analyze_default();
    void zoom_in();
    void zoom_out();
    void focus_plot();
    void focus_model();
    void reset_settings();
    void open_measured();
    void remove_measured();
    void open_sample();
    void next_mismatch();
    void previous_mismatch();
    void show_shortcuts();
    void about();

    WindowRoles m_roles;
    Store m_store;
    Analyst m_analyst;
    const Theme* m_theme = nullptr;
    bool m_follows_system = true;
    bool m_was_empty = false;
    QString m_exported = QStringLiteral("quantoscope.png"); // where the last figure went
    TableDialog::Choice m_table;                            // the last table
    std::optional<double> m_hovered;                        // the input under the pointer
    Files* m_files;
    Recovery* m_recovery;
    RecoveryBar* m_recovery_bar;
    SidePanel* m_side;
    TextBar* m_text;
    FigureView* m_view;
    QStackedWidget* m_pages; // the plot, or what to do without one
    EmptyPage* m_empty;
    QSplitter* m_split;            // the plot above, a model below
    ModelPanel* m_model = nullptr; // once there is one
    FactsPanel* m_facts;
    CursorPanel* m_cursor;
    TimeMachine* m_time_machine;
    OtherRevision* m_other;
    InputsControls* m_inputs;
    QLabel* m_readout;
    QLabel* m_markers;
    std::array<QAction*, panel_count> m_panel_actions{}; // by PanelKind
    std::vector<std::pair<QAction*, std::function<bool(const Document&)>>> m_choices;
    QAction* m_full_screen = nullptr;
    std::vector<QAction*> m_part_actions;  // of the window's parts that can be hidden
    bool m_shows_box = true;               // beside the cursor
    std::vector<QAction*> m_theme_actions; // the desktop's first
    PlotSpeech m_speech;
};

} // namespace quantoscope
