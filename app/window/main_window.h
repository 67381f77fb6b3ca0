#pragma once

#include "app/window/analyst.h"
#include "app/window/plot_speech.h"
#include "app/window/store.h"
#include "app/window/window_roles.h"

#include <QMainWindow>

class QLabel;

namespace quantoscope {

class FactsPanel;
class FigureView;
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
    void use_theme(const Theme& theme);

protected:
    bool event(QEvent* event) override;

private:
    void make_menus();
    void connect_views();
    void show_document(const Document& document);
    void show_figure(const Document& document);
    void show_readout();
    void show_speech();
    void go_to(double x);
    void fit();
    void change_spec(const Spec& spec, bool finished);
    void export_figure_file();
    void copy_figure();
    void copy_text(const QString& text, const QString& what);
    void follow_system_theme();
    void about();

    WindowRoles m_roles;
    Store m_store;
    Analyst m_analyst;
    const Theme* m_theme = nullptr;
    bool m_follows_system = true;
    std::optional<double> m_hovered; // the input under the pointer
    SidePanel* m_side;
    TextBar* m_text;
    FigureView* m_view;
    FactsPanel* m_facts;
    QLabel* m_readout;
    PlotSpeech m_speech;
};

} // namespace quantoscope
