#pragma once

#include "app/plot/figure_view.h"
#include "app/window/analyst.h"
#include "app/window/store.h"

#include <QMainWindow>

class QLabel;

namespace quantoscope {

class Comparison;
class FactsPanel;
class SidePanel;
class TextBar;
class TimeMachine;
struct Theme;

// The window: views of the one document, wired to the one store. No view talks to another.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(Document document, QWidget* parent = nullptr);

    ~MainWindow() override;

    Store& store() { return m_store; }
    FigureView& figure_view() { return *m_view; }
    void use_theme(const Theme& theme);

protected:
    bool event(QEvent* event) override;

private:
    void make_menus();
    void connect_views();
    void connect_time_machine();
    void show_document(const Document& document);
    void show_figure(const Document& document);
    void show_readout();
    void go_to(double x);
    void put_cursor(float x);
    void put_marker(MarkerName name);
    void clear_cursor();
    void share_height(PanelKind upper, PanelKind lower, double share);
    void fit();
    void change_spec(const Spec& spec, bool finished);
    void export_figure_file();
    void copy_figure();
    void copy_text(const QString& text, const QString& what);
    void follow_system_theme();
    void about();

    Store m_store;
    Analyst m_analyst;
    const Theme* m_theme = nullptr;
    bool m_follows_system = true;
    std::optional<double> m_hovered; // the input under the pointer
    SidePanel* m_side;
    TextBar* m_text;
    FigureView* m_view;
    FactsPanel* m_facts;
    TimeMachine* m_time_machine;
    Comparison* m_comparison;
    QLabel* m_readout;
    QLabel* m_markers;
};

} // namespace quantoscope
